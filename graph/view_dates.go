package graph

import "slices"

// days are the dates of which papers that lie on tables say no more than the month, or only the year.
var days = map[string]string{"Person.Birth": "month", "Person.Due": "month", "Person.Death": "year", "Event.On": "year", "Stay.From": "year", "Stay.To": "year",
	"Parentage.From": "year", "Parentage.To": "year", "Tie.Began": "year", "Tie.Ended": "year"}

// date blunts a date for outsiders. The court has the day of birth of the children and their
// brothers and sisters, and of nobody else.
func (c *cutter) date(path string, d Date) Date {
	if c.words.In(d.Phrase) {
		d.Phrase = ""
	}
	blunt := days[path]
	switch {
	case blunt == "" || c.a.Own() || c.sort.letter == 'r' || c.sort.letter == 's':
		return d
	case c.sort.letter == 't' && (path != "Person.Birth" || c.sibling(c.now.ID)):
		return d
	}
	d.Phrase = ""
	for _, day := range []*Day{&d.From, &d.To} {
		if day.Date = 0; blunt == "year" {
			day.Month, day.Season = 0, NoSeason
		}
	}
	return d
}

// sibling reports whether somebody is an index child on the print or is seen to share a parent with one.
func (c *cutter) sibling(id ID) bool {
	index := c.seen(c.f.Case().Children)
	if slices.Contains(index, id) {
		return true
	}
	mine := c.parentsOf(id)
	for _, child := range index {
		for p := range c.parentsOf(child) {
			if mine[p] {
				return true
			}
		}
	}
	return false
}

func (c *cutter) parentsOf(id ID) map[ID]bool {
	out := map[ID]bool{}
	for _, p := range c.f.ParentagesOf(id) {
		if p.Kind != ByBirth || !c.kept[p.Key()] {
			continue
		}
		for _, parent := range c.up(p) {
			out[parent] = true
		}
		if c.orphaned(p) {
			out["union:"+p.Union] = true
		}
	}
	return out
}
