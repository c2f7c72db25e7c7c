package render

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render/scene"
)

func TestWhatTouchesIsFound(t *testing.T) {
	at := func(t *rapid.T, most float64) scene.Box {
		x, y := rapid.Float64Range(-900, 900).Draw(t, "x"), rapid.Float64Range(-900, 900).Draw(t, "y")
		return scene.Box{X0: x, Y0: y, X1: x + rapid.Float64Range(0, most).Draw(t, "w"), Y1: y + rapid.Float64Range(0, most).Draw(t, "h")}
	}
	rapid.Check(t, func(t *rapid.T) {
		var s boxes
		for range rapid.IntRange(0, 40).Draw(t, "boxes") {
			s.add(at(t, rapid.SampledFrom([]float64{20, 200, 4000}).Draw(t, "size")))
		}
		for range 5 {
			b := at(t, 300)
			found := s.near(b)
			for i, o := range s.all {
				if !apart(o, b) && !slices.Contains(found, int32(i)) {
					t.Fatalf("%v is not found at %v", o, b)
				}
			}
			if !slices.IsSorted(found) {
				t.Fatalf("not in order: %v", found)
			}
		}
	})
}

// TestWhoeverLooksAtEverybodyDrawsTheSame draws each family twice: once looking only at what is near, and once at
// everything there is.
func TestWhoeverLooksAtEverybodyDrawsTheSame(t *testing.T) {
	families := map[string]*graph.Family{"a village": graphtest.Village(90), "a larger one": graphtest.Village(140)}
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		families[name] = exampleCase(t, name)
	}
	for name, f := range families {
		for _, o := range []Options{{Marks: true}, {PastHomes: true, Groups: true, Text: 1.5, Feelings: func(graph.Line) bool { return true }}} {
			near := drawn(t, f, o)
			was := plot
			plot = math.MaxInt32
			all := drawn(t, f, o)
			plot = was
			if !reflect.DeepEqual(near.Scene, all.Scene) || !slices.Equal(near.Notes, all.Notes) {
				t.Errorf("%s: the drawing depends on who is looked at", name)
			}
		}
	}
}
