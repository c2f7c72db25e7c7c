package render

import (
	"fmt"
	"image"
	"image/draw"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// greyed is a picture as a copier sees it: how light each place is, and no colour.
func greyed(s scene.Scene, m scene.Matrix, wide, high int) *image.Gray {
	dst := image.NewRGBA(image.Rect(0, 0, wide, high))
	png.Prepare(s, letters()).Paint(dst, m)
	out := image.NewGray(dst.Rect)
	draw.Draw(out, out.Rect, dst, image.Point{}, draw.Src)
	return out
}

// copied is a picture after a poor photocopier: black or white, nothing between.
func copied(s scene.Scene, scale float64) []bool {
	g := greyed(s, scene.Matrix{S: scale, X: 8, Y: 8}, 140, 90)
	out := make([]bool, len(g.Pix))
	for i, v := range g.Pix {
		out[i] = v < 150
	}
	return out
}

// TestAPhotocopyKeepsEverySignApart prints each sign with symbols of 8 mm, in colour and without, copies it without
// any grey at 200 dots to the inch, and compares every two of them: people, couples, parents' lines, homes, marks, fills
// and lines of feeling. The lines of the network pictures are compared in their own room.
func TestAPhotocopyKeepsEverySignApart(t *testing.T) {
	const scale = 8 / 25.4 * 200 / (22 * 0.92) // a symbol in the key is 0.92 of its height
	const enough = 12                          // dots that differ: about the dot of a question mark
	for _, paper := range []struct {
		tones      Tones
		convention string
	}{{BlackWhiteTones, UKICS}, {BlackWhiteTones, McGoldrick}, {PaperTones, UKICS}, {PaperTones, McGoldrick}} {
		convention := paper.convention
		var pictures [][]bool
		for _, s := range Signs() {
			pictures = append(pictures, copied(paper.tones.On(scene.Scene{Items: s.picture(look{convention: convention}, scene.Box{X1: 36, Y1: 22})}), scale))
		}
		for i, a := range pictures {
			ink := 0
			for _, on := range a {
				if on {
					ink++
				}
			}
			if ink < enough {
				t.Errorf("%s: of %q the copy keeps %d dots", convention, Sign(i).Words(), ink)
			}
			for j := range i {
				if lettered(Sign(i)) && lettered(Sign(j)) || Sign(i) == FeelConnected && Sign(j) == SignBirth {
					continue // the books draw them alike: letters tell them apart, and a name beside every line of feeling
				}
				n := 0
				for k := range a {
					if a[k] != pictures[j][k] {
						n++
					}
				}
				if n < enough {
					t.Errorf("%s: on a copy %q and %q differ by %d dots", convention, Sign(i).Words(), Sign(j).Words(), n)
				}
			}
		}
	}
}

func lettered(s Sign) bool { return strings.Contains(s.Words(), "(") || s == SignRaisedBy }

// TestLinesAreCrispFromAQuarterToFourTimes looks at a couple on the screen: at every size the upright and level
// lines are dark at their middle, as thin as they should be, and at 100 % two whole pixels.
func TestLinesAreCrispFromAQuarterToFourTimes(t *testing.T) {
	f := family(t, append(parents(), couple(""))...)
	d := drawn(t, f, Options{Layout: shelf})
	at := map[string]scene.Box{}
	for _, it := range d.Scene.Items {
		if it.Role == "symbol" {
			at[it.Ref] = it.Shape.Bounds(nil)
		}
	}
	dad := at["person:dad"] // a square
	for _, scale := range []float64{0.25, 0.5, 1, 2, 4} {
		dst := image.NewRGBA(image.Rect(0, 0, 600, 300))
		for i := range dst.Pix {
			dst.Pix[i] = 255
		}
		png.Prepare(d.Scene, letters()).Paint(dst, scene.Matrix{S: scale, X: 60 - dad.X0*scale, Y: 60 - dad.Y0*scale})
		mid := 60 + int(dad.H()*scale/2)
		darkest, dark := 255, 0
		for x := 55; x < 60+int(8*scale)+3; x++ {
			v := int(dst.RGBAAt(x, mid).R)
			darkest = min(darkest, v)
			if v < 170 {
				dark++
			}
		}
		if darkest > 150 { // half a pixel of ink is drawn as a fainter whole one, never as two
			t.Errorf("at %g the side of a square is no darker than %d", scale, darkest)
		}
		if want := int(pen*scale + 0.5); dark < max(1, want-1) || dark > want+1 {
			t.Errorf("at %g the side of a square is %d pixels wide, want %d", scale, dark, want)
		}
		if scale == 1 && dark != 2 {
			t.Errorf("at 100 %% the side of a square is %d pixels wide", dark)
		}
	}
}

// TestWhatIsDrawnAlikeIsToldApartByLetters even where nobody knows a date: the signs that the copier test above lets
// pass are never alike on the map.
func TestWhatIsDrawnAlikeIsToldApartByLetters(t *testing.T) {
	for _, convention := range []string{UKICS, McGoldrick} {
		seen := map[string]Sign{}
		alike := func(s Sign, looks string) {
			if other, ok := seen[looks]; ok {
				t.Errorf("%s: %q and %q are both %s", convention, s.Words(), other.Words(), looks)
			}
			seen[looks] = s
		}
		for s, kind := range coupleKinds {
			d, _ := coupleLine(kind, convention)
			alike(s, fmt.Sprint("a bar ", d, " with ", stand("", couple(kind), today).label))
		}
		b := &board{asAt: today, used: map[Sign]bool{}}
		for kind, w := range parentWords {
			c := b.tie(kid{ties: []graph.Parentage{{Kind: kind}}})
			alike(w.sign, fmt.Sprint("a line ", c.dash, c.thin, c.soft, " with ", c.label))
		}
	}
}

// TestWithoutColourNothingIsColoured of all that a map can show.
func TestWithoutColourNothingIsColoured(t *testing.T) {
	o := everythingShown(UKICS)
	o.Unexplored = map[graph.ID]string{"mum": "brothers or sisters?"}
	d := drawn(t, wholeStory(t), o)
	used := map[scene.Color]bool{}
	for _, it := range BlackWhiteTones.On(d.Scene).Items {
		for _, c := range colours(it.Shape) {
			if c.A > 0 && (c.R != c.G || c.G != c.B) {
				t.Errorf("%s %s is %v", it.Ref, it.Role, c)
			}
		}
	}
	for _, it := range d.Scene.Items {
		for _, c := range colours(it.Shape) {
			used[c] = true
		}
	}
	if !used[ToDo] || !used[Accent] || !used[HealthFill] || !used[ChildFill] {
		t.Error("the story does not show everything that has a colour")
	}
}
