package own

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render/own"
	"kinweave/render/scene"
)

// Turn is the child's own turn: her map fills the window, over everything that is the adults', until she is done.
type Turn struct {
	widget.BaseWidget
	p     *Pages
	child graph.ID

	chosen int            // the number of what is chosen; -1 is nothing
	line   *graph.OwnLine // the line that is chosen
	from   int            // where the line begins that she is drawing; -1 is none
	held   bool           // what is chosen has just come from the tray, and waits for its place

	ground            *parts.Surface
	board             *board
	side, deedsBar    *fyne.Container
	word              *parts.Field // of what is chosen
	marks             []func()     // bring the side up to date after a change
	undo, print, done *parts.Press
	tiles             map[string]*Tile // by what they are, so that the keyboard stays where it was
}

func newTurn(p *Pages, child graph.ID) *Turn {
	t := &Turn{p: p, child: child, chosen: -1, from: -1}
	t.board = newBoard(t)
	t.side = container.NewStack()
	title := parts.Heading(t.title())
	title.Truncation = fyne.TextTruncateEllipsis
	t.undo = parts.NewPress(say("Undo"), parts.Plain, t.Undo).WithSign("undo").Big()
	t.print = parts.NewPress(say("Print"), parts.Plain, t.printHers).WithSign("export").Big()
	t.done = parts.NewPress(say("Done"), parts.Primary, p.End).Big()
	t.deedsBar = parts.Row(8)
	tools := parts.Row(12, t.deedsBar, container.New(parts.Fixed{W: 24}, layout.NewSpacer()), t.undo, t.print, t.done)
	bar := parts.NewSurface(parts.ColCard, "", 0, parts.Column(0, parts.Insets(10, 10, 16, 16, container.NewBorder(nil, nil, nil, tools, container.New(middle{}, title))), parts.Rule(false)))
	panel := parts.NewSurface(parts.ColPanel, "", 0, container.New(parts.Fixed{W: sideWide()}, t.side))
	t.ground = parts.NewSurface(parts.ColPaper, "", 0, container.New(parts.Edges{}, bar, layout.NewSpacer(), t.board, parts.Row(0, parts.Rule(true), panel)))
	t.ExtendBaseWidget(t)
	t.show()
	return t
}

// Held implements parts.Holder.
func (t *Turn) Held() fyne.CanvasObject { return t.ground }

// CreateRenderer implements fyne.Widget.
func (t *Turn) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.ground) }

// sideWide grows with the text, but by half as much: the map keeps the stage.
func sideWide() float32 { return 316 * (1 + (parts.Scaled(1)-1)/2) }

// middle lays a line of text half-way down, as wide as there is room.
type middle struct{}

// Layout implements fyne.Layout.
func (middle) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, (size.Height-h)/2))
	o[0].Resize(fyne.NewSize(size.Width, h))
}

// MinSize implements fyne.Layout.
func (middle) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (t *Turn) name() string {
	p, _ := graph.Get[graph.Person](t.p.at.Ses.Family(), t.child)
	return p.Name()
}

func (t *Turn) title() string {
	if n := t.name(); n != "" {
		return say("%s’s map", n)
	}
	return say("My map")
}

// map_ is her map as it is kept.
func (t *Turn) map_() graph.OwnMap { return graph.OwnMapOf(t.p.at.Ses.Family(), t.child) }

// thing is what is chosen; she herself too, before she has changed anything about herself.
func (t *Turn) thing() (graph.OwnItem, bool) {
	if t.chosen == 0 {
		return own.Me(t.map_(), t.name(), parts.Spoken()), true
	}
	return t.map_().Item(t.chosen)
}

// keep takes one step of hers.
func (t *Turn) keep(m graph.OwnMap) {
	if err := t.p.at.Ses.PutOwn(m); err != nil {
		t.p.at.Complain(err)
	}
	t.fresh()
}

