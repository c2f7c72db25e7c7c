package pack

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/render/pages"
)

// childsPage holds what a child says, in the child's own words, and room to say more. Each index child
// has one.
func (m *making) childsPage(b *pages.Book) {
	f, lang := m.view.Family(), m.pack.Lang
	own, kids := m.pack.Audience.Name == graph.ForChild, m.kids()
	if !own && len(kids) > 1 {
		b.Part(lang.Say("What the children say"))
	}
	for _, id := range f.Case().Children {
		kid, ok := graph.Get[graph.Person](f, id)
		if !ok {
			continue
		}
		name := cmp.Or(kid.Name(), lang.Say("the child"))
		switch {
		case own:
			b.Part(lang.Say("%s’s page", name))
			m.saying(b, id, name)
			b.Gap(b.Body())
			b.Frame(lang.Say("Draw or write here what you want everybody to know."), 0)
		case len(kids) == 1:
			b.Part(lang.Say("What %s says", name))
			m.room(b, id, name, 0)
		default: // two to a page: nobody carries a blank page for each child
			b.Together(func() {
				b.Section(lang.Say("What %s says", name))
				m.room(b, id, name, 190)
			})
		}
	}
}

// room is what a child says, and a frame for the rest.
func (m *making) room(b *pages.Book, id graph.ID, name string, high float64) {
	lang := m.pack.Lang
	label := lang.Say("What else %s wants everybody to know", name)
	if !m.saying(b, id, name) {
		b.Text(lang.Say("%s has not been asked yet what may stand here, or wants to say it in person.", name))
		label = lang.Say("What %s wants everybody to know", name)
	}
	b.Frame(label, high)
}

// saying sets a child's own words and wishes, as far as the reader may see them.
func (m *making) saying(b *pages.Book, id graph.ID, name string) bool {
	said := false
	for s := range graph.All[graph.Statement](m.view.Family()) {
		if s.Kind == graph.Words && slices.Contains(s.About, id) {
			b.Quote(s.Text, joined(", ", cmp.Or(s.Voice, name), m.date(s.On)))
			said = true
		}
	}
	return m.wishes(b, id) || said
}

// wishes are the answers to the three questions, for those who may see them.
func (m *making) wishes(b *pages.Book, child graph.ID) bool {
	f, lang := m.view.Family(), m.pack.Lang
	said := false
	for _, q := range []struct {
		kind  graph.WishKind
		words string
	}{{graph.Important, lang.Say("Important to me")}, {graph.LostTouch, lang.Say("I would like to be back in touch with")}, {graph.LikeToKnow, lang.Say("I would like to get to know")}} {
		var who []string
		for w := range graph.All[graph.Wish](f) {
			if w.Child != child || w.Kind != q.kind {
				continue
			}
			p, _ := graph.Get[graph.Person](f, w.About)
			if n := cmp.Or(p.Name(), w.Name); n != "" {
				if w.Words != "" {
					n += ": “" + w.Words + "”"
				}
				who = append(who, n)
			}
		}
		if len(who) > 0 {
			said = true
			b.Together(func() {
				b.Heading(q.words)
				b.List(who...)
			})
		}
	}
	return said
}
