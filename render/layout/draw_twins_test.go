package layout

import (
	"math"
	"slices"
	"testing"
)

func TestTwinsLeaveOnePoint(t *testing.T) {
	f := Family{People: []Person{{ID: "mum"}, {ID: "dad"}, {ID: "bea", Born: 2020}, {ID: "tay", Born: 2020}},
		Unions: []Union{{ID: "u", Partners: []string{"mum", "dad"}, Children: []Child{{ID: "tay"}, {ID: "bea"}}}},
		Twins:  [][]string{{"tay", "bea"}}}
	p := mustDraw(t, f)
	var from []Point
	for _, l := range p.Lines {
		if l.Role == Birth {
			from = append(from, l.Points[len(l.Points)-2])
		}
	}
	if len(from) != 2 || from[0] != from[1] {
		t.Errorf("the lines to the twins leave %v", from)
	}
	if bad := faults(f, p); len(bad) > 0 {
		t.Error(bad)
	}
}

// TestFosteredTwinsLeaveOnePoint gives both twins a second pair of parents: the
// lines from the first still leave one point, and the others arrive beside them.
func TestFosteredTwinsLeaveOnePoint(t *testing.T) {
	both := []Child{{ID: "bea"}, {ID: "tay"}}
	for _, brother := range []bool{false, true} {
		f := Family{People: []Person{{ID: "mum"}, {ID: "dad"}, {ID: "bea", Born: 2020}, {ID: "tay", Born: 2020}, {ID: "ma"}, {ID: "pa"}},
			Unions: []Union{{ID: "u", Partners: []string{"mum", "dad"}, Children: both},
				{ID: "a", Partners: []string{"ma", "pa"}, Children: []Child{{ID: "bea", Second: true}, {ID: "tay", Second: true}}}},
			Twins: [][]string{{"tay", "bea"}}}
		if brother {
			f.People = append(f.People, Person{ID: "bob", Born: 2015})
			f.Unions[0].Children = append(slices.Clone(both), Child{ID: "bob"})
		}
		p := mustDraw(t, f)
		var from []Point
		for _, l := range p.Lines {
			if l.Role == Birth && l.Union == "u" && l.Person != "bob" {
				from = append(from, l.Points[len(l.Points)-2])
			}
		}
		if len(from) != 2 || from[0] != from[1] {
			t.Errorf("the lines to the twins leave %v", from)
		}
		if bad := faults(f, p); len(bad) > 0 {
			t.Error(bad)
		}
	}
}

// TestTheMiddleOfTripletsMayHaveMoreParents: one, or all, of three who were born
// together live with somebody else, and yet their lines leave one point. The line to
// the middle one crosses a slanting one; where any may stand in the middle, it is another.
func TestTheMiddleOfTripletsMayHaveMoreParents(t *testing.T) {
	three := []Child{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	only, all := []Child{{ID: "b", Second: true}}, []Child{{ID: "a", Second: true}, {ID: "b", Second: true}, {ID: "c", Second: true}}
	for i, fostered := range [][]Child{only, only, all} {
		hour := float64(i) / 10000
		f := Family{People: []Person{{ID: "mum"}, {ID: "dad"}, {ID: "a", Born: 2015}, {ID: "b", Born: 2015 + hour}, {ID: "c", Born: 2015 + 2*hour}, {ID: "ma"}, {ID: "pa"}},
			Unions: []Union{{ID: "u", Partners: []string{"mum", "dad"}, Children: three}, {ID: "v", Partners: []string{"ma", "pa"}, Children: fostered}},
			Twins:  [][]string{{"a", "b", "c"}}}
		p := mustDraw(t, f)
		from := map[Point]bool{}
		for _, l := range p.Lines {
			if p := l.Points[len(l.Points)-2]; l.Role == Birth && l.Union == "u" && p.X != l.Points[len(l.Points)-1].X {
				from[p] = true // the middle one may hang straight down
			}
		}
		if len(from) != 1 {
			t.Errorf("the lines to the triplets leave %v", from)
		}
		if bad := faults(f, p); len(bad) > 0 {
			t.Error(bad)
		}
		if n := crossings(p); n != i {
			t.Errorf("%d crossings are told, not %d", n, i)
		}
	}
}

// TestTheWordsAtAChildLineStandBesideIt: mum's line and the carer's each have their
// own words, on their own side of the child's head.
func TestTheWordsAtAChildLineStandBesideIt(t *testing.T) {
	words := Size{1.4, 0.25}
	f := Family{People: []Person{{ID: "mum"}, {ID: "nan"}, {ID: "kid", Label: Size{1, 0.6}}, {ID: "sib"}, {ID: "cousin"}},
		Unions: []Union{
			{ID: "u", Partners: []string{"mum"}, Children: []Child{{ID: "kid", Label: words}, {ID: "sib", Label: words}}},
			{ID: "v", Partners: []string{"nan"}, Children: []Child{{ID: "kid", Second: true, Label: words}, {ID: "cousin"}}},
		}}
	p := mustDraw(t, f)
	at := map[string]Place{}
	for _, q := range p.People {
		at[q.ID] = q
	}
	n := 0
	for _, l := range p.Labels {
		if l.Child == "" {
			continue
		}
		n++
		for _, line := range p.Lines {
			if line.Union != l.Owner || line.Person != l.Child {
				continue
			}
			end := line.Points[len(line.Points)-1]
			if side := float64(l.Align); math.Abs(l.Box.X+side*l.Box.W/2-end.X) > 0.3 || (end.X-l.Box.X)*side < 0 {
				t.Errorf("the words of %s at %s stand at %v and the line ends at %v", l.Owner, l.Child, l.Box, end)
			}
		}
	}
	if n != 3 {
		t.Errorf("room is kept for %d of 3 words", n)
	}
	if bad := faults(f, p); len(bad) > 0 {
		t.Error(bad)
	}
}
