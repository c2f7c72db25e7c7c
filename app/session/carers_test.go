package session

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
)

func TestTheListsOfCarersAreATableWithNoFormula(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	screen := search.Carers(s.Family(), "amara", s.AsAt())
	screen.Live.Possible[0].Said = "=1+1"
	var b bytes.Buffer
	if err := WriteCarersCSV(&b, screen); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) < 10 || len(rows[0]) != 20 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for _, r := range rows {
		for _, cell := range r {
			if strings.HasPrefix(cell, "=") {
				t.Errorf("a formula: %s", cell)
			}
		}
	}
}

func TestThePagesOfCarersKeepInsideTheirMargins(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := Fonts()
	if err != nil {
		t.Fatal(err)
	}
	w, err := carersPages(s.Family(), graph.Audience{}, search.Carers(s.Family(), "amara", s.AsAt()), Look{}, 1)
	if err != nil || w.Len() == 0 {
		t.Fatal(err)
	}
	const wide, high, edge = 595.0, 842.0, 51.0
	for i, page := range w.Pages() {
		for _, it := range page.Items {
			if b := it.Shape.Bounds(fonts.Measure); b.X1 > wide-edge+1 || b.X0 < edge-1 || b.Y1 > high-20 || b.Y0 < edge-20 {
				t.Errorf("page %d: something lies at %v", i+1, b)
			}
		}
	}
}
