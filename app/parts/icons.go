package parts

import (
	"embed"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
)

//go:embed icons/*.svg
var iconFiles embed.FS

// Icon gives one of our outlined signs in a colour of the theme. Fyne only
// recolours what is filled, so the colour is written into the picture.
func Icon(name string, c fyne.ThemeColorName) fyne.Resource {
	b, err := iconFiles.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil
	}
	r, g, bl, _ := Colour(c).RGBA()
	hex := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, bl>>8)
	return fyne.NewStaticResource(name+hex+".svg", []byte(strings.ReplaceAll(string(b), "currentColor", hex)))
}
