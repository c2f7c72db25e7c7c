package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/care"
	"kinweave/app/circle"
	"kinweave/app/outline"
	"kinweave/app/own"
	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/app/sight"
	"kinweave/graph"
	"kinweave/render"
)

// familyPage is the open case: the map on its stage, tools at the edge, and one
// panel for whatever is selected.
type familyPage struct {
	d *Desk

	title      *widget.Label
	state      *widget.Label
	asAt       *parts.Press
	undo, redo *parts.Press
	zoom       *parts.Press
	about      *parts.Press // says how many wishes the drawing could not keep
	busy       *parts.Progress
	tools, bar *fyne.Container

	stage  *stage
	empty  *emptyMap
	middle *fyne.Container // the map, the list or the history
	ground *fyne.Container // the map with what stands below it
	pages  []page
	rail   map[string]*parts.Press
	open   string

	person  *personPanel
	couple  *couplePanel
	home    *homePanel
	both    *pairPanel
	whole   *casePanel
	care    *care.Pages
	own     *own.Pages
	circle  *circle.Page
	reads   *readers.Pages
	outline *outline.Pages
	pet     *petPanel
	side    *fyne.Container

	chosen  graph.Key  // the person, couple or home that is selected; zero for nobody
	before  graph.Key  // what was selected before it
	kept    graph.Key  // what was selected before the map was looked at as somebody else
	two     pair       // two people selected together; zero for not so
	many    []graph.ID // people selected to be changed together
	drawing render.Drawing
	drawn   int    // which drawing was asked for last
	giveUp  func() // gives up the drawing under way
	under   bool   // there is one
	again   bool   // and what it shows has changed meanwhile
	fresh   bool   // nothing has been on the stage yet: fit the first drawing
	reveal  bool   // bring the selected person into view when they are drawn
	root    fyne.CanvasObject
	gone    bool

	line     *quickLine
	time     *timeBar
	desk     *fyne.Container // the map with the line below it
	newcomer graph.ID        // to be brought into view when they are drawn

	feelings, health bool // drawn when asked for; not kept, since a map never shows them unasked

	kinOf    *graph.Family // whose kin words are remembered
	kinWords map[graph.ID]string
}

const (
	panelWidth = 340
	railWidth  = 80
)

// panelWide grows with the text, but by half as much: the map has to keep the stage.
func panelWide() float32 { return panelWidth * (1 + (parts.Scaled(1)-1)/2) }

func newFamilyPage(d *Desk) *familyPage {
	p := &familyPage{d: d, fresh: true, busy: parts.NewProgress(true), rail: map[string]*parts.Press{}}
	p.stage = newStage(p)
	p.empty = newEmptyMap(p)
	p.care = care.New(p.openCase())
	p.own = p.newOwn()
	p.reads = readers.New(p.openCase(), p.lent())
	p.person, p.couple, p.home, p.whole = newPersonPanel(p), newCouplePanel(p), newHomePanel(p), newCasePanel(p)
	p.both, p.pet = newPairPanel(p), newPetPanel(p)
	p.outline = p.newOutline()
	p.side = container.NewStack()
	p.line, p.time = newQuickLine(p), newTimeBar(p)
	p.circle = circle.New(p.openCase(), circle.Window{Look: p.manner, Readers: p.reads, Key: func(k fyne.KeyName) { d.key(&fyne.KeyEvent{Name: k}) }, Letter: d.rune})
	p.pages = p.makePages()

	p.middle = container.NewStack()
	panel := parts.NewSurface(parts.ColPanel, "", 0, container.New(parts.Fixed{W: panelWide()}, p.side))
	p.root = container.New(parts.Edges{},
		p.topBar(),
		parts.Row(0, p.leftRail(), parts.Rule(true)),
		parts.Ground(parts.ColPaper, p.middle),
		parts.Row(0, parts.Rule(true), panel),
	)
	d.ses.Watch(func(c graph.Change) { p.changed(c) })
	return p
}

// arrive is called once when the page is in the window.
func (p *familyPage) arrive() {
	if c := p.d.ses.Family().Case().Children; len(c) > 0 && p.chosen == (graph.Key{}) {
		p.chosen = graph.Key{Kind: graph.KindPerson, ID: c[0]} // the one the map is for comes first
	}
	p.show("family")
	p.refresh()
	p.redraw()
	if p.empty.shown {
		p.d.Win.Canvas().Focus(p.empty.name)
	}
}

