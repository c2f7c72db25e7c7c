package kin

import (
	"strconv"
	"strings"

	"kinweave/graph"
)

// Word says what To is to From as a family would: "mum's aunt", "brother",
// "mum's ex-partner", on a date, since partners come and go. A tie in doubt makes
// it "perhaps dad's sister".
func Word(f *graph.Family, k Kinship, asAt graph.Date) string {
	words := athome(f, k, asAt)
	if words == "" {
		words = chain(f, k, asAt)
	}
	if !k.Sure() {
		words = "perhaps " + words
	}
	return words
}

// athome is what a family calls step-relations and in-laws of its own, and whoever can only
// be said by way of somebody else. Empty means that the way itself says it best.
func athome(f *graph.Family, k Kinship, asAt graph.Date) string {
	n := name(k)
	switch {
	case n.term == Guardian || n.term == Ward || n.term == Carer || n.term == CaredFor || n.term == DonorChild || n.term == SurrogateChild:
		return n.words(f, k, Family)
	case n.term == Beyond && strings.Contains(strings.Trim(k.shape(), "P"), "P"):
		return byWay(f, k, Family, asAt)
	case !n.over || stood(f, n, asAt) != wed:
	case n.term == StepParent || n.term == StepChild || n.term == StepSibling || n.term == ParentInLaw || n.term == ChildInLaw,
		n.term == SiblingInLaw && k.Steps[0].Way == Across && len(k.Steps) == 3:
		w := lexicon[n.term][Family]
		return shown(f, k.To).pick(w.she, w.he, w.they)
	}
	return ""
}

// chain says a way person by person: "mum’s mum’s husband".
func chain(f *graph.Family, k Kinship, asAt graph.Date) string {
	var parts []string
	start := 0
	flush := func(end int) {
		if end > start {
			parts = append(parts, stretch(f, k, start, end, start == 0)...)
		}
		start = end
	}
	for i, s := range k.Steps {
		if s.Way == Across {
			flush(i)
			parts = append(parts, partner(f, s, asAt))
			start = i + 1
		}
	}
	flush(len(k.Steps))
	return strings.Join(parts, "’s ")
}

// stretch words the steps between two partners: up, then down. Seen from the
// person themselves it begins with a parent, so that the side is always said.
func stretch(f *graph.Family, k Kinship, start, end int, first bool) []string {
	steps := k.Steps[start:end]
	up, down := 0, 0
	for _, s := range steps {
		if s.Way == Up {
			up++
		} else {
			down++
		}
	}
	switch {
	case up > 1 && down > up: // nobody says “once removed” at home: it is the cousin’s son
		at := start + 2*up
		return append([]string{cousin(up)}, stretch(f, k, at, end, false)...)
	case up > 1 && (down > 1 && up > down || first && up != down): // the side is said, but of cousins
		return append([]string{parent(f, steps[0])}, stretch(f, k, start+1, end, false)...)
	}
	to := shown(f, steps[len(steps)-1].To)
	word := ""
	switch {
	case up == 1 && down == 0:
		word = parent(f, steps[0])
	case up == 0 && down == 1:
		word = tied(steps[0].By.Kind, "", "foster ") + to.pick("daughter", "son", "child")
	case down == 0:
		word = greats(up-2, to.pick("nan", "grandad", "nan or grandad"))
	case up == 0:
		word = greats(down-2, to.pick("granddaughter", "grandson", "grandchild"))
	case up == 1 && down == 1:
		word = tied(both(steps[0].By.Kind, steps[1].By.Kind), "", "foster ") + to.pick("sister", "brother", "brother or sister")
	case down == 1:
		word = greats(up-2, to.pick("aunt", "uncle", "aunt or uncle"))
	case up == 1:
		word = greats(down-2, to.pick("niece", "nephew", "niece or nephew"))
	default:
		word = cousin(up)
	}
	if k.Half && down == 1 && up > 0 { // nieces and cousins are no halves at home
		word = halved(word)
	}
	return []string{word}
}

// halved is the word for half of a relation: a "donor half-sister". Who was looked after by one and the same person
// is no half of anything.
func halved(word string) string {
	tie := ""
	for _, t := range []graph.ParentageKind{graph.Donor, graph.Surrogate} {
		if rest, cut := strings.CutPrefix(word, tied(t, "", "")); cut {
			tie, word = tied(t, "", ""), rest
		}
	}
	if strings.HasPrefix(word, "foster ") || strings.HasPrefix(word, tied(graph.SpecialGuardianship, "", "")) {
		return word
	}
	return tie + "half-" + strings.ReplaceAll(word, " or sister", " or half-sister")
}

func cousin(up int) string {
	if up > 2 {
		return ordinal(up-1) + " cousin"
	}
	return "cousin"
}

var ordinals = [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}

func ordinal(n int) string {
	if n < len(ordinals) {
		return ordinals[n]
	}
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}

func removed(n int) string {
	switch n {
	case 1:
		return "once removed"
	case 2:
		return "twice removed"
	}
	count := [...]string{"three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n-3 < len(count) {
		return count[n-3] + " times removed"
	}
	return strconv.Itoa(n) + " times removed"
}

func parent(f *graph.Family, s Step) string {
	return tied(s.By.Kind, "adoptive ", "foster ") + shown(f, s.To).pick("mum", "dad", "parent")
}

// tied is what goes before a word when the tie is not one of birth.
func tied(k graph.ParentageKind, adoptive, foster string) string {
	switch k {
	case graph.Adoptive:
		return adoptive
	case graph.Foster, graph.PrivateFostering, graph.KinshipFoster:
		return foster
	case graph.SpecialGuardianship:
		return "guardian "
	case graph.Donor:
		return "donor "
	case graph.Surrogate:
		return "surrogate "
	}
	return ""
}

func both(a, b graph.ParentageKind) graph.ParentageKind {
	if a == graph.ByBirth || a == graph.Adoptive {
		return b
	}
	return a
}

// partner is what somebody's partner is called on a date.
func partner(f *graph.Family, s Step, asAt graph.Date) string {
	to := shown(f, s.To)
	word := to.pick("wife", "husband", "spouse")
	switch s.With.Kind {
	case graph.Married:
	case graph.CivilPartnership:
		word = "civil partner"
	default:
		word = "partner"
	}
	ended, late := false, false
	for _, e := range s.With.Events {
		if !e.On.By(asAt) {
			continue
		}
		switch e.Kind {
		case graph.DivorcedEvent, graph.DissolvedEvent, graph.AnnulledEvent, graph.EndedEvent:
			ended = true
		case graph.SeparatedEvent:
			ended = word == "partner"
		case graph.MarriedEvent, graph.PartneredEvent, graph.ReconciledEvent, graph.MovedInEvent:
			ended = false
		}
	}
	if p, _ := graph.Get[graph.Person](f, s.To); p.Dead() && (!p.Death.Known() || p.Death.By(asAt)) {
		late = true
	}
	switch {
	case ended:
		return "ex-" + word
	case late:
		return "late " + word
	}
	return word
}

type sex graph.Shown

func shown(f *graph.Family, id graph.ID) sex {
	p, _ := graph.Get[graph.Person](f, id)
	return sex(p.Shown)
}

func (s sex) pick(she, he, they string) string {
	switch graph.Shown(s) {
	case graph.Female, graph.TransWoman:
		return she
	case graph.Male, graph.TransMan:
		return he
	}
	return they
}
