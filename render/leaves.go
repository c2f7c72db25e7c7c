package render

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"kinweave/graph"
	"kinweave/render/scene"
)

// Book is a family on several sheets. Each shows a part of it that can be read by itself, and
// ends in stubs that say on which sheet a branch goes on.
type Book struct {
	Leaves []Leaf
	Index  []Entry
	Title  string
	o      Options
}

// Leaf is one sheet of a book.
type Leaf struct {
	Drawing
	Words string     // what it shows: "mum’s dad’s side"
	Own   []graph.ID // who is at home on it; whoever else is on it stands there to link it
}

// Entry is a line of the index: who is on which sheets, the one where they are at home first.
type Entry struct {
	Name   string
	Sheets []int
}

// Branches sets a family that is too large for one sheet on several of the given paper: the child's nearest first,
// then branch by branch, as few as show everybody in writing that can be read. A family that fits on
// one sheet is one leaf.
func Branches(ctx context.Context, v graph.View, o Options, p Paper, h Heading, fonts *scene.Fonts, report func(done, total int)) (Book, error) {
	if _, _, ok := p.Points(); !ok {
		return Book{}, ErrNoPaper
	}
	f := v.Family()
	o = o.settled(f.Case())
	o.Before, o.Only = nil, nil
	b := &board{fam: f, asAt: v.AsAt(), o: o, fonts: fonts, measure: fonts.Measure, used: map[Sign]bool{}}
	b.cast = gather(b)
	s := &splitter{ctx: ctx, v: v, o: o, paper: p, head: h, fonts: fonts, b: b, tried: map[string]float64{}, report: report}
	s.neighbours()
	for {
		if err := s.split(); err != nil {
			return Book{}, err
		}
		bk, smallest, err := s.book()
		// What the stubs say is known only now. Where it is longer than was thought, the sheets get a little air.
		if err != nil || smallest >= p.least()-0.005 || s.air >= mostAir {
			return bk, err
		}
		s.air += 0.04
	}
}

const mostAir = 0.2

// splitter shares people out among sheets.
type splitter struct {
	ctx    context.Context
	v      graph.View
	o      Options
	paper  Paper
	head   Heading
	fonts  *scene.Fonts
	b      *board
	report func(done, total int)

	steps map[graph.ID][][]graph.ID // somebody's parents, their partners and their children, in groups
	tried map[string]float64        // the smallest writing of people on a sheet, 0 where something would be cut
	air   float64                   // how much larger than it must be the writing is to be
	home  map[graph.ID]int          // the sheet that somebody is at home on
	whose map[graph.ID]string       // the branch that somebody belongs to, in words
	parts []part
	tight float64 // the smallest writing of what was tried last, in points
	done  int
}

// part is the people of one sheet to be.
type part struct {
	own   []graph.ID
	links []graph.ID // at home elsewhere, here to show where the branch belongs
	words []string   // whose branches
}

func (p part) all() []graph.ID { return append(slices.Clone(p.links), p.own...) }

// neighbours notes who is one step from whom. Brothers and sisters are two: a step up and one down.
func (s *splitter) neighbours() {
	s.steps = map[graph.ID][][]graph.ID{}
	for _, o := range s.b.cast.bonds {
		var kids []graph.ID
		for _, k := range o.kids {
			kids = append(kids, k.child)
		}
		if len(o.partners) == 0 && len(kids) > 0 { // nobody knows their parents, and still they are brothers and sisters
			for _, id := range kids {
				s.steps[id] = append(s.steps[id], kids)
			}
		}
		for _, id := range kids {
			s.steps[id] = append(s.steps[id], o.partners)
		}
		for _, id := range o.partners {
			s.steps[id] = append(s.steps[id], o.partners, kids)
		}
	}
}

// fits reports whether people can be read on one sheet.
func (s *splitter) fits(ids []graph.ID) (bool, error) {
	if len(ids) > mostOnSheet {
		return false, nil
	}
	ids = slices.Clone(ids)
	slices.Sort(ids)
	key := fmt.Sprint(slices.Compact(ids))
	size, known := s.tried[key]
	if !known {
		o := s.o
		o.Only = ids
		o.elsewhere = func(beyond) (int, string, int) { return 8, s.longest(), 88 }
		d, err := Genogram(s.ctx, s.v, o, s.fonts, nil)
		if err != nil {
			return false, err
		}
		size = s.size(d)
		s.tried[key] = size
		if s.done++; s.report != nil {
			s.report(s.done, s.done+len(s.b.cast.people)/8)
		}
	}
	s.tight = size
	return size >= s.paper.least()*(1+s.air)-0.005, s.ctx.Err()
}

