package layout

import "math"

// nameBox is where a person's name stands, relative to the middle of the symbol.
type nameBox struct {
	box   Box
	align int
	below bool
}

// outline is the room a slot needs to the left and right of its x in the three
// zones of a row: above the symbols, between them, and below.
type outline [3]reach

type reach struct {
	left, right float64
	kind        ink
}

type ink int

const (
	nothing ink = iota
	lines
	words
	symbol
)

const (
	zoneAbove = iota
	zoneBeside
	zoneBelow
)

// room says how far two neighbours have to stay apart in one zone.
func (r reach) room(o reach) float64 {
	pad := 0.1
	switch {
	case r.kind == nothing || o.kind == nothing:
	case r.kind == words && o.kind == words:
		pad = 0.17 // two and a half spaces of a name
	case r.kind == symbol && o.kind == symbol:
		pad = 0.4
	case r.kind == symbol || o.kind == symbol:
		pad = 0.22
	case r.kind == lines && o.kind == lines:
		pad = 0.3
	default:
		pad = 0.16
	}
	return r.right + o.left + pad
}

func (o outline) apart(p outline) float64 {
	d := 0.0
	for z := range o {
		d = math.Max(d, o[z].room(p[z]))
	}
	return d
}

type nameChoice struct {
	name nameBox
	out  outline
	cost float64
	ties tieRoom
}

// nameSides chooses for every row where each name stands so that the row
// becomes as narrow as it can; a small price keeps names above where it does
// not matter.
func (s *sheet) nameSides() {
	s.names, s.tied = make([]nameBox, len(s.at)), make([]tieRoom, len(s.at))
	for g := range s.rows {
		s.nameRow(g)
	}
}

func (s *sheet) nameRow(g int) {
	row := s.rows[g]
	if len(row) == 0 {
		return
	}
	all := make([][]nameChoice, len(row))
	for i, b := range row {
		all[i] = s.choices(b)
	}
	best := make([][]float64, len(row))
	from := make([][]int, len(row))
	for i := range row {
		best[i], from[i] = make([]float64, len(all[i])), make([]int, len(all[i]))
		for c, ch := range all[i] {
			best[i][c] = ch.cost
			if i == 0 {
				continue
			}
			low := math.Inf(1)
			for q, prev := range all[i-1] {
				v := best[i-1][q] + s.apart(row[i-1], row[i], prev.out, ch.out)
				if v < low-1e-9 {
					low, from[i][c] = v, q
				}
			}
			best[i][c] += low
		}
	}
	pick := 0
	last := len(row) - 1
	for c := range best[last] {
		if best[last][c] < best[last][pick]-1e-9 {
			pick = c
		}
	}
	for i := last; i >= 0; i-- {
		row[i].out = all[i][pick].out
		if p := row[i].person; p >= 0 {
			s.names[p], s.tied[p] = all[i][pick].name, all[i][pick].ties
		}
		pick = from[i][pick]
	}
}

// apart is the least distance between two neighbours in a row.
func (s *sheet) apart(a, b berth, oa, ob outline) float64 {
	d := oa.apart(ob)
	if a.person >= 0 && b.person >= 0 {
		if u := s.couple(a.person, b.person); u >= 0 {
			d = math.Max(d, 1.55)
			if l, ok := s.barLabel(u); ok {
				d = math.Max(d, l.W+0.45)
			}
		}
	}
	return d
}

// couple is a union of two people, or -1.
func (s *sheet) couple(a, b int) int {
	for _, e := range s.drops[a] {
		for _, p := range s.knots[e.union].partners {
			if p == b {
				return e.union
			}
		}
	}
	return -1
}

// choices lists the places of the texts that belong to a slot.
func (s *sheet) choices(b berth) []nameChoice {
	if b.person < 0 {
		thin := reach{0, 0, lines}
		return []nameChoice{{out: outline{thin, thin, thin}}}
	}
	return s.withTies(b.person, s.nameChoices(b.person))
}

