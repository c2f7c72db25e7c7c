package work

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/search"
)

// Part is what sort of thing has changed.
type Part string

// The parts, in the order in which they are told.
const (
	ThePeople   Part = "people"
	TheFamily   Part = "family" // couples and parents
	TheTalks    Part = "talks"
	TheBarriers Part = "barriers"
	TheSafety   Part = "safety"
	TheOffers   Part = "offers"
	ThePlan     Part = "plan"
	TheMeetings Part = "meetings"
	TheSearches Part = "searches"
	TheAnswers  Part = "answers" // about the family
	TheHomes    Part = "homes"
	TheChild    Part = "child" // what the child said, and whom they are in touch with
	TheRest     Part = "rest"
)

var parts = []Part{ThePeople, TheFamily, TheTalks, TheBarriers, TheSafety, TheOffers, ThePlan, TheMeetings, TheSearches, TheAnswers, TheHomes, TheChild, TheRest}

// Changed is one thing that is not as it was.
type Changed struct {
	Part  Part
	Words string
	Key   graph.Key
}

// Since says what has changed between two states of one case, whatever it was changed by. What
// is only drawn differently is no change of the family and is left out.
func Since(before, after *graph.Family, o Options) []Changed {
	c := &changes{before: before, after: after, o: o.filled()}
	for r := range after.Records() {
		was, there := before.Find(r.Key())
		if there && same(was, r) {
			continue
		}
		if !there {
			was = nil
		}
		c.tell(was, r)
	}
	for r := range before.Records() {
		if _, there := after.Find(r.Key()); !there {
			c.tell(r, nil)
		}
	}
	slices.SortStableFunc(c.out, func(a, b Changed) int {
		return cmp.Or(slices.Index(parts, a.Part)-slices.Index(parts, b.Part), cmp.Compare(a.Words, b.Words), cmp.Compare(a.Key.ID, b.Key.ID))
	})
	return c.out
}

func same(a, b graph.Record) bool {
	x, err := graph.Encode(a)
	y, err2 := graph.Encode(b)
	return err == nil && err2 == nil && string(x) == string(y)
}

type changes struct {
	before, after *graph.Family
	o             Options
	out           []Changed
}

// Say says a sentence of the program, as that of desk does.
func (c *changes) Say(english string, args ...any) string { return c.o.Lang.Say(english, args...) }

// name is what somebody is called now, or was called before they were taken out.
func (c *changes) name(id graph.ID) string {
	if _, there := graph.Get[graph.Person](c.after, id); there {
		return nameIn(c.after, id, c.o.Lang)
	}
	return nameIn(c.before, id, c.o.Lang)
}

func (c *changes) names(ids []graph.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, c.name(id))
	}
	return strings.Join(out, ", ")
}

func (c *changes) put(p Part, k graph.Key, words string) {
	c.out = append(c.out, Changed{p, words, k})
}

