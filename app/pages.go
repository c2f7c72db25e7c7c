package app

import (
	"fyne.io/fyne/v2"

	"kinweave/app/conference"
	"kinweave/app/links"
	"kinweave/app/parts"
	"kinweave/app/work"
)

// page is one of those that the rail opens.
type page struct {
	id, sign, label string
	fill            func() fyne.CanvasObject // made anew whenever something changes
}

// makePages lists the pages in the order of the rail.
func (p *familyPage) makePages() []page {
	could := say("Could care")
	if parts.Scaled(1) > 1.4 {
		could = say("Care")
	}
	return []page{
		{"family", "family", say("Family"), p.mapArea},
		{"people", "people", say("People"), p.peoplePage},
		{"circle", "circle", say("Circle"), p.circle.Fill},
		{"care", "care", could, p.care.List.Fill},
		{"explored", "explored", say("Explored"), p.care.Explored.Fill},
		{"oversight", "oversight", say("Oversight"), work.NewOversight(p.openCase()).Fill},
		{"links", "links", say("Links"), links.New(p.openCase()).Fill},
		{"meetings", "meeting", say("Meetings"), conference.New(p.openCase()).Fill},
		{"own", "own", say("Own map"), p.own.Fill},
		{"history", "history", say("History"), p.historyPage},
		{"words", "words", say("In words"), p.reads.Words.Fill},
		{"copies", "copies", say("Copies"), p.reads.Copies.Fill},
		{lookingAs, "", "", p.reads.As.Fill}, // from the button above the map
		{"decide", "", "", p.reads.Decide.Fill},
	}
}