// size is the smallest writing of a drawing on the paper, 0 where something would be cut.
func (s *splitter) size(d Drawing) float64 {
	set := newSetter(d, s.head, s.fonts.Measure)
	set.bare = s.paper.LargePrint
	fit := set.fit(s.paper)
	if len(fit.split) > 0 {
		return 0
	}
	return fit.mapped
}

// longest are the longest words of a stub, while nobody knows yet where it will lead.
func (s *splitter) longest() string {
	words := "great-granddad’s side"
	for _, w := range s.whose {
		if len(w) > len(words) {
			words = w
		}
	}
	return words
}

// mostOnSheet is more people than any sheet shows readably; it saves trying.
const mostOnSheet = 160

// split fills the sheets: the child's nearest, then each branch that is left, the largest first.
func (s *splitter) split() error {
	s.parts, s.home, s.whose = nil, map[graph.ID]int{}, map[graph.ID]string{}
	if ok, err := s.fits(s.everybody()); ok || err != nil {
		s.add(part{own: s.everybody(), words: []string{s.nearestWords()}})
		return err
	}
	first, err := s.fill(s.nearest(s.everybody()), nil)
	if err != nil {
		return err
	}
	s.add(part{own: first, words: []string{s.nearestWords()}})
	s.settle(first, 0, s.o.Language.Say("the nearest family")) // a stub has little room
	for {
		branches := s.branches()
		if len(branches) == 0 {
			return nil
		}
		slices.SortStableFunc(branches, func(a, b part) int { return cmp.Compare(len(b.own), len(a.own)) })
		if err := s.take(branches[0]); err != nil {
			return err
		}
	}
}

// take puts a branch on the first sheet that has room for all of it, else as much of it as goes on a new one.
// The sheets it hangs on come first, since a branch is read best where it belongs.
func (s *splitter) take(br part) error {
	words := s.branchWords(br)
	for _, i := range s.likely(br) {
		p := s.parts[i]
		both := part{own: append(slices.Clone(p.own), br.own...), words: p.words}
		for _, id := range slices.Concat(p.links, br.links) {
			if !slices.Contains(both.own, id) && !slices.Contains(both.links, id) {
				both.links = append(both.links, id)
			}
		}
		ok, err := s.fits(both.all())
		if err != nil {
			return err
		}
		if ok {
			if i > 0 && !slices.Contains(both.words, words) {
				both.words = append(slices.Clip(both.words), words)
			}
			s.parts[i] = both
			s.settle(br.own, i, words)
			return nil
		}
	}
	own, err := s.fill(s.outward(br), br.links)
	if err != nil {
		return err
	}
	s.add(part{own: own, links: s.needed(own, br.links), words: []string{words}})
	return nil
}

// likely lists the sheets, those first that a branch hangs on.
func (s *splitter) likely(br part) []int {
	var out []int
	for _, id := range br.links {
		if i := s.home[id]; !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	for i := range s.parts {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

func (s *splitter) add(p part) {
	s.settle(p.own, len(s.parts), p.words[0])
	s.parts = append(s.parts, p)
}

func (s *splitter) settle(ids []graph.ID, sheet int, words string) {
	for _, id := range ids {
		s.home[id], s.whose[id] = sheet, words
	}
}

// needed are those of the links that somebody on the sheet has a line to.
func (s *splitter) needed(own, links []graph.ID) []graph.ID {
	return slices.DeleteFunc(slices.Clone(links), func(id graph.ID) bool {
		for _, m := range s.steps[id] {
			if slices.ContainsFunc(m, func(o graph.ID) bool { return slices.Contains(own, o) }) {
				return false
			}
		}
		return true
	})
}

// fill takes as many of the groups, in their order, as go on one sheet. A group that is too large for any sheet
// is broken up; somebody is taken always.
func (s *splitter) fill(groups [][]graph.ID, links []graph.ID) ([]graph.ID, error) {
	if len(groups) == 0 {
		return nil, nil
	}
	upTo := func(n int) ([]graph.ID, bool, error) {
		own := slices.Concat(groups[:n]...)
		ok, err := s.fits(append(s.needed(own, links), own...))
		return own, ok, err
	}
	best, ok, err := upTo(1)
	if err != nil {
		return nil, err
	}
	switch {
	case !ok && len(best) > 1:
		return s.fill(slices.Collect(slices.Chunk(best, 1)), links)
	case !ok && s.tight < s.paper.least() && !s.paper.SmallText: // not even somebody alone: more sheets would not help
		return nil, &TooSmall{Paper: s.paper, Points: s.tight}
	}
	for lo, hi := 1, len(groups)+1; lo+1 < hi; { // lo goes, hi does not
		mid := (lo + hi) / 2
		own, ok, err := upTo(mid)
		if err != nil {
			return nil, err
		}
		if ok {
			lo, best = mid, own
		} else {
			hi = mid
		}
	}
	return best, nil
}
