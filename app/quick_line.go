package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/quick"
)

// quickLine is the field below the map that takes what people say. What a line would do is
// shown above it while it is typed, over the map, so that nothing moves.
type quickLine struct {
	p     *familyPage
	field *quickField
	row   *quickRow    // the same in three fields, for a relative of whoever is selected
	about *parts.Press // whom the words are relative to, where that is not the child
	bar   fyne.CanvasObject

	saysBox, openBox fyne.CanvasObject // hidden with what is in them: a tight box about nothing would take room away

	single *fyne.Container // the one field, with whom its words are relative to

	veil    *parts.Surface // lies over the signs below the map while the strip does, so that none is half in sight
	strip   *parts.Surface // what was understood
	names   *fyne.Container
	says    *widget.Label
	open    *widget.Label // what is not understood, or still to be said
	answers *fyne.Container

	offers  []quick.Suggestion
	replies []string // lines that answer what is still open, where no name is being completed
	pick    int      // which of them Tab takes; -1 for none before an arrow has chosen one
}

func newQuickLine(p *familyPage) *quickLine {
	l := &quickLine{p: p, says: parts.Words(""), open: parts.Words(""), names: parts.Row(4), answers: parts.Column(4)}
	l.saysBox, l.openBox = parts.Tight(l.says), parts.Tight(l.open)
	l.field = newQuickField(l)
	l.open.Importance = widget.DangerImportance
	l.about = parts.NewPress("", parts.Chosen, func() { l.p.choose(l.child()); l.focus() })
	l.about.Hide()
	add := parts.NewPress(say("Add"), parts.Plain, l.enter)
	help := parts.NewPress(say("What you can say"), parts.Quiet, func() { p.d.quickHelp() })
	if parts.Scaled(1) > 1.4 { // the field needs the room
		help.SetText("?")
		help.Saying(say("What you can say"))
		add = parts.NewPress("", parts.Plain, l.enter).WithSign("plus").Saying(say("Add"))
	}
	l.row = newQuickRow(l)
	l.single = container.NewBorder(nil, nil, l.about, nil, l.field)
	l.bar = parts.NewSurface(parts.ColCard, "", 0, parts.Column(0, parts.Rule(false),
		parts.Insets(8, 8, 16, 16, parts.Column(4, l.row.head, container.NewBorder(nil, nil, nil, parts.Row(4, add, help), parts.Column(0, l.single, l.row.box))))))
	l.strip = parts.NewSurface(parts.ColCard, parts.ColAccent, 10, parts.Inset(12, parts.Column(4, l.names, l.saysBox, l.openBox, l.answers)))
	l.veil = parts.NewSurface(parts.ColPaper, "", 0, nil)
	l.hide()
	return l
}

// child is the one the map is for, the zero Key when nobody is.
func (l *quickLine) child() graph.Key {
	if c := l.p.d.ses.Family().Case().Children; len(c) > 0 {
		return graph.Key{Kind: graph.KindPerson, ID: c[0]}
	}
	return graph.Key{}
}

// relativeTo is whom words such as "nan" are relative to: whoever is selected, else the child.
func (l *quickLine) relativeTo() graph.ID {
	if l.row.open() {
		return l.row.of
	}
	if l.p.chosen.Kind == graph.KindPerson {
		return l.p.chosen.ID
	}
	return l.child().ID
}

// turned is told that somebody else is selected.
func (l *quickLine) turned() {
	if l.row.open() && l.p.chosen.ID != l.row.of && l.row.empty() {
		l.row.added = ""
		l.row.end()
	}
	id := l.relativeTo()
	if id == "" || id == l.child().ID {
		l.about.Hide()
	} else {
		q, _ := graph.Get[graph.Person](l.p.d.ses.Family(), id)
		l.about.SetText(parts.Cut(say("For %s", parts.NameOf(q)), 20) + "  ×")
		l.about.Says = say("Words are relative to somebody else: back to the child")
		l.about.Show()
	}
	if l.field.on {
		l.read()
	}
	l.bar.Refresh()
}

func (l *quickLine) focus() {
	l.row.end()
	l.p.d.Win.Canvas().Focus(l.field)
}

// read says what the line would do, without doing it.
func (l *quickLine) read() {
	text, name := strings.TrimSpace(l.field.Text), l.field
	l.offers, l.pick = nil, 0
	if l.row.open() {
		var wrong *quickField
		if name, l.pick = l.row.name, -1; l.row.empty() && l.row.added != "" {
			l.hide()
			return
		}
		if text, wrong = l.row.line(); wrong != nil {
			l.tell("", say(noDate), nil)
			return
		}
	}
	if text == "" {
		l.hide()
		return
	}
	f := l.p.d.ses.Family()
	r, err := quick.ReadIn(parts.Spoken(), f, l.relativeTo(), text, l.p.d.ses.AsAt())
	for _, s := range quick.Complete(f, name.Text, name.CursorColumn) {
		if name.on && s.Line != name.Text && s.To-s.From > 1 && len(l.offers) < parts.Abreast(4) {
			l.offers = append(l.offers, s)
		}
	}
	says, open := arrow(r.Says), leftOpen(r, err)
	if err != nil {
		says = "" // Enter would do none of it
	}
	if len(l.offers) > 0 {
		open = "" // nobody complains in the middle of a name
	}
	l.tell(says, open, r.Ask)
}

