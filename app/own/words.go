package own

import (
	"fmt"

	"kinweave/app/parts"
	"kinweave/render/scene"
)

// wordOf is how a choice is told apart.
func wordOf(v any) string { return fmt.Sprint(v) }

// signWords are what the choices are called, for whoever hears the window.
var signWords = map[string]string{
	"none": later("no picture"), "face": later("a face"), "cat": later("a cat"), "dog": later("a dog"), "rabbit": later("a rabbit"), "bird": later("a bird"), "football": later("a football"),
	"book": later("a book"), "music": later("music"), "game": later("a game"), "car": later("a car"), "tree": later("a tree"), "home": later("a home"), "school": later("a school"),
	"star": later("a star"), "heart": later("a heart"), "cake": later("a cake"), "question": later("a question mark"),
	"circle": later("a circle"), "square": later("a square"), "cloud": later("a cloud"), "house": later("a house"), "paw": later("a paw"), "flower": later("a flower"), "sticker": later("a picture on its own"),
	"sky": later("pale blue"), "yellow": later("yellow"), "orange": later("orange"), "red": later("red"), "pink": later("pink"), "purple": later("purple"), "blue": later("blue"),
	"green": later("green"), "brown": later("brown"), "white": later("white"), "-1": later("small"), "0": later("middle-sized"), "1": later("big"),
	"plain": later("a thin line"), "thick": later("a thick line"), "happy": later("a happy line"), "so-so": later("a so-so line"), "sad": later("a sad line"),
}

// inkOf is the ink of the window as a scene knows it.
func inkOf() scene.Color {
	if parts.IsDark() {
		return scene.RGB(0xE8ECEA)
	}
	return scene.RGB(0x1F2A33)
}
