package layout

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// growFamily makes a family by random steps, with everything other programs
// stumble over: several partners, exchange marriages, uncle and niece, second
// sets of parents, twins, single and unknown parents, loners and, now and then,
// a circle of ancestry.
func growFamily(t *rapid.T) Family {
	var f Family
	steps := rapid.IntRange(0, 30).Draw(t, "steps")
	person := func() string {
		id := fmt.Sprintf("p%d", len(f.People))
		p := Person{ID: id, Male: rapid.Bool().Draw(t, "male")}
		if rapid.IntRange(0, 3).Draw(t, "dated") > 0 {
			p.Born = float64(rapid.IntRange(1900, 2020).Draw(t, "born"))
		}
		f.People = append(f.People, p)
		return id
	}
	union := func(partners ...string) *Union {
		f.Unions = append(f.Unions, Union{ID: fmt.Sprintf("u%d", len(f.Unions)), Partners: partners})
		return &f.Unions[len(f.Unions)-1]
	}
	anyone := func() string {
		if len(f.People) == 0 {
			return person()
		}
		return f.People[rapid.IntRange(0, len(f.People)-1).Draw(t, "who")].ID
	}
	has := map[string]bool{} // has a first set of parents
	for range steps {
		switch rapid.IntRange(0, 11).Draw(t, "step") {
		case 0:
			person()
		case 1, 2, 3:
			a := anyone()
			union(a, person())
		case 4: // two who are already there: exchange, cousins, uncle and niece
			a, b := anyone(), anyone()
			if a != b {
				union(a, b)
			}
		case 5:
			union(anyone())
		case 6: // brothers and sisters whose parents are not known
			a, b := person(), person()
			u := union()
			u.Children = []Child{{ID: a}, {ID: b}}
			has[a], has[b] = true, true
		case 7: // a second set, anywhere: grandparents, a brother, even a descendant
			if len(f.Unions) > 0 {
				u := &f.Unions[rapid.IntRange(0, len(f.Unions)-1).Draw(t, "second")]
				u.Children = append(u.Children, Child{ID: anyone(), Second: true})
			}
		case 8: // someone already there turns out to be a child: may close a circle
			k := anyone()
			if len(f.Unions) > 0 && !has[k] {
				u := &f.Unions[rapid.IntRange(0, len(f.Unions)-1).Draw(t, "found")]
				u.Children = append(u.Children, Child{ID: k})
				has[k] = true
			}
		default:
			if len(f.Unions) > 0 {
				u := &f.Unions[rapid.IntRange(0, len(f.Unions)-1).Draw(t, "parents")]
				var born []string
				for range rapid.IntRange(1, 3).Draw(t, "children") {
					k := person()
					born = append(born, k)
					u.Children = append(u.Children, Child{ID: k})
					has[k] = true
				}
				if len(born) > 1 && rapid.Bool().Draw(t, "twins") {
					f.Twins = append(f.Twins, born[:2])
				}
			}
		}
	}
	return f
}

// need lists the lanes the rows of a family ask for, worked out by another way
// than the engine's: one for each row a union's line passes on the way up to a
// partner, and one for each row passed by any of its children's lines.
func need(f Family, gen []int) map[[3]int]int {
	out := map[[3]int]int{}
	number := map[string]int{}
	for i, p := range f.People {
		number[p.ID] = i
	}
	for u, b := range f.Unions {
		foot, kids := -1, map[int]bool{}
		for _, p := range b.Partners {
			foot = max(foot, gen[number[p]])
		}
		for _, k := range b.Children {
			if !slices.Contains(b.Partners, k.ID) {
				kids[number[k.ID]] = true
			}
		}
		if len(b.Partners) == 0 {
			foot = 1 << 20
			for k := range kids {
				foot = min(foot, gen[k]-1)
			}
		}
		for i, p := range b.Partners {
			for r := gen[number[p]] + 1; r <= foot && !slices.Contains(b.Partners[:i], p); r++ {
				out[[3]int{u, r, 1}]++
			}
		}
		for k := range kids {
			for r := foot + 1; r < gen[k]; r++ {
				if out[[3]int{u, r, 2}]++; sharedLanes {
					out[[3]int{u, r, 2}] = 1
				}
			}
			for r := foot; r >= gen[k]; r-- {
				if out[[3]int{u, r, 3}]++; sharedLanes {
					out[[3]int{u, r, 3}] = 1
				}
			}
		}
	}
	return out
}

