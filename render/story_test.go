package render

import (
	"testing"

	"kinweave/graph"
)

// TestAWholeStoryLooksAsItDid draws one family with a little of everything in both conventions: two sets of
// parents, a death, twins, homes now and then, groups, marks, health and somebody's words, with the legend.
// The people stand where the shelf puts them, so that the picture changes with the drawing alone.
func TestAWholeStoryLooksAsItDid(t *testing.T) {
	for _, convention := range []string{UKICS, McGoldrick} {
		d := drawn(t, wholeStory(t), everythingShown(convention))
		golden(t, "story."+convention+".txt", dump(t, d.Scene))
	}
}

func everythingShown(convention string) Options {
	return Options{Convention: convention, Layout: shelf, Legend: true, Kin: true, Marks: true, Groups: true, Health: true, PastHomes: true,
		Feelings: func(graph.Line) bool { return true }}
}

func wholeStory(t testing.TB) *graph.Family {
	foster := graph.Union{ID: "v", Partners: []graph.ID{"fay", "jo"}, Kind: graph.CivilPartnership, Events: []graph.Event{event(graph.PartneredEvent, 2012)}}
	stay := func(id, who, home graph.ID, from, to int) graph.Stay {
		s := graph.Stay{ID: id, Person: who, Household: home, From: graph.Year(from)}
		if to > 0 {
			s.To = graph.Year(to)
		}
		return s
	}
	return family(t, append(parents(), index("amy"),
		person("gran", graph.Female, born(1950), dead(2019)), person("fay", graph.Female, born(1975)), person("jo", graph.NonBinary, born(1979)),
		person("amy", graph.Female, born(2015)), person("ben", graph.Male, born(2018)), person("bea", graph.Female, born(2018)), person("pat", graph.Female, born(1960)),
		couple(graph.LivingTogether, event(graph.MovedInEvent, 2013), event(graph.SeparatedEvent, 2021)), foster,
		graph.Parentage{ID: "g", Child: "mum", Parent: "gran", Kind: graph.ByBirth},
		child("amy", graph.ByBirth), child("ben", graph.ByBirth), child("bea", graph.ByBirth, func(p *graph.Parentage) { p.Certainty = graph.Claimed }),
		graph.Parentage{ID: "f", Child: "amy", Union: "v", Kind: graph.Foster, From: graph.Year(2024)},
		graph.Household{ID: "h1", Name: "Mum’s"}, graph.Household{ID: "h2", Name: "Fay and Jo’s", Kind: graph.FosterHome},
		stay("s1", "mum", "h1", 2013, 0), stay("s2", "amy", "h1", 2015, 2024), stay("s3", "ben", "h1", 2018, 0), stay("s4", "bea", "h1", 2018, 0),
		stay("s5", "amy", "h2", 2024, 0), stay("s6", "fay", "h2", 2012, 0), stay("s7", "jo", "h2", 2012, 0),
		graph.Tie{ID: "t1", From: "pat", To: "amy", Kind: graph.Neighbour}, graph.Group{ID: "school", Name: "Larkhill Primary", Kind: graph.School}, graph.Tie{ID: "t2", From: "amy", Group: "school"},
		graph.Pet{ID: "dog", Name: "Biscuit", Animal: "dog"},
		graph.Ask{ID: "a", Person: "pat", State: graph.YesHelp}, graph.Wish{ID: "w", Child: "amy", About: "pat", Kind: graph.Important},
		graph.Statement{ID: "st", About: []graph.ID{"dad"}, Kind: graph.OfHealth, Sign: graph.Recovery, Layer: graph.Professional},
		graph.Line{ID: "l", From: "amy", To: "ben", Kind: graph.Close, According: "Amy", Said: graph.Exact(2026, 11, 14)})...)
}
