package conference

import (
	"errors"
	"strings"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/meeting"
)

var meetingKinds = []graph.MeetingKind{graph.FamilyGroup, graph.LifelongLinks, graph.PlanReview, graph.ChildProtection, graph.OtherMeeting}

var halves = []parts.Option[int]{{Value: 1, Words: "One meeting"}, {Value: 2, Words: "Two parts, two lists"}}

var errNoKind = errors.New("choose what sort of meeting it is")

// Call plans a meeting, or changes its day, its place or its parts.
func (g *Page) Call(m graph.Meeting) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	var options []parts.Option[graph.MeetingKind]
	for _, k := range meetingKinds {
		options = append(options, parts.Option[graph.MeetingKind]{Value: k, Words: parts.UpperFirst(meeting.KindWords(k, parts.Spoken()))})
	}
	kind := parts.Pick(f, 2, options, nil)
	kind.Set(parts.OrElse(m.Kind, graph.FamilyGroup))
	title, on, at := f.Line(say("For example: the children’s family meeting"), m.Title), f.Day(say("27 Nov 2026"), m.On), f.Line(say("11:00"), m.Time)
	venue := f.Line(say("A hall, a school, a library: never anybody’s home"), m.Venue)
	cut := parts.Pick(f, 2, parts.Said(halves), nil)
	cut.Set(max(1, m.Parts))
	f.Add(kind, parts.Labelled(say("What to call it"), title), parts.Two(parts.Labelled(say("When"), on.Field), parts.Labelled(say("At what time"), at)), parts.Labelled(say("Where"), venue), cut)
	heading := say("A meeting")
	if m.ID != "" {
		heading = say("Change the meeting")
	}
	f.Show(heading, say("Keep"), 560, func() error {
		which, chosen := kind.Value()
		if !chosen {
			return errNoKind
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		m := m
		m.Kind, m.Title, m.On, m.Time, m.Venue = which, strings.TrimSpace(title.Text), when, strings.TrimSpace(at.Text), strings.TrimSpace(venue.Text)
		if n, _ := cut.Value(); n == 2 || m.Parts == 2 {
			m.Parts = n
		}
		step, id, err := meeting.Call(g.at.Family(), m)
		if err != nil {
			return err
		}
		g.which = id
		return g.at.Ses.Do(step)
	}, g.lines.Back)
}
