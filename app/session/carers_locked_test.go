package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/storage/proof"
)

// What is locked stays off the worker's own prints, and the lists of carers are such prints: whoever said something in
// words that are locked is not said to have said something else.
func TestTheListsOfCarersSayNothingThatIsLocked(t *testing.T) {
	for _, format := range []CarersFormat{CarersPDF, CarersCSV} {
		s, err := Example(assets.Examples()[0])
		must(t, err)
		if before := listed(t, s, format); !strings.Contains(before, "Folake") {
			t.Fatalf("%s: she is not on the lists at all", format)
		}
		must(t, s.Do(graph.Put(s.Family(), "Ask", graph.Ask{ID: "folake-said", Person: "folake", State: graph.Maybe, By: "R. Shah", On: s.AsAt(), Turn: 9,
			Words: "Hides her sister at the mill cottage in Quernmore", Layer: graph.Locked})))
		after := listed(t, s, format)
		if strings.Contains(after, "Quernmore") || strings.Contains(after, "Folake, ") {
			t.Errorf("%s: what is locked is on the list:\n%s", format, after)
		}
		if !strings.Contains(after, "Maureen") {
			t.Errorf("%s: nobody is left on it", format)
		}
	}
}

// TestARefugeWithoutANameNamesNobodyWhoLivesInIt: nothing locked has a word to be found by, and the list was shaped by it all the same.
func TestARefugeWithoutANameNamesNobodyWhoLivesInIt(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	must(t, s.Do(graph.Put(s.Family(), "A refuge", graph.Household{ID: "refuge", Kind: graph.Refuge, Layer: graph.Locked},
		graph.Stay{ID: "s1", Person: "sue", Household: "refuge"}, graph.Stay{ID: "s2", Person: "lee", Household: "refuge"})))
	seen := search.Carers(s.Family(), "amara", s.AsAt())
	with := false
	for _, r := range append(everyRow(seen.Live), everyRow(seen.Help)...) {
		with = with || r.People[0].ID == "sue" && strings.Contains(strings.Join(r.LivesWith, " "), "Lee")
	}
	if !with {
		t.Fatal("the worker's screen does not know of it, so nothing was tested")
	}
	for _, format := range []CarersFormat{CarersPDF, CarersCSV} {
		for _, line := range strings.Split(listed(t, s, format), "\n") {
			if strings.Contains(line, "Sue") && strings.Contains(line, "Lee") || strings.Contains(line, "lives with Lee") {
				t.Errorf("%s: %s", format, line)
			}
		}
	}
}

func everyRow(l search.List) []search.Row {
	return append(append(append([]search.Row{}, l.Possible...), l.NotAsked...), l.NotConsidered...)
}

// listed is the text of the lists as they are saved.
func listed(t *testing.T, s *Session, format CarersFormat) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lists"+format.Ending())
	must(t, s.CarersFile(path, format, search.Carers(s.Family(), "amara", s.AsAt()), Look{}))
	b, err := os.ReadFile(path)
	must(t, err)
	if format == CarersCSV {
		return string(b)
	}
	all, err := proof.Read(b, string(format))
	must(t, err)
	var out strings.Builder
	for _, p := range all {
		out.WriteString(p.Text + "\n")
	}
	return out.String()
}
