package graph

import (
	"slices"
	"strings"
	"unicode"
)

// Kinder is a word of the trade with what those who are written about would rather read (domain brief 6.5). It is
// offered beside what somebody writes, and never put in its place: only the writer knows what was meant.
type Kinder struct {
	Said   []string // as Fold has them; a word that ends in "~" may go on
	But    []string // words that may follow, and make it mean something else
	Better string
}

// Wordings are the words that there is a kinder one for. What stands first is looked for first.
func Wordings() []Kinder { return slices.Clone(wordings) }

var wordings = []Kinder{
	{Said: []string{"contact"}, But: []string{"details", "number", "book", "lens", "lenses", "sport", "centre"}, Better: later("“family time”, or “seeing Mum”")},
	{Said: []string{"placement breakdown", "placement broke down", "failed placement", "placement failed"}, Better: later("“the move”, or what happened, without blame")},
	{Said: []string{"hard to place", "difficult to place"}, Better: later("“we are still looking for the right home”")},
	{Said: []string{"placement~", "placed with"}, Better: later("“home”, or “went to live with”")},
	{Said: []string{"lac", "looked after child", "looked after children", "lookedafter"}, Better: later("the child’s name, or “in care”")},
	{Said: []string{"abscond~"}, Better: later("“ran away”, or “was not home”")},
	{Said: []string{"challenging behaviour~", "behavioural problem~", "kicking off", "kicked off"}, Better: later("“having trouble coping”, or what was seen")},
	{Said: []string{"attention seek~", "attentionseek~"}, Better: later("“needs somebody near”")},
	{Said: []string{"manipulative", "manipulates"}, Better: later("what was seen, and what it may have been for")},
	{Said: []string{"sibling~"}, Better: later("“brothers and sisters”, or their names")},
	{Said: []string{"birth parent~", "birth mother~", "birth father~", "birth mum", "birth dad", "natural parent~", "real parent~"}, Better: later("what the child calls them")},
	{Said: []string{"foster carer~"}, Better: later("what the child calls them")},
	{Said: []string{"care leaver~"}, Better: later("“care-experienced adult”")},
	{Said: []string{"refuse~", "refusing", "refusal"}, Better: later("“said no”, or “not yet”")},
	{Said: []string{"hard to reach"}, Better: later("“we have not reached them yet”")},
	{Said: []string{"non engag~", "nonengag~", "disengag~", "failed to engage", "did not engage", "wont engage", "uncooperative", "non compliant", "noncompliant"}, Better: later("“we have not found the way yet”, or what happened")},
	{Said: []string{"did not attend", "failed to attend", "dna"}, But: []string{"test", "tests", "testing"}, Better: later("“could not come”, and why, if it is known")},
	{Said: []string{"respite"}, Better: later("“a stay with”, or “a break”")},
	{Said: []string{"broken home", "dysfunctional", "problem family"}, Better: later("what is hard for them now")},
	{Said: []string{"illegitimate", "out of wedlock"}, Better: later("nothing: it changes nothing for a child")},
	{Said: []string{"peers", "peer group"}, Better: later("“friends”")},
	{Said: []string{"lleoliad~", "leoliad~"}, Better: later("“cartref” (home)")},
	{Said: []string{"siblingiaid"}, Better: later("“brodyr a chwiorydd” (brothers and sisters)")},
	{Said: []string{"gwrthod~", "wrthod~"}, Better: later("“dywedodd na” (said no)")},
}

// later marks a sentence that is said in the language of the reader when it is shown.
func later(english string) string { return english }

// Gentler is one word that was written, and a kinder way to say it.
type Gentler struct{ Said, Better string }

// Gentle finds the words in a text that a family or a child would rather read otherwise, each once, in the order of
// the text. An organisation's own words come before those that everybody has.
func Gentle(text string, own ...Kinder) []Gentler {
	said, plain := spelled(text)
	var out []Gentler
	for i := 0; i < len(plain); {
		k, n := kinder(plain[i:], own)
		if n == 0 {
			i++
			continue
		}
		g := Gentler{strings.Join(said[i:i+n], " "), k.Better}
		if !slices.ContainsFunc(out, func(x Gentler) bool { return x.Better == g.Better }) {
			out = append(out, g)
		}
		i += n
	}
	return out
}

// spelled are the words of a text as they were written, and as they are compared.
func spelled(text string) (said, plain []string) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:.!?()[]/\"“”", r) }) {
		if p := Fold(w); p != "" {
			said, plain = append(said, w), append(plain, p)
		}
	}
	return said, plain
}

// kinder is what there is for the words a text begins with, and how many of them it is about.
func kinder(words []string, own []Kinder) (Kinder, int) {
	for _, k := range slices.Concat(own, wordings) {
		for _, s := range k.Said {
			n := len(strings.Fields(s))
			if n > len(words) || !begins(words[:n], strings.Fields(s)) {
				continue
			}
			if len(words) > n && slices.Contains(k.But, words[n]) {
				continue
			}
			return k, n
		}
	}
	return Kinder{}, 0
}

func begins(words, said []string) bool {
	for i, s := range said {
		stem, open := strings.CutSuffix(s, "~")
		if words[i] != stem && !(open && strings.HasPrefix(words[i], stem)) {
			return false
		}
	}
	return true
}
