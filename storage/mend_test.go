package storage

import (
	"testing"

	"kinweave/graph"
)

func raws(t *testing.T, rs ...graph.Record) []Raw {
	t.Helper()
	var out []Raw
	for _, r := range rs {
		one, err := raw(r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, one)
	}
	return out
}

// When a person cannot be brought back, the family keeps its shape around them.
func TestALostPersonLeavesTheirPlace(t *testing.T) {
	f, missing := mend(raws(t,
		graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid", "lost"}},
		graph.Person{ID: "mum", Known: "Mum", Sources: []graph.ID{"lost"}},
		graph.Person{ID: "kid", Known: "Kid"},
		graph.Union{ID: "u", Partners: []graph.ID{"mum", "dad"}},
		graph.Parentage{ID: "p", Child: "kid", Union: "u", PR: []graph.ID{"mum", "stranger"}},
		graph.Tie{ID: "t", From: "kid", To: "friend"},
		graph.Stay{ID: "s", Person: "kid", Household: "lost"},
	))
	if dad, ok := graph.Get[graph.Person](f, "dad"); !ok || dad.Identity != graph.IdentityMissing {
		t.Errorf("dad: %+v", dad)
	}
	if p, ok := graph.Get[graph.Parentage](f, "p"); !ok || len(p.PR) != 1 {
		t.Errorf("parentage: %+v", p)
	}
	if mum, ok := graph.Get[graph.Person](f, "mum"); !ok || len(mum.Sources) != 0 {
		t.Errorf("mum: %+v", mum)
	}
	if c := f.Case(); len(c.Children) != 1 {
		t.Errorf("case: %+v", c)
	}
	want := map[graph.Key]bool{{Kind: graph.KindPerson, ID: "dad"}: true, {Kind: graph.KindTie, ID: "t"}: true, {Kind: graph.KindStay, ID: "s"}: true}
	if len(missing) != len(want) {
		t.Errorf("missing: %v", missing)
	}
	for _, k := range missing {
		if !want[k] {
			t.Errorf("missing: %v", k)
		}
	}
}

// Every record of every kind is either kept or named.
func TestMendingLosesNothingSilently(t *testing.T) {
	known := &canaries{}
	var rs []graph.Record
	for _, blank := range blanks(t) {
		rs = append(rs, known.record(blank))
	}
	f, missing := mend(raws(t, rs...))
	named := map[graph.Key]bool{}
	for _, k := range missing {
		named[k] = true
	}
	for _, r := range rs {
		if _, kept := f.Find(r.Key()); kept == named[r.Key()] {
			t.Errorf("a %s: kept %v, named as missing %v", r.Key().Kind, kept, named[r.Key()])
		}
	}
}
