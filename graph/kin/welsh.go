package kin

import (
	"strings"

	"kinweave/graph"
)

// Region is where in Wales somebody grew up: grandparents are called differently.
type Region = graph.Region

// The regions. An empty one is North.
const (
	North = graph.NorthWales
	South = graph.SouthWales
)

// welsh holds the words of home for the relations that have one. They have not been read
// by somebody who speaks Welsh at home; a print says “check with an interpreter”.
var welsh = map[Term]forms{
	Parent:      {"mam", "tad", "rhiant"},
	Child:       {"merch", "mab", "plentyn"},
	Sibling:     {"chwaer", "brawd", "brawd neu chwaer"},
	Grandparent: {"nain", "taid", "nain neu taid"},
	Grandchild:  {"wyres", "ŵyr", "ŵyr neu wyres"},
	AuntUncle:   {"modryb", "ewythr", "modryb neu ewythr"},
	NieceNephew: {"nith", "nai", "nith neu nai"},
	Cousin:      {"cyfnither", "cefnder", "cefnder neu gyfnither"},
	Partner:     {"gwraig", "gŵr", "priod"},
	StepParent:  {"llysfam", "llystad", "llysriant"},
	StepChild:   {"llysferch", "llysfab", "llysblentyn"},
	StepSibling: {"llyschwaer", "llysfrawd", "llysfrawd neu lyschwaer"},
	ParentInLaw: {"mam-yng-nghyfraith", "tad-yng-nghyfraith", "rhiant-yng-nghyfraith"},
	ChildInLaw:  {"merch-yng-nghyfraith", "mab-yng-nghyfraith", "plentyn-yng-nghyfraith"},
	SiblingInLaw: {"chwaer-yng-nghyfraith", "brawd-yng-nghyfraith",
		"brawd neu chwaer-yng-nghyfraith"},
}

// southern are the words that differ in the south.
var southern = map[Term]forms{
	Grandparent: {"mam-gu", "tad-cu", "mam-gu neu dad-cu"},
	AuntUncle:   {"modryb", "wncwl", "modryb neu wncwl"},
}

// softened are words after hen, which softens their first letter.
var softened = strings.NewReplacer("taid", "daid", "mam-gu", "fam-gu", "tad-cu", "dad-cu", "modryb", "fodryb")

// InWelsh says what To is to From as a child in Wales would. It reports false for what it
// has no sure word for: then the words of another language stand.
func InWelsh(f *graph.Family, k Kinship, where Region, asAt graph.Date) (string, bool) {
	if len(k.Steps) == 0 {
		return "", false
	}
	n := name(k)
	w, ok := welsh[n.term]
	if s, differs := southern[n.term]; differs && where == South {
		w = s
	}
	switch {
	case !ok || n.bond != bornTo || n.removed > 0 || n.degree > 1 || n.great > 1:
		return "", false
	case n.over && stood(f, n, asAt) != wed:
		return "", false
	}
	word := shown(f, k.To).pick(w.she, w.he, w.they)
	if n.great == 1 {
		if n.term != Grandparent && n.term != AuntUncle {
			return "", false
		}
		word = "hen " + softened.Replace(word)
	}
	if n.half && n.term == Sibling {
		word = "hanner " + word
	}
	if !k.Sure() {
		word += "?"
	}
	return word, true
}