// fresh shows what is kept now.
func (t *Turn) fresh() {
	if _, there := t.thing(); t.chosen > 0 && !there {
		t.chosen, t.from = -1, -1
		t.show()
		return
	}
	if t.line != nil && !t.hasLine(*t.line) {
		t.line = nil
		t.show()
		return
	}
	t.undo.Allow(t.p.at.Ses.CanUndoOwn())
	for _, f := range t.marks {
		f()
	}
	t.board.draw()
}

func (t *Turn) hasLine(l graph.OwnLine) bool {
	for i, x := range t.map_().Lines {
		if x.From == l.From && x.To == l.To {
			t.line = &t.map_().Lines[i]
			return true
		}
	}
	return false
}

// choose takes hold of something, or with -1 of nothing.
func (t *Turn) choose(no int) {
	if t.chosen == no && t.line == nil && t.from < 0 && !t.held {
		return
	}
	t.chosen, t.line, t.from, t.held = no, nil, -1, false
	t.show()
}

func (t *Turn) chooseLine(l graph.OwnLine) {
	t.chosen, t.line, t.from, t.held = -1, &l, -1, false
	t.show()
}

func (t *Turn) moveTo(no int, at scene.Point) {
	if x, ok := t.map_().Item(no); ok {
		x.X, x.Y = at.X, at.Y
		t.keep(t.map_().With(x))
	}
}

// change makes what is chosen otherwise.
func (t *Turn) change(how func(*graph.OwnItem)) {
	if x, ok := t.thing(); ok {
		before := x
		if how(&x); x != before {
			t.keep(t.map_().With(x))
		}
	}
}

// putDown puts something new on the map, and takes hold of it.
func (t *Turn) putDown(x graph.OwnItem, at scene.Point) {
	m := t.map_()
	x.No, x.X, x.Y = m.Fresh(), at.X, at.Y
	t.chosen, t.line, t.from, t.held = x.No, nil, -1, x.Word != ""
	if err := t.p.at.Ses.PutOwn(m.With(x)); err != nil {
		t.p.at.Complain(err)
	}
	t.show()
	if t.word != nil && x.Word == "" {
		t.p.at.Win.Canvas().Focus(t.word)
	} else {
		t.board.focus()
	}
}

func (t *Turn) takeAway() {
	switch {
	case t.line != nil:
		l := *t.line
		t.line = nil
		t.keep(t.map_().Parted(l.From, l.To))
	case t.chosen > 0:
		no := t.chosen
		t.chosen = -1
		t.keep(t.map_().Without(no))
	default:
		return
	}
	t.show()
	t.board.focus()
}

// begin starts a line at what is chosen; the next thing that is tapped is its other end.
func (t *Turn) begin() {
	t.from = t.chosen
	t.show()
}

func (t *Turn) joinTo(no int) {
	from := t.from
	t.from = -1
	if no == from {
		t.show()
		return
	}
	t.keep(t.map_().Joined(from, no, "plain"))
	t.chooseLine(graph.OwnLine{From: min(from, no), To: max(from, no), Kind: "plain"})
}

// Undo takes her last step back, and what she is typing first.
func (t *Turn) Undo() {
	if f, ok := t.p.at.Win.Canvas().Focused().(*parts.Field); ok && f.Dirty() {
		f.Undo()
		return
	}
	t.p.at.Complain(t.p.at.Ses.UndoOwn())
	t.fresh()
}

// free is a place where nothing lies yet: close to her, but not on her.
func (t *Turn) free() scene.Point {
	m := t.map_()
	for _, r := range []float64{185, 280, 370, 460} {
		for i := range 12 {
			at := turned(r, i)
			if at.Y < -graph.OwnHigh+30 || at.Y > graph.OwnHigh-30 {
				continue
			}
			if _, hit := own.At(m, at, 95); !hit {
				return at
			}
		}
	}
	return scene.Point{X: 150, Y: 150}
}
