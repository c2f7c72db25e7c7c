package render

import (
	"bytes"
	"image"
	stdpng "image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/render/scene"
)

// TestEveryFamilyOfSignsLooksAsItDidOnACopy prints each chapter of the chart in colour with symbols of 8 mm, copies it in
// grey, and compares it with the picture that was looked at and accepted.
func TestEveryFamilyOfSignsLooksAsItDidOnACopy(t *testing.T) {
	const wide, high, across = 215.0, 30.0, 3
	const scale = 8 / 25.4 * 100 / (22 * 0.92) // a hundred dots to the inch
	for _, convention := range []string{UKICS, McGoldrick} {
		for i, c := range chapters {
			if convention == McGoldrick && c.from >= SignBirth {
				break // alike in both
			}
			end := signs
			if i+1 < len(chapters) {
				end = chapters[i+1].from
			}
			var s scene.Scene
			for n, sign := range Signs()[c.from:end] {
				x, y := float64(n%across)*wide, float64(n/across)*high
				s.Items = append(s.Items, sign.picture(look{convention: convention}, scene.Box{X0: x, Y0: y, X1: x + 36, Y1: y + 22})...)
				s.Items = append(s.Items, scene.Item{Shape: scene.Text{At: scene.Point{X: x + 42, Y: y + 14}, String: sign.Words(), Size: 8, Color: Ink}})
			}
			rows := (int(end-c.from) + across - 1) / across
			got := greyed(PaperTones.On(s), scene.Matrix{S: scale, X: 6, Y: 6}, int(math.Round(wide*across*scale)), int(math.Round(high*float64(rows)*scale)))
			name := strings.ReplaceAll(strings.ToLower(strings.TrimSuffix(strings.Split(c.title, ",")[0], " in somebody’s words")), " ", "-")
			accepted(t, filepath.Join("testdata", "grey", name+"."+convention+".png"), got)
		}
	}
}

// accepted compares a picture with an accepted one. Another processor may round the edge of a letter another way.
func accepted(t *testing.T, path string, got *image.Gray) {
	t.Helper()
	if *update {
		var b bytes.Buffer
		if err := stdpng.Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	was, err := stdpng.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	want, ok := was.(*image.Gray)
	if !ok || want.Rect != got.Rect {
		t.Fatalf("%s is of another size or has a colour (-update accepts the new one)", path)
	}
	other := 0
	for i, v := range got.Pix {
		if max(v, want.Pix[i])-min(v, want.Pix[i]) > 24 {
			other++
		}
	}
	if other > 3 {
		t.Errorf("%s: %d places look different (-update accepts it)", path, other)
	}
}
