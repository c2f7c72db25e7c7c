package pack

import (
	"errors"
	"slices"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/render/pages"
)

// considered is who was considered to care or to help, and what came of it.
func (m *making) considered(b *pages.Book, title string) {
	lang, f := m.pack.Lang, m.view.Family()
	b.Part(title)
	for i, child := range f.Case().Children {
		if kids := m.kids(); len(kids) > 1 && i < len(kids) {
			b.Section(kids[i])
		}
		seen := search.In(m.pack.Lang).Carers(f, child, m.view.AsAt())
		var all search.Screen
		if own, ok := m.inTheCase(child); ok {
			all = search.In(m.pack.Lang).Carers(m.s.Family(), own, m.view.AsAt())
			m.unanswered(b, own)
		}
		live := everyRow(seen.Live)
		above := map[graph.ID]bool{}
		for _, r := range live {
			above[r.People[0].ID] = true
		}
		help := slices.DeleteFunc(everyRow(seen.Help), func(r search.Row) bool { return above[r.People[0].ID] })
		m.rows(b, lang.Say("To live with"), live, everyRow(all.Live))
		m.rows(b, lang.Say("To help, and not named above"), help, everyRow(all.Help))
	}
	b.Small(lang.Say("What the law calls somebody is shown as a guide: check with your legal team."))
}

// inTheCase is the index child whom a child of the view is a copy of.
func (m *making) inTheCase(child graph.ID) (graph.ID, bool) {
	copied, _ := graph.Get[graph.Person](m.view.Family(), child)
	for _, id := range m.s.Family().Case().Children {
		if p, ok := graph.Get[graph.Person](m.s.Family(), id); ok && p.Name() == copied.Name() {
			return id, true
		}
	}
	return "", false
}

func everyRow(l search.List) []search.Row {
	return slices.Concat(l.Possible, l.NotAsked, l.NotConsidered)
}

// rowName finds the same people in the view and in the case: their ids differ, what they are called does not.
func rowName(r search.Row) string {
	return session.Each(r.People, func(w search.Who) string { return w.Name + "|" + w.How })
}

// rows are the outcomes. Where the reader's view lacks what decided one, it is not said to be missing: that
// would be untrue. It is said not to be in this copy.
func (m *making) rows(b *pages.Book, title string, rows, all []search.Row) {
	lang := m.pack.Lang
	truth := map[string]search.Row{}
	for _, r := range all {
		truth[rowName(r)] = r
	}
	var cells [][]string
	for _, r := range rows {
		outcome := joined(": ", r.Answer, r.Said)
		if r.Group == search.NotConsidered {
			outcome = joined(": ", lang.Say("not being considered"), session.Each(r.Stops, session.StopWords(lang)))
		}
		if t, ok := truth[rowName(r)]; !ok || t.Group != r.Group || t.Answer != r.Answer || len(t.Stops) != len(r.Stops) {
			outcome = lang.Say("recorded, but not in this copy")
		}
		var who []string
		for _, w := range r.People {
			who = append(who, joined(", ", w.Name, w.How))
			if w.Legal != "" {
				who = append(who, lang.Say("as a guide: %s", w.Legal))
			}
		}
		cells = append(cells, []string{strings.Join(who, "\n"), joined("\n", outcome, session.Each(r.Offers, func(g search.Gift) string { return g.Words })), r.Asked})
	}
	if len(cells) == 0 {
		return
	}
	b.Heading(title)
	b.Table([]pages.Column{{Head: lang.Say("Who"), Share: 4}, {Head: lang.Say("Outcome"), Share: 5}, {Head: lang.Say("Asked"), Share: 2.2}}, cells, 0)
}

// unanswered names those in reach for whom neither an answer nor a reason is recorded anywhere in the case, as far as the
// reader sees them.
func (m *making) unanswered(b *pages.Book, child graph.ID) {
	_, err := search.State(m.s.Family(), child, m.view.AsAt())
	var open *search.Unanswered
	if !errors.As(err, &open) {
		return
	}
	seen := map[string]bool{}
	for p := range graph.All[graph.Person](m.view.Family()) {
		seen[p.Name()] = true
	}
	var waiting []string
	for _, id := range open.People {
		if p, _ := graph.Get[graph.Person](m.s.Family(), id); p.Name() != "" && seen[p.Name()] {
			waiting = append(waiting, p.Name())
		}
	}
	if len(waiting) > 0 {
		b.Strong(m.pack.Lang.Say("Neither an answer nor a reason is recorded for:"))
		b.List(waiting...)
	}
}
