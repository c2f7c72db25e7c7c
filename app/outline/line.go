package outline

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// line is one line of the list: name, what they are to the child, age, home, and what they said.
type line struct {
	widget.BaseWidget
	r      *roll
	e      entry
	head   *widget.Label
	cells  [5]*widget.Label
	facts  *fyne.Container
	back   *parts.Press
	ground *parts.Surface
	held   fyne.KeyModifier
}

func newLine(r *roll) *line {
	v := &line{r: r, head: parts.BoldSmall("").(*widget.Label)}
	for i := range v.cells {
		v.cells[i] = widget.NewLabel("")
		v.cells[i].Truncation = fyne.TextTruncateEllipsis
		if i > 0 {
			v.cells[i].SizeName = parts.Small("").SizeName
		}
	}
	v.cells[0].TextStyle.Bold = true
	v.back = parts.NewPress(say("Put back"), parts.Plain, func() {
		v.r.l.c.at.Complain(v.r.l.c.at.Ses.Do(graph.PutBack(v.r.l.c.family(), v.e.id)))
	})
	v.facts = newColumns(v.cells[0], v.cells[1], v.cells[2], v.cells[3], v.cells[4])
	v.ground = parts.NewSurface(parts.ColNone, "", 6, container.NewStack(
		container.NewBorder(nil, nil, nil, container.NewCenter(v.back), v.facts),
		parts.Insets(8, 0, 0, 0, v.head)))
	v.ExtendBaseWidget(v)
	return v
}

// lineHigh is the height of each line.
func lineHigh() float32 {
	if parts.Scaled(1) > 1.4 {
		return parts.Scaled(47)
	}
	return parts.Scaled(38)
}

// CreateRenderer implements fyne.Widget.
func (v *line) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.ground) }

// MinSize implements fyne.CanvasObject.
func (v *line) MinSize() fyne.Size { return fyne.NewSize(200, lineHigh()) }

func (v *line) set(e entry) {
	v.e = e
	c := v.r.l.c
	v.back.Hide()
	v.head.Hide()
	if e.id == "" {
		v.head.SetText(e.head)
		v.head.Show()
		v.facts.Hide()
	} else {
		v.facts.Show()
		p, _ := graph.Get[graph.Person](c.family(), e.id)
		for i, text := range c.facts(p) {
			v.cells[i].SetText(text)
		}
		if e.gone {
			v.back.Show()
		}
	}
	v.mark()
}

// mark colours whoever is selected, and frames the line that the keyboard is on.
func (v *line) mark() {
	fill, edge := parts.ColNone, fyne.ThemeColorName("")
	if v.e.id != "" && slices.Contains(v.r.l.c.win.Selected(), v.e.id) {
		fill = parts.ColWash
	}
	if v.e.id != "" && v.r.focused && v.r.cursor == v.e.id {
		edge = parts.ColAccent
	}
	if v.ground.Fill != fill || v.ground.Line != edge {
		v.ground.Fill, v.ground.Line = fill, edge
		v.ground.Refresh()
	}
}

// Tapped implements fyne.Tappable: a click selects, with Ctrl one more, with Shift all between.
func (v *line) Tapped(*fyne.PointEvent) {
	if v.e.id == "" || v.e.gone {
		return
	}
	held := v.held
	v.held = 0
	v.r.l.Focus()
	switch {
	case held&fyne.KeyModifierShift != 0:
		v.r.stretch(v.r.l.at(v.e.id))
	case held&fyne.KeyModifierShortcutDefault != 0:
		v.r.toggle(v.e.id)
	default:
		v.r.turn(v.r.l.at(v.e.id))
	}
}

// TappedSecondary implements fyne.SecondaryTappable: the menu of the map.
func (v *line) TappedSecondary(e *fyne.PointEvent) {
	if v.e.id == "" || v.e.gone {
		return
	}
	v.r.l.Focus()
	if !slices.Contains(v.r.l.c.win.Selected(), v.e.id) {
		v.r.turn(v.r.l.at(v.e.id))
	}
	v.r.l.c.win.Menu(e.AbsolutePosition)
}

