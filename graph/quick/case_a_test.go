package quick_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/quick"
)

var today = graph.Exact(2026, 11, 21)

// talk types lines one after another and takes each, as a user does with Enter.
func talk(t testing.TB, lines ...string) *graph.Family {
	t.Helper()
	f, focus := graph.Empty(), graph.ID("")
	for _, line := range lines {
		r, err := quick.Read(f, focus, line, today)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		next, err := f.Apply(r.Change)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		f, focus = next, r.Focus
	}
	return f
}

// shape is a family with names for IDs and the remarks left out: what two people who
// drew the same family would agree on.
func shape(f *graph.Family) []string {
	name := func(id graph.ID) string {
		p, _ := graph.Get[graph.Person](f, id)
		return p.Known
	}
	names := func(ids []graph.ID) string {
		var out []string
		for _, id := range ids {
			out = append(out, name(id))
		}
		slices.Sort(out)
		return strings.Join(out, "+")
	}
	home := func(id graph.ID) string {
		h, _ := graph.Get[graph.Household](f, id)
		return h.Name + " " + string(cmp.Or(h.Kind, graph.FamilyHome))
	}
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	say("for %s", names(f.Case().Children))
	for p := range graph.All[graph.Person](f) {
		say("person %s %s born %s died %s at %s as %s", p.Known, p.Shown, p.Birth, p.Death, p.Place, p.Work)
	}
	for u := range graph.All[graph.Union](f) {
		events := ""
		for _, e := range u.Events {
			events += fmt.Sprintf(" %s %s", e.Kind, e.On)
		}
		kids := []graph.ID{}
		for _, d := range f.ChildrenOf(u.ID) {
			kids = append(kids, d.Child)
		}
		say("union %s %s%s of %s", names(u.Partners), u.Kind, events, names(kids))
	}
	for p := range graph.All[graph.Parentage](f) {
		of := name(p.Parent)
		if p.Union != "" {
			u, _ := graph.Get[graph.Union](f, p.Union)
			of = names(u.Partners)
		}
		say("parentage %s of %s by %s %s %s", name(p.Child), of, p.Kind, p.Certainty, names(p.Unsure))
	}
	for b := range graph.All[graph.Birth](f) {
		say("birth %s %s", names(b.Children), b.Zygosity)
	}
	for s := range graph.All[graph.Stay](f) {
		say("stay %s at %s %s–%s %.5s", name(s.Person), home(s.Household), s.From, s.To, s.Part)
	}
	for x := range graph.All[graph.Tie](f) {
		g, _ := graph.Get[graph.Group](f, x.Group)
		say("tie %s–%s%s %s %q %s–%s", name(x.From), name(x.To), g.Name, x.Kind, x.Words, x.Began, x.Ended)
	}
	for p := range graph.All[graph.Pet](f) {
		say("pet %s %s of %s", p.Name, p.Animal, names(p.Of))
	}
	slices.Sort(out)
	return out
}

func TestCaseACanBeTypedAsItIsTold(t *testing.T) {
	got, want := shape(talk(t, graphtest.CaseA...)), shape(graphtest.Example(t, "amara"))
	for _, s := range want {
		if !slices.Contains(got, s) {
			t.Errorf("missing: %s", s)
		}
	}
	for _, s := range got {
		if !slices.Contains(want, s) {
			t.Errorf("too much: %s", s)
		}
	}
}
