package kin_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

// What must never leave the file is said in the adopters' own records, in the
// locked home and nowhere else: then hiding those hides it all.
func TestTheAdoptersAreNamedNowhereButBehindTheLock(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	home, _ := graph.Get[graph.Household](f, "adoptive-home")
	if home.Layer != graph.Locked {
		t.Errorf("their home is for the %s layer", home.Layer)
	}
	for r := range f.Records() {
		b, err := graph.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"Thackray", "Imogen", "Piers", "Clemency", "Northumberland"} {
			if strings.Contains(string(b), secret) && r.Key().ID != "adoptive-home" && !strings.HasPrefix(string(r.Key().ID), "adopt") {
				t.Errorf("%q stands in %v", secret, r.Key())
			}
		}
	}
	for _, id := range []graph.ID{"adopter-1", "adopter-2", "adoptive-sister"} {
		p, _ := graph.Get[graph.Person](f, id)
		if !slices.ContainsFunc(p.Notes, func(n graph.Note) bool { return n.Layer == graph.Locked }) {
			t.Errorf("%s carries no locked note", id)
		}
		if len(f.StaysOf(id)) != 1 || f.StaysOf(id)[0].Household != "adoptive-home" {
			t.Errorf("%s lives in %v", id, f.StaysOf(id))
		}
	}
}

func TestUncleDannyIsJoinedToNobody(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	for r := range f.Records() {
		switch r := r.(type) {
		case graph.Parentage:
			if r.Child == "danny" || r.Parent == "danny" {
				t.Errorf("a parentage: %s", r.ID)
			}
		case graph.Tie:
			if r.From == "danny" || r.To == "danny" {
				t.Errorf("a tie: %s", r.ID)
			}
		}
	}
	if len(f.UnionsOf("danny"))+len(f.StaysOf("danny"))+len(kin.Relate(f, "rhys", "danny"))+len(labels(t, f, "rhys", today)["danny"]) != 0 {
		t.Error("he has been placed")
	}
	if now, _ := graph.AskNow(f, "danny", "rhys"); now.State != graph.NotFound {
		t.Errorf("asking him stands at %q", now.State)
	}
}

func TestRhyssSixMovesFollowEachOther(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	stays := slices.Clone(f.StaysOf("rhys"))
	slices.SortFunc(stays, func(a, b graph.Stay) int {
		if a.From.Sort() < b.From.Sort() {
			return -1
		}
		return 1
	})
	if len(stays) != 7 {
		t.Fatalf("he has lived in %d homes, want seven: six moves", len(stays))
	}
	for i := 1; i < len(stays); i++ {
		if stays[i].From != stays[i-1].To {
			t.Errorf("he left %s on %s and came to %s on %s", stays[i-1].Household, stays[i-1].To, stays[i].Household, stays[i].From)
		}
	}
	now, _ := graph.Get[graph.Household](f, stays[6].Household)
	if now.Kind != graph.ChildrensHome || stays[6].To.Known() {
		t.Errorf("he lives in a %s home until %s", now.Kind, stays[6].To)
	}
}

func TestTwentyFourAreAskedAndTheSumIsTwentyFour(t *testing.T) {
	got := answers(t, graphtest.Example(t, "rhys"), "rhys")
	sums(t, got, map[graph.AskState]int{graph.YesContact: 11, graph.YesCare: 1, graph.Offered: 1, graph.Maybe: 3, graph.SaysNo: 5, graph.NoReply: 3})
	if n := len(got[graph.YesCare]) + len(got[graph.Offered]); n != 2 {
		t.Errorf("%d could care, want two", n)
	}
}

func TestTheNetworkGrewFromFiveToTwentyThree(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	inTouch := func(year, month, day int) int {
		people := map[graph.ID]bool{}
		for c := range graph.All[graph.Contact](f) {
			if c.Child == "rhys" && c.Last.Known() && c.Last.By(graph.Exact(year, month, day)) && !c.Last.By(graph.Exact(year-1, month, day)) {
				people[c.Person] = true
			}
		}
		for w := range graph.All[graph.Wish](f) { // who is important counts, in touch or not
			if w.Kind == graph.Important && w.About != "" && w.On.By(graph.Exact(year, month, day)) {
				people[w.About] = true
			}
		}
		return len(people)
	}
	before, now := inTouch(2026, 3, 31), inTouch(2026, 11, 21)
	if before != 5 || now != 23 {
		t.Errorf("in touch within a year, or important: %d in March, %d in November; want 5 and 23", before, now)
	}
	for s := range graph.All[graph.Snapshot](f) {
		if n := inTouch(s.On.From.Year, s.On.From.Month, s.On.From.Date); len(s.Counts) == 0 || s.Counts[0].N != n {
			t.Errorf("the snapshot of %s says %v, but it is %d", s.On, s.Counts, n)
		}
	}
}

func TestThoseWhoAreHardToWriteDownAreAllThere(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	var travelling, unknownSign, transMen, noFormal []graph.ID
	speak := map[string]bool{}
	for p := range graph.All[graph.Person](f) {
		if p.Place == "Travelling" && len(p.Notes) > 0 && strings.Contains(p.Notes[0].Text, "reach him through") {
			travelling = append(travelling, p.ID)
		}
		switch p.Shown {
		case graph.NotKnown:
			unknownSign = append(unknownSign, p.ID)
		case graph.TransMan:
			transMen = append(transMen, p.ID)
		}
		if p.Formal == "" {
			noFormal = append(noFormal, p.ID)
		}
		for _, l := range p.Language {
			speak[l] = true
		}
	}
	for what, got := range map[string]struct{ is, want []graph.ID }{
		"travelling": {travelling, []graph.ID{"job", "noah", "wisdom"}}, "no sign known": {unknownSign, []graph.ID{"frankie"}},
		"a trans man": {transMen, []graph.ID{"ash"}}, "known-as name only": {noFormal, []graph.ID{"ash", "danny", "duke", "frankie", "sooty"}},
	} {
		if !slices.Equal(got.is, got.want) {
			t.Errorf("%s: %v, want %v", what, got.is, got.want)
		}
	}
	if len(speak) != 3 || !speak["English"] || !speak["Welsh"] || !speak["Twi"] {
		t.Errorf("spoken at home: %v", speak)
	}
	if h, _ := graph.Get[graph.Household](f, "prison"); h.Layer != graph.Coordinator {
		t.Errorf("the prison is for the %s layer", h.Layer)
	}
	if s, _ := graph.Get[graph.Search](f, "search-dna"); s.Method != "DNA match" || s.Found != "" || s.Layer != graph.Professional {
		t.Errorf("the match nobody can place: %+v", s)
	}
	b, err := os.ReadFile("../../assets/cases/rhys.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{`"Siân"`, `"Llŷr"`, `"Kwabena"`, `"Puri Dai"`, `"Nain Blod"`} {
		if !strings.Contains(string(b), name) {
			t.Errorf("%s is not written as it should be", name)
		}
	}
}
