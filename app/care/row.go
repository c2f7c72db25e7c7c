package care

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

// Row is one line of a list: a person, or a couple who are asked together. A click selects them
// and keeps the way to them for the map.
type Row struct {
	widget.BaseWidget
	g       *list
	R       *search.Row
	ground  *parts.Surface
	focused bool
}

func newRow(g *list, k *known, r *search.Row) *Row {
	v := &Row{g: g, R: r}
	var who []fyne.CanvasObject
	name := parts.BoldWords(NamesOf(*r))
	if r.Place > 0 {
		name.SetText(say("%d. %s", r.Place, name.Text))
	}
	who = append(who, parts.Tight(name))
	for _, p := range r.People {
		how := parts.UpperFirst(p.How)
		if len(r.People) > 1 {
			how = p.Name + ": " + p.How
		}
		who = append(who, parts.Tight(parts.Wrapped(parts.Small(parts.Joined(" · ", how, p.Age)))))
		for _, l := range shortLabels(k.Standing[p.ID]) {
			who = append(who, parts.Row(0, g.c.labelChip(k, p.ID, l)))
		}
	}
	where := r.Where
	if len(r.LivesWith) > 0 {
		where = parts.Joined(", ", where, say("lives with %s", strings.Join(r.LivesWith, ", ")))
	}
	if s := parts.Joined(" · ", where, r.Wish, r.Known); s != "" {
		who = append(who, parts.Tight(parts.Wrapped(parts.Small(parts.UpperFirst(s)))))
	}
	said := parts.Column(6, v.said()...)
	tools := parts.Column(4, parts.NewPress(say("Log a talk"), parts.Plain, func() { g.c.Ask(r.People[0].ID) }),
		parts.NewPress(say("In the way…"), parts.Plain, func() { g.c.Bar(r.People[0].ID) }),
		parts.NewPress(say("On the map"), parts.Plain, func() { v.choose(); g.c.at.GoTo(g.c.at.Chosen()) }))
	var body fyne.CanvasObject
	if parts.Scaled(1) > 1.4 { // one under the other
		body = parts.Column(12, parts.Column(6, who...), said, parts.Row(0, tools))
	} else {
		body = container.New(shares{0.4, 0.6}, parts.Column(6, who...), container.NewBorder(nil, nil, nil, parts.Insets(0, 0, 12, 0, tools), said))
	}
	why := say("Facts: %s.", r.Confidence)
	if r.Group != search.NotConsidered { // those are in order of how they are related only
		why = say("Why here: %s", lowerFirst(r.Why)) + "\n" + why
	}
	v.ground = parts.NewSurface(parts.ColCard, "", 8, parts.Inset(12, parts.Column(8, body, parts.Tight(parts.Wrapped(parts.Small(why))))))
	v.mark()
	v.ExtendBaseWidget(v)
	return v
}

func (v *Row) said() []fyne.CanvasObject {
	var said []fyne.CanvasObject
	r := v.R
	if r.Group != search.NotConsidered {
		answer := parts.Words(parts.UpperFirst(r.Answer))
		answer.TextStyle.Bold = true
		said = append(said, parts.Tight(answer))
	}
	if r.Unexplained {
		said = append(said, parts.Tight(parts.ToDo(say("No reason recorded"))))
	}
	for _, s := range r.Stops {
		if s.Why != "" {
			said = append(said, parts.Tight(parts.Words(stopWords(s))))
		}
	}
	if r.Undecided && !r.Unexplained {
		said = append(said, parts.Tight(parts.ToDo(say("Nobody is named as having decided, or there is no date"))))
	}
	if r.Said != "" && r.Group != search.NotConsidered {
		said = append(said, parts.Tight(parts.Words("“"+r.Said+"”")))
	}
	for _, o := range r.Offers {
		said = append(said, parts.Tight(parts.Words("✓ "+giftText(o))))
	}
	if r.Group != search.NotConsidered {
		for _, b := range r.Barriers {
			said = append(said, parts.Tight(parts.ToDo(parts.UpperFirst(b.Words))))
		}
	}
	if r.Asked != "" {
		said = append(said, parts.Tight(parts.Wrapped(parts.Small(say("Asked %s", r.Asked)))))
	}
	if s := stepOf(r.Next); s != "" {
		said = append(said, parts.Tight(parts.Wrapped(parts.Small(say("Next: %s", s)))))
	}
	return said
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

// Held implements parts.Holder.
func (v *Row) Held() fyne.CanvasObject { return v.ground }

// CreateRenderer implements fyne.Widget.
func (v *Row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.ground) }

func (v *Row) mark() {
	v.ground.Fill, v.ground.Line = parts.ColCard, ""
	if v.g.c.at.Chosen().ID == v.R.People[0].ID {
		v.ground.Fill = parts.ColWash
	}
	if v.focused {
		v.ground.Line = parts.ColAccent
	}
	v.ground.Recolour()
}

// choose selects whoever the row is about, and keeps the way to them.
func (v *Row) choose() {
	c := v.g.c
	c.lit = append([]graph.ID(nil), v.R.Path...)
	for _, p := range v.R.People {
		c.lit = put(c.lit, p.ID)
	}
	k := graph.Key{Kind: graph.KindPerson, ID: v.R.People[0].ID}
	c.at.Choose(k)
	for _, other := range v.g.Rows {
		other.mark()
	}
}

func put(ids []graph.ID, id graph.ID) []graph.ID {
	for _, x := range ids {
		if x == id {
			return ids
		}
	}
	return append(ids, id)
}

// Tapped implements fyne.Tappable. The row takes the keyboard too: A is the next thing to press.
func (v *Row) Tapped(*fyne.PointEvent) {
	v.choose()
	v.g.c.at.Win.Canvas().Focus(v)
}

// Cursor implements desktop.Cursorable.
func (v *Row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable, as do the three below.
func (v *Row) FocusGained() {
	v.focused = true
	v.mark()
	parts.IntoView(v.g.scroll, v)
}

// FocusLost implements fyne.Focusable.
func (v *Row) FocusLost() { v.focused = false; v.mark() }

// TypedRune implements fyne.Focusable: A logs a talk with whoever the row is about.
func (v *Row) TypedRune(r rune) {
	if r == 'a' || r == 'A' {
		v.choose()
		v.g.c.Ask(v.R.People[0].ID)
	}
}

// TypedKey implements fyne.Focusable.
func (v *Row) TypedKey(e *fyne.KeyEvent) {
	step := 0
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		v.choose()
	case fyne.KeyUp:
		step = -1
	case fyne.KeyDown:
		step = 1
	}
	for i, other := range v.g.Rows {
		if to := i + step; step != 0 && other == v && to >= 0 && to < len(v.g.Rows) {
			v.g.c.at.Win.Canvas().Focus(v.g.Rows[to])
		}
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (v *Row) AccessibilityLabel() string {
	return parts.Joined(", ", NamesOf(*v.R), v.R.Answer, v.R.Why)
}

// AccessibilityRole implements fyne.Accessible.
func (v *Row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// shares divides the width between two things, with room between them.
type shares [2]float32

// Layout implements fyne.Layout.
func (s shares) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const gap = 16
	x, room := float32(0), size.Width-gap
	for i, child := range o {
		child.Move(fyne.NewPos(x, 0))
		child.Resize(fyne.NewSize(room*s[i], size.Height))
		x += room*s[i] + gap
	}
}

// MinSize implements fyne.Layout.
func (s shares) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := float32(0)
	for i, child := range o {
		w = fyne.Max(w, child.MinSize().Width/s[i])
	}
	return fyne.NewSize(w+16, parts.Tallest(o))
}
