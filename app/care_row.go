package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/graph"
	"kinweave/graph/search"
)

// careRow is one line of a list: a person, or a couple who are asked together. A click selects them
// and keeps the way to them for the map.
type careRow struct {
	widget.BaseWidget
	g       *carePage
	r       *search.Row
	ground  *surface
	focused bool
}

func newCareRow(g *carePage, k *known, r *search.Row) *careRow {
	v := &careRow{g: g, r: r}
	who, said := column(6), column(6)
	name := boldWords(namesOf(*r))
	if r.Place > 0 {
		name.SetText(fmt.Sprintf("%d. %s", r.Place, name.Text))
	}
	who.Add(tight(name))
	for _, p := range r.People {
		how := upperFirst(p.How)
		if len(r.People) > 1 {
			how = p.Name + ": " + p.How
		}
		who.Add(tight(wrapped(small(joined(" · ", how, p.Age)))))
		for _, l := range shortLabels(k.standing[p.ID]) {
			who.Add(row(0, g.c.labelChip(k, p.ID, l)))
		}
	}
	where := r.Where
	if len(r.LivesWith) > 0 {
		where = joined(", ", where, "lives with "+strings.Join(r.LivesWith, ", "))
	}
	if s := joined(" · ", where, r.Wish, r.Known); s != "" {
		who.Add(tight(wrapped(small(upperFirst(s)))))
	}
	v.fillSaid(said)
	tools := column(4, newPress("Log a talk", plain, func() { g.c.ask(r.People[0].ID) }),
		newPress("In the way…", plain, func() { g.c.bar(r.People[0].ID) }),
		newPress("On the map", plain, func() { v.choose(); g.c.p.show("family"); g.c.p.stage.bring(g.c.p.chosen) }))
	var body fyne.CanvasObject
	if scaled(1) > 1.4 { // one under the other
		body = column(12, who, said, row(0, tools))
	} else {
		body = container.New(shares{0.4, 0.6}, who, container.NewBorder(nil, nil, nil, insets(0, 0, 12, 0, tools), said))
	}
	why := column(2)
	if r.Group != search.NotConsidered { // those are in order of how they are related only
		why.Add(tight(wrapped(small("Why here: " + lowerFirst(r.Why)))))
	}
	why.Add(tight(wrapped(small("Facts: " + r.Confidence + "."))))
	v.ground = newSurface(colCard, "", 8, inset(12, column(8, body, why)))
	v.mark()
	v.ExtendBaseWidget(v)
	return v
}

func (v *careRow) fillSaid(said *fyne.Container) {
	r := v.r
	if r.Group != search.NotConsidered {
		answer := words(upperFirst(r.Answer))
		answer.TextStyle.Bold = true
		said.Add(tight(answer))
	}
	if r.Unexplained {
		said.Add(tight(toDo("No reason recorded")))
	}
	for _, s := range r.Stops {
		if s.Why != "" {
			said.Add(tight(words(stopWords(s))))
		}
	}
	if r.Undecided && !r.Unexplained {
		said.Add(tight(toDo("Nobody is named as having decided, or there is no date")))
	}
	if r.Said != "" && r.Group != search.NotConsidered {
		said.Add(tight(words("“" + r.Said + "”")))
	}
	for _, o := range r.Offers {
		said.Add(tight(words("✓ " + giftText(o))))
	}
	if r.Group != search.NotConsidered {
		for _, b := range r.Barriers {
			said.Add(tight(toDo(upperFirst(b.Words))))
		}
	}
	if r.Asked != "" {
		said.Add(tight(wrapped(small("Asked " + r.Asked))))
	}
	if s := stepOf(r.Next); s != "" {
		said.Add(tight(wrapped(small("Next: " + s))))
	}
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

// CreateRenderer implements fyne.Widget.
func (v *careRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.ground) }

func (v *careRow) mark() {
	v.ground.fill, v.ground.line = colCard, ""
	if v.g.c.p.chosen.ID == v.r.People[0].ID {
		v.ground.fill = colWash
	}
	if v.focused {
		v.ground.line = colAccent
	}
	v.ground.Refresh()
}

// choose selects whoever the row is about, and keeps the way to them.
func (v *careRow) choose() {
	c := v.g.c
	c.lit = append([]graph.ID(nil), v.r.Path...)
	for _, p := range v.r.People {
		c.lit = put(c.lit, p.ID)
	}
	k := graph.Key{Kind: graph.KindPerson, ID: v.r.People[0].ID}
	c.p.choose(k)
	c.p.stage.mark(k)
	for _, other := range v.g.rows {
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
func (v *careRow) Tapped(*fyne.PointEvent) {
	v.choose()
	v.g.c.p.d.win.Canvas().Focus(v)
}

// Cursor implements desktop.Cursorable.
func (v *careRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable, as do the three below.
func (v *careRow) FocusGained() {
	v.focused = true
	v.mark()
	v.intoView()
}

// FocusLost implements fyne.Focusable.
func (v *careRow) FocusLost() { v.focused = false; v.mark() }

// TypedRune implements fyne.Focusable: A logs a talk with whoever the row is about.
func (v *careRow) TypedRune(r rune) {
	if r == 'a' || r == 'A' {
		v.choose()
		v.g.c.ask(v.r.People[0].ID)
	}
}

// TypedKey implements fyne.Focusable.
func (v *careRow) TypedKey(e *fyne.KeyEvent) {
	step := 0
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		v.choose()
	case fyne.KeyUp:
		step = -1
	case fyne.KeyDown:
		step = 1
	}
	for i, other := range v.g.rows {
		if to := i + step; step != 0 && other == v && to >= 0 && to < len(v.g.rows) {
			v.g.c.p.d.win.Canvas().Focus(v.g.rows[to])
		}
	}
}

// intoView scrolls the page to a row that the keyboard has come to.
func (v *careRow) intoView() {
	s := v.g.scroll
	if s == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(v).Y - d.AbsolutePositionForObject(s).Y
	switch {
	case at < 0:
		s.Offset.Y += at - 8
	case at+v.Size().Height > s.Size().Height:
		s.Offset.Y += min(at-8, at+v.Size().Height-s.Size().Height+8)
	default:
		return
	}
	s.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (v *careRow) AccessibilityLabel() string {
	return joined(", ", namesOf(*v.r), v.r.Answer, v.r.Why)
}

// AccessibilityRole implements fyne.Accessible.
func (v *careRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

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
	return fyne.NewSize(w+16, tallest(o))
}