// nameChoices lists the places a name can have. Nobody's name lies on a line: with
// no unions below it stands under the symbol, with no parents above it, and with
// both beside one of the lines.
func (s *sheet) nameChoices(p int) []nameChoice {
	half := s.size(p) / 2
	out := outline{endsReach(s.tops[p]), {half, half, symbol}, endsReach(s.drops[p])}
	if !s.named(p) {
		return []nameChoice{{out: out}}
	}
	l := s.label(p)
	above, below := -half-0.08-l.H/2, half+0.08+l.H/2
	centred := reach{l.W / 2, l.W / 2, words}
	switch {
	case len(s.drops[p]) == 0:
		out[zoneBelow] = centred
		return []nameChoice{{name: nameBox{Box{0, below, l.W, l.H}, 0, true}, out: out}}
	case len(s.tops[p]) == 0:
		out[zoneAbove] = centred
		return []nameChoice{{name: nameBox{Box{0, above, l.W, l.H}, 0, false}, out: out}}
	}
	left, right := s.barSides(p)
	var all []nameChoice
	add := func(zone, side int, cost float64) {
		o := out
		y, edge := above, out[zone].left
		if zone == zoneBelow {
			y = below
		}
		if side > 0 {
			edge = out[zone].right
		}
		x := float64(side) * (edge + labelClear + l.W/2)
		wide := edge + labelClear + l.W
		if side > 0 {
			o[zone] = reach{out[zone].left, wide, words}
		} else {
			o[zone] = reach{wide, out[zone].right, words}
		}
		all = append(all, nameChoice{name: nameBox{Box{x, y, l.W, l.H}, -side, zone == zoneBelow}, out: o, cost: cost})
	}
	near := 0.1
	if right {
		add(zoneAbove, -1, 0)
		add(zoneAbove, 1, near)
	} else {
		add(zoneAbove, 1, 0)
		add(zoneAbove, -1, near)
	}
	if len(s.drops[p]) <= edgeLines {
		if !left {
			add(zoneBelow, -1, 0.25)
		}
		if !right {
			add(zoneBelow, 1, 0.25)
		}
	}
	return s.twinChoices(p, all)
}

// twinChoices keeps names out from between the slanting lines of twins.
func (s *sheet) twinChoices(p int, all []nameChoice) []nameChoice {
	if s.twins[p] < 0 {
		return all
	}
	row, pos := s.rows[s.at[p].row], s.at[p].pos
	same := func(i int) bool {
		return i >= 0 && i < len(row) && row[i].person >= 0 && s.twins[row[i].person] == s.twins[p]
	}
	var kept []nameChoice
	for _, c := range all {
		inner := !c.name.below && (c.name.box.X < 0 && same(pos-1) || c.name.box.X > 0 && same(pos+1))
		if !inner {
			kept = append(kept, c)
		}
	}
	if len(kept) > 0 {
		return kept
	}
	// In the middle of three with a partner: the group is drawn with plain lines.
	group := s.twins[p]
	for q := range s.twins {
		if s.twins[q] == group {
			s.twins[q] = -1
		}
	}
	return all
}

// barSides says on which sides of a person's drops a bar leaves.
func (s *sheet) barSides(p int) (left, right bool) {
	for _, e := range s.drops[p] {
		k := s.knots[e.union]
		for _, q := range k.partners {
			if q == p {
				continue
			}
			pos, row := s.at[q].pos, s.at[q].row
			if row < s.at[p].row {
				pos, row = s.lanes[pass{e.union, q, s.at[p].row}], s.at[p].row
			}
			if row == s.at[p].row {
				left = left || pos < s.at[p].pos
				right = right || pos > s.at[p].pos
			}
		}
	}
	return left, right
}

func endsReach(e []end) reach {
	if len(e) == 0 {
		return reach{}
	}
	r := reach{kind: lines}
	for _, x := range e {
		r.left, r.right = math.Max(r.left, -x.wide), math.Max(r.right, x.wide)
	}
	return r
}
