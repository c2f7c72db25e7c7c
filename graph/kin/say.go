package kin

import (
	"slices"
	"strconv"
	"strings"

	"kinweave/graph"
)

// Say says what To is to From in a register, on a date: "mum’s half-sister",
// "maternal half-aunt", "auntie". What the list of terms has no word for is said by
// way of the person before: "Kelly’s stepson".
func Say(f *graph.Family, k Kinship, r Register, asAt graph.Date) string {
	if len(k.Steps) == 0 {
		return ""
	}
	if r != Formal && r != AsKid {
		return Word(f, k, asAt)
	}
	words := plainly(f, k, r, asAt)
	switch {
	case k.Sure():
		return words
	case r == Formal:
		return "possible " + words
	default:
		return words + "?"
	}
}

// plainly says it without the doubt.
func plainly(f *graph.Family, k Kinship, r Register, asAt graph.Date) string {
	if r == Family {
		if words := athome(f, k, asAt); words != "" {
			return words
		}
		return chain(f, k, asAt)
	}
	n := name(k)
	if n.term == Beyond {
		return byWay(f, k, r, asAt)
	}
	if n.over {
		switch state := stood(f, n, asAt); {
		case n.term == Partner:
			return partner(f, k.Steps[0], asAt)
		case state == unwed && !(r == AsKid && n.sort() == AuntUncle):
			return byPartner(f, k, r, asAt)
		case state == once && r == AsKid:
			return byPartner(f, k, r, asAt)
		case state == once:
			return "former " + n.words(f, k, r)
		}
	}
	return n.words(f, k, r)
}

// sort tells aunts of all sorts from the rest: children call them alike.
func (n named) sort() Term {
	switch n.term {
	case AuntUncle, AuntUncleInLaw, StepAuntUncle:
		return AuntUncle
	}
	return n.term
}

// stood is how the couple on the way stood to each other on the date.
func stood(f *graph.Family, n named, asAt graph.Date) wedlock {
	state := wedOn(f, n.couple, asAt)
	if state == bereft {
		return wed // a widowed aunt is an aunt
	}
	return state
}

// words puts the word together with what goes before and behind it.
func (n named) words(f *graph.Family, k Kinship, r Register) string {
	to := shown(f, k.To)
	w := lexicon[n.term][r]
	word := to.pick(w.she, w.he, w.they)
	if n.degree > 0 && r != AsKid {
		degree, step := n.degree, strings.HasPrefix(word, "step-")
		word = ordinal(degree) + " " + strings.TrimPrefix(word, "step-")
		if step {
			word = "step-" + word
		}
		word, behind, _ := strings.Cut(word, " by marriage")
		if n.removed > 0 {
			word += " " + removed(n.removed)
		}
		if strings.HasSuffix(w.they, "by marriage") {
			word += " by marriage"
		}
		return n.before(f, k, r) + word + behind
	}
	if n.great > 0 && (r != AsKid || n.sort() != AuntUncle) {
		word = greats(n.great, word)
	}
	return n.before(f, k, r) + word
}

// before is everything in front of the word: adoption, the side, half.
func (n named) before(f *graph.Family, k Kinship, r Register) string {
	out := ""
	kid := r == AsKid
	switch {
	case n.bond == foster:
		out = "foster "
	case n.bond == adopted && !kid && (n.term == Child || n.term == Grandchild):
		out = "adopted "
	case n.bond == adopted && !kid:
		out = "adoptive "
	}
	if !kid {
		out += side(f, k)
		switch {
		case n.half && n.degree > 0: // "half second cousin"
			out += "half "
		case n.half:
			out += "half-"
		}
	}
	return out
}

// side is "maternal " or "paternal " for whoever stands beyond a parent.
func side(f *graph.Family, k Kinship) string {
	if k.Steps[0].Way != Up || len(k.Steps) < 2 {
		return ""
	}
	if s := k.shape(); s == "UP" || s == "UD" && !k.Half || s == "UDP" {
		return ""
	}
	return shown(f, k.Steps[0].To).pick("maternal ", "paternal ", "")
}

func greats(n int, word string) string {
	if n > 4 {
		return strconv.Itoa(n) + "-times-great-" + word
	}
	if strings.Contains(word, " or ") && !strings.Contains(word, "grand") { // "great-aunt or great-uncle"
		a, b, _ := strings.Cut(word, " or ")
		return greats(n, a) + " or " + greats(n, b)
	}
	return strings.Repeat("great-", n) + word
}

// byPartner says a relation over a couple who are not married as what it is: "maternal aunt’s partner".
func byPartner(f *graph.Family, k Kinship, r Register, asAt graph.Date) string {
	at := slices.IndexFunc(k.Steps, func(s Step) bool { return s.Way == Across })
	var parts []string
	if at > 0 {
		parts = append(parts, plainly(f, cut(k, 0, at), r, asAt))
	}
	parts = append(parts, partner(f, k.Steps[at], asAt))
	if at+1 < len(k.Steps) {
		parts = append(parts, plainly(f, cut(k, at+1, len(k.Steps)), r, asAt))
	}
	return strings.Join(parts, "’s ")
}

// byWay says a relation that has no word by way of the person before, who is named: "Kelly’s
// stepson". It takes the longest end of the way that has a word.
func byWay(f *graph.Family, k Kinship, r Register, asAt graph.Date) string {
	for at := 1; at < len(k.Steps); at++ {
		tail := cut(k, at, len(k.Steps))
		if name(tail).term == Beyond {
			continue
		}
		if who, _ := graph.Get[graph.Person](f, tail.From); who.Name() != "" {
			return who.Name() + "’s " + plainly(f, tail, r, asAt)
		}
		return plainly(f, cut(k, 0, at), r, asAt) + "’s " + plainly(f, tail, r, asAt)
	}
	return step(f, k.Steps[0], asAt)
}

// step is a last resort for a single step without a word.
func step(f *graph.Family, s Step, asAt graph.Date) string {
	if s.Way == Across {
		return partner(f, s, asAt)
	}
	t := single(s)
	w := lexicon[t][Formal]
	return shown(f, s.To).pick(w.she, w.he, w.they)
}

// cut is a part of a way, from one person on it to another.
func cut(k Kinship, from, to int) Kinship {
	path := k.Path()
	out := Kinship{From: path[from], To: path[to], Steps: slices.Clone(k.Steps[from:to])}
	turn := slices.IndexFunc(out.Steps, func(s Step) bool { return s.Way == Down })
	out.Half = k.Half && turn > 0 && out.Steps[0].Way == Up
	return out
}
