package canvas

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

// A frame is everything between the hand and the finished window but the graphics driver: the event, the
// new view, the rings, and the painting of all of the window by Fyne's software painter.
func BenchmarkFrame(b *testing.B) {
	for _, n := range []int{150, 1000, 5000} {
		m, w := open(b, crowd(n))
		m.Select("person:Maureen7")
		b.Run(fmt.Sprintf("people=%d/pan", n), func(b *testing.B) {
			m.Fit()
			for i := range b.N {
				m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(float32(i%2*6-3), 2)})
				w.Canvas().Capture()
			}
		})
		b.Run(fmt.Sprintf("people=%d/zoom", n), func(b *testing.B) {
			m.Fit()
			for i := range b.N {
				m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(600, 300)}, Scrolled: fyne.NewDelta(0, 25*float32(1-i/6%2*2))})
				w.Canvas().Capture()
			}
		})
		b.Run(fmt.Sprintf("people=%d/painting", n), func(b *testing.B) {
			m.Fit()
			for i := range b.N {
				m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(600, 300)}, Scrolled: fyne.NewDelta(0, 25*float32(1-i/6%2*2))})
				m.stage.paint(1366, 768)
			}
		})
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{150, 1000, 5000} {
		s := crowd(n)
		m, _ := open(b, s)
		b.Run(fmt.Sprintf("people=%d", n), func(b *testing.B) {
			for range b.N {
				m.Draw(s, true)
			}
		})
	}
}
