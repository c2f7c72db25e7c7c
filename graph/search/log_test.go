package search_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

func TestTheSearchLogIsByMethodAndNamesWhatNobodyTried(t *testing.T) {
	l := search.Log(graphtest.Example(t, "rhys"), today)
	var tried, missing []string
	n := 0
	for _, x := range l.Tried {
		tried = append(tried, x.Name)
		n += len(x.Searches)
	}
	for _, m := range l.Missing {
		missing = append(missing, m.Name)
	}
	if want := []string{"case file", "closed sibling file", "asking everyone reached", "certificate", "electoral register or people search", "social media", "former carers", "prison-location enquiry", "tracing abroad", "DNA match"}; !slices.Equal(tried, want) {
		t.Errorf("tried %q", tried)
	}
	if want := []string{"earlier assessment", "letter to the last known address", "school", "club or youth group", "faith group"}; !slices.Equal(missing, want) {
		t.Errorf("missing %q", missing)
	}
	if n != 12 || l.Running != 3 {
		t.Errorf("%d searches, %d of which nothing has come", n, l.Running)
	}
	if before := search.Log(graphtest.Example(t, "rhys"), graph.Exact(2026, 3, 25)); len(before.Tried) != 2 {
		t.Errorf("in March %d methods had been tried", len(before.Tried))
	}
	if got := search.Log(graph.Empty(), today).MissingWords(language.Welsh); !strings.HasPrefix(got, "Heb roi cynnig arnynt eto: ffeil yr achos, ") {
		t.Error(got)
	}
}

// Words that a list holds are said through a variable, where no other test sees them.
func TestEveryWordOfTheListsIsInWelsh(t *testing.T) {
	var words []string
	for _, m := range search.Methods {
		words = append(words, m.Name)
	}
	for _, w := range search.BarrierWords {
		words = append(words, w)
	}
	for _, w := range search.OfferWords {
		words = append(words, w)
	}
	for _, s := range []graph.AskState{"", graph.NotFound, graph.FoundNotAsked, graph.DoNotAsk, graph.Cleared, graph.AskedWaiting, graph.YesCare, graph.Offered,
		graph.YesHelp, graph.YesContact, graph.Maybe, graph.SaysNo, graph.NoReply, graph.Withdrew} {
		words = append(words, search.LogWords(s))
	}
	for _, w := range words {
		if !language.Welsh.Has(w) {
			t.Errorf("no Welsh for %q", w)
		}
	}
}

func TestAStatementSaysWhatWasSearchedAndOfferedAndNotWhere(t *testing.T) {
	f := settled(t)
	f = graphtest.Put(t, f, graph.Search{ID: "s1", Near: "folake", Method: "tracing abroad (CFAB)", Where: "Lagos", Found: "a number in Ikeja", By: "R. Shah", On: graph.Exact(2026, 10, 3), Layer: graph.Coordinator},
		graph.Search{ID: "s2", Method: "DNA match", By: "R. Shah", On: today, Layer: graph.Professional},
		graph.FamilyOffer{ID: "o1", To: "kelly", On: graph.Exact(2026, 10, 20), Answer: graph.Accepted, By: "R. Shah"},
		graph.Meeting{ID: "m1", Kind: graph.FamilyGroup, Offered: graph.Exact(2026, 10, 20), On: graph.Exact(2026, 12, 4)})
	s, err := search.State(f, "amara", today)
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(append(s.Searched(""), s.Offered(f, "")...), "\n")
	for _, want := range []string{"Tracing abroad (3 October 2026, R. Shah).", "The log holds 1 more", "Not tried yet: ", "offered to Kelly on 20 October 2026; the answer: accepted.", "no answer is on record. It is arranged for 4 December 2026."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	for _, never := range []string{"Lagos", "Ikeja", "DNA"} {
		if strings.Contains(said, never) {
			t.Errorf("it says %q:\n%s", never, said)
		}
	}
	none, err := search.State(settled(t), "amara", today)
	if err != nil {
		t.Fatal(err)
	}
	if got := none.Offered(f, language.Welsh); len(got) != 1 || got[0] != "Nid oes cynnig o benderfynu grŵp teulu wedi’i gofnodi." {
		t.Errorf("%q", got)
	}
}

// settled is Amara's family once Folake has an answer.
func settled(t *testing.T) *graph.Family {
	return graphtest.Put(t, graphtest.Example(t, "amara"), graph.Ask{ID: "folake-said", Person: "folake", State: graph.Maybe, By: "R. Shah", On: today, Turn: 9})
}

func TestAFilteredListSaysSo(t *testing.T) {
	s := search.Carers(graphtest.Example(t, "amara"), "amara", today)
	if s.Filtered("") != "" {
		t.Error("nothing was asked for")
	}
	part := s.Filter(search.Filter{Sides: []string{"dad’s side"}, Offers: []graph.OfferKind{graph.Calls}})
	if got := part.Filtered(""); !strings.HasPrefix(got, "This is a part of the lists, ") || !strings.HasSuffix(got, "only dad’s side, calls.") {
		t.Error(got)
	}
}

func TestATrendGoesFromSnapshotToSnapshotAndEndsToday(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	first := graph.Exact(2026, 3, 31)
	f = graphtest.Put(t, f, graph.Snapshot{ID: "one", Child: "rhys", On: first, Counts: search.Cover(f, "rhys", first, search.Settings{}).Measures()},
		graph.Snapshot{ID: "other", Child: "seren", On: first, Counts: []graph.Count{{Of: "mum’s side: reached", N: 99}}})
	c := search.Trend(f, "rhys", today)
	if len(c.Days) != 4 || c.Days[len(c.Days)-1].On != today {
		t.Fatalf("%d days", len(c.Days))
	}
	for _, l := range c.Lines {
		if len(l.At) != len(c.Days) || len(l.Known) != len(c.Days) || strings.Contains(l.Of, "in touch within") || slices.Contains(l.At, 99) {
			t.Errorf("the line %+v", l)
		}
	}
	words := strings.Join(c.Words(""), "\n")
	if welsh := strings.Join(c.Words(language.Welsh), "\n"); !strings.Contains(welsh, "Ochr mam: archwiliwyd ") {
		t.Errorf("in Welsh the trend says\n%s", welsh)
	}
	if !strings.Contains(words, "Mum’s side: ") || !strings.Contains(words, "People reached: ") {
		t.Errorf("the trend says\n%s", words)
	}
}
