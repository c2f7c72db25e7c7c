package app

import (
	"context"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/layout"
)

// manner says how the map is drawn on this screen. The convention is a fact of the case and
// not here; whether the dead have a cross is the worker's own choice and is.
func (p *familyPage) manner() render.Options {
	set := p.d.Set
	o := render.Options{Marks: !set.Bool(parts.KeyNoMarks), Gentle: set.Bool(parts.KeyGentle), NoEnded: set.Bool(parts.KeyNoEnded),
		Language: parts.Spoken(), NoHomes: set.Bool(parts.KeyNoHomes), PastHomes: set.Bool(parts.KeyPastHomes), Groups: set.Bool(parts.KeyGroups), Health: p.health}
	if set.Bool(parts.KeyUnexplored) {
		o.Unexplored = p.d.ses.Unexplored(parts.Spoken())
	}
	if set.Bool(parts.KeyKinWords) {
		o.Caption = kinWords(p.d.ses.Family(), p.d.ses.AsAt())
	}
	if p.feelings {
		o.Feelings = func(graph.Line) bool { return true }
	}
	return o
}

// onPaper is the map on the screen without the worker's marks, which belong on no paper.
// Everybody stands where they do on the screen.
func (p *familyPage) onPaper() *render.Drawing {
	shown := p.drawing
	if len(shown.Scene.Items) == 0 {
		return nil
	}
	if p.d.Set.Bool(parts.KeyNoMarks) {
		return &shown
	}
	o := p.manner()
	o.Marks = false
	o.Layout = func(context.Context, layout.Family, func(int, int)) (layout.Plan, error) { return shown.Plan, nil }
	plain, err := p.d.ses.Draw(context.Background(), o, nil)
	if err != nil {
		return nil
	}
	return &plain
}

// conventionMenu chooses between the two ways of drawing. The choice belongs to the case, and
// is a step that can be taken back.
func (d *Desk) conventionMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem(say("Convention"), nil)
	m.ChildMenu = fyne.NewMenu("")
	if d.ses == nil {
		m.Disabled = true
		return m
	}
	now := d.ses.Family().Case().Convention
	for _, c := range []parts.Option[string]{{Value: render.UKICS, Words: say("UK convention")}, {Value: render.McGoldrick, Words: say("McGoldrick style")}} {
		it := d.change(c.Words, nil, func() { d.drawIn(c.Value, c.Words) })
		it.Checked = now == c.Value || now == "" && c.Value == render.UKICS
		m.ChildMenu.Items = append(m.ChildMenu.Items, it)
	}
	return m
}

func (d *Desk) drawIn(convention, words string) {
	c := d.ses.Family().Case()
	if c.Convention == convention || c.Convention == "" && convention == render.UKICS {
		return
	}
	c.ID, c.Convention = graph.CaseID, convention
	d.Complain(d.ses.Do(graph.Put(d.ses.Family(), "Draw in the "+words, c)))
	d.menu()
}

// choiceItem is a line of a menu that is on or off and says how the map is drawn.
func (d *Desk) choiceItem(label string, on bool, turn func()) *fyne.MenuItem {
	m := d.item(label, nil, func() {
		turn()
		d.page.redraw()
		d.menu()
	})
	m.Checked, m.Disabled = on, d.ses == nil
	return m
}

func (d *Desk) flip(key string) func() {
	return func() { d.Set.SetBool(key, !d.Set.Bool(key)) }
}

// signItems are the choices of what is drawn beside the family itself.
func (d *Desk) signItems() []*fyne.MenuItem {
	feelings, health := d.page != nil && d.page.feelings, d.page != nil && d.page.health
	return []*fyne.MenuItem{
		d.choiceItem(say("What they are to the child"), d.Set.Bool(parts.KeyKinWords), d.flip(parts.KeyKinWords)),
		d.choiceItem(say("Worker’s marks"), !d.Set.Bool(parts.KeyNoMarks), d.flip(parts.KeyNoMarks)),
		d.choiceItem(say("Gentle: no crosses"), d.Set.Bool(parts.KeyGentle), d.flip(parts.KeyGentle)),
		d.choiceItem(say("Where nobody has looked yet"), d.Set.Bool(parts.KeyUnexplored), d.flip(parts.KeyUnexplored)),
		d.choiceItem(say("Homes"), !d.Set.Bool(parts.KeyNoHomes), d.flip(parts.KeyNoHomes)),
		d.choiceItem(say("Homes before now"), d.Set.Bool(parts.KeyPastHomes), d.flip(parts.KeyPastHomes)),
		d.choiceItem(say("Schools, clubs and services"), d.Set.Bool(parts.KeyGroups), d.flip(parts.KeyGroups)),
		d.choiceItem(say("What has ended"), !d.Set.Bool(parts.KeyNoEnded), d.flip(parts.KeyNoEnded)),
		d.choiceItem(say("How people get on"), feelings, func() { d.page.feelings = !feelings }),
		d.choiceItem(say("Health, from professional statements"), health, func() { d.page.health = !health }),
	}
}
