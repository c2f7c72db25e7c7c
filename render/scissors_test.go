package render

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"kinweave/render/scene"
)

// TestNothingIsHiddenBesideASheet: what a sheet does not show is not in it, on any of
// several sheets, unless a word is too long for all of them.
func TestNothingIsHiddenBesideASheet(t *testing.T) {
	d := drawn(t, clan(t, 14), Options{})
	for _, paper := range []Paper{{Size: "A4", Across: 4}, {Size: "A4", Landscape: true, Across: 3, Down: 2}} {
		paper.SmallText = true
		p, err := Sheets(d, paper, Heading{}, letters())
		if err != nil {
			t.Fatal(err)
		}
		area := newSetter(d, Heading{}, letters().Measure).area(paper)
		cut := 0
		for i, page := range p.Pages {
			for _, it := range page.Items {
				if it.Layer == scene.Furniture {
					continue
				}
				path, ok := it.Shape.(scene.Path)
				if b := it.Shape.Bounds(letters().Measure); !inside(b, area.Grow(1)) {
					t.Fatalf("%s: sheet %d still has a %s at %.0f, %.0f to %.0f, %.0f", paper, i+1, it.Role, b.X0, b.Y0, b.X1, b.Y1)
				} else if ok && (math.Abs(b.X0-area.X0) < 1 || math.Abs(b.X1-area.X1) < 1) && path.Pen.Width > 0 {
					cut++
				}
			}
		}
		if cut == 0 {
			t.Errorf("%s: nothing was cut", paper)
		}
	}
}

// TestCuttingKeepsWhatIsInside asks it of random polygons: a point is in the cut area when it
// is in the window and was in the area before.
func TestCuttingKeepsWhatIsInside(t *testing.T) {
	window := scene.Box{X0: 20, Y0: 30, X1: 80, Y1: 70}
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.Float64Range(0, 100)
		var pts []scene.Point
		for range rapid.IntRange(3, 7).Draw(t, "corners") {
			pts = append(pts, scene.Point{X: at.Draw(t, "x"), Y: at.Draw(t, "y")})
		}
		pen := scene.Pen{Fill: Ink, Stroke: Ink, Width: 1}
		cut := cutPath(scene.Path{Steps: polygon(pts), Pen: pen}, window)
		for range 20 {
			p := scene.Point{X: math.Round(at.Draw(t, "px")) + 0.37, Y: math.Round(at.Draw(t, "py")) + 0.41}
			want := window.Holds(p) && holds(polygon(pts), p)
			got := false
			for _, c := range cut {
				got = got || c.Pen.Fill.A > 0 && holds(c.Steps, p)
			}
			if got != want {
				t.Fatalf("the point %.2f, %.2f is shown: %v, want %v", p.X, p.Y, got, want)
			}
		}
		for _, c := range cut {
			if c.Pen.Width > 0 && c.Pen.Fill.A > 0 && !inside(scene.Path{Steps: polygon(pts), Pen: pen}.Bounds(nil), window.Grow(1)) {
				t.Fatal("the outline of a cut area runs along the window")
			}
			if !inside(c.Bounds(nil), window.Grow(0.6)) {
				t.Fatal("something is left outside")
			}
		}
	})
}

// holds reports whether a point is within an area, by the even-odd rule.
func holds(steps []scene.Step, p scene.Point) bool {
	in := false
	for _, line := range flat(steps) {
		for i := range line {
			a, z := line[i], line[(i+1)%len(line)]
			if (a.Y > p.Y) != (z.Y > p.Y) && p.X < (z.X-a.X)*(p.Y-a.Y)/(z.Y-a.Y)+a.X {
				in = !in
			}
		}
	}
	return in
}
