package session

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

// TestThePDFSaysTheMapAsItsAlternativeText and proof reads that text too.
func TestThePDFSaysTheMapAsItsAlternativeText(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	a := graph.Audience{Name: graph.Named, People: []graph.ID{who(t, s, "Lee")}}
	told, err := s.Words(context.Background(), a, render.Options{}, "", "")
	must(t, err)
	var b bytes.Buffer
	must(t, s.Export(context.Background(), &b, Export{Format: PDF, Audience: a, Paper: anyPaper(PDF)}, nil))
	all := text(t, b.Bytes(), PDF)
	for _, p := range told.Parts {
		for _, line := range p.Lines {
			if !strings.Contains(all, line) {
				t.Errorf("the document does not say %q", line)
			}
		}
	}
	d, err := s.DrawFor(context.Background(), a, render.Options{}, nil)
	must(t, err)
	d.Reading.People[0].Details = append(d.Reading.People[0].Details, "sister of Kelly")
	err = s.Export(context.Background(), &b, Export{Format: PDF, Audience: a, Paper: anyPaper(PDF), Drawn: &d, DrawnFor: a}, nil)
	if leaks := Leaks(err); len(leaks) == 0 || leaks[0].Where != "the description of the document" {
		t.Errorf("a name in the alternative text is let through: %v", err)
	}
	if _, err := s.Told(d, a, "", ""); len(Leaks(err)) == 0 {
		t.Errorf("a name in the words is let through: %v", err)
	}
}

func TestTheWordsForLeeNameNobodyElse(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	a := graph.Audience{Name: graph.Named, People: []graph.ID{who(t, s, "Lee")}}
	told, err := s.Words(context.Background(), a, render.Options{}, "", "")
	must(t, err)
	note, err := s.Record(context.Background(), a, render.Options{}, "", "")
	must(t, err)
	for _, never := range []string{"Amara", "Kelly", "Maureen", "Folake", "Dayo", "Salford", "Byrne"} {
		if strings.Contains(told.String()+note, never) {
			t.Errorf("the words say %q", never)
		}
	}
	if !strings.Contains(told.String(), "Tay") || !strings.Contains(note, "Tay") {
		t.Error("his own son is not told of")
	}
}
