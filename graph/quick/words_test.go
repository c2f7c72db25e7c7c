package quick

import (
	"slices"
	"testing"

	"kinweave/graph"
)

// everyWord lists what people say somebody is, alone and behind the words that go before one.
func everyWord() []string {
	var out []string
	for _, t := range terms {
		out = append(out, t.said)
	}
	for _, before := range []string{"step", "step-", "half-", "great-", "foster ", "adopted ", "ex-", "twin ", "older ", "maternal "} {
		for _, w := range map[string][]string{
			"step": {"mum", "dad", "brother", "sister"}, "step-": {"dad", "sister"}, "half-": {"brother", "sister"}, "great-": {"nan", "grandad", "aunt", "uncle", "granddaughter"},
			"foster ": {"mum", "dad", "carer", "brother"}, "adopted ": {"son", "mum", "sister"}, "ex-": {"wife", "husband", "partner", "girlfriend"}, "twin ": {"brother", "sister"},
			"older ": {"brother"}, "maternal ": {"grandmother", "uncle"},
		}[before] {
			out = append(out, before+w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestEveryWordIsRead says each word of a person in a family with room for it: it must tie
// them, or ask a question that its answers close.
func TestEveryWordIsRead(t *testing.T) {
	asAt := graph.Exact(2026, 11, 21)
	f := graph.Empty()
	for _, line := range []string{"Amara, 9", "Jo, parent", "Dawn, 30, Amara’s aunt on mum’s side", "Dawn’s with Lee"} {
		r, err := Read(f, "", line, asAt)
		if err != nil && line != "Dawn, 30, Amara’s aunt on mum’s side" {
			t.Fatal(line, err)
		}
		if f, err = f.Apply(r.Change); err != nil {
			t.Fatal(err)
		}
	}
	dawn := graph.ID("")
	for p := range graph.All[graph.Person](f) {
		if p.Known == "Dawn" {
			dawn = p.ID
		}
	}
	for _, word := range everyWord() {
		r, err := Read(f, dawn, "Zoe, "+word, asAt)
		if err != nil {
			t.Errorf("Zoe, %s: %v", word, err)
			continue
		}
		next, err := f.Apply(r.Change)
		if err != nil {
			t.Errorf("Zoe, %s: %v", word, err)
			continue
		}
		if next.Len(graph.KindPet) == 0 && len(r.Change.Edits) < 2 && len(r.Ask) == 0 {
			t.Errorf("Zoe, %s: ties nobody and asks nothing: %s", word, r.Says)
		}
		for p := range graph.All[graph.Person](next) {
			if len(p.Notes) > 0 || p.Place != "" {
				t.Errorf("Zoe, %s: taken for a remark or a place: %s", word, r.Says)
			}
		}
	}
}
