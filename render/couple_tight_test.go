package render

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kinweave/render/scene"
)

// TestACoupleInATightPlaceKeepsItsWords: Rhys's mother and father stand so close that the layout has no room for what they
// were, and the map still says it, on nobody's symbol and through no line.
func TestACoupleInATightPlaceKeepsItsWords(t *testing.T) {
	d := drawn(t, exampleCase(t, "rhys"), Options{})
	if i := slices.IndexFunc(d.Notes, func(n string) bool { return strings.Contains(n, "no room for the text") }); i >= 0 {
		t.Errorf("left out: %q", d.Notes[i])
	}
	found := false
	for _, it := range d.Scene.Items {
		if words, ok := it.Shape.(scene.Text); ok && it.Role == "couple" && it.Ref == "union:gethin-kezia" {
			found = true
			room := words.Bounds(letters().Measure).Grow(-words.Edge - 0.5)
			for _, other := range d.Scene.Items {
				if other.Role == "symbol" && !apart(other.Shape.Bounds(nil), room) {
					t.Errorf("the words %q stand on %s", words.String, other.Ref)
				}
			}
		}
	}
	if !found {
		t.Error("nothing says what Gethin and Kezia were to each other")
	}
}

// TestTheWordsOfALineStandAtIt and at no other: at a bundle of lines the nearest is taken to be meant.
func TestTheWordsOfALineStandAtIt(t *testing.T) {
	seen := 0
	for _, name := range []string{"amara", "rhys", "rahman-nowak"} {
		d := drawn(t, exampleCase(t, name), Options{})
		for _, it := range d.Scene.Items {
			words, ok := it.Shape.(scene.Text)
			if !ok || it.Role != "parentage" {
				continue
			}
			seen++
			room := words.Bounds(letters().Measure).Grow(-words.Edge)
			own, other := math.Inf(1), math.Inf(1)
			for _, l := range d.Scene.Items {
				p, ok := l.Shape.(scene.Path)
				if !ok || l.Role != "child line" {
					continue
				}
				for i := 1; i < len(p.Steps); i++ {
					if p.Steps[i].Op != scene.LineTo {
						continue
					}
					a, z := p.Steps[i-1].P[0], p.Steps[i].P[0]
					piece := scene.Box{X0: math.Min(a.X, z.X), Y0: math.Min(a.Y, z.Y), X1: math.Max(a.X, z.X), Y1: math.Max(a.Y, z.Y)}
					far := math.Hypot(math.Max(0, math.Max(piece.X0-room.X1, room.X0-piece.X1)), math.Max(0, math.Max(piece.Y0-room.Y1, room.Y0-piece.Y1)))
					if l.Ref == it.Ref {
						own = math.Min(own, far)
					} else {
						other = math.Min(other, far)
					}
				}
			}
			if own > other || own > 12 {
				t.Errorf("%s: %q stands %.0f from its line and %.0f from another", name, words.String, own, other)
			}
		}
	}
	if seen < 5 {
		t.Errorf("%d lines have words", seen)
	}
}
