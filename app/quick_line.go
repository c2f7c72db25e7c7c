package app

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
	"kinweave/graph/quick"
)

// quickLine is the field below the map that takes what people say. What a line would do is
// shown above it while it is typed, over the map, so that nothing moves.
type quickLine struct {
	p     *familyPage
	field *quickField
	about *press // whom the words are relative to, where that is not the child
	bar   fyne.CanvasObject

	strip   *surface // what was understood
	names   *fyne.Container
	says    *widget.Label
	open    *widget.Label // what is not understood, or still to be said
	answers *fyne.Container

	offers []quick.Suggestion
	pick   int // which of them Tab takes
}

func newQuickLine(p *familyPage) *quickLine {
	l := &quickLine{p: p, says: words(""), open: words(""), names: row(4), answers: column(4)}
	l.field = newQuickField(l)
	l.open.Importance = widget.DangerImportance
	l.about = newPress("", chosen, func() { l.p.choose(l.child()); l.focus() })
	l.about.Hide()
	help := newPress("What you can say", quiet, func() { p.d.quickHelp() })
	add := newPress("Add", plain, l.enter)
	l.bar = newSurface(colCard, "", 0, column(0, rule(false),
		insets(8, 8, 16, 16, container.NewBorder(nil, nil, l.about, row(4, add, help), l.field))))
	l.strip = newSurface(colCard, colAccent, 10, inset(12, column(4, l.names, tight(l.says), tight(l.open), l.answers)))
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
		l.about.setText(cut("For "+nameOf(q), 20) + "  ×")
		l.about.says = "Words are relative to somebody else: back to the child"
		l.about.Show()
	}
	if l.field.on {
		l.read()
	}
	l.bar.Refresh()
}

func (l *quickLine) focus() { l.p.d.win.Canvas().Focus(l.field) }

// read says what the line would do, without doing it.
func (l *quickLine) read() {
	text := strings.TrimSpace(l.field.Text)
	if text == "" {
		l.offers = nil
		l.hide()
		return
	}
	f := l.p.d.ses.Family()
	r, err := quick.Read(f, l.relativeTo(), text, l.p.d.ses.AsAt())
	l.offers = nil
	for _, s := range quick.Complete(f, l.field.Text, l.field.CursorColumn) {
		if s = spaced(s, l.field.Text); s.Line != l.field.Text && s.To-s.From > 1 && len(l.offers) < 5 {
			l.offers = append(l.offers, s)
		}
	}
	l.pick = min(l.pick, max(len(l.offers)-1, 0))
	l.tell(arrow(r.Says), leftOpen(r, err), r.Ask)
}

// spaced keeps the space before a name that is completed.
func spaced(s quick.Suggestion, line string) quick.Suggestion {
	runes := []rune(line)
	for s.From < s.To && unicode.IsSpace(runes[s.From]) {
		s.From++
	}
	s.Line = string(runes[:s.From]) + s.Text + string(runes[s.To:])
	return s
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
		said := sentence(slip)
		if slip.Part != "" {
			said += " (“" + slip.Part + "”)"
		}
		if len(slip.Examples) > 0 {
			said += " For example: " + strings.Join(slip.Examples, "; ")
		}
		out = append(out, said)
	case err != nil:
		out = append(out, sentence(err))
	}
	asked := map[string]bool{}
	for _, q := range r.Ask {
		asked[q.Text] = true
		out = append(out, q.Text)
	}
	if err == nil {
		for _, u := range r.Unread {
			if !asked[u] {
				out = append(out, "Not understood: “"+u+"”")
			}
		}
	}
	return strings.Join(out, "\n")
}

func (l *quickLine) tell(says, open string, ask []quick.Question) {
	show := func(o *widget.Label, text string) {
		o.SetText(text)
		if text == "" {
			o.Hide()
		} else {
			o.Show()
		}
	}
	show(l.says, says)
	show(l.open, open)
	l.showOffers()
	l.answers.Objects = nil
	across, long := row(8), 0
	for _, q := range ask {
		for _, a := range q.Answers {
			if n := utf8.RuneCountInString(a); long+n > 80 && long > 0 {
				l.answers.Add(across)
				across, long = row(8), 0
			}
			long += utf8.RuneCountInString(a)
			across.Add(newPress(cut(a, 80), plain, func() { l.say(a) }))
		}
	}
	if long > 0 && len(l.offers) == 0 {
		l.answers.Add(across)
	}
	l.answers.Refresh()
	l.strip.Show()
	l.strip.Refresh()
	if l.p.desk != nil {
		l.p.desk.Refresh() // the strip has another height now
	}
}

func (l *quickLine) showOffers() {
	l.names.Objects = nil
	for i, s := range l.offers {
		b := newPress(cut(s.Text, 24), plain, func() { l.take(i) })
		if i == l.pick {
			b.setWeight(chosen)
		}
		l.names.Add(b)
	}
	if len(l.offers) > 0 {
		l.names.Add(container.NewCenter(small("Tab takes the name")))
		l.names.Show()
	} else {
		l.names.Hide()
	}
	l.names.Refresh()
}

