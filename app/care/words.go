package care

import (
	"strings"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

// answers are what somebody may have said, the warmest first.
var answers = []parts.Option[graph.AskState]{
	{Value: graph.YesCare, Words: "Yes: to be assessed"},
	{Value: graph.Offered, Words: "Offers a home"},
	{Value: graph.YesHelp, Words: "Will help"},
	{Value: graph.YesContact, Words: "Wants to be in touch"},
	{Value: graph.Maybe, Words: "Maybe"},
	{Value: graph.SaysNo, Words: "No"},
	{Value: graph.AskedWaiting, Words: "Waiting to hear"},
	{Value: graph.NoReply, Words: "No reply"},
	{Value: graph.Withdrew, Words: "Changed their mind"},
}

// stages are where things stand while nobody has asked.
var stages = []parts.Option[graph.AskState]{
	{Value: graph.Cleared, Words: "Cleared to be asked"},
	{Value: graph.DoNotAsk, Words: "Not to be asked"},
	{Value: graph.FoundNotAsked, Words: "Found, not asked yet"},
	{Value: graph.NotFound, Words: "Not found yet"},
}

var hows = []parts.Option[string]{{Value: "phone", Words: "Phone"}, {Value: "visit", Words: "Visit"}, {Value: "letter", Words: "Letter"}, {Value: "video", Words: "Video"}, {Value: "message", Words: "Message"}}

// stateWords is where asking stands, for a line of a history.
func stateWords(s graph.AskState) string {
	for _, o := range append(answers[:len(answers):len(answers)], stages...) {
		if o.Value == s {
			return say(o.Words)
		}
	}
	return say("Not asked yet")
}

// dayWords says a day in a phrase such as “by %s”, and nothing where there is none.
func dayWords(phrase string, d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return say(phrase, parts.ShortDay(d))
}

func mendWords(m graph.Mend) string {
	switch m {
	case graph.Fixable:
		return say("can be mended")
	case graph.NotFixable:
		return say("can’t be mended")
	}
	return say("not known whether it can be mended")
}

// giftText is an offer in its own words, where its kind says nothing.
func giftText(g search.Gift) string {
	words := g.Words
	if words == "" {
		return parts.UpperFirst(say(search.OfferWords[g.Kind]))
	}
	if g.Kind == graph.OtherGift || g.Kind == "" {
		words = strings.TrimLeft(strings.TrimPrefix(words, search.OfferWords[graph.OtherGift]), ",: ")
	}
	if words == "" {
		words = g.Words
	}
	return parts.UpperFirst(words)
}

func stepOf(s search.Step) string {
	return parts.Joined(", ", s.What, s.By, dayWords(later("by %s"), s.On))
}

func stopWords(s search.Stop) string {
	why := strings.TrimSuffix(s.Why, ".")
	if why == "" {
		why = say("No reason recorded")
	}
	by := ""
	if s.By != "" {
		by = say("decided by %s", s.By)
	}
	return parts.Joined(" · ", why, parts.Joined(", ", by, dayWords("%s", s.On)), dayWords(later("look again %s"), s.Review))
}
