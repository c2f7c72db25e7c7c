package search

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
)

// class is the standing that lists are ordered by (domain brief 3.8).
type class int

const (
	classParent   class = iota // a parent, or somebody with parental responsibility
	classBlood                 // a relative under section 105 by blood or half blood
	classMarriage              // the same, by marriage or civil partnership
	classKin                   // other kin
	classFriend
	classLink // through work or care
	classUnplaced
)

var classWords = [...]string{"parent, or holds parental responsibility", "relative by blood", "relative by marriage", "wider family", "friend or neighbour", "link through work or care", "not placed yet"}

// relation is how somebody is connected with the child.
type relation struct {
	words string
	also  []string // further ways in which they are related
	tag   string   // what the law calls them; empty where no law has been put in
	class class
	steps int
	chain []graph.ID
	doubt bool // a tie on the way is not beyond doubt
	kin   bool
}

// read takes in what the law calls everybody, once.
func (l *look) read() {
	if l.standing != nil {
		return
	}
	l.relations, l.standing = map[graph.ID]relation{}, map[graph.ID]kin.Standing{}
	labels, err := l.from.Labels(l.asAt)
	for _, s := range labels {
		l.standing[s.Person] = s
	}
	if l.noLaw = err; err != nil { // no law for this country: the class is kept, the words are not
		for _, r := range kin.Relatives(l.f, l.child, l.asAt) {
			l.standing[r.Person] = kin.Standing{Person: r.Person, Relative: r}
		}
	}
	mine := l.parents(l.child)
	l.brothers = slices.DeleteFunc(l.siblings(l.child), func(b graph.ID) bool { // those who have a family of their own
		return !slices.ContainsFunc(l.parents(b), func(p graph.ID) bool { return !slices.Contains(mine, p) })
	})
}

// of is how somebody is connected. It is worked out when somebody asks: a large family holds
// many whom nobody asks about.
func (l *look) of(id graph.ID) relation {
	l.read()
	r, done := l.relations[id]
	if !done {
		r = l.inLaw(l.relation(id), l.standing[id])
		l.relations[id] = r
	}
	return r
}

func (l *look) relation(id graph.ID) relation {
	var ks, cared []kin.Kinship
	_, joined := l.kin[id]
	if _, tied := l.ties[id]; joined || !tied {
		ks = l.from.To(id)
		cared = slices.DeleteFunc(slices.Clone(ks), family)
	}
	if ks = slices.DeleteFunc(ks, func(k kin.Kinship) bool { return !family(k) }); len(ks) > 0 {
		r := relation{words: l.kinWord(ks[0]), class: classKin, kin: true, doubt: !ks[0].Sure(), steps: len(ks[0].Steps), chain: known(ks[0].Path())}
		for _, k := range ks[1:] {
			if w := l.kinWord(k); w != r.words && !slices.Contains(r.also, w) {
				r.also = append(r.also, w)
			}
		}
		return r
	}
	for _, b := range l.brothers { // the family of a half-brother or half-sister
		if !joined {
			break
		}
		for _, k := range kin.Relate(l.f, b, id) {
			if first := l.brother(b); first != "" && family(k) && k.Blood() {
				return relation{words: l.Say("%s’s %s", first, l.kinWord(k)), class: classKin, kin: true, doubt: !k.Sure(), steps: l.kin[id].steps, chain: l.kin[id].chain(l.kin, id)}
			}
		}
	}
	if h, joined := l.kin[id]; joined {
		r := relation{steps: h.steps, chain: h.chain(l.kin, id), class: classKin, kin: true, words: l.Say("through %s", l.name(h.from))}
		if t, tied := l.ties[id]; tied { // a godmother who is also an aunt's mother-in-law
			r.words, _ = l.friendship(t, id)
		}
		return r
	}
	h, joined := l.any[id]
	if !joined {
		return relation{words: l.Say("not placed yet"), class: classUnplaced, steps: 99}
	}
	r := relation{steps: h.steps, chain: h.chain(l.any, id), class: classFriend, words: l.Say("through %s", l.name(h.from))}
	if t, tied := l.ties[id]; tied {
		r.words, r.class = l.friendship(t, id)
	} else if len(cared) > 0 {
		r.words, r.class = l.kinWord(cared[0]), classLink
	} else if k := l.contacts[id].Knows; h.steps == 1 && k != "" && k != graph.LivedWith {
		r.words = l.Say("knows %s", l.kid.Name())
	} else if h.steps == 1 {
		r.words, r.class = l.Say("lived with %s", l.kid.Name()), classLink
	}
	return r
}