// leave is called once when the page goes.
func (p *familyPage) leave() {
	p.gone = true
	p.own.Leave()
	p.time.stop()
	if p.giveUp != nil {
		p.giveUp()
	}
}

// show opens one of the pages of the rail.
func (p *familyPage) show(id string) {
	p.watch(id)
	p.open = id
	for name, b := range p.rail {
		if name == id {
			b.SetWeight(parts.Chosen)
		} else {
			b.SetWeight(parts.Quiet)
		}
	}
	p.fillMiddle()
	if id == "family" && p.empty.shown {
		p.d.Win.Canvas().Focus(p.empty.name)
	}
}

func (p *familyPage) fillMiddle() {
	for _, page := range p.pages {
		if page.id == p.open {
			p.middle.Objects = []fyne.CanvasObject{page.fill()}
		}
	}
	p.middle.Refresh()
}

func (p *familyPage) mapArea() fyne.CanvasObject {
	if p.d.ses.Family().Len(graph.KindPerson) == 0 {
		return p.empty.box
	}
	if p.zoom == nil {
		p.zoom = parts.NewPress("", parts.Plain, func() { p.stage.actual() })
		p.zoomed(p.stage.m.Share())
	}
	if p.about == nil {
		p.about = parts.NewPress("", parts.Plain, p.d.aboutDrawing).WithSign("info").Saying(say("About this drawing"))
		p.countRegrets()
	}
	tools := parts.Row(8,
		p.about,
		parts.NewPress("", parts.Plain, func() { p.stage.zoomBy(1 / zoomStep) }).WithSign("minus").Saying(say("Smaller")),
		container.New(parts.Fixed{W: 84, Scale: true}, p.zoom),
		parts.NewPress("", parts.Plain, func() { p.stage.zoomBy(zoomStep) }).WithSign("plus").Saying(say("Larger")),
		parts.NewPress(say("Fit"), parts.Plain, func() { p.stage.fit() }).WithSign("fit"))
	if p.d.Set.Bool(parts.KeyNoLegend) {
		p.stage.legend.Hide()
	} else {
		p.stage.legend.Show()
	}
	p.ground = container.New(sight.Under{Legend: p.stage.legend}, p.stage.m, p.stage.legend, tools)
	working := container.NewVBox(parts.Inset(12, parts.Row(0, p.busy.Box)))
	return p.withLine(container.New(parts.Edges{}, p.time.box, parts.Column(0), container.NewStack(p.ground, p.stage.m.Named(), p.stage.chip.box, working), parts.Column(0)))
}

// zoomed is told how large the map is shown.
func (p *familyPage) zoomed(share float64) {
	if p.zoom != nil {
		p.zoom.SetText(say("%.0f %%", share*100))
	}
}

// countRegrets shows on the button how much there is to be said about the drawing.
func (p *familyPage) countRegrets() {
	if p.about == nil {
		return
	}
	p.about.SetText("")
	if n := len(p.drawing.Notes); n > 0 {
		p.about.SetText(fmt.Sprint(n))
	}
}

// zoomStep is one press of + or one notch of the keys.
const zoomStep = 1.25

// changed is told of every step taken, taken back or taken again.
func (p *familyPage) changed(graph.Change) {
	if p.own.Turning() { // nothing of ours is in sight, and nothing of ours has changed
		return
	}
	p.refresh()
	p.redraw()
}

// refresh shows what is recorded now in everything but the map.
func (p *familyPage) refresh() {
	if p.gone {
		return
	}
	s := p.d.ses
	title := s.Family().Case().Title
	if title == "" {
		title = say("A family with no title yet")
	}
	p.title.SetText(title)
	p.d.Win.SetTitle("Kinweave")
	switch {
	case !s.Kept():
		p.state.SetText(say("an example: nothing is kept"))
		if parts.Scaled(1) > 1.4 {
			p.state.SetText(say("example"))
		}
	case s.ReadOnly():
		p.state.SetText(say("to look at only"))
	default:
		p.state.SetText(say("saved"))
	}
	p.asAt.SetText(say("As at %s", parts.ShortDay(s.AsAt())))
	p.asAt.SetWeight(parts.Plain)
	if s.AsAt() != s.Today() { // ages are said of that day: nobody may overlook it
		p.asAt.SetWeight(parts.Chosen)
	}
	p.undo.Allow(s.UndoLabel() != "")
	p.redo.Allow(s.RedoLabel() != "")
	p.bar.Refresh()
	p.d.relabelMenu()

	if !p.onMap(p.chosen) { // taken back, or off the map: to whoever was selected before
		p.chosen, p.before = p.before, graph.Key{}
		if !p.onMap(p.chosen) {
			p.chosen = graph.Key{}
		}
	}
	p.fillSide()
	p.line.turned()
	p.time.show()
	if empty := s.Family().Len(graph.KindPerson) == 0; p.open != "family" || empty != p.empty.shown {
		p.empty.shown = empty
		p.fillMiddle()
		switch c := p.d.Win.Canvas(); {
		case empty && p.open == "family":
			c.Focus(p.empty.name)
		case c.Focused() == fyne.Focusable(p.empty.name): // a step was taken again: the keys are the map's
			p.stage.focus()
		}
	}
}

