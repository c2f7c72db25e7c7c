package search

import (
	"slices"

	"kinweave/graph"
)

// confidence says what the facts about them rest on: who said so, and what is in doubt.
func (l *look) confidence(ids []graph.ID) string {
	voices, doubts := map[string]bool{}, []string{}
	for _, id := range ids {
		p, rel := l.people[id], l.of(id)
		for _, s := range p.Sources {
			voices["source:"+string(s)] = true
		}
		for _, n := range p.Notes {
			voices[n.Voice] = true
		}
		for _, up := range l.f.ParentagesOf(id) {
			for _, s := range up.Sources {
				voices["source:"+string(s)] = true
			}
		}
		for s := range l.voices[id] {
			voices[s] = true
		}
		if now, _ := l.now(id); now.State.Answered() {
			voices[l.name(id)] = true
		}
		if rel.doubt {
			doubts = append(doubts, l.Say("how they are related"))
		}
		if p.Identity == graph.IdentityPartly {
			doubts = append(doubts, l.Say("who they are"))
		}
		if p.Living == graph.LivingUnknown || p.Living == "" {
			doubts = append(doubts, l.Say("whether they are alive"))
		}
		if _, known := graph.AgeAt(p, l.asAt); !known {
			doubts = append(doubts, l.Say("how old they are"))
		}
	}
	delete(voices, "")
	words := l.Say("no source recorded")
	if len(voices) > 0 {
		words = l.count(len(voices), "source", "sources")
	}
	if len(doubts) > 0 {
		words += l.Say("; in doubt: %s", l.and(once(doubts)))
	}
	return words
}

// once keeps the first of each word: two people of one row may be in doubt for one reason.
func once(words []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}
