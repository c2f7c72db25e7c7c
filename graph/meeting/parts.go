package meeting

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Seat is a place in one of two parts; part 0 is both.
type Seat struct {
	Invite graph.ID
	Person graph.ID
	Name   string
	Part   int
	Why    string
}

// Proposal is how a meeting could be held in two parts.
type Proposal struct {
	Seats []Seat  // in the order of the list
	Fails []Clash // what would still clash: two parts are not enough, or somebody is needed in both
	Words string
}

// Propose puts everybody on the list into one of two parts, so that no two who must be kept apart meet. It keeps
// who has a part already where that does no harm. Nothing is proposed where nobody has to be kept apart.
func Propose(f *graph.Family, meeting graph.ID, lang language.Language) Proposal {
	list := invites(f, meeting)
	pairs := apart(f, list)
	if len(pairs) == 0 {
		return Proposal{Words: lang.Say("Nobody on the list has to be kept apart from anybody else: one meeting will do.")}
	}
	d := &division{part: map[graph.ID]int{}, clash: pairs, now: map[graph.ID]int{}}
	for _, i := range list {
		d.now[i.Person] = i.Part
	}
	d.colour()
	near := nearest(f, d.part)
	var p Proposal
	trial := slices.Clone(list)
	for n, i := range trial {
		s := Seat{Invite: i.ID, Person: i.Person, Name: nameIn(f, i.Person, lang)}
		switch side, parted := d.part[i.Person]; {
		case parted:
			s.Part, s.Why = side, lang.Say("must be kept apart from somebody in the other part")
		case i.Part != 0:
			s.Part, s.Why = i.Part, lang.Say("as it is on the list")
		case near[i.Person] != 0:
			s.Part, s.Why = near[i.Person], lang.Say("nearest to somebody in this part")
		default:
			s.Why = lang.Say("both parts")
		}
		trial[n].Part = s.Part
		p.Seats = append(p.Seats, s)
	}
	p.Fails = still(f, meeting, trial, lang)
	p.Words = lang.Say("In two parts, nobody meets anybody they must not meet.")
	if len(p.Fails) > 0 {
		p.Words = lang.Say("Two parts are not enough: %d pairs would still meet. Some may have to send their views.", len(p.Fails))
	}
	return p
}

// apart lists the pairs among those who take part that no room may hold.
func apart(f *graph.Family, list []graph.Invite) [][2]graph.ID {
	there := map[graph.ID]bool{}
	for _, i := range list {
		there[i.Person] = takesPart(i)
	}
	var out [][2]graph.ID
	for s := range graph.All[graph.Safety](f) {
		if s.Who != s.About && there[s.Who] && there[s.About] && keepsApart(s) {
			out = append(out, [2]graph.ID{s.Who, s.About})
		}
	}
	return out
}

// still finds what would clash if the list were seated so.
func still(f *graph.Family, meeting graph.ID, list []graph.Invite, lang language.Language) []Clash {
	m, _ := graph.Get[graph.Meeting](f, meeting)
	m.Parts = 2
	records := []graph.Record{m}
	for _, i := range list {
		records = append(records, i)
	}
	trial, err := f.Apply(graph.Put(f, "", records...))
	if err != nil {
		return nil // can't be: the same records with other parts
	}
	return slices.DeleteFunc(Clashes(trial, meeting, lang), func(c Clash) bool { return !c.Apart })
}

// division puts the ends of each pair on different sides, as far as that can be done.
type division struct {
	part, now map[graph.ID]int
	clash     [][2]graph.ID
}

func (d *division) colour() {
	next := map[graph.ID][]graph.ID{}
	var ids []graph.ID
	for _, p := range d.clash {
		next[p[0]], next[p[1]] = append(next[p[0]], p[1]), append(next[p[1]], p[0])
		ids = append(ids, p[0], p[1])
	}
	slices.SortFunc(ids, func(a, b graph.ID) int { // who has a part already decides for the others
		return cmp.Or(cmp.Compare(b2(d.now[a] == 0), b2(d.now[b] == 0)), cmp.Compare(a, b))
	})
	for _, id := range slices.Compact(ids) {
		if d.part[id] != 0 {
			continue
		}
		d.part[id] = max(1, d.now[id])
		for queue := []graph.ID{id}; len(queue) > 0; queue = queue[1:] {
			for _, to := range next[queue[0]] {
				if d.part[to] == 0 {
					d.part[to] = 3 - min(2, d.part[queue[0]])
					queue = append(queue, to)
				}
			}
		}
	}
}

func b2(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// nearest says on whose side everybody stands who is nearer, in steps of kinship, to one side of the clash than to
// the other and to the index children and their other parents.
func nearest(f *graph.Family, part map[graph.ID]int) map[graph.ID]int {
	next := map[graph.ID][]graph.ID{}
	join := func(a, b graph.ID) { next[a], next[b] = append(next[a], b), append(next[b], a) }
	for u := range graph.All[graph.Union](f) {
		for n, a := range u.Partners {
			for _, b := range u.Partners[n+1:] {
				join(a, b)
			}
		}
	}
	for p := range graph.All[graph.Parentage](f) {
		for _, parent := range parentsOf(f, p) {
			join(p.Child, parent)
		}
	}
	side := map[graph.ID]int{} // 3 is neither
	var queue []graph.ID
	for id, n := range part {
		side[id] = n
		queue = append(queue, id)
	}
	slices.Sort(queue)
	for _, child := range f.Case().Children {
		for _, id := range append(parentIDs(f, child), child) {
			if side[id] == 0 {
				side[id] = 3
				queue = append(queue, id)
			}
		}
	}
	for len(queue) > 0 { // step by step: whoever is reached from two sides in one step belongs to neither
		reached := map[graph.ID]int{}
		var order []graph.ID
		for _, at := range queue {
			for _, to := range next[at] {
				switch {
				case side[to] != 0:
				case reached[to] == 0:
					reached[to] = side[at]
					order = append(order, to)
				case reached[to] != side[at]:
					reached[to] = 3
				}
			}
		}
		for id, n := range reached {
			side[id] = n
		}
		queue = order
	}
	for id, n := range side {
		if n == 3 {
			delete(side, id)
		}
	}
	return side
}

func parentsOf(f *graph.Family, p graph.Parentage) []graph.ID {
	if p.Certainty == graph.RuledOut {
		return nil
	}
	if u, ok := graph.Get[graph.Union](f, p.Union); ok {
		return u.Partners
	}
	return []graph.ID{p.Parent}
}

func parentIDs(f *graph.Family, child graph.ID) []graph.ID {
	var out []graph.ID
	for _, p := range f.ParentagesOf(child) {
		for _, id := range parentsOf(f, p) {
			if id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}
