package outline

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// Panel is what the side shows for several people: what is to become of all of them, as one step.
type Panel struct {
	c     *Pages
	ids   []graph.ID
	of    *graph.Family
	title *widget.Label
	box   *fyne.Container
	Root  *container.Scroll

	home, group *parts.Choice[graph.ID]
	newHome     *parts.Field
	newGroup    *parts.Field
	from, role  *parts.Field
	reads       *parts.Choice[graph.Layer]
	sign        *parts.Choice[graph.Shown]
	fault       *parts.Complaint
}

// Signs, Layers and the like are as they are on other panels, and said there.
var (
	asItIs = later("As it is")
	layers = []parts.Option[graph.Layer]{
		{Value: "", Words: "As it is"},
		{Value: graph.ChildOK, Words: "The child, and everybody"},
		{Value: graph.FamilyOK, Words: "The family"},
		{Value: graph.MeetingOK, Words: "Whoever is at the meeting"},
		{Value: graph.Coordinator, Words: "The coordinator"},
		{Value: graph.Professional, Words: "Professionals"},
		{Value: graph.Locked, Words: "Locked: this file only"},
	}
	signs = []parts.Option[graph.Shown]{
		{Value: "", Words: "As it is"},
		{Value: graph.NotKnown, Words: "Not known"},
		{Value: graph.Female, Words: "Woman or girl"},
		{Value: graph.Male, Words: "Man or boy"},
		{Value: graph.NonBinary, Words: "Non-binary"},
		{Value: graph.TransWoman, Words: "Trans woman"},
		{Value: graph.TransMan, Words: "Trans man"},
	}
)

// fresh stands for a home or a group that is not there yet.
const fresh graph.ID = "+"

var errNothingChosen = errors.New("choose at least one thing that is to change")

func newPanel(c *Pages) *Panel {
	v := &Panel{c: c, title: parts.Heading(""), box: parts.Column(12)}
	v.title.Wrapping = fyne.TextWrapWord
	v.Root = container.NewVScroll(parts.Inset(16, parts.Column(12, parts.Tight(v.title), v.box)))
	return v
}

// Show fills the panel for several people.
func (v *Panel) Show(ids []graph.ID) {
	f := v.c.family()
	if v.of == f && same(v.ids, ids) {
		return
	}
	v.ids, v.of = append([]graph.ID(nil), ids...), f
	v.title.SetText(say("%d people", len(ids)))
	v.box.Objects = nil
	v.box.Add(v.who(f))
	v.box.Add(v.form(f))
	v.box.Add(parts.Column(8, parts.NewPress(say("Copy them"), parts.Plain, func() { v.c.Copy() }).WithKey("Ctrl+C")))
	v.box.Refresh()
}

func same(a, b []graph.ID) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// who names those who are selected: as many as can be read.
func (v *Panel) who(f *graph.Family) fyne.CanvasObject {
	const most = 12
	var names []string
	for i, id := range v.ids {
		if i == most {
			names = append(names, say("and %d more", len(v.ids)-most))
			break
		}
		p, _ := graph.Get[graph.Person](f, id)
		names = append(names, parts.NameOf(p))
	}
	return parts.Tight(parts.Wrapped(parts.Small(strings.Join(names, ", "))))
}

