package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kinweave/assets"
)

// Colours by what they are for. Warm rust means "something to do", never "bad person".
const (
	ColPaper  fyne.ThemeColorName = "kinweave.paper" // the map
	ColPanel  fyne.ThemeColorName = "kinweave.panel" // the side panel
	ColCard   fyne.ThemeColorName = "kinweave.card"  // cards, bars and fields
	ColLine   fyne.ThemeColorName = "kinweave.line"  // hairlines
	colEdge   fyne.ThemeColorName = "kinweave.edge"  // of what can be typed in or ticked: 3 to 1 on paper
	colInk    fyne.ThemeColorName = "kinweave.ink"
	colSoft   fyne.ThemeColorName = "kinweave.soft" // second text
	ColAccent fyne.ThemeColorName = "kinweave.accent"
	ColWash   fyne.ThemeColorName = "kinweave.wash" // accent, soft
	colOnDark fyne.ThemeColorName = "kinweave.on-accent"
	ColChild  fyne.ThemeColorName = "kinweave.child"
	ColToDo   fyne.ThemeColorName = "kinweave.to-do"
	colDone   fyne.ThemeColorName = "kinweave.done"
	ColHover  fyne.ThemeColorName = "kinweave.hover"
	colOff    fyne.ThemeColorName = "kinweave.off" // what cannot be pressed now
	ColNone   fyne.ThemeColorName = "kinweave.none"
)

// Sizes of type beside Fyne's own.
const sizeTitle fyne.ThemeSizeName = "kinweave.title"

var light = map[fyne.ThemeColorName]uint32{
	ColPaper: 0xFBFAF6, ColPanel: 0xF2F4F2, ColCard: 0xFFFFFF, ColLine: 0xD9DEDC, colEdge: 0x8C979F,
	colInk: 0x1F2A33, colSoft: 0x56636E, ColAccent: 0x0B6B6B, ColWash: 0xDCECEA, colOnDark: 0xFFFFFF,
	ColChild: 0xFDF1CD, ColToDo: 0xA8461A, colDone: 0x2C6E3F, ColHover: 0xF2F7F6, colOff: 0x9AA5AD,
}

var dark = map[fyne.ThemeColorName]uint32{
	ColPaper: 0x171C20, ColPanel: 0x1F262B, ColCard: 0x262E34, ColLine: 0x3A454D, colEdge: 0x6F7C85,
	colInk: 0xE8ECEA, colSoft: 0xA7B3BA, ColAccent: 0x5FC4BD, ColWash: 0x21403F, colOnDark: 0x10201F,
	ColChild: 0x5A4A1C, ColToDo: 0xF19A6B, colDone: 0x7FC792, ColHover: 0x2C373D, colOff: 0x66737B,
}

// The stark looks are for eyes that need all the contrast there is: nothing is told by a tint alone.
var blackOnWhite = map[fyne.ThemeColorName]uint32{
	ColPaper: 0xFFFFFF, ColPanel: 0xFFFFFF, ColCard: 0xFFFFFF, ColLine: 0x000000, colEdge: 0x000000,
	colInk: 0x000000, colSoft: 0x000000, ColAccent: 0x003C8F, ColWash: 0xD6E4FF, colOnDark: 0xFFFFFF,
	ColChild: 0xFFFFFF, ColToDo: 0x8A1C00, colDone: 0x00491A, ColHover: 0xE8E8E8, colOff: 0x5A5A5A,
}

var whiteOnBlack = map[fyne.ThemeColorName]uint32{
	ColPaper: 0x000000, ColPanel: 0x000000, ColCard: 0x000000, ColLine: 0xFFFFFF, colEdge: 0xFFFFFF,
	colInk: 0xFFFFFF, colSoft: 0xFFFFFF, ColAccent: 0xFFE14D, ColWash: 0x3A3300, colOnDark: 0x000000,
	ColChild: 0x000000, ColToDo: 0xFFB38A, colDone: 0x9CF0B0, ColHover: 0x2E2E2E, colOff: 0xB0B0B0,
}