// tell words one record that came, went or became another. One of both is not nil.
func (c *changes) tell(was, is graph.Record) {
	r := is
	if r == nil {
		r = was
	}
	k := r.Key()
	switch x := r.(type) {
	case graph.Pin, graph.Arrangement, graph.Snapshot, graph.Copy:
		return // of the drawing and of the case, not of the family
	case graph.Person:
		old, _ := was.(graph.Person)
		c.put(ThePeople, k, c.person(old, x, was == nil, is == nil))
	case graph.Union:
		c.put(TheFamily, k, c.changed(was, is, c.Say("a couple: %s", c.names(x.Partners))))
	case graph.Parentage:
		c.put(TheFamily, k, c.changed(was, is, c.Say("the parents of %s", c.name(x.Child))))
	case graph.Birth:
		c.put(TheFamily, k, c.changed(was, is, c.Say("a birth together: %s", c.names(x.Children))))
	case graph.Ask:
		c.put(TheTalks, k, c.changed(was, is, told(c.name(x.Person), c.o.Lang.Say(search.LogWords(x.State)), x.Words)))
	case graph.Barrier:
		old, _ := was.(graph.Barrier)
		c.put(TheBarriers, k, c.barrier(was, is, x, x.Lifted.Known() && !old.Lifted.Known()))
	case graph.Safety:
		c.put(TheSafety, k, c.changed(was, is, c.Say("a safety mark between %s and %s", c.name(x.Who), c.name(x.About))))
	case graph.Offer:
		c.put(TheOffers, k, c.changed(was, is, told(c.name(x.Person), c.o.Lang.Say(search.OfferWords[x.Kind]), x.Words)))
	case graph.Promise:
		c.put(ThePlan, k, c.promise(was, is, x))
	case graph.Agreement:
		c.put(ThePlan, k, c.changed(was, is, told(c.name(x.Who), x.To)))
	case graph.Meeting:
		d := &desk{f: c.after, o: c.o}
		c.put(TheMeetings, k, c.changed(was, is, told(d.title(x), c.o.Lang.Date(x.On.String()))))
	case graph.Invite:
		c.put(TheMeetings, k, c.changed(was, is, c.Say("an invitation: %s", c.name(x.Person))))
	case graph.Search:
		c.put(TheSearches, k, c.changed(was, is, told(search.MethodWords(x.Method, c.o.Lang), x.Found)))
	case graph.Slot:
		c.put(TheAnswers, k, c.changed(was, is, c.Say("an answer about the family of %s", c.name(x.Person))))
	case graph.Stay:
		c.put(TheHomes, k, c.changed(was, is, c.Say("where %s lives or lived", c.name(x.Person))))
	case graph.Household:
		c.put(TheHomes, k, c.changed(was, is, told(c.Say("a home"), x.Name)))
	case graph.Wish:
		who := x.Name
		if x.About != "" {
			who = c.name(x.About)
		}
		c.put(TheChild, k, c.changed(was, is, c.Say("what %s said of %s", c.name(x.Child), who)))
	case graph.Contact:
		c.put(TheChild, k, c.changed(was, is, c.Say("being in touch with %s", c.name(x.Person))))
	default:
		c.put(TheRest, k, c.changed(was, is, c.Say("something else on record")))
	}
}

func told(parts ...string) string { return strings.Join(some(parts...), ": ") }

// changed begins a sentence with whether something is new, is not as it was, or is gone.
func (c *changes) changed(was, is graph.Record, what string) string {
	switch {
	case was == nil:
		return c.Say("New: %s", what)
	case is == nil:
		return c.Say("Taken out: %s", what)
	}
	return c.Say("Changed: %s", what)
}

func (c *changes) person(was, is graph.Person, fresh, out bool) string {
	who := c.name(is.ID)
	switch {
	case out:
		return c.Say("%s was added by mistake and is not on the map any more.", who)
	case is.Gone != nil && was.Gone == nil:
		return c.Say("%s was taken off the map: %s", who, is.Gone.Reason)
	case fresh:
		return c.Say("%s is on the map.", who)
	case is.Gone == nil && was.Gone != nil:
		return c.Say("%s is on the map again.", who)
	case is.Dead() && !was.Dead():
		return c.Say("%s has died.", who)
	case was.Name() != is.Name():
		return c.Say("%s was called %s before.", who, nameIn(c.before, is.ID, c.o.Lang))
	}
	return c.Say("What is known of %s has changed.", who)
}

func (c *changes) barrier(was, is graph.Record, b graph.Barrier, lifted bool) string {
	what := told(c.name(b.Person), c.o.Lang.Say(search.BarrierWords[b.Kind]), b.Note)
	if is != nil && lifted {
		return c.Say("No longer in the way: %s", what)
	}
	return c.changed(was, is, what)
}

func (c *changes) promise(was, is graph.Record, p graph.Promise) string {
	old, _ := was.(graph.Promise)
	what := told(c.name(p.Who), p.What)
	switch {
	case was == nil || is == nil:
	case p.Ended.Known() && !old.Ended.Known():
		return c.Say("Ended: %s", what)
	case p.Kept.Known() && p.Kept != old.Kept:
		return c.Say("Kept on %s: %s", c.o.Lang.Date(p.Kept.String()), what)
	}
	return c.changed(was, is, what)
}
