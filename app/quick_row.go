package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/quick"
)

// quickRow is the quick line in three fields, for a relative of whoever is selected: the name, when they were born,
// and anything else. It composes a line, so that what is read, shown and undone is the same. Enter adds, and the
// next one can be typed at once; Enter with nothing typed, or Escape, goes back to the map.
type quickRow struct {
	l      *quickLine
	of     graph.ID // whose relative it is
	letter string   // which relative, "" while the row is closed
	added  graph.ID // who came with it last

	about             *widget.Label
	head              fyne.CanvasObject // the label above the fields, where the text is large
	name, born, other *quickField
	box               *fyne.Container
}

// relatives are what a letter adds, with whose relative it is.
var relatives = map[string]string{"M": later("Mother of %s"), "F": later("Father of %s"), "P": later("Partner of %s"), "C": later("Child of %s"), "S": later("Brother or sister of %s"), "T": later("Twin of %s")}

func newQuickRow(l *quickLine) *quickRow {
	r := &quickRow{l: l, about: parts.BoldWords("")}
	born, other := say("Born, or age"), say("Place, not confirmed …")
	if parts.Scaled(1) > 1.4 { // the fields need the room
		born, other = say("Age"), say("Place …")
	}
	r.name, r.born, r.other = newRowField(r, say("Name")), newRowField(r, born), newRowField(r, other)
	fields := container.New(shares{3, 2, 3}, r.name, r.born, r.other)
	r.head = parts.Tight(r.about)
	if r.about.Wrapping = fyne.TextWrapOff; parts.Scaled(1) > 1.4 {
		r.box = container.NewStack(fields)
	} else {
		r.box = container.NewBorder(nil, nil, container.NewCenter(parts.Insets(0, 0, 4, 12, r.head)), nil, fields)
		r.head = parts.Column(0)
	}
	r.hide()
	return r
}

func (r *quickRow) hide() { r.box.Hide(); r.head.Hide() }

func (r *quickRow) open() bool { return r.letter != "" }

// begin opens the row for a relative of somebody.
func (r *quickRow) begin(letter string, of graph.ID) {
	r.letter, r.of, r.added = letter, of, ""
	r.l.single.Hide()
	r.box.Show()
	if parts.Scaled(1) > 1.4 {
		r.head.Show()
	}
	r.next()
}

// next empties the fields for the next one.
func (r *quickRow) next() {
	q, _ := graph.Get[graph.Person](r.l.p.d.ses.Family(), r.of)
	r.about.SetText(parts.Cut(say(relatives[r.letter], parts.NameOf(q)), 28))
	for _, f := range []*quickField{r.name, r.born, r.other} {
		f.SetText("")
	}
	r.l.p.d.Win.Canvas().Focus(r.name)
	r.l.bar.Refresh()
}

// end puts the one field back. Whoever came last is the one the next letter is about.
func (r *quickRow) end() {
	if !r.open() {
		return
	}
	added := r.added
	r.letter, r.added = "", ""
	r.hide()
	r.l.single.Show()
	r.l.bar.Refresh()
	r.l.hide()
	if added != "" {
		r.l.p.choose(graph.Key{Kind: graph.KindPerson, ID: added})
	}
}

func (r *quickRow) empty() bool {
	return strings.TrimSpace(r.name.Text+r.born.Text+r.other.Text) == ""
}

// line is what the three fields say together, and the field that cannot be read, if one cannot.
func (r *quickRow) line() (string, *quickField) {
	born, ok := quick.Born(r.born.Text, r.l.p.d.ses.AsAt())
	if !ok {
		return "", r.born
	}
	line := r.letter + " " + strings.TrimSpace(r.name.Text)
	for _, more := range []string{born, strings.TrimSpace(r.other.Text)} {
		if more != "" {
			line += ", " + more
		}
	}
	return line, nil
}

// where finds the field that holds the words a line fell over.
func (r *quickRow) where(slip *quick.Stumble) *quickField {
	for _, f := range []*quickField{r.other, r.born} {
		if f.Text != "" && slip != nil && slip.Part != "" && strings.Contains(f.Text, slip.Part) {
			return f
		}
	}
	return r.name
}

// after decides what comes when one is added: the other parent behind the first, a second of everybody else.
func (r *quickRow) after() {
	f := r.l.p.d.ses.Family()
	if other := map[string]string{"M": "F", "F": "M"}[r.letter]; other != "" {
		if parented(f, r.of) > 1 {
			r.end()
			r.l.p.stage.focus()
			return
		}
		r.letter = other
	}
	r.next()
}

// parented counts the parents of somebody.
func parented(f *graph.Family, id graph.ID) int {
	all := map[graph.ID]bool{}
	for _, up := range f.ParentagesOf(id) {
		if u, ok := graph.Get[graph.Union](f, up.Union); ok {
			for _, p := range u.Partners {
				all[p] = true
			}
		}
		if up.Parent != "" {
			all[up.Parent] = true
		}
	}
	return len(all)
}

// key is a key pressed in one of the three. A name is taken with Enter, Tab or the right arrow once an arrow has chosen
// it; else Tab goes to the next field and Enter adds.
func (r *quickRow) key(e *fyne.KeyEvent) (done bool) {
	l := r.l
	n := l.choices()
	chosen := n > 0 && l.pick >= 0
	switch {
	case e.Name == fyne.KeyEscape && chosen:
		l.pick = -1
		l.choose()
	case e.Name == fyne.KeyEscape:
		r.end()
		l.p.stage.focus()
	case chosen && (e.Name == fyne.KeyTab || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeyRight):
		l.take(l.pick)
	case e.Name == fyne.KeyDown && n > 0:
		l.turn(1)
	case e.Name == fyne.KeyUp && n > 0:
		l.turn(-1)
	default:
		return false
	}
	return true
}

func newRowField(r *quickRow, hint string) *quickField {
	f := newQuickField(r.l)
	f.row, f.PlaceHolder = r, hint
	return f
}

// shares lays things side by side, each with its share of the width.
type shares []float32

// Layout implements fyne.Layout.
func (s shares) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const gap = 8
	all, x := float32(0), float32(0)
	for _, n := range s {
		all += n
	}
	for i, c := range o {
		w := (size.Width - gap*float32(len(o)-1)) * s[i] / all
		c.Move(fyne.NewPos(x, 0))
		c.Resize(fyne.NewSize(w, size.Height))
		x += w + gap
	}
}

// MinSize implements fyne.Layout.
func (s shares) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(parts.Scaled(80)*float32(len(o)), parts.Tallest(o))
}
