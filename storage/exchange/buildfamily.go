package exchange

import (
	"strings"

	"kinweave/graph"
)

func (b *writer) union(u graph.Union) {
	n := b.record(u.Key(), "FAM")
	for i, id := range u.Partners {
		if p := b.people[id]; p != nil {
			n.link(b.side(u, i), p.xref)
			p.link("FAMS", n.xref)
		}
	}
	for _, e := range u.Events {
		b.event(n, e)
	}
	has := func(k graph.EventKind) bool {
		for _, e := range u.Events {
			if e.Kind == k {
				return true
			}
		}
		return false
	}
	switch { // for other programs; our own tags say that there was no such event
	case u.Kind == graph.Married && !has(graph.MarriedEvent):
		n.add("MARR", "Y")
	case u.Kind == graph.CivilPartnership && !has(graph.PartneredEvent):
		n.add("MARR", "Y").add("TYPE", "Civil partnership")
	}
	b.notes(n, u.Notes)
	b.cites(n, u.Sources)
	b.children(n, u.ID, b.f.ChildrenOf(u.ID))
	if n.kid("HUSB", "WIFE", "CHIL") == nil {
		n.add(tagKeep, "Y")
	}
}

// side says which of GEDCOM's two places a partner stands in. A woman is WIFE and a man
// HUSB where that leaves each a place of their own; the words say nothing else in GEDCOM 7.
func (b *writer) side(u graph.Union, i int) string {
	shown := func(i int) graph.Shown {
		p, _ := graph.Get[graph.Person](b.f, u.Partners[i])
		return p.Shown
	}
	woman := func(i int) bool { return shown(i) == graph.Female || shown(i) == graph.TransWoman }
	if len(u.Partners) == 2 {
		if woman(0) && !woman(1) {
			return [...]string{"WIFE", "HUSB"}[i]
		}
		return [...]string{"HUSB", "WIFE"}[i]
	}
	if woman(i) {
		return "WIFE"
	}
	return "HUSB"
}

// eventWords are what reading looks for in the TYPE of an EVEN.
var eventWords = map[graph.EventKind]string{
	graph.SeparatedEvent: "Separation", graph.ReconciledEvent: "Reconciliation", graph.DissolvedEvent: "Civil partnership dissolved",
	graph.MovedInEvent: "Moved in together", graph.EndedEvent: "Relationship ended", graph.MetEvent: "Relationship began",
	graph.WidowedEvent: "Widowed",
}

func (b *writer) event(n *node, e graph.Event) {
	var k *node
	switch e.Kind {
	case graph.MarriedEvent:
		k = n.add("MARR", "")
	case graph.PartneredEvent:
		k = n.add("MARR", "")
		k.add("TYPE", "Civil partnership")
	case graph.EngagedEvent:
		k = n.add("ENGA", "")
	case graph.DivorcedEvent:
		k = n.add("DIV", "")
	case graph.AnnulledEvent:
		k = n.add("ANUL", "")
	default:
		words := eventWords[e.Kind]
		if words == "" {
			return // our own tags carry all events of this union
		}
		k = n.add("EVEN", "")
		k.add("TYPE", words)
	}
	if e.On.IsZero() && k.tag != "EVEN" {
		k.value = "Y"
	}
	b.date(k, "DATE", e.On)
	place, ok := strings.CutPrefix(e.Note, "in ")
	town, cut := Town(place)
	switch {
	case ok && !cut && town == place && plainText(place) == place && place != "":
		k.add("PLAC", place)
	case e.Note != "":
		k.add(tagNote, quote(e.Note))
	}
}

// children writes the CHIL lines of a family and the FAMC lines of its children.
func (b *writer) children(n *node, family graph.ID, ps []graph.Parentage) {
	at := map[graph.ID]int{}
	for _, p := range ps {
		if _, seen := at[p.Child]; !seen && b.people[p.Child] != nil {
			at[p.Child] = len(at) + 1
			n.link("CHIL", b.people[p.Child].xref)
		}
	}
	seen := map[graph.ID]bool{}
	for _, p := range ps {
		child := b.people[p.Child]
		if child == nil {
			continue
		}
		k := child.link("FAMC", n.xref)
		b.home[p.Key()] = k
		if seen[p.Child] || p.ID != parentageID(family, at[p.Child], len(at), p.Child) {
			k.add(tagID, quote(string(p.ID)))
		}
		seen[p.Child] = true
		b.parentage(k, p)
	}
}

func (b *writer) parentage(k *node, p graph.Parentage) {
	switch p.Kind {
	case graph.ByBirth:
		k.add("PEDI", b.word("BIRTH"))
	case graph.Adoptive:
		k.add("PEDI", b.word("ADOPTED"))
	case graph.Foster, graph.KinshipFoster, graph.PrivateFostering:
		k.add("PEDI", b.word("FOSTER"))
	default:
		if b.version == V70 {
			k.add("PEDI", "OTHER")
		}
	}
	switch p.Certainty {
	case graph.Confirmed:
		k.add("STAT", b.word("PROVEN"))
	case graph.Disputed, graph.Claimed:
		k.add("STAT", b.word("CHALLENGED"))
	case graph.RuledOut:
		k.add("STAT", b.word("DISPROVEN"))
	}
	b.notes(k, p.Notes)
}

// alone writes the children of one parent as a family of its own, which is how
// GEDCOM says it; our own tag says that it is not a union.
func (b *writer) alone(parent graph.ID) {
	ps := b.f.ChildrenAlone(parent)
	mine := b.people[parent]
	if parent == "" || len(ps) == 0 || mine == nil {
		return
	}
	n := &node{tag: "FAM", xref: b.spare("A")}
	b.top = append(b.top, n)
	n.add(tagAlone, "Y")
	person, _ := graph.Get[graph.Person](b.f, parent)
	tag := "HUSB"
	if person.Shown == graph.Female {
		tag = "WIFE"
	}
	n.link(tag, mine.xref)
	mine.link("FAMS", n.xref)
	b.children(n, graph.ID(n.xref), ps)
}
