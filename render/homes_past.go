package render

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render/layout"
)

// pastHomes outlines, more lightly, where the index children lived before and with whom, with
// the years. Where one outline cannot reach, those who were there have it and the child is named beside it.
func (b *board) pastHomes() {
	for _, child := range b.cast.focus {
		if !b.hereID(child) {
			continue
		}
		stays := slices.Clone(b.fam.StaysOf(child))
		slices.SortStableFunc(stays, func(a, c graph.Stay) int { return cmp.Compare(a.From.Sort(), c.From.Sort()) })
		for _, s := range stays {
			h, ok := graph.Get[graph.Household](b.fam, s.Household)
			over := s.To.Known() && s.To.By(b.asAt) && s.From.By(b.asAt) && !slices.Contains(b.homesOf(child), s.Household)
			done := slices.ContainsFunc(b.homesDrawn, func(l lobe) bool { return l.past && l.home.ID == s.Household && l.in[string(child)] })
			if ok && over && !done {
				b.pastHome(h, s)
			}
		}
	}
}

func (b *board) pastHome(h graph.Household, s graph.Stay) {
	with := b.dwellers(h.ID, func(o graph.Stay) bool {
		return (!o.To.Known() || !s.From.Known() || o.To.Sort() >= s.From.Sort()) && (!o.From.Known() || o.From.Sort() <= s.To.Sort())
	})
	var all, rest []layout.Place
	for _, d := range with {
		all = append(all, d.at)
		if d.stay.Person != s.Person {
			rest = append(rest, d.at)
		}
	}
	l := lobe{home: h, past: true, years: span(b.o.Language, s.From, s.To)}
	who, _ := b.name(b.cast.people[b.cast.number[s.Person]])
	if i := slices.IndexFunc(b.homesDrawn, func(o lobe) bool { return o.home.ID == h.ID && !o.past }); i >= 0 { // it is still a home
		if who != "" && h.Kind != graph.Refuge {
			b.use(SignAlsoThere)
			b.homesDrawn[i].also = append(b.homesDrawn[i].also, strings.TrimSpace(who+" "+l.years))
		}
		return
	}
	if len(rest) > 0 && b.ring(l, all) || h.Kind == graph.Refuge {
		return
	}
	if len(rest) > 0 && who != "" {
		l.also = []string{who}
		if b.ring(l, rest) || b.ring(l, rest[:1]) {
			b.use(SignAlsoThere)
			return
		}
	}
	if name := cmp.Or(h.Name, b.homeWord(h.Kind)); name != "" {
		b.unseen = append(b.unseen, b.o.Language.Say("%s lived at %s %s, which no outline shows", who, name, l.years))
	}
}
