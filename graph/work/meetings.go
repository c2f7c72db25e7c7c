package work

import (
	"strings"
	"unicode"

	"kinweave/graph"
	"kinweave/graph/meeting"
)

// meetings are those to come, those nobody has said were held, the replies they wait for and
// the packs that have not been printed.
func (d *desk) meetings() {
	for o := range graph.All[graph.FamilyOffer](d.f) {
		if o.To != "" && o.Answer == "" && o.On.Known() && o.On.By(d.asAt) {
			d.add(Due{When: o.On.Add(d.o.Wait), Kind: Replies, Key: o.Key(), Person: o.To, Child: o.Child,
				Words: d.Say("Family group decision-making was offered to %s on %s: no answer is on record.", d.name(o.To), d.day(o.On))})
		}
	}
	for m := range graph.All[graph.Meeting](d.f) {
		if m.Held || m.WhyNot != "" {
			continue
		}
		due := Due{When: m.On, Kind: Conference, Key: m.Key()}
		title := d.title(m)
		switch {
		case m.On.Known() && past(m.On, d.asAt):
			due.Words = d.Say("%s was on %s: say whether it was held.", title, d.day(m.On))
		case m.On.Known():
			due.Words = strings.Join(some(title, d.day(m.On), m.Time, m.Venue), ", ")
			d.replies(m, title)
			d.apart(m, title)
			d.pack(m, title)
		case m.Offered.Known() && m.Answer == "":
			due.Kind, due.When, due.Words = Replies, m.Offered.Add(d.o.Wait), d.Say("%s was offered on %s: no answer is on record.", title, d.day(m.Offered))
		default:
			due.Words = d.Say("%s has no date yet.", title)
		}
		d.add(due)
	}
}

func some(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

// replies counts the invitations that have not gone out, and those that nobody has answered.
func (d *desk) replies(m graph.Meeting, title string) {
	unasked, silent, views, all := 0, 0, 0, 0
	for i := range graph.All[graph.Invite](d.f) {
		if i.Meeting != m.ID || !d.here(i.Person) {
			continue
		}
		switch all++; i.State {
		case "":
			unasked++
		case graph.Invited:
			silent++
		case graph.SendingViews:
			if i.Views == "" {
				views++
			}
		}
	}
	due := Due{When: m.On.Add(-d.o.Ahead), Kind: Replies, Key: m.Key()}
	if silent > 0 {
		due.Words = d.Say("%s: %d of %d people have not answered the invitation.", title, silent, all)
		d.add(due)
	}
	if views > 0 {
		due.Words = d.Say("%s: the views of %d people who send them have not come.", title, views)
		d.add(due)
	}
	if unasked > 0 {
		due.Words = d.Say("%s: %d of %d people have not been invited yet.", title, unasked, all)
		d.add(due)
	}
}

// apart are those who must not meet and are both on the list for one part.
func (d *desk) apart(m graph.Meeting, title string) {
	for _, c := range meeting.Clashes(d.f, m.ID, d.o.Lang) {
		if c.Apart {
			d.add(Due{When: m.On.Add(-d.o.Ahead), Kind: Conference, Words: title + ": " + c.Words, Key: c.Mark.Key(), Person: c.Who})
		}
	}
}

// pack asks for a pack in time. One counts that was printed in the four weeks before: an older
// one would not hold what has been learned since.
func (d *desk) pack(m graph.Meeting, title string) {
	from := m.On.Add(-28)
	for c := range graph.All[graph.Copy](d.f) {
		if c.On.By(d.asAt) && !past(c.On, from) && (packs[m.Kind] == "" || packs[m.Kind] == c.Pack) {
			return
		}
	}
	d.add(Due{When: m.On.Add(-d.o.Ahead), Kind: Pack, Words: d.Say("%s: no pack has been printed for it yet.", title), Key: m.Key()})
}

// packs are the packs that belong to a meeting; any other meeting is served by any pack.
var packs = map[graph.MeetingKind]string{graph.FamilyGroup: "fgc", graph.LifelongLinks: "lifelong-links", graph.ChildProtection: "child-protection", graph.PlanReview: "review"}

// title is what a meeting is called.
func (d *desk) title(m graph.Meeting) string {
	if m.Title != "" {
		return m.Title
	}
	r := []rune(meeting.KindWords(m.Kind, d.o.Lang))
	return string(unicode.ToUpper(r[0])) + string(r[1:])
}
