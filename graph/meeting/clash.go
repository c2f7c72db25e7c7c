package meeting

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Clash is two people who must not be brought together, or something that must not be said while one is there.
type Clash struct {
	Who, About graph.ID // Who must not meet, or must not learn about, About
	Mark       graph.Safety
	Apart      bool // they cannot be in one part; false: both may come, and something must not be said
	Part       int  // where it would happen; 0 is the whole meeting, or both parts
	Words      string
	Why        string // the reason on record, with who said so and when; for the coordinator only
}

// Clashes lists what the safety marks say about the people on the list of a meeting, what keeps people apart first.
// Two of whom one comes to the first part only and one to the second do not clash.
func Clashes(f *graph.Family, meeting graph.ID, lang language.Language) []Clash {
	list := map[graph.ID]graph.Invite{}
	for _, i := range invites(f, meeting) {
		list[i.Person] = i
	}
	two := parts(f, meeting) > 1
	var out []Clash
	for s := range graph.All[graph.Safety](f) {
		who, comes := list[s.Who]
		about, also := list[s.About]
		if s.Who == s.About || !comes {
			continue
		}
		c := Clash{Who: s.Who, About: s.About, Mark: s, Why: why(s, lang)}
		a, b := nameIn(f, s.Who, lang), nameIn(f, s.About, lang)
		part, meet := together(who, about, two)
		switch {
		case !takesPart(who) && (s.Kind == graph.MustNotLearn || !also):
			continue // they are not there to hear it
		case also && takesPart(who) && takesPart(about) && meet && keepsApart(s):
			c.Apart, c.Part = true, part
			c.Words = lang.Say("%s and %s must not meet, not by video or telephone either.", a, b)
			if inRoom(who) && inRoom(about) {
				c.Words = lang.Say("%s and %s must not be in one room, and both could be there.", a, b)
			}
		case s.Kind == graph.MustNotLearn:
			c.Part, c.Words = who.Part, unsaid(s, a, b, lang)
		default:
			continue
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Clash) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Words, b.Words), cmp.Compare(a.Mark.ID, b.Mark.ID))
	})
	return out
}

func rank(c Clash) int {
	if c.Apart {
		return 0
	}
	return 1
}

// keepsApart reports whether a mark keeps two people from one room, whatever is said in it.
func keepsApart(s graph.Safety) bool {
	if s.Kind != graph.MustNotLearn {
		return true // a kind that this program does not know keeps people apart
	}
	return len(s.Hide) == 0 || slices.ContainsFunc(s.Hide, func(h graph.Secret) bool { return h != graph.Whereabouts })
}

// unsaid says what must not be said, or lie on the table, while somebody is there.
func unsaid(s graph.Safety, who, about string, lang language.Language) string {
	has := func(h graph.Secret) bool { return slices.Contains(s.Hide, h) }
	switch {
	case len(s.Hide) == 0 || has(graph.Existence):
		return lang.Say("While %s is there, nobody speaks of %s at all, and no paper shows that there is such a person.", who, about)
	case has(graph.Attendance) && has(graph.Whereabouts):
		return lang.Say("While %s is there, nobody says where %s is, or that %s was asked or came.", who, about, about)
	case has(graph.Attendance):
		return lang.Say("While %s is there, nobody says that %s was asked or came, or reads out their views.", who, about)
	case has(graph.Relation):
		return lang.Say("While %s is there, nobody says how %s is related.", who, about)
	}
	return lang.Say("While %s is there, nobody says where %s is: no address, no school, no place of work.", who, about)
}

// together finds the part in which two could be at once.
func together(a, b graph.Invite, two bool) (part int, meet bool) {
	switch {
	case !two || a.Part == 0 && b.Part == 0:
		return 0, true
	case a.Part == 0:
		return b.Part, true
	case b.Part == 0:
		return a.Part, true
	}
	return a.Part, a.Part == b.Part
}

// parts is how many parts a meeting has.
func parts(f *graph.Family, meeting graph.ID) int {
	m, _ := graph.Get[graph.Meeting](f, meeting)
	return max(1, m.Parts)
}

func why(s graph.Safety, lang language.Language) string {
	words := s.Reason
	if words == "" {
		words = lang.Say("no reason recorded")
	}
	if s.By != "" && s.On.Known() {
		words += " (" + s.By + ", " + lang.Date(s.On.String()) + ")"
	}
	return words
}
