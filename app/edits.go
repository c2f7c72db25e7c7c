package app

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// person gives the selected person, if one is.
func (d *Desk) person() (graph.Person, bool) {
	if d.page == nil || d.page.chosen.Kind != graph.KindPerson {
		return graph.Person{}, false
	}
	return graph.Get[graph.Person](d.ses.Family(), d.page.chosen.ID)
}

// join takes a step that adds somebody, selects them, and waits for their name.
func (d *Desk) join(c graph.Change, id graph.ID) {
	p := d.page
	before := p.chosen
	p.reveal = true
	p.before, p.two = before, pair{}
	p.chosen = graph.Key{Kind: graph.KindPerson, ID: id}
	if err := d.ses.Do(c); err != nil {
		p.chosen = before
		d.Complain(err)
		p.refresh()
		return
	}
	d.Win.Canvas().Focus(p.person.known)
}

// editName puts the cursor into the name of whoever is selected.
func (d *Desk) editName() {
	if _, ok := d.person(); ok && !d.Blocked() {
		d.Win.Canvas().Focus(d.page.person.known)
		d.page.person.known.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// addParent adds a parent to whoever is selected, drawn as a woman, a man, or not yet known.
func (d *Desk) addParent(s graph.Shown) {
	if q, ok := d.person(); ok {
		d.join(graph.AddParent(d.ses.Family(), q.ID, graph.Person{Shown: s}))
	}
}

func (d *Desk) addPartner() {
	if q, ok := d.person(); ok {
		d.join(graph.AddPartner(d.ses.Family(), q.ID, graph.Person{}, graph.UnionUnknown))
	}
}

// addChild adds a child to the selected person or couple.
func (d *Desk) addChild() {
	if q, ok := d.person(); ok {
		d.join(graph.AddChildOf(d.ses.Family(), q.ID, graph.Person{Surname: d.surname(q)}))
	} else if d.page != nil && d.page.chosen.Kind == graph.KindUnion {
		d.addChildTo(d.page.chosen.ID)
	}
}

func (d *Desk) addChildTo(union graph.ID) {
	d.join(graph.AddChild(d.ses.Family(), union, graph.Person{}))
}

func (d *Desk) addSibling() {
	if q, ok := d.person(); ok {
		d.join(graph.AddSibling(d.ses.Family(), q.ID, graph.Person{Surname: q.Surname}))
	}
}

var errNoReason = errors.New("please say why; it is kept with the case")

// remove asks why somebody comes off the map, or several. A slip is deleted; everybody else
// stays in the case with the reason.
func (d *Desk) remove() {
	if d.page == nil || d.Blocked() || len(d.page.selected()) == 0 {
		return
	}
	ids := d.page.selected()
	q, _ := graph.Get[graph.Person](d.ses.Family(), ids[len(ids)-1])
	mistake, other := say("Added by mistake: delete them"), say("Another reason, kept with the case")
	reason := parts.NewField(say("For example: asked not to be on the map"), nil)
	fault := parts.NewComplaint()
	why := widget.NewRadioGroup([]string{mistake, other}, func(s string) {
		if s == other {
			reason.Show()
			d.Win.Canvas().Focus(reason)
		} else {
			reason.Hide()
			fault.Tell(nil)
		}
	})
	reason.Hide()
	if len(ids) == 1 && q.Name() == "" && q.Formal == "" { // nobody has said who this is: most likely a slip
		why.SetSelected(mistake)
	}
	why.Required = true
	var s *parts.Sheet
	goAhead := func() {
		text := strings.TrimSpace(reason.Text)
		if why.Selected == "" || why.Selected == other && text == "" {
			fault.Tell(errNoReason)
			return
		}
		s.Hide()
		d.Complain(d.ses.Do(d.without(ids, func(f *graph.Family, id graph.ID) graph.Change {
			if why.Selected == mistake {
				return graph.AddedByMistake(f, id)
			}
			return graph.TakeOff(f, id, graph.Farewell{Reason: text, On: d.ses.AsAt()})
		})))
	}
	cancel := parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() })
	name := q.Name()
	switch {
	case len(ids) > 1:
		name = say("%d people", len(ids))
	case name == "":
		name = say("this person")
	}
	s = d.NewSheet(say("Take %s off the map?", name), 440,
		parts.Column(8, why, reason, fault.Container, parts.Tight(parts.Words(say("Either way you can undo it.")))),
		cancel, parts.NewPress(say("Take off the map"), parts.Primary, goAhead))
	s.Enter = goAhead
	s.Closed = d.page.openCase().Back
	reason.OnSubmitted = func(string) { goAhead() }
	reason.Escape = func() { s.Hide() }
	s.Show()
}

// without takes several people off the map as one step.
func (d *Desk) without(ids []graph.ID, one func(*graph.Family, graph.ID) graph.Change) graph.Change {
	f, all := d.ses.Family(), graph.Change{}
	for _, id := range ids {
		c := one(f, id)
		label := c.Label
		if next, err := f.Apply(c); err == nil {
			f, all = next, all.Then(c)
		}
		all.Label = label
	}
	if len(ids) > 1 {
		all.Label = say("Take %d people off the map", len(ids))
	}
	return all
}

// askAsAt asks for the date the map is for.
func (p *familyPage) askAsAt() {
	d := p.d
	if d.Blocked() {
		return
	}
	when := parts.NewField(say("22 November 2026"), nil)
	when.SetText(d.ses.AsAt().String())
	fault := parts.NewComplaint()
	var s *parts.Sheet
	set := func() {
		date, err := graph.ParseDate(when.Text)
		if err == nil && (date.How != graph.On || date.From.Date == 0) {
			err = errors.New(say("please give a day, such as 3 May 2019"))
		}
		if err != nil {
			fault.Tell(err)
			return
		}
		s.Hide()
		d.ses.SetAsAt(date)
		p.refresh()
		p.redraw()
	}
	when.OnSubmitted = func(string) { set() }
	when.Escape = func() { s.Hide() }
	text := parts.Words(say("Ages, homes and couples are shown as they were on this day. Nothing in the case changes."))
	s = d.NewSheet(say("The family as at"), 420, parts.Column(12, parts.Tight(text), parts.Labelled(say("Day"), when), fault.Container),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Show"), parts.Primary, set))
	s.Show()
	d.Win.Canvas().Focus(when)
}

// retitle asks what the case is called.
func (d *Desk) retitle() {
	if d.ses == nil || d.Blocked() {
		return
	}
	c := d.ses.Family().Case()
	title, ref := parts.NewField("", nil), parts.NewField("", nil)
	title.SetText(c.Title)
	ref.SetText(c.Reference)
	var s *parts.Sheet
	set := func() {
		s.Hide()
		d.Complain(d.ses.Retitle(strings.TrimSpace(title.Text), strings.TrimSpace(ref.Text)))
	}
	s = d.NewSheet(say("Title and reference"), 440,
		parts.Column(12, parts.Labelled(say("Title, printed on every page"), title), parts.Labelled(say("Reference in your own records"), ref)),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Keep"), parts.Primary, set))
	next(s, set, title, ref)
	s.Show()
	d.Win.Canvas().Focus(title)
}

// goTo selects somebody from a list and brings them into view.
func (p *familyPage) goTo(k graph.Key) {
	if p.open != "family" {
		p.show("family")
	}
	p.choose(k)
	p.stage.bring(k)
}

// logTalk opens the dialog for whoever is selected.
func (d *Desk) logTalk() {
	if q, ok := d.person(); ok {
		d.page.care.Ask(q.ID)
	}
}
