package readers

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render"
)

// Presenter is the map on a screen that the family looks at: their words, large letters, and nothing else.
type Presenter struct {
	Root    fyne.CanvasObject
	Map     *canvas.Map
	Drawing render.Drawing
}

// ForFamily lists who may be shown the map on a screen that everybody looks at.
var ForFamily = []string{graph.ForChild, graph.Named, graph.AllInvited}

// Present makes the picture for these readers; end is called by Escape.
func (p *Pages) Present(a graph.Audience, end func()) *Presenter {
	v := &Presenter{Map: newMap()}
	v.Map.SetTextScale(float64(parts.Scaled(1)) * 1.25)
	v.Map.OnKey = func(k fyne.KeyName) {
		if k == fyne.KeyEscape || k == fyne.KeyF11 {
			end()
		}
	}
	v.Map.OnPick = func(string, bool) { v.Map.Select() } // nothing is done with anybody here, and Escape ends it at once
	hint := parts.Small(say("Escape ends"))
	busy := parts.NewProgress(true)
	v.Root = parts.NewSurface(parts.ColPaper, "", 0, container.NewStack(v.Map,
		container.NewVBox(parts.Inset(16, parts.Row(0, busy.Box))),
		container.NewBorder(nil, container.NewHBox(hint), nil, nil)))
	o := p.manner()
	o.Text, o.Kin, o.Gentle = render.LargeText, true, true
	ses := p.at.Ses
	parts.Run(p.at.Frame, parts.Task{Name: say("Drawing the family"), Show: busy},
		func(ctx context.Context, report func(int, int)) (render.Drawing, error) {
			return ses.DrawFor(ctx, a, o, report)
		},
		func(d render.Drawing, err error) {
			if err != nil {
				if !errors.Is(err, context.Canceled) {
					hint.SetText(parts.Sentence(err))
				}
				return
			}
			v.Drawing = d
			put(v.Map, d, false)
		})
	return v
}

// AskWhoLooks asks who will see the screen before it is shown to them.
func (p *Pages) AskWhoLooks(a graph.Audience, then func(graph.Audience)) {
	if !forTable(a) {
		a = graph.Audience{Name: graph.ForChild}
	}
	var s *parts.Sheet
	c := p.NewChooser(a, ForFamily, func() {
		if s != nil {
			s.Pop.Refresh()
		}
	})
	fault := parts.NewComplaint()
	start := func() {
		if err := c.Err(); err != nil {
			fault.Tell(err)
			s.Pop.Refresh()
			return
		}
		s.Hide()
		then(c.Audience())
	}
	s = p.at.NewSheet(say("Show to the family"), 440, parts.Column(12,
		parts.Tight(parts.Words(say("The whole screen shows the map in the family’s words. What is for professionals is not there."))),
		parts.Labelled(say("Who is looking?"), c.Box), fault.Container),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Show"), parts.Primary, start))
	s.Enter = start
	s.Closed = p.at.Back
	s.Show()
}
