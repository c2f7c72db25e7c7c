package own

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// sight shows a scene as large as it goes in its place, on a ground of the theme.
type sight struct {
	raster *canvas.Raster
	pic    *png.Picture
	frame  scene.Box
	ground fyne.ThemeColorName
}

func newSight(frame scene.Box) *sight {
	s := &sight{frame: frame, ground: parts.ColPaper}
	s.raster = canvas.NewRaster(s.paint)
	return s
}

// show takes another scene.
func (s *sight) show(of scene.Scene) {
	fonts, err := session.Fonts()
	if err != nil { // can't be: the fonts are part of the program
		return
	}
	s.pic = png.Prepare(of, fonts)
	s.raster.Refresh()
}

func (s *sight) paint(w, h int) image.Image {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	if s.pic != nil {
		r, g, b, _ := parts.Colour(s.ground).RGBA()
		s.pic.Paper = scene.Color{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 255}
		s.pic.Paint(dst, fit(s.frame, float64(w), float64(h)))
	}
	return dst
}

// fit lays a frame in the middle of a place.
func fit(f scene.Box, w, h float64) scene.Matrix {
	k := min(w/f.W(), h/f.H())
	return scene.Matrix{S: k, X: w/2 - k*(f.X0+f.X1)/2, Y: h/2 - k*(f.Y0+f.Y1)/2}
}
