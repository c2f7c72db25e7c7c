package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kinweave/graph"
	"kinweave/graph/search"
)

// answers are what somebody may have said, the warmest first.
var answers = []option[graph.AskState]{
	{graph.YesCare, "Yes: to be assessed"},
	{graph.Offered, "Offers a home"},
	{graph.YesHelp, "Will help"},
	{graph.YesContact, "Wants to be in touch"},
	{graph.Maybe, "Maybe"},
	{graph.SaysNo, "No"},
	{graph.AskedWaiting, "Waiting to hear"},
	{graph.NoReply, "No reply"},
	{graph.Withdrew, "Changed their mind"},
}

// stages are where things stand while nobody has asked.
var stages = []option[graph.AskState]{
	{graph.Cleared, "Cleared to be asked"},
	{graph.DoNotAsk, "Not to be asked"},
	{graph.FoundNotAsked, "Found, not asked yet"},
	{graph.NotFound, "Not found yet"},
}

var hows = []option[string]{{"phone", "Phone"}, {"visit", "Visit"}, {"letter", "Letter"}, {"video", "Video"}, {"message", "Message"}}

// stateWords is where asking stands, for a line of a history.
func stateWords(s graph.AskState) string {
	for _, o := range append(answers[:len(answers):len(answers)], stages...) {
		if o.value == s {
			return o.words
		}
	}
	return "Not asked yet"
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// joined puts together what there is, with something between.
func joined(between string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}

// dayWords is a date with words before it, or nothing where it is not known.
func dayWords(before string, d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return before + shortDay(d)
}

func mendWords(m graph.Mend) string {
	switch m {
	case graph.Fixable:
		return "can be mended"
	case graph.NotFixable:
		return "can’t be mended"
	}
	return "not known whether it can be mended"
}

// giftText is an offer in its own words, where its kind says nothing.
func giftText(g search.Gift) string {
	words := g.Words
	if g.Kind == graph.OtherGift || g.Kind == "" {
		words = strings.TrimLeft(strings.TrimPrefix(words, search.OfferWords[graph.OtherGift]), ",: ")
	}
	if words == "" {
		words = g.Words
	}
	return upperFirst(words)
}

func stepOf(s search.Step) string {
	return joined(", ", s.What, s.By, dayWords("by ", s.On))
}

func stopWords(s search.Stop) string {
	why := strings.TrimSuffix(s.Why, ".")
	if why == "" {
		why = "No reason recorded"
	}
	by := ""
	if s.By != "" {
		by = "decided by " + s.By
	}
	return joined(" · ", why, joined(", ", by, dayWords("", s.On)), dayWords("look again ", s.Review))
}
