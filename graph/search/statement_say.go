package search

import (
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Offered says what is on record of the offer of family group decision-making. It is a record
// of what was done, never a word of what has to be: when the duty begins is for a lawyer.
func (s Statement) Offered(f *graph.Family, lang language.Language) []string {
	var out []string
	day := func(d graph.Date) string { return lang.Date(d.String()) }
	for _, o := range s.Offers {
		switch {
		case o.To == "" && o.WhyNot != "":
			out = append(out, lang.Say("It was decided on %s not to offer family group decision-making (%s): %s.", day(o.On), o.By, strings.TrimSuffix(o.WhyNot, ".")))
		case o.To != "":
			words := lang.Say("Family group decision-making was offered to %s on %s; no answer is on record.", nameOf(f, o.To), day(o.On))
			if o.Answer != "" {
				words = lang.Say("Family group decision-making was offered to %s on %s; the answer: %s.", nameOf(f, o.To), day(o.On), lang.Say(replyWords[o.Answer]))
			}
			out = append(out, words)
		}
	}
	for _, m := range s.Meetings {
		words := lang.Say("A family group decision-making meeting was offered on %s; no answer is on record.", day(m.Offered))
		if m.Answer != "" {
			words = lang.Say("A family group decision-making meeting was offered on %s; the answer: %s.", day(m.Offered), m.Answer)
		}
		switch {
		case m.Held && m.On.Known():
			words += " " + lang.Say("It was held on %s.", day(m.On))
		case m.Held:
			words += " " + lang.Say("It was held.")
		case m.WhyNot != "":
			words += " " + lang.Say("It was not held: %s.", strings.TrimSuffix(m.WhyNot, "."))
		case m.On.Known() && !m.On.By(s.AsAt):
			words += " " + lang.Say("It is arranged for %s.", day(m.On))
		default:
			words += " " + lang.Say("It is not on record that it was held.")
		}
		out = append(out, words)
	}
	if len(out) == 0 {
		return []string{lang.Say("No offer of family group decision-making is on record.")}
	}
	return out
}

// Offered says of one child's case to whom family group decision-making had been offered by a
// day, and what came of it.
func Offered(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) []string {
	return Statement{Child: child, AsAt: asAt, Meetings: offered(f, asAt), Offers: offersFor(f, child, asAt)}.Offered(f, lang)
}

var replyWords = map[graph.Reply]string{graph.Accepted: "accepted", graph.Declined: "declined", graph.NoAnswer: "asked, and nothing was heard"}

func nameOf(f *graph.Family, id graph.ID) string {
	p, _ := graph.Get[graph.Person](f, id)
	if n := p.Name(); n != "" {
		return n
	}
	return "somebody without a name yet"
}

// Searched says which methods were tried, when and by whom, and which were not. What was found
// and where stays in the log: it may say where somebody lives, and a statement is read in court.
func (s Statement) Searched(lang language.Language) []string {
	var out []string
	court, kept := graph.Audience{Name: graph.Court}, 0
	for _, t := range s.Looked.Tried {
		for _, x := range t.Searches {
			if !court.May(x.Layer) {
				kept++
				continue
			}
			who := x.By
			if who == "" {
				who = lang.Say("nobody is named")
			}
			when := lang.Date(x.On.String())
			if !x.On.Known() {
				when = lang.Say("no date is recorded")
			}
			words := lang.Say("%s (%s, %s).", upper(t.Words(lang)), when, who)
			if x.Found == "" {
				words += " " + lang.Say("Nothing has come of it yet.")
			}
			out = append(out, words)
		}
	}
	if len(out)+kept == 0 {
		out = append(out, lang.Say("No search is on record."))
	}
	if kept > 0 {
		out = append(out, lang.Say("The log holds %d more, which are not for a statement.", kept))
	}
	if missing := s.Looked.MissingWords(lang); missing != "" {
		out = append(out, missing)
	}
	return out
}
