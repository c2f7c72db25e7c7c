package app

import (
	"context"
	"errors"
	"fmt"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
)

// redraw draws the family as it is now; the old picture stays until the new one is there.
// Whoever was on it keeps their place.
func (p *familyPage) redraw() {
	if p.open == "circle" {
		p.circle.Draw()
	}
	if p.fresh && p.under && p.d.ses.Family().Len(graph.KindPerson) > 0 {
		p.again = true // whoever types faster than a first drawing is made would never see one
		return
	}
	p.draw((*session.Session).Draw, func(dr render.Drawing) {
		p.drawing = dr
		if !p.time.away() {
			p.d.ses.Keep(dr)
		}
		p.countRegrets()
		p.stage.show(dr, p.fresh)
		if p.ground != nil {
			p.ground.Refresh() // the legend may need more or less room
		}
		p.stage.mark(p.chosen)
		if p.reveal {
			p.reveal = false
			p.stage.bring(p.chosen)
		}
		if p.newcomer != "" {
			p.stage.bring(graph.Key{Kind: graph.KindPerson, ID: p.newcomer})
			p.newcomer = ""
		}
		p.fresh = false
		if p.open == "words" {
			p.fillMiddle() // the words keep in step with the picture
		}
		if p.again {
			p.redraw()
		}
	})
}

// drawing is one of the two ways in which a session draws: as it was, or anew.
type drawing func(s *session.Session, ctx context.Context, o render.Options, report func(done, total int)) (render.Drawing, error)

func (p *familyPage) draw(how drawing, then func(render.Drawing)) {
	if p.giveUp != nil {
		p.giveUp()
	}
	if p.d.ses.Family().Len(graph.KindPerson) == 0 {
		p.fresh = true
		return
	}
	p.drawn++
	p.under, p.again = true, false
	mine, ses := p.drawn, p.d.ses
	wanted := func() bool { return !p.gone && mine == p.drawn }
	o := p.manner()
	p.giveUp = parts.Run(p.d.Frame, parts.Task{Name: say("Drawing the family"), Show: p.busy, Wanted: wanted},
		func(ctx context.Context, report func(int, int)) (render.Drawing, error) {
			return how(ses, ctx, o, report)
		},
		func(dr render.Drawing, err error) {
			p.under = false
			if errors.Is(err, context.Canceled) {
				p.state.SetText(say("saved; the map was not redrawn"))
				return
			}
			if err != nil {
				p.d.Complain(fmt.Errorf("the family could not be drawn: %w", err))
				return
			}
			then(dr)
		})
}
