package work

import (
	"context"
	"errors"

	"kinweave/app/care"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

var errWho = errors.New("say whom you talked with: the first letters are enough")

// mostNext is how many of those who are due are offered before anybody is looked for.
const mostNext = 4

// talk logs a talk in a case of the folder: first with whom, those who are due before anybody
// else, then what was said.
func (g *Front) talk(file string) {
	c, ok := g.at(file)
	if !ok || g.d.Blocked() {
		return
	}
	if c.ReadOnly {
		g.d.Tell(say("This case is to look at only"), parts.Sentence(session.ErrReadOnly))
		return
	}
	g.choose(file)
	due := g.next(c)
	form := g.d.NewForm()
	var chips *parts.Chips[graph.ID]
	if len(due) > 0 {
		chips = parts.Pick(form, 2, due, nil)
		chips.Set(due[0].Value)
		form.Add(parts.Labelled(say("Who is due"), chips))
	}
	who := form.Who(say("The first letters are enough"), parts.People(c.Family(), func(p graph.Person) bool { _, ok := somebody(c.Family(), p.ID); return ok }), "")
	who.Picked = func(graph.ID) { form.Keep() }
	label := say("Or somebody else")
	if len(due) == 0 {
		label = say("Whom you talked with")
	}
	form.Add(parts.Labelled(label, who.Box))
	var with graph.ID
	form.Show(say("A talk in %s", parts.Cut(row{FolderCase: c}.title(), 36)), say("Go on"), 480, func() error {
		if with = who.Value(); with == "" && who.Text == "" && chips != nil {
			with, _ = chips.Value()
		}
		if with == "" {
			return errWho
		}
		return nil
	}, func() {
		if with == "" {
			g.Focus()
			return
		}
		g.talkWith(c, with, "")
	})
}

// next are the people that what is due is about, the first first.
func (g *Front) next(c session.FolderCase) []parts.Option[graph.ID] {
	var out []parts.Option[graph.ID]
	seen := map[graph.ID]bool{}
	for _, d := range g.dues(c) {
		p, ok := somebody(c.Family(), d.Person)
		if !ok || seen[p.ID] {
			continue
		}
		seen[p.ID] = true
		if out = append(out, parts.Option[graph.ID]{Value: p.ID, Words: parts.Cut(p.Name(), 28)}); len(out) == mostNext {
			break
		}
	}
	return out
}

// talkWith asks what somebody said, and writes it into their case without opening its window.
func (g *Front) talkWith(c session.FolderCase, id, child graph.ID) {
	if _, ok := somebody(c.Family(), id); !ok || c.ReadOnly {
		return
	}
	if kids := c.Family().Case().Children; child == "" && len(kids) > 0 {
		child = kids[0]
	}
	folder := g.folder
	care.Talk{Frame: g.d, Family: c.Family(), AsAt: folder.AsAt, Child: child, By: parts.OrElse(g.by, c.Family().Case().Author), Closed: g.Focus,
		Keep: func(line graph.Ask, then func(error)) {
			parts.Run(g.d, parts.Task{Name: say("Writing it into the case")}, func(context.Context, func(int, int)) (struct{}, error) {
				return struct{}{}, folder.Log(c.File, line)
			}, func(_ struct{}, err error) {
				if err == nil {
					g.by = line.By
					g.to.Again()
				}
				then(err)
			})
		}}.With(id)
}