// TestRowsOfRandomFamilies holds what the other half relies on.
func TestRowsOfRandomFamilies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := growFamily(t)
		r := arrange(context.Background(), f)
		if len(r.Gen) != len(f.People) {
			t.Fatalf("%d generations for %d people", len(r.Gen), len(f.People))
		}
		seen := make([]int, len(f.People))
		lanes := map[[3]int]int{}
		for g, row := range r.Order {
			if len(row) == 0 {
				t.Fatalf("row %d is empty", g)
			}
			for _, s := range row {
				if s.Person >= 0 {
					seen[s.Person]++
					if r.Gen[s.Person] != g {
						t.Fatalf("person %d stands in row %d and belongs to %d", s.Person, g, r.Gen[s.Person])
					}
					continue
				}
				to, kind := f.People[s.To].ID, 1
				if !slices.Contains(f.Unions[s.Union].Partners, to) {
					kind = 2
					if r.Gen[s.To] <= g {
						kind = 3
					}
				}
				lanes[[3]int{s.Union, g, kind}]++
			}
		}
		for p, n := range seen {
			if n != 1 {
				t.Fatalf("person %d stands in %d places", p, n)
			}
		}
		if want := need(f, r.Gen); !reflect.DeepEqual(want, lanes) {
			t.Fatalf("the rows need the lanes %v and have %v", want, lanes)
		}
		circle := map[string]bool{}
		for _, p := range f.People {
			if descends(f, p.ID, p.ID, map[string]bool{}) {
				circle[p.ID] = true
			}
		}
		number := map[string]int{}
		for i, p := range f.People {
			number[p.ID] = i
		}
		for _, u := range f.Unions {
			for _, p := range u.Partners {
				for _, k := range u.Children {
					if !k.Second && k.ID != p && !slices.Contains(u.Partners, k.ID) && !(circle[p] && circle[k.ID]) && r.Gen[number[k.ID]] <= r.Gen[number[p]] {
						t.Fatalf("%s stands in row %d, no lower than their parent %s in %d", k.ID, r.Gen[number[k.ID]], p, r.Gen[number[p]])
					}
				}
			}
		}
		for _, b := range r.Broke {
			if n := len(b.People); n < 2 || countVerbs(b.Why) != n {
				t.Fatalf("%q does not name %d people", b.Why, n)
			}
		}
	})
}

func countVerbs(s string) int {
	n := 0
	for i := 1; i < len(s); i++ {
		if s[i-1] == '%' && s[i] == 's' {
			n++
		}
	}
	return n
}

// descends tells whether a person is below another by first sets of parents.
func descends(f Family, from, to string, seen map[string]bool) bool {
	for _, u := range f.Unions {
		if !slices.Contains(u.Partners, from) {
			continue
		}
		for _, k := range u.Children {
			if k.Second || seen[k.ID] || slices.Contains(u.Partners, k.ID) {
				continue
			}
			seen[k.ID] = true
			if k.ID == to || descends(f, k.ID, to, seen) {
				return true
			}
		}
	}
	return false
}

// TestTheOrderOfTheInputChangesNothing hands the same family over in another order.
func TestTheOrderOfTheInputChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := growFamily(t)
		a := named(f, arrange(context.Background(), f))
		g := shuffled(f, rapid.Uint64().Draw(t, "shuffle"))
		b := named(g, arrange(context.Background(), g))
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("the rows were\n%v\nand are now\n%v", a, b)
		}
	})
}

func shuffled(f Family, seed uint64) Family {
	dice := rand.New(rand.NewPCG(seed, 3))
	g := Family{People: slices.Clone(f.People), Unions: slices.Clone(f.Unions), Twins: slices.Clone(f.Twins)}
	dice.Shuffle(len(g.People), func(i, j int) { g.People[i], g.People[j] = g.People[j], g.People[i] })
	dice.Shuffle(len(g.Unions), func(i, j int) { g.Unions[i], g.Unions[j] = g.Unions[j], g.Unions[i] })
	dice.Shuffle(len(g.Twins), func(i, j int) { g.Twins[i], g.Twins[j] = g.Twins[j], g.Twins[i] })
	return g
}

// named writes rows with ids, so that they can be compared across inputs.
func named(f Family, r Rows) [][]string {
	var out [][]string
	for _, row := range r.Order {
		var line []string
		for _, s := range row {
			if s.Person >= 0 {
				line = append(line, f.People[s.Person].ID)
			} else {
				line = append(line, "|"+f.Unions[s.Union].ID+">"+f.People[s.To].ID)
			}
		}
		out = append(out, line)
	}
	for _, b := range r.Broke {
		out = append(out, append([]string{b.Kind, b.Why}, b.People...))
	}
	return out
}

// TestACancelledSearchStillAnswers: whoever gives up waiting gets whole rows at once.
func TestACancelledSearchStillAnswers(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	f := raceFamily(t, "b2939-royal92")
	start := time.Now()
	r := arrange(ctx, f)
	if took := time.Since(start); took > time.Second {
		t.Errorf("a cancelled search went on for %v", took)
	}
	n := 0
	for _, row := range r.Order {
		for _, s := range row {
			if s.Person >= 0 {
				n++
			}
		}
	}
	if n != len(f.People) {
		t.Errorf("%d of %d people have a place", n, len(f.People))
	}
}
