package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kinweave/render/scene"
)

// gray is a page as poppler shows it.
type gray struct {
	w, h int
	pix  []byte
}

func show(t *testing.T, s scene.Scene) gray {
	t.Helper()
	out := tool(t, write(t, meta, s), "pdftoppm", "-gray", "-r", "144", "FILE")
	var g gray
	var most int
	r := strings.NewReader(out)
	if _, err := fmt.Fscanf(r, "P5\n%d %d\n%d\n", &g.w, &g.h, &most); err != nil {
		t.Fatalf("no picture: %v %q", err, out[:min(len(out), 100)])
	}
	g.pix = []byte(out)[len(out)-g.w*g.h:]
	return g
}

// ink is how much there is of it, and apart how much of it two pictures do not share. Edges are
// smoothed differently for letters and for areas, so near is judged with a pixel's grace.
func (g gray) ink() (n int) {
	for _, p := range g.pix {
		if p < 128 {
			n++
		}
	}
	return n
}

func (g gray) apart(o gray) (n int) {
	for y := 1; y < g.h-1; y++ {
		for x := 1; x < g.w-1; x++ {
			if g.pix[y*g.w+x] < 100 && !o.near(x, y) {
				n++
			}
		}
	}
	return n
}

func (g gray) near(x, y int) bool {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if g.pix[(y+dy)*g.w+x+dx] < 160 {
				return true
			}
		}
	}
	return false
}

// The letters of the embedded fonts stand exactly where the outlines do that the other painters fill.
func TestThePageShowsTheLettersWhereTheSceneHasThem(t *testing.T) {
	for _, turn := range []float64{0, -90, 33} {
		for _, n := range append(names, name{"مُحَمَّد پٹھان ڈیرہ", "ur"}, name{"e\u0301 a\u0323\u0302 x\u0308", "vi"}, name{"র্ক্ষ্ণ কো কৌ", "bn"}) {
			text := scene.Text{At: scene.Point{X: 150, Y: 150}, Anchor: scene.Middle, String: n.text, Lang: n.lang, Size: 24, Color: scene.RGB(0), Turn: turn}
			sheet := scene.Scene{Page: scene.Box{X1: 300, Y1: 300}}
			letters, areas := sheet, sheet
			letters.Items = []scene.Item{{Shape: text}}
			areas.Items = []scene.Item{{Shape: scene.Path{Steps: fonts(t).Letters(text), Pen: scene.Pen{Fill: scene.RGB(0)}}}}
			a, b := show(t, letters), show(t, areas)
			if bytes.Equal(a.pix, bytes.Repeat([]byte{255}, len(a.pix))) {
				t.Errorf("%s: the page is empty", n.text)
			}
			if off := a.apart(b) + b.apart(a); off > b.ink()/200 {
				t.Errorf("%s turned by %.0f: %d of %d dots are elsewhere", n.text, turn, off, b.ink())
			}
		}
	}
}

func TestAHaloReachesAsFarAsItsEdge(t *testing.T) {
	black := scene.Item{Layer: scene.Ground, Shape: box(0, 0, 300, 300, scene.Pen{Fill: scene.RGB(0)})}
	for _, edge := range []float64{0.5, 4} {
		text := scene.Text{At: scene.Point{X: 60, Y: 150}, String: "Siân m", Size: 36, Color: scene.RGB(0), Halo: scene.RGB(0xFFFFFF), Edge: edge, Turn: 20}
		outlines := scene.Path{Steps: fonts(t).Letters(text), Pen: scene.Pen{Stroke: text.Halo, Width: 2 * edge, Cap: scene.Round}}
		letters := scene.Path{Steps: outlines.Steps, Pen: scene.Pen{Fill: text.Color}}
		sheet := scene.Box{X1: 300, Y1: 300}
		a := show(t, scene.Scene{Page: sheet, Items: []scene.Item{black, {Layer: scene.Names, Shape: text}}})
		b := show(t, scene.Scene{Page: sheet, Items: []scene.Item{black, {Layer: scene.Lines, Shape: outlines}, {Layer: scene.Names, Shape: letters}}})
		whole := show(t, scene.Scene{Page: sheet, Items: []scene.Item{black}}).ink()
		if off := a.apart(b) + b.apart(a); off > 20 || a.ink() >= whole {
			t.Errorf("edge %.1f: %d dots are elsewhere, %d of %d dark", edge, off, a.ink(), whole)
		}
	}
}
