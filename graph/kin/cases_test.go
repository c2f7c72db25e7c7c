package kin_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// The answers expected of the two larger example families, worked out by hand
// from the statute. The tests of each family stand in a file of their own; what
// both need is here.

// block is one line of the plan of a family: what it is about, how many, and who.
type block struct {
	of string
	n  int
	id string // separated by spaces
}

// holdsTheseBlocks counts a family as its plan does: each block, nobody twice, nobody besides.
func holdsTheseBlocks(t *testing.T, f *graph.Family, blocks []block) {
	t.Helper()
	in := map[graph.ID]string{}
	for _, b := range blocks {
		ids := strings.Fields(b.id)
		if len(ids) != b.n {
			t.Errorf("%s: %d people are listed, want %d", b.of, len(ids), b.n)
		}
		for _, id := range ids {
			if other, twice := in[graph.ID(id)]; twice {
				t.Errorf("%s stands in %q and in %q", id, other, b.of)
			}
			in[graph.ID(id)] = b.of
			if _, ok := graph.Get[graph.Person](f, graph.ID(id)); !ok {
				t.Errorf("%s: %s is not on the map", b.of, id)
			}
		}
	}
	for p := range graph.All[graph.Person](f) {
		if in[p.ID] == "" {
			t.Errorf("%s is in no block", p.ID)
		}
	}
}

// relativesAre compares everyone to whom section 105 says anything but no.
func relativesAre(t *testing.T, f *graph.Family, child graph.ID, yes, check string) {
	t.Helper()
	want := map[graph.ID]string{}
	for _, id := range strings.Fields(yes) {
		want[graph.ID(id)] = "yes"
	}
	for _, id := range strings.Fields(check) {
		want[graph.ID(id)] = "check"
	}
	for id, got := range relatives(f, child, today) {
		w := want[id]
		if w == "" {
			w = "no"
		}
		if string(got) != w {
			t.Errorf("%s is a relative of %s: %s, want %s", id, child, got, w)
		}
	}
}

// answers groups the people who were asked by where asking them stands, and fails
// where somebody was asked whom nobody had cleared before.
func answers(t *testing.T, f *graph.Family, child graph.ID) map[graph.AskState][]graph.ID {
	t.Helper()
	out := map[graph.AskState][]graph.ID{}
	for p := range graph.All[graph.Person](f) {
		now, ok := graph.AskNow(f, p.ID, child)
		if !ok || !now.State.Asked() {
			continue
		}
		out[now.State] = append(out[now.State], p.ID)
		if age, known := graph.AgeAt(p, today); known && age < 18 {
			t.Errorf("%s was asked at %d", p.ID, age)
		}
		if p.Dead() {
			t.Errorf("%s was asked, and has died", p.ID)
		}
		if by, ok := graph.ClearedBy(graph.AsksOf(f, p.ID, child)); !ok || !by.On.By(now.On) {
			t.Errorf("%s was asked before anybody cleared it", p.ID)
		}
	}
	return out
}

func sums(t *testing.T, got map[graph.AskState][]graph.ID, want map[graph.AskState]int) {
	t.Helper()
	for state, n := range want {
		if len(got[state]) != n {
			t.Errorf("%s: %v, want %d", state, got[state], n)
		}
	}
	for state, who := range got {
		if want[state] == 0 {
			t.Errorf("%s: %v, want nobody", state, who)
		}
	}
}

// grounds lists what somebody is to a child, the strongest first.
func grounds(f *graph.Family, child, who graph.ID, asAt graph.Date) []string {
	var out []string
	for _, r := range kinRelatives(f, child, asAt) {
		if r.Person == who {
			for _, g := range r.Grounds {
				out = append(out, g.As)
			}
		}
	}
	return out
}

func TestTheExampleFamiliesHaveNothingThatLooksWrong(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := graphtest.Example(t, name)
		for _, p := range graph.Check(f) {
			if p.Kind != "same name" {
				t.Errorf("%s: %s", name, p.Words(f, fmt.Sprintf))
			}
		}
		if name != "rhys" && slices.ContainsFunc(graph.Check(f), func(p graph.Problem) bool { return p.Kind == "same name" }) {
			t.Errorf("%s has two people of one name", name)
		}
	}
}

func TestTheExampleFamiliesKeepToTheCoursesOfTheLog(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := graphtest.Example(t, name)
		for a := range graph.All[graph.Ask](f) {
			rest, err := f.Apply(graph.Drop(f, "", a.Key()))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := graph.LogAsk(rest, a); err != nil {
				t.Errorf("%s: %s could not be logged: %v", name, a.ID, err)
			}
		}
		for b := range graph.All[graph.Barrier](f) {
			if _, err := graph.Bar(f, b); err != nil {
				t.Errorf("%s: %s could not be recorded: %v", name, b.ID, err)
			}
		}
	}
}
