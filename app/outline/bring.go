package outline

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/table"
)

var (
	errNoRows  = errors.New("there is nobody in this table")
	errFile    = errors.New("this file cannot be read: is it still there, and are you allowed to open it?")
	errTooLong = errors.New("this file is too large to be a list of a family")
)

// tableFiles are the endings of files that hold a table as text.
var tableFiles = []string{".csv", ".tsv", ".txt"}

// BringFile asks for a file with a table and opens it.
func (c *Pages) BringFile() {
	c.at.ChooseFile(say("Bring in a table"), tableFiles, func(path string) {
		text, err := readText(path)
		if err != nil {
			c.at.Complain(err)
			return
		}
		c.Bring(text)
	})
}

// readText reads a text as spreadsheets write it: UTF-8, or UTF-16 with its mark, or as Windows did.
func readText(path string) (string, error) {
	const most = 8 << 20
	file, err := os.Open(path)
	if err != nil {
		return "", errFile
	}
	defer file.Close()
	b, err := io.ReadAll(io.LimitReader(file, most+1))
	switch {
	case err != nil:
		return "", errFile
	case len(b) > most:
		return "", errTooLong
	}
	decoder := charmap.Windows1252.NewDecoder()
	if len(b) > 1 && (b[0] == 0xFE && b[1] == 0xFF || b[0] == 0xFF && b[1] == 0xFE) {
		decoder = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	} else if utf8.Valid(b) {
		return string(b), nil
	}
	text, err := decoder.Bytes(b)
	if err != nil {
		return "", errFile
	}
	return string(text), nil
}

// rowChoice is what becomes of one row.
type rowChoice string

const (
	rowAdd   rowChoice = "add"
	rowSame  rowChoice = "same" // somebody who is on the map: what is new goes to them
	rowLeave rowChoice = "leave"
)

// bringing is the dialog of one table: what each column is, and what each row will add.
type bringing struct {
	c       *Pages
	t       table.Table
	columns []table.Column
	chosen  map[int]rowChoice // by hand; else whoever may be there already is left out
	plan    table.Plan
	doubles map[int][]graph.ID // who may be there already, by row
	twice   map[int]int
	stop    func()

	s      *parts.Sheet
	busy   *parts.Progress
	counts *widget.Label
	rows   *widget.List
	add    *parts.Press
	fault  *parts.Complaint
}

// Bring opens a text as a table of people.
func (c *Pages) Bring(text string) {
	if c.at.Blocked() || c.at.Ses.ReadOnly() {
		return
	}
	t := table.Read(text)
	if len(t.Rows) == 0 {
		c.at.Complain(errNoRows)
		return
	}
	b := &bringing{c: c, t: t, columns: t.Guess().Columns, chosen: map[int]rowChoice{}, busy: parts.NewProgress(false), counts: parts.BoldWords(""), fault: parts.NewComplaint()}
	b.rows = widget.NewList(func() int { return len(b.plan.Rows) }, func() fyne.CanvasObject { return newRow(b) }, func(i widget.ListItemID, o fyne.CanvasObject) { o.(*row).set(i) })
	b.add = parts.NewPress(say("Add"), parts.Primary, b.goAhead)
	b.add.Disable()
	high := parts.Scaled(220)
	if parts.Scaled(1) > 1.4 {
		high = 200
	}
	list := parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, container.New(parts.Fixed{H: high}, b.rows)))
	body := parts.Column(16,
		parts.Column(8, parts.Tight(parts.BoldSmall(say("What stands in each column"))), b.mapping()),
		parts.Column(8, container.NewBorder(nil, nil, parts.Tight(b.counts), nil), list, b.busy.Box),
		parts.Tight(parts.Wrapped(parts.Small(say("What cannot be read is kept as a note, never lost. Addresses are not kept: who shares one shares a home. It is one step, which you can undo.")))),
		b.fault.Container)
	b.s = c.at.NewSheet(say("Bring in a table"), 900, body, parts.NewPress(say("Cancel"), parts.Plain, func() { b.s.Hide() }), b.add)
	b.s.Enter = func() {
		if !b.add.Disabled() {
			b.goAhead()
		}
	}
	b.s.Closed = func() {
		if b.stop != nil {
			b.stop()
		}
		c.at.Back()
	}
	b.s.Show()
	b.read(true)
}

// mapping shows each column with its heading, the first cells of it, and what it is taken for.
func (b *bringing) mapping() fyne.CanvasObject {
	across := parts.Abreast(4)
	box := container.New(parts.Tiles{Across: min(across, b.t.Width())})
	for i := range b.t.Width() {
		title := say("Column %d", i+1)
		if i < len(b.t.Header) && b.t.Header[i] != "" {
			title = b.t.Header[i]
		}
		var cells []string
		for _, r := range b.t.Rows {
			if i < len(r) && r[i] != "" && len(cells) < 3 {
				cells = append(cells, parts.Cut(r[i], 14))
			}
		}
		pick := parts.NewChoice(parts.Said(columnWords), func(c table.Column) { b.columns[i] = c; b.read(true) })
		pick.Put(b.columns[i])
		name, sample := parts.BoldWords(title), parts.Small(strings.Join(cells, ", "))
		name.Truncation, sample.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
		name.Wrapping, sample.Wrapping = fyne.TextWrapOff, fyne.TextWrapOff
		box.Add(parts.NewSurface(parts.ColPanel, "", 8, parts.Inset(8, parts.Called(title, parts.Column(4, parts.Tight(name), parts.Tight(sample), pick.Box())))))
	}
	return box
}

