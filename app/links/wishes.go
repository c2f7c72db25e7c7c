package links

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	own "kinweave/graph/links"
)

var wishKinds = []parts.Option[graph.WishKind]{
	{Value: graph.Important, Words: "Is important to me"},
	{Value: graph.LostTouch, Words: "I would like to be back in touch"},
	{Value: graph.LikeToKnow, Words: "I would like to get to know"},
	{Value: graph.NotNow, Words: "Not now"},
	{Value: graph.WishNo, Words: "No"},
}

var errNoQuestion = errors.New("choose which of the questions this answers")

// wishes are the three questions with what the child said, and what the child does not want.
func (g *Page) wishes(k *known) fyne.CanvasObject {
	body := parts.Column(24)
	add := parts.NewPress(say("Write down what was said…"), parts.Primary, func() { g.Hear("", "") })
	for i, q := range k.Questions {
		var tool fyne.CanvasObject
		if i == 0 {
			tool = add
		}
		if len(q.Wishes) == 0 {
			body.Add(parts.Section(q.Words, tool, parts.Card(parts.Body(say("Nothing has been said to this yet.")))))
			continue
		}
		var lines []fyne.CanvasObject
		for _, w := range q.Wishes {
			lines = append(lines, g.wish(k, w))
		}
		body.Add(parts.Section(q.Words, tool, parts.Rows(lines...)))
	}
	body.Add(parts.Note(say("Keys: the arrows from row to row, Enter shows them at the side, M on the map, S a step, T in touch, W something else was said, G say goodbye well.")))
	return body
}

func (g *Page) wish(k *known, w own.Wish) fyne.CanvasObject {
	key := string(w.ID)
	who := parts.Column(4, parts.Title(parts.OrElse(w.Called, w.Name)))
	if w.Words != "" {
		who.Add(parts.Body(quoted(w.Words)))
	}
	who.Add(parts.Note(say("Said on %s", parts.DayOf(w.On))))
	stands := parts.Column(4)
	why := parts.Note(w.Why)
	switch w.State {
	case own.NotLooked:
		stands.Add(parts.Alert(parts.UpperFirst(w.Stands)))
	case own.InTouch:
		stands.Add(parts.Body("✓ " + parts.UpperFirst(w.Stands)))
	default:
		stands.Add(parts.Body(parts.UpperFirst(w.Stands)))
	}
	stands.Add(why)
	if w.State != own.InTouch {
		stands.Add(parts.Note(say("%s may be told: “%s”", g.at.Name(k.Child), w.Tell)))
	}
	letters := map[rune]func(){'w': func() { g.Hear(w.Person, w.Name) }}
	var tools []fyne.CanvasObject
	open := func() {}
	if w.Person != "" {
		on := graph.Key{Kind: graph.KindPerson, ID: w.Person}
		open = func() { g.at.Choose(on) }
		letters['m'] = func() { g.at.GoTo(on) }
		letters['s'] = func() { g.Plan(w.Person) }
		letters['t'] = func() { g.Touch(w.Person) }
		letters['g'] = func() { g.Goodbye(w.Person) }
		if w.State != own.LeftAlone && w.State != own.Was {
			tools = append(tools, g.lines.Press(key, say("A step…"), letters['s']))
		}
	} else {
		tools = append(tools, g.lines.Press(key, say("Said since…"), letters['w']))
	}
	return g.lines.Add(key, parts.Joined(", ", w.Called, w.Stands, w.Words), parts.Thirds(who, stands, tools...), open, letters)
}

// Hear writes down what the child said to one of the questions, in the child's own words.
func (g *Page) Hear(about graph.ID, called string) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	who := f.Who(say("A name as the child says it, also a pet or a thing"), parts.People(g.at.Family(), func(p graph.Person) bool { return p.ID != g.child }), about)
	who.Free = true
	who.Nobody = say("Nobody on the map is called that: it is kept as it was said.")
	if about == "" {
		who.SetText(called)
	}
	kind := parts.Pick(f, 2, parts.Said(wishKinds), nil)
	text, on := f.Line(say("Letter for letter, as it was said"), ""), f.Day(say("today"), g.at.Today())
	f.Add(parts.Labelled(say("About whom, or what"), who.Box), parts.Column(4, parts.Note(say("Which answer it is")), kind), parts.Labelled(say("In their own words"), text), parts.Labelled(say("When"), on.Field))
	f.Show(say("What %s said", parts.Cut(g.at.Name(g.child), 40)), say("Keep"), 560, func() error {
		which, chosen := kind.Value()
		if !chosen {
			return errNoQuestion
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		w := graph.Wish{Child: g.child, About: who.Value(), Kind: which, Words: strings.TrimSpace(text.Text), On: when}
		if w.About == "" {
			w.Name = strings.TrimSpace(who.Text)
		}
		return g.do(own.Hear(g.at.Family(), w))
	}, g.lines.Back)
}
