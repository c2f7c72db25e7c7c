package png

import (
	"bytes"
	"image"
	stdpng "image/png"

	"golang.org/x/image/draw"

	"kinweave/render/scene"
)

// photo is a picture in the scene, decoded when first seen and kept at the last size.
type photo struct {
	scene.Image
	full   image.Image
	failed bool
	scaled *image.RGBA
}

// photoMost is the largest photo we unpack, in pixels: a small file can hold a huge one.
const photoMost = 40_000_000

func newPhoto(m scene.Image) *photo {
	if !(m.Box.W() > 0 && m.Box.H() > 0 && m.Box.W() < 1e6 && m.Box.H() < 1e6) {
		return nil
	}
	return &photo{Image: m}
}

func (p *photo) load() bool {
	if p.full == nil && !p.failed {
		about, err := stdpng.DecodeConfig(bytes.NewReader(p.PNG))
		if err == nil && about.Width*about.Height <= photoMost {
			p.full, err = stdpng.Decode(bytes.NewReader(p.PNG))
		}
		p.failed = err != nil || p.full == nil
	}
	return !p.failed
}

// photo draws a picture into its box, or a thin empty frame if it cannot be read.
func (b *brush) photo(p *photo) {
	q, r := b.m.Apply(scene.Point{X: p.Box.X0, Y: p.Box.Y0}), b.m.Apply(scene.Point{X: p.Box.X1, Y: p.Box.Y1})
	box := image.Rect(whole(q.X), whole(q.Y), whole(r.X), whole(r.Y))
	if box.Empty() || box.Dx() > 1<<20 || box.Dy() > 1<<20 {
		return
	}
	if !p.load() {
		b.straight(run{closed: true, pts: []scene.Point{q, {X: r.X, Y: q.Y}, r, {X: q.X, Y: r.Y}}},
			scene.Pen{Stroke: scene.RGB(0x808080), Width: 1 / b.m.S}, nil)
		return
	}
	if box.Dx()*box.Dy() > 4*b.clip.Dx()*b.clip.Dy() { // far larger than the window: only what shows
		draw.ApproxBiLinear.Scale(b.dst, box, p.full, p.full.Bounds(), draw.Over, nil)
		return
	}
	if p.scaled == nil || p.scaled.Rect.Size() != box.Size() {
		p.scaled = image.NewRGBA(image.Rect(0, 0, box.Dx(), box.Dy()))
		draw.ApproxBiLinear.Scale(p.scaled, p.scaled.Rect, p.full, p.full.Bounds(), draw.Src, nil)
	}
	draw.Draw(b.dst, box, p.scaled, image.Point{}, draw.Over)
}