// fyneColors says which of ours stand in for Fyne's.
var fyneColors = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          ColCard,
	theme.ColorNameButton:              ColCard,
	theme.ColorNameDisabledButton:      ColPanel,
	theme.ColorNameDisabled:            colSoft,
	theme.ColorNameError:               ColToDo,
	theme.ColorNameForeground:          colInk,
	theme.ColorNameForegroundOnPrimary: colOnDark,
	theme.ColorNameForegroundOnError:   colOnDark,
	theme.ColorNameForegroundOnSuccess: colOnDark,
	theme.ColorNameForegroundOnWarning: colOnDark,
	theme.ColorNameHeaderBackground:    ColPanel,
	theme.ColorNameHover:               ColHover,
	theme.ColorNameHyperlink:           ColAccent,
	theme.ColorNameInputBackground:     ColCard,
	theme.ColorNameInputBorder:         colEdge,
	theme.ColorNameMenuBackground:      ColCard,
	theme.ColorNameOverlayBackground:   ColCard,
	theme.ColorNamePlaceHolder:         colSoft,
	theme.ColorNamePressed:             ColWash,
	theme.ColorNamePrimary:             ColAccent,
	theme.ColorNameFocus:               ColWash,
	theme.ColorNameSelection:           ColWash,
	theme.ColorNameSeparator:           ColLine,
	theme.ColorNameSuccess:             colDone,
	theme.ColorNameWarning:             ColToDo,
}

// Look is how Kinweave looks: the colours above, embedded Noto Sans, one text scale for all.
type Look struct {
	Scale   float32 // 1 to 2
	Variant func(fyne.ThemeVariant) fyne.ThemeVariant
	Stark   bool // black on white, or white on black
	Still   bool // nothing moves by itself
}

// The embedded fonts, made once so that Fyne's caches know them again.
var regular, bold = fonts()

func fonts() (fyne.Resource, fyne.Resource) {
	files := assets.Fonts()
	if len(files) < 2 {
		return theme.DefaultTextFont(), theme.DefaultTextBoldFont()
	}
	return fyne.NewStaticResource("NotoSans-Regular.ttf", files[0]), fyne.NewStaticResource("NotoSans-Bold.ttf", files[1])
}

func (l *Look) dark(v fyne.ThemeVariant) bool {
	if l.Variant != nil {
		v = l.Variant(v)
	}
	return v == theme.VariantDark
}

// Color implements fyne.Theme.
func (l *Look) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if ours, ok := fyneColors[n]; ok {
		n = ours
	}
	table := light
	switch on := l.dark(v); {
	case l.Stark && on:
		table = whiteOnBlack
	case l.Stark:
		table = blackOnWhite
	case on:
		table = dark
	}
	if hex, ok := table[n]; ok {
		return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
	}
	switch n {
	case ColNone:
		return color.Transparent
	case theme.ColorNameShadow:
		return color.NRGBA{0x1F, 0x2A, 0x33, 0x30}
	case theme.ColorNameScrollBar:
		return color.NRGBA{0x80, 0x8C, 0x94, 0x90}
	case theme.ColorNameScrollBarBackground:
		return color.Transparent
	}
	if l.dark(v) {
		v = theme.VariantDark
	} else {
		v = theme.VariantLight
	}
	return theme.DefaultTheme().Color(n, v)
}

// Font implements fyne.Theme.
func (l *Look) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace || s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return bold
	}
	return regular
}

// Icon implements fyne.Theme.
func (l *Look) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size implements fyne.Theme.
func (l *Look) Size(n fyne.ThemeSizeName) float32 {
	s := l.base(n)
	switch n {
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder, theme.SizeNameInputRadius,
		theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall, theme.SizeNamePadding:
		return s
	}
	return s * l.Scale
}

func (l *Look) base(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 14
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameSubHeadingText:
		return 16
	case sizeTitle, theme.SizeNameHeadingText:
		return 20
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 8
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius:
		return 8
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 4
	}
	return theme.DefaultTheme().Size(n)
}

// Colour looks a colour up in the theme of the day.
func Colour(n fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(n, s.ThemeVariant())
}

// Scaled turns a length at 100 % text into one at the text size of the day.
func Scaled(px float32) float32 {
	if l, ok := fyne.CurrentApp().Settings().Theme().(*Look); ok {
		return px * l.Scale
	}
	return px
}

// IsStark reports whether the window has all the contrast there is.
func IsStark() bool {
	l, ok := fyne.CurrentApp().Settings().Theme().(*Look)
	return ok && l.Stark
}

// IsStill reports whether nothing may move by itself.
func IsStill() bool {
	l, ok := fyne.CurrentApp().Settings().Theme().(*Look)
	return ok && l.Still
}

// RingWidth is how thick the ring about what has the keyboard is.
func RingWidth() float32 {
	if IsStark() {
		return 4
	}
	return 2
}

// IsDark reports whether the window is dark now.
func IsDark() bool {
	set := fyne.CurrentApp().Settings()
	l, ok := set.Theme().(*Look)
	return ok && l.dark(set.ThemeVariant())
}

// Veil is what lies over all that is not spoken of.
func Veil() color.Color { return color.NRGBA{0x10, 0x18, 0x1E, 0x78} }
