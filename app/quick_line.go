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
	about *parts.Press // whom the words are relative to, where that is not the child
	bar   fyne.CanvasObject

	strip   *parts.Surface // what was understood
	names   *fyne.Container
	says    *widget.Label
	open    *widget.Label // what is not understood, or still to be said
	answers *fyne.Container

	offers  []quick.Suggestion
	replies []string // lines that answer what is still open, where no name is being completed
	pick    int      // which of them Tab takes
	letter  string   // the line began with the letter of a relative, typed on the map
}

func newQuickLine(p *familyPage) *quickLine {
	l := &quickLine{p: p, says: parts.Words(""), open: parts.Words(""), names: parts.Row(4), answers: parts.Column(4)}
	l.field = newQuickField(l)
	l.open.Importance = widget.DangerImportance
	l.about = parts.NewPress("", parts.Chosen, func() { l.p.choose(l.child()); l.focus() })
	l.about.Hide()
	help := parts.NewPress(say("What you can say"), parts.Quiet, func() { p.d.quickHelp() })
	if parts.Scaled(1) > 1.4 { // the field needs the room
		help.SetText("?")
		help.Saying(say("What you can say"))
	}
	add := parts.NewPress(say("Add"), parts.Plain, l.enter)
	l.bar = parts.NewSurface(parts.ColCard, "", 0, parts.Column(0, parts.Rule(false),
		parts.Insets(8, 8, 16, 16, container.NewBorder(nil, nil, l.about, parts.Row(4, add, help), l.field))))
	l.strip = parts.NewSurface(parts.ColCard, parts.ColAccent, 10, parts.Inset(12, parts.Column(4, l.names, parts.Tight(l.says), parts.Tight(l.open), l.answers)))
	l.strip.Hide()
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
	if l.p.chosen.Kind == graph.KindPerson {
		return l.p.chosen.ID
	}
	return l.child().ID
}

// turned is told that somebody else is selected.
func (l *quickLine) turned() {
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

func (l *quickLine) focus() { l.p.d.Win.Canvas().Focus(l.field) }

// read says what the line would do, without doing it.
func (l *quickLine) read() {
	text := strings.TrimSpace(l.field.Text)
	if text == "" {
		l.offers = nil
		l.hide()
		return
	}
	f := l.p.d.ses.Family()
	r, err := quick.ReadIn(parts.Spoken(), f, l.relativeTo(), text, l.p.d.ses.AsAt())
	l.offers = nil
	for _, s := range quick.Complete(f, l.field.Text, l.field.CursorColumn) {
		if s.Line != l.field.Text && s.To-s.From > 1 && len(l.offers) < parts.Abreast(4) {
			l.offers = append(l.offers, s)
		}
	}
	l.pick = 0
	says, open := arrow(r.Says), leftOpen(r, err)
	if err != nil {
		says = "" // Enter would do none of it
	}
	if len(l.offers) > 0 {
		open = "" // nobody complains in the middle of a name
	}
	l.tell(says, open, r.Ask)
}

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
	l.focus()
	text := strings.TrimSpace(l.field.Text)
	if text == "" {
		return
	}
	d, p := l.p.d, l.p
	about := l.relativeTo()
	r, err := quick.ReadIn(parts.Spoken(), d.ses.Family(), about, text, d.ses.AsAt())
	l.offers, l.pick = nil, 0
	if err != nil {
		l.tell("", leftOpen(r, err), r.Ask)
		return
	}
	if len(r.Change.Edits) == 0 {
		l.tell(say("→ nothing to add: all of this is on the map"), leftOpen(r, nil), r.Ask)
		return
	}
	if len(r.Adds) > 0 {
		p.newcomer = r.Adds[0]
	}
	if err := d.ses.Do(r.Change); err != nil {
		p.newcomer = ""
		l.tell("", parts.Sentence(err), nil)
		return
	}
	if r.Focus != "" && r.Focus != about {
		p.choose(graph.Key{Kind: graph.KindPerson, ID: r.Focus})
	}
	if len(r.Unread) == len(r.Ask) { // else what could not be read would be lost
		l.field.SetText("")
	}
	byLetter := l.letter != ""
	l.letter = ""
	if byLetter && len(r.Ask)+len(r.Unread) == 0 && len(r.Adds) > 0 { // who came by a letter is the one the next letter is about
		p.choose(graph.Key{Kind: graph.KindPerson, ID: r.Adds[0]})
		p.stage.focus()
		return
	}
	l.says.Importance = widget.SuccessImportance
	l.tell(say("Done: %s", r.Says), leftOpen(r, nil), r.Ask)
	l.says.Importance = widget.MediumImportance
}

// quickLine opens the line from wherever the keyboard is.
func (d *Desk) quickLine() {
	if d.page == nil || d.Blocked() || d.page.empty.shown || d.ses.ReadOnly() {
		return
	}
	if d.page.open != "family" && d.page.open != "people" {
		d.page.show("family")
	}
	d.page.line.focus()
}

// relative opens the line with the letter of a relative of whoever is selected: what is typed next is a
// name and a date as they are spoken, and Enter leads back. With words in the line that are not
// done yet, or a couple selected, the relative is put on the map at once and named in the panel.
func (d *Desk) relative(letter rune) {
	_, one := d.person()
	l := d.page.line
	if one && !d.ses.ReadOnly() && l.field.Text == "" {
		l.letter = string(letter)
		l.say(l.letter + " ")
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

// unsay clears a line in which nothing but the letter stands.
func (l *quickLine) unsay() {
	if l.letter != "" && strings.TrimSpace(l.field.Text) == l.letter {
		l.field.SetText("")
	}
	l.letter = ""
}
