package work_test

import (
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/graph/work"
)

// A way of looking that is on our list is said in the language of the page, and one in somebody's own words stays theirs.
func TestAWayOfLookingIsSaidInTheLanguageOfThePage(t *testing.T) {
	base := graphtest.Example(t, "amara")
	due := func(method string) string {
		f := graphtest.Put(t, base, graph.Search{ID: "long-ago", Person: "kelly", Method: method, By: "R. Shah", On: graph.Exact(2026, 2, 1)})
		d, ok := says(work.Dues(f, today, work.Options{Lang: language.Welsh}), "1 Chwefror 2026")
		if !ok {
			t.Fatalf("nothing is said of a search by %q", method)
		}
		return d.Words
	}
	for _, m := range search.Methods {
		welsh := m.Words(language.Welsh)
		if welsh == m.Name {
			t.Errorf("%q has no Welsh", m.Name)
		}
		if got := due(m.Name); !strings.Contains(got, welsh) || strings.Contains(got, m.Name) {
			t.Errorf("%q is said as %q", m.Name, got)
		}
	}
	if got := due("asked at the school gate"); !strings.Contains(got, "asked at the school gate") {
		t.Errorf("what was typed is said as %q", got)
	}
}
