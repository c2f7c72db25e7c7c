package graph_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// TestTheFirstCutLeavesOutAllThatASecondWould: whoever only hidden people tie to the rest is left out at once.
func TestTheFirstCutLeavesOutAllThatASecondWould(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := canaries(rt)
		for _, a := range audiences(rt, f) {
			v := graph.For(f, a, today)
			again := a
			again.People, again.Readers = find(f, v, a.People), find(f, v, a.Readers)
			if len(again.People) < len(a.People) || len(again.Readers) < len(a.Readers) {
				continue // a reader is not on their own print, so nobody can say what that reader may see
			}
			if len(v.Family().Case().Children) < len(f.Case().Children) {
				continue // nor whether adopters belong to the family of a child who is not there
			}
			first, second := called(v), called(graph.For(v.Family(), again, today))
			slices.Sort(first)
			slices.Sort(second)
			if !slices.Equal(first, second) {
				rt.Fatalf("%s (%s): %v becomes %v\n%s", a.Name, a.Hidden, first, second, said(t, v))
			}
		}
	})
}
