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

// What the map itself does for a frame, without Fyne's painter for tests, which takes most of the time above and
// is not in the program: there the graphics card puts the finished pixels on the screen.
func BenchmarkHand(b *testing.B) {
	for _, n := range []int{150, 1000, 5000} {
		m, _ := open(b, crowd(n))
		m.OnDrag, m.OnConnect = func(string, float64) {}, func(string, string, fyne.Position) {}
		b.Run(fmt.Sprintf("people=%d/pull", n), func(b *testing.B) {
			m.Fit()
			m.Select("person:Maureen7")
			m.drag = drag{going: true, ref: "person:Maureen7"}
			for i := range b.N {
				m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(float32(i%2*60-30)+9, 0)})
				m.stage.paint(1366, 768)
			}
			m.giveUp()
			m.DragEnd()
		})
		b.Run(fmt.Sprintf("people=%d/select", n), func(b *testing.B) {
			for i := range b.N {
				m.Select(fmt.Sprint("person:Maureen", i%n))
				m.stage.paint(1366, 768)
			}
		})
		b.Run(fmt.Sprintf("people=%d/frame", n), func(b *testing.B) {
			m.Fit()
			for range b.N {
				m.drag = drag{going: true, band: true, at: fyne.NewPos(1000, 600)}
				m.place()
				m.catch(m.framed(m.drag))
			}
			m.drag = drag{}
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
