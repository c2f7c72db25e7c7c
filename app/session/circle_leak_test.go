package session

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/network"
)

// TestNoCanaryFliesOutOfThePicturesRoundAChild draws the eco-map, the connectedness map and the places of a family with a word of its own
// in every text, for every reader, and a child's own page, and searches the bytes with nothing but strings.Contains.
func TestNoCanaryFliesOutOfThePicturesRoundAChild(t *testing.T) {
	drawn, hidden := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		f, words := graphtest.Canaries(rt, graphtest.Random(rt, 8))
		if len(f.Case().Children) == 0 {
			return
		}
		s, child := Loose(f), rapid.SampledFrom(f.Case().Children).Draw(rt, "child")
		format := rapid.SampledFrom([]Format{PDF, SVG, SVG, PNG}).Draw(rt, "format")
		a := graph.Audience{Name: rapid.SampledFrom([]string{"", graph.ForChild, graph.AllInvited, graph.Referrer, graph.Partner, graph.Court, graph.Supervision}).Draw(rt, "audience"),
			Hidden: rapid.SampledFrom([]graph.Hiding{graph.Omitted, graph.Unnamed}).Draw(rt, "hidden")}
		kind := rapid.SampledFrom([]network.Kind{network.Eco, network.Connections, network.Places, "own"}).Draw(rt, "kind")
		var held strings.Builder
		hold := func(v graph.View) {
			for r := range v.Family().Records() {
				b, _ := graph.Encode(r)
				held.Write(b)
			}
		}
		var b bytes.Buffer
		if kind == "own" {
			page, err := s.OwnBytes(OwnPrint{Child: child, Format: format}, "")
			if err != nil {
				rt.Fatalf("her own page: %v %v", err, Leaks(err))
			}
			b.Write(page)
			v, _ := graph.OwnPage(f, child, s.AsAt())
			hold(v)
		} else {
			n := Network{Kind: kind, Child: child, Home: rapid.Bool().Draw(rt, "home"), Look: render.Options{Marks: true, Groups: true, Feelings: func(graph.Line) bool { return true }}}
			p, err := s.DrawNetwork(context.Background(), a, n)
			if errors.Is(err, network.ErrChild) || errors.Is(err, network.ErrHome) {
				return
			}
			if err == nil {
				err = s.Export(context.Background(), &b, n.Printed(p, Export{Format: format, Audience: a, Paper: render.Paper{Size: "A3", SmallText: true}}), nil)
			}
			if err != nil {
				rt.Fatalf("%s for %s as %s: %v %v", kind, a.Name, format, err, Leaks(err))
			}
			hold(graph.For(f, a, s.AsAt()))
		}
		drawn++
		all := text(rt, b.Bytes(), format) + b.String()
		for word, c := range words {
			if strings.Contains(held.String(), word) {
				continue
			}
			if hidden++; strings.Contains(all, word) {
				rt.Fatalf("%s for %s as %s: %s of a %s", kind, a.Name, format, c.Field, c.Key.Kind)
			}
		}
	})
	if drawn == 0 || hidden == 0 {
		t.Errorf("%d were drawn, %d words were hidden: nothing was tested", drawn, hidden)
	}
}
