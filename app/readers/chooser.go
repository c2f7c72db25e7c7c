package readers

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

var hidings = []parts.Option[graph.Hiding]{
	{Value: graph.Omitted, Words: "Left out, no gap"},
	{Value: graph.Unnamed, Words: "A shape, no name"},
}

// Chooser asks who a print is for. It holds no rule: whether these readers may share one print is graph's to say.
type Chooser struct {
	Box *fyne.Container

	p       *Pages
	changed func()
	a       graph.Audience
	list    bool // who will read it is being said, where that is not asked for

	reader *parts.Choice[string]
	rest   *fyne.Container
	ticks  *fyne.Container
	find   *parts.Field
	fault  *parts.Complaint
	ways   *fyne.Container
}

// NewChooser offers the readers by name, or all of them.
func (p *Pages) NewChooser(a graph.Audience, offer []string, changed func()) *Chooser {
	c := &Chooser{p: p, a: a, changed: changed, rest: parts.Column(12), ticks: parts.Column(0), fault: parts.NewComplaint(), ways: parts.Column(4)}
	options := slices.DeleteFunc(slices.Clone(everybody), func(o parts.Option[string]) bool { return offer != nil && !slices.Contains(offer, o.Value) })
	c.reader = parts.NewChoice(parts.Said(options), func(name string) {
		c.a = graph.Audience{Name: name, Hidden: c.a.Hidden}
		c.list = false
		c.fill()
		c.tell()
	})
	c.reader.Put(nameOf(a))
	c.find = parts.NewField(say("Find"), nil)
	c.find.OnChanged = func(string) { c.fillTicks() }
	c.Box = parts.Column(8, c.reader.Box(), c.rest, c.fault.Container, c.ways)
	c.fill()
	c.judge()
	return c
}

// Audience is who was chosen.
func (c *Chooser) Audience() graph.Audience { return c.a }

// Put chooses somebody without being asked.
func (c *Chooser) Put(a graph.Audience) {
	c.a = a
	c.reader.Put(nameOf(a))
	c.fill()
	c.judge()
}

// Err is why there can be no print for these readers.
func (c *Chooser) Err() error { return c.a.Check(c.p.at.Ses.Family()) }

func (c *Chooser) tell() {
	c.judge()
	if c.changed != nil {
		c.changed()
	}
}

// judge says why there can be no print, and the way out. That somebody has yet to be ticked is a question, no fault.
func (c *Chooser) judge() {
	c.ways.Objects = nil
	err := c.Err()
	if errors.Is(err, graph.ErrNoGroup) {
		c.fault.Tell(nil)
		return
	}
	c.fault.Tell(err)
	if errors.Is(err, graph.ErrApart) {
		var out []fyne.CanvasObject
		for _, id := range slices.Concat(c.a.People, c.a.Readers) {
			out = append(out, parts.NewPress(say("Only for %s", parts.Cut(c.p.named(id), 20)), parts.Plain, func() {
				c.a.People, c.a.Readers = []graph.ID{id}, nil
				if c.a.Name != graph.Named {
					c.a.People, c.a.Readers = nil, []graph.ID{id}
				}
				c.fill()
				c.tell()
			}))
		}
		c.ways.Objects = parts.Flow(out)
	}
	c.ways.Refresh()
}

func (c *Chooser) fill() {
	c.rest.Objects = nil
	own, group := c.a.Own(), c.a.Name == graph.Named
	switch {
	case group, c.list:
		title := say("Who will read it")
		c.fillTicks()
		scroll := container.NewVScroll(c.ticks)
		box := parts.NewSurface(parts.ColCard, parts.ColLine, 8, parts.Inset(4, container.New(parts.Fixed{H: 148, Scale: true}, scroll)))
		col := parts.Column(4, parts.Tight(parts.Small(title)))
		if c.p.at.Ses.Family().Len(graph.KindPerson) > 12 {
			col.Add(c.find)
		}
		col.Add(box)
		c.rest.Add(col)
	case own:
		why := parts.NewField(say("For example: asked for by the court"), nil)
		why.SetText(c.a.Unlock)
		why.OnChanged = func(s string) { c.a.Unlock = s; c.tell() }
		if c.locked() {
			c.rest.Add(parts.Labelled(say("To print what is locked, say why"), why))
		}
	case c.a.Name != graph.ForChild:
		c.rest.Add(parts.Row(0, parts.NewPress(say("Say who will read it…"), parts.Quiet, func() { c.list = true; c.fill() })))
	}
	if c.a.Name == graph.Court {
		c.fillFacts()
	}
	if !own {
		var hidden *parts.Chips[graph.Hiding]
		hidden = parts.NewChips(parts.Abreast(2), parts.Said(hidings), func() { c.a.Hidden, _ = hidden.Value(); c.tell() })
		hidden.Set(c.a.Hidden)
		c.rest.Add(parts.Column(4, parts.Tight(parts.Wrapped(parts.Small(say("Somebody hidden whose place they know")))), hidden))
	}
	c.rest.Refresh()
}

// locked reports whether anything is locked.
func (c *Chooser) locked() bool {
	return slices.ContainsFunc(graph.Facts(c.p.at.Ses.Family()), func(x graph.Layered) bool { return x.Layer == graph.Locked })
}

// fillTicks lists who can read it.
func (c *Chooser) fillTicks() {
	f := c.p.at.Ses.Family()
	chosen := &c.a.Readers
	if c.a.Name == graph.Named {
		chosen = &c.a.People
	}
	c.ticks.Objects = nil
	typed := graph.Fold(strings.TrimSpace(c.find.Text))
	for _, o := range parts.People(f, func(q graph.Person) bool { return !q.Dead() }) {
		if typed != "" && !strings.Contains(graph.Fold(o.Words), typed) {
			continue
		}
		tick := widget.NewCheck(parts.Cut(o.Words, parts.LongestLink()), nil)
		tick.SetChecked(slices.Contains(*chosen, o.Value))
		tick.OnChanged = func(on bool) {
			*chosen = slices.DeleteFunc(slices.Clone(*chosen), func(id graph.ID) bool { return id == o.Value })
			if on {
				*chosen = append(*chosen, o.Value)
			}
			c.tell()
		}
		c.ticks.Add(parts.TightCheck(tick))
	}
	c.ticks.Refresh()
}

// fillFacts offers the court's copy what professionals alone may read, one by one.
func (c *Chooser) fillFacts() {
	col := parts.Column(0)
	for _, x := range graph.Facts(c.p.at.Ses.Family()) {
		if x.Layer != graph.Professional || x.Note >= 0 || x.Text == "" {
			continue
		}
		tick := widget.NewCheck(parts.Cut(x.Text, 34), nil)
		tick.SetChecked(slices.Contains(c.a.Facts, x.Of))
		tick.OnChanged = func(on bool) {
			c.a.Facts = slices.DeleteFunc(slices.Clone(c.a.Facts), func(k graph.Key) bool { return k == x.Of })
			if on {
				c.a.Facts = append(c.a.Facts, x.Of)
			}
			c.tell()
		}
		col.Add(parts.TightCheck(tick))
	}
	if len(col.Objects) > 0 {
		c.rest.Add(parts.Column(4, parts.Tight(parts.Wrapped(parts.Small(say("For professionals only: tick what the court needs")))), col))
	}
}
