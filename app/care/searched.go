package care

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

// searches is the search log by method: what was tried, when, by whom and what came of it, and
// which ways nobody has tried yet. It is one log for all the children of the case.
func (g *exploredPage) searches(k *known) []fyne.CanvasObject {
	log := search.Log(k.family, k.asAt)
	add := parts.NewPress(say("Log a search…"), parts.Plain, func() { g.c.LogSearch(graph.Search{}) })
	var tried []fyne.CanvasObject
	for _, t := range log.Tried {
		if len(tried) > 0 {
			tried = append(tried, parts.Rule(false))
		}
		tried = append(tried, parts.Inset(12, g.method(k, t)))
	}
	if len(tried) == 0 {
		tried = append(tried, parts.Inset(12, parts.Tight(parts.Words(say("Nobody has written down yet how people were looked for. Begin with the case file: most families are in it already.")))))
	}
	running := say("Every search has come to something.")
	switch {
	case len(log.Tried) == 0:
		running = ""
	case log.Running == 1:
		running = say("Nothing has come of 1 search yet.")
	case log.Running > 1:
		running = say("Nothing has come of %d searches yet.", log.Running)
	}
	out := []fyne.CanvasObject{parts.Column(8, container.NewBorder(nil, nil, nil, add, parts.Tight(parts.BoldWords(say("What was tried")))),
		parts.Tight(parts.Wrapped(parts.Small(parts.Joined(" ", running, say("It is one log for every child of the case."))))),
		parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, parts.Column(0, tried...))))}
	if len(log.Missing) == 0 {
		return out
	}
	var missing []fyne.CanvasObject
	for _, m := range log.Missing {
		missing = append(missing, parts.Insets(0, 4, 0, 4, parts.NewPress(parts.UpperFirst(m.Words(parts.Spoken())), parts.Plain, func() { g.c.LogSearch(graph.Search{Method: m.Name}) })))
	}
	return append(out, parts.Column(8, parts.Tight(parts.BoldWords(say("Nobody has tried yet (%d)", len(log.Missing)))),
		parts.Tight(parts.Wrapped(parts.Small(say("Not every way fits every family. Press one when it has been tried.")))),
		parts.Column(0, parts.Flow(missing)...)))
}

// method is one way of looking with every time it was tried.
func (g *exploredPage) method(k *known, t search.Tried) fyne.CanvasObject {
	lines := []fyne.CanvasObject{parts.Tight(parts.BoldWords(parts.UpperFirst(t.Words(parts.Spoken()))))}
	for _, s := range t.Searches {
		who := ""
		if id := parts.OrElse(s.Person, s.Near); id != "" {
			who = k.name(id)
		}
		head := parts.Joined(" · ", parts.ShortDay(s.On), s.By, who, s.Where)
		text := []fyne.CanvasObject{parts.Tight(parts.Wrapped(parts.Small(head)))}
		if said := s.Method; !strings.EqualFold(said, t.Name) {
			text = append(text, parts.Tight(parts.Wrapped(parts.Small("“"+said+"”"))))
		}
		if s.Found == "" {
			text = append(text, parts.Tight(parts.ToDo(say("Nothing has come of it yet"))))
		} else {
			text = append(text, parts.Tight(parts.Words(s.Found)))
		}
		if next := stepOf(search.Step{What: s.Next, By: s.NextBy, On: s.NextOn}); next != "" {
			text = append(text, parts.Tight(parts.Wrapped(parts.Small(say("Next: %s", next)))))
		}
		tools := parts.Row(4)
		if s.Found == "" {
			tools.Add(parts.NewPress(say("What came of it…"), parts.Plain, func() { g.c.EndSearch(s) }))
		}
		tools.Add(parts.NewPress(say("Change…"), parts.Plain, func() { g.c.LogSearch(s) }))
		said := parts.Column(4, text...)
		if parts.Scaled(1) > 1.4 {
			lines = append(lines, parts.Column(8, said, tools))
		} else {
			lines = append(lines, container.NewBorder(nil, nil, nil, container.NewCenter(tools), said))
		}
	}
	return parts.Column(8, lines...)
}

const ownWay = "\x00own"

var errNoWay = errors.New("say in what way somebody was looked for")

