package conference

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/meeting"
)

var errNoOffered = errors.New("say to whom it was offered: the first letters of a name are enough")

// offers is the record that a family group meeting was offered, once for all children it is the same for.
func (g *Page) offers(k *known) fyne.CanvasObject {
	body := parts.Column(24)
	kids := parts.Children(g.at.Family())
	if len(kids) == 0 {
		body.Add(parts.Card(parts.Body(say("First say which child this is about: open “Family” and type the child’s name. If the child is on the map, select them and tick “The map is for this child”."))))
		return body
	}
	tools := parts.Row(4, parts.NewPress(say("It was decided not to…"), parts.Plain, g.NotOffered), parts.NewPress(say("Record an offer…"), parts.Primary, g.Offer))
	var order []string
	names, found := map[string][]string{}, map[string]meeting.Offered{}
	for _, id := range kids {
		o, known := k.Offers[id]
		if !known {
			o = meeting.Offers(g.at.Family(), id, g.at.Today(), parts.Spoken())
		}
		same := fmt.Sprint(o)
		if _, seen := found[same]; !seen {
			order = append(order, same)
		}
		found[same] = o
		names[same] = append(names[same], g.at.Name(id))
	}
	for i, same := range order {
		var tool fyne.CanvasObject
		if i == 0 {
			tool = tools
		}
		o := found[same]
		box := []fyne.CanvasObject{}
		if len(o.Absent) > 0 {
			gaps := parts.Column(8)
			for _, a := range o.Absent {
				gaps.Add(parts.Alert(a))
			}
			box = append(box, parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(12, gaps)))
		}
		var lines []fyne.CanvasObject
		for _, x := range o.Offers {
			lines = append(lines, g.offer(x, i))
		}
		if len(lines) > 0 {
			box = append(box, parts.Rows(lines...))
		} else if len(o.Absent) == 0 {
			box = append(box, parts.Card(parts.Body(say("No offer is on record."))))
		}
		body.Add(parts.Section(say("Offered for %s", strings.Join(names[same], ", ")), tool, append(box, parts.Note(o.Note))...))
	}
	return body
}

func (g *Page) offer(x meeting.Offer, group int) fyne.CanvasObject {
	key := fmt.Sprint("o:", group, ":", x.ID)
	who := parts.Column(4, parts.Title(parts.OrElse(x.Name, say("Not offered"))), parts.Note(parts.Joined(" · ", parts.DayOf(x.On), x.How, x.By)))
	stands := parts.Column(4)
	var tools []fyne.CanvasObject
	open := func() {}
	switch {
	case x.To == "":
		stands.Add(parts.Body(parts.UpperFirst(x.Stands)))
	default:
		open = func() { g.AnswerOffer(x) }
		if x.FamilyOffer.Answer == "" || x.FamilyOffer.Answer == graph.NoAnswer {
			stands.Add(parts.Alert(parts.UpperFirst(x.Stands)))
		} else {
			stands.Add(parts.Body(parts.UpperFirst(x.Stands)))
		}
		tools = append(tools, g.lines.Press(key, say("Answer…"), open))
	}
	if s := parts.Joined(" · ", parts.DayOf(x.Answered), letter(x.Letter)); s != "" {
		stands.Add(parts.Note(s))
	}
	return g.lines.Add(key, parts.Joined(", ", x.Name, x.Stands), parts.Thirds(who, stands, tools...), open, nil)
}

func letter(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	return say("letter before proceedings: %s", parts.DayOf(d))
}

// kidOptions are the children an offer may be about.
func (g *Page) kidOptions() []parts.Option[graph.ID] {
	out := []parts.Option[graph.ID]{{Value: "", Words: say("All of them")}}
	for _, id := range parts.Children(g.at.Family()) {
		out = append(out, parts.Option[graph.ID]{Value: id, Words: g.at.Name(id)})
	}
	return out
}

// Offer records that a family group meeting was offered to somebody.
func (g *Page) Offer() {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	who := f.Who(say("The first letters of a name"), parts.People(g.at.Family(), func(p graph.Person) bool { return !p.Dead() }), "")
	on, how, sent := f.Day(say("today"), g.at.Today()), f.Line(say("A letter, a visit, with an interpreter"), ""), f.Day(say("Where it was said in one"), graph.Date{})
	child := parts.NewChoice(g.kidOptions(), nil)
	child.Put("")
	f.Add(parts.Labelled(say("To whom"), who.Box), parts.Two(parts.Labelled(say("When"), on.Field), parts.Labelled(say("How"), how)), parts.Labelled(say("Letter before proceedings"), sent.Field), parts.Labelled(say("About which child"), child.Box()))
	f.Show(say("A family group meeting was offered"), say("Keep"), 560, func() error {
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		dated, err := sent.Date(g.at.Today())
		if err != nil {
			return err
		}
		if who.Value() == "" {
			return errNoOffered
		}
		return g.do(meeting.RecordOffer(g.at.Family(), graph.FamilyOffer{Child: child.Value(), To: who.Value(), Meeting: g.which, On: when, How: strings.TrimSpace(how.Text), Letter: dated, Layer: graph.Professional}))
	}, g.lines.Back)
}

// AnswerOffer writes down what somebody answered to an offer.
func (g *Page) AnswerOffer(x meeting.Offer) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	answer := parts.Pick(f, 3, parts.Said(replies), nil)
	on := f.Day(say("today"), g.at.Today())
	f.Add(answer, parts.Labelled(say("When"), on.Field))
	f.Show(say("What %s answered", parts.Cut(x.Name, 40)), say("Keep"), 480, func() error {
		reply, chosen := answer.Value()
		if !chosen {
			return errNoReply
		}
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(meeting.AnswerOffer(g.at.Family(), x.ID, reply, when))
	}, g.lines.Back)
}

// NotOffered records the decision not to offer it: the reason, who decided and when.
func (g *Page) NotOffered() {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	why, by, on := f.Line(say("The reason, as it was decided"), ""), f.Line(say("Name"), g.writer()), f.Day(say("today"), g.at.Today())
	child := parts.NewChoice(g.kidOptions(), nil)
	child.Put("")
	f.Add(parts.Body(say("This is a record, not advice: whether an offer is owed is for the legal team.")), parts.Labelled(say("Why it is not offered"), why), parts.Two(parts.Labelled(say("Who decided"), by), parts.Labelled(say("When"), on.Field)), parts.Labelled(say("About which child"), child.Box()))
	f.Show(say("It was decided not to offer it"), say("Keep"), 560, func() error {
		when, err := on.Date(g.at.Today())
		if err != nil {
			return err
		}
		return g.do(meeting.NotOffered(g.at.Family(), child.Value(), strings.TrimSpace(why.Text), g.wrote(strings.TrimSpace(by.Text)), when))
	}, g.lines.Back)
}
