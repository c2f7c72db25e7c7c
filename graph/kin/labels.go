package kin

import (
	"errors"
	"slices"

	"kinweave/graph"
)

// Label is one thing the law or guidance calls a person, for one child on one
// date. It is a guide: whoever shows it shows Guide, Rule and Law with it.
type Label struct {
	Word  string // "relative (s.105)", "connected person", "private fostering?"
	Rule  string
	Law   string // the act or regulation, and when it was last read
	Chain []graph.ID
}

// Standing is everything the labels say of one person.
type Standing struct {
	Person   graph.ID
	Relative Relative
	Labels   []Label
}

// ErrNoLaw means that the case lies where no rules have been written yet.
var ErrNoLaw = errors.New("the legal labels follow the law of England and Wales; the law of Scotland and of Northern Ireland differs and has not been put in, so no labels are shown")

// Labels works out what the law calls everyone on the map.
func Labels(f *graph.Family, child graph.ID, asAt graph.Date) ([]Standing, error) {
	return From(f, child).Labels(asAt)
}

// Labels is the same for a child whose relations are asked for besides.
func (o *Origin) Labels(asAt graph.Date) ([]Standing, error) {
	f, child := o.f, o.a
	switch f.Case().Jurisdiction {
	case graph.Scotland, graph.NorthernIreland:
		return nil, ErrNoLaw
	}
	l := labeller{f: f, child: child, asAt: asAt, homes: homesOf(f, child, asAt), from: o, all: Relatives(f, child, asAt)}
	var out []Standing
	for _, r := range l.all {
		out = append(out, Standing{Person: r.Person, Relative: r, Labels: l.of(r)})
	}
	return out, nil
}

type labeller struct {
	f     *graph.Family
	child graph.ID
	asAt  graph.Date
	homes []graph.Stay // where the child lives on the date, all the time
	from  *Origin
	all   []Relative
}

func (l labeller) of(r Relative) []Label {
	var out []Label
	add := func(word, rule, law string, chain []graph.ID) {
		out = append(out, Label{Word: word, Rule: rule, Law: law + readOn + LawAsOf + ")", Chain: chain})
	}
	person, _ := graph.Get[graph.Person](l.f, r.Person)
	parent := slices.IndexFunc(r.Grounds, func(g Ground) bool { return g.As == "parent" })
	responsible := l.responsible(r.Person)
	if parent >= 0 {
		add("parent", r.Grounds[parent].Rule, Section105, r.Grounds[parent].Chain)
	}
	if responsible {
		add("parental responsibility", "Recorded as held through a parentage or an order in force on this date.", "Children Act 1989, ss.2–4A, 12 and 14C", []graph.ID{l.child, r.Person})
	}
	switch r.Answer {
	case Yes:
		add("relative (s.105)", r.Grounds[0].Rule, Section105, r.Grounds[0].Chain)
	case Conditional:
		add("relative (s.105) if parentage is confirmed", r.Grounds[0].Rule, Section105, r.Grounds[0].Chain)
	case Check:
		add("relative (s.105)? check", r.Grounds[0].Rule, Section105, r.Grounds[0].Chain)
	case No:
	}
	if parent >= 0 {
		return out
	}
	chain, how := l.connection(r)
	if chain == nil {
		return out
	}
	if r.Answer != Yes && how == "kin" {
		add("wider kinship list", "Related, or once related by marriage, outside the list of section 105: guidance on kinship care counts them.", "Kinship care guidance for England, 2024", chain)
	}
	rule := "Connected with the child as a relative."
	switch how {
	case "friend":
		rule = "A friend or somebody else with a link to the child that was there before."
	case "prior":
		rule = "A link from before through work or care, such as a former carer or a teacher."
	}
	add("connected person", rule, "Care Planning, Placement and Case Review (England) Regulations 2010, reg.24", chain)
	if l.privateFoster(person, r, responsible) {
		add(PrivateFostering, "The child, under 16, lives here for 28 days or more with somebody who is neither a parent, nor holds parental responsibility, nor a relative under section 105, and the authority did not place the child here. The authority must be told.", "Children Act 1989, s.66", []graph.ID{l.child, r.Person})
	}
	return append(out, l.clock(r.Person)...)
}

