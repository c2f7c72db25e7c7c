package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/graph"
)

// fillTies lists parents, partners, brothers and sisters, and children, each to be gone to.
func (v *personPanel) fillTies(q graph.Person) {
	f := v.p.d.ses.Family()
	v.ties.Objects = nil
	add := func(title string, rows ...fyne.CanvasObject) {
		if len(rows) > 0 {
			v.ties.Add(parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.BoldSmall(title))}, rows...)...))
		}
	}
	var parents []fyne.CanvasObject
	siblings := map[graph.ID]bool{}
	for _, up := range f.ParentagesOf(q.ID) {
		parents = append(parents, v.parentage(f, up))
		if up.Union != "" {
			for _, down := range f.ChildrenOf(up.Union) {
				siblings[down.Child] = down.Child != q.ID
			}
		} else {
			for _, down := range f.ChildrenAlone(up.Parent) {
				siblings[down.Child] = down.Child != q.ID
			}
		}
	}
	add(say("Parents"), parents...)

	var partners, children []fyne.CanvasObject
	seen := map[graph.ID]bool{}
	child := func(down graph.Parentage) {
		if !seen[down.Child] {
			seen[down.Child] = true
			children = append(children, v.personLink(f, down.Child))
		}
	}
	for _, u := range f.UnionsOf(q.ID) {
		if row := v.partner(f, q.ID, u); row != nil {
			partners = append(partners, row)
		}
		for _, down := range f.ChildrenOf(u.ID) {
			child(down)
		}
	}
	for _, down := range f.ChildrenAlone(q.ID) {
		child(down)
	}
	add(say("Partners"), partners...)

	var brothers []fyne.CanvasObject
	for p := range graph.All[graph.Person](f) {
		if siblings[p.ID] && p.Gone == nil {
			brothers = append(brothers, v.personLink(f, p.ID))
		}
	}
	add(say("Brothers and sisters"), parts.Flow(brothers)...)
	add(say("Children"), parts.Flow(children)...)
	v.ties.Refresh()
}

func (v *personPanel) personLink(f *graph.Family, id graph.ID) fyne.CanvasObject {
	p, ok := graph.Get[graph.Person](f, id)
	if !ok || p.Gone != nil {
		return nil
	}
	return parts.Link(parts.NameOf(p), func() { v.p.goTo(graph.Key{Kind: graph.KindPerson, ID: id}) })
}

// parentage is one set of parents: who, in what way, and how sure that is.
func (v *personPanel) parentage(f *graph.Family, up graph.Parentage) fyne.CanvasObject {
	var who []fyne.CanvasObject
	if up.Union != "" {
		u, _ := graph.Get[graph.Union](f, up.Union)
		for _, id := range u.Partners {
			who = append(who, v.personLink(f, id))
		}
		if len(u.Partners) == 0 {
			who = append(who, parts.Tight(parts.Small(say("Not known yet"))))
		}
	} else {
		who = append(who, v.personLink(f, up.Parent))
	}
	save := func(label string, set func(*graph.Parentage)) {
		now, ok := graph.Get[graph.Parentage](v.p.d.ses.Family(), up.ID)
		if ok {
			set(&now)
			v.p.try(v.p.d.ses.Do(graph.Put(v.p.d.ses.Family(), label, now)))
		}
	}
	kind := parts.NewChoice(parts.Said(parentageKinds), func(k graph.ParentageKind) {
		save("Say what sort of parents", func(p *graph.Parentage) { p.Kind = k })
	})
	kind.Put(parts.OrElse(up.Kind, graph.ParentageUnknown))
	sure := parts.NewChoice(parts.Said(certainties), func(c graph.Certainty) {
		save("Say how sure that is", func(p *graph.Parentage) { p.Certainty = c })
	})
	sure.Put(parts.OrElse(up.Certainty, graph.Confirmed))
	return parts.Column(4, append(parts.Flow(who), kind.Box(), sure.Box())...)
}

// partner is one couple the person is in: the other, what they are, and the way to the couple's panel.
func (v *personPanel) partner(f *graph.Family, me graph.ID, u graph.Union) fyne.CanvasObject {
	var other fyne.CanvasObject
	for _, id := range u.Partners {
		if id != me {
			other = v.personLink(f, id)
		}
	}
	if other == nil {
		return nil
	}
	open := parts.NewPress(parts.Cut(standing(u), parts.LongestLink()+2), parts.Quiet, func() { v.p.goTo(u.Key()) })
	return parts.Column(0, parts.Flow([]fyne.CanvasObject{other, open})...)
}

// standing says in a few words what a couple are to each other now.
func standing(u graph.Union) string {
	if n := len(u.Events); n > 0 {
		e := u.Events[n-1]
		s := parts.WordsFor(eventKinds, e.Kind)
		switch {
		case e.On.How == graph.On:
			s += " " + fmt.Sprint(e.On.From.Year)
		case e.On.Known():
			s += " " + e.On.String()
		}
		return s
	}
	if u.Kind == "" || u.Kind == graph.UnionUnknown {
		return say("Say more…")
	}
	return parts.WordsFor(unionKinds, u.Kind)
}

// fillNotes shows each note to be changed, and an empty one to be written.
func (v *personPanel) fillNotes(q graph.Person) {
	if n := len(v.notes.Objects); n > 0 && v.typingNote() {
		return // rebuilding would take the words out of somebody's hands
	}
	fields := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Notes")))}
	put := func(i int) func(string) error {
		return func(text string) error {
			return v.edit("Note about", func(q *graph.Person) error {
				q.Notes = slices.Clone(q.Notes)
				switch {
				case i < len(q.Notes) && text == "":
					q.Notes = slices.Delete(q.Notes, i, i+1)
				case i < len(q.Notes):
					q.Notes[i].Text = text
				case text != "":
					q.Notes = append(q.Notes, graph.Note{Text: text, Layer: graph.Professional, On: v.p.d.ses.AsAt()})
				}
				return nil
			})
		}
	}
	for i := range len(q.Notes) + 1 {
		f := parts.NewLines(say("Write a note"), put(i))
		if i < len(q.Notes) {
			f.Put(q.Notes[i].Text)
		}
		f.Escape = func() { v.p.stage.focus() }
		fields = append(fields, f.WithHints())
		if i < len(q.Notes) {
			fields = append(fields, readers.WhoMayRead(v.p.openCase(), graph.Layered{Of: q.Key(), Note: i, Layer: q.Notes[i].Layer}))
		}
	}
	v.notes.Objects = []fyne.CanvasObject{parts.Card(fields...)}
	if more := v.p.reads.About(q.ID); more != nil {
		v.notes.Add(more)
	}
	v.notes.Refresh()
}

func (v *personPanel) typingNote() bool {
	f, ok := v.p.d.Win.Canvas().Focused().(*parts.Field)
	return ok && f.MultiLine && f.Dirty()
}
