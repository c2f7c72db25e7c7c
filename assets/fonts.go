// Package assets is what the program carries with it: its fonts and its example families.
package assets

import (
	"embed"
	"io/fs"
)

// The order is the order of preference: the first face that has the letters draws them,
// and the first of all draws the box for a letter that none of them has. Nastaliq is last
// because Urdu alone is written in it, and is asked for by language.
var fontFiles = []string{
	"NotoSans-Regular.ttf", "NotoSans-Bold.ttf",
	"NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf",
	"NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf",
	"NotoSansDevanagari-Regular.ttf", "NotoSansGurmukhi-Regular.ttf", // these have one weight,
	"NotoSansEthiopic-Regular.ttf", "NotoSansHebrew-Regular.ttf", // which stands for bold too
	"NotoSansSymbols-Regular.ttf", // arrows, signs of the sexes and of marriage
	"NotoNastaliqUrdu-Regular.ttf", "NotoNastaliqUrdu-Bold.ttf",
}

//go:embed fonts
var fonts embed.FS

// Fonts are the font files of every picture Kinweave makes, for scene.LoadFonts. They are
// carried in the program so that a picture is the same on every machine.
func Fonts() [][]byte {
	files := make([][]byte, 0, len(fontFiles))
	for _, name := range fontFiles {
		data, err := fs.ReadFile(fonts, "fonts/"+name)
		if err != nil {
			continue // can't be: the build fails without the folder, and a test counts the files
		}
		files = append(files, data)
	}
	return files
}

// FontLicence is the licence that travels with the fonts.
func FontLicence() string {
	text, _ := fs.ReadFile(fonts, "fonts/LICENSE")
	return string(text)
}
