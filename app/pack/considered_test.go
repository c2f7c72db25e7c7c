package pack

import (
	"slices"
	"strings"
	"testing"

	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
)

// TestTwoPeopleOfOneNameAreTwo: both aunts are called Ann, and so are both children Sam. What one of the aunts said about one of the
// children is locked. The worker's own pack, without what is locked, mixes up neither.
func TestTwoPeopleOfOneNameAreTwo(t *testing.T) {
	f := graphtest.Family(graphtest.Child("nan", "grandad", "mum"), graphtest.Child("nan", "grandad", "ann1"), graphtest.Child("nan", "grandad", "ann2"),
		graphtest.Child("mum", "dad", "sam1"), graphtest.Child("mum", "dad", "sam2"), graphtest.For("sam1", "sam2"))
	s := session.Loose(f)
	named := func(id graph.ID, name, born string) graph.Person {
		p, _ := graph.Get[graph.Person](s.Family(), id)
		d, err := graph.ParseDate(born)
		must(t, err)
		p.Known, p.Birth = name, d
		return p
	}
	must(t, s.Do(graph.Put(s.Family(), "Names", named("ann1", "Ann", "1980"), named("ann2", "Ann", "1984"), named("sam1", "Sam", "2016"), named("sam2", "Sam", "2018"),
		graph.Ask{ID: "a1", Person: "ann1", Child: "sam1", State: graph.YesHelp, By: "M. Okoro", On: graph.Exact(2026, 5, 1), Words: "Every Sunday.", Layer: graph.Coordinator},
		graph.Ask{ID: "a2", Person: "ann2", Child: "sam2", State: graph.SaysNo, By: "M. Okoro", On: graph.Exact(2026, 5, 1), Words: "Not now.", Layer: graph.Locked})))
	m, err := begin(t.Context(), s, Pack{Kind: Handover, Audience: graph.Audience{}}, nil)
	must(t, err)
	o := m.outcomesOnce()
	if !slices.Equal(o.kids, []string{"Sam", "Sam"}) {
		t.Errorf("the children are %q", o.kids)
	}
	said := map[string]int{}
	for _, e := range append(slices.Clone(o.live), o.help...) {
		if strings.HasPrefix(e.cells[0], "Ann") {
			for _, words := range []string{"recorded, but not in this copy", "Every Sunday."} {
				if strings.Contains(e.cells[1], words) {
					said[string(e.who)+" "+words] += len(e.kids)
				}
			}
		}
	}
	if len(said) != 2 || said["ann2 recorded, but not in this copy"] != 1 || said["ann1 Every Sunday."] != 1 {
		t.Errorf("of the two it says %v", said)
	}
	open := map[graph.ID]int{}
	for _, e := range o.open {
		if e.cells[0] == "Ann" {
			open[e.who] += len(e.kids)
		}
	}
	if open["ann1"] != 1 || open["ann2"] != 1 { // each has answered about one of the two children
		t.Errorf("open: %v", open)
	}
}

// TestWhoWasConsideredIsSaidOnceForAllTheChildren: a row that holds for several children is one row, and says for whom.
func TestWhoWasConsideredIsSaidOnceForAllTheChildren(t *testing.T) {
	for i, x := range assets.Examples() {
		s, err := session.Example(x)
		must(t, err)
		if len(s.Family().Case().Children) < 2 || s.Family().Len(graph.KindPerson) > 60 {
			continue
		}
		b := pack(t, s, Pack{Kind: Court, Audience: graph.Audience{Name: graph.Court}, Lang: language.English})
		o := b.made.outcomesOnce()
		rows, held := 0, 0
		for _, list := range []entries{o.live, o.help} {
			seen := map[string]bool{}
			for _, e := range list {
				key := string(e.who) + "\n" + strings.Join(e.cells, "\n")
				if rows, held = rows+1, held+len(e.kids); seen[key] {
					t.Errorf("example %d: a row stands there twice", i)
				}
				seen[key] = true
			}
		}
		pages := 0
		for _, p := range b.Parts {
			if p.Name == PartConsidered {
				pages = p.Pages
			}
		}
		t.Logf("example %d: %d children, %d rows in place of %d, %d of %d pages", i, len(o.kids), rows, held, pages, len(b.Pages))
		if rows >= held {
			t.Errorf("example %d: no two rows became one", i)
		}
	}
}
