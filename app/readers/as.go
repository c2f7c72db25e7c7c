package readers

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/app/sight"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// As is the map as somebody else would have it: exactly what a print for them shows. Nothing can be changed on it.
type As struct {
	p       *Pages
	m       *canvas.Map
	page    fyne.CanvasObject
	ground  *fyne.Container
	legend  *sight.Legend
	chooser *Chooser
	says    *widget.Label
	show    *parts.Press
	print   *parts.Press
	busy    *parts.Progress
	left    *fyne.Container
	side    *container.Scroll

	a       graph.Audience
	Drawing render.Drawing // what is on the screen
	Of      graph.Audience // whom that was drawn for
	family  *graph.Family  // what it was drawn from
	day     graph.Date
	round   int
	stop    func()
	under   bool   // it is being drawn
	after   func() // what waits for that
}

func newAs(p *Pages) *As {
	return &As{p: p, a: graph.Audience{Name: graph.ForChild}, busy: parts.NewProgress(true), left: parts.Column(12)}
}

func fonts() *scene.Fonts {
	f, err := session.Fonts()
	if err != nil { // can't be: the fonts are part of the program
		f = &scene.Fonts{}
	}
	return f
}

// newMap is a map to look at.
func newMap() *canvas.Map {
	m := canvas.New(fonts())
	m.SetPalette(sight.Palette())
	m.SetTextScale(float64(parts.Scaled(1)))
	m.Fixed = func(string) bool { return true }
	return m
}

// put shows a drawing on a map.
func put(m *canvas.Map, d render.Drawing, keep bool) {
	m.Draw(sight.On(d.Scene), keep)
}

func (v *As) build() {
	v.m = newMap()
	v.m.OnKey = v.p.lent.Key
	v.says = parts.Words("")
	v.says.TextStyle.Bold = true
	v.show = parts.NewPress(say("Show to the family"), parts.Plain, func() { v.p.lent.Family(v.a) })
	v.print = parts.NewPress(say("Print this…"), parts.Plain, func() { v.p.lent.Print(v.a) })
	back := parts.NewPress(say("Back to my own map"), parts.Primary, func() { v.p.lent.Show("family") })
	var in fyne.CanvasObject
	if parts.Scaled(1) <= 1.4 {
		in = container.NewBorder(nil, nil, nil, parts.Row(8, v.show, v.print, back), container.NewVBox(layout.NewSpacer(), parts.Tight(v.says), layout.NewSpacer()))
	} else {
		in = parts.Column(8, append([]fyne.CanvasObject{parts.Tight(v.says)}, parts.Flow([]fyne.CanvasObject{v.show, v.print, back})...)...)
	}
	banner := parts.NewSurface(parts.ColWash, "", 0, parts.Insets(8, 8, 16, 16, in))
	zoom := parts.Row(8,
		parts.NewPress("", parts.Plain, func() { v.m.SetZoom(v.m.Share() / 1.25) }).WithSign("minus").Saying(say("Smaller")),
		parts.NewPress("", parts.Plain, func() { v.m.SetZoom(v.m.Share() * 1.25) }).WithSign("plus").Saying(say("Larger")),
		parts.NewPress(say("Fit"), parts.Plain, func() { v.m.Fit() }).WithSign("fit"))
	v.legend = sight.NewLegend(fonts())
	v.ground = container.New(sight.Under{Legend: v.legend}, v.m, v.legend, zoom)
	working := container.NewVBox(parts.Inset(12, parts.Row(0, v.busy.Box)))
	v.page = container.New(parts.Edges{}, banner, parts.Column(0), container.NewStack(v.ground, working), parts.Column(0))

	v.chooser = v.p.NewChooser(v.a, nil, v.chosen)
	v.side = container.NewVScroll(parts.Inset(16, parts.Column(12, parts.Tight(parts.Heading(say("Who is looking?"))), v.chooser.Box, v.left)))
}

// Audience is whose eyes the map is looked at with, also where there is nothing to see yet: a print begun from here is
// never the worker's own by mistake.
func (v *As) Audience() graph.Audience { return v.a }