// connection is the nearest way in which somebody is connected with the child.
func (l labeller) connection(r Relative) ([]graph.ID, string) {
	if len(r.Grounds) > 0 && r.Grounds[0].As != "carer" {
		return r.Grounds[0].Chain, "kin"
	}
	for _, k := range l.from.To(r.Person) {
		if !slices.ContainsFunc(k.Steps, func(s Step) bool { return care(s.By.Kind) }) {
			return k.Path(), "kin"
		}
	}
	for t := range graph.All[graph.Tie](l.f) {
		if t.From == l.child && t.To == r.Person || t.To == l.child && t.From == r.Person {
			switch t.Kind {
			case graph.Teacher, graph.FormerCarer, graph.Worker, graph.Coach, graph.FosterSibling:
				return []graph.ID{l.child, r.Person}, "prior"
			}
			return []graph.ID{l.child, r.Person}, "friend"
		}
	}
	if len(r.Grounds) > 0 {
		return r.Grounds[0].Chain, "prior"
	}
	return nil, ""
}

// care is a tie that looks after a child and makes no kin of anyone.
func care(k graph.ParentageKind) bool {
	switch k {
	case graph.Foster, graph.KinshipFoster, graph.PrivateFostering, graph.SpecialGuardianship, graph.ChildArrangements, graph.RaisedBy:
		return true
	}
	return false
}

// responsible reports parental responsibility as it is recorded, or as an order gives it.
func (l labeller) responsible(id graph.ID) bool {
	for _, p := range l.f.ParentagesOf(l.child) {
		if !graph.InForce(p.From, p.To, l.asAt) {
			continue
		}
		if slices.Contains(p.PR, id) {
			return true
		}
		switch p.Kind {
		case graph.Adoptive, graph.SpecialGuardianship, graph.ChildArrangements:
			u, _ := graph.Get[graph.Union](l.f, p.Union)
			if p.Parent == id || slices.Contains(u.Partners, id) {
				return true
			}
		}
	}
	return false
}

func homesOf(f *graph.Family, person graph.ID, asAt graph.Date) []graph.Stay {
	var out []graph.Stay
	for _, s := range f.StaysOf(person) {
		if s.Part == "" && graph.InForce(s.From, s.To, asAt) {
			out = append(out, s)
		}
	}
	return out
}

// privateFoster holds when the child lives, by nobody's order and not placed by the
// authority, with an adult who is no parent and no relative in the sense of section 105.
func (l labeller) privateFoster(p graph.Person, r Relative, responsible bool) bool {
	kid, _ := graph.Get[graph.Person](l.f, l.child)
	if age, ok := graph.AgeAt(kid, l.asAt); ok && age >= 16 {
		return false
	}
	if age, ok := graph.AgeAt(p, l.asAt); ok && age < 18 {
		return false
	}
	if r.Answer == Yes || responsible {
		return false
	}
	for _, home := range l.homes {
		h, _ := graph.Get[graph.Household](l.f, home.Household)
		if h.Kind != "" && h.Kind != graph.FamilyHome || tooShort(home) {
			continue
		}
		here := slices.ContainsFunc(homesOf(l.f, p.ID, l.asAt), func(s graph.Stay) bool { return s.Household == home.Household })
		if here && !l.shared(home.Household) {
			return true
		}
	}
	return false
}

// shared holds when a parent, somebody with responsibility, a relative or a carer
// under an order lives in the same home: then it is no private fostering.
func (l labeller) shared(home graph.ID) bool {
	for _, s := range l.f.StaysIn(home) {
		if s.Person == l.child || !graph.InForce(s.From, s.To, l.asAt) {
			continue
		}
		if l.responsible(s.Person) {
			return true
		}
		for _, r := range l.all {
			if r.Person != s.Person {
				continue
			}
			if r.Answer == Yes || slices.ContainsFunc(r.Grounds, func(g Ground) bool { return g.As == "parent" }) {
				return true
			}
		}
	}
	return l.placed(home)
}

// placed holds when somebody in the home looks after the child by an order or for the authority.
func (l labeller) placed(home graph.ID) bool {
	for _, p := range l.f.ParentagesOf(l.child) {
		switch p.Kind {
		case graph.Foster, graph.KinshipFoster, graph.SpecialGuardianship, graph.ChildArrangements:
		default:
			continue
		}
		u, _ := graph.Get[graph.Union](l.f, p.Union)
		for _, s := range l.f.StaysIn(home) {
			if (s.Person == p.Parent || slices.Contains(u.Partners, s.Person)) && graph.InForce(p.From, p.To, l.asAt) && graph.InForce(s.From, s.To, l.asAt) {
				return true
			}
		}
	}
	return false
}

// tooShort holds for a stay that is over before 28 days; one without an end is meant to last.
func tooShort(s graph.Stay) bool {
	if !s.From.Known() || !s.To.Known() {
		return false
	}
	first, _ := s.From.Span()
	_, last := s.To.Span()
	return last-first < 28
}
