package table

import (
	"errors"
	"strings"

	"kinweave/graph"
	"kinweave/graph/quick"
)

// relations ties each row to the child, or to whom it names. A row whose relation hangs on one further
// down, an aunt before the mother, is tried again once that one is there.
func (p *planner) relations() {
	open := []*row{}
	for _, r := range p.rows {
		switch {
		case r.Who == "":
		case r.Who != p.child && r.cells[Relation] != "":
			open = append(open, r)
		default: // of the child itself, or of nobody in particular
			for _, c := range []Column{Relation, Related} {
				if r.cells[c] != "" {
					r.unread(string(c), r.cells[c])
				}
			}
		}
	}
	p.done += len(p.rows) - len(open)
	for last := false; len(open) > 0; {
		var left []*row
		for _, r := range open {
			if !p.turn() {
				return
			}
			if !p.relate(r, last) {
				left = append(left, r)
			}
		}
		if last {
			return
		}
		last = len(left) == len(open)
		open = left
	}
}

// relate ties one row. It reports false for one to try again; on the last try it says why not.
func (p *planner) relate(r *row, last bool) bool {
	words := relationWords(r.cells[Relation])
	fail := func(why string) bool {
		if last {
			r.note(strings.TrimSpace("Relation: "+r.cells[Relation]+" "+r.cells[Related]), "")
			r.problem(p.lang.Say("%s; “%s” is kept as a note", why, r.cells[Relation]))
		}
		return false
	}
	to := p.child
	if name := r.cells[Related]; name != "" {
		if to = p.find(name, r.Who); to == "" {
			return fail(p.lang.Say("nobody, or more than one, is called “%s”", name))
		}
	}
	if to == "" {
		return fail(p.lang.Say("the map has no child yet to be related to"))
	}
	got, err := quick.TieIn(p.lang, p.f, to, r.Who, words, p.asAt)
	switch {
	case err != nil:
		return fail(p.lang.Say(err.Error()))
	case len(got.Unread) > 0:
		if last {
			p.do(got.Change)
		}
		return fail(strings.Join(got.Unread, " "))
	}
	if !p.do(got.Change) {
		return fail(p.lang.Say("this does not fit the family"))
	}
	r.say(got.Says)
	return true
}

// families ties partners, mothers and fathers who are named in columns of their own.
func (p *planner) families() {
	for _, x := range []struct {
		column Column
		how    graph.Connection
		shown  graph.Shown
		words  string
	}{{Partner, graph.AsPartner, "", p.lang.Say("partner of %s", "%s")}, {Mother, graph.AsParent, graph.Female, p.lang.Say("child of %s", "%s")}, {Father, graph.AsParent, graph.Male, p.lang.Say("child of %s", "%s")}} {
		for i, r := range p.rows {
			if i%3 == 0 && !p.turn() { // it goes over them three times
				return
			}
			cell := r.cells[x.column]
			if cell == "" || r.Who == "" {
				continue
			}
			if graph.Fold(cell) == "unknown" || graph.Fold(cell) == "not known" {
				continue
			}
			id, several := p.called(cell, r.Who)
			if several {
				r.unread(string(x.column), cell)
				continue
			}
			added := ""
			if id == "" {
				c, fresh := graph.AddPerson(p.f, graph.Person{ID: graph.NewID(), Known: cell, Shown: x.shown, Sources: []graph.ID{p.source}})
				if !p.do(c) {
					continue
				}
				id, added = fresh, ", "+p.lang.Say("who was not in the table")
			}
			c, err := graph.Connect(p.f, r.Who, id, x.how)
			switch {
			case errors.Is(err, graph.ErrConnected): // two rows that name each other make one couple
				r.say(strings.Replace(x.words, "%s", p.name(id), 1) + ", " + p.lang.Say("which was known already"))
			case err != nil:
				r.problem(p.lang.Say(err.Error()))
				r.note(string(x.column)+": "+cell, "")
				continue
			default:
				p.do(c)
				r.say(strings.Replace(x.words, "%s", p.name(id), 1) + added)
			}
			if who, _ := graph.Get[graph.Person](p.f, id); x.shown != "" && (who.Shown == "" || who.Shown == graph.NotKnown) {
				who.Shown = x.shown
				p.do(graph.Put(p.f, "", who))
			}
		}
	}
}

// find is the one person of a name, "" for nobody or several.
func (p *planner) find(name string, not graph.ID) graph.ID {
	id, _ := p.called(name, not)
	return id
}

// called finds a person by name: those of the table before those on the map, whole names before first names.
func (p *planner) called(name string, not graph.ID) (id graph.ID, several bool) {
	want := p.fold(name)
	if a, b, ok := strings.Cut(name, ", "); ok {
		want = p.fold(b + " " + a)
	}
	pick := func(fits func(graph.Person) bool) (graph.ID, int) {
		var found graph.ID
		n := 0
		for _, r := range p.rows {
			who, ok := graph.Get[graph.Person](p.f, r.Who)
			if ok && r.Who != not && r.Who != found && fits(who) {
				found, n = r.Who, n+1
			}
		}
		if n > 0 {
			return found, n
		}
		for who := range graph.All[graph.Person](p.f) {
			if who.ID != not && who.Gone == nil && fits(who) {
				found, n = who.ID, n+1
			}
		}
		return found, n
	}
	if found, n := pick(func(w graph.Person) bool {
		return p.fold(w.Known) == want || p.fold(w.Formal) == want || p.fold(w.Known+" "+w.Surname) == want
	}); n > 0 {
		return one(found, n)
	}
	if strings.Contains(want, " ") {
		return "", false
	}
	return one(pick(func(w graph.Person) bool {
		first, _, _ := strings.Cut(p.fold(w.Name()), " ")
		return first == want
	}))
}

func one(id graph.ID, n int) (graph.ID, bool) {
	if n != 1 {
		return "", n > 1
	}
	return id, false
}

// home puts a row into the home it names, or into that of whoever has the same address.
func (p *planner) home(r *row) {
	name, address := r.cells[Home], r.cells[Address]
	if postcode.MatchString(name) || name != "" && name[0] >= '0' && name[0] <= '9' {
		name, address = "", name
	}
	if name == "" && address == "" {
		return
	}
	key := p.fold(address)
	if name != "" {
		key = "home " + p.fold(name)
		if who := p.find(name, ""); who != "" { // "lives with Jean"
			name = p.name(who) + "’s"
			key = "home " + p.fold(name)
		}
	}
	id, there := p.homes[key]
	if !there && name != "" {
		for h := range graph.All[graph.Household](p.f) {
			if p.fold(h.Name) == p.fold(name) {
				id, there = h.ID, true
			}
		}
	}
	if !there {
		if name == "" {
			name = p.name(r.Who) + "’s"
		}
		h := graph.Household{ID: graph.NewID(), Name: name}
		p.do(graph.Put(p.f, "", h))
		id = h.ID
	}
	p.homes[key] = id
	h, _ := graph.Get[graph.Household](p.f, id)
	if c := graph.ForAll(p.f, "", []graph.ID{r.Who}, graph.EachLivesIn(id, graph.Date{})); len(c.Edits) > 0 {
		p.do(c)
		r.say(p.lang.Say("lives at %s", h.Name))
	}
	if address != "" {
		r.say(p.lang.Say("the address itself is not kept"))
	}
}
