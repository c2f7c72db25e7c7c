package app

import (
	"context"
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/app/sight"
	"kinweave/render"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// tidy looks for a better place for everybody, and shows it beside the map as it is. Using it
// is a step, which can be taken back.
func (p *familyPage) tidy() {
	if p.d.Blocked() {
		return
	}
	p.draw((*session.Session).Tidy, func(dr render.Drawing) {
		n := moved(p.drawing.Plan, dr.Plan)
		if n == 0 {
			p.d.Tell(say("The map is tidy"), say("A full search found no better place for anybody."))
			return
		}
		p.offerTidied(dr, n)
	})
}

// Room for each of the two pictures.
const tidyWide, tidyHigh = 430, 260

func (p *familyPage) offerTidied(dr render.Drawing, n int) {
	d, now := p.d, p.drawing
	before, after := newPicture(), newPicture()
	a, b := tallyOf(now.Plan), tallyOf(dr.Plan)
	var s *parts.Sheet
	use := func() {
		s.Hide()
		p.fresh = true
		p.try(d.ses.Tidied(dr))
	}
	who := say("Nobody would move.")
	switch {
	case n == 1:
		who = say("One person would move.")
	case n > 1:
		who = say("%d of %d people would move.", n, b.people)
	}
	body := parts.Column(16,
		container.NewGridWithColumns(2, side(say("As it is now"), before, a), side(say("Tidied"), after, b)),
		parts.Tight(parts.Words(say("%s Whoever you put somewhere by hand stays there. You can take it back with Ctrl+Z.", who))))
	s = d.NewSheet(say("Tidy the map?"), 2*tidyWide+72, body,
		parts.NewPress(say("Leave it as it is"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Use the tidied map"), parts.Primary, use))
	s.Enter = use
	s.Show()

	k := d.Win.Canvas().Scale()
	room := image.Pt(int(parts.Scaled(tidyWide)*k), int(parts.Scaled(tidyHigh)*k))
	paper := sight.Palette().Paper
	looks := [2]scene.Scene{sight.On(now.Scene), sight.On(dr.Scene)} // as the map itself looks, in any colours
	parts.Run(d.Frame, parts.Task{Name: say("Painting"), Wanted: s.Open}, func(context.Context, func(int, int)) ([2]image.Image, error) {
		var out [2]image.Image
		for i, x := range []render.Drawing{now, dr} {
			img, err := painted(looks[i], x.Bounds, paper, room)
			if err != nil {
				return out, err
			}
			out[i] = img
		}
		return out, nil
	}, func(pics [2]image.Image, err error) {
		if err == nil {
			before.show(pics[0])
			after.show(pics[1])
		}
	})
}

// side is one of the two maps with what can be counted of it.
func side(title string, pic *picture, t tally) fyne.CanvasObject {
	says := func(n int, one, many string) fyne.CanvasObject {
		return parts.Tight(parts.Words(parts.Plural(n, one, many)))
	}
	return parts.Column(8, parts.Tight(parts.BoldSmall(title)), pic.box,
		says(t.crossings, say("place where lines cross"), say("places where lines cross")),
		parts.Tight(parts.Words(say("Couples side by side: %s", t.sideBySide()))),
		parts.Tight(parts.Words(say("%.0f symbols wide", math.Ceil(t.wide)))))
}

// picture is a small map in a frame.
type picture struct {
	img *canvas.Image
	box fyne.CanvasObject
}

func newPicture() *picture {
	p := &picture{img: canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))}
	p.img.FillMode = canvas.ImageFillContain
	p.img.ScaleMode = canvas.ImageScaleSmooth
	in := container.New(parts.Fixed{W: tidyWide - 16, H: tidyHigh, Scale: true}, p.img)
	p.box = parts.NewSurface(parts.ColPaper, parts.ColLine, 10, parts.Inset(8, in))
	return p
}

func (p *picture) show(img image.Image) {
	p.img.Image = img
	p.img.Refresh()
}

// painted is a whole map in so many pixels. Of a large family only its shape can be made out.
func painted(shown scene.Scene, box scene.Box, paper scene.Color, room image.Point) (image.Image, error) {
	fonts, err := session.Fonts()
	if err != nil {
		return nil, err
	}
	scale := min(float64(room.X)/max(box.W(), 1), float64(room.Y)/max(box.H(), 1), 1.5)
	img := image.NewRGBA(image.Rect(0, 0, room.X, room.Y))
	pic := png.Prepare(shown, fonts)
	pic.Paper = paper
	pic.Paint(img, scene.Matrix{S: scale,
		X: (float64(room.X)-box.W()*scale)/2 - box.X0*scale, Y: (float64(room.Y)-box.H()*scale)/2 - box.Y0*scale})
	return img, nil
}
