package search

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Filter keeps what is asked for; nothing asked for keeps everything.
type Filter struct {
	Bands  []graph.Band
	Sides  []string
	Offers []graph.OfferKind
}

// Filter keeps the rows that fit, each group staying where it is. Places keep their numbers.
func (l List) Filter(by Filter) List {
	return List{Possible: by.of(l.Possible), NotAsked: by.of(l.NotAsked), NotConsidered: by.of(l.NotConsidered)}
}

// Filter keeps the rows of both lists that fit, and remembers that it did: a list on paper
// that does not say what it leaves out would be taken for the whole of it.
func (s Screen) Filter(by Filter) Screen {
	s.By, s.Of = by, len(s.Live.all())+len(s.Help.all())
	s.Live, s.Help = s.Live.Filter(by), s.Help.Filter(by)
	return s
}

// Filtered says in a sentence what is left out; empty when nothing was asked for.
func (s Screen) Filtered(lang language.Language) string {
	var parts []string
	for _, b := range s.By.Bands {
		parts = append(parts, bandWords[b])
	}
	parts = append(parts, s.By.Sides...)
	for _, o := range s.By.Offers {
		parts = append(parts, OfferWords[o])
	}
	if len(parts) == 0 {
		return ""
	}
	return lang.Say("This is a part of the lists, %d of %d rows: only %s.", len(s.Live.all())+len(s.Help.all()), s.Of, strings.Join(parts, ", "))
}

func inOrder(rows []Row, by func(a, b Row) int) { slices.SortStableFunc(rows, by) }

// byKeys compares two rows key by key. Both have the same keys in the same order.
func byKeys(a, b Row) int {
	for i := range a.Keys {
		if d := a.Keys[i].rank - b.Keys[i].rank; d != 0 {
			return d
		}
		if d := strings.Compare(a.Keys[i].text, b.Keys[i].text); d != 0 {
			return d
		}
	}
	return strings.Compare(string(a.People[0].ID), string(b.People[0].ID))
}

func (by Filter) of(rows []Row) []Row {
	var out []Row
	for _, r := range rows {
		if by.takes(r) {
			out = append(out, r)
		}
	}
	return out
}

func (by Filter) takes(r Row) bool {
	if len(by.Bands) > 0 && !slices.Contains(by.Bands, r.Band) {
		return false
	}
	if len(by.Sides) > 0 && !slices.ContainsFunc(r.Sides, func(s string) bool { return slices.Contains(by.Sides, s) }) {
		return false
	}
	return len(by.Offers) == 0 || slices.ContainsFunc(r.Offers, func(g Gift) bool { return slices.Contains(by.Offers, g.Kind) })
}

// Bands, Sides and Offers list what a filter can be set to, as far as the list holds any.
func (l List) Bands() []graph.Band {
	var out []graph.Band
	for _, b := range []graph.Band{graph.SameHome, graph.SameTown, graph.UnderHour, graph.InTheUK, graph.Overseas, ""} {
		if slices.ContainsFunc(l.all(), func(r Row) bool { return r.Band == b }) {
			out = append(out, b)
		}
	}
	return out
}

// Sides are the sides of the family that the list holds anybody of.
func (l List) Sides() []string {
	var out []string
	for _, r := range l.all() {
		for _, s := range r.Sides {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	slices.Sort(out)
	return out
}

// Offers are the kinds of help that anybody on the list has offered.
func (l List) Offers() []graph.OfferKind {
	var out []graph.OfferKind
	for _, k := range []graph.OfferKind{graph.Home, graph.Overnight, graph.Respite, graph.SchoolRun, graph.Calls, graph.Holidays, graph.Advice, graph.OtherGift} {
		if slices.ContainsFunc(l.all(), func(r Row) bool {
			return slices.ContainsFunc(r.Offers, func(g Gift) bool { return g.Kind == k })
		}) {
			out = append(out, k)
		}
	}
	return out
}

func (l List) all() []Row { return slices.Concat(l.Possible, l.NotAsked, l.NotConsidered) }
