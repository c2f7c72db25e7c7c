package canvas

import (
	"image/color"

	"kinweave/render/scene"
)

// Palette is the map's own colours. Those of the scene are the scene's: whoever draws
// it for a dark window draws it in light ink.
type Palette struct {
	Paper  scene.Color
	Accent scene.Color // what is selected
	Focus  scene.Color // where the keyboard is
	Hover  scene.Color // what the mouse is on
	Thick  bool        // rings are wide, for eyes that find thin ones hard to see
}

func (p Palette) thick() float32 {
	if p.Thick {
		return 4
	}
	return 2
}

// The colours of the looks.
var (
	Light = Palette{
		Paper: scene.RGB(0xFBFAF6), Accent: scene.RGB(0x0B6B6B), Focus: scene.RGB(0x1F2A33),
		Hover: scene.Color{R: 0x0B, G: 0x6B, B: 0x6B, A: 0x70},
	}
	Dark = Palette{
		Paper: scene.RGB(0x171C20), Accent: scene.RGB(0x5FC4BD), Focus: scene.RGB(0xE8ECEA),
		Hover: scene.Color{R: 0x5F, G: 0xC4, B: 0xBD, A: 0x70},
	}
	BlackOnWhite = Palette{Paper: scene.RGB(0xFFFFFF), Accent: scene.RGB(0x003C8F), Focus: scene.RGB(0), Hover: scene.RGB(0x003C8F), Thick: true}
	WhiteOnBlack = Palette{Paper: scene.RGB(0), Accent: scene.RGB(0xFFE14D), Focus: scene.RGB(0xFFFFFF), Hover: scene.RGB(0xFFE14D), Thick: true}
)

func nrgba(c scene.Color) color.NRGBA { return color.NRGBA(c) }
