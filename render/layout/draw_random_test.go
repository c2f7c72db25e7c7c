package layout

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// someFamily grows a family by random edits: people who were there before marry,
// part, adopt and have children with one another in every way that happens.
func someFamily(t *rapid.T) Family {
	var f Family
	born := map[string]float64{}
	labels := rapid.Bool().Draw(t, "labels")
	person := func(year float64) string {
		p := Person{ID: fmt.Sprintf("p%02d", len(f.People)), Born: year, Male: rapid.Bool().Draw(t, "male"), Focus: rapid.IntRange(0, 9).Draw(t, "focus") == 0}
		if labels && rapid.IntRange(0, 9).Draw(t, "named") > 0 {
			p.Label = Size{float64(rapid.IntRange(5, 26).Draw(t, "w")) / 10, float64(rapid.IntRange(1, 3).Draw(t, "lines")) * 0.28}
		}
		born[p.ID] = year
		f.People = append(f.People, p)
		return p.ID
	}
	anyone := func() string { return f.People[rapid.IntRange(0, len(f.People)-1).Draw(t, "who")].ID }
	hasParents := map[string]bool{}
	union := func(partners ...string) *Union {
		u := Union{ID: fmt.Sprintf("u%02d", len(f.Unions)), Partners: partners, Blood: rapid.IntRange(0, 7).Draw(t, "blood") == 0}
		if labels && len(partners) == 2 && rapid.Bool().Draw(t, "dated") {
			u.Label = Size{float64(rapid.IntRange(4, 12).Draw(t, "w")) / 10, 0.22}
		}
		f.Unions = append(f.Unions, u)
		return &f.Unions[len(f.Unions)-1]
	}
	person(1900)
	for range rapid.IntRange(0, 22).Draw(t, "edits") {
		switch rapid.IntRange(0, 9).Draw(t, "edit") {
		case 0: // a loner, or the first of another family
			person(float64(rapid.IntRange(1880, 1990).Draw(t, "year")))
		case 1, 2: // a partner from outside
			a := anyone()
			union(a, person(born[a]))
		case 3: // two who are there, related or not
			if a, b := anyone(), anyone(); a != b {
				union(a, b)
			}
		case 4, 5, 6: // children
			if len(f.Unions) == 0 {
				continue
			}
			u := rapid.IntRange(0, len(f.Unions)-1).Draw(t, "u")
			year := 1880.0
			for _, p := range f.Unions[u].Partners {
				year = max(year, born[p])
			}
			var twins []string
			for k := range rapid.IntRange(1, 4).Draw(t, "children") {
				id := person(year + 25 + float64(k))
				hasParents[id] = true
				k := Child{ID: id}
				if labels && rapid.IntRange(0, 9).Draw(t, "words") == 0 {
					k.Label = Size{0.9, 0.25}
				}
				f.Unions[u].Children = append(f.Unions[u].Children, k)
				twins = append(twins, id)
			}
			if len(twins) > 1 && rapid.IntRange(0, 2).Draw(t, "twins") == 0 {
				f.Twins = append(f.Twins, twins)
			}
		case 7: // a child of one parent, or of none that are known
			if rapid.Bool().Draw(t, "single") {
				a := anyone()
				u := union(a)
				id := person(born[a] + 25)
				hasParents[id] = true
				u.Children = append(u.Children, Child{ID: id})
				continue
			}
			u := union()
			for range rapid.IntRange(1, 3).Draw(t, "siblings") {
				id := person(1950)
				hasParents[id] = true
				u.Children = append(u.Children, Child{ID: id})
			}
		case 8, 9: // adopted or fostered by someone who is there
			if len(f.Unions) == 0 {
				continue
			}
			u, id := rapid.IntRange(0, len(f.Unions)-1).Draw(t, "u"), anyone()
			v := &f.Unions[u]
			if slices.Contains(v.Partners, id) || slices.ContainsFunc(v.Children, func(c Child) bool { return c.ID == id }) {
				continue
			}
			k := Child{ID: id, Second: hasParents[id] || rapid.Bool().Draw(t, "second")}
			if labels && rapid.IntRange(0, 3).Draw(t, "words") > 0 {
				k.Label = Size{float64(rapid.IntRange(2, 25).Draw(t, "w")) / 10, 0.25}
			}
			v.Children = append(v.Children, k)
			hasParents[id] = true
		}
	}
	if rapid.IntRange(0, 3).Draw(t, "pins") == 0 {
		for range rapid.IntRange(1, 3).Draw(t, "pinned") {
			i := rapid.IntRange(0, len(f.People)-1).Draw(t, "who")
			f.People[i].Pin = &Pin{X: float64(rapid.IntRange(-50, 400).Draw(t, "x")) / 10}
		}
	}
	return f
}

