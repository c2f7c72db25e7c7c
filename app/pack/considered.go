package pack

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/render/pages"
)

// considered is who was considered to care or to help, and what came of it: for all the children in one table, in which
// rows that agree are one.
func (m *making) considered(b *pages.Book, title string) {
	lang, o := m.pack.Lang, m.outcomesOnce()
	b.Part(title)
	if len(o.open) > 0 {
		var waiting []string
		for _, e := range o.open {
			who := e.cells[0]
			if len(e.kids) < len(o.kids) {
				who = lang.Say("%s, for %s", who, names(lang.Say("and"), e.kids))
			}
			waiting = append(waiting, who)
		}
		b.Strong(lang.Say("Neither an answer nor a reason is recorded for:"))
		b.List(waiting...)
	}
	help := lang.Say("To help, and not named above")
	if len(o.kids) > 1 { // above they may be named for another child
		help = lang.Say("To help")
	}
	m.rows(b, lang.Say("To live with"), o, o.live)
	m.rows(b, help, o, o.help)
	b.Small(lang.Say("What the law calls somebody is shown as a guide: check with your legal team."))
}

// outcomes are what came of asking, as far as the reader may know it.
type outcomes struct {
	kids             []string
	live, help, open entries
}

// entry is a row of a table, with the children for whom it holds.
type entry struct {
	who   graph.ID // as the reader's part calls them; the first of two who are asked together
	cells []string
	kids  []string
}

type entries []entry

// add puts a row for a child beside those of the same people.
func (l *entries) add(kid string, who graph.ID, cells ...string) {
	at := len(*l)
	for i, e := range *l {
		if e.who == who && slices.Equal(e.cells, cells) {
			(*l)[i].kids = append(e.kids, kid)
			return
		}
		if e.who == who {
			at = i + 1
		}
	}
	*l = slices.Insert(*l, at, entry{who, cells, []string{kid}})
}

// outcomesOnce works the outcomes out for all copies.
func (m *making) outcomesOnce() *outcomes {
	if m.outcomes != nil {
		return m.outcomes
	}
	o, in, asAt := &outcomes{}, search.In(m.pack.Lang), m.view.AsAt()
	for _, child := range m.s.Family().Case().Children {
		part, err := m.s.PartFor(m.pack.Audience, child, asAt)
		if err != nil { // whom this reader may not see
			continue
		}
		p, _ := graph.Get[graph.Person](part.Family, part.Child)
		kid := cmp.Or(p.Name(), m.pack.Lang.Say("the child"))
		o.kids = append(o.kids, kid)
		seen, whole := in.Carers(part.Family, part.Child, asAt), in.Carers(part.Whole, part.Of, asAt)
		above := map[graph.ID]bool{}
		for _, r := range everyRow(seen.Live) {
			above[r.People[0].ID] = true
			o.live.add(kid, r.People[0].ID, m.cells(r, part.Withholds(r, whole.Live))...)
		}
		for _, r := range everyRow(seen.Help) {
			if !above[r.People[0].ID] {
				o.help.add(kid, r.People[0].ID, m.cells(r, part.Withholds(r, whole.Help))...)
			}
		}
		_, err = in.StateOf(part, asAt)
		var open *search.Unanswered
		if errors.As(err, &open) { // neither an answer nor a reason is recorded anywhere in the case
			for _, id := range open.People {
				if p, _ := graph.Get[graph.Person](part.Family, id); p.Name() != "" {
					o.open.add(kid, id, p.Name())
				}
			}
		}
	}
	m.outcomes = o
	return o
}

func everyRow(l search.List) []search.Row {
	return slices.Concat(l.Possible, l.NotAsked, l.NotConsidered)
}

// cells are one row. Where the reader's part lacks what decided it, it is not said to be missing: that would be
// untrue. It is said not to be in this copy.
func (m *making) cells(r search.Row, withheld bool) []string {
	lang := m.pack.Lang
	outcome := joined(": ", r.Answer, r.Said)
	if r.Group == search.NotConsidered {
		outcome = joined(": ", lang.Say("not being considered"), session.Each(r.Stops, session.StopWords(lang)))
	}
	if withheld {
		outcome = lang.Say("recorded, but not in this copy")
	}
	var who []string
	for _, w := range r.People {
		who = append(who, joined(", ", w.Name, w.How))
		if w.Legal != "" {
			who = append(who, lang.Say("as a guide: %s", w.Legal))
		}
	}
	return []string{strings.Join(who, "\n"), joined("\n", outcome, session.Each(r.Offers, func(g search.Gift) string { return g.Words })), r.Asked}
}

// rows set a table. Where there are several children it says for whom each row is.
func (m *making) rows(b *pages.Book, title string, o *outcomes, list entries) {
	if len(list) == 0 {
		return
	}
	lang := m.pack.Lang
	columns := []pages.Column{{Head: lang.Say("Who"), Share: 4}, {Head: lang.Say("Outcome"), Share: 5}, {Head: lang.Say("Asked"), Share: 2.2}}
	several := len(o.kids) > 1
	if several {
		columns = slices.Insert(columns, 1, pages.Column{Head: lang.Say("For"), Share: 2})
	}
	var cells [][]string
	for _, e := range list {
		row := e.cells
		if several {
			row = slices.Insert(slices.Clone(row), 1, names(lang.Say("and"), e.kids))
		}
		cells = append(cells, row)
	}
	b.Heading(title)
	b.Table(columns, cells, 0)
}
