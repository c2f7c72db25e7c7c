package shell

import (
	"kinweave/graph"
	"kinweave/graph/meeting"
)

// The words of these types are read by other programs: add, never rename.

type meetingsJSON struct {
	AsAt     string                   `json:"asAt"`
	Meetings []meetingJSON            `json:"meetings"`
	Offers   map[graph.ID]offeredJSON `json:"offers"` // by child
}

type meetingJSON struct {
	ID       graph.ID          `json:"id"`
	Kind     graph.MeetingKind `json:"kind"`
	Title    string            `json:"title"`
	On       string            `json:"on"`
	Held     bool              `json:"held"`
	List     []guestJSON       `json:"list"`
	Totals   []totalsJSON      `json:"totals"` // of the whole, then of each part
	Clashes  []clashJSON       `json:"clashes"`
	Proposal []seatJSON        `json:"proposal"`
	Plan     []itemJSON        `json:"plan"`
	Needs    []needJSON        `json:"needs"`
	Review   reviewJSON        `json:"review"`
	Remind   []string          `json:"reminders"`
}

type guestJSON struct {
	ID     graph.ID          `json:"id"`
	Person graph.ID          `json:"person"`
	Name   string            `json:"name"`
	State  graph.InviteState `json:"state"`
	Part   int               `json:"part"`
	Why    string            `json:"why"`
	Views  string            `json:"views"`
	Wants  []string          `json:"wants"`
}

type totalsJSON struct {
	Part         int       `json:"part"`
	Chairs       [2]int    `json:"chairs"` // surely, and at most
	Video        [2]int    `json:"video"`
	Phone        [2]int    `json:"phone"`
	Lifts        [2]int    `json:"lifts"`
	Minding      [2]int    `json:"childrenToMind"`
	Interpreters []sumJSON `json:"interpreters"`
	Translate    []sumJSON `json:"viewsToTranslate"`
	Food         []sumJSON `json:"food"`
}

type sumJSON struct {
	Of     string     `json:"of"`
	N      [2]int     `json:"n"`
	People []graph.ID `json:"people"`
}

type clashJSON struct {
	Who   graph.ID         `json:"who"`
	About graph.ID         `json:"about"`
	Kind  graph.SafetyKind `json:"kind"`
	Apart bool             `json:"apart"`
	Part  int              `json:"part"`
	Words string           `json:"words"`
}

type seatJSON struct {
	Person graph.ID `json:"person"`
	Part   int      `json:"part"`
	Why    string   `json:"why"`
}

type itemJSON struct {
	ID       graph.ID      `json:"id"`
	Who      graph.ID      `json:"who"`
	What     string        `json:"what"`
	AgreedBy []graph.ID    `json:"agreedBy"`
	Lacks    []string      `json:"lacks"` // letters of SMART
	Review   graph.Outcome `json:"review"`
}

type reviewJSON struct {
	Kept    int `json:"kept"`
	NotKept int `json:"notKept"`
	Changed int `json:"changed"`
	Open    int `json:"notLookedAt"`
}

type needJSON struct {
	ID     graph.ID    `json:"id"`
	For    graph.ID    `json:"for"`
	What   string      `json:"what"`
	Answer graph.Reply `json:"answer"`
	Owner  string      `json:"owner"`
	Due    string      `json:"due"`
}

type offeredJSON struct {
	Offers []offerJSON `json:"offers"`
	Absent []string    `json:"absent"`
	Note   string      `json:"note"`
}

type offerJSON struct {
	To     graph.ID    `json:"to"`
	On     string      `json:"on"`
	Answer graph.Reply `json:"answer"`
	WhyNot string      `json:"whyNot"`
}

func meetingOf(p meeting.Page) meetingJSON {
	m := p.Meeting
	out := meetingJSON{ID: m.ID, Kind: m.Kind, Title: m.Title, On: dateOf(m.On), Held: m.Held, List: []guestJSON{}, Totals: []totalsJSON{totalsOf(p.Whole)}, Clashes: []clashJSON{}, Proposal: []seatJSON{},
		Plan: []itemJSON{}, Needs: []needJSON{}, Review: reviewJSON(p.Review), Remind: some(p.Remind)}
	for _, g := range p.Guests {
		out.List = append(out.List, guestJSON{g.ID, g.Person, g.Name, g.State, g.Part, g.Why, g.Views, some(g.Wants)})
	}
	for _, t := range p.Parts {
		out.Totals = append(out.Totals, totalsOf(t))
	}
	for _, c := range p.Clashes {
		out.Clashes = append(out.Clashes, clashJSON{c.Who, c.About, c.Mark.Kind, c.Apart, c.Part, c.Words})
	}
	for _, s := range p.Proposal.Seats {
		out.Proposal = append(out.Proposal, seatJSON{s.Person, s.Part, s.Why})
	}
	for _, it := range p.Plan {
		j := itemJSON{it.ID, it.Who, it.What, some(it.Promise.AgreedBy), []string{}, it.Review.Outcome}
		for _, l := range it.Lacks {
			j.Lacks = append(j.Lacks, l.Letter)
		}
		out.Plan = append(out.Plan, j)
	}
	for _, n := range p.Needs {
		out.Needs = append(out.Needs, needJSON{n.ID, n.For, n.What, n.Answer, n.Owner, dateOf(n.Due)})
	}
	return out
}

func totalsOf(t meeting.Totals) totalsJSON {
	two := func(t meeting.Total) [2]int { return [2]int{t.Sure, t.Most} }
	sums := func(ks []meeting.Kind) []sumJSON {
		out := []sumJSON{}
		for _, k := range ks {
			out = append(out, sumJSON{k.Of, two(k.Total), some(k.People)})
		}
		return out
	}
	return totalsJSON{t.Part, two(t.Chairs), two(t.Video), two(t.Phone), two(t.Lifts), two(t.Minding), sums(t.Interpreters), sums(t.Translate), sums(t.Food)}
}

func offersOf(o meeting.Offered) offeredJSON {
	out := offeredJSON{[]offerJSON{}, some(o.Absent), o.Note}
	for _, x := range o.Offers {
		out.Offers = append(out.Offers, offerJSON{x.To, dateOf(x.On), x.Answer, x.WhyNot})
	}
	return out
}
