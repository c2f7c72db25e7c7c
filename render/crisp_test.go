package render

import (
	"image"
	"slices"
	"testing"

	"kinweave/render/png"
	"kinweave/render/scene"
)

// sizes are the scales at which signs have to hold: the screen's from 25 % to 400 %, and symbols of 8 mm from an
// office printer of 200 dots to the inch.
var sizes = map[string]float64{"25 %": 0.25, "50 %": 0.5, "100 %": 1, "400 %": 4, "8 mm": 8 / 25.4 * 200 / unit}

// pixels are a picture without colour, one byte for each.
type pixels struct {
	wide int
	grey []uint8
}

func (p pixels) ink(i int) bool { return p.grey[i] < 200 }

// sized is a story's sign on the map at a scale, without its letters: at 25 % nobody reads those. The shift is a part
// of a pixel, because a map lies anywhere.
func sized(d Drawing, scale, shift float64) pixels {
	bare := d.Scene
	bare.Items = slices.DeleteFunc(slices.Clone(d.Scene.Items), func(it scene.Item) bool {
		_, letters := it.Shape.(scene.Text)
		return letters
	})
	wide, high := int(300*scale), int(300*scale)
	dst := image.NewRGBA(image.Rect(0, 0, wide, high))
	png.Prepare(BlackWhiteTones.On(bare), letters()).Paint(dst, scene.Matrix{S: scale, X: (40-d.Bounds.X0)*scale + shift, Y: (40-d.Bounds.Y0)*scale + shift})
	out := pixels{wide, make([]uint8, wide*high)}
	for i := range out.grey {
		out.grey[i] = dst.Pix[i*4]
	}
	return out
}

// parts counts the strokes that hang together, and the areas of paper that they close in.
func (p pixels) parts() (strokes, rooms int) {
	seen := make([]bool, len(p.grey))
	for from := range p.grey {
		if seen[from] {
			continue
		}
		ink, todo, steps := p.ink(from), []int{from}, []int{-1, 1, -p.wide, p.wide}
		if ink {
			strokes++
			steps = append(steps, -p.wide-1, -p.wide+1, p.wide-1, p.wide+1)
		} else {
			rooms++
		}
		seen[from] = true
		for len(todo) > 0 {
			at := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			for _, s := range steps {
				if n := at + s; n >= 0 && n < len(seen) && !seen[n] && p.ink(n) == ink {
					seen[n] = true
					todo = append(todo, n)
				}
			}
		}
	}
	return strokes, rooms - 1
}

// sideBySide are the signs that say something by two strokes or outlines near one another.
var sideBySide = []string{"unborn", "relatives", "living-apart", "birth",
	"twins", "twins-identical", "home", "feeling-close", "feeling-fused", "feeling-caretaker", "feeling-love"}

// TestStrokesSideBySideNeverRunTogether counts them on the map at every size: as many strokes that hang together and
// as many areas between them as there are at full size.
func TestStrokesSideBySideNeverRunTogether(t *testing.T) {
	for _, convention := range []string{UKICS, McGoldrick} {
		for _, s := range stories() {
			if !slices.Contains(sideBySide, s.name) {
				continue
			}
			o := s.options
			o.Convention, o.Layout = convention, shelf
			d := drawn(t, family(t, s.records...), o)
			strokes, rooms := sized(d, 1, 0).parts()
			for size, scale := range sizes {
				for _, shift := range []float64{0, 0.25, 0.5, 0.75} {
					if shift > 0 && scale > 0.5 {
						break // a part of a pixel matters to thin lines only
					}
					n, r := sized(d, scale, shift).parts()
					if s.name == "home" || s.name == "living-apart" && convention == McGoldrick {
						n = strokes // dashes: as many as there is room for
					}
					if n != strokes || r != rooms {
						t.Errorf("%s, %s at %s: %d strokes and %d areas, at full size %d and %d", s.name, convention, size, n, r, strokes, rooms)
					}
				}
			}
		}
	}
}

