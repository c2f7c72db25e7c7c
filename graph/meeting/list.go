package meeting

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Guest is one line of the invite list.
type Guest struct {
	graph.Invite
	Name    string
	Stands  string   // the state in words
	Wants   []string // what they need in order to take part
	Missing string   // "why is not written down"; empty where nothing is
	Child   bool     // known to be under 18
}

// In reports whether somebody could be in the room: they come, or they have not said that they do not.
func (g Guest) In() bool { return inRoom(g.Invite) }

func inRoom(i graph.Invite) bool {
	return i.How == "" && i.State != graph.StayingOut && i.State != graph.SendingViews
}

// takesPart holds for whoever hears what is said: in the room, by video, by telephone.
func takesPart(i graph.Invite) bool {
	return i.State != graph.StayingOut && i.State != graph.SendingViews
}

// in reports whether an invitation is for a part of a meeting; part 0 is the whole of it.
func in(i graph.Invite, part int) bool { return part == 0 || i.Part == 0 || i.Part == part }

var stateOrder = []graph.InviteState{graph.Coming, graph.Invited, "", graph.SendingViews, graph.StayingOut}

// List is the invite list of a meeting: who comes, who has not answered, who was not asked yet,
// who sends views and who stays out, by name within each.
func List(f *graph.Family, meeting graph.ID, asAt graph.Date, lang language.Language) []Guest {
	var out []Guest
	for _, i := range invites(f, meeting) {
		p, _ := graph.Get[graph.Person](f, i.Person)
		age, known := graph.AgeAt(p, asAt)
		g := Guest{Invite: i, Name: nameIn(f, i.Person, lang), Stands: StateWords(i.State, lang), Wants: wants(i, lang), Child: known && age < 18}
		switch {
		case i.State == graph.StayingOut && i.Why == "":
			g.Missing = lang.Say("Why they stay out is not written down.")
		case i.State == graph.SendingViews && i.Views == "":
			g.Missing = lang.Say("Their views have not come yet.")
		}
		out = append(out, g)
	}
	slices.SortStableFunc(out, func(a, b Guest) int {
		return cmp.Or(cmp.Compare(slices.Index(stateOrder, a.State), slices.Index(stateOrder, b.State)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// invites are those of a meeting to people who are on the map.
func invites(f *graph.Family, meeting graph.ID) []graph.Invite {
	var out []graph.Invite
	for i := range graph.All[graph.Invite](f) {
		if p, ok := graph.Get[graph.Person](f, i.Person); ok && p.Gone == nil && i.Meeting == meeting {
			out = append(out, i)
		}
	}
	return out
}

func nameIn(f *graph.Family, id graph.ID, lang language.Language) string {
	p, _ := graph.Get[graph.Person](f, id)
	if n := p.Name(); n != "" {
		return n
	}
	return lang.Say("somebody without a name yet")
}

// StateWords says where an invitation stands.
func StateWords(s graph.InviteState, lang language.Language) string {
	switch s {
	case graph.Invited:
		return lang.Say("invited, no answer yet")
	case graph.Coming:
		return lang.Say("coming")
	case graph.SendingViews:
		return lang.Say("sending views")
	case graph.StayingOut:
		return lang.Say("staying out")
	}
	return lang.Say("not asked yet")
}

// wants puts what somebody needs in order to take part into words.
func wants(i graph.Invite, lang language.Language) []string {
	var out []string
	switch i.How {
	case graph.ByVideo:
		out = append(out, lang.Say("by video"))
	case graph.ByPhone:
		out = append(out, lang.Say("by telephone"))
	}
	if i.Interpreter != "" {
		out = append(out, lang.Say("interpreter: %s", i.Interpreter))
	}
	if i.Lift {
		out = append(out, lang.Say("a lift"))
	}
	if i.Food != "" {
		out = append(out, lang.Say("food: %s", i.Food))
	}
	if i.Minding > 0 {
		out = append(out, lang.Say("children to be minded: %d", i.Minding))
	}
	if i.Advocate != "" {
		out = append(out, lang.Say("with an advocate: %s", i.Advocate))
	}
	if i.Access != "" {
		out = append(out, i.Access)
	}
	return out
}
