package search_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

func TestTheCoverageAndTheStatementAreInWelsh(t *testing.T) {
	f := settled(t)
	welsh := search.In(language.Welsh)
	c := welsh.Cover(f, "amara", today, search.Settings{})
	if got := c.Bars[0].Sentence; !strings.HasPrefix(got, "Ochr mam: ") || c.Bars[0].Words != "mum’s side" {
		t.Errorf("%q of %q", got, c.Bars[0].Words)
	}
	s, err := welsh.State(f, "amara", today)
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(append(append(s.Coverage, s.Gaps...), c.Uneven...), "\n")
	for _, q := range c.Frontier {
		said += "\n" + q.Words + " " + q.Note
	}
	for _, r := range append(s.Live, s.Help...) {
		said += "\n" + r.Row.Keys[0].Words + " " + r.Row.Keys[2].Words + " " + r.Row.Keys[3].Words
	}
	if left := regexp.MustCompile(`\b(the|and|has|have|not|who|of|is|are|explored|people|question|said)\b`).FindAllString(said, -1); len(left) > 0 {
		t.Errorf("English is left in it: %q\n%s", left, said)
	}
}

// The language moves nobody: it is no key of any list, and what is written into case files and
// read by filters stays as it is.
func TestALanguageChangesNoOrderAndNoNameOfAMeasure(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := graphtest.Example(t, name)
		child := f.Case().Children[0]
		for _, pair := range [][2]string{
			{listed(search.Carers(f, child, today)), listed(search.In(language.Welsh).Carers(f, child, today))},
			{fmt.Sprint(search.Cover(f, child, today, search.Settings{}).Measures()), fmt.Sprint(search.In(language.Welsh).Cover(f, child, today, search.Settings{}).Measures())},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: in Welsh\n%s\nis\n%s", name, pair[0], pair[1])
			}
		}
	}
}

func listed(s search.Screen) string {
	out := fmt.Sprintln(s.Live.Sides(), s.Help.Sides())
	for _, rows := range [][]search.Row{s.Live.Options(), s.Live.NotConsidered, s.Help.Options(), s.Help.NotConsidered, s.Next} {
		out += fmt.Sprintln(ids(rows))
	}
	return out
}