// TestAnOutlineInsideAnotherStaysOne looks along the middle of everybody whose sign has two: a line in, a line, a line, a line out.
func TestAnOutlineInsideAnotherStaysOne(t *testing.T) {
	looked := map[string]bool{}
	for _, s := range stories() {
		if slices.Contains(s.shows, SignHome) {
			continue // its line would be counted
		}
		o := s.options
		o.Layout = shelf
		d := drawn(t, family(t, s.records...), o)
		outer := map[string]scene.Box{}
		for _, it := range d.Scene.Items {
			box := it.Shape.Bounds(letters().Measure)
			switch {
			case it.Role == "ring" || it.Role == "symbol" && outer[it.Ref] == (scene.Box{}):
				outer[it.Ref] = box
				continue
			case it.Role != "symbol" && it.Role != "inner":
				continue
			}
			looked[s.name] = true
			box = outer[it.Ref]
			for size, scale := range sizes {
				p := sized(d, scale, 0)
				at := func(x, y float64) (int, int) {
					return int((x + 40 - d.Bounds.X0) * scale), int((y + 40 - d.Bounds.Y0) * scale)
				}
				x0, y := at(box.X0, (box.Y0+box.Y1)/2)
				x1, _ := at(box.X1, 0)
				if n := lines(p.grey[y*p.wide+x0-3 : y*p.wide+x1+4]); n != 4 {
					t.Errorf("%s at %s: %d lines", s.name, size, n)
				}
			}
		}
	}
	for _, name := range []string{"trans-man", "trans-woman", "index-child", "index-children"} {
		if !looked[name] {
			t.Errorf("%s has no outline inside another", name)
		}
	}
}

// lines counts the dark places along a row of pixels that are parted by clearly lighter ones.
func lines(row []uint8) (n int) {
	const clearly = 30
	light, dark, down := row[0], row[0], false
	for _, v := range row {
		light, dark = max(light, v), min(dark, v)
		switch {
		case !down && int(light)-int(v) > clearly:
			n, down, dark = n+1, true, v
		case down && int(v)-int(dark) > clearly:
			down, light = false, v
		}
	}
	return n
}

// TestSignsAreToldApartAtEverySize draws every sign where it stands on the map and compares each with each other, without
// colour and without letters. What only letters tell apart anywhere is left to TestWhatIsDrawnAlikeIsToldApartByLetters.
func TestSignsAreToldApartAtEverySize(t *testing.T) {
	const enough, faint = 4, 40 // pixels that differ, and shades by which a pixel does
	for _, convention := range []string{UKICS, McGoldrick} {
		all := stories()
		var seen []Drawing
		for _, s := range all {
			o := s.options
			o.Convention, o.Layout = convention, shelf
			seen = append(seen, drawn(t, family(t, s.records...), o))
		}
		for size, scale := range sizes {
			if scale > 1 {
				continue // nothing is lost by drawing larger, and it takes long
			}
			var pictures []pixels
			for i, d := range seen {
				pictures = append(pictures, sized(d, scale, 0))
				for j := range i {
					a, b := all[i].shows[0], all[j].shows[0]
					if byLetters(a) && byLetters(b) {
						continue
					}
					n := 0
					for k, v := range pictures[i].grey {
						if max(v, pictures[j].grey[k])-min(v, pictures[j].grey[k]) > faint {
							n++
						}
					}
					if n < enough {
						t.Errorf("%s at %s: %s and %s differ in %d pixels", convention, size, all[i].name, all[j].name, n)
					}
				}
			}
		}
	}
}

// byLetters are the signs that the books draw alike and letters tell apart, and those that are letters.
func byLetters(s Sign) bool {
	return lettered(s) || slices.Contains([]Sign{SignFemale, SignAge, SignMissing, SignPartly, SignBirth, SignTwins, SignTwinsUnknown}, s)
}
