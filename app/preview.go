package app

import (
	"context"
	"errors"
	"image"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/render"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// proof is the pages of an export, painted small, and what is to be said about them.
type proof struct {
	pages    []image.Image
	across   int
	smallest float64
	advice   string
	drawn    *render.Drawing  // where it was drawn for this
	sum      session.Summary  // what is on them
	small    *render.TooSmall // when the writing would be too small to read
}

// mostPainted is how many pages of a wall chart are shown with what is on them. Of more
// than that nothing could be made out, and each of them takes its time.
const mostPainted = 40

// prove sets the pages just as Export will and paints them in the given room of pixels.
func prove(ctx context.Context, ses *session.Session, e session.Export, room image.Point, report func(int, int)) (proof, error) {
	out := proof{across: max(1, e.Paper.Across)}
	if e.Drawn == nil && !e.Split {
		d, err := ses.DrawFor(ctx, e.Audience, e.Options, report)
		if err != nil {
			return out, err
		}
		e.Drawn, e.DrawnFor, out.drawn = &d, e.Audience, &d
	}
	wanted := e.Paper.SmallText
	e.Paper.SmallText = false
	p, err := ses.Sheets(ctx, e, report)
	if errors.As(err, &out.small) {
		e.Paper.SmallText = true
		p, err = ses.Sheets(ctx, e, report)
	}
	if err != nil {
		return out, err
	}
	if out.sum, err = ses.Summary(e.Audience, p); err != nil {
		return out, err
	}
	if e.Split { // side by side, as many as can be made out
		out.across = min(len(p.Pages), 1+len(p.Pages)/3)
	}
	e.Paper.SmallText = wanted
	out.smallest, out.advice = p.SmallestText, p.Advice
	fonts, err := session.Fonts()
	if err != nil {
		return out, err
	}
	down := (len(p.Pages) + out.across - 1) / out.across
	for i, page := range p.Pages {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		box := page.Page
		scale := min(float64(room.X)/(box.W()*float64(out.across)), float64(room.Y)/(box.H()*float64(down)))
		img := image.NewRGBA(image.Rect(0, 0, max(1, int(box.W()*scale)), max(1, int(box.H()*scale))))
		if i >= mostPainted {
			draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
			out.pages = append(out.pages, img)
			continue
		}
		png.Prepare(page, fonts).Paint(img, scene.Matrix{S: scale, X: -box.X0 * scale, Y: -box.Y0 * scale})
		out.pages = append(out.pages, img)
	}
	return out, nil
}

// preview shows the pages side by side as they lie on the table.
type preview struct {
	d     *parts.Frame
	box   fyne.CanvasObject
	inner *fyne.Container
}

func newPreview(d *parts.Frame) *preview {
	p := &preview{d: d, inner: container.NewStack()}
	p.box = parts.NewSurface(parts.ColPanel, parts.ColLine, 8, parts.Inset(16, p.inner))
	return p
}

// size is the room for the pages, in pixels of the screen. A little less than there
// is, so that the pages never have to be shrunk.
func (p *preview) size() image.Point {
	s := p.inner.Size()
	if s.Width < 10 || s.Height < 10 {
		s = fyne.NewSize(560, 400)
	}
	k := p.d.Win.Canvas().Scale()
	return image.Pt(int((s.Width-8)*k), int((s.Height-8)*k))
}

func (p *preview) show(pr proof) {
	k := p.d.Win.Canvas().Scale()
	grid := container.New(layout.NewGridLayoutWithColumns(pr.across))
	for _, img := range pr.pages {
		c := canvas.NewImageFromImage(img)
		c.FillMode = canvas.ImageFillContain
		c.ScaleMode = canvas.ImageScaleSmooth
		b := img.Bounds()
		c.SetMinSize(fyne.NewSize(float32(b.Dx())/k, float32(b.Dy())/k))
		edge := canvas.NewRectangle(parts.Colour(parts.ColNone))
		edge.StrokeColor, edge.StrokeWidth = parts.Colour(parts.ColLine), 1
		grid.Add(container.NewStack(c, edge))
	}
	p.inner.Objects = []fyne.CanvasObject{container.NewCenter(grid)}
	p.inner.Refresh()
}

func (p *preview) nothing(why string) {
	l := widget.NewLabel(why)
	l.Importance = widget.LowImportance
	p.inner.Objects = []fyne.CanvasObject{container.NewCenter(l)}
	p.inner.Refresh()
}
