package layout

import (
	"math"
	"slices"
)

// sheet is a drawing under way. Every list is indexed by number: people and
// unions as in the family, rows from the oldest generation, channels so that
// channel c is the space above row c and the last one the space below all rows.
type sheet struct {
	f       Family
	knots   []knot
	rows    [][]berth
	at      []spot
	lanes   map[pass]int // position of a lane within its row
	tops    [][]end      // per person, the lines that arrive at the top edge
	drops   [][]end      // per person, the unions that leave from the bottom edge
	names   []nameBox
	tied    []tieRoom // per person, for the words at the parent lines
	twins   []int     // per person the group of twins it is drawn with, or -1
	stem    []int     // per person the union from which it is drawn as a twin, or -1
	chans   []*channel
	rowY    []float64
	pinX    []float64 // per person where they were put, not a number for those who were not
	need    float64   // width of the longest row
	broke   []Rule
	courses []course
}

// knot is a union in numbers: what has to be tied together.
type knot struct {
	partners []int
	kids     []kid
	bar      int // row of the lower partner, -1 without partners
	rail     int // the channel that holds bar and rail
	drawn    bool
}

type kid struct {
	person int
	second bool
	words  Size // at the line
}

// berth is a slot with its place.
type berth struct {
	person, union, to int
	x                 float64
	out               outline
}

// spot says where a person stands.
type spot struct{ row, pos int }

// pass names one passage of a union's line through a row.
type pass struct{ union, to, row int }

// end is the end of a union's line at a person; edge is its nominal distance
// from the middle of the symbol, wide where it continues when the edge is too short.
type end struct {
	union      int
	edge, wide float64
	words      Size // to write beside it
}

const focusSize = 1.15

func (s *sheet) size(p int) float64 {
	if s.f.People[p].Focus {
		return focusSize
	}
	return 1
}

func newSheet(f Family, r Rows) *sheet {
	s := &sheet{f: f, broke: slices.Clone(r.Broke), lanes: map[pass]int{}}
	s.takeRows(r)
	s.takeUnions()
	s.takeLanes()
	s.takePins()
	s.takeEnds()
	s.takeTwins()
	return s
}

// takeRows copies the order, leaving lanes for later, and gives everyone whom
// the order forgot a place at the end of their row.
func (s *sheet) takeRows(r Rows) {
	n := len(s.f.People)
	s.at = make([]spot, n)
	seen := make([]bool, n)
	for g, row := range r.Order {
		var mine []berth
		for _, slot := range row {
			if slot.Person < 0 || slot.Person >= n {
				mine = append(mine, berth{person: -1, union: slot.Union, to: slot.To})
				continue
			}
			if !seen[slot.Person] {
				seen[slot.Person] = true
				s.at[slot.Person].row = g
				mine = append(mine, berth{person: slot.Person})
			}
		}
		s.rows = append(s.rows, mine)
	}
	for p := range n {
		if seen[p] {
			continue
		}
		g := 0
		if p < len(r.Gen) {
			g = max(0, r.Gen[p])
		}
		for len(s.rows) <= g {
			s.rows = append(s.rows, nil)
		}
		s.at[p].row = g
		s.rows[g] = append(s.rows[g], berth{person: p})
	}
}

func (s *sheet) takeUnions() {
	who := make(map[string]int, len(s.f.People))
	for i, p := range s.f.People {
		who[p.ID] = i
	}
	for _, u := range s.f.Unions {
		k := knot{bar: -1}
		for _, id := range u.Partners {
			if p, ok := who[id]; ok && !slices.Contains(k.partners, p) {
				k.partners = append(k.partners, p)
				k.bar = max(k.bar, s.at[p].row)
			}
		}
		for _, c := range u.Children {
			p, ok := who[c.ID]
			if ok && !slices.Contains(k.partners, p) && !slices.ContainsFunc(k.kids, func(o kid) bool { return o.person == p }) {
				k.kids = append(k.kids, kid{p, c.Second, c.Label})
			}
		}
		k.rail = k.bar + 1
		if k.bar < 0 && len(k.kids) > 0 {
			k.rail = math.MaxInt
			for _, c := range k.kids {
				k.rail = min(k.rail, s.at[c.person].row)
			}
		}
		k.drawn = len(k.kids) > 0 || len(k.partners) > 1
		s.knots = append(s.knots, k)
	}
}

// passages lists the rows that the union's line to a member has to get past.
func (s *sheet) passages(u int) []pass {
	k := s.knots[u]
	if !k.drawn {
		return nil
	}
	var out []pass
	for _, p := range k.partners {
		for g := s.at[p].row + 1; g <= k.bar; g++ {
			out = append(out, pass{u, p, g})
		}
	}
	for _, c := range k.kids {
		at := s.at[c.person].row
		for g := k.rail; g < at; g++ {
			out = append(out, pass{u, c.person, g})
		}
		for g := at; g < k.rail; g++ {
			out = append(out, pass{u, c.person, g})
		}
	}
	return out
}

// takeLanes keeps the lanes that are needed and adds those that are missing.
func (s *sheet) takeLanes() {
	need := map[pass]bool{}
	var list []pass
	for u := range s.knots {
		for _, p := range s.passages(u) {
			need[p] = true
			list = append(list, p)
		}
	}
	have := map[pass]bool{}
	for g, row := range s.rows {
		kept := row[:0]
		for _, b := range row {
			if b.person < 0 {
				p := pass{b.union, b.to, g}
				if !need[p] || have[p] {
					continue
				}
				have[p] = true
			}
			kept = append(kept, b)
		}
		s.rows[g] = kept
	}
	s.index()
	for _, p := range list {
		if !have[p] {
			s.addLane(p)
		}
	}
	s.index()
}

// addLane makes a passage near the straight way between the two ends.
func (s *sheet) addLane(p pass) {
	k := s.knots[p.union]
	near := func(person int) float64 {
		return (float64(s.at[person].pos) + 0.5) / float64(len(s.rows[s.at[person].row])+1)
	}
	want := near(p.to)
	for _, q := range append(slices.Clone(k.partners), p.to) {
		if q != p.to || len(k.partners) == 0 {
			if s.at[q].row == p.row {
				want = near(q) // right beside the partner who stands in this row
				break
			}
			want = (want + near(q)) / 2
		}
	}
	row := s.rows[p.row]
	i := min(len(row), int(math.Ceil(want*float64(len(row)))))
	s.rows[p.row] = slices.Insert(row, i, berth{person: -1, union: p.union, to: p.to})
	s.index()
}

func (s *sheet) index() {
	for g, row := range s.rows {
		for i, b := range row {
			if b.person >= 0 {
				s.at[b.person] = spot{g, i}
			} else {
				s.lanes[pass{b.union, b.to, g}] = i
			}
		}
	}
}

// x is where a person stands, or a lane runs.
func (s *sheet) x(p int) float64             { return s.rows[s.at[p].row][s.at[p].pos].x }
func (s *sheet) laneX(p pass) float64        { return s.rows[p.row][s.lanes[p]].x }
func round(v float64) float64                { return math.Round(v*1000) / 1000 }
func between(v, lo, hi float64) float64      { return math.Max(lo, math.Min(hi, v)) }
func middle(lo, hi float64) float64          { return (lo + hi) / 2 }
func (s *sheet) label(p int) Size            { return s.f.People[p].Label }
func (s *sheet) named(p int) bool            { l := s.label(p); return l.W > 0 && l.H > 0 }
func (s *sheet) barLabel(u int) (Size, bool) { l := s.f.Unions[u].Label; return l, l.W > 0 && l.H > 0 }
