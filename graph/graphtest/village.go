package graphtest

import (
	"fmt"
	"math/rand/v2"

	"kinweave/graph"
)

// Village is a made-up family of so many people, always the same for a number: couples with up to five
// children, second partners, deaths, dates, and homes in which the youngest live with whoever brings them
// up. It is for measuring; its child is the last one who was born.
func Village(people int) *graph.Family {
	v := &village{dice: rand.New(rand.NewPCG(7, uint64(people))), most: people}
	for len(v.people) < v.most {
		v.couple()
	}
	v.homes()
	for _, p := range v.people {
		v.records = append(v.records, p)
	}
	child := v.people[0]
	for _, p := range v.people {
		if v.in[p.ID] != "" && p.Birth.Sort() > child.Birth.Sort() {
			child = p
		}
	}
	f, err := graph.New(append(v.records, graph.Case{ID: graph.CaseID, Children: []graph.ID{child.ID}, Title: "A village"})...)
	if err != nil {
		panic(err) // a mistake in here
	}
	return f
}

type village struct {
	dice    *rand.Rand
	most    int
	people  []graph.Person
	born    []int // the year, by number of person
	free    []int // who may still find a partner
	records []graph.Record
	unions  []graph.Union
	kids    [][]int
	in      map[graph.ID]graph.ID // who lives where
}

var firstNames = [2][]string{
	{"Jean", "Kelly", "Dawn", "Maureen", "Siân", "Aoife", "Folake", "Maria Magdalena", "Bea", "Wilhelmina", "Ruksana", "Steph", "Nguyễn", "Olwen", "Auntie Pat"},
	{"Frank", "Liam", "Alan", "Dayo", "Llŷr", "Tomasz", "Max", "Jean-Luc", "Bartholomew", "Owen", "Abdul Karim", "Lee", "Rhys", "Zbigniew", "Jo"},
}

func (v *village) person(born int) int {
	i, sex := len(v.people), v.dice.IntN(2)
	names := firstNames[sex]
	p := graph.Person{ID: graph.ID(fmt.Sprintf("p%04d", i)), Known: names[v.dice.IntN(len(names))], Shown: []graph.Shown{graph.Female, graph.Male}[sex], Birth: graph.Year(born)}
	if v.dice.IntN(3) == 0 {
		p.Birth = graph.Exact(born, 1+v.dice.IntN(12), 1+v.dice.IntN(28))
	}
	if died := born + 45 + v.dice.IntN(50); died < 2026 {
		p.Living, p.Death = graph.Died, graph.Year(died)
	}
	if v.dice.IntN(4) == 0 {
		p.Place = []string{"Salford", "Leeds", "Peckham", "Llanelli"}[v.dice.IntN(4)]
	}
	v.people, v.born = append(v.people, p), append(v.born, born)
	return i
}

// couple lets the next who is free find a partner, or two; another family moves here where nobody is.
func (v *village) couple() {
	if len(v.free) == 0 {
		v.free = []int{v.person(1915 + v.dice.IntN(10))}
	}
	a := v.free[0]
	v.free = v.free[1:]
	for more := true; more && len(v.people) < v.most; more = v.dice.IntN(100) < 30 {
		met := v.born[a] + 18 + v.dice.IntN(12)
		v.marry(a, v.person(v.born[a]-4+v.dice.IntN(8)), met)
	}
}

func (v *village) marry(a, b, met int) {
	u := graph.Union{ID: graph.ID(fmt.Sprintf("u%04d", len(v.unions))), Partners: []graph.ID{v.people[a].ID, v.people[b].ID}}
	u.Kind = []graph.UnionKind{graph.Married, graph.Married, graph.LivingTogether, graph.Brief}[v.dice.IntN(4)]
	if u.Kind == graph.Married {
		u.Events = append(u.Events, graph.Event{Kind: graph.MarriedEvent, On: graph.Year(met)})
		if v.dice.IntN(4) == 0 {
			u.Events = append(u.Events, graph.Event{Kind: graph.DivorcedEvent, On: graph.Year(met + 3 + v.dice.IntN(15))})
		}
	}
	var kids []int
	for i := range v.dice.IntN(6) {
		born := met + 1 + 2*i
		if len(v.people) >= v.most || born > 2024 {
			break
		}
		k := v.person(born)
		kids = append(kids, k)
		v.records = append(v.records, graph.Parentage{ID: graph.ID(fmt.Sprintf("b%04d", k)), Child: v.people[k].ID, Union: u.ID, Kind: graph.ByBirth})
		if born < 2004 && v.dice.IntN(100) < 78 {
			v.free = append(v.free, k)
		}
	}
	v.unions, v.kids = append(v.unions, u), append(v.kids, kids)
	v.records = append(v.records, u)
}

// homes gives a home to every couple with a child who is not of age, the last of them first.
func (v *village) homes() {
	v.in = map[graph.ID]graph.ID{}
	for i := len(v.unions) - 1; i >= 0; i-- {
		var who []graph.ID
		for _, k := range v.kids[i] {
			if v.born[k] > 2008 {
				who = append(who, v.people[k].ID)
			}
		}
		if len(who) == 0 {
			continue
		}
		h := graph.Household{ID: graph.ID(fmt.Sprintf("h%04d", i)), Name: "Home of the " + fmt.Sprint(i)}
		v.records = append(v.records, h)
		for _, id := range append(who, v.unions[i].Partners...) {
			if v.in[id] == "" {
				v.in[id] = h.ID
				v.records = append(v.records, graph.Stay{ID: graph.ID(fmt.Sprintf("s%s", id)), Person: id, Household: h.ID, From: graph.Year(2010)})
			}
		}
	}
}
