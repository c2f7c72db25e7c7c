package session

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
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

// TestAReasonOpensTheWordsOfAMapToo and the words on the clipboard: like a map on paper, and the log says why.
func TestAReasonOpensTheWordsOfAMapToo(t *testing.T) {
	s := keptAmara(t)
	a := graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}}
	d, err := s.DrawFor(t.Context(), a, render.Options{}, nil)
	must(t, err)
	d.Reading.People[0].Details = append(d.Reading.People[0].Details, "works at Kelly House")
	if _, err := s.Told(d, a, "", ""); len(Leaks(err)) == 0 {
		t.Fatal("a name in the words is let through")
	}
	const why = "Kelly House is the name of our office"
	told, err := s.Told(d, a, "", why)
	must(t, err)
	if err := s.Noted("words", a, told.String(), ""); len(Leaks(err)) == 0 || len(s.Copies()) > 0 {
		t.Errorf("the words are copied without a reason: %v", err)
	}
	must(t, s.Noted("words", a, told.String(), why))
	must(t, s.Handed("words", a, told.String(), why))
	for _, c := range s.Copies() {
		if c.Override != why || c.Found == 0 {
			t.Errorf("%+v", c)
		}
	}
	var closed *Refused
	if err := s.Noted("words", a, "She is in Salford now.", why); !errors.As(err, &closed) || len(s.Copies()) != 2 {
		t.Errorf("a place was opened by a reason: %v", err)
	}
}

// TestAReasonOpensAListForTheCourt as it does every other print.
func TestAReasonOpensAListForTheCourt(t *testing.T) {
	s, a := keptAmara(t), graph.Audience{Name: graph.Court}
	must(t, s.Do(graph.Put(s.Family(), "A fostering carer", graph.Person{ID: "lark", Known: "Larkspur"},
		graph.Parentage{ID: "fostered", Child: "amara", Parent: "lark", Kind: graph.Foster})))
	part, err := s.PartFor(a, "amara", s.AsAt())
	must(t, err)
	of, path := search.In("").CarersOf(part, s.AsAt()), filepath.Join(t.TempDir(), "larkspur-house.pdf")
	if err := s.CarersFileFor(path, CarersPDF, a, part, of, Look{}); len(Leaks(err)) == 0 {
		t.Fatalf("a name in the name of the file is let through: %v", err)
	}
	must(t, s.CarersFileFor(path, CarersPDF, a, part, of, Look{Override: "our office is in Larkspur House"}))
	if c := s.Copies()[0]; c.Override == "" || c.Found == 0 || c.Audience != graph.Court {
		t.Errorf("%+v", c)
	}
}
