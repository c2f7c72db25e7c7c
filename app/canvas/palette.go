package canvas

import (
	"image/color"

	"kinweave/render/scene"
)

// Palette is the map's colours.
type Palette struct {
	Paper  scene.Color
	Accent scene.Color // what is selected
	Focus  scene.Color // where the keyboard is
	Hover  scene.Color // what the mouse is on

	// Dye says in which colour a colour of the scene is shown: scenes are drawn for paper, and
	// a dark window needs light ink. A colour it does not name stays as it is.
	Dye map[scene.Color]scene.Color
}

// The colours of the two looks.
var (
	Light = Palette{
		Paper: scene.RGB(0xFBFAF6), Accent: scene.RGB(0x0B6B6B), Focus: scene.RGB(0x1F2A33),
		Hover: scene.Color{R: 0x0B, G: 0x6B, B: 0x6B, A: 0x70},
	}
	Dark = Palette{
		Paper: scene.RGB(0x171C20), Accent: scene.RGB(0x5FC4BD), Focus: scene.RGB(0xE8ECEA),
		Hover: scene.Color{R: 0x5F, G: 0xC4, B: 0xBD, A: 0x70},
	}
)

// dye gives a scene other colours.
func (p Palette) dye(s scene.Scene) scene.Scene {
	if len(p.Dye) == 0 {
		return s
	}
	c := func(c scene.Color) scene.Color {
		opaque := c
		opaque.A = 255
		if d, ok := p.Dye[opaque]; ok {
			d.A = uint8(int(d.A) * int(c.A) / 255)
			return d
		}
		return c
	}
	out := s
	out.Items = make([]scene.Item, len(s.Items))
	for i, it := range s.Items {
		switch sh := it.Shape.(type) {
		case scene.Path:
			sh.Pen.Stroke, sh.Pen.Fill = c(sh.Pen.Stroke), c(sh.Pen.Fill)
			it.Shape = sh
		case scene.Text:
			sh.Color, sh.Halo = c(sh.Color), c(sh.Halo)
			it.Shape = sh
		}
		out.Items[i] = it
	}
	return out
}

func nrgba(c scene.Color) color.NRGBA { return color.NRGBA(c) }
