package png

import (
	"fmt"
	"image"
	"testing"

	"kinweave/render/scene"
)

// A step of a pan and a step of a zoom, at the size of a small laptop's window. A pan keeps its letters and
// symbols from the step before; a zoom has to make them anew.
func BenchmarkPaint(b *testing.B) {
	f := fonts(b)
	dst := image.NewRGBA(image.Rect(0, 0, 1366, 768))
	for _, n := range []int{150, 1000, 5000} {
		p := Prepare(crowd(n), f)
		box := crowd(n).Bounds(f.Measure)
		fit := min(1366/box.W(), 768/box.H())
		for _, view := range []struct {
			name  string
			scale float64
		}{{"fit", fit}, {"40", .4}, {"100", 1}, {"400", 4}} {
			at := func(s, shift float64) scene.Matrix {
				return scene.Matrix{S: s, X: 683 - (box.X0+box.X1)/2*s + shift, Y: 384 - (box.Y0+box.Y1)/2*s}
			}
			b.Run(fmt.Sprintf("people=%d/view=%s/pan", n, view.name), func(b *testing.B) {
				p.Paint(dst, at(view.scale, 0))
				for i := range b.N {
					p.Paint(dst, at(view.scale, float64(i%50)))
				}
			})
			b.Run(fmt.Sprintf("people=%d/view=%s/zoom", n, view.name), func(b *testing.B) {
				for i := range b.N {
					p.Paint(dst, at(view.scale*(1+float64(i%97)/500), 0))
				}
			})
		}
	}
}

func BenchmarkPrepare(b *testing.B) {
	f, s := fonts(b), crowd(5000)
	for range b.N {
		Prepare(s, f)
	}
}
