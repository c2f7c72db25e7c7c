package meeting

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Total is how many there surely are, and how many at most.
type Total struct{ Sure, Most int }

// Kind is one sort of a thing, such as a language or a food, with its total.
type Kind struct {
	Of string
	Total
	People []graph.ID
}

// Access is what one person needs, in their own words.
type Access struct {
	Person graph.ID
	Name   string
	Words  string
}

// Totals is what the room needs.
type Totals struct {
	Part         int // 0 is the whole meeting
	Chairs       Total
	Video, Phone Total
	Lifts        Total
	Minding      Total // children to be minded meanwhile
	Interpreters []Kind
	Translate    []Kind // views that come in another language
	Food         []Kind
	Access       []Access
	Words        []string // the same as sentences, for the top of a page
}

// Count totals a part of a meeting; part 0 is the whole of it.
func Count(f *graph.Family, meeting graph.ID, part int, lang language.Language) Totals {
	t := Totals{Part: part}
	for _, i := range invites(f, meeting) {
		if !in(i, part) {
			continue
		}
		p, _ := graph.Get[graph.Person](f, i.Person)
		sure := i.State == graph.Coming
		if i.State == graph.SendingViews && i.Interpreter != "" {
			t.Translate = add(t.Translate, i.Interpreter, i.Person, true)
		}
		if !takesPart(i) {
			continue
		}
		switch i.How {
		case graph.ByVideo:
			t.Video.add(1, sure)
		case graph.ByPhone:
			t.Phone.add(1, sure)
		default:
			t.Chairs.add(max(1, p.Count)+b2(i.Advocate != ""), sure)
			t.Minding.add(max(0, i.Minding), sure)
			if i.Lift {
				t.Lifts.add(1, sure)
			}
			if food := strings.TrimSpace(i.Food); food != "" {
				t.Food = add(t.Food, food, i.Person, sure)
			}
		}
		if i.Interpreter != "" {
			t.Interpreters = add(t.Interpreters, i.Interpreter, i.Person, sure)
		}
		if i.Access != "" {
			t.Access = append(t.Access, Access{i.Person, nameIn(f, i.Person, lang), i.Access})
		}
	}
	for _, ks := range [][]Kind{t.Interpreters, t.Translate, t.Food} {
		slices.SortStableFunc(ks, func(a, b Kind) int { return cmp.Or(b.Most-a.Most, cmp.Compare(a.Of, b.Of)) })
	}
	slices.SortStableFunc(t.Access, func(a, b Access) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Person, b.Person))
	})
	t.Words = t.words(lang)
	return t
}

func (t *Total) add(n int, sure bool) {
	t.Most += n
	if sure {
		t.Sure += n
	}
}

func add(ks []Kind, of string, who graph.ID, sure bool) []Kind {
	i := slices.IndexFunc(ks, func(k Kind) bool { return strings.EqualFold(k.Of, of) })
	if i < 0 {
		ks, i = append(ks, Kind{Of: of}), len(ks)
	}
	ks[i].add(1, sure)
	ks[i].People = append(ks[i].People, who)
	return ks
}

func (t Totals) words(lang language.Language) []string {
	var out []string
	say := func(what string, n Total) {
		switch {
		case n.Most == 0:
		case n.Most == n.Sure:
			out = append(out, lang.Say("%s: %d", what, n.Sure))
		default:
			out = append(out, lang.Say("%s: %d, at most %d", what, n.Sure, n.Most))
		}
	}
	say(lang.Say("Chairs"), t.Chairs)
	say(lang.Say("By video"), t.Video)
	say(lang.Say("By telephone"), t.Phone)
	for _, k := range t.Interpreters {
		say(lang.Say("Need an interpreter for %s", k.Of), k.Total)
	}
	for _, k := range t.Translate {
		say(lang.Say("Views to be translated from %s", k.Of), k.Total)
	}
	say(lang.Say("Lifts"), t.Lifts)
	say(lang.Say("Children to be minded"), t.Minding)
	for _, k := range t.Food {
		say(lang.Say("Food, %s", k.Of), k.Total)
	}
	return out
}
