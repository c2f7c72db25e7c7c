package own

import (
	"kinweave/graph"
	"kinweave/render/scene"
)

// outline is the ink of shapes and drawings: they lie on her colours, by day and by night.
var outline = scene.RGB(0x1F2A33)

// colours are hers to choose. Any two are far enough apart for those who see red, green or blue otherwise, and
// every one is light enough for a drawing in ink (a test holds both).
var colours = map[graph.OwnColour]scene.Color{
	"sky": scene.RGB(0xBDECFE), "yellow": scene.RGB(0xFFE05C), "orange": scene.RGB(0xF5A542), "red": scene.RGB(0xE46D6A), "pink": scene.RGB(0xF8B8D4),
	"purple": scene.RGB(0xB4A0DB), "blue": scene.RGB(0x5D9BE7), "green": scene.RGB(0x71C68D), "brown": scene.RGB(0xB78847), "white": scene.RGB(0xFFFFFF),
}

func colourOf(c graph.OwnColour) scene.Color {
	if x, ok := colours[c]; ok {
		return x
	}
	return colours[graph.OwnColours[0]]
}

// ground is what lies under the picture: the sheet, the rings about her, words and lines.
type ground struct {
	sheet, near, mid, far scene.Color
	words, lines, chosen  scene.Color
}

var (
	byDay   = ground{scene.RGB(0xFBFAF6), scene.RGB(0xFBF0D2), scene.RGB(0xFAF4E0), scene.RGB(0xFAF7EB), scene.RGB(0x1F2A33), scene.RGB(0x56636E), scene.RGB(0x0B6B6B)}
	byNight = ground{scene.RGB(0x171C20), scene.RGB(0x3A3626), scene.RGB(0x2C2C25), scene.RGB(0x212523), scene.RGB(0xF2F5F4), scene.RGB(0xAEB8BD), scene.RGB(0x5FC4BD)}
	onPaper = ground{scene.RGB(0xFFFFFF), scene.RGB(0xFBF3DC), scene.RGB(0xFCF8EA), scene.RGB(0xFDFBF3), scene.RGB(0x000000), scene.RGB(0x444B52), scene.RGB(0x0B6B6B)}
)