func (v *Panel) form(f *graph.Family) fyne.CanvasObject {
	homes := []parts.Option[graph.ID]{{Value: "", Words: say(asItIs)}}
	for h := range graph.All[graph.Household](f) {
		homes = append(homes, parts.Option[graph.ID]{Value: h.ID, Words: v.c.win.Home(h)})
	}
	homes = append(homes, parts.Option[graph.ID]{Value: fresh, Words: say("A home that is not on the map yet")})
	groups := []parts.Option[graph.ID]{{Value: "", Words: say(asItIs)}}
	for g := range graph.All[graph.Group](f) {
		groups = append(groups, parts.Option[graph.ID]{Value: g.ID, Words: g.Name})
	}
	groups = append(groups, parts.Option[graph.ID]{Value: fresh, Words: say("A group that is not on the map yet")})
	field := func(hint string) *parts.Field {
		x := parts.NewField(hint, nil)
		x.OnSubmitted = func(string) { v.apply() }
		x.Escape = v.c.at.Back
		return x
	}
	v.newHome, v.newGroup = field(say("What the family calls it")), field(say("What it is called"))
	v.from, v.role = field(say("from when")), field(say("social worker, teacher"))
	v.newHome.Hide()
	v.newGroup.Hide()
	show := func(o *parts.Field, on bool) {
		if on {
			o.Show()
			v.c.at.Win.Canvas().Focus(o)
		} else {
			o.Hide()
		}
	}
	v.home = parts.NewChoice(homes, func(id graph.ID) { show(v.newHome, id == fresh) })
	v.group = parts.NewChoice(groups, func(id graph.ID) { show(v.newGroup, id == fresh) })
	v.reads = parts.NewChoice(parts.Said(layers), nil)
	v.sign = parts.NewChoice(parts.Said(signs), nil)
	v.home.Put("")
	v.group.Put("")
	v.reads.Put("")
	v.sign.Put("")
	v.fault = parts.NewComplaint()
	return parts.Card(
		parts.Tight(parts.BoldSmall(say("Change all of them"))),
		parts.Labelled(say("Lives in"), v.home.Box()), v.newHome, v.from,
		parts.Labelled(say("Is in the group"), v.group.Box()), v.newGroup,
		parts.Labelled(say("Drawn as"), v.sign.Box()),
		parts.Labelled(say("Role"), v.role),
		parts.Labelled(say("Who may read what is said about them"), v.reads.Box()),
		parts.Tight(parts.Wrapped(parts.Small(say("What was kept back from more people stays kept back.")))),
		v.fault.Container,
		parts.NewPress(say("Change all %d", len(v.ids)), parts.Primary, v.apply))
}

// apply does all that was chosen, to all of them, as one step.
func (v *Panel) apply() {
	c, err := v.change()
	if err == nil {
		err = v.c.at.Ses.Do(c)
	}
	if err == nil {
		v.c.at.Back() // the fields are others now
		return
	}
	v.fault.Tell(err)
	v.Root.Refresh()
}

func (v *Panel) change() (graph.Change, error) {
	f := v.c.family()
	label := say("Change %d people", len(v.ids))
	c := graph.Change{Label: label}
	do := func(next graph.Change) error {
		c = c.Then(next)
		c.Label = label
		var err error
		f, err = f.Apply(next)
		return err
	}
	each := func(edit func(*graph.Family, graph.ID) []graph.Record) error {
		return do(graph.ForAll(f, label, v.ids, edit))
	}
	from := graph.Date{}
	if text := strings.TrimSpace(v.from.Text); text != "" {
		d, err := graph.ParseDate(text)
		if err != nil {
			return c, err
		}
		from = d
	}
	home, group := v.home.Value(), v.group.Value()
	if home == fresh {
		h := graph.Household{ID: graph.NewID(), Name: strings.TrimSpace(v.newHome.Text)}
		home = h.ID
		if err := do(graph.Put(f, label, h)); err != nil {
			return c, err
		}
	}
	if group == fresh {
		g := graph.Group{ID: graph.NewID(), Name: strings.TrimSpace(v.newGroup.Text)}
		if g.Name == "" {
			return c, errNoGroup
		}
		group = g.ID
		if err := do(graph.Put(f, label, g)); err != nil {
			return c, err
		}
	}
	sign, role, reads := v.sign.Value(), strings.TrimSpace(v.role.Text), v.reads.Value()
	var err error
	step := func(wanted bool, edit func(*graph.Family, graph.ID) []graph.Record) {
		if wanted && err == nil {
			err = each(edit)
		}
	}
	step(sign != "" || role != "", graph.EachPerson(func(p graph.Person) graph.Person {
		if sign != "" {
			p.Shown = sign
		}
		if role != "" {
			p.Role = role
		}
		return p
	}))
	step(home != "", graph.EachLivesIn(home, from))
	step(group != "", graph.EachInGroup(group))
	step(reads != "", graph.EachReadBy(reads))
	if err == nil && home == "" && group == "" && sign == "" && role == "" && reads == "" {
		err = errNothingChosen
	}
	return c, err
}

var errNoGroup = errors.New("say what the group is called")
