package app

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render/layout"
)

func toggled(ids []graph.ID, id graph.ID) []graph.ID {
	out := slices.DeleteFunc(slices.Clone(ids), func(x graph.ID) bool { return x == id })
	if len(out) == len(ids) {
		out = append(out, id)
	}
	return out
}

// connect offers the ways in which two people may be tied, where a line was drawn from one to the other.
func (s *stage) connect(from, to string, at fyne.Position) {
	a, b := keyOf(from), keyOf(to)
	d := s.p.d
	if d.Blocked() || d.ses.ReadOnly() || a.Kind != graph.KindPerson || b.Kind != graph.KindPerson {
		return
	}
	var items []*fyne.MenuItem
	var why []string
	for _, w := range s.p.both.ways(d.ses.Family(), pair{a.ID, b.ID}) {
		if w.err == nil {
			items = append(items, fyne.NewMenuItem(w.text, w.do))
		} else if said := parts.Sentence(w.err); !slices.Contains(why, said) {
			why = append(why, said)
		}
	}
	if len(items) == 0 {
		d.Tell(say("These two cannot be tied"), strings.Join(why, "\n"))
		return
	}
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(say("Something else…"), func() { s.p.choosePair(pair{a.ID, b.ID}) }))
	d.Menu(at, items...)
}

// starting finds whoever's name begins with what was typed: row by row, the next one after somebody.
func (s *stage) starting(typed, after string) string {
	people := slices.Clone(s.p.drawing.Plan.People)
	slices.SortStableFunc(people, func(a, b layout.Place) int { return cmp.Or(cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X)) })
	at := slices.IndexFunc(people, func(x layout.Place) bool {
		return parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: graph.ID(x.ID)}) == after
	})
	want := graph.Fold(typed)
	for i := range people {
		id := graph.ID(people[(at+1+i)%len(people)].ID)
		q, _ := graph.Get[graph.Person](s.p.d.ses.Family(), id)
		for _, word := range strings.Fields(graph.Fold(q.Known + " " + q.Formal)) {
			if want != "" && strings.HasPrefix(word, want) {
				return parts.RefOf(q.Key())
			}
		}
	}
	return ""
}

// count says over the map how many are selected, or what is typed of a name.
func (s *stage) count() {
	typed, on := s.m.Finding()
	switch n := len(s.p.selected()); {
	case on && typed == "":
		s.chip.say(say("Go to: type a name. Enter ends it."))
	case on:
		s.chip.say(say("Go to: %s", typed))
	case n > 1:
		s.chip.say(say("%d people selected. Esc: nobody.", n))
	case s.p.d.ses.Family().Len(graph.KindPerson) == 1 && !s.p.d.ses.ReadOnly():
		s.chip.say(say("Who else is there? M adds a mother, F a father, S a sibling; or press / and say it."))
	default:
		s.chip.say("")
	}
}

// wholeMap is what a screen reader is told of the map as a whole.
func wholeMap(people int, chosen string) string {
	who := say("Family map, %d people.", people)
	switch people {
	case 0:
		return say("Family map, empty.")
	case 1:
		who = say("Family map, one person.")
	}
	if chosen == "" {
		return who + " " + say("Nobody is selected.")
	}
	return who + " " + say("Selected: %s.", chosen)
}

// chip is a short remark over a corner of the map. It takes no click.
type chip struct {
	label *widget.Label
	box   *fyne.Container
}

func newChip() *chip {
	c := &chip{label: parts.Caption("")}
	ground := parts.NewSurface(parts.ColWash, parts.ColAccent, 12, parts.Insets(6, 6, 12, 12, parts.Tight(c.label)))
	c.box = container.NewVBox(parts.Inset(12, parts.Row(0, ground)))
	c.box.Hide()
	return c
}

func (c *chip) say(text string) {
	if text == c.label.Text {
		return
	}
	c.label.SetText(text)
	if text == "" {
		c.box.Hide()
		return
	}
	c.box.Show()
	c.box.Refresh()
}
