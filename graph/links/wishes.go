package links

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// State is where a wish stands.
type State string

// The states, from the beginning to the end.
const (
	NotLooked State = "not-looked-for"
	Looking   State = "looking"
	Found     State = "found"
	InTouch   State = "in-touch"
	Was       State = "was"
	LeftAlone State = "left-alone"   // the child said no, or not now
	WroteDown State = "written-down" // no person: a pet, a thing, a question
)

// Wish is one answer of the child's to one of the three questions.
type Wish struct {
	graph.Wish
	Person graph.ID // empty for somebody who is not on the map
	Called string   // as the child, or the map, calls them
	State  State
	Stands string // the state in words for a worker
	Tell   string // the state as the child may be told it
	Why    string // what the state rests on; for the worker only
	Touch  graph.Date
}

// Question is one of the three, or what the child does not want, with the answers.
type Question struct {
	Kind   graph.WishKind
	Words  string // as it is asked
	Wishes []Wish
	Asked  bool // false: nothing has been said to it yet
}

// Questions gives the three questions with the child's answers in their own words, and last
// what the child does not want, or not now.
func Questions(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) []Question {
	return lookAt(f, child, asAt, lang).questions()
}

func (l *look) questions() []Question {
	out := []Question{{Kind: graph.Important, Words: l.Say("Who is important to you?")}, {Kind: graph.LostTouch, Words: l.Say("Who would you like to be back in touch with?")},
		{Kind: graph.LikeToKnow, Words: l.Say("Who would you like to get to know?")}, {Kind: graph.WishNo, Words: l.Say("Is there anybody you do not want, or not now?")}}
	for _, w := range l.wishes {
		if id := l.about(w); id != "" {
			if now, _ := l.latestWish(id); now.ID != w.ID {
				continue // the child has said something else since; the record stays
			}
		}
		kind := w.Kind
		if kind == graph.NotNow {
			kind = graph.WishNo
		}
		for i := range out {
			if out[i].Kind == kind {
				out[i].Wishes, out[i].Asked = append(out[i].Wishes, l.wish(w)), true
			}
		}
	}
	return out
}

// about is who a wish is about: somebody on the map, or the one person who is called so.
func (l *look) about(w graph.Wish) graph.ID {
	if w.About != "" || w.Name == "" {
		return w.About
	}
	found := graph.ID("")
	for p := range graph.All[graph.Person](l.f) {
		if strings.EqualFold(p.Known, w.Name) || slices.ContainsFunc(p.Also, func(n string) bool { return strings.EqualFold(n, w.Name) }) {
			if found != "" {
				return "" // two of one name: nobody has said which
			}
			found = p.ID
		}
	}
	return found
}

func (l *look) wish(w graph.Wish) Wish {
	out := Wish{Wish: w, Person: l.about(w), Called: w.Name}
	if out.Person != "" {
		out.Called = l.name(out.Person)
	}
	out.State, out.Why = l.state(w, out.Person)
	if out.Person != "" {
		out.Touch = l.inTouch(out.Person)
	}
	out.Stands, out.Tell = StateWords(out.State, l.lang), tell(out.State, l.lang)
	return out
}

// StateWords says where a wish stands.
func StateWords(s State, lang language.Language) string {
	switch s {
	case Looking:
		return lang.Say("looking")
	case Found:
		return lang.Say("found")
	case InTouch:
		return lang.Say("in touch")
	case Was:
		return lang.Say("was")
	case LeftAlone:
		return lang.Say("left as the child asked")
	case WroteDown:
		return lang.Say("written down")
	}
	return lang.Say("not looked for yet")
}

// tell is what a child may be told. It promises nothing.
func tell(s State, lang language.Language) string {
	switch s {
	case Looking:
		return lang.Say("We are looking.")
	case Found:
		return lang.Say("We have found them. We talk with you before anything happens.")
	case InTouch:
		return lang.Say("You are in touch.")
	case Was:
		return lang.Say("You were in touch. It stays on your map.")
	case LeftAlone:
		return lang.Say("We leave it as you said. You can say something else at any time.")
	case WroteDown:
		return lang.Say("We have written it down as you said it.")
	}
	return lang.Say("We have written it down. We have not looked yet.")
}

func (l *look) state(w graph.Wish, id graph.ID) (State, string) {
	switch {
	case w.Kind == graph.WishNo || w.Kind == graph.NotNow:
		return LeftAlone, l.Say("The child’s own word.")
	case id == "" && l.pet(w.Name):
		return WroteDown, l.Say("A pet.")
	case id == "":
		return NotLooked, l.Say("Nobody on the map has this name yet.")
	}
	p, _ := graph.Get[graph.Person](l.f, id)
	end, over := l.ended(id)
	last := l.inTouch(id)
	switch {
	case p.Dead() && p.Death.By(l.asAt):
		return Was, l.Say("Has died. What there is to find are stories and photographs.")
	case over && byDate(w.On, end.Ended) <= 0:
		return Was, strings.TrimSpace(l.Say("Ended on %s.", l.date(end.Ended)) + " " + end.Goodbye)
	case l.together(id):
		return InTouch, l.Say("They live together, all or part of the time.")
	case within(last, year, l.asAt):
		return InTouch, l.Say("Last in touch %s.", l.date(last))
	}
	return l.search(id)
}

// search says how far the looking has come, by the log.
func (l *look) search(id graph.ID) (State, string) {
	if log := l.asks[id]; len(log) > 0 {
		switch a := log[len(log)-1]; {
		case a.State == graph.DoNotAsk:
			return NotLooked, l.Say("It was decided not to ask: see the log.")
		case a.State == graph.NotFound:
			return Looking, l.Say("Not found yet, by the log of %s.", l.date(a.On))
		case a.State == graph.SaysNo || a.State == graph.Withdrew:
			return Found, l.Say("Found, and said no on %s.", l.date(a.On))
		case a.State.Answered():
			return Found, l.Say("Found, and answered on %s.", l.date(a.On))
		case a.State.Asked():
			return Found, l.Say("Found and asked; nothing was heard by %s.", l.date(l.asAt))
		default:
			return Found, l.Say("Found, not asked yet.")
		}
	}
	if log := l.searches[id]; len(log) > 0 {
		return Looking, l.Say("Entries in the search log: %d.", len(log))
	}
	return NotLooked, l.Say("Nothing is in the log.")
}

func (l *look) pet(name string) bool {
	for p := range graph.All[graph.Pet](l.f) {
		if strings.EqualFold(p.Name, name) {
			return true
		}
	}
	return false
}
