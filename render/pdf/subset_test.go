package pdf

import (
	"errors"
	"testing"

	"kinweave/assets"
	"kinweave/render/scene"
)

func everySign(t *trueType) map[uint16]sign {
	signs := map[uint16]sign{}
	for id := range t.glyphs {
		signs[uint16(id)] = sign{plain: true, pieces: []piece{{glyph: scene.GlyphID(id)}}}
	}
	return signs
}

func TestASubsetDrawsTheSameLetters(t *testing.T) {
	for i, data := range assets.Fonts() {
		ttf, err := parseTrueType(data)
		if err != nil {
			t.Fatalf("font %d: %v", i, err)
		}
		signs := everySign(ttf)
		made := uint16(ttf.glyphs)
		signs[made] = sign{text: "x", width: 500, pieces: []piece{{glyph: 5, x: 10}, {glyph: 6, y: -20}}}
		small, err := ttf.subset(signs)
		if err != nil {
			t.Fatalf("font %d: %v", i, err)
		}
		if small, err = withMap(ttf, small); err != nil {
			t.Fatalf("font %d: %v", i, err)
		}
		whole, lean := load(t, data), load(t, small)
		for id := range scene.GlyphID(ttf.glyphs) {
			if a, b := whole.Outline(whole.Files()[0], id), lean.Outline(lean.Files()[0], id); !same(a, b, scene.Point{}) {
				t.Fatalf("font %d: glyph %d is not the same", i, id)
			}
		}
		units := whole.Files()[0].Units
		parts := lean.Outline(lean.Files()[0], scene.GlyphID(made))
		first := whole.Outline(whole.Files()[0], 5)
		if !same(parts[:len(first)], first, scene.Point{X: 10 / units}) || !same(parts[len(first):], whole.Outline(whole.Files()[0], 6), scene.Point{Y: 20 / units}) {
			t.Errorf("font %d: a composed letter is not its parts", i)
		}
	}
}

// withMap gives a subset back the table that says which letter is which glyph: a PDF does without,
// our own reader doesn't.
func withMap(ttf *trueType, data []byte) ([]byte, error) {
	small, err := parseTrueType(data)
	if err != nil {
		return nil, err
	}
	small.tables["cmap"] = ttf.tables["cmap"]
	return assemble(small.tables), nil
}

func load(t *testing.T, data []byte) *scene.Fonts {
	t.Helper()
	f, err := scene.LoadFonts(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func same(a, b []scene.Step, moved scene.Point) bool {
	if len(a) != len(b) {
		return false
	}
	near := func(v float64) bool { return v > -1e-6 && v < 1e-6 }
	for i := range a {
		for j := range a[i].P {
			p, q := a[i].P[j], b[i].P[j]
			if a[i].Op == scene.Close || a[i].Op != scene.Curve && j > 0 {
				continue
			}
			if a[i].Op != b[i].Op || !near(p.X-q.X-moved.X) || !near(p.Y-q.Y-moved.Y) {
				return false
			}
		}
	}
	return true
}

// FuzzFont breaks a font in one place: it is refused or embedded, never a panic.
func FuzzFont(f *testing.F) {
	data := assets.Fonts()[0]
	for _, at := range []uint32{0, 4, 12, 200, 5000, 300_000} {
		f.Add(at, uint32(0xFFFFFFFF), uint32(len(data)))
		f.Add(at, uint32(0), at+7)
	}
	f.Fuzz(func(t *testing.T, at, value, length uint32) {
		broken := append([]byte(nil), data[:min(int(length), len(data))]...)
		for i := range 4 {
			if p := int(at) + i; p < len(broken) {
				broken[p] = byte(value >> (8 * i))
			}
		}
		ttf, err := parseTrueType(broken)
		if err == nil {
			_, err = ttf.subset(everySign(ttf))
		}
		if err != nil && !errors.Is(err, errFont) {
			t.Errorf("error %v is not about the font", err)
		}
	})
}
