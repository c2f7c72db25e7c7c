package kin_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

func labels(t *testing.T, f *graph.Family, child graph.ID, asAt graph.Date) map[graph.ID][]string {
	t.Helper()
	ss, err := kin.Labels(f, child, asAt)
	if err != nil {
		t.Fatal(err)
	}
	out := map[graph.ID][]string{}
	for _, s := range ss {
		for _, l := range s.Labels {
			if l.Rule == "" || l.Law == "" || len(l.Chain) < 2 {
				t.Errorf("%s: %q without a rule, a law or a chain", s.Person, l.Word)
			}
			out[s.Person] = append(out[s.Person], l.Word)
		}
	}
	return out
}

func TestAmarasRelatives(t *testing.T) {
	f := graphtest.Example(t, "amara")
	by := map[kin.Answer][]graph.ID{}
	for _, r := range kin.Relatives(f, "amara", today) {
		if r.Answer != kin.No {
			by[r.Answer] = append(by[r.Answer], r.Person)
		}
	}
	if got, want := by[kin.Yes], []graph.ID{"bea", "frank", "jean", "kelly", "steph", "tay"}; !equalSet(got, want) {
		t.Errorf("relatives are %v, want %v", got, want)
	}
	if got := by[kin.Conditional]; !slices.Equal(got, []graph.ID{"folake"}) {
		t.Errorf("conditional on paternity are %v, want Folake", got)
	}
	ls := labels(t, f, "amara", today)
	for who, want := range map[graph.ID]string{"maureen": "connected person", "pat": "connected person", "sue": "connected person", "dawn": "parental responsibility"} {
		if !slices.Contains(ls[who], want) {
			t.Errorf("%s is %q, want %q among it", who, ls[who], want)
		}
	}
	for _, l := range ls["lee"] {
		if strings.HasPrefix(l, "relative") {
			t.Errorf("Lee never married: %q", ls["lee"])
		}
	}
}

func equalSet(a, b []graph.ID) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

func TestLivingWithAGreatAuntFor28DaysIsPrivateFostering(t *testing.T) {
	f := graphtest.Example(t, "amara")
	if l := labels(t, f, "amara", today)["maureen"]; slices.Contains(l, "private fostering?") {
		t.Errorf("a night now and then is flagged: %q", l)
	}
	now, _ := graph.Get[graph.Stay](f, "amara-now")
	now.Household = "maureens"
	moved, err := f.Apply(graph.Put(f, "Move", now))
	if err != nil {
		t.Fatal(err)
	}
	if l := labels(t, moved, "amara", today)["maureen"]; !slices.Contains(l, "private fostering?") {
		t.Errorf("since September, and no flag: %q", l)
	}
	now.To = graph.Exact(2026, 9, 20)
	now.From = graph.Exact(2026, 9, 1)
	brief, _ := f.Apply(graph.Put(f, "Move", now))
	if l := labels(t, brief, "amara", graph.Exact(2026, 9, 10))["maureen"]; slices.Contains(l, "private fostering?") {
		t.Errorf("nineteen days are flagged: %q", l)
	}
}

func TestTheClockOfATemporaryApprovalIsTheCountrysOwn(t *testing.T) {
	f := graphtest.Example(t, "amara")
	f, err := f.Apply(graph.Put(f, "Place", graph.Parentage{ID: "r24", Child: "amara", Parent: "maureen", Kind: graph.KinshipFoster, From: graph.Exact(2026, 10, 1)}))
	if err != nil {
		t.Fatal(err)
	}
	if l := labels(t, f, "amara", today)["maureen"]; !slices.Contains(l, "temporary approval: 16 weeks end 21 January 2027, with one extension 18 March 2027") {
		t.Errorf("in England: %q", l)
	}
	c := f.Case()
	c.Jurisdiction = graph.Wales
	f, _ = f.Apply(graph.Put(f, "Move to Wales", c))
	if l := labels(t, f, "amara", today)["maureen"]; !slices.Contains(l, "temporary approval ends 18 March 2027") {
		t.Errorf("in Wales: %q", l)
	}
}

func TestScotlandHasNoLabelsYet(t *testing.T) {
	f := graphtest.Example(t, "amara")
	c := f.Case()
	c.Jurisdiction = graph.Scotland
	f, _ = f.Apply(graph.Put(f, "Move", c))
	if _, err := kin.Labels(f, "amara", today); !errors.Is(err, kin.ErrNoLaw) {
		t.Errorf("got %v", err)
	}
}

func TestCaringMakesNoKin(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "", "kid"), graphtest.Parented("angela", "", "kid", graph.Foster), graphtest.Child("angela", "", "ellie"),
		graphtest.Child("mum", "lee", "half"), graphtest.Child("leesmum", "", "lee"), graphtest.Child("leesmum", "", "ola"))
	ls := labels(t, f, "kid", today)
	if slices.Contains(ls["angela"], "wider kinship list") || !slices.Contains(ls["angela"], "connected person") {
		t.Errorf("a foster carer is %q", ls["angela"])
	}
	for _, who := range []graph.ID{"ola", "leesmum"} {
		if !slices.Contains(ls[who], "wider kinship list") {
			t.Errorf("%s, of a half-sibling's family, is %q", who, ls[who])
		}
	}
}
