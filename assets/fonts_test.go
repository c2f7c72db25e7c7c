package assets

import (
	"strings"
	"testing"
)

func TestEveryFontIsOnBoardWithItsLicence(t *testing.T) {
	files := Fonts()
	if len(files) != len(fontFiles) {
		t.Fatalf("%d fonts on board, want %d", len(files), len(fontFiles))
	}
	for i, data := range files {
		if len(data) < 10_000 || string(data[:4]) != "\x00\x01\x00\x00" {
			t.Errorf("%s is not a TrueType font", fontFiles[i])
		}
	}
	if !strings.Contains(FontLicence(), "SIL OPEN FONT LICENSE Version 1.1") {
		t.Error("the fonts' licence is missing")
	}
}
