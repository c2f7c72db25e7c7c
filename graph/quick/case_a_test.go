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

// caseA is the family of the brief's first case as a coordinator would type it.
var caseA = []string{
	"Amara, 9, girl, Salford, born 14 March 2017",
	"Dawn, mum, born 2 June 1996, Salford",
	"Dayo, dad?, not confirmed",
	"Dawn and Dayo, brief, met 2016",
	"Nana Jean, mum's mum, b 1968, Salford",
	"Alan, Dawn's dad, b 1955, d 2016, married Nana Jean 1994, divorced 2008",
	"Frank, Jean's husband 2012, b 1963, Salford",
	"Kelly, Dawn's sister, b 1999, nurse, Leeds",
	"Steph, Kelly's wife, b 1997, married 2023, Leeds",
	"Lee, mum's ex-partner, b 1992, lived together 2021 to 2025, man, Salford",
	"Tay, Dawn and Lee's boy, born 9 Feb 2023",
	"Bea, Tay's twin sister, born 9 Feb 2023",
	"Maureen, Alan's sister, b 1964, Salford",
	"Auntie Pat, neighbour, b 1956, school run for four years, Salford",
	"Sue, foster carer 2019, woman, b 1981",
	"Folake, 35, Dayo's sister?, Peckham",
	"Biscuit, dog",
	"Larkhill Primary, school",
	"The drop-in club, club",
	"Amara lived with Dawn 2019 to Sept 2026",
	"Amara lives with foster carers since Sept 2026",
	"Amara stays at Maureen's often",
	"Lee lived with Dawn 2021 to 2025",
	"Jean lives at Nana Jean's",
	"Frank lives with Jean since 2012",
	"Kelly and Steph live at Kelly and Steph's",
	"Tay and Bea live at Lee’s sister’s",
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
	got, want := shape(talk(t, caseA...)), shape(graphtest.Example(t, "amara"))
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