// try says what went wrong with a step, and shows again what is recorded: a list that was
// chosen from must not say what is not so.
func (p *familyPage) try(err error) {
	if err != nil {
		p.d.Complain(err)
		p.fillSide()
	}
}

// onMap reports whether something that can be selected is there to be seen.
func (p *familyPage) onMap(k graph.Key) bool {
	_, there := p.d.ses.Family().Find(k)
	person, ok := graph.Get[graph.Person](p.d.ses.Family(), k.ID)
	return there && !(ok && person.Gone != nil)
}

func (p *familyPage) fillSide() {
	var now fyne.CanvasObject
	if p.two != (pair{}) && !(p.onMap(graph.Key{Kind: graph.KindPerson, ID: p.two[0]}) && p.onMap(graph.Key{Kind: graph.KindPerson, ID: p.two[1]})) {
		p.two = pair{}
	}
	p.still()
	switch kind := p.chosen.Kind; {
	case p.open == lookingAs:
		now = p.reads.As.Side()
	case p.many != nil:
		p.outline.Panel.Show(p.many)
		now = p.outline.Panel.Root
	case p.two != pair{}:
		p.both.show(p.two)
		now = p.both.root
	case kind == graph.KindPerson:
		p.person.show(p.chosen.ID)
		now = p.person.root
	case kind == graph.KindUnion:
		p.couple.show(p.chosen.ID)
		now = p.couple.root
	case kind == graph.KindHousehold:
		p.home.show(p.chosen.ID)
		now = p.home.root
	case kind == graph.KindPet:
		p.pet.show(p.chosen.ID)
		now = p.pet.root
	default:
		p.whole.show()
		now = p.whole.root
	}
	if len(p.side.Objects) != 1 || p.side.Objects[0] != now {
		p.side.Objects = []fyne.CanvasObject{now}
		p.side.Refresh()
	}
}

// choose selects a person or a couple, or with the zero Key nobody. What is being
// typed about whoever was selected before is kept first.
func (p *familyPage) choose(k graph.Key) {
	if k == p.chosen && p.two == (pair{}) && p.many == nil {
		return
	}
	p.two, p.many = pair{}, nil
	if f, ok := p.d.Win.Canvas().Focused().(*parts.Field); ok {
		f.Keep()
		p.d.Win.Canvas().Unfocus()
	}
	p.before, p.chosen = p.chosen, k
	p.stage.mark(k)
	p.fillSide()
	p.line.turned()
	p.d.relabelMenu()
	p.marked()
}

// choosePair selects two people together, to see what they are to each other and to tie them.
func (p *familyPage) choosePair(two pair) {
	p.choose(graph.Key{})
	p.two = two
	p.stage.mark(p.chosen)
	p.fillSide()
	p.d.relabelMenu()
	p.marked()
}

// openCase is the case as the pages beside the map know it.
func (p *familyPage) openCase() *parts.Case {
	return &parts.Case{
		Frame:  p.d.Frame,
		Ses:    p.d.ses,
		Refill: func() { p.fillMiddle(); p.fillSide() },
		Choose: func(k graph.Key) { p.choose(k); p.stage.mark(k) },
		Chosen: func() graph.Key { return p.chosen },
		GoTo:   p.goTo,
		Redraw: func() { p.redraw(); p.d.menu() },
		Back: func() {
			if p.open == "people" || p.open == "family" && !p.empty.shown {
				p.stage.focus()
			}
		},
	}
}