// read works out what the table would add. With anew, nobody has chosen for a row yet, since the
// rows say something else now; who may be there already is then left out.
func (b *bringing) read(anew bool) {
	if b.stop != nil {
		b.stop()
	}
	if anew {
		clear(b.chosen)
		b.doubles = nil
	}
	f, asAt := b.c.family(), b.c.at.Ses.AsAt()
	child := graph.ID("")
	if k := f.Case().Children; len(k) > 0 {
		child = k[0]
	}
	doubles, twice := b.doubles, b.twice
	t, columns, lang := b.t, append([]table.Column(nil), b.columns...), parts.Spoken()
	picked := map[int]rowChoice{}
	for i, c := range b.chosen {
		picked[i] = c
	}
	type answer struct {
		plan    table.Plan
		doubles map[int][]graph.ID
		twice   map[int]int
	}
	b.add.Disable()
	b.stop = parts.Run(b.c.at.Frame, parts.Task{Name: say("Reading the table"), Show: b.busy, Wanted: b.s.Open}, func(ctx context.Context, report func(int, int)) (answer, error) {
		const first, whole = 20, 100 // per cent
		tell := func(from int) func(int, int) bool {
			return func(done, total int) bool {
				if report != nil && total > 0 {
					to := whole
					if from == 0 {
						to = first
					}
					report(from+(to-from)*done/total, whole)
				}
				return ctx.Err() == nil
			}
		}
		if doubles == nil { // once to see who is there already, and once with them left out
			doubles, twice = map[int][]graph.ID{}, map[int]int{}
			for i, r := range t.Doubles(f, table.Mapping{Columns: columns, Language: lang, Tell: tell(0)}, asAt) {
				if len(r.Duplicate) > 0 {
					doubles[i] = r.Duplicate
				}
				if r.Twice > 0 {
					twice[i] = r.Twice
				}
			}
		}
		m := table.Mapping{Columns: columns, Tell: tell(first), Is: map[int]graph.ID{}, New: map[int]bool{}, Leave: map[int]bool{}, Language: lang}
		for i := range t.Rows {
			switch does(i, picked, doubles, twice) {
			case rowSame:
				if len(doubles[i]) > 0 {
					m.Is[i] = doubles[i][0]
				}
			case rowLeave:
				m.Leave[i] = true
			default:
				m.New[i] = len(doubles[i]) > 0
			}
		}
		return answer{t.Plan(f, m, child, asAt), doubles, twice}, ctx.Err()
	}, func(a answer, err error) {
		if err != nil {
			if !errors.Is(err, context.Canceled) {
				b.fault.Tell(err)
			}
			return
		}
		b.plan, b.doubles, b.twice = a.plan, a.doubles, a.twice
		b.show()
	})
}

// does is what becomes of a row: what was chosen, else that nobody comes in twice.
func does(i int, picked map[int]rowChoice, doubles map[int][]graph.ID, twice map[int]int) rowChoice {
	if c, ok := picked[i]; ok {
		return c
	}
	if len(doubles[i]) > 0 || twice[i] > 0 {
		return rowLeave
	}
	return rowAdd
}

func (b *bringing) show() {
	problems := 0
	for _, r := range b.plan.Rows {
		if r.Problem != "" {
			problems++
		}
	}
	said := []string{several(len(b.t.Rows), say("1 row"), say("%d rows", len(b.t.Rows))), several(b.plan.People, say("1 new person"), say("%d new people", b.plan.People))}
	if n := len(b.doubles) + len(b.twice); n > 0 {
		said = append(said, say("%d may be there already", n))
	}
	if problems > 0 {
		said = append(said, say("%d with something that cannot be read", problems))
	}
	b.counts.SetText(strings.Join(said, " · "))
	b.add.SetText(several(b.plan.People, say("Add 1 person"), say("Add %d people", b.plan.People)))
	b.add.Allow(len(b.plan.Change.Edits) > 0)
	for i := range b.plan.Rows {
		b.rows.SetItemHeight(i, b.high(i))
	}
	b.rows.Refresh()
	b.s.Pop.Refresh()
}

// several chooses between a sentence about one and a sentence about more, or none.
func several(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

func (b *bringing) goAhead() {
	if err := b.c.at.Ses.Do(b.plan.Change); err != nil {
		b.fault.Tell(err)
		return
	}
	b.s.Hide()
	b.c.win.Several(newPeople(b.plan.Change))
}
