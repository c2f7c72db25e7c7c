package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

// Merge asks how two records of one person become one: which stays, what each says where they
// disagree, and what will be kept of it all.
func (c *Pages) Merge(a, b graph.ID) {
	f := c.family()
	if c.at.Blocked() {
		return
	}
	if _, _, err := graph.Merge(f, a, b, nil); err != nil {
		c.at.Complain(err)
		return
	}
	x, _ := graph.Get[graph.Person](f, a)
	y, _ := graph.Get[graph.Person](f, b)
	keep, gone := a, b
	choose := graph.Choice{}
	body, clashes, kept := parts.Column(16), parts.Column(4), parts.Column(4)
	fault := parts.NewComplaint()
	var s *parts.Sheet
	preview := func() {
		change, _, err := graph.Merge(f, keep, gone, choose)
		fault.Tell(err)
		if err == nil {
			kept.Objects = c.kept(f, change, keep)
		}
		kept.Refresh()
	}
	fill := func() {
		_, conflicts, err := graph.Merge(f, keep, gone, nil)
		fault.Tell(err)
		clashes.Objects = nil
		for _, k := range conflicts {
			clashes.Add(beside(parts.UpperFirst(say(k.Words)), oneOfTwo(k.Keep, k.Gone, func(v bool) { choose[k.Field] = v; preview() })))
		}
		if len(conflicts) == 0 {
			clashes.Add(parts.Tight(parts.Words(say("They agree in everything that both say."))))
		}
		clashes.Refresh()
		preview()
	}
	body.Add(beside(say("Whose record stays"), oneOfTwo(recordOf(x), recordOf(y), func(other bool) {
		keep, gone = a, b
		if other {
			keep, gone = b, a
		}
		clear(choose)
		fill()
	})))
	body.Add(parts.Column(8, parts.Tight(parts.BoldSmall(say("Where they disagree: which is right?"))), clashes))
	body.Add(parts.NewSurface(parts.ColPanel, "", 10, parts.Inset(12, parts.Column(8, parts.Tight(parts.BoldSmall(say("What will be kept"))), kept))))
	body.Add(fault.Container)
	goAhead := func() {
		change, _, err := graph.Merge(c.family(), keep, gone, choose)
		if err == nil {
			err = c.at.Ses.Do(change)
		}
		if fault.Tell(err); err != nil {
			return
		}
		s.Hide()
		c.win.Several([]graph.ID{keep})
	}
	s = c.at.NewSheet(say("These two are one person"), 620, body,
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Make one of them"), parts.Primary, goAhead))
	s.Enter, s.Closed = goAhead, c.at.Back
	fill()
	s.Show()
}

// oneOfTwo sets two answers side by side, and begins with the first.
func oneOfTwo(first, second string, then func(second bool)) fyne.CanvasObject {
	var c *parts.Chips[bool]
	c = parts.NewChips(2, []parts.Option[bool]{{Value: false, Words: parts.Cut(first, 34)}, {Value: true, Words: parts.Cut(second, 34)}}, func() {
		v, _ := c.Value()
		then(v)
	})
	c.Set(false)
	return c
}

// beside puts what is asked at the left of its answers, or above them where the text is large.
func beside(name string, answers fyne.CanvasObject) fyne.CanvasObject {
	if parts.Scaled(1) > 1.4 {
		return parts.Labelled(name, answers)
	}
	said := parts.Small(name)
	said.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, container.New(parts.Fixed{W: 140}, container.NewVBox(parts.Insets(6, 0, -8, 0, said))), nil, answers)
}

func recordOf(p graph.Person) string {
	said := parts.NameOf(p)
	if p.Birth.Known() {
		said = parts.Joined(", ", said, say("born %s", p.Birth.String()))
	}
	return parts.Cut(said, 34)
}

// kept says what one record has of two.
func (c *Pages) kept(was *graph.Family, change graph.Change, id graph.ID) []fyne.CanvasObject {
	f, err := was.Apply(change)
	if err != nil {
		return nil
	}
	p, _ := graph.Get[graph.Person](f, id)
	names := func(ids map[graph.ID]bool) string {
		var out []string
		for q := range graph.All[graph.Person](f) {
			if ids[q.ID] {
				out = append(out, parts.NameOf(q))
			}
		}
		return parts.Joined(", ", out...)
	}
	parents, partners, children := map[graph.ID]bool{}, map[graph.ID]bool{}, map[graph.ID]bool{}
	for _, up := range f.ParentagesOf(id) {
		u, _ := graph.Get[graph.Union](f, up.Union)
		for _, q := range append([]graph.ID{up.Parent}, u.Partners...) {
			parents[q] = true
		}
	}
	for _, u := range f.UnionsOf(id) {
		for _, q := range u.Partners {
			partners[q] = q != id
		}
		for _, down := range f.ChildrenOf(u.ID) {
			children[down.Child] = true
		}
	}
	for _, down := range f.ChildrenAlone(id) {
		children[down.Child] = true
	}
	var out []fyne.CanvasObject
	line := func(name, text string) {
		if text != "" {
			l := parts.Words(text)
			out = append(out, container.NewBorder(nil, nil, parts.Wide(120, parts.Tight(parts.Small(name))), nil, parts.Tight(l)))
		}
	}
	line(say("Name"), parts.Joined(" · ", p.Known, p.Formal))
	line(say("Also called"), parts.Joined(", ", p.Also...))
	if p.Birth.Known() {
		line(say("Born"), p.Birth.String())
	}
	line(say("Town"), p.Place)
	line(say("Parents"), names(parents))
	line(say("Partners"), names(partners))
	line(say("Children"), names(children))
	if n := len(f.StaysOf(id)); n > 0 {
		line(say("Homes"), say("%d", n))
	}
	if n := len(p.Notes); n > 0 {
		line(say("Notes"), p.Notes[n-1].Text)
	}
	if n := len(p.Sources); n > 0 {
		line(say("Sources"), say("%d", n))
	}
	return out
}
