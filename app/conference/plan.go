package conference

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
	"kinweave/graph/meeting"
)

var errNoOutcome = errors.New("choose how it went")

// plan is what the family promised, what it needs from the agency, and how both stand.
func (g *Page) plan(k *known) fyne.CanvasObject {
	body := parts.Column(24)
	add := parts.NewPress(say("Write down a promise…"), parts.Primary, func() { g.Promise(graph.Promise{}) })
	if len(k.Plan) == 0 {
		body.Add(parts.Section(say("What the family promises"), add, parts.Card(parts.Body(say("Nothing is written down yet. The family makes its plan in private; here it is kept in its own words, and what a promise still lacks is asked.")))))
	} else {
		var lines []fyne.CanvasObject
		for _, it := range k.Plan {
			lines = append(lines, g.item(it))
		}
		body.Add(parts.Section(say("What the family promises"), add, parts.Note(k.Review.Words(k.lang)), parts.Rows(lines...),
			parts.Note(say("Keys: the arrows from row to row, Enter or C change it, A who agrees, K kept, H how it went."))))
	}
	body.Add(g.needs(k))
	return body
}

func (g *Page) item(it meeting.Item) fyne.CanvasObject {
	key := string(it.ID)
	since := ""
	if it.Starts.Known() {
		since = say("since %s", parts.DayOf(it.Starts))
	}
	due := ""
	if it.Due.Known() {
		due = say("by %s", parts.DayOf(it.Due))
	}
	who := parts.Column(4, parts.Title(it.Name), parts.Body(parts.UpperFirst(it.What)), parts.Note(parts.UpperFirst(parts.Joined(", ", own.OftenWords(it.Promise, parts.Spoken()), since, due))))
	stands := parts.Column(4)
	for _, l := range it.Lacks {
		stands.Add(parts.Alert(l.Letter + ": " + l.Words))
	}
	if it.Whole() {
		stands.Add(parts.Body(say("✓ Nothing is missing in it.")))
	}
	if len(it.AgreedBy) > 0 {
		stands.Add(parts.Note(say("Agreed by %s", strings.Join(it.AgreedBy, ", "))))
	}
	if len(it.Silent) > 0 {
		stands.Add(parts.Note(say("Not marked as agreed: %s", few(it.Silent))))
	}
	if it.Review.Outcome != "" {
		stands.Add(parts.Body(parts.Joined(" · ", parts.UpperFirst(it.Reviewed), parts.DayOf(it.Review.On), it.Review.Words)))
	}
	letters := map[rune]func(){
		'c': func() { g.Promise(it.Promise) },
		'a': func() { g.Agreed(it) },
		'k': func() {
			g.lines.Do(meeting.Review(g.at.Family(), it.ID, graph.Review{On: g.at.Today(), Outcome: graph.WasKept, By: g.writer()}))
		},
		'h': func() { g.Review(it) },
	}
	return g.lines.Add(key, parts.Joined(", ", it.Name, it.What), parts.Thirds(who, stands, g.lines.Press(key, say("Who agrees…"), letters['a']), g.lines.Press(key, say("How it went…"), letters['h'])), letters['c'], letters)
}

// few are the first of many names.
func few(names []string) string {
	const most = 4
	if len(names) > most+1 {
		return say("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}

// Promise writes down what somebody promised at the meeting, or changes it.
func (g *Page) Promise(p graph.Promise) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	asked := f.Promise(p, parts.People(g.at.Family(), func(p graph.Person) bool { return !p.Dead() }), say("So that a stranger could do it"))
	sign, needs := f.Line(say("What would show that it happened"), p.Measure), f.Line(say("A bed, the fare, an allowance"), p.Needs)
	f.Add(parts.Two(parts.Labelled(say("How anyone would know"), sign), asked.Once), parts.Labelled(say("What they need for it from the agency"), needs))
	f.Show(say("A promise of the family’s plan"), say("Keep"), 640, func() error {
		p := p
		if p.ID == "" {
			p.Meeting, p.Layer = g.which, graph.FamilyOK
			if kids := g.at.Family().Case().Children; len(kids) == 1 {
				p.Child = kids[0]
			}
		}
		if err := asked.Into(&p, g.at.Today()); err != nil {
			return err
		}
		p.Measure, p.Needs = strings.TrimSpace(sign.Text), strings.TrimSpace(needs.Text)
		return g.do(own.MakePromise(g.at.Family(), p))
	}, g.lines.Back)
}

// Agreed ticks who agrees to a promise: each tick is a step of its own.
func (g *Page) Agreed(it meeting.Item) {
	if g.at.Blocked() {
		return
	}
	ids := []graph.ID{it.Who}
	ids = append(ids, it.Promise.AgreedBy...)
	for _, x := range g.look().Guests {
		if x.State == graph.Coming {
			ids = append(ids, x.Person)
		}
	}
	f := g.at.NewForm()
	box := parts.Column(0)
	seen := map[graph.ID]bool{}
	for _, id := range ids {
		if seen[id] {
			continue
		}
		seen[id] = true
		tick := widget.NewCheck(g.at.Name(id), nil)
		tick.SetChecked(slices.Contains(it.Promise.AgreedBy, id))
		tick.OnChanged = func(on bool) { g.at.Complain(g.do(meeting.AgreeTo(g.at.Family(), it.ID, !on, id))) }
		box.Add(tick)
	}
	f.Add(parts.Body(it.What), box)
	f.Show(say("Who agrees"), say("Done"), 480, func() error { return nil }, g.lines.Back)
}

var outcomes = []parts.Option[graph.Outcome]{{Value: graph.WasKept, Words: "Kept"}, {Value: graph.WasNotKept, Words: "Not kept"}, {Value: graph.WasChanged, Words: "Changed"}}

// Review writes down how a promise was found to stand.
func (g *Page) Review(it meeting.Item) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	how := parts.Pick(f, 3, parts.Said(outcomes), nil)
	text, on, by := f.Line(say("What happened; of a change, what is promised from now on"), ""), f.Day(say("today"), g.at.Today()), f.Line(say("Name"), g.writer())
	f.Add(parts.Body(parts.Joined(": ", it.Name, it.What)), how, parts.Labelled(say("In a few words"), text), parts.Two(parts.Labelled(say("When"), on.Field), parts.Labelled(say("Who says so"), by)))
	f.Show(say("How it went"), say("Keep"), 560, func() error {
		outcome, chosen := how.Value()
		if !chosen {
			return errNoOutcome
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(meeting.Review(g.at.Family(), it.ID, graph.Review{On: when, Outcome: outcome, Words: strings.TrimSpace(text.Text), By: g.wrote(strings.TrimSpace(by.Text))}))
	}, g.lines.Back)
}
