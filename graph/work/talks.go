package work

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/search"
)

// talks are the next steps of the log of asking, and the answers that are missing from it.
// Only the latest line about a child counts: what came before it has been done or been dropped.
func (d *desk) talks() {
	logs := map[graph.ID][]graph.Ask{}
	for a := range graph.All[graph.Ask](d.f) {
		if a.On.By(d.asAt) && d.here(a.Person) {
			logs[a.Person] = append(logs[a.Person], a)
		}
	}
	for p := range graph.All[graph.Person](d.f) {
		log := logs[p.ID]
		slices.SortStableFunc(log, graph.LaterAsk)
		var seen []graph.ID
		for _, child := range d.children(log) {
			var now graph.Ask
			for _, a := range log {
				if a.Child == "" || a.Child == child {
					now = a
				}
			}
			if now.ID != "" && !slices.Contains(seen, now.ID) {
				seen = append(seen, now.ID)
				d.talk(now)
			}
		}
	}
}

// children are those a log is about: every index child, and any other it names.
func (d *desk) children(log []graph.Ask) []graph.ID {
	out := slices.Clone(d.f.Case().Children)
	for _, a := range log {
		if !slices.Contains(out, a.Child) {
			out = append(out, a.Child)
		}
	}
	return out
}

func (d *desk) talk(a graph.Ask) {
	due := Due{When: a.NextOn, Kind: Call, Key: a.Key(), Person: a.Person, Child: a.Child}
	who := d.name(a.Person)
	switch {
	case a.State == graph.DoNotAsk:
		if !a.NextOn.Known() {
			return
		}
		due.Kind, due.Words = Review, d.Say("Look again at the decision not to ask %s.", who)
	case a.Next != "":
		due.Words = who + ": " + by(a.Next, a.NextBy)
	case a.NextOn.Known():
		due.Words = by(d.Say("Speak to %s again.", who), a.NextBy)
	case a.State == graph.AskedWaiting || a.State == graph.NoReply:
		due.Kind, due.When = Replies, a.On.Add(d.o.Wait)
		due.Words = d.Say("%s was asked on %s and has not answered.", who, d.day(a.On))
	default:
		return
	}
	d.add(due)
}

func by(what, who string) string {
	if who == "" {
		return what
	}
	return strings.TrimSuffix(what, ".") + " (" + who + ")"
}

// searches are those that have a next step, or of which nothing has come.
func (d *desk) searches() {
	for s := range graph.All[graph.Search](d.f) {
		who := s.Person
		if who == "" {
			who = s.Near
		}
		due := Due{When: s.NextOn, Kind: Call, Key: s.Key(), Person: who}
		switch {
		case !s.On.By(d.asAt):
			continue
		case s.Next != "":
			due.Words = d.about(who, by(s.Next, s.NextBy))
		case s.Found == "":
			due.Kind, due.When = Replies, s.On.Add(d.o.Wait)
			due.Words = d.about(who, d.Say("Nothing has come of a search yet: %s, %s.", search.MethodWords(s.Method, d.o.Lang), d.day(s.On)))
		default:
			continue
		}
		d.add(due)
	}
}

func (d *desk) about(who graph.ID, words string) string {
	if who == "" {
		return words
	}
	return d.name(who) + ": " + words
}

// asks are the first of "next to ask" for each child.
func (d *desk) asks() {
	seen := map[graph.ID]bool{}
	for _, child := range d.f.Case().Children {
		n := 0
		screen, made := d.screens[child]
		if !made {
			screen = search.In(d.o.Lang).Carers(d.f, child, d.asAt)
		}
		for _, row := range screen.Next {
			if n++; n > d.o.Asks {
				break
			}
			who := row.People[0].ID
			if seen[who] { // brothers and sisters share most of whom there is to ask
				continue
			}
			seen[who] = true
			var names []string
			for _, p := range row.People {
				names = append(names, p.Name)
			}
			words := d.Say("Ask %s for %s: who may approach them has to be decided first.", d.and(names), d.name(child))
			if _, ok := graph.ClearedBy(graph.AsksOf(d.f, who, child)); ok {
				words = d.Say("Ask %s for %s: cleared, and not asked yet.", d.and(names), d.name(child))
			}
			d.add(Due{Kind: Ask, Words: words, Key: graph.Key{Kind: graph.KindPerson, ID: who}, Person: who, Child: child})
		}
	}
}

func (d *desk) and(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return d.Say("%s and %s", strings.Join(names[:len(names)-1], ", "), names[len(names)-1])
}
