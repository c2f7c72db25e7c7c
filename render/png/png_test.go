package png

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	stdpng "image/png"
	"os"
	"path/filepath"
	"testing"

	"kinweave/render/scene"
)

// show leaves a picture for the eye where KINWEAVE_LOOK says, and does nothing without it.
func show(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("KINWEAVE_LOOK")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAPictureLooksTheSameTwice(t *testing.T) {
	f := fonts(t)
	var a, b bytes.Buffer
	if err := Write(&a, portrait(), f, 2); err != nil {
		t.Fatal(err)
	}
	if err := Write(&b, portrait(), f, 2); err != nil {
		t.Fatal(err)
	}
	show(t, "portrait.png", a.Bytes())
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same scene gave other bytes")
	}
	p := Prepare(portrait(), f)
	p.Paper = warm
	for name, s := range map[string]float64{"screen100.png": 1, "screen50.png": .5, "screen25.png": .25, "screen10.png": .1, "screen130.png": 1.3} {
		m := image.NewRGBA(image.Rect(0, 0, int(560*s), int(440*s)))
		p.Paint(m, scene.Matrix{S: s, X: float64(int(150 * s)), Y: float64(int(30 * s))})
		var c bytes.Buffer
		if err := encode(&c, m, 96); err != nil {
			t.Fatal(err)
		}
		show(t, name, c.Bytes())
	}
}

func TestAFileSaysItsSizeAndNothingElse(t *testing.T) {
	var b bytes.Buffer
	s := portrait()
	s.Title = "Amara's family"
	s.Page = scene.Box{X1: 595, Y1: 842}
	if err := Write(&b, s, fonts(t), 2); err != nil {
		t.Fatal(err)
	}
	var kinds []string
	data := b.Bytes()[8:]
	for len(data) > 0 {
		n := binary.BigEndian.Uint32(data)
		kind := string(data[4:8])
		if len(kinds) == 0 || kinds[len(kinds)-1] != kind {
			kinds = append(kinds, kind)
		}
		if kind == "pHYs" {
			if got := binary.BigEndian.Uint32(data[8:]); got != 5669 { // 144 dpi
				t.Errorf("%d pixels to the metre, want 5669", got)
			}
		}
		data = data[12+n:]
	}
	if got, want := len(kinds), 4; got != want {
		t.Errorf("chunks %v, want IHDR pHYs IDAT IEND", kinds)
	}
	m, err := stdpng.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if m.Bounds().Dx() != 1190 || m.Bounds().Dy() != 1684 {
		t.Errorf("the sheet is %v", m.Bounds())
	}
}

func TestAPictureThatCannotBeIsRefused(t *testing.T) {
	f := fonts(t)
	if err := Write(&bytes.Buffer{}, crowd(5000), f, 40); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a picture too large: %v", err)
	}
	if err := Write(&bytes.Buffer{}, portrait(), f, 0); !errors.Is(err, ErrScale) {
		t.Errorf("no scale: %v", err)
	}
	if err := Write(&bytes.Buffer{}, scene.Scene{}, f, 1); err != nil {
		t.Errorf("an empty scene: %v", err)
	}
}
