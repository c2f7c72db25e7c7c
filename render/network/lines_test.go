package network_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"kinweave/app/place"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/scene"
)

// TestTheLegendSaysWhatIsDrawn compares a legend with the lines: all that are there, and no others.
func TestTheLegendSaysWhatIsDrawn(t *testing.T) {
	keys := func(p network.Picture) (out []string) {
		for _, k := range p.Keys {
			out = append(out, k.Words)
		}
		return out
	}
	one := func(w graph.Weight) *graph.Family {
		return graphtest.Family(graphtest.Woman("kid"), graphtest.For("kid"), graphtest.Woman("pat"),
			graphtest.With(graph.Tie{ID: "t", From: "pat", To: "kid", Weight: w, Help: graph.HelpFrom}))
	}
	for w, want := range map[graph.Weight]string{"": "in touch", graph.Strong: "strong or close", graph.Weak: "weak", graph.Stressful: "stressful"} {
		if got := keys(draw(t, one(w), network.Options{Kind: network.Eco})); !slices.Equal(got, []string{want, "help goes this way"}) {
			t.Errorf("%q: the legend says %q", w, got)
		}
	}
	ticks := draw(t, one(graph.Stressful), network.Options{Kind: network.Eco, Style: network.Hartman})
	dots := draw(t, one(graph.Stressful), network.Options{Kind: network.Eco, Style: network.UK})
	if a, b := dashes(ticks), dashes(dots); a != 0 || b != 1 || ticks.Style == dots.Style {
		t.Errorf("stress has %d dotted lines in Hartman's style and %d in the UK's, called %q and %q", a, b, ticks.Style, dots.Style)
	}
}

func dashes(p network.Picture) (n int) {
	for _, it := range p.Scene.Items {
		if path, ok := it.Shape.(scene.Path); ok && it.Role == "tie" && len(path.Pen.Dash) > 0 {
			n++
		}
	}
	return n
}

// TestHelpPointsAtWhoGetsIt looks for the arrow's tip at the right end of the line.
func TestHelpPointsAtWhoGetsIt(t *testing.T) {
	for flow, toChild := range map[graph.Flow]bool{graph.HelpFrom: true, graph.HelpTo: false} {
		f := graphtest.Family(graphtest.Woman("kid"), graphtest.For("kid"), graphtest.Woman("pat"),
			graphtest.With(graph.Tie{ID: "t", From: "pat", To: "kid", Help: flow}))
		p := draw(t, f, network.Options{Kind: network.Eco})
		at := p.Spots[0].At
		for _, it := range p.Scene.Items {
			path, ok := it.Shape.(scene.Path)
			if !ok || it.Role != "tie" || path.Pen.Fill.A == 0 {
				continue
			}
			tip := path.Steps[0].P[0]
			near := math.Hypot(tip.X, tip.Y) < math.Hypot(tip.X-at.X, tip.Y-at.Y)
			if near != toChild {
				t.Errorf("%q: the arrow stands at %v, the child at 0 and Pat at %v", flow, tip, at)
			}
		}
		if want := map[bool]string{true: "help goes to kid", false: "help comes from kid"}[toChild]; !strings.Contains(p.Words, want) {
			t.Errorf("%q in words: %s", flow, p.Words)
		}
	}
}

// TestAFamilysCopyHasNoBarsAndNoGaps draws the lines that a child could read as a verdict.
func TestAFamilysCopyHasNoBarsAndNoGaps(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("mum"), graphtest.Man("dad"), graphtest.Couple("mum", "dad", graph.Married), graphtest.Child("mum", "dad", "kid"), graphtest.For("kid"),
		graphtest.Woman("sue"), graphtest.With(graph.Tie{ID: "t", From: "sue", To: "kid", Kind: graph.FormerCarer, Ended: graph.Year(2019)}))
	for gentle, want := range map[bool][]string{true: {"not in touch now", "family tie"}, false: {"ended, or out of touch", "family; how close is not recorded"}} {
		p := draw(t, f, network.Options{Kind: network.Eco, Look: render.Options{Gentle: gentle}})
		var got []string
		for _, k := range p.Keys {
			got = append(got, k.Words)
		}
		if !slices.Equal(got, want) {
			t.Errorf("gentle %v: the legend says %q", gentle, got)
		}
	}
}

func BenchmarkEco(b *testing.B) {
	f := example(b, "rhys")
	for name, engine := range map[string]network.Place{"rule": nil, "graphviz": place.Graphviz} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				draw(b, f, network.Options{Kind: network.Eco, Place: engine})
			}
		})
	}
}

func BenchmarkConnections(b *testing.B) {
	f := example(b, "rhys")
	for b.Loop() {
		draw(b, f, network.Options{Kind: network.Connections})
	}
}

// TestATieBetweenOthersIsDrawnToo has a neighbour who helps nan, and nan in a choir.
func TestATieBetweenOthersIsDrawnToo(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("kid"), graphtest.For("kid"), graphtest.Woman("pat"), graphtest.Woman("jean"),
		graphtest.With(graph.Tie{ID: "a", From: "pat", To: "kid"}), graphtest.With(graph.Tie{ID: "b", From: "jean", To: "kid"}),
		graphtest.With(graph.Tie{ID: "c", From: "pat", To: "jean", Weight: graph.Strong, Help: graph.HelpFrom}))
	p := draw(t, f, network.Options{Kind: network.Eco})
	n := 0
	for _, it := range p.Scene.Items {
		if it.Ref == "tie:c" {
			n++
		}
	}
	if n != 2 || !strings.Contains(p.Words, "pat: to jean: strong or close") {
		t.Errorf("%d shapes, in words: %s", n, p.Words)
	}
}

// TestTheChildIsNobodysNeighbour looks under the name of a child without kin on the map.
func TestTheChildIsNobodysNeighbour(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("kid"), graphtest.For("kid"), graphtest.Woman("pat"), graphtest.With(graph.Tie{ID: "a", From: "pat", To: "kid", Kind: graph.Neighbour}))
	for _, kind := range []network.Kind{network.Eco, network.Connections} {
		for _, it := range draw(t, f, network.Options{Kind: kind}).Scene.Items {
			if w, ok := it.Shape.(scene.Text); ok && it.Ref == "person:kid" && w.String == "neighbour" {
				t.Errorf("%s: the child is called a neighbour", kind)
			}
		}
	}
}
