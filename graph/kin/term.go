package kin

import (
	"strings"

	"kinweave/graph"
)

// Term is what a relation is called, before anybody's sex, the side, or a register
// makes a word of it. The list is closed: each has words in every register.
type Term string

// By blood, or by whatever ties a child to parents.
const (
	Parent      Term = "parent"
	Child       Term = "child"
	Sibling     Term = "sibling"
	Grandparent Term = "grandparent"
	Grandchild  Term = "grandchild"
	AuntUncle   Term = "aunt or uncle"
	NieceNephew Term = "niece or nephew"
	Cousin      Term = "cousin"
)

// Over a partner.
const (
	Partner          Term = "partner"
	StepParent       Term = "step-parent"
	StepChild        Term = "step-child"
	StepSibling      Term = "step-sibling"
	StepGrandparent  Term = "step-grandparent"
	StepGrandchild   Term = "step-grandchild"
	StepAuntUncle    Term = "step-aunt or step-uncle"
	StepNieceNephew  Term = "step-niece or step-nephew"
	StepCousin       Term = "step-cousin"
	ParentInLaw      Term = "parent-in-law"
	ChildInLaw       Term = "child-in-law"
	SiblingInLaw     Term = "sibling-in-law"
	GrandparentInLaw Term = "grandparent-in-law"
	GrandchildInLaw  Term = "grandchild-in-law"
	AuntUncleInLaw   Term = "aunt or uncle by marriage"
	NieceNephewInLaw Term = "niece or nephew by marriage"
	CousinInLaw      Term = "cousin by marriage"
)

// By law, by care and by birth for others. Adoption and fostering go before any word; these have their own.
const (
	Guardian        Term = "special guardian"
	Ward            Term = "child under special guardianship"
	Carer           Term = "carer"
	CaredFor        Term = "child in care of"
	DonorParent     Term = "donor"
	DonorChild      Term = "donor-conceived child"
	SurrogateParent Term = "surrogate"
	SurrogateChild  Term = "child of a surrogate"
)

// Beyond is everything for which the list has no word: it is said by way of the person before.
const Beyond Term = "beyond"

// Terms lists every term that has words.
func Terms() []Term {
	return []Term{Parent, Child, Sibling, Grandparent, Grandchild, AuntUncle, NieceNephew, Cousin, Partner,
		StepParent, StepChild, StepSibling, StepGrandparent, StepGrandchild, StepAuntUncle, StepNieceNephew, StepCousin,
		ParentInLaw, ChildInLaw, SiblingInLaw, GrandparentInLaw, GrandchildInLaw, AuntUncleInLaw, NieceNephewInLaw, CousinInLaw,
		Guardian, Ward, Carer, CaredFor, DonorParent, DonorChild, SurrogateParent, SurrogateChild}
}

// kinds of tie that go before a word.
type bond string

const (
	bornTo  bond = ""
	adopted bond = "adoptive"
	foster  bond = "foster"
	odd     bond = "odd" // a bond with words of its own, or none that reach further than one step
)

// named is a term with what goes before and behind it.
type named struct {
	term            Term
	great           int // how many times great-, or grand- beyond the first
	degree, removed int // cousins
	bond            bond
	half            bool
	couple          graph.Union // the one couple on the way
	over            bool        // there is one
	end             graph.ID    // whose late or former partner it is: the partner's end of that couple
}

// Term names the relation, without sex, side or degree.
func (k Kinship) Term() Term { return name(k).term }

