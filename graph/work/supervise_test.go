package work_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/work"
)

func TestASupervisorSeesWhoHasNeitherAnAnswerNorAReason(t *testing.T) {
	s := work.Supervise(graphtest.Example(t, "amara"), "amara", today, work.Options{})
	if len(s.Missing) != 1 || s.Missing[0].Words != "Nobody has asked Folake, and nobody has written down why not." {
		t.Errorf("missing: %+v", s.Missing)
	}
	if len(s.Coverage.Bars) != 5 || len(s.Coverage.Uneven) == 0 {
		t.Errorf("%d bars, uneven %v", len(s.Coverage.Bars), s.Coverage.Uneven)
	}
}

// The prompts name slots of this family that nobody has an answer to.
func TestThePromptsAreOfRealUnknownSlots(t *testing.T) {
	amara := graphtest.Example(t, "amara")
	s := work.Supervise(amara, "amara", today, work.Options{})
	var words []string
	for _, p := range s.Prompts {
		words = append(words, p.Words)
	}
	if !slices.Contains(words, "Nobody has asked whether there are other brothers or sisters of Dayo.") {
		t.Errorf("the prompts are %q", words)
	}
	told := graphtest.Put(t, amara, graph.Slot{ID: "told", Person: "dayo", Kind: graph.SlotSiblings, State: graph.SlotComplete, By: "Folake", On: today})
	for _, p := range work.Supervise(told, "amara", today, work.Options{}).Prompts {
		if p.Person == "dayo" && p.Kind == graph.SlotSiblings {
			t.Errorf("Folake has told, and still: %s", p.Words)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 25)
		for _, p := range work.Supervise(f, "p001", today, work.Options{}).Prompts {
			if p.Person == "p001" {
				continue
			}
			answered, err := f.Apply(graph.Put(f, "Tell", graph.Slot{ID: "told", Person: p.Person, Kind: p.Kind, State: graph.SlotNone, By: "Jean", On: today}))
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range work.Supervise(answered, "p001", today, work.Options{}).Prompts {
				if q.Person == p.Person && q.Kind == p.Kind {
					t.Fatalf("it has been answered, and still: %s", q.Words)
				}
			}
		}
	})
}

func TestWhatCouldBeMendedHasAnOwnerOrIsTold(t *testing.T) {
	s := work.Supervise(graphtest.Example(t, "rahman-nowak"), "zosia", today, work.Options{})
	if len(s.Unowned) != 1 || !strings.HasPrefix(s.Unowned[0].Words, "Faisal") {
		t.Errorf("unowned: %+v", s.Unowned)
	}
}

func TestASignOffIsKeptWithItsMeasuresAndItsName(t *testing.T) {
	f := graphtest.Example(t, "amara")
	if _, err := work.SignOff(f, "amara", today, " ", ""); !errors.Is(err, work.ErrWhoSigns) {
		t.Errorf("nobody signs, and: %v", err)
	}
	c, err := work.SignOff(f, "amara", today, "L. Adeyemi", "Ask Folake this week.")
	if err != nil {
		t.Fatal(err)
	}
	if f, err = f.Apply(c); err != nil {
		t.Fatal(err)
	}
	later := graph.Exact(2026, 12, 20)
	f = graphtest.Put(t, f, graph.Slot{ID: "told", Person: "dayo", Kind: graph.SlotSiblings, State: graph.SlotComplete, By: "Folake", On: later})
	s := work.Supervise(f, "amara", later, work.Options{})
	if s.Signed == nil || s.Signed.By != "L. Adeyemi" || s.Signed.Child != "amara" || s.Signed.Note == "" {
		t.Fatalf("signed: %+v", s.Signed)
	}
	words := strings.Join(s.Trend.Words(""), "\n")
	if !strings.Contains(words, "Dad’s side: ") || !strings.Contains(words, "explored on 22 November 2026") || !strings.Contains(words, "on 20 December 2026.") {
		t.Errorf("the trend says\n%s", words)
	}
}

// What somebody's life is like moves nothing in what is due.
func TestHealthHeritageFaithIncomeAndImmigrationMoveNothing(t *testing.T) {
	order := func(f *graph.Family) string {
		var out []string
		for _, d := range work.Dues(f, today, work.Options{}) {
			out = append(out, d.Words)
		}
		s := work.Supervise(f, "amara", today, work.Options{})
		for _, m := range s.Missing {
			out = append(out, m.Words)
		}
		for _, p := range s.Prompts {
			out = append(out, p.Words)
		}
		return strings.Join(out, "\n")
	}
	f := graphtest.Example(t, "amara")
	before := order(f)
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"", "Roma", "uses a wheelchair", "Muslim", "no income", "asylum seeker", "depression"})
		var rs []graph.Record
		for p := range graph.All[graph.Person](f) {
			p.Heritage, p.Access, p.Work, p.Language = word.Draw(t, "heritage"), word.Draw(t, "access"), word.Draw(t, "work"), []string{word.Draw(t, "language")}
			p.Notes = []graph.Note{{Text: word.Draw(t, "note"), Layer: graph.Professional}}
			rs = append(rs, p)
			if rapid.Bool().Draw(t, "barrier") {
				rs = append(rs, graph.Barrier{ID: "disturb-" + p.ID, Person: p.ID, On: today,
					Kind: rapid.SampledFrom([]graph.BarrierKind{graph.Health, graph.Money, graph.FearOfAuthority, graph.LanguageNeeded, graph.Abroad}).Draw(t, "kind")})
			}
		}
		next, err := f.Apply(graph.Put(f, "Disturb", rs...))
		if err != nil {
			t.Fatal(err)
		}
		if after := order(next); after != before {
			t.Fatalf("the order changed from\n%s\nto\n%s", before, after)
		}
	})
	moved := graphtest.Put(t, f, graph.Ask{ID: "new", Person: "folake", State: graph.Cleared, By: "M. Okoro", On: today, Turn: 9})
	if order(moved) == before {
		t.Error("the test of what moves nothing would pass if nothing ever moved")
	}
}
