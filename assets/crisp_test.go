package assets_test

import (
	"image"
	"math"
	"testing"

	"kinweave/assets"
	"kinweave/render"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// TestNoStrokeIsTooThinForPaper: with symbols of 8 mm, the smallest there are in print, no
// line is under a fifth of a millimetre.
func TestNoStrokeIsTooThinForPaper(t *testing.T) {
	for _, e := range assets.Examples() {
		for _, convention := range []string{render.UKICS, render.McGoldrick} {
			d, _ := drawn(t, e.Name, render.Options{Convention: convention, Marks: true})
			for _, i := range d.Scene.Items {
				p, ok := i.Shape.(scene.Path)
				if !ok || p.Pen.Stroke.A == 0 || p.Pen.Width == 0 {
					continue
				}
				if mm := p.Pen.Width * 8 / scene.Symbol; mm < 0.2 {
					t.Errorf("%s: %s is %.2f mm wide", e.Name, i.Role, mm)
				}
			}
		}
	}
}

// TestTheTwoBarsOfRelativesStayTwoAtAQuarter: there is light between them, not only a wider line.
func TestTheTwoBarsOfRelativesStayTwoAtAQuarter(t *testing.T) {
	const quarter = 0.25
	d, fonts := draw(t, "rahman-nowak")
	b := d.Bounds
	dst := image.NewRGBA(image.Rect(0, 0, int(quarter*(b.X1-b.X0))+4, int(quarter*(b.Y1-b.Y0))+4))
	for i := range dst.Pix {
		dst.Pix[i] = 255
	}
	png.Prepare(d.Scene, fonts).Paint(dst, scene.Matrix{S: quarter, X: -quarter * b.X0, Y: -quarter * b.Y0})
	seen := 0
	for _, i := range d.Scene.Items {
		if i.Role != "second bar" {
			continue
		}
		from, to := i.Shape.(scene.Path).Steps[0].P[0], i.Shape.(scene.Path).Steps[1].P[0]
		x := int(quarter * (from.X + 0.3*(to.X-from.X) - b.X0))
		y := quarter * (from.Y - b.Y0)
		light := func(y int) int { return int(dst.RGBAAt(x, y).G) }
		between := 0
		for k := int(math.Floor(y)) - 1; k <= int(math.Ceil(y))+3; k++ {
			between = max(between, min(light(k)-darkest(light, int(y)-2, k), light(k)-darkest(light, k+1, int(y)+4)))
		}
		if between < 30 {
			t.Errorf("between the bars it is only %d of 255 lighter than on them", between)
		}
		seen++
	}
	if seen == 0 {
		t.Error("nobody here has married a relative")
	}
}

func darkest(light func(int) int, from, to int) int {
	out := 255
	for y := from; y < to; y++ {
		out = min(out, light(y))
	}
	return out
}