// LogSearch writes an attempt to find somebody into the log, or changes one that is there.
func (c *Pages) LogSearch(s graph.Search) {
	d := c.at
	if d.Blocked() {
		return
	}
	f := d.Ses.Family()
	form := d.NewForm()
	var ways []parts.Option[string]
	at := ownWay
	for _, m := range search.Methods {
		ways = append(ways, parts.Option[string]{Value: m.Name, Words: parts.UpperFirst(m.Words(parts.Spoken()))})
		if strings.EqualFold(m.Name, s.Method) || s.Method == "" && m.Name == search.Methods[0].Name {
			at = m.Name
		}
	}
	ways = append(ways, parts.Option[string]{Value: ownWay, Words: say("Another way, in your own words")})
	where := form.Line(say("Which file, which register, whose door"), s.Where)
	words := form.Line("", s.Method)
	own := parts.Labelled(say("In your own words"), words)
	way := parts.NewChoice(ways, func(v string) { showIf(own, v == ownWay); form.Fit() })
	way.Put(at)
	showIf(own, at == ownWay)
	who := form.Who(say("The first letters are enough; nobody for the whole family"), parts.People(f, nil), parts.OrElse(s.Person, s.Near))
	by := form.Line(say("Name"), parts.OrElse(s.By, parts.OrElse(c.asker, f.Case().Author)))
	on := form.Day(say("today"), parts.OrElse(s.On, d.Ses.AsAt()))
	found := form.Line(say("Leave it empty while it runs"), s.Found)
	next, nextBy, nextOn := form.Line(say("For example: ring the archive"), s.Next), form.Line(say("Name"), s.NextBy), form.Day(say("27 Nov 2026"), s.NextOn)
	form.Add(parts.Two(parts.Labelled(say("How"), way.Box()), parts.Labelled(say("Where"), where)), own,
		parts.Labelled(say("Who was looked for, or whose family"), who.Box),
		parts.Two(parts.Labelled(say("Who looked"), by), parts.Labelled(say("When"), on.Field)),
		parts.Labelled(say("What came of it"), found),
		parts.Two(parts.Labelled(say("What happens next"), next), container.NewGridWithColumns(2, parts.Labelled(say("Who does it"), nextBy), parts.Labelled(say("By when"), nextOn.Field))))
	form.Show(say("Log a search"), say("Keep"), 620, func() error {
		asAt := d.Ses.AsAt()
		when, err := on.Date(asAt)
		if err != nil {
			return err
		}
		then, err := nextOn.Date(asAt)
		if err != nil {
			return err
		}
		line := s
		line.Method = way.Value()
		if line.Method == ownWay {
			if line.Method = typed(words); line.Method == "" {
				return errNoWay
			}
		}
		line.Where, line.By, line.On, line.Found = typed(where), typed(by), when, typed(found)
		line.Next, line.NextBy, line.NextOn = typed(next), typed(nextBy), then
		if id := who.Value(); s.Near == "" || id != s.Near {
			line.Person, line.Near = id, ""
		}
		if line.Layer == "" {
			line.Layer = graph.Coordinator
		}
		step, err := graph.LogSearch(f, line)
		if err == nil {
			err = d.Ses.Do(step)
		}
		if err == nil {
			c.asker = line.By
		}
		return err
	}, d.Back)
}

// EndSearch asks what came of a search that is running.
func (c *Pages) EndSearch(s graph.Search) {
	d := c.at
	if d.Blocked() {
		return
	}
	form := d.NewForm()
	found, next := form.Line(say("Also where it was nothing"), ""), form.Line(say("Nothing, where it is done"), s.Next)
	form.Add(parts.Tight(parts.Wrapped(parts.Small(parts.Joined(" · ", parts.UpperFirst(search.MethodWords(s.Method, parts.Spoken())), s.Where, parts.ShortDay(s.On), s.By)))),
		parts.Labelled(say("What came of it"), found), parts.Labelled(say("What happens next"), next))
	form.Show(say("What came of the search"), say("Keep"), 520, func() error {
		step, err := graph.EndSearch(d.Ses.Family(), s.ID, typed(found), typed(next))
		if err == nil {
			err = d.Ses.Do(step)
		}
		return err
	}, d.Back)
}

func typed(f *parts.Field) string { return strings.TrimSpace(f.Text) }

func showIf(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}
