package exchange

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"kinweave/graph"
)

// couple reads what the partners were to each other, and what happened to them.
func (r *reader) couple(n *node, u *graph.Union) {
	for _, k := range n.kids {
		switch k.tag {
		case "MARR":
			r.marriage(k, u)
		case "ENGA":
			r.event(k, u, graph.EngagedEvent, graph.Engaged)
		case "DIV":
			if v := k.text(); strings.EqualFold(v, "N") || strings.EqualFold(v, "NO") {
				r.say(k, Aside, "says that there was no divorce")
				continue
			}
			r.event(k, u, graph.DivorcedEvent, "")
		case "ANUL":
			r.event(k, u, graph.AnnulledEvent, "")
		case "DIVF":
			r.event(k, u, graph.SeparatedEvent, "")
			r.rep.add(k.line, Guessed, k.path(), "a divorce was filed: taken in as a separation")
		case "_SEPR", "_SEP", "SEPA", "_SEPARATED":
			r.event(k, u, graph.SeparatedEvent, "")
		case "EVEN":
			r.other(k, u)
		case "_STAT", "_UST", "_MSTAT", "STAT":
			r.status(k, u)
		case "NO":
			if strings.EqualFold(k.text(), "MARR") {
				r.say(k, Guessed, "says that there was no marriage: taken in as a relationship")
				if u.Kind == "" {
					u.Kind = graph.Relationship
				}
			}
		}
	}
	for _, e := range u.Events { // nobody is divorced who was not married
		if u.Kind == "" && (e.Kind == graph.DivorcedEvent || e.Kind == graph.AnnulledEvent) {
			u.Kind = graph.Married
		}
	}
	inTime(u.Events)
}

// inTime puts events in the order they happened in, as far as that is known: files list them
// by tag. What brings together and has no date comes first, what parts and has none last.
func inTime(events []graph.Event) {
	at := func(e graph.Event) float64 {
		switch {
		case e.On.Known():
			return e.On.Sort()
		case parts[e.Kind]:
			return math.Inf(1)
		}
		return math.Inf(-1)
	}
	slices.SortStableFunc(events, func(a, b graph.Event) int { return cmp.Compare(at(a), at(b)) })
}

var parts = map[graph.EventKind]bool{graph.SeparatedEvent: true, graph.DivorcedEvent: true, graph.DissolvedEvent: true,
	graph.AnnulledEvent: true, graph.EndedEvent: true, graph.WidowedEvent: true}

func (r *reader) event(k *node, u *graph.Union, kind graph.EventKind, makes graph.UnionKind) {
	r.happened(k)
	e := graph.Event{Kind: kind, On: r.date(k), Note: r.place(k)}
	if e.Note != "" {
		e.Note = "in " + e.Note
	}
	if makes != "" && closer(makes, u.Kind) {
		u.Kind = makes
	}
	u.Notes = append(u.Notes, r.notes(k)...)
	for _, id := range r.cites(k) {
		u.Sources = appendOnce(u.Sources, id)
	}
	if own := k.kid(tagNote); own != nil {
		own.taken = true
		e.Note = unquote(own.value)
	}
	u.Events = append(u.Events, e)
}

// closer reports whether one kind of union is closer than another: at their closest is what counts.
func closer(a, b graph.UnionKind) bool {
	rank := map[graph.UnionKind]int{"": 0, graph.UnionUnknown: 0, graph.Relationship: 1, graph.Engaged: 2,
		graph.LivingTogether: 3, graph.CivilPartnership: 4, graph.Married: 4}
	return rank[a] > rank[b]
}

// marriage reads MARR, whose TYPE some programs use for couples who never married.
func (r *reader) marriage(k *node, u *graph.Union) {
	kind, makes := graph.MarriedEvent, graph.Married
	if t := k.kid("TYPE"); t != nil {
		switch words := strings.ToLower(t.text()); {
		case strings.Contains(words, "civil partner"), strings.Contains(words, "civil union"):
			t.taken = true
			kind, makes = graph.PartneredEvent, graph.CivilPartnership
		case strings.Contains(words, "common"), strings.Contains(words, "partner"), strings.Contains(words, "cohabit"),
			strings.Contains(words, "living together"), strings.Contains(words, "unmarried"):
			r.say(t, Guessed, "taken in as living together")
			kind, makes = graph.MovedInEvent, graph.LivingTogether
		case words == "married" || words == "marriage":
			t.taken = true
		}
	}
	if v := k.text(); strings.EqualFold(v, "N") || strings.EqualFold(v, "NO") {
		r.say(k, Guessed, "says that there was no marriage: taken in as a relationship")
		if u.Kind == "" {
			u.Kind = graph.Relationship
		}
		return
	}
	r.event(k, u, kind, makes)
}

// other reads EVEN, whose TYPE says what it is.
func (r *reader) other(k *node, u *graph.Union) {
	t := k.kid("TYPE")
	if t == nil {
		return
	}
	words := strings.ToLower(t.text())
	for _, known := range happenings {
		if strings.Contains(words, known.word) {
			t.taken = true
			r.event(k, u, known.kind, known.makes)
			return
		}
	}
}

// happenings are ours first, in the words that the writer uses.
var happenings = []struct {
	word  string
	kind  graph.EventKind
	makes graph.UnionKind
}{
	{"separat", graph.SeparatedEvent, ""},
	{"reconcil", graph.ReconciledEvent, ""},
	{"partnership dissol", graph.DissolvedEvent, ""},
	{"dissol", graph.DivorcedEvent, ""},
	{"civil partnership", graph.PartneredEvent, graph.CivilPartnership},
	{"moved in together", graph.MovedInEvent, graph.LivingTogether},
	{"living together", graph.MovedInEvent, graph.LivingTogether},
	{"cohabit", graph.MovedInEvent, graph.LivingTogether},
	{"common law", graph.MovedInEvent, graph.LivingTogether},
	{"relationship ended", graph.EndedEvent, ""},
	{"relationship began", graph.MetEvent, graph.Relationship},
	{"widowed", graph.WidowedEvent, ""},
	{"annul", graph.AnnulledEvent, ""},
	{"divorc", graph.DivorcedEvent, ""},
	{"engage", graph.EngagedEvent, graph.Engaged},
}

// status reads the word that several programs keep for couples who did not marry.
func (r *reader) status(k *node, u *graph.Union) {
	words := strings.ToLower(k.text())
	kind := graph.UnionKind("")
	switch {
	case strings.Contains(words, "partner"), strings.Contains(words, "cohabit"), strings.Contains(words, "common"):
		kind = graph.LivingTogether
	case strings.Contains(words, "never married"), strings.Contains(words, "unmarried"), strings.Contains(words, "not married"),
		strings.Contains(words, "friends"), strings.Contains(words, "single"):
		kind = graph.Relationship
	case strings.Contains(words, "engaged"):
		kind = graph.Engaged
	case strings.Contains(words, "divorced"):
		kind = graph.Married
		u.Events = append(u.Events, graph.Event{Kind: graph.DivorcedEvent})
	case strings.Contains(words, "separated"):
		u.Events = append(u.Events, graph.Event{Kind: graph.SeparatedEvent})
	case strings.Contains(words, "married"):
		kind = graph.Married
	default:
		return
	}
	r.say(k, Guessed, "another program's word for what the couple are; read as well as possible")
	if kind != "" && u.Kind == "" {
		u.Kind = kind
	}
}
