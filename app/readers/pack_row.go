package readers

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/pack"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

// packRow is the bundle of one reader.
type packRow struct {
	x        *packer
	a        graph.Audience
	chooser  *Chooser // of a family group
	tick     *widget.Check
	forWhom  *parts.Field
	copies   *parts.Choice[int]
	override *parts.Field
	box      *fyne.Container // what is in it, or why it was refused
	card     fyne.CanvasObject
	meeting  graph.ID // of which meeting, and which part of it, where it is held in two
	sitting  int
	bundle   *made
	refused  error
}

// mostCopies is how many copies of a bundle can be asked for at once.
const mostCopies = 30

func (x *packer) row(a graph.Audience, on bool) *packRow {
	r := &packRow{x: x, a: a, box: parts.Column(8)}
	r.tick = widget.NewCheck(parts.WordsFor(everybody, nameOf(a)), nil)
	r.tick.SetChecked(on)
	more := parts.Column(8)
	r.tick.OnChanged = func(on bool) {
		if on {
			more.Show()
		} else {
			more.Hide()
		}
		x.label()
	}
	if !on {
		more.Hide()
	}
	r.forWhom = parts.NewField(say("For example: Nana Jean"), nil)
	r.forWhom.OnChanged = func(string) { r.forget(); x.label() }
	r.forWhom.Escape = x.s.Hide
	var counts []parts.Option[int]
	for i := 1; i <= mostCopies; i++ {
		counts = append(counts, parts.Option[int]{Value: i, Words: parts.Plural(i, say("copy"), say("copies"))})
	}
	r.copies = parts.NewChoice(counts, func(int) { x.label() })
	r.copies.Put(1)
	r.override = parts.NewField(say("For example: Kelly House is the name of our office"), nil)
	r.override.OnChanged = func(string) { r.bundle = nil; x.label() }
	r.override.Escape = x.s.Hide
	head := container.NewBorder(nil, nil, nil, parts.Wide(130, r.copies.Box()), parts.TightCheck(r.tick))
	col := parts.Column(8, head)
	if a.Name == graph.Named {
		r.chooser = x.p.NewChooser(a, []string{graph.Named}, func() { r.forget(); x.label() })
		r.chooser.reader.Hide()
		more.Add(r.chooser.Box)
	}
	more.Add(parts.Labelled(say("For whom, as on the cover (may be left empty)"), r.forWhom))
	r.box.Hide()
	more.Add(r.box)
	col.Add(more)
	r.card = parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, col))
	return r
}

func (r *packRow) audience() graph.Audience {
	if r.chooser != nil {
		return r.chooser.Audience()
	}
	return r.a
}

func (r *packRow) title() string {
	if r.sitting > 0 {
		return say("%s, part %d of the meeting", r.x.p.readerOf(r.audience()), r.sitting)
	}
	return r.x.p.readerOf(r.audience())
}

func (r *packRow) err() error { return r.audience().Check(r.x.p.at.Ses.Family()) }

func (r *packRow) wish() pack.Pack {
	x := r.x
	o := x.p.manner()
	o.Language = x.lang.Value()
	return pack.Pack{Kind: x.kind.Value(), Audience: r.audience(), For: strings.TrimSpace(r.forWhom.Text), Lang: x.lang.Value(),
		Large: x.large.Checked, BlackWhite: x.mono.Checked, Options: o, Organisation: x.house, Override: strings.TrimSpace(r.override.Text), Meeting: r.meeting, Sitting: r.sitting}
}

// forget is for when something else is asked for than was put together.
func (r *packRow) forget() {
	if r.bundle == nil && r.refused == nil {
		return
	}
	r.bundle, r.refused = nil, nil
	r.box.Objects = nil
	r.box.Hide()
}

// put shows what would be written, or why it is refused.
func (r *packRow) put(b made, err error) {
	r.bundle, r.refused = &b, err
	r.box.Objects = nil
	r.box.Show()
	defer r.box.Refresh()
	if err != nil {
		r.bundle = nil
		opens := session.Leaks(err) != nil
		r.box.Add(r.x.p.Refusal(err))
		if opens {
			r.box.Add(parts.Labelled(say("Why it is a false alarm"), r.override))
		}
		return
	}
	text := say("%s · %s on the map, %d not in the pack", parts.Plural(len(b.Pages), say("page"), say("pages")), parts.Plural(b.Shown-b.Unnamed, say("person"), say("people")), b.Withheld)
	if b.Unnamed > 0 {
		text += say(", %d without a name", b.Unnamed)
	}
	head := parts.Words(text)
	head.TextStyle.Bold = true
	r.box.Add(parts.Tight(head))
	var names []string
	for _, p := range b.Parts {
		names = append(names, p.Title)
	}
	r.box.Add(parts.Tight(parts.Wrapped(parts.Small(strings.Join(names, " · ")))))
	r.box.Add(parts.Tight(parts.Wrapped(parts.Small(LayersSaid(b.Layers)))))
	if len(b.Alarms) > 0 {
		r.box.Add(parts.Tight(parts.ToDo(say("%d findings are set aside for the reason you gave; the log keeps it.", len(b.Alarms)))))
	}
	r.box.Add(r.x.p.leaves(b))
	r.box.Add(Unfold(say("Who is on which page"), func() []fyne.CanvasObject { return SheetsSaid(b.Sheets) }))
}

// LayersSaid says for whom the facts on a print are.
func LayersSaid(of []graph.Layer) string {
	var out []string
	for _, l := range of {
		out = append(out, parts.LayerWords(l))
	}
	if len(out) == 0 {
		return say("No remarks, homes or ties: names and kinship only.")
	}
	return say("Facts for: %s", strings.Join(out, "; "))
}

// SheetsSaid says whose names stand on each page.
func SheetsSaid(sheets []session.Sheet) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, s := range sheets {
		who := say("nobody is named")
		if len(s.People) > 0 {
			who = strings.Join(s.People, ", ")
		}
		line := say("Page %d", s.Page)
		if s.Part != "" {
			line += " · " + s.Part
		}
		out = append(out, parts.Tight(parts.Wrapped(parts.Small(line+": "+who))))
	}
	return out
}

// Unfold is a line that shows more when it is pressed.
func Unfold(title string, more func() []fyne.CanvasObject) fyne.CanvasObject {
	box := parts.Column(4)
	var press *parts.Press
	open := false
	press = parts.NewPress("› "+title, parts.Quiet, func() {
		open = !open
		box.Objects = nil
		press.SetText("› " + title)
		if open {
			box.Objects = more()
			press.SetText("⌄ " + title)
		}
		box.Refresh()
	})
	return parts.Column(4, parts.Row(0, press), box)
}
