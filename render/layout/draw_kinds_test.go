package layout

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// layers grows a family from the top down: generations of people, and between each two
// of them unions of whoever comes to hand. Then it adds what families are known to hold
// and programs to draw badly, by name, as often as the dice say.
type layers struct {
	t   *rapid.T
	f   Family
	gen [][]string
}

func (l *layers) dice(what string, lo, hi int) int { return rapid.IntRange(lo, hi).Draw(l.t, what) }

func (l *layers) person(generation int) string {
	p := Person{ID: fmt.Sprintf("p%02d", len(l.f.People)), Male: l.dice("male", 0, 1) == 0,
		Focus: l.dice("focus", 0, 15) == 0}
	if l.dice("dated", 0, 4) > 0 {
		p.Born = float64(1900 + 27*generation + l.dice("born", 0, 19))
	}
	if w := l.dice("name", 0, 22); w > 3 {
		p.Label = Size{float64(w) / 10, 0.3 * float64(l.dice("lines", 1, 2))}
	}
	for len(l.gen) <= generation {
		l.gen = append(l.gen, nil)
	}
	l.gen[generation] = append(l.gen[generation], p.ID)
	l.f.People = append(l.f.People, p)
	return p.ID
}

func (l *layers) union(children []string, partners ...string) {
	u := Union{ID: fmt.Sprintf("u%02d", len(l.f.Unions)), Partners: partners}
	if len(partners) == 2 && l.dice("text", 0, 2) == 0 {
		u.Label = Size{0.8, 0.22}
	}
	for _, k := range children {
		u.Children = append(u.Children, Child{ID: k})
	}
	l.f.Unions = append(l.f.Unions, u)
}

// second lets a child have one more set of parents, mostly with words at the line.
func (l *layers) second(child string, partners ...string) {
	l.union(nil, partners...)
	k := Child{ID: child, Second: true}
	if w := l.dice("words", 0, 16); w > 3 {
		k.Label = Size{float64(w) / 10, 0.25}
	}
	u := &l.f.Unions[len(l.f.Unions)-1]
	u.Children = append(u.Children, k)
}

func (l *layers) brood(generation, most int) []string {
	var out []string
	for range l.dice("children", 1, most) {
		out = append(out, l.person(generation))
	}
	return out
}

func (l *layers) anyone(generation int) string {
	return l.gen[generation][l.dice("who", 0, len(l.gen[generation])-1)]
}

// kindsOfFamily is what the issue names, each as one step.
var kindsOfFamily = []struct {
	name string
	add  func(l *layers)
}{
	{"three partners", func(l *layers) {
		a := l.anyone(1)
		for range 3 {
			l.union(l.brood(2, 2), a, l.person(1))
		}
	}},
	{"exchange marriage", func(l *layers) {
		a, b := []string{l.person(1), l.person(1)}, []string{l.person(1), l.person(1)}
		l.union(a, l.person(0), l.person(0))
		l.union(b, l.person(0), l.person(0))
		l.union(l.brood(2, 3), a[0], b[0])
		l.union(l.brood(2, 3), a[1], b[1])
	}},
	{"uncle and niece", func(l *layers) {
		pair := []string{l.person(1), l.person(1)}
		l.union(pair, l.anyone(0), l.person(0))
		niece := l.person(2)
		l.union([]string{niece}, pair[0], l.person(1))
		l.union(l.brood(3, 2), pair[1], niece)
	}},
	{"adopted by grandparents", func(l *layers) {
		old := []string{l.anyone(0), l.person(0)}
		mum := l.person(1)
		l.union([]string{mum}, old...)
		kids := l.brood(2, 2)
		l.union(kids, mum)
		u := &l.f.Unions[len(l.f.Unions)-2]
		u.Children = append(u.Children, Child{ID: kids[0], Second: true, Label: Size{0.9, 0.25}})
	}},
	{"adopted by a brother", func(l *layers) {
		big, small := l.person(2), l.person(2)
		l.union([]string{big, small}, l.anyone(1), l.person(1))
		l.second(small, big, l.person(2))
	}},
	{"twins in two sibships", func(l *layers) {
		a, b := l.person(2), l.person(2)
		l.union([]string{a}, l.anyone(1), l.person(1))
		l.union([]string{b}, l.person(1), l.person(1))
		l.f.Twins = append(l.f.Twins, []string{a, b})
	}},
	{"a sequence of foster homes", func(l *layers) {
		k := l.anyone(2)
		for range l.dice("homes", 2, 5) {
			l.second(k, l.person(1), l.person(1))
		}
	}},
	{"three parents", func(l *layers) {
		k := l.person(2)
		l.union([]string{k}, l.anyone(1), l.person(1))
		l.second(k, l.person(1))
	}},
	{"brothers without parents", func(l *layers) { l.union(l.brood(2, 3)) }},
	{"a loner", func(l *layers) { l.person(l.dice("generation", 0, 2)) }},
	{"a circle", func(l *layers) { l.union([]string{l.anyone(0)}, l.anyone(2)) }},
}

func layered(t *rapid.T) Family {
	l := &layers{t: t}
	for range 2 {
		l.person(0)
	}
	for g := range l.dice("generations", 2, 4) {
		for range l.dice("unions", 1, 4) {
			a := l.anyone(g)
			b := l.anyone(g)
			if a == b || l.dice("stranger", 0, 3) > 0 {
				b = l.person(g)
			}
			kids := l.brood(g+1, 4)
			l.union(kids, a, b)
			if len(kids) > 1 && l.dice("twins", 0, 5) == 0 {
				l.f.Twins = append(l.f.Twins, kids[:2])
			}
		}
	}
	for range l.dice("kinds", 0, 4) {
		kindsOfFamily[l.dice("kind", 0, len(kindsOfFamily)-1)].add(l)
	}
	return l.f
}

func TestFamiliesOfEveryKindAreDrawnWithoutFault(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := layered(t)
		if bad := faults(f, mustDraw(t, f)); len(bad) > 0 {
			t.Fatalf("%d faults: %v\n%s", len(bad), bad[0], told(f))
		}
	})
}
