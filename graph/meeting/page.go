package meeting

import (
	"fmt"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Page is everything this room says of one meeting on one day.
type Page struct {
	Meeting  graph.Meeting
	Kind     string // in words
	AsAt     graph.Date
	Guests   []Guest
	Whole    Totals
	Parts    []Totals // of a meeting in two parts
	Clashes  []Clash
	Proposal Proposal // empty where nothing clashes
	Plan     []Item
	Needs    []Need
	Offers   map[graph.ID]Offered // by index child
	Review   Tally                // how the plan stood when it was looked at again
	Remind   []string             // what is still to be done, in plain words
}

// Tally counts what a review found.
type Tally struct{ Kept, NotKept, Changed, Open int }

// Words says a tally in one sentence.
func (t Tally) Words(lang language.Language) string {
	return lang.Say("Kept: %d. Not kept: %d. Changed: %d. Not looked at yet: %d.", t.Kept, t.NotKept, t.Changed, t.Open)
}

// See reads the whole page.
func See(f *graph.Family, meeting graph.ID, asAt graph.Date, lang language.Language) Page {
	m, _ := graph.Get[graph.Meeting](f, meeting)
	p := Page{Meeting: m, Kind: KindWords(m.Kind, lang), AsAt: asAt, Guests: List(f, meeting, asAt, lang), Whole: Count(f, meeting, 0, lang),
		Clashes: Clashes(f, meeting, lang), Plan: Plan(f, meeting, asAt, lang), Needs: Needs(f, meeting, lang), Offers: map[graph.ID]Offered{}}
	for n := 1; m.Parts > 1 && n <= m.Parts; n++ {
		p.Parts = append(p.Parts, Count(f, meeting, n, lang))
	}
	if len(p.Clashes) > 0 && p.Clashes[0].Apart {
		p.Proposal = Propose(f, meeting, lang)
	}
	for _, child := range f.Case().Children {
		p.Offers[child] = Offers(f, child, asAt, lang)
	}
	for _, it := range p.Plan {
		switch it.Review.Outcome {
		case graph.WasKept:
			p.Review.Kept++
		case graph.WasNotKept:
			p.Review.NotKept++
		case graph.WasChanged:
			p.Review.Changed++
		default:
			p.Review.Open++
		}
	}
	p.Remind = p.remind(lang)
	return p
}

func (p Page) remind(lang language.Language) []string {
	var out []string
	count := func(n int, words string) {
		if n > 0 {
			out = append(out, fmt.Sprintf(words, n))
		}
	}
	waiting, unasked, silent, apart, lacking, open := 0, 0, 0, 0, 0, 0
	for _, g := range p.Guests {
		waiting += b2(g.State == graph.Invited)
		unasked += b2(g.State == "")
		silent += b2(g.Missing != "")
	}
	for _, c := range p.Clashes {
		apart += b2(c.Apart)
	}
	for _, it := range p.Plan {
		lacking += b2(!it.Whole())
	}
	for _, n := range p.Needs {
		open += b2(n.Open)
	}
	count(apart, lang.Say("Pairs who must not meet and could: %d."))
	if !p.Meeting.Held {
		count(unasked, lang.Say("Not asked yet: %d."))
		count(waiting, lang.Say("No answer yet: %d."))
	}
	count(silent, lang.Say("A reason, or views, still missing: %d."))
	count(lacking, lang.Say("Promises that lack something: %d."))
	count(open, lang.Say("Needs that the agency has not answered: %d."))
	if !p.Meeting.On.Known() {
		out = append(out, lang.Say("No day is set."))
	}
	return out
}

// KindWords is a sort of meeting in words.
func KindWords(k graph.MeetingKind, lang language.Language) string {
	switch k {
	case graph.FamilyGroup:
		return lang.Say("family group conference")
	case graph.LifelongLinks:
		return lang.Say("Lifelong Links conference")
	case graph.ChildProtection:
		return lang.Say("child protection conference")
	case graph.PlanReview:
		return lang.Say("review of the plan")
	}
	return lang.Say("meeting")
}
