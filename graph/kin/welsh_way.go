package kin

import (
	"slices"
	"strconv"
	"strings"

	"kinweave/graph"
)

// wayInWelsh says a way for which there is no one word, person by person from its far end, as
// Welsh puts what is owned before its owner: “gŵr mam mam”.
func wayInWelsh(f *graph.Family, k Kinship, asAt graph.Date) string {
	if len(k.Steps) == 0 {
		return ""
	}
	words := ""
	n := name(k)
	switch one, kept := welshTies[n.term]; {
	case kept:
		words = shown(f, k.To).pick(one.she, one.he, one.they)
	case n.term == Beyond && strings.Contains(strings.Trim(k.shape(), "P"), "P"):
		words = byWayInWelsh(f, k, asAt)
	default:
		words = chainInWelsh(f, k, asAt)
	}
	if !k.Sure() {
		words = "efallai " + words
	}
	return words
}

var welshTies = map[Term]forms{
	Guardian: same3("gwarcheidwad arbennig"), Ward: same3("plentyn dan warcheidiaeth arbennig"), Carer: same3("gofalwr"),
	CaredFor:   {"merch y gofelir amdani", "bachgen y gofelir amdano", "plentyn y gofelir amdano"},
	DonorChild: same3("plentyn drwy roddwr"), SurrogateChild: same3("plentyn a gariwyd dros eraill"),
}

// byWayInWelsh names the person before: “llysfab Kelly”.
func byWayInWelsh(f *graph.Family, k Kinship, asAt graph.Date) string {
	for at := 1; at < len(k.Steps); at++ {
		tail := cut(k, at, len(k.Steps))
		if who, _ := graph.Get[graph.Person](f, tail.From); name(tail).term != Beyond && who.Name() != "" {
			if w, ok := InWelsh(f, tail, f.Case().Region, asAt); ok {
				return strings.TrimSuffix(w, "?") + " " + who.Name()
			}
			return chainInWelsh(f, tail, asAt) + " " + who.Name()
		}
	}
	return chainInWelsh(f, k, asAt)
}

// chainInWelsh cuts a way at its partners, and each piece where one word no longer reaches.
func chainInWelsh(f *graph.Family, k Kinship, asAt graph.Date) string {
	var parts []string
	var piece []Step
	flush := func() {
		for len(piece) > 0 {
			n := oneWord(piece)
			parts = append(parts, pieceInWelsh(f, k, piece[:n]))
			piece = piece[n:]
		}
	}
	for _, s := range k.Steps {
		if s.Way == Across {
			flush()
			parts = append(parts, partnerInWelsh(f, s, asAt))
			continue
		}
		piece = append(piece, s)
	}
	flush()
	slices.Reverse(parts)
	return strings.Join(parts, " ")
}

// oneWord is how many of the steps, all up and then all down, one word of Welsh says: a parent at
// a time where it goes up further than it comes down, and cousins where it comes down further.
func oneWord(steps []Step) int {
	up := slices.IndexFunc(steps, func(s Step) bool { return s.Way == Down })
	if up < 0 {
		up = len(steps)
	}
	down := len(steps) - up
	switch {
	case up > 1 && down > up:
		return 2 * up
	case up > 1 && up != down:
		return 1
	}
	return len(steps)
}

func pieceInWelsh(f *graph.Family, k Kinship, steps []Step) string {
	to := shown(f, steps[len(steps)-1].To)
	down := 0
	for _, s := range steps {
		if s.Way == Down {
			down++
		}
	}
	up := len(steps) - down
	kind := steps[0].By.Kind
	if up > 0 && down > 0 {
		kind = both(kind, steps[len(steps)-1].By.Kind)
	}
	switch {
	case down == 0:
		return to.pick(tiedInWelsh(kind, "mam", true), tiedInWelsh(kind, "tad", false), tiedInWelsh(kind, "rhiant", false))
	case up == 0 && down == 1:
		return to.pick(tiedInWelsh(kind, "merch", true), tiedInWelsh(kind, "mab", false), tiedInWelsh(kind, "plentyn", false))
	case up == 0:
		return strings.Repeat("gor-", down-2) + to.pick("wyres", "ŵyr", "ŵyr neu wyres")
	case up == 1 && down == 1 && k.Half:
		return to.pick("hanner chwaer", "hanner brawd", "hanner brawd neu hanner chwaer")
	case up == 1 && down == 1:
		return to.pick(tiedInWelsh(kind, "chwaer", true), tiedInWelsh(kind, "brawd", false), "brawd neu chwaer")
	case up == 1:
		return strings.Repeat("gor-", down-2) + to.pick("nith", "nai", "nith neu nai")
	case up == 2:
		return to.pick("cyfnither", "cefnder", "cefnder neu gyfnither")
	case up == 3:
		return to.pick("ail gyfnither", "ail gefnder", "ail gefnder neu gyfnither")
	case up == 4:
		return to.pick("trydedd gyfnither", "trydydd cefnder", "trydydd cefnder neu gyfnither")
	}
	return to.pick("cyfnither", "cefnder", "cefnder neu gyfnither") + " (" + strconv.Itoa(up-1) + ")"
}

// tiedInWelsh puts behind a word what tie it is, where that is not one of birth.
func tiedInWelsh(k graph.ParentageKind, word string, woman bool) string {
	switch tied(k, "adopted", "foster") {
	case "adopted":
		if woman {
			return word + " fabwysiadol"
		}
		return word + " mabwysiadol"
	case "foster":
		if woman {
			return word + " faeth"
		}
		return word + " maeth"
	case "":
		return word
	}
	switch k {
	case graph.Donor:
		return "rhoddwr"
	case graph.Surrogate:
		return "mam fenthyg"
	}
	return "gwarcheidwad"
}

func partnerInWelsh(f *graph.Family, s Step, asAt graph.Date) string {
	to := shown(f, s.To)
	word, soft := to.pick("gwraig", "gŵr", "priod"), to.pick("wraig", "ŵr", "briod")
	english := partner(f, s, asAt)
	switch {
	case strings.HasSuffix(english, "civil partner"):
		word, soft = "partner sifil", "bartner sifil"
	case strings.HasSuffix(english, "partner"):
		word, soft = "partner", "bartner"
	}
	switch {
	case strings.HasPrefix(english, "ex-"):
		return "cyn-" + soft
	case strings.HasPrefix(english, "late "):
		return "diweddar " + soft
	}
	return word
}
