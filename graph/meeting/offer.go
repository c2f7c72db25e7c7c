package meeting

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Offer is one line of the record that family group decision-making was offered.
type Offer struct {
	graph.FamilyOffer
	Name   string
	Stands string
}

// Offered is the record of the offer for a child, and what is not in it.
type Offered struct {
	Offers  []Offer  // by date
	Absent  []string // reminders: to whom no offer is on record, and what else is missing
	Decided bool     // it was decided not to offer it, with the reason, who decided and the date
	Note    string   // what this record is, printed beneath it
}

// Offers reads the record for a child. A reminder is not advice: whether an offer is owed is for the legal team.
func Offers(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) Offered {
	out := Offered{Note: lang.Say("A record of the offer, as a guide: check with your legal team what is in force and where.")}
	to := map[graph.ID]bool{}
	for o := range graph.All[graph.FamilyOffer](f) {
		if o.Child != "" && o.Child != child || !o.On.By(asAt) {
			continue
		}
		to[o.To] = true
		line := Offer{FamilyOffer: o, Stands: offerWords(o, lang)}
		if o.To != "" {
			line.Name = nameIn(f, o.To, lang)
		} else if out.Decided = o.WhyNot != "" && o.By != "" && o.On.Known(); !out.Decided {
			out.Absent = append(out.Absent, lang.Say("It was not offered, and the reason, who decided or the date is missing."))
		}
		out.Offers = append(out.Offers, line)
	}
	slices.SortStableFunc(out.Offers, func(a, b Offer) int {
		return cmp.Or(cmp.Compare(a.On.Sort(), b.On.Sort()), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	if j := f.Case().Jurisdiction; out.Decided || j != "" && j != graph.England || settled(f, child, asAt) {
		return out
	}
	for m := range graph.All[graph.Meeting](f) {
		if m.Kind == graph.FamilyGroup && m.Offered.Known() && m.Offered.By(asAt) && len(out.Offers) == 0 {
			out.Absent = append(out.Absent, lang.Say("An offer of %s is on record, and not to whom.", lang.Date(m.Offered.String())))
		}
	}
	for _, id := range whom(f, child, asAt) {
		if !to[id] {
			out.Absent = append(out.Absent, lang.Say("There is no record that a family group meeting was offered to %s.", nameIn(f, id, lang)))
		}
	}
	return out
}

// settled holds for a child for whom nobody is about to go to court: who stays away for good, is leaving care,
// or whose case is closed.
func settled(f *graph.Family, child graph.ID, asAt graph.Date) bool {
	var now graph.Stage
	for s := range graph.All[graph.Stage](f) {
		if s.Child == child && s.On.By(asAt) && s.On.Sort() >= now.On.Sort() {
			now = s
		}
	}
	return now.Now == graph.StayingAway || now.Now == graph.LeavingCare || now.Now == graph.Closed
}

// whom are the parents beyond doubt and everybody with parental responsibility, as far as they are alive.
func whom(f *graph.Family, child graph.ID, asAt graph.Date) []graph.ID {
	var out []graph.ID
	add := func(id graph.ID) {
		if p, ok := graph.Get[graph.Person](f, id); ok && p.Gone == nil && !(p.Dead() && p.Death.By(asAt)) && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	for _, p := range f.ParentagesOf(child) {
		if !graph.InForce(p.From, p.To, asAt) {
			continue
		}
		for _, id := range parentsOf(f, p) {
			if (p.Kind == graph.ByBirth || p.Kind == graph.Adoptive) && p.Sure(id) {
				add(id)
			}
		}
		for _, id := range p.PR {
			add(id)
		}
	}
	return out
}

func offerWords(o graph.FamilyOffer, lang language.Language) string {
	switch {
	case o.To == "":
		return lang.Say("not offered: %s", o.WhyNot)
	case o.Answer == graph.Accepted:
		return lang.Say("accepted")
	case o.Answer == graph.Declined:
		return lang.Say("declined")
	case o.Answer == graph.NoAnswer:
		return lang.Say("have not heard back")
	}
	return lang.Say("waiting for an answer")
}
