package search

import (
	"strings"

	"kinweave/graph"
)

// stops are the reasons for which somebody is not being considered: a decision not to ask, a
// decision or an order that stands in the way, a safety mark. What a person's life is like, and
// their own no, are none: nobody leaves a list because of a bedroom or their health.
func (l *look) stops(which list, id graph.ID) []Stop {
	var out []Stop
	for _, b := range l.barriers[id] {
		if !b.Kind.Decision() || b.Mend == graph.Fixable || which == help && b.Kind == graph.RiskInHome {
			continue
		}
		why := ""
		if b.Note != "" || b.Kind == graph.CourtOrder {
			why = strings.TrimSuffix(l.Say(BarrierWords[b.Kind])+": "+b.Note, ": ")
		}
		out = append(out, Stop{Why: upper(why), By: b.By, On: b.On, Review: b.Review})
	}
	if now, _ := l.now(id); now.State == graph.DoNotAsk {
		out = append(out, Stop{Why: now.Words, By: now.By, On: now.On, Review: now.NextOn})
	}
	for _, s := range l.safety[id] {
		why := s.Reason
		if why != "" {
			why = upper(l.Say(safetyWords[s.Kind]) + ": " + why)
		}
		out = append(out, Stop{Why: why, By: s.By, On: s.On, Review: s.Review})
	}
	return out
}

var safetyWords = map[graph.SafetyKind]string{graph.NoContact: "no contact with the child", graph.MustNotMeet: "must not meet the child", graph.MustNotLearn: "must not learn about the child"}

// hurdles are the barriers that stand, in words.
func (l *look) hurdles(id graph.ID) []Hurdle {
	var out []Hurdle
	for _, b := range l.barriers[id] {
		words := l.Say(BarrierWords[b.Kind])
		if b.Note != "" {
			words += ": " + b.Note
		}
		out = append(out, Hurdle{Words: strings.TrimSuffix(words, ".") + " (" + l.Say(fixWords(b.Mend)) + ")", Mend: b.Mend, By: b.By, On: b.On, Review: b.Review})
	}
	return out
}
