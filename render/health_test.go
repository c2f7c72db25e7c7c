package render

import (
	"testing"

	"kinweave/graph"
)

// TestHealthIsDrawnOnTheWorkersMapAlone: when asked for, from a professional statement, in its time.
func TestHealthIsDrawnOnTheWorkersMapAlone(t *testing.T) {
	said := graph.Statement{ID: "s", About: []graph.ID{"mum"}, Kind: graph.OfHealth, Sign: graph.Substance, Layer: graph.Professional, On: graph.Year(2020), Until: graph.Year(2027)}
	with := func(change func(*graph.Statement)) *graph.Family {
		s := said
		change(&s)
		return family(t, index("kid"), person("kid", graph.Female, born(2018)), person("mum", graph.Female, born(1990)), s)
	}
	fills := func(f *graph.Family, o Options, year int) int {
		o.Layout = shelf
		n := 0
		for _, it := range drawnAt(t, f, o, graph.Year(year)).Scene.Items {
			if it.Role == "health" {
				n++
			}
		}
		return n
	}
	asked := Options{Health: true}
	if fills(with(func(*graph.Statement) {}), asked, 2026) == 0 {
		t.Fatal("a professional statement is not drawn")
	}
	for what, n := range map[string]int{
		"unasked":                 fills(with(func(*graph.Statement) {}), Options{}, 2026),
		"before it was said":      fills(with(func(*graph.Statement) {}), asked, 2019),
		"when it is over":         fills(with(func(*graph.Statement) {}), asked, 2028),
		"on the family's layer":   fills(with(func(s *graph.Statement) { s.Layer = graph.FamilyOK }), asked, 2026),
		"on an undecided layer":   fills(with(func(s *graph.Statement) { s.Layer = "" }), asked, 2026),
		"as a worry":              fills(with(func(s *graph.Statement) { s.Kind = graph.Worry }), asked, 2026),
		"with an unheard-of sign": fills(with(func(s *graph.Statement) { s.Sign = "suspected" }), asked, 2026),
	} {
		if n > 0 {
			t.Errorf("health is drawn %s", what)
		}
	}
	for _, a := range []graph.Audience{{Name: graph.ForChild}, {Name: graph.Named, People: []graph.ID{"mum"}}, {Name: graph.AllInvited}, {Name: graph.Referrer}, {Name: graph.Partner}, {Name: graph.Court}} {
		v := graph.For(with(func(*graph.Statement) {}), a, today)
		if fills(v.Family(), asked, 2026) > 0 {
			t.Errorf("health is on the copy of %s", a.Title())
		}
	}
}
