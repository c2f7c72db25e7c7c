package session

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

// TestAFamilySplitOverSheetsGivesNobodyAway: stubs count and name branches, and so are read back like
// everything else; in large print and without colour.
func TestAFamilySplitOverSheetsGivesNobodyAway(t *testing.T) {
	for _, x := range assets.Examples() {
		s, err := Example(x)
		must(t, err)
		all := everyReader(s.Family())
		if s.Family().Len(graph.KindPerson) > 30 {
			all = []graph.Audience{{Name: graph.AllInvited}}
		}
		for _, a := range all {
			var b bytes.Buffer
			e := Export{Format: PDF, Audience: a, Split: true, Paper: render.Paper{Size: "A3", Landscape: true, LargePrint: len(all) > 1, BlackWhite: true, SmallText: true}}
			err := s.Export(context.Background(), &b, e, nil)
			if err != nil && !errors.Is(err, ErrNobodySeen) {
				t.Errorf("%s for %s: %v %v", x.Name, a.Name, err, Leaks(err))
			}
		}
	}
}

// TestWhatIsNotExploredIsTheWorkersOwn: Amara's map shows it to the worker, and to nobody else.
func TestWhatIsNotExploredIsTheWorkersOwn(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	open := s.Unexplored("")
	if dayo := open[who(t, s, "Dayo")]; dayo == "" {
		t.Error("nobody has asked about Dayo's family, and the map does not say so")
	}
	if cy := s.Unexplored("cy")[who(t, s, "Alan")]; cy == open[who(t, s, "Alan")] || cy == "" {
		t.Errorf("in Welsh about Alan: %q", cy)
	}
	for _, a := range append(everyReader(s.Family()), graph.Audience{}) {
		d, err := s.DrawFor(context.Background(), a, render.Options{Unexplored: open}, nil)
		must(t, err)
		n := 0
		for _, it := range d.Scene.Items {
			if it.Role == "open" {
				n++
			}
		}
		if v, _ := s.ViewFor(a); (n > 0) != (v.Family() == s.Family()) {
			t.Errorf("%q sees %d stubs", a.Name, n)
		}
	}
}
