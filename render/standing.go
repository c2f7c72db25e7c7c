package render

import (
	"strconv"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// standing is what a couple were to each other on a date, in signs and words.
type standing struct {
	kind  graph.UnionKind
	begun bool   // false before anything had brought the two together
	mark  mark   // the strokes through the bar
	label string // "m 2009", "LT 2021, s 2025"
}

// mark is the strokes through a couple's bar.
type mark int

const (
	unmarked   mark = iota
	oneSlash        // separated
	twoSlashes      // divorced, dissolved or annulled
	crossed         // back together: a slash crossed by its opposite
)

// closeness orders the events that bring two people together, and says to which kind each leads.
var closeness = map[graph.EventKind]struct {
	rank int
	kind graph.UnionKind
	word string
}{
	graph.MetEvent:       {1, graph.Relationship, "rel"},
	graph.EngagedEvent:   {2, graph.Engaged, "eng"},
	graph.MovedInEvent:   {3, graph.LivingTogether, "LT"},
	graph.PartneredEvent: {4, graph.CivilPartnership, "cp"},
	graph.MarriedEvent:   {5, graph.Married, "m"},
}

var partings = map[graph.EventKind]struct {
	mark mark
	word string
}{
	graph.SeparatedEvent: {oneSlash, "s"},
	graph.EndedEvent:     {oneSlash, "end"},
	graph.DivorcedEvent:  {twoSlashes, "d"},
	graph.DissolvedEvent: {twoSlashes, "diss"},
	graph.AnnulledEvent:  {twoSlashes, "ann"},
}

// kindRank orders the kinds themselves, to tell the closest two people have been.
var kindRank = map[graph.UnionKind]int{graph.OneOff: 1, graph.Affair: 1, graph.Brief: 1, graph.Relationship: 1,
	graph.Engaged: 2, graph.LivingApart: 3, graph.LivingTogether: 3, graph.CivilPartnership: 4, graph.Married: 5}

// stand tells a couple's story up to a date. What had not happened by then is not told.
func stand(lang language.Language, u graph.Union, asAt graph.Date) standing {
	t := teller{lang: lang, u: u, asAt: asAt}
	t.kind()
	for _, e := range u.Events {
		if e.On.By(asAt) {
			t.happen(e)
		}
	}
	t.flush()
	t.s.label = strings.Join(t.words, ", ")
	return t.s
}

// teller goes through the events of a couple.
type teller struct {
	lang   language.Language
	u      graph.Union
	asAt   graph.Date
	s      standing
	words  []string
	bond   graph.Event // the closest event since the last parting
	parted graph.Event
	again  bool // they have parted before
}

// kind settles what the couple were by the date: a wedding still to come makes
// nobody married yet.
func (t *teller) kind() {
	best, future, any := 0, 0, false
	for _, e := range t.u.Events {
		c, close := closeness[e.Kind]
		switch {
		case !e.On.By(t.asAt):
			if close {
				future = max(future, c.rank)
			}
		case close:
			any = true
			if c.rank > best {
				best, t.s.kind = c.rank, c.kind
			}
		default:
			any = true
		}
	}
	own := kindRank[t.u.Kind]
	t.s.begun = any || future == 0
	if own >= best && own > 0 && own != future {
		t.s.kind = t.u.Kind
	}
	if t.s.kind == "" {
		t.s.kind = graph.UnionUnknown
	}
}

func (t *teller) happen(e graph.Event) {
	if p, parting := partings[e.Kind]; parting {
		t.parted = e
		t.s.mark = p.mark
		return
	}
	c, close := closeness[e.Kind]
	if !close && e.Kind != graph.ReconciledEvent {
		return // widowed: the cross on the one who died says it
	}
	if t.parted.Kind != "" {
		t.flush()
		t.again, t.s.mark = true, unmarked
		t.bond, t.parted = graph.Event{}, graph.Event{}
		if e.Kind == graph.ReconciledEvent {
			t.s.mark = crossed
		}
	}
	if e.Kind == graph.ReconciledEvent || c.rank >= closeness[t.bond.Kind].rank {
		t.bond = e
	}
}

// flush writes down one time together: how close they came, and how it ended.
// Of a separation and the divorce that followed it only the divorce is written.
func (t *teller) flush() {
	began, ended := year(t.lang, t.bond.On), year(t.lang, t.parted.On)
	switch t.s.kind {
	case graph.OneOff, graph.Affair: // no word (domain brief 5.2)
		t.s.mark = unmarked
		return
	case graph.Relationship, graph.Brief:
		if t.s.kind == graph.Brief {
			t.s.mark = unmarked
		}
		if began == "" && ended == "" {
			return
		}
		if !t.again && ended != "" {
			t.words = append(t.words, "rel "+span(t.lang, t.bond.On, t.parted.On))
			return
		}
	}
	word := closeness[t.bond.Kind].word
	switch {
	case t.bond.Kind == graph.ReconciledEvent:
		word = t.lang.Say("back")
	case t.again:
	case t.s.kind == graph.LivingApart:
		word = "LAT"
	case t.bond.Kind == "" || closeness[t.bond.Kind].kind != t.s.kind && kindRank[t.s.kind] > closeness[t.bond.Kind].rank:
		// The date of the closest step is not known: the word alone.
		began = ""
		word = map[graph.UnionKind]string{graph.LivingTogether: "LT", graph.CivilPartnership: "cp",
			graph.Engaged: "eng", graph.UnionUnknown: "?"}[t.s.kind]
	}
	if word == "m" && began == "" {
		word = ""
	}
	if w := strings.TrimSpace(word + " " + began); w != "" {
		t.words = append(t.words, w)
	}
	if t.parted.Kind != "" {
		t.words = append(t.words, strings.TrimSpace(partings[t.parted.Kind].word+" "+ended))
	}
}

// year is a date as it stands on a line: the year, and how sure it is.
func year(lang language.Language, d graph.Date) string {
	y := strconv.Itoa(d.From.Year)
	if d.From.Year < 0 {
		y = lang.Say("%d BC", -d.From.Year)
	}
	switch d.How {
	case graph.On:
		return y
	case graph.About:
		return "c. " + y
	case graph.Before:
		return lang.Say("before %s", y)
	case graph.After:
		return lang.Say("after %s", y)
	case graph.Between:
		if d.To.Year == d.From.Year {
			return y
		}
		return span(lang, graph.Year(d.From.Year), graph.Year(d.To.Year))
	}
	return ""
}

// span is "2012–13", "1999–2001", "2012–" or "–2013".
func span(lang language.Language, from, to graph.Date) string {
	a, b := year(lang, from), year(lang, to)
	if a == b {
		return a
	}
	if from.How == graph.On && to.How == graph.On && from.From.Year > 1000 && to.From.Year < 10000 &&
		from.From.Year/100 == to.From.Year/100 {
		b = b[2:]
	}
	if strings.Contains(a+b, "–") { // one of them is a span itself
		return strings.TrimSpace(a + " – " + b)
	}
	return a + "–" + b
}
