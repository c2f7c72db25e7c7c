package readers

import (
	"context"
	"image"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"golang.org/x/image/draw"

	"kinweave/app/pack"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// made is a bundle with its pages painted small. They are painted in memory: before a copy is in the log nothing of it
// is on the disk.
type made struct {
	pack.Bundle
	small []image.Image
}

// leafSide is the longer side of a page that is shown small.
const leafSide = 150

// makeSeen puts a pack together and paints what would be written.
func makeSeen(ctx context.Context, ses *session.Session, ask pack.Pack, scale float32, report func(int, int)) (made, error) {
	b, err := pack.Make(ctx, ses, ask, report)
	if err != nil {
		return made{}, err
	}
	out := made{Bundle: b}
	for _, page := range b.Pages {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		img, err := painted(page, 3*leafSide*scale, 3*leafSide*scale) // small letters are left out of a small picture
		if err != nil {
			return out, err
		}
		small := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx()/3, img.Bounds().Dy()/3))
		draw.BiLinear.Scale(small, small.Bounds(), img, img.Bounds(), draw.Src, nil)
		out.small = append(out.small, small)
	}
	return out, nil
}

// painted is a page as large as the room for it.
func painted(page scene.Scene, wide, high float32) (image.Image, error) {
	fonts, err := session.Fonts()
	if err != nil {
		return nil, err
	}
	of := page.Page
	k := min(float64(wide)/of.W(), float64(high)/of.H())
	img := image.NewRGBA(image.Rect(0, 0, max(1, int(of.W()*k)), max(1, int(of.H()*k))))
	png.Prepare(page, fonts).Paint(img, scene.Matrix{S: k, X: -of.X0 * k, Y: -of.Y0 * k})
	return img, nil
}

// leaf is a page in a frame.
func leaf(img image.Image, scale float32) fyne.CanvasObject {
	c := canvas.NewImageFromImage(img)
	c.FillMode, c.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	of := img.Bounds()
	size := fyne.NewSize(float32(of.Dx())/scale, float32(of.Dy())/scale)
	c.SetMinSize(size)
	rim := canvas.NewRectangle(parts.Colour(parts.ColNone))
	rim.StrokeColor, rim.StrokeWidth = parts.Colour(parts.ColLine), 1
	return container.NewStack(c, rim)
}

// leaves are all the pages of a bundle, side by side. Each opens large.
func (p *Pages) leaves(m made) fyne.CanvasObject {
	scale := p.at.Win.Canvas().Scale()
	grid := container.NewGridWrap(fyne.NewSize(leafSide, leafSide+parts.Scaled(40)))
	for i, img := range m.small {
		grid.Add(container.NewBorder(nil, parts.NewPress(say("Page %d", i+1), parts.Quiet, func() { p.readLeaf(m, i) }), nil, nil,
			container.NewCenter(leaf(img, scale))))
	}
	return grid
}

// readLeaf shows one page as large as the window allows, with whose names stand on it.
func (p *Pages) readLeaf(m made, at int) {
	high := fyne.Max(300, fyne.Min(620, p.at.Win.Canvas().Size().Height-80-parts.Scaled(130)))
	paper, about := container.NewStack(), parts.Column(8)
	var s *parts.Sheet
	var back, on *parts.Press
	show := func(to int) {
		if to < 0 || to >= len(m.Pages) {
			return
		}
		at = to
		scale := p.at.Win.Canvas().Scale()
		img, err := painted(m.Pages[at], (960-250)*scale, high*scale)
		if err != nil {
			p.at.Complain(err)
			return
		}
		paper.Objects = []fyne.CanvasObject{container.NewCenter(leaf(img, scale))}
		who := say("nobody is named")
		if sheet := m.Sheets[at]; len(sheet.People) > 0 {
			who = strings.Join(sheet.People, ", ")
		}
		about.Objects = []fyne.CanvasObject{parts.Tight(parts.BoldWords(m.Sheets[at].Part)), parts.Tight(parts.Small(say("Page %d", at+1))),
			parts.Tight(parts.Small(say("Named on it:"))), parts.Tight(parts.Wrapped(parts.Words(who)))}
		back.Allow(at > 0)
		on.Allow(at < len(m.Pages)-1)
		paper.Refresh()
		about.Refresh()
	}
	back = parts.NewPress(say("Page before"), parts.Plain, func() { show(at - 1) })
	on = parts.NewPress(say("Next page"), parts.Primary, func() { show(at + 1) })
	body := container.NewBorder(nil, nil, nil, parts.Wide(220, container.NewVScroll(about)), paper)
	s = p.at.NewSheet(say("What is on every page"), 960, container.New(parts.Fixed{H: high}, body), parts.NewPress(say("Close"), parts.Plain, func() { s.Hide() }), back, on)
	s.Enter = func() {
		if !on.Disabled() {
			show(at + 1)
		}
	}
	s.Show()
	show(at)
}