// Look shows the map as a reader has it.
func (v *As) Look(a graph.Audience) {
	v.a = a
	if v.chooser != nil {
		v.chooser.Put(a)
	}
	v.family = nil
	v.p.lent.Show("as")
}

func (v *As) chosen() {
	v.a = v.chooser.Audience()
	v.family = nil
	v.draw()
	v.fillLeft()
}

// Fill gives the page for what is recorded now.
func (v *As) Fill() fyne.CanvasObject {
	if v.page == nil {
		v.build()
	}
	v.draw()
	v.fillLeft()
	return v.page
}

// Side is the panel beside it, for the worker only.
func (v *As) Side() fyne.CanvasObject {
	if v.page == nil {
		v.build()
	}
	return v.side
}

// draw draws what the reader would have, unless that is on the screen.
func (v *As) draw() {
	ses := v.p.at.Ses
	if v.family == ses.Family() && v.day == ses.AsAt() {
		return
	}
	v.family, v.day = ses.Family(), ses.AsAt()
	if v.stop != nil {
		v.stop()
	}
	v.round++
	mine, a, o := v.round, v.a, v.p.manner()
	if err := v.chooser.Err(); err != nil {
		v.nothing(err)
		return
	}
	view, err := ses.ViewFor(a)
	if err == nil && view.Family().Len(graph.KindPerson) == 0 {
		err = session.ErrNobodySeen
	}
	if err != nil {
		v.nothing(err)
		return
	}
	v.says.SetText(v.banner(view))
	v.show.Allow(forTable(a))
	v.print.Allow(true)
	v.clear()
	v.under = true
	v.stop = parts.Run(v.p.at.Frame, parts.Task{Name: say("Drawing the family"), Show: v.busy, Wanted: func() bool { return mine == v.round }},
		func(ctx context.Context, report func(int, int)) (render.Drawing, error) {
			return ses.DrawFor(ctx, a, o, report)
		},
		func(d render.Drawing, err error) {
			v.under = false
			switch {
			case errors.Is(err, context.Canceled):
				v.family = nil
			case err != nil:
				v.nothing(err)
			default:
				v.Drawing, v.Of = d, a
				put(v.m, d, false)
				v.legend.Tell(d)
				v.ground.Refresh()
			}
			if then := v.after; then != nil {
				v.after = nil
				then()
			}
		})
}

// late reports whether the case has changed since it was drawn.
func (v *As) late() bool {
	return len(v.Drawing.Scene.Items) > 0 && (v.family != v.p.at.Ses.Family() || v.day != v.p.at.Ses.AsAt())
}

// clear leaves nothing on the stage: what was on it was for somebody else, or may be locked by now.
func (v *As) clear() {
	v.Drawing, v.Of, v.under = render.Drawing{}, graph.Audience{}, false
	v.m.Draw(scene.Scene{}, false)
	v.legend.Tell(render.Drawing{})
}

// nothing says on an empty stage why it is empty.
func (v *As) nothing(err error) {
	v.clear()
	text := parts.Sentence(err)
	if errors.Is(err, graph.ErrNoGroup) {
		text = say("Tick who will read it, and the map shows what they would have.")
	}
	v.says.SetText(text)
	v.show.Allow(false)
	v.print.Allow(false)
}

// forTable holds for those to whom the map can be shown on a screen that they all look at.
func forTable(a graph.Audience) bool {
	switch a.Name {
	case graph.ForChild, graph.Named, graph.AllInvited:
		return true
	}
	return false
}

// banner says how much of the family is there.
func (v *As) banner(view graph.View) string {
	named := 0
	for q := range graph.All[graph.Person](view.Family()) {
		if q.Known != graph.NotNamed {
			named++
		}
	}
	away := graph.Absences(v.p.at.Ses.Family(), v.a, v.p.at.Ses.AsAt())
	shapes := 0
	for _, x := range away {
		if x.Unnamed {
			shapes++
		}
	}
	text := say("%s: %s, %d not shown", v.p.seen(v.a), parts.Plural(named, say("person"), say("people")), len(away)-shapes)
	if shapes > 0 {
		text += say(", %d without a name", shapes)
	}
	return text
}
