package meeting

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Item is one promise of the family's plan.
type Item struct {
	graph.Promise
	Name     string
	AgreedBy []string // by name
	Silent   []string // came, is grown up, and is not marked as having agreed
	Lacks    []Lack
	Review   graph.Review // the latest; empty when it was not looked at again
	Reviewed string       // "kept", "not kept", "changed", "not looked at yet"
}

// Whole reports whether nothing is missing.
func (i Item) Whole() bool { return len(i.Lacks) == 0 }

// Lack is one thing that a promise does not say.
type Lack struct {
	Letter string // the letter of SMART: S, M, A or T
	Words  string // in plain words, as a question to the family
}

// Plan is what the family promised at a meeting, in the order in which it begins. A review looks at every
// promise that holds on the day, wherever it was made.
func Plan(f *graph.Family, meeting graph.ID, asAt graph.Date, lang language.Language) []Item {
	m, _ := graph.Get[graph.Meeting](f, meeting)
	there := grown(f, meeting, asAt)
	var out []Item
	for p := range graph.All[graph.Promise](f) {
		if p.Meeting != meeting && !(m.Kind == graph.PlanReview && graph.InForce(p.Starts, p.Ended, asAt)) {
			continue
		}
		it := Item{Promise: p, Name: nameIn(f, p.Who, lang), Lacks: Smart(f, p, lang)}
		for _, id := range p.AgreedBy {
			it.AgreedBy = append(it.AgreedBy, nameIn(f, id, lang))
		}
		if p.Meeting == meeting {
			for _, id := range there {
				if !slices.Contains(p.AgreedBy, id) {
					it.Silent = append(it.Silent, nameIn(f, id, lang))
				}
			}
		}
		for _, r := range p.Reviews {
			if r.On.By(asAt) {
				it.Review = r
			}
		}
		it.Reviewed = OutcomeWords(it.Review.Outcome, lang)
		out = append(out, it)
	}
	slices.SortStableFunc(out, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Starts.Sort(), b.Starts.Sort()), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// grown are the grown-ups who came, or come, to a meeting.
func grown(f *graph.Family, meeting graph.ID, asAt graph.Date) []graph.ID {
	var out []graph.ID
	for _, i := range invites(f, meeting) {
		p, _ := graph.Get[graph.Person](f, i.Person)
		if age, known := graph.AgeAt(p, asAt); i.State == graph.Coming && (!known || age >= 18) && p.Role == "" {
			out = append(out, i.Person)
		}
	}
	return out
}

// Smart lists what a promise does not say. Whether it can be done, and whether it helps, only people can judge.
func Smart(f *graph.Family, p graph.Promise, lang language.Language) []Lack {
	var out []Lack
	lacks := func(letter, words string) { out = append(out, Lack{letter, words}) }
	if len(strings.Fields(p.What)) < 2 {
		lacks("S", lang.Say("What exactly? Say what will be done, so that a stranger could do it."))
	}
	if strings.TrimSpace(p.Measure) == "" && p.Days <= 0 {
		lacks("M", lang.Say("How would anyone know? Say what would show that it happened, or how often."))
	}
	if who, ok := graph.Get[graph.Person](f, p.Who); !ok || who.Identity == graph.IdentityMissing || !slices.Contains(p.AgreedBy, p.Who) {
		lacks("A", lang.Say("Who? Whoever is to do it has not agreed to it yet."))
	}
	if !p.Starts.Known() && !p.Due.Known() {
		lacks("T", lang.Say("By when? Say from which day, or by which day."))
	}
	return out
}

// OutcomeWords says what a review found.
func OutcomeWords(o graph.Outcome, lang language.Language) string {
	switch o {
	case graph.WasKept:
		return lang.Say("kept")
	case graph.WasNotKept:
		return lang.Say("not kept")
	case graph.WasChanged:
		return lang.Say("changed")
	}
	return lang.Say("not looked at yet")
}

// Need is something the family needs from the agency.
type Need struct {
	graph.Need
	ForName string
	Stands  string
	Open    bool     // nobody has answered
	Promise graph.ID // where it is only written at a promise; empty for a need of its own
}

// Needs lists what the family needs from the agency: what was asked for at a meeting and what is written at its promises.
// What nobody has answered comes first.
func Needs(f *graph.Family, meeting graph.ID, lang language.Language) []Need {
	var out []Need
	for n := range graph.All[graph.Need](f) {
		if n.Meeting == meeting {
			out = append(out, need(f, n, lang))
		}
	}
	for p := range graph.All[graph.Promise](f) {
		if p.Meeting != meeting || strings.TrimSpace(p.Needs) == "" {
			continue
		}
		if !slices.ContainsFunc(out, func(n Need) bool { return n.For == p.Who && strings.EqualFold(n.What, p.Needs) }) {
			n := need(f, graph.Need{Meeting: meeting, Child: p.Child, For: p.Who, What: p.Needs}, lang)
			n.Promise = p.ID
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, func(a, b Need) int {
		return cmp.Or(cmp.Compare(b2(!a.Open), b2(!b.Open)), cmp.Compare(a.Due.Sort(), b.Due.Sort()), cmp.Compare(a.ForName, b.ForName), cmp.Compare(a.What, b.What), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func need(f *graph.Family, n graph.Need, lang language.Language) Need {
	out := Need{Need: n, Open: n.Answer == "" || n.Answer == graph.NoAnswer}
	if n.For != "" {
		out.ForName = nameIn(f, n.For, lang)
	}
	switch n.Answer {
	case graph.Accepted:
		out.Stands = lang.Say("agreed")
	case graph.Declined:
		out.Stands = lang.Say("not agreed")
		if n.Why == "" {
			out.Stands = lang.Say("not agreed, and why is not written down")
		}
	default:
		out.Stands = lang.Say("not answered yet")
	}
	return out
}