// brother is what a brother or sister is to the child, by family and not by a foster home they share.
func (l *look) brother(id graph.ID) string {
	for _, k := range l.from.To(id) {
		if family(k) {
			return l.kinWord(k)
		}
	}
	return ""
}

// family holds for a way that goes by descent and by couples: an order or a foster home
// makes a carer, and no relative.
func family(k kin.Kinship) bool {
	return !slices.ContainsFunc(k.Steps, func(s kin.Step) bool { return s.Way != kin.Across && !lineOfDescent(s.By) })
}

func known(ids []graph.ID) []graph.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { return id == "" })
}

var tieWords = map[graph.TieKind]string{graph.Friend: "friend", graph.Neighbour: "neighbour", graph.Godparent: "godparent", graph.Teacher: "teacher",
	graph.FormerCarer: "former carer", graph.FosterSibling: "foster sibling", graph.Worker: "worker", graph.Coach: "coach", graph.Faith: "from the faith group",
	graph.SaysRelated: "says they are related", graph.Member: "from a group"}

func (l *look) friendship(t graph.Tie, id graph.ID) (string, class) {
	words := l.Say(tieWords[t.Kind])
	if words == "" {
		words = l.Say("knows %s", l.kid.Name())
	}
	if t.Words != "" && !strings.EqualFold(t.Words, l.name(id)) {
		words += " (“" + t.Words + "”)"
	}
	switch t.Kind {
	case graph.Teacher, graph.FormerCarer, graph.Worker, graph.Coach, graph.FosterSibling:
		return words, classLink
	}
	return words, classFriend
}

// isKin reports whether kinship joins somebody to the child, however far.
func (l *look) isKin(id graph.ID) bool {
	_, joined := l.kin[id]
	return joined
}

// company holds for whoever works with the family or looks after the child for the
// authority now: they are not a find of the search, unless somebody asked them.
func (l *look) company(id graph.ID) bool {
	if l.isKin(id) {
		return false
	}
	if t, ok := l.ties[id]; ok && t.Kind == graph.Worker && !(t.Ended.Known() && t.Ended.By(l.asAt)) {
		return true
	}
	for _, mine := range l.homes(l.child) {
		for _, theirs := range l.homes(id) {
			if mine.ID == theirs.ID && mine.Kind != "" && mine.Kind != graph.FamilyHome {
				return true
			}
		}
	}
	return false
}

// inLaw adds what the law calls somebody. A tie in doubt keeps the class it would have: a father's
// family is not put further down the list because nobody has settled who the father is.
func (l *look) inLaw(r relation, s kin.Standing) relation {
	if len(s.Relative.Grounds) > 0 && s.Relative.Answer != kin.No {
		r.class = classBlood
		switch as := s.Relative.Grounds[0].As; {
		case s.Relative.Answer == kin.Check:
			r.class = classKin
		case strings.Contains(as, "by marriage"), strings.HasPrefix(as, "step-"), as == "sibling’s spouse":
			r.class = classMarriage
		}
	}
	for _, g := range s.Relative.Grounds {
		if g.As == "parent" {
			r.class = classParent
		}
	}
	for _, x := range s.Labels {
		if x.Word == "parental responsibility" {
			r.class = classParent
		}
		if !strings.HasPrefix(x.Word, "temporary approval") {
			r.tag = strings.TrimPrefix(r.tag+"; "+x.In(l.lang).Word, "; ")
		}
	}
	return r
}