// MouseDown implements desktop.Mouseable, to know which keys are held.
func (v *line) MouseDown(e *desktop.MouseEvent) { v.held = e.Modifier }

// MouseUp implements desktop.Mouseable.
func (v *line) MouseUp(*desktop.MouseEvent) {}

// AccessibilityLabel implements fyne.Accessible.
func (v *line) AccessibilityLabel() string {
	if v.e.id == "" {
		return v.e.head
	}
	p, _ := graph.Get[graph.Person](v.r.l.c.family(), v.e.id)
	return v.r.l.c.spoken(p)
}

// AccessibilityRole implements fyne.Accessible.
func (v *line) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// spoken is a line as a screen reader says it.
func (c *Pages) spoken(p graph.Person) string {
	facts := c.facts(p)
	return parts.Joined(", ", facts[:]...)
}

// facts are what a line says: name, what they are to the child, age, home, what they said.
func (c *Pages) facts(p graph.Person) (out [5]string) {
	f, asAt := c.family(), c.at.Ses.AsAt()
	out[0] = parts.NameOf(p)
	if p.Gone != nil {
		out[1] = p.Gone.Reason
		return out
	}
	children := f.Case().Children
	out[1] = c.win.Kin(p.ID)
	switch {
	case slices.Contains(children, p.ID):
		out[1] = say("The child")
	case out[1] == "" && p.Role != "":
		out[1] = p.Role
	case out[1] == "":
		out[1] = c.tied(f, p.ID)
	}
	years, known := graph.AgeAt(p, asAt)
	switch {
	case p.Dead():
		out[2] = say("died")
		if p.Death.Known() {
			out[2] = say("died %s", fmt.Sprint(p.Death.From.Year))
		}
	case p.Shown == graph.Unborn:
		out[2] = say("not born yet")
	case known:
		out[2] = fmt.Sprint(years)
	}
	var homes []string
	for _, s := range f.StaysOf(p.ID) {
		if h, ok := graph.Get[graph.Household](f, s.Household); ok && graph.InForce(s.From, s.To, asAt) {
			homes = append(homes, c.win.Home(h))
		}
	}
	out[3] = parts.Joined(" · ", parts.Joined(", ", homes...), p.Place)
	if len(children) > 0 {
		if a, asked := graph.AskNow(f, p.ID, children[0]); asked {
			out[4] = say(states[a.State])
		}
	}
	return out
}

// tied says by what else somebody is joined to the child: a friend, a teacher.
func (c *Pages) tied(f *graph.Family, id graph.ID) string {
	for t := range graph.All[graph.Tie](f) {
		if t.From != id && t.To != id {
			continue
		}
		if w := say(ties[t.Kind]); w != "" {
			return w
		}
	}
	return ""
}

var states = map[graph.AskState]string{
	graph.YesCare: later("Would care"), graph.Offered: later("Offers a home"), graph.YesHelp: later("Will help"), graph.YesContact: later("Wants to be in touch"),
	graph.Maybe: later("Maybe"), graph.SaysNo: later("No"), graph.AskedWaiting: later("Waiting to hear"), graph.NoReply: later("No reply"), graph.Withdrew: later("Changed their mind"),
	graph.Cleared: later("Cleared to be asked"), graph.DoNotAsk: later("Not to be asked"), graph.FoundNotAsked: later("Found, not asked yet"), graph.NotFound: later("Not found yet"),
}

var ties = map[graph.TieKind]string{
	graph.Friend: later("Friend"), graph.Neighbour: later("Neighbour"), graph.Godparent: later("Godparent"), graph.Teacher: later("Teacher"), graph.FormerCarer: later("Former carer"),
	graph.FosterSibling: later("Foster sibling"), graph.Worker: later("Worker"), graph.Coach: later("Coach"), graph.Faith: later("Faith leader"), graph.SaysRelated: later("Says they are related"),
}
