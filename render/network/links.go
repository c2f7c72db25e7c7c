package network

import (
	"slices"

	"kinweave/graph"
)

// strength is how a connection is drawn, the quality of Hartman's lines.
type strength int

// In the order in which one beats another when both are said of the same two.
const (
	unsaid   strength = iota // family, and nobody has recorded how close
	ended                    // it is over, or they have lost touch
	weak                     // they know of each other
	ordinary                 // they are in touch
	strong
	stressful
)

// link is what joins somebody to the middle of the picture.
type link struct {
	how      strength
	gives    bool   // help comes from them to the middle
	gets     bool   // and goes from the middle to them
	tie      string // the Ref of a recorded tie, "" when other records tell of it
	cares    bool   // love, or help that nobody pays for
	paid     bool   // paid to care
	met      bool   // they do know each other
	has      bool   // anything joins them
	distance int    // how near they stand, for the order
}

// year is how many days without a word make people out of touch.
const year = 365

func (l *link) say(how strength) {
	l.has = true
	l.how = max(l.how, how)
}

// links reads what joins each person to somebody in the middle, on the picture's date. Only what is recorded
// counts: a strong line is a strong tie or somebody the child called important, an arrow
// is help that was given, offered or promised, and a line of feeling counts where it was asked for.
func (s *sheet) links(middle []graph.ID) map[graph.ID]*link {
	out := map[graph.ID]*link{}
	in := func(id graph.ID) bool { return slices.Contains(middle, id) }
	of := func(id graph.ID) *link {
		if out[id] == nil {
			out[id] = &link{met: true}
		}
		return out[id]
	}
	s.ties(in, of)
	s.words(in, of)
	s.help(in, of)
	for c := range graph.All[graph.Contact](s.fam) {
		if !in(c.Child) || in(c.Person) {
			continue
		}
		l := of(c.Person)
		switch {
		case c.Knows == graph.NeverMet:
			l.met = false
		case s.longAgo(c.Last):
			l.say(ended)
		case c.Knows == graph.KnowsOf:
			l.say(weak)
		case c.Knows != "" && (c.Knows != graph.LivedWith || c.Last.Known() || c.Often != ""):
			l.say(ordinary)
		}
	}
	delete(out, "")
	return out
}

// longAgo reports whether a day is more than a year past, however loosely it is known.
func (s *sheet) longAgo(d graph.Date) bool {
	_, last := d.Span()
	today, _ := s.asAt.Span()
	return d.Known() && s.asAt.Known() && last < today-year
}

func (s *sheet) ties(in func(graph.ID) bool, of func(graph.ID) *link) {
	for t := range graph.All[graph.Tie](s.fam) {
		other, give, get := t.To, graph.HelpTo, graph.HelpFrom
		if in(t.To) {
			other, give, get = t.From, graph.HelpFrom, graph.HelpTo
		} else if !in(t.From) {
			continue
		}
		if other == "" || in(other) || !t.Began.By(s.asAt) {
			continue
		}
		l := of(other)
		l.tie = "tie:" + string(t.ID)
		if t.Kind == graph.Worker || t.Kind == graph.Teacher {
			l.paid = true
		}
		if t.Ended.Known() && t.Ended.By(s.asAt) {
			l.say(ended)
			continue
		}
		l.say(weights[t.Weight])
		l.cares = l.cares || t.Weight == graph.Strong
		l.gives = l.gives || t.Help == give || t.Help == graph.HelpBoth
		l.gets = l.gets || t.Help == get || t.Help == graph.HelpBoth
	}
}

var weights = map[graph.Weight]strength{"": ordinary, graph.Ordinary: ordinary, graph.Strong: strong, graph.Weak: weak, graph.Stressful: stressful}

// words are those of the child, and the emotional lines that were asked for.
func (s *sheet) words(in func(graph.ID) bool, of func(graph.ID) *link) {
	for w := range graph.All[graph.Wish](s.fam) {
		if !in(w.Child) || w.About == "" || in(w.About) || !w.On.By(s.asAt) {
			continue
		}
		switch w.Kind {
		case graph.Important:
			of(w.About).say(strong)
			of(w.About).cares = true
		case graph.LostTouch:
			of(w.About).say(ended)
		}
	}
	if s.o.Look.Feelings == nil {
		return
	}
	for l := range graph.All[graph.Line](s.fam) {
		if in(l.From) == in(l.To) || l.Past || !l.Said.By(s.asAt) || !s.o.Look.Feelings(l) {
			continue
		}
		other := l.From
		if in(l.From) {
			other = l.To
		}
		of(other).say(felt(l.Kind))
		of(other).cares = of(other).cares || felt(l.Kind) == strong
	}
}

func felt(k graph.LineKind) strength {
	switch k {
	case graph.Close, graph.Fused, graph.Love, graph.Caretaker, graph.Spiritual:
		return strong
	case graph.Connected, graph.Repaired, graph.FocusedOn:
		return ordinary
	case graph.Distant:
		return weak
	case graph.CutOff:
		return ended
	}
	return stressful
}

// help is what people offer, and what they have promised.
func (s *sheet) help(in func(graph.ID) bool, of func(graph.ID) *link) {
	give := func(who, child graph.ID) {
		if in(who) || child != "" && !in(child) {
			return
		}
		l := of(who)
		l.say(ordinary)
		l.gives, l.cares = true, true
	}
	for o := range graph.All[graph.Offer](s.fam) {
		if graph.InForce(o.On, o.Ended, s.asAt) {
			give(o.Person, o.Child)
		}
	}
	for p := range graph.All[graph.Promise](s.fam) {
		if graph.InForce(p.Starts, p.Ended, s.asAt) {
			give(p.Who, p.Child)
		}
	}
}

// livesWith lists who lives where somebody lives on the picture's date, and in which home.
func (s *sheet) livesWith(id graph.ID) (home graph.Household, with []graph.ID) {
	for _, st := range s.fam.StaysOf(id) {
		h, ok := graph.Get[graph.Household](s.fam, st.Household)
		if !ok || !graph.InForce(st.From, st.To, s.asAt) || home.ID != "" && (st.Part != "" || !st.From.Known()) {
			continue
		}
		home, with = h, nil
		for _, o := range s.fam.StaysIn(h.ID) {
			if o.Person != id && graph.InForce(o.From, o.To, s.asAt) && (o.Part == "" || st.Part != "") && !slices.Contains(with, o.Person) {
				with = append(with, o.Person)
			}
		}
	}
	return home, with
}
