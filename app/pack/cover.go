package pack

import (
	"cmp"
	"strconv"

	"kinweave/graph"
	"kinweave/render/pages"
)

// set sets one part of the pack.
func (m *making) set(b *pages.Book, name PartName, title string, parts []Part, number int) error {
	switch name {
	case PartCover:
		m.cover(b, parts, number)
	case PartMap:
		sheets, err := m.sheets(number)
		if err != nil {
			return err
		}
		b.Break()
		b.Bookmark(title)
		b.Insert(sheets...)
	case PartWho:
		m.whoIsWho(b, title)
	case PartInvites:
		m.invitations(b, title)
	case PartChild:
		m.childsPage(b)
	case PartConsidered:
		m.considered(b, title)
	case PartPromises:
		m.promises(b, title)
	case PartPlan:
		m.plan(b, title)
	case PartLegend:
		m.legend(b, title)
	case PartFindOut:
		m.findOut(b, title)
	}
	return nil
}

// cover says for whom the copy is, what is in it, and what becomes of it afterwards.
func (m *making) cover(b *pages.Book, parts []Part, number int) {
	lang, c, w := m.pack.Lang, m.view.Family().Case(), m.wording()
	b.Bookmark(m.title())
	m.pack.Organisation.letterhead(b, m.pack.BlackWhite)
	b.Gap(18)
	b.Title(m.title())
	facts := []pages.Fact{{Label: lang.Say("About"), Words: cmp.Or(c.Title, names(lang.Say("and"), m.kids()))}, {Label: lang.Say("For"), Words: m.who()},
		{Label: lang.Say("Copy"), Words: lang.Say("number %d", number)}, {Label: lang.Say("Printed on"), Words: m.date(m.today)}}
	if asAt := m.view.AsAt(); asAt.Known() && asAt != m.today {
		facts = append(facts, pages.Fact{Label: lang.Say("As things were on"), Words: m.date(asAt)})
	}
	if meeting, ok := m.meeting(); ok {
		when := joined(", ", m.date(meeting.On), meeting.Time)
		facts = append(facts, pages.Fact{Label: lang.Say("Meeting"), Words: joined("\u2002", meeting.Title, when)}, pages.Fact{Label: lang.Say("Where"), Words: meeting.Venue})
	}
	facts = append(facts, pages.Fact{Label: lang.Say("Made by"), Words: c.Author}, pages.Fact{Label: lang.Say("Case number"), Words: c.Reference})
	b.Facts(facts...)
	b.Text(m.purpose())
	b.Together(func() {
		b.Strong(w.Confidential)
		b.Text(w.Return)
		if m.pack.Audience.Name != graph.ForChild {
			b.Ticks(lang.Say("given back or shredded on ____________________"))
		}
	})
	if len(parts) > 1 {
		b.Heading(lang.Say("What is in it"))
		var rows [][]string
		for _, p := range parts[1:] {
			at := strconv.Itoa(p.First)
			if p.Pages > 1 {
				at += "–" + strconv.Itoa(p.First+p.Pages-1)
			}
			rows = append(rows, []string{p.Title, at})
		}
		b.Table([]pages.Column{{Head: lang.Say("Part"), Share: 5}, {Head: lang.Say("Page"), Share: 1}}, rows, 0)
	}
	if m.pack.Kind == Court {
		b.Together(func() {
			b.Gap(10)
			b.Blank(lang.Say("Signed"))
			b.Blank(lang.Say("Name and date"))
		})
	}
}

// meeting is the one that the pack is for: the one chosen, or the next of its kind.
func (m *making) meeting() (graph.Meeting, bool) {
	if m.pack.Meeting != "" { // its id is another in the view: it is found by its day and title
		if chosen, ok := graph.Get[graph.Meeting](m.s.Family(), m.pack.Meeting); ok {
			for seen := range graph.All[graph.Meeting](m.view.Family()) {
				if seen.On == chosen.On && seen.Title == chosen.Title && seen.Kind == chosen.Kind {
					return seen, true
				}
			}
		}
		return graph.Meeting{}, false
	}
	return next(m.view.Family(), m.kind.meeting, m.today)
}

func (m *making) date(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return m.pack.Lang.Date(d.String())
}

func joined(by string, parts ...string) string {
	out := ""
	for _, p := range parts {
		if p != "" && out != "" {
			out += by
		}
		out += p
	}
	return out
}
