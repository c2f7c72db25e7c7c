package render

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"kinweave/graph"
)

// nearestWords is what the first sheet shows.
func (s *splitter) nearestWords() string {
	for _, id := range s.b.cast.focus {
		if name, known := s.b.name(s.b.cast.people[s.b.cast.number[id]]); known {
			return s.o.Language.Say("%s and the nearest family", name)
		}
	}
	return s.o.Language.Say("the nearest family")
}

// branchWords is whose branch it is: "mum’s dad’s side", "family of Pat".
func (s *splitter) branchWords(br part) string {
	if len(br.own) > 0 && s.b.cast.loners[br.own[0]] {
		return s.o.Language.Say("friends and community")
	}
	up, side := s.forebears(), ""
	try := func(w string) {
		if w != "" && (side == "" || len(w) < len(side)) {
			side = w
		}
	}
	for _, id := range br.links {
		for _, o := range s.b.cast.bonds {
			child := slices.ContainsFunc(o.kids, func(k kid) bool { return k.child == id })
			kids := slices.ContainsFunc(o.kids, func(k kid) bool { return slices.Contains(br.own, k.child) })
			switch {
			case child && (kids || meet(o.partners, br.own)):
				try(up[id])
			case slices.Contains(o.partners, id) && kids: // its children: a side of whichever of them leads to the child
				for _, k := range o.kids {
					try(up[k.child])
				}
			}
		}
	}
	if side != "" {
		return s.o.Language.Say("%s side", side)
	}
	for _, ids := range [][]graph.ID{s.partnersIn(br), br.links, br.own} {
		for _, id := range ids {
			// No possessive: "Pat’s" is what a home is called, and may be secret where Pat is not.
			if name, known := s.b.name(s.b.cast.people[s.b.cast.number[id]]); known {
				return s.o.Language.Say("family of %s", name)
			}
		}
	}
	return s.o.Language.Say("more of the family")
}

// partnersIn are those of a branch who are partners of somebody at whom it begins.
func (s *splitter) partnersIn(br part) []graph.ID {
	var out []graph.ID
	for _, o := range s.b.cast.bonds {
		if meet(o.partners, br.links) && !slices.ContainsFunc(o.kids, func(k kid) bool { return slices.Contains(br.own, k.child) }) {
			for _, id := range o.partners {
				if slices.Contains(br.own, id) {
					out = append(out, id)
				}
			}
		}
	}
	return out
}

// forebears says whose parent each forebear of the first index child is: "mum’s dad’s".
func (s *splitter) forebears() map[graph.ID]string {
	out := map[graph.ID]string{}
	if len(s.b.cast.focus) == 0 {
		return out
	}
	queue := []graph.ID{s.b.cast.focus[0]}
	for i := 0; i < len(queue); i++ {
		for _, p := range s.b.parents(queue[i]) {
			_, seen := out[p]
			n, drawn := s.b.cast.number[p]
			if seen || !drawn {
				continue
			}
			out[p] = s.parentOf(out[queue[i]], s.b.cast.people[n].Shown)
			queue = append(queue, p)
		}
	}
	return out
}

// parentOf leads one step further up. Each step is a sentence, since not every language puts the last word last.
func (s *splitter) parentOf(whose string, shown graph.Shown) string {
	say := s.o.Language.Say
	mum, dad := shown == graph.Female || shown == graph.TransWoman, shown == graph.Male || shown == graph.TransMan
	switch {
	case mum && whose == "":
		return say("mum’s")
	case dad && whose == "":
		return say("dad’s")
	case whose == "":
		return say("one parent’s")
	case mum:
		return say("%s mum’s", whose)
	case dad:
		return say("%s dad’s", whose)
	}
	return say("%s parent’s", whose)
}

// book draws the sheets and makes the index. It says how small the writing of the maps gets.
func (s *splitter) book() (out Book, smallest float64, err error) {
	smallest = math.Inf(1)
	out = Book{Title: s.head.Title, o: s.o}
	for i, p := range s.parts {
		o := s.o
		o.Groups = o.Groups && i == 0
		if len(s.parts) > 1 {
			if s.parts[i], err = s.spelledOut(p); err != nil {
				return Book{}, 0, err
			}
			o.Only, o.elsewhere = s.parts[i].all(), s.elsewhere
		}
		d, err := Genogram(s.ctx, s.v, o, s.fonts, nil)
		if err != nil {
			return Book{}, 0, err
		}
		smallest = math.Min(smallest, s.size(d))
		out.Title = cmp.Or(out.Title, d.Title)
		out.Leaves = append(out.Leaves, Leaf{Drawing: d, Words: s.title(p.words), Own: p.own})
	}
	out.Index = s.index()
	return out, smallest, nil
}

// spelledOut draws people themselves where a stub would stand for one of them alone, if there is room.
func (s *splitter) spelledOut(p part) (part, error) {
	keep := map[graph.ID]bool{}
	for _, id := range p.all() {
		keep[id] = true
	}
	lone := s.b.cast.parts(keep)
	more := p
	for _, o := range s.b.cast.bonds {
		m := o.members()
		if !slices.ContainsFunc(m, func(id graph.ID) bool { return keep[id] }) {
			continue
		}
		for _, id := range m {
			if !keep[id] && len(lone[id]) == 1 && !slices.Contains(more.links, id) {
				more.links = append(slices.Clip(more.links), id)
			}
		}
	}
	ok, err := s.fits(more.all())
	if !ok {
		return p, err
	}
	return more, err
}

// title says what a sheet shows: of many small branches the first few.
func (s *splitter) title(words []string) string {
	const most = 3
	if n := len(words) - most; n > 0 {
		return s.o.Language.Say("%s and %d more", strings.Join(words[:most], ", "), n)
	}
	return strings.Join(words, ", ")
}

// elsewhere says for a stub on which sheet those next to the cut are, and how many there are whom it does not name.
func (s *splitter) elsewhere(cut beyond) (sheet int, words string, people int) {
	votes := map[int]int{}
	for _, id := range cut.near {
		votes[s.home[id]]++
	}
	best := -1
	for i := range s.parts {
		if votes[i] > 0 && (best < 0 || votes[i] > votes[best]) {
			best = i
		}
	}
	if best < 0 {
		return 0, "", 0
	}
	for _, id := range cut.near {
		if s.home[id] == best {
			words = s.whose[id]
			break
		}
	}
	for _, id := range cut.all {
		if s.home[id] == best && s.whose[id] == words && !slices.Contains(cut.named, id) {
			people++
		}
	}
	return best + 1, words, people
}

// index lists everybody with a name in the order of the alphabet. Two of one name are told apart
// by the year of birth.
func (s *splitter) index() []Entry {
	names := map[string]int{}
	for _, p := range s.b.cast.people {
		names[p.Name()]++
	}
	var out []Entry
	for _, p := range s.b.cast.people {
		name, known := s.b.name(p)
		if !known {
			continue
		}
		if y := year(s.o.Language, p.Birth); names[p.Name()] > 1 && y != "" {
			name += " (" + y + ")"
		}
		e := Entry{Name: name, Sheets: []int{s.home[p.ID] + 1}}
		for i, part := range s.parts {
			if slices.Contains(part.links, p.ID) {
				e.Sheets = append(e.Sheets, i+1)
			}
		}
		out = append(out, e)
	}
	order := collate.New(language.Make(s.o.Language.Tag()), collate.IgnoreCase)
	slices.SortStableFunc(out, func(a, b Entry) int { return order.CompareString(a.Name, b.Name) })
	return out
}