// noDate is what is wrong with a birth that cannot be read.
var noDate = later("This is no date and no age. For example: 9, about 72, spring 2019, 14 March 2017.")

func arrow(says string) string {
	if says == "" {
		return ""
	}
	return "→ " + says
}

// leftOpen is what could not be read or has still to be said.
func leftOpen(r quick.Reading, err error) string {
	var out []string
	var slip *quick.Stumble
	switch {
	case errors.As(err, &slip):
		said := parts.Sentence(slip)
		if slip.Part != "" {
			said += " (“" + slip.Part + "”)"
		}
		if len(slip.Examples) > 0 {
			said += say(" For example: %s", strings.Join(slip.Examples, "; "))
		}
		out = append(out, said)
	case err != nil:
		out = append(out, parts.Sentence(err))
	}
	asked := map[string]bool{}
	for _, q := range r.Ask {
		asked[q.Text] = true
		out = append(out, q.Text)
	}
	if err == nil {
		for _, u := range r.Unread {
			if !asked[u] {
				out = append(out, say("Not understood: “%s”", u))
			}
		}
	}
	return strings.Join(out, "\n")
}

// say puts a whole line into the field.
func (l *quickLine) say(line string) {
	l.field.SetText(line)
	l.field.CursorColumn = len([]rune(line))
	l.field.Refresh()
	l.focus()
	l.read()
}

// enter does what the line says, as one step. A line that cannot be read stays as it is.
func (l *quickLine) enter() {
	if l.row.open() {
		l.enterRow()
		return
	}
	l.focus()
	text := strings.TrimSpace(l.field.Text)
	if text == "" {
		return
	}
	about := l.relativeTo()
	r, done := l.do(text)
	if !done {
		return
	}
	if r.Focus != "" && r.Focus != about {
		l.p.choose(graph.Key{Kind: graph.KindPerson, ID: r.Focus})
	}
	if len(r.Unread) == len(r.Ask) { // else what could not be read would be lost
		l.field.SetText("")
	}
	l.done(r)
}

// enterRow adds the relative of the three fields. What cannot be read stays where it is, with the reason.
func (l *quickLine) enterRow() {
	row := l.row
	if row.empty() && row.added != "" {
		row.end()
		l.p.stage.focus()
		return
	}
	text, wrong := row.line()
	if wrong != nil {
		l.p.d.Win.Canvas().Focus(wrong)
		l.tell("", say(noDate), nil)
		return
	}
	var slip *quick.Stumble
	if _, err := quick.ReadIn(parts.Spoken(), l.p.d.ses.Family(), row.of, text, l.p.d.ses.AsAt()); errors.As(err, &slip) {
		l.p.d.Win.Canvas().Focus(row.where(slip))
	}
	if r, done := l.do(text); done {
		switch {
		case len(r.Adds) > 0:
			row.added = r.Adds[0]
		default: // somebody on the map is tied
			for _, id := range r.Changes {
				if id != row.of {
					row.added = id
				}
			}
		}
		row.after()
		l.done(r)
	}
}

// do takes the step of a line, and reports whether it did. Else it says why not.
func (l *quickLine) do(text string) (quick.Reading, bool) {
	d, p := l.p.d, l.p
	r, err := quick.ReadIn(parts.Spoken(), d.ses.Family(), l.relativeTo(), text, d.ses.AsAt())
	l.offers = nil
	if err != nil {
		l.tell("", leftOpen(r, err), r.Ask)
		return r, false
	}
	if len(r.Change.Edits) == 0 {
		l.tell(say("→ nothing to add: all of this is on the map"), leftOpen(r, nil), r.Ask)
		return r, false
	}
	if len(r.Adds) > 0 {
		p.newcomer = r.Adds[0]
	}
	if err := d.ses.Do(r.Change); err != nil {
		p.newcomer = ""
		l.tell("", parts.Sentence(err), nil)
		return r, false
	}
	return r, true
}

// done says what was done, and what is still open.
func (l *quickLine) done(r quick.Reading) {
	l.says.Importance = widget.SuccessImportance
	l.tell(say("Done: %s", r.Says), leftOpen(r, nil), r.Ask)
	l.says.Importance = widget.MediumImportance
}

// quickLine opens the line from wherever the keyboard is.
func (d *Desk) quickLine() {
	if d.page == nil || d.Blocked() || d.ses.ReadOnly() {
		return
	}
	if d.page.empty.shown && d.page.open != "people" { // the one field of the empty map
		d.page.show("family")
		return
	}
	if d.page.open != "family" && d.page.open != "people" {
		d.page.show("family")
	}
	d.page.line.focus()
}

// relative opens the three fields for a relative of whoever is selected. With words in the line that are not
// done yet, or a couple selected, the relative is put on the map at once and named in the panel.
func (d *Desk) relative(letter rune) {
	q, one := d.person()
	if l := d.page.line; one && !d.ses.ReadOnly() && l.field.Text == "" {
		l.row.begin(string(letter), q.ID)
		return
	}
	switch letter {
	case 'F':
		d.addParent(graph.Male)
	case 'M':
		d.addParent(graph.Female)
	case 'P':
		d.addPartner()
	case 'C':
		d.addChild()
	case 'S':
		d.addSibling()
	case 'T':
		d.addTwin()
	}
}