func name(k Kinship) named {
	n := named{half: k.Half}
	shape := k.shape()
	switch strings.Count(shape, "P") {
	case 0:
		n.bond = bondOf(k.Steps)
		n.blood(k)
		return n
	case 1:
	default:
		n.term = Beyond
		if shape == "PUDP" {
			n.term = SiblingInLaw
			n.take(k.Steps[0])
		}
		return n
	}
	at := strings.Index(shape, "P")
	n.take(k.Steps[at])
	before, after := shape[:at], shape[at+1:]
	n.bond = bondOf(append(append([]Step(nil), k.Steps[:at]...), k.Steps[at+1:]...))
	up, down := strings.Count(shape, "U"), strings.Count(shape, "D")
	switch {
	case n.bond == odd && len(shape) > 1:
		n.term = Beyond
	case shape == "P":
		n.term, n.bond = Partner, bornTo
	case at > 0 && after != "" && strings.Trim(before, "U") == "" && strings.Trim(after, "D") == "":
		n.step(up, down)
	case after == "" && down == 0: // a parent's partner
		n.step(up, 0)
	case before == "" && up == 0: // a partner's child
		n.step(0, down)
	case before != "" && after != "":
		n.term = Beyond
	default:
		n.inLaw(up, down)
	}
	return n
}

func (n *named) take(s Step) { n.couple, n.over, n.end = s.With, true, s.To }

func (n *named) blood(k Kinship) {
	up, down := 0, 0
	for _, s := range k.Steps {
		if s.Way == Up {
			up++
		} else {
			down++
		}
	}
	if n.bond == odd {
		n.term = Beyond
		if len(k.Steps) == 1 {
			n.term = single(k.Steps[0])
		}
		return
	}
	n.line(up, down, [8]Term{Parent, Child, Sibling, Grandparent, Grandchild, AuntUncle, NieceNephew, Cousin})
}

func (n *named) step(up, down int) {
	n.line(up, down, [8]Term{StepParent, StepChild, StepSibling, StepGrandparent, StepGrandchild, StepAuntUncle, StepNieceNephew, StepCousin})
}

func (n *named) inLaw(up, down int) {
	n.line(up, down, [8]Term{ParentInLaw, ChildInLaw, SiblingInLaw, GrandparentInLaw, GrandchildInLaw, AuntUncleInLaw, NieceNephewInLaw, CousinInLaw})
}

// line picks the term for so many steps up and down.
func (n *named) line(up, down int, of [8]Term) {
	switch {
	case down == 0 && up == 1:
		n.term = of[0]
	case up == 0 && down == 1:
		n.term = of[1]
	case up == 1 && down == 1:
		n.term = of[2]
	case down == 0:
		n.term, n.great = of[3], up-2
	case up == 0:
		n.term, n.great = of[4], down-2
	case down == 1:
		n.term, n.great = of[5], up-2
	case up == 1:
		n.term, n.great = of[6], down-2
	default:
		n.term, n.degree, n.removed = of[7], min(up, down)-1, max(up, down)-min(up, down)
	}
}

// single is the term of one step by a tie that has its own words.
func single(s Step) Term {
	up := map[graph.ParentageKind]Term{graph.SpecialGuardianship: Guardian, graph.Donor: DonorParent, graph.Surrogate: SurrogateParent}
	down := map[graph.ParentageKind]Term{graph.SpecialGuardianship: Ward, graph.Donor: DonorChild, graph.Surrogate: SurrogateChild}
	of, otherwise := up, Carer
	if s.Way == Down {
		of, otherwise = down, CaredFor
	}
	if t, ok := of[s.By.Kind]; ok {
		return t
	}
	return otherwise
}

// bondOf is what a way rests on: birth, adoption somewhere on it, fostering somewhere on
// it, or something that makes no longer line of kin.
func bondOf(steps []Step) bond {
	out := bornTo
	for _, s := range steps {
		switch s.By.Kind {
		case graph.ByBirth, graph.ParentageUnknown, "":
		case graph.Adoptive:
			if out == bornTo {
				out = adopted
			}
		case graph.Foster, graph.PrivateFostering, graph.KinshipFoster:
			if out != odd {
				out = foster
			}
		case graph.Donor, graph.Surrogate, graph.SpecialGuardianship, graph.ChildArrangements, graph.RaisedBy:
			out = odd
		}
	}
	return out
}
