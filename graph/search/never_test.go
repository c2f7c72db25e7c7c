package search_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/search"
)

// order is every list of a screen, as it would be read from top to bottom, with its keys.
func order(f *graph.Family, child graph.ID) string {
	s := search.Carers(f, child, today)
	out := ""
	for _, rows := range [][]search.Row{s.Live.Options(), s.Live.Possible, s.Live.NotAsked, s.Live.NotConsidered, s.Help.Options(), s.Help.Possible, s.Help.NotAsked, s.Help.NotConsidered, s.Next} {
		out += fmt.Sprintln(ids(rows))
		for _, r := range rows {
			out += fmt.Sprintln(r.Keys)
		}
	}
	for _, id := range search.Look(f, child, today, search.Settings{}).Open {
		out += fmt.Sprintln(id)
	}
	for _, q := range search.Cover(f, child, today, search.Settings{}).Frontier {
		out += fmt.Sprintln(q.Person, q.Questions)
	}
	return out
}

// circumstances are barriers of somebody's life, which are never a reason to be put further down.
var circumstances = []graph.BarrierKind{graph.Health, graph.FearOfAuthority, graph.LanguageNeeded, graph.Money, graph.NoAllowanceInfo, graph.Abroad,
	graph.FeelsTooOld, graph.WorkHours, graph.Space, graph.HousingTooSmall, graph.OtherChildren, graph.OtherBarrier}

func disturb(t *rapid.T, f *graph.Family) *graph.Family {
	words := rapid.SampledFrom([]string{"", "Roma", "uses a wheelchair", "Muslim", "no income", "asylum seeker", "Sylheti", "depression"})
	var rs []graph.Record
	n := 0
	for p := range graph.All[graph.Person](f) {
		p.Heritage, p.Access, p.Work = words.Draw(t, "heritage"), words.Draw(t, "access"), words.Draw(t, "work")
		p.Language, p.Notes = nil, nil
		if w := words.Draw(t, "language"); w != "" {
			p.Language = []string{w}
			p.Notes = []graph.Note{{Text: words.Draw(t, "note"), Layer: graph.Professional, Voice: words.Draw(t, "voice")}}
		}
		rs = append(rs, p)
		n++
		id := graph.ID(fmt.Sprint("disturb", n))
		switch rapid.IntRange(0, 3).Draw(t, "also") {
		case 0:
			rs = append(rs, graph.Statement{ID: id, About: []graph.ID{p.ID}, Kind: graph.Worry, Text: words.Draw(t, "worry"), Voice: words.Draw(t, "who")})
		case 1:
			rs = append(rs, graph.Barrier{ID: id, Person: p.ID, Kind: rapid.SampledFrom(circumstances).Draw(t, "kind"), Note: words.Draw(t, "why"), On: today,
				Mend: rapid.SampledFrom([]graph.Mend{"", graph.Fixable, graph.NotFixable}).Draw(t, "mend")})
		}
	}
	next, err := f.Apply(graph.Put(f, "Disturb", rs...))
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestHealthHeritageFaithIncomeAndImmigrationMoveNobody(t *testing.T) {
	amara := graphtest.Example(t, "amara")
	before := order(amara, "amara")
	rapid.Check(t, func(t *rapid.T) {
		if after := order(disturb(t, amara), "amara"); after != before {
			t.Fatalf("the order changed from\n%s\nto\n%s", before, after)
		}
	})
}

func TestNorInAnyOtherFamily(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 25)
		if before, after := order(f, "p001"), order(disturb(t, f), "p001"); after != before {
			t.Fatalf("the order changed from\n%s\nto\n%s", before, after)
		}
	})
}

func TestAWishDoesMoveSomebody(t *testing.T) {
	f := graphtest.Example(t, "amara")
	moved := graphtest.Put(t, f, graph.Wish{ID: "wish-3", Child: "amara", About: "maureen", Kind: graph.NotNow})
	if order(f, "amara") == order(moved, "amara") {
		t.Error("the test of what moves nobody would pass if nothing was ever shown")
	}
}
