package network

import (
	"cmp"
	"math"
	"slices"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// The rows of a connectedness map, from the top.
const (
	rowGrand = iota
	rowParents
	rowChild
	rowYoung
	rowPaid // their row parts in the middle, for the lines to the friends below
	rowFriends
	rows
)

// bandWords is the room for what a row is called.
const bandWords = 116.0

// inRow is how many stand side by side before a row takes a second line.
const inRow = 11

// connections draws the connectedness map (domain brief 4.3): the child in the middle row, the generations in
// rows above and below, then friends, then those who are paid, with a line of its own for being
// family, for love or care, and for being paid. It is laid out by rule (DECISIONS.md). Who stood somewhere in
// a row stays there, and whoever is new finds a place between them.
func (s *sheet) connections() error {
	links := s.links([]graph.ID{s.o.Child})
	parents, steps := s.parents()
	var in [rows][]node
	cares, unpaid := 0, 0
	for _, p := range s.who.Here() {
		if p.ID == s.o.Child {
			continue
		}
		l := links[p.ID]
		if l == nil {
			l = &link{met: true}
		}
		k := s.kinOf(p.ID)
		parent := slices.Contains(parents, p.ID)
		isStep := slices.Contains(steps, p.ID)
		if s.fosters(p.ID) || p.Role != "" && !k.is {
			l.paid = true
		}
		died := s.who.Died(p.ID)
		if died && !l.cares || !parent && !isStep && !(k.is && k.close) && !l.cares && !l.paid && l.how < weak {
			continue
		}
		n := s.node("person:"+string(p.ID), s.who.Person(p.ID, s.under(p, k.is)...))
		n.id, n.link, n.row = p.ID, *l, true
		kin := k.is && !l.paid
		n.key = order{near: k.steps, name: p.Name(), kin: kin, side: -1, born: p.Birth.Sort()}
		if k.mum {
			n.key.side = 1
		}
		row := rowFriends
		switch {
		case l.paid:
			row = rowPaid
		case !kin:
		case k.up >= 2:
			row = rowGrand
		case k.up == 1:
			row = rowParents
		case k.up == 0:
			row = rowChild
		default:
			row = rowYoung
		}
		if l.cares {
			cares++
			if !l.paid {
				unpaid++
			}
		}
		in[row] = append(in[row], n)
	}
	s.setRows(in, cares, unpaid)
	return nil
}

// setRows stands the rows one under another, draws the lines, and writes what each row is.
func (s *sheet) setRows(in [rows][]node, cares, unpaid int) {
	child := s.node("person:"+string(s.o.Child), s.who.Person(s.o.Child, ""))
	var all []node
	var bands []band
	least := math.Inf(1)
	for _, air := range []float64{34, 70, 110, 150, 200, 260, 330} { // the more people in a row, the further off it has to be
		some, rows := s.stack(in, child, air)
		if n := 80*float64(hits(some)) + air + 2*s.drift(some); n < least { // a line can be led round a name, too
			all, bands, least = some, rows, n
		}
	}
	for i := range all {
		for _, b := range s.o.Before {
			if b.Ref == all[i].ref && math.Abs(b.At.X) < 1e5 {
				all[i].at.X, all[i].old, all[i].held = math.Round(b.At.X), true, b.Held
			}
		}
	}
	settle(all, child.box().Grow(air))
	width := child.box()
	for _, n := range all {
		width = width.Union(n.box())
		s.spots = append(s.spots, Spot{Ref: n.ref, At: n.at, Held: n.held})
		s.strands(child, n, all)
	}
	width = width.Grow(24)
	for i, b := range bands {
		s.bandOf(b, i, width)
	}
	for _, n := range append(all, child) {
		for i, b := range bands {
			if i%2 == 0 && n.at.Y > b.top && n.at.Y < b.foot {
				n.who.Items = tinted(n.who.Items, render.HomeFill)
			}
		}
		s.put((scene.Scene{Items: n.who.Items}).Move(scene.Matrix{S: 1, X: n.at.X, Y: n.at.Y}).Items...)
	}
	if !s.o.Look.Gentle { // few lines mean: act now
		s.text("row", s.lang.Say("Love or care: %d. Not paid to: %d.", cares, unpaid), 14,
			scene.Point{X: width.X0 - bandWords + 10, Y: bands[len(bands)-1].foot + 22}, 600, render.Ink, scene.Bold)
	}
}

// drift is how far the rows would be from where they were.
func (s *sheet) drift(all []node) float64 {
	sum, n := 0.0, 0.0
	for _, x := range all {
		for _, b := range s.o.Before {
			if b.Ref == x.ref && math.Abs(b.At.Y) < 1e5 {
				sum, n = sum+math.Abs(b.At.Y-x.at.Y), n+1
			}
		}
	}
	return sum / math.Max(1, n)
}

// stack stands the rows under one another, so far from the child's, and counts everything from the child.
func (s *sheet) stack(in [rows][]node, child node, air float64) ([]node, []band) {
	const lane = 34.0 // between two rows, for the lines
	var all []node
	var bands []band
	y, zero := 0.0, 0.0
	for row := range rows {
		if len(in[row]) == 0 && row != rowChild {
			continue
		}
		top := y
		if row == rowPaid || row == rowYoung || row == rowFriends && len(in[rowPaid])+len(in[rowYoung]) == 0 {
			if bands[len(bands)-1].row == rowChild {
				y += air / 2
			}
		}
		per := len(in[row])
		for per > inRow {
			per = (per + 1) / 2
		}
		for i := 0; i < max(1, len(in[row])); i += max(1, per) {
			some := slices.Clone(in[row][i:min(len(in[row]), i+max(1, per))])
			high := 0.0
			if row == rowChild && i == 0 {
				high = child.who.Box.H()
				zero = y + lane/2 - child.who.Box.Y0
			}
			for j := range some {
				high = math.Max(high, some[j].who.Box.H())
				some[j].at.Y = y + lane/2 - some[j].who.Box.Y0
			}
			all = append(all, some...)
			y += high + lane
		}
		if row == rowParents || row == rowGrand && len(in[rowParents]) == 0 {
			y += air
		}
		bands = append(bands, band{row, top, y})
	}
	for i := range all {
		all[i].at.Y = math.Round(all[i].at.Y - zero)
	}
	for i := range bands {
		bands[i].top, bands[i].foot = bands[i].top-zero, bands[i].foot-zero
	}
	s.fan(all, child)
	return all, bands
}

// hits counts the lines from the child that pass through somebody in another row than the child's.
func hits(all []node) int {
	n := 0
	for i, a := range all {
		if a.beside() {
			continue
		}
		for j, b := range all {
			if i != j && crosses(a.end(), scene.Point{}, b.box()) {
				n++
			}
		}
	}
	return n
}

type band struct {
	row       int
	top, foot float64
}

// fan stands each row along its height. The row furthest from the child stands together in the middle; each nearer one leaves a
// lane for the lines to those beyond, so that no line passes through anybody. Father's side is on the left.
func (s *sheet) fan(all []node, child node) {
	halves := map[bool][]*node{}
	var beside []*node
	turn := false
	for i := range all {
		n := &all[i]
		if !n.key.kin { // nobody's side: by turns
			n.key.side, turn = -1, !turn
			if turn {
				n.key.side = 1
			}
		}
		if b := n.box(); b.Y0 < child.who.Box.Y1 && b.Y1 > child.who.Box.Y0 {
			beside = append(beside, n)
			continue
		}
		halves[n.at.Y < 0] = append(halves[n.at.Y < 0], n)
	}
	for _, up := range []bool{true, false} {
		fan(halves[up])
	}
	s.siblings(beside, child)
}

func fan(some []*node) {
	const gap, pad = 20.0, 10.0
	slices.SortStableFunc(some, func(a, b *node) int { // the furthest row first, the nearest kin inside
		return cmp.Or(cmp.Compare(math.Round(math.Abs(b.at.Y)/40), math.Round(math.Abs(a.at.Y)/40)), cmp.Compare(a.key.near, b.key.near),
			cmp.Compare(b.link.how, a.link.how), cmp.Compare(a.key.name, b.key.name))
	})
	lane := map[int]float64{} // how far out, for each unit of height, lines reach on either side
	for len(some) > 0 {
		row := 1
		for row < len(some) && math.Abs(some[row].at.Y-some[0].at.Y) < 40 {
			row++
		}
		out := map[int]float64{-1: gap / 2, 1: gap / 2}
		for _, n := range some[:row] {
			high := math.Max(math.Abs(n.box().Y0), math.Abs(n.box().Y1))
			for side, m := range lane {
				out[side] = math.Max(out[side], m*high+pad)
			}
		}
		for _, n := range some[:row] {
			side := n.key.side
			if side < 0 {
				n.at.X = -out[side] - n.who.Box.X1
			} else {
				n.at.X = out[side] - n.who.Box.X0
			}
			out[side] += n.who.Box.W() + gap
		}
		if len(lane) == 0 { // the furthest row has no lane to leave: it stands in the middle
			shift := (out[-1] - out[1]) / 2
			for _, n := range some[:row] {
				n.at.X += shift
			}
		}
		for _, n := range some[:row] {
			n.at.X = math.Round(n.at.X)
			side := 1
			if n.at.X < 0 {
				side = -1
			}
			lane[side] = math.Max(lane[side], math.Abs(n.at.X)/math.Max(1, math.Abs(n.end().Y)))
		}
		some = some[row:]
	}
}

// siblings stand by age beside the child, the older on the left; cousins and others of the same
// generation further out, each on their side.
func (s *sheet) siblings(some []*node, child node) {
	p, _ := graph.Get[graph.Person](s.fam, s.o.Child)
	born := p.Birth.Sort()
	slices.SortStableFunc(some, func(a, b *node) int {
		return cmp.Or(cmp.Compare(max(2, a.key.near), max(2, b.key.near)), cmp.Compare(math.Abs(a.key.born-born), math.Abs(b.key.born-born)), cmp.Compare(a.key.name, b.key.name))
	})
	x := child.who.Box.W()/2 + 44
	out := map[int]float64{-1: x, 1: x}
	for _, n := range some {
		if n.key.near <= 2 {
			n.key.side = 1
			if n.key.born < born {
				n.key.side = -1
			}
		}
		if n.key.side < 0 {
			n.at.X = math.Round(-out[-1] - n.who.Box.X1)
		} else {
			n.at.X = math.Round(out[1] - n.who.Box.X0)
		}
		out[n.key.side] += n.who.Box.W() + 22
	}
}

// strands draws the lines from the child to somebody, side by side.
func (s *sheet) strands(child, n node, all []node) {
	var kinds []ink
	if n.key.kin {
		kinds = append(kinds, inkKin)
	}
	if n.link.cares {
		kinds = append(kinds, inkCares)
	}
	if n.link.paid {
		kinds = append(kinds, inkPaid)
	}
	var words []string
	for _, k := range kinds {
		words = append(words, s.inkWords(k))
	}
	s.tell(n, words...)
	way := s.wayTo(scene.Point{}, n.end(), n, all, func(p scene.Point) bool { return child.holds(p, 5) })
	for i, k := range kinds {
		s.keys[k] = true
		for _, sh := range s.line(k, beside(way, (float64(i)-float64(len(kinds)-1)/2)*6), false, false, 1) {
			s.put(scene.Item{Layer: scene.Lines, Ref: n.link.tie, Role: "tie", Shape: sh})
		}
	}
}

func (s *sheet) bandOf(b band, i int, width scene.Box) {
	if i%2 == 0 {
		s.put(scene.Item{Layer: scene.Ground, Role: "row", Shape: scene.Path{Pen: scene.Pen{Fill: render.HomeFill}, Steps: []scene.Step{
			move(width.X0-bandWords, b.top), to(width.X1, b.top), to(width.X1, b.foot), to(width.X0-bandWords, b.foot), {Op: scene.Close}}}})
	}
	text := [rows]string{s.lang.Say("Grandparents"), s.lang.Say("Parents, aunts, uncles"), s.lang.Say("Brothers, sisters, cousins"), s.lang.Say("Younger family"), s.lang.Say("Paid to care"), s.lang.Say("Friends and others")}[b.row]
	t := scene.Text{String: text, Size: 12, Color: render.Soft}
	for j, ln := range s.fonts.Wrap(t, bandWords-14) {
		t.String, t.At = ln, scene.Point{X: width.X0 - bandWords + 10, Y: b.top + 24 + float64(j)*15}
		s.put(scene.Item{Layer: scene.Names, Role: "row", Shape: t})
	}
}
