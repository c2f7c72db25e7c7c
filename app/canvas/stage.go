package canvas

import (
	"image"
	"math"
	"sync"

	"kinweave/render/png"
	"kinweave/render/scene"
)

// stage paints. The window asks for pixels on its painting thread, whenever it likes,
// so all that is needed for that is kept here behind a lock.
type stage struct {
	mu    sync.Mutex
	paper scene.Color
	whole *png.Picture
	over  *png.Picture // whoever is being pulled, with their lines
	view  view
	dst   *image.RGBA
}

func (s *stage) show(sc scene.Scene, fonts *scene.Fonts) {
	p := png.Prepare(sc, fonts)
	s.mu.Lock()
	defer s.mu.Unlock()
	p.Paper = s.paper
	s.whole, s.over = p, nil
}

// lay puts a few shapes over the scene.
func (s *stage) lay(sc scene.Scene, fonts *scene.Fonts) {
	p := png.Prepare(sc, fonts)
	p.Bare = true
	s.mu.Lock()
	defer s.mu.Unlock()
	s.over = p
}

func (s *stage) laid() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.over != nil
}

func (s *stage) setPaper(c scene.Color) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.paper = c
	if s.whole != nil {
		s.whole.Paper = c
	}
}

// look moves the eye, and reports whether it is nearer or further than before.
func (s *stage) look(v view) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	zoomed := s.view.zoom != v.zoom
	s.view = v
	return zoomed
}

// paint makes the pixels. Their number says how many of them a unit of the window has. The scene is laid on
// whole pixels, so that all of it moves as one when the map is dragged.
func (s *stage) paint(w, h int) image.Image {
	s.mu.Lock()
	defer s.mu.Unlock()
	w, h = max(w, 1), max(h, 1)
	if s.dst == nil || s.dst.Rect.Dx() != w || s.dst.Rect.Dy() != h {
		s.dst = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	ratio := 1.
	if s.view.w > 0 {
		ratio = float64(w) / s.view.w
	}
	m := scene.Matrix{S: s.view.zoom * ratio, X: math.Round(s.view.x * ratio), Y: math.Round(s.view.y * ratio)}
	whole := s.whole
	if whole == nil {
		whole = &png.Picture{Paper: s.paper}
	}
	whole.Paint(s.dst, m)
	if s.over != nil {
		s.over.Paint(s.dst, m)
	}
	return s.dst
}
