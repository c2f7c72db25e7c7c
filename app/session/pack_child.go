package session

import (
	"slices"

	"kinweave/graph"
	"kinweave/render/pages"
)

// childsPage holds what a child says, in the child's own words, and room to say more. Each index child
// has one.
func (m *making) childsPage(b *pages.Book) {
	f, lang := m.view.Family(), m.pack.Lang
	own := m.pack.Audience.Name == graph.ForChild
	for _, id := range f.Case().Children {
		kid, ok := graph.Get[graph.Person](f, id)
		if !ok {
			continue
		}
		name := orElse(kid.Name(), lang.Say("the child"))
		if own {
			b.Part(lang.Say("%s’s page", name))
		} else {
			b.Part(lang.Say("What %s says", name))
		}
		said := false
		for s := range graph.All[graph.Statement](f) {
			if s.Kind == graph.Words && slices.Contains(s.About, id) {
				b.Quote(s.Text, joined(", ", orElse(s.Voice, name), m.date(s.On)))
				said = true
			}
		}
		said = m.wishes(b, id) || said
		b.Gap(b.Body())
		switch {
		case own:
			b.Frame(lang.Say("Draw or write here what you want everybody to know."), 0)
		case said:
			b.Frame(lang.Say("What else %s wants everybody to know", name), 0)
		default:
			b.Text(lang.Say("%s has not been asked yet what may stand here, or wants to say it in person.", name))
			b.Frame(lang.Say("What %s wants everybody to know", name), 0)
		}
	}
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
			if n := orElse(p.Name(), w.Name); n != "" {
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