func (l *quickLine) hide() { l.strip.Hide() }

// take completes the name that is being typed.
func (l *quickLine) take(i int) {
	if i >= len(l.offers) {
		return
	}
	s := l.offers[i]
	l.pick = 0
	l.field.SetText(s.Line)
	l.field.CursorColumn = s.From + len([]rune(s.Text))
	l.field.Refresh()
	l.focus()
	l.read()
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
	text := strings.TrimSpace(l.field.Text)
	if text == "" {
		l.focus()
		return
	}
	d, p := l.p.d, l.p
	about := l.relativeTo()
	r, err := quick.Read(d.ses.Family(), about, text, d.ses.AsAt())
	if err != nil {
		l.read()
		l.focus()
		return
	}
	l.offers = nil
	if len(r.Change.Edits) == 0 {
		l.tell("→ nothing to add: all of this is on the map", leftOpen(r, nil), r.Ask)
		l.focus()
		return
	}
	if len(r.Adds) > 0 {
		p.newcomer = r.Adds[0]
	}
	if err := d.ses.Do(r.Change); err != nil {
		p.newcomer = ""
		l.tell("", sentence(err), nil)
		l.focus()
		return
	}
	if r.Focus != "" && r.Focus != about {
		p.choose(graph.Key{Kind: graph.KindPerson, ID: r.Focus})
	}
	if len(r.Unread) == len(r.Ask) { // else what could not be read would be lost
		l.field.SetText("")
	}
	l.says.Importance = widget.SuccessImportance
	l.tell("Done: "+r.Says, leftOpen(r, nil), r.Ask)
	l.says.Importance = widget.MediumImportance
	l.focus()
}

// quickLine opens the line from wherever the keyboard is.
func (d *Desk) quickLine() {
	if d.page == nil || d.blocked() || d.page.empty.shown || d.ses.ReadOnly() {
		return
	}
	if d.page.open != "family" {
		d.page.show("family")
	}
	d.page.line.focus()
}

// quickField is the field of the line: Tab takes a name, Escape goes back to the map and
// leaves the words where they are.
type quickField struct {
	widget.Entry
	l  *quickLine
	on bool
}

func newQuickField(l *quickLine) *quickField {
	f := &quickField{l: l}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = "Say who is who: Jean, nan, married Frank 2012  (key / or Ctrl+K)"
	f.OnChanged = func(string) { l.pick = 0; l.read() }
	f.OnSubmitted = func(string) { l.enter() }
	return f
}

// AcceptsTab implements fyne.Tabbable: with no name to take, Tab goes on to the next control.
func (f *quickField) AcceptsTab() bool { return len(f.l.offers) > 0 }

// FocusGained implements fyne.Focusable.
func (f *quickField) FocusGained() {
	f.on = true
	f.Entry.FocusGained()
	f.l.read()
}

// FocusLost implements fyne.Focusable.
func (f *quickField) FocusLost() {
	f.on = false
	f.Entry.FocusLost()
	f.l.hide()
}

// TypedKey implements fyne.Focusable.
func (f *quickField) TypedKey(e *fyne.KeyEvent) {
	n := len(f.l.offers)
	switch {
	case e.Name == fyne.KeyEscape:
		f.l.p.stage.focus()
	case e.Name == fyne.KeyTab && n > 0:
		f.l.take(f.l.pick)
	case e.Name == fyne.KeyDown && n > 0:
		f.l.pick = (f.l.pick + 1) % n
		f.l.showOffers()
	case e.Name == fyne.KeyUp && n > 0:
		f.l.pick = (f.l.pick + n - 1) % n
		f.l.showOffers()
	default:
		f.Entry.TypedKey(e)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (f *quickField) AccessibilityLabel() string { return "Quick line: say who is who" }

// lineLayout puts the line below the map, and what it understood over the map's lower edge.
type lineLayout struct{}

// Layout implements fyne.Layout. The objects are the map, the line and its strip.
func (lineLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := o[1].MinSize().Height
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-high)))
	o[1].Move(fyne.NewPos(0, size.Height-high))
	o[1].Resize(fyne.NewSize(size.Width, high))
	wide := fyne.Max(0, size.Width-32)
	o[2].Resize(fyne.NewSize(wide, o[2].MinSize().Height)) // words wrap at a width, and so have a height
	tall := o[2].MinSize().Height
	o[2].Resize(fyne.NewSize(wide, tall))
	o[2].Move(fyne.NewPos(16, fyne.Max(0, size.Height-high-tall-8)))
}

// MinSize implements fyne.Layout.
func (lineLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(fyne.Max(a.Width, b.Width), a.Height+b.Height)
}
