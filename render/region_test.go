package render

import (
	"testing"

	"pgregory.net/rapid"

	"kinweave/render/scene"
)

// TestARegionKeepsItsOwnAndNothingElse over random boxes: when a bite succeeds, all that is to be kept is
// inside the outline, nothing of what is in the way is, and the outline is one line.
func TestARegionKeepsItsOwnAndNothingElse(t *testing.T) {
	succeeded := 0
	rapid.Check(t, func(t *rapid.T) {
		some := func(name string, most int) []scene.Box {
			var out []scene.Box
			for range rapid.IntRange(1, most).Draw(t, name) {
				x, y := float64(rapid.IntRange(0, 40).Draw(t, "x")*10), float64(rapid.IntRange(0, 20).Draw(t, "y")*10)
				out = append(out, scene.Box{X0: x, Y0: y, X1: x + float64(rapid.IntRange(2, 8).Draw(t, "w")*10), Y1: y + float64(rapid.IntRange(2, 8).Draw(t, "h")*10)})
			}
			return out
		}
		keep, obstacles := some("keep", 3), some("others", 4)
		var core scene.Box
		for _, k := range keep {
			core = core.Union(k)
		}
		r, ok := bite(core.Grow(10), keep, obstacles)
		if !ok {
			return
		}
		succeeded++
		steps := r.steps(14, keep)
		for _, k := range keep {
			if !r.covers(k) || !holds(steps, scene.Point{X: k.X0 + 0.3, Y: k.Y0 + 0.3}) || !holds(steps, scene.Point{X: k.X1 - 0.3, Y: k.Y1 - 0.3}) {
				t.Fatal("something that was to be kept is outside")
			}
		}
		for _, o := range obstacles {
			if r.touches(o) {
				t.Fatal("something in the way is inside")
			}
		}
		loops := r.loops()
		if len(loops) != 1 || len(loops[0]) != r.corners() {
			t.Fatalf("%d lines round the region, %d corners", len(loops), r.corners())
		}
	})
	if succeeded == 0 {
		t.Error("no region could be made: nothing was tested")
	}
}
