// Package sight is how a drawing looks in this window: in the colours of the day, with the list of its
// signs below it. A drawing is made in the colours of the light screen, and stays as it is.
package sight

import (
	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/render"
	"kinweave/render/scene"
)

// On is a scene in the colours of the window.
func On(s scene.Scene) scene.Scene {
	switch dark := parts.IsDark(); {
	case parts.IsStark() && dark:
		return night.On(s)
	case parts.IsStark():
		return render.BlackWhiteTones.On(s)
	case dark:
		return render.DarkTones.On(s)
	}
	return s
}

// night is white ink on black paper.
var night render.Tones = func(c scene.Color) scene.Color {
	c = render.BlackWhiteTones(c)
	return scene.Color{R: 255 - c.R, G: 255 - c.G, B: 255 - c.B, A: c.A}
}

// Palette is what the map's own rings and paper look like.
func Palette() canvas.Palette {
	switch dark := parts.IsDark(); {
	case parts.IsStark() && dark:
		return canvas.WhiteOnBlack
	case parts.IsStark():
		return canvas.BlackOnWhite
	case dark:
		return canvas.Dark
	}
	return canvas.Light
}
