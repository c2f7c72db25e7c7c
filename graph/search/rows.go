package search

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// row fills the columns of domain brief 3.8 for a person, or for a couple asked together.
func (l *look) row(which list, r *radius, ids []graph.ID) Row {
	slices.SortStableFunc(ids, func(a, b graph.ID) int {
		if near, _ := l.nearer(a, b); near == a {
			return -1
		}
		return 1
	})
	lead := l.of(ids[0])
	state := l.answerOf(which, ids)
	row := Row{Group: NotAsked, Path: lead.chain, Where: l.place(ids[0]), Answer: l.answerWords(which, state, ids), Confidence: l.confidence(ids)}
	for _, id := range ids {
		p, rel := l.people[id], l.of(id)
		now, _ := l.now(id)
		row.People = append(row.People, Who{ID: id, Name: l.name(id), How: rel.words, Also: rel.also, Legal: rel.tag, Age: l.ageBand(p), State: now.State})
		row.ToFind = row.ToFind || l.toFind(id)
		for _, o := range l.offers[id] {
			row.Offers = append(row.Offers, Gift{o.Kind, l.giftWords(o)})
		}
		row.Barriers = append(row.Barriers, l.hurdles(id)...)
		for _, s := range r.of[id] {
			if !slices.Contains(row.Sides, s) {
				row.Sides = append(row.Sides, s)
			}
		}
	}
	row.LivesWith = l.livesWith(ids)
	l.talk(which, &row, ids)
	if state.Asked() {
		row.Group = Possible
	}
	row.Keys = l.keys(which, ids, state, lead)
	row.Wish, row.Known = row.Keys[1].Words, row.Keys[2].Words
	row.Band = l.nearest(ids)
	var why []string
	for _, k := range row.Keys[:len(row.Keys)-1] {
		why = append(why, k.Words)
	}
	row.Why = upper(strings.Join(why, "; ")) + "."
	return row
}

func firstOf(ds ...int) int {
	for _, d := range ds {
		if d != 0 {
			return d
		}
	}
	return 0
}

func (l *look) nearest(ids []graph.ID) graph.Band {
	best := l.band(ids[0])
	for _, id := range ids[1:] {
		if b := l.band(id); bandRank[b] < bandRank[best] {
			best = b
		}
	}
	return best
}

// keys are what the row is put in order by. Nothing else is.
func (l *look) keys(which list, ids []graph.ID, state graph.AskState, lead relation) []Key {
	knows := l.knows(ids[0])
	for _, id := range ids[1:] {
		if k := l.knows(id); knowsRank[k] < knowsRank[knows] {
			knows = k
		}
	}
	known := l.kid.Name() + " " + l.Say(knowsWords[knows])
	if knows == "" {
		known = l.Say("how well %s knows them is not recorded", l.kid.Name())
	}
	legal := l.Say(classWords[lead.class])
	if lead.doubt {
		legal += l.Say(", if a parentage is confirmed")
	}
	band := l.nearest(ids)
	return []Key{
		{Name: KeyAnswer, Words: l.Say(askWords[state]), rank: answerRank(which, state)},
		l.named(ids),
		{Name: KeyKnown, Words: known, rank: knowsRank[knows]},
		{Name: KeyLegal, Words: legal, rank: int(lead.class)},
		{Name: KeySteps, Words: l.count(lead.steps, "step away", "steps away"), rank: lead.steps},
		{Name: KeyDistance, Words: l.Say(bandWords[band]), rank: bandRank[band]},
		{Name: KeyName, Words: l.name(ids[0]), text: strings.ToLower(l.name(ids[0]))},
	}
}

// talk fills in the latest words with any of them; about a home, with whoever spoke of one.
func (l *look) talk(which list, row *Row, ids []graph.ID) {
	var latest, next graph.Ask
	for _, id := range ids {
		if which == live && len(ids) > 1 && l.helpOnly(id) {
			continue
		}
		for _, a := range l.asks[id] {
			if a.State.Asked() && graph.LaterAsk(latest, a) < 0 {
				latest = a
			}
			if a.Next != "" && graph.LaterAsk(next, a) < 0 {
				next = a
			}
		}
	}
	row.Next = Step{next.Next, next.NextBy, next.NextOn}
	if latest.State == "" {
		return
	}
	row.Said = latest.Words
	row.Asked = l.Say("by %s, %s", latest.By, l.lang.Date(latest.On.String()))
	if latest.How != "" {
		row.Asked += " (" + l.how(latest.How) + ")"
	}
	if latest.Override != "" {
		row.Asked += l.Say("; asked without clearance: %s", latest.Override)
	}
}

func (l *look) giftWords(o graph.Offer) string {
	words := l.Say(OfferWords[o.Kind])
	if o.Often != "" {
		words += ", " + o.Often
	}
	if o.Words != "" {
		words += ": " + o.Words
	}
	return words
}

// answerWords adds what the log says where an offer speaks for more than it: a grandmother who
// cannot give a home may still have offered Sundays.
func (l *look) answerWords(which list, state graph.AskState, ids []graph.ID) string {
	words := l.Say(askWords[state])
	for _, id := range ids {
		now, said := l.now(id)
		switch {
		case !said || l.state(which, id) != state || now.State == state:
		case now.State == graph.YesContact:
			return l.Say("%s, and %s", words, l.Say(askWords[now.State]))
		case now.State.Answered():
			return l.Say("%s (about a home: %s)", words, l.Say(askWords[now.State]))
		}
	}
	return words
}

// livesWith names who else lives in the same home on the day.
func (l *look) livesWith(ids []graph.ID) []string {
	var out []string
	for _, id := range ids {
		for _, h := range l.homes(id) {
			for _, s := range l.f.StaysIn(h.ID) {
				if s.Part == "" && graph.InForce(s.From, s.To, l.asAt) && !slices.Contains(ids, s.Person) && !slices.Contains(out, l.name(s.Person)) {
					out = append(out, l.name(s.Person))
				}
			}
		}
	}
	return out
}
