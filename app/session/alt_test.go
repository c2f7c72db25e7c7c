package session

import (
	"bytes"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/storage/proof"
)

// A picture drawn for one reader is left aside for another, and what it says of itself with it.
func TestAPictureLeftAsideIsNotReadAloudEither(t *testing.T) {
	f := graphtest.Family(graphtest.For("Amara"), graphtest.Child("Mum", "Dad", "Amara"),
		graphtest.With(graph.Person{ID: "Miss", Known: "Miss"}), graphtest.With(graph.Tie{ID: "t", From: "Miss", To: "Amara", Kind: graph.Teacher, Weight: graph.Stressful, Layer: graph.ChildOK}))
	s := Loose(f)
	p, err := s.DrawNetwork(t.Context(), graph.Audience{}, Network{Kind: network.Eco})
	must(t, err)
	if !strings.Contains(p.Words, "stressful") {
		t.Fatal("the worker’s picture does not say it: nothing is tested")
	}
	var b bytes.Buffer
	must(t, s.Export(t.Context(), &b, Export{Format: PDF, Drawn: &p.Drawing, Audience: graph.Audience{Name: graph.ForChild}, Paper: render.Paper{Size: "A3", Landscape: true, SmallText: true}}, nil))
	all, err := proof.Read(b.Bytes(), "pdf")
	must(t, err)
	for _, x := range all {
		if strings.Contains(x.Text, "stress") {
			t.Errorf("%s says what only the worker’s picture does", x.Where)
		}
	}
}
