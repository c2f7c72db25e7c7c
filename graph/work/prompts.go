package work

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/search"
)

// Prompt is a question that a curious colleague would ask, drawn from what nobody has found
// out about this family. There is none that fits every family.
type Prompt struct {
	Person graph.ID // whose family it is about
	Kind   graph.SlotKind
	Ask    graph.ID // who would know; "" when there is nobody
	Words  string
}

// mostPrompts is what fits into a talk of an hour.
const mostPrompts = 8

func prompts(d *desk, c search.Coverage) []Prompt {
	var out []Prompt
	for _, q := range c.Frontier {
		if len(out) == mostPrompts {
			break
		}
		p := Prompt{Person: q.Person, Ask: q.Ask}
		if q.Person == c.Child {
			p.Kind, p.Words = graph.SlotParents, d.Say("Nobody has answered yet: %s", q.Questions[0])
			out = append(out, p)
			continue
		}
		i := slices.IndexFunc(order, func(k graph.SlotKind) bool { return slices.Contains(q.Open, k) })
		if i < 0 {
			continue
		}
		p.Kind = order[i]
		p.Words = d.wonder(q.Person, p.Kind, q.Slots[slices.Index(q.Open, p.Kind)])
		out = append(out, p)
	}
	return out
}

// order asks first about those who could be asked next.
var order = []graph.SlotKind{graph.SlotSiblings, graph.SlotParents, graph.SlotChildren, graph.SlotPartners}

// wonder words what is not known. Where somebody is named who was asked, nobody says that
// nobody has asked.
func (d *desk) wonder(id graph.ID, k graph.SlotKind, s graph.Slot) string {
	who := d.name(id)
	p, _ := graph.Get[graph.Person](d.f, id)
	had, more := p.Dead() && p.Death.By(d.asAt), s.State == graph.SlotPartly
	if s.By != "" {
		return d.still(who, k, s)
	}
	switch k {
	case graph.SlotParents:
		switch {
		case more:
			return d.Say("Nobody has asked who the other parent of %s is.", who)
		case had:
			return d.Say("Nobody has asked who the parents of %s were.", who)
		}
		return d.Say("Nobody has asked who the parents of %s are.", who)
	case graph.SlotSiblings:
		switch {
		case more:
			return d.Say("Nobody has asked whether there are other brothers or sisters of %s.", who)
		case had:
			return d.Say("Nobody has asked whether %s had brothers or sisters.", who)
		}
		return d.Say("Nobody has asked whether %s has brothers or sisters.", who)
	case graph.SlotChildren:
		switch {
		case more:
			return d.Say("Nobody has asked whether there are other children of %s.", who)
		case had:
			return d.Say("Nobody has asked whether %s had children.", who)
		}
		return d.Say("Nobody has asked whether %s has children.", who)
	}
	if more {
		return d.Say("Nobody has asked whether %s had other partners, now or before.", who)
	}
	return d.Say("Nobody has asked whether %s has or had a partner.", who)
}

func (d *desk) still(who string, k graph.SlotKind, s graph.Slot) string {
	switch k {
	case graph.SlotParents:
		return d.Say("%s could not say everything about the parents of %s: who else would know?", s.By, who)
	case graph.SlotSiblings:
		return d.Say("%s could not say everything about the brothers and sisters of %s: who else would know?", s.By, who)
	case graph.SlotChildren:
		return d.Say("%s could not say everything about the children of %s: who else would know?", s.By, who)
	}
	return d.Say("%s could not say everything about the partners of %s: who else would know?", s.By, who)
}