func mustDraw(t rapid.TB, f Family) Plan {
	p, err := Draw(context.Background(), f, nil)
	if err != nil {
		t.Fatalf("draw: %v", err)
	}
	return p
}

func TestNothingInADrawingCollides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := someFamily(t)
		if bad := faults(f, mustDraw(t, f)); len(bad) > 0 {
			t.Fatalf("%d faults: %v\n%s", len(bad), bad[0], told(f))
		}
	})
}

// TestManyUnionsAndManyParentSets crowds the edges of a few symbols: up to ten
// unions of one person and seven sets of parents of one child.
func TestManyUnionsAndManyParentSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Family{}
		add := func(id string) string {
			p := Person{ID: id, Focus: rapid.Bool().Draw(t, "focus")}
			if rapid.Bool().Draw(t, "named") {
				p.Label = Size{float64(rapid.IntRange(5, 25).Draw(t, "w")) / 10, 0.3}
			}
			f.People = append(f.People, p)
			return id
		}
		hubs := []string{add("hub0"), add("hub1"), add("hub2")}
		var kids []string
		for i := range rapid.IntRange(1, 18).Draw(t, "unions") {
			u := Union{ID: fmt.Sprintf("u%02d", i), Partners: []string{hubs[rapid.IntRange(0, 2).Draw(t, "hub")]}}
			switch rapid.IntRange(0, 3).Draw(t, "other") {
			case 0:
			case 1:
				if o := hubs[rapid.IntRange(0, 2).Draw(t, "hub")]; o != u.Partners[0] {
					u.Partners = append(u.Partners, o)
				}
			default:
				u.Partners = append(u.Partners, add(fmt.Sprintf("m%02d", i)))
			}
			for k := range rapid.IntRange(0, 2).Draw(t, "kids") {
				kids = append(kids, add(fmt.Sprintf("k%02d%d", i, k)))
				u.Children = append(u.Children, Child{ID: kids[len(kids)-1]})
			}
			f.Unions = append(f.Unions, u)
		}
		for i := range f.Unions {
			u := &f.Unions[i]
			for _, k := range kids[:min(2, len(kids))] {
				if rapid.IntRange(0, 2).Draw(t, "second") == 0 && !slices.ContainsFunc(u.Children, func(c Child) bool { return c.ID == k }) {
					u.Children = append(u.Children, Child{ID: k, Second: true, Label: Size{float64(rapid.IntRange(0, 8).Draw(t, "words")) / 4, 0.25}})
				}
			}
		}
		if bad := faults(f, mustDraw(t, f)); len(bad) > 0 {
			t.Fatalf("%d faults: %v\n%s", len(bad), bad[0], told(f))
		}
	})
}

// told writes a family down so that a failure can be looked at.
func told(f Family) string {
	var b strings.Builder
	for _, p := range f.People {
		fmt.Fprintf(&b, "%s %.0f name %v", p.ID, p.Born, p.Label)
		if p.Focus {
			b.WriteString(" focus")
		}
		b.WriteString("\n")
	}
	for _, u := range f.Unions {
		fmt.Fprintf(&b, "%s %v -> %v text %v blood %v\n", u.ID, u.Partners, u.Children, u.Label, u.Blood)
	}
	fmt.Fprintf(&b, "twins %v", f.Twins)
	return b.String()
}
