package graphtest

import (
	"fmt"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// Random makes a family by random edits, as users make theirs: partners in turn,
// half-siblings, cousins who marry, single parents, sibships of nobody known,
// second sets of parents, twins and people with no tie at all.
func Random(t *rapid.T, most int) *graph.Family {
	f := graph.Empty()
	n := 0
	fresh := func() graph.Person {
		n++
		p := graph.Person{ID: graph.ID(fmt.Sprintf("p%03d", n)), Known: fmt.Sprintf("Name%d", n)}
		p.Shown = rapid.SampledFrom([]graph.Shown{graph.Male, graph.Female, graph.NotKnown, graph.NonBinary}).Draw(t, "shown")
		if rapid.Bool().Draw(t, "dated") {
			p.Birth = graph.Year(rapid.IntRange(1900, 2020).Draw(t, "born"))
		}
		return p
	}
	someone := func() graph.ID {
		return graph.ID(fmt.Sprintf("p%03d", rapid.IntRange(1, n).Draw(t, "who")))
	}
	do := func(c graph.Change) {
		if next, err := f.Apply(c); err == nil {
			f = next
		} else {
			t.Fatalf("%s: %v", c.Label, err)
		}
	}
	c, _ := graph.AddPerson(f, fresh())
	do(c)
	for range rapid.IntRange(0, most-1).Draw(t, "edits") {
		who := someone()
		switch rapid.IntRange(0, 9).Draw(t, "edit") {
		case 0:
			if len(f.ParentagesOf(who)) < 3 {
				c, _ = graph.AddParent(f, who, fresh())
			}
		case 1:
			c, _ = graph.AddPartner(f, who, fresh(), rapid.SampledFrom([]graph.UnionKind{graph.Married, graph.LivingTogether, graph.Brief}).Draw(t, "kind"))
		case 2, 3, 4:
			c, _ = graph.AddChildOf(f, who, fresh())
		case 5:
			c, _ = graph.AddSibling(f, who, fresh())
		case 6:
			c, _ = graph.AddPerson(f, fresh())
		case 7: // two who are both on the map
			other := someone()
			if other == who {
				continue
			}
			c = graph.Put(f, "Marry", graph.Union{ID: graph.NewID(), Partners: []graph.ID{who, other}, Kind: graph.Married})
		case 8: // a second set of parents
			other := someone()
			if other == who || f.Forebears().Of(other)[who] || f.Forebears().Of(who)[other] {
				continue
			}
			c = graph.Put(f, "Foster", graph.Parentage{ID: graph.NewID(), Child: who, Parent: other,
				Kind: rapid.SampledFrom([]graph.ParentageKind{graph.Foster, graph.Adoptive, graph.SpecialGuardianship}).Draw(t, "care")})
		case 9:
			ups := f.ParentagesOf(who)
			if len(ups) == 0 || ups[0].Union == "" || len(f.ChildrenOf(ups[0].Union)) < 2 {
				continue
			}
			kids := f.ChildrenOf(ups[0].Union)
			c = graph.BornTogether(f, graph.NotIdentical, kids[0].Child, kids[1].Child)
		}
		do(c)
		c = graph.Change{}
	}
	return f
}
