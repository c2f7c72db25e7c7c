package links

import (
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
)

// plan is what was promised to the child, what has gone quiet, and what is to be looked at again.
func (g *Page) plan(k *known) fyne.CanvasObject {
	body := parts.Column(24)
	add := parts.NewPress(say("Write down a promise…"), parts.Primary, func() { g.Promise(graph.Promise{}) })
	if len(k.Plan) == 0 {
		body.Add(parts.Section(say("What people promised"), add, parts.Card(parts.Body(say("Nobody has promised anything yet. Small things count: a call on Sundays, remembering a birthday.")))))
	} else {
		var lines []fyne.CanvasObject
		for _, p := range k.Plan {
			lines = append(lines, g.promiseRow(p))
		}
		body.Add(parts.Section(say("What people promised"), add, parts.Note(k.TurnWords), parts.Rows(lines...)))
	}
	if len(k.Drift.People) > 0 {
		var lines []fyne.CanvasObject
		for _, w := range k.Drift.People {
			key := "quiet:" + string(w.ID)
			touch := func() { g.Touch(w.Person) }
			lines = append(lines, g.lines.Add(key, parts.Joined(", ", w.Called, w.Stands),
				parts.Thirds(parts.Column(4, parts.Title(w.Called), parts.Note(quoted(w.Words))), parts.Column(4, parts.Alert(say("Matters to %s, and nobody is in touch", g.at.Name(k.Child))), parts.Note(parts.Joined(". ", parts.UpperFirst(w.Stands), w.Why))),
					g.lines.Press(key, say("They were in touch…"), touch)), touch, map[rune]func(){'t': touch, 's': func() { g.Plan(w.Person) }}))
		}
		body.Add(parts.Section(say("Gone quiet"), nil, parts.Rows(lines...)))
	}
	body.Add(g.reviews(k))
	body.Add(parts.Note(say("Keys: the arrows from row to row, K kept today, C change it, E it has ended, T in touch, G say goodbye well.")))
	return body
}

func (g *Page) promiseRow(p own.Promise) fyne.CanvasObject {
	key := string(p.ID)
	who := parts.Column(4, parts.Title(p.Name), parts.Body(parts.UpperFirst(p.What)), parts.Note(parts.UpperFirst(parts.Joined(", ", p.HowOft, starts(p.Promise)))))
	stands := parts.Column(4)
	switch p.State {
	case own.Quiet, own.Late:
		stands.Add(parts.Alert(parts.UpperFirst(p.Stands)))
	case own.Happening, own.Done:
		stands.Add(parts.Body("✓ " + parts.UpperFirst(p.Stands)))
	default:
		stands.Add(parts.Body(parts.UpperFirst(p.Stands)))
	}
	for _, x := range []struct{ phrase, text string }{{later("If it stops: %s"), p.IfStops}, {later("Whom the child tells: %s"), p.Tell}, {later("Needs: %s"), p.Needs}} {
		if x.text != "" {
			stands.Add(parts.Note(say(x.phrase, x.text)))
		}
	}
	letters := map[rune]func(){'c': func() { g.Promise(p.Promise) }, 't': func() { g.Touch(p.Who) }, 'g': func() { g.Goodbye(p.Who) }}
	var tools []fyne.CanvasObject
	if p.State != own.Over {
		letters['k'] = func() { g.atOnce(own.Keep(g.at.Family(), p.ID, g.at.Today())) }
		letters['e'] = func() { g.atOnce(own.EndPromise(g.at.Family(), p.ID, g.at.Today())) }
		tools = append(tools, g.lines.Press(key, say("Kept today"), letters['k']), g.lines.Press(key, say("Change…"), letters['c']))
	}
	return g.lines.Add(key, parts.Joined(", ", p.Name, p.What, p.Stands), parts.Thirds(who, stands, tools...), letters['c'], letters)
}

func starts(p graph.Promise) string {
	if !p.Starts.Known() {
		return ""
	}
	return say("since %s", parts.DayOf(p.Starts))
}

func (g *Page) reviews(k *known) fyne.CanvasObject {
	if len(k.Reviews) == 0 {
		return parts.Section(say("To be looked at again"), nil, parts.Card(parts.Body(say("Nothing has a day on which to look at it again."))))
	}
	box := parts.Column(8)
	for _, r := range k.Reviews {
		text := parts.Joined(": ", parts.DayOf(r.On), r.Words)
		if r.Late {
			box.Add(parts.Alert(text))
			continue
		}
		box.Add(parts.Body(text))
	}
	return parts.Section(say("To be looked at again"), nil, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, box)))
}

// Promise writes down what somebody promised, or changes it.
func (g *Page) Promise(p graph.Promise) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	asked := f.Promise(p, parts.People(g.at.Family(), g.other), say("For example: rings on Sundays after tea"))
	stops, tell := f.Line(say("Who stands in, or what happens then"), p.IfStops), f.Line(say("Name"), p.Tell)
	f.Add(parts.Two(parts.Labelled(say("What if it stops"), stops), parts.Labelled(say("Whom the child tells then"), tell)), asked.Once)
	if p.ID != "" && !p.Ended.Known() {
		f.Add(parts.Row(0, parts.NewPress(say("It has ended"), parts.Plain, func() {
			f.Close()
			g.atOnce(own.EndPromise(g.at.Family(), p.ID, g.at.Today()))
		})))
	}
	f.Show(say("A promise to %s", parts.Cut(g.at.Name(g.child), 40)), say("Keep"), 640, func() error {
		p := p
		if p.ID == "" {
			p.Child, p.Layer = g.child, graph.FamilyOK
		}
		if err := asked.Into(&p, g.at.Today()); err != nil {
			return err
		}
		p.IfStops, p.Tell = strings.TrimSpace(stops.Text), strings.TrimSpace(tell.Text)
		return g.do(own.MakePromise(g.at.Family(), p))
	}, g.lines.Back)
}

var touches = []parts.Option[string]{{Value: "visit", Words: "A visit"}, {Value: "phone", Words: "A call"}, {Value: "video", Words: "A video call"}, {Value: "letter", Words: "A letter or card"}, {Value: "message", Words: "A message"}}

// Touch writes down that the child and somebody were in touch.
func (g *Page) Touch(person graph.ID) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	how, on := parts.Pick(f, 3, parts.Said(touches), nil), f.Day(say("today"), g.at.Today())
	how.Set("visit")
	f.Add(how, parts.Labelled(say("When"), on.Field))
	f.Show(say("%s was in touch", parts.Cut(g.at.Name(person), 40)), say("Keep"), 480, func() error {
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		by, _ := how.Value()
		return g.do(own.Touch(g.at.Family(), graph.Contact{Child: g.child, Person: person, Last: when, How: by, Layer: graph.Coordinator}))
	}, g.lines.Back)
}
