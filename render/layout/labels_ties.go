package layout

import (
	"math"
	"slices"
)

// tieBox is where the words of one parent line stand, relative to the middle of
// the child's symbol.
type tieBox struct {
	union, align int
	box          Box
}

// tieRoom is what is kept beside the head of a child for words: the side on which
// those of an only line stand, and the widths to the left and to the right.
type tieRoom struct {
	side        int
	left, right float64
}

const (
	tieAir   = 0.05 // between texts that stand above one another
	overHead = 0.08 // between a symbol and the text above it
)

// wordy splits the parent lines of a person that have words into those that have
// them on the left, the outermost first, and on the right. Every line has them on
// its own side, an only one where it is told, and twins outside the slanting lines;
// for one between two others these leave no room at all.
func (s *sheet) wordy(p, side int) (left, right []end) {
	n, twin := len(s.tops[p]), s.twins[p] >= 0
	for i, e := range s.tops[p] {
		at := 2*i - (n - 1)
		switch {
		case e.words.W <= 0 || e.words.H <= 0 || twin && s.twinSide(p) == 0:
			continue
		case twin:
			at = -int(s.twinSide(p))
		case n == 1:
			at = side
		}
		if at < 0 {
			left = append(left, e)
		} else {
			right = append(right, e)
		}
	}
	slices.Reverse(right)
	return left, right
}

func widest(list []end) float64 {
	w := 0.0
	for _, e := range list {
		w = math.Max(w, e.words.W)
	}
	return w
}

// withTies adds the words at the parent lines to each choice of a name.
func (s *sheet) withTies(p int, all []nameChoice) []nameChoice {
	edge := endsReach(s.tops[p])
	sides := []int{1, -1}
	if len(s.tops[p]) != 1 {
		sides = sides[:1]
	}
	var out []nameChoice
	for _, c := range all {
		for _, side := range sides {
			left, right := s.wordy(p, side)
			if len(left)+len(right) == 0 {
				return all
			}
			d := c
			d.ties = tieRoom{side, widest(left), widest(right)}
			z := &d.out[zoneAbove]
			z.kind = words
			name := 0.0 // the side on which the name stands
			if !c.name.below {
				name = c.name.box.X
			}
			if len(left) > 0 {
				z.left = math.Max(z.left, edge.left+labelClear+d.ties.left)
				d.cost += 0.05
			}
			if len(right) > 0 {
				z.right = math.Max(z.right, edge.right+labelClear+d.ties.right)
			}
			if len(left) > 0 && name < 0 || len(right) > 0 && name > 0 {
				d.cost += 0.3 // above the name they are further from the line's end
			}
			out = append(out, d)
		}
	}
	return out
}

// tiesMoved reports whether, now that everybody has a place, some parent lines
// arrive in another order, so that their words need room elsewhere.
func (s *sheet) tiesMoved() bool {
	for p, kept := range s.tied {
		left, right := s.wordy(p, kept.side)
		if widest(left) > kept.left || widest(right) > kept.right {
			return true
		}
	}
	return false
}

// ties is where the words of a person's parent lines stand: beside the outermost
// line of their side, the outer ones lower, and above the name if it is there.
func (s *sheet) ties(p int) []tieBox {
	kept := s.tied[p]
	left, right := s.wordy(p, kept.side)
	if len(left)+len(right) == 0 {
		return nil
	}
	edge := endsReach(s.tops[p])
	var out []tieBox
	pile := func(list []end, side, from, room float64) {
		high := s.size(p)/2 + overHead
		if n := s.names[p]; s.named(p) && !n.below && n.box.X*side > 0 {
			high = -n.box.Y + n.box.H/2 + tieAir
		}
		for _, e := range list {
			if e.words.W > room {
				continue
			}
			out = append(out, tieBox{e.union, -int(side), Box{side * (from + labelClear + e.words.W/2), -high - e.words.H/2, e.words.W, e.words.H}})
			high += e.words.H + tieAir
		}
	}
	pile(left, -1, edge.left, kept.left)
	pile(right, 1, edge.right, kept.right)
	return out
}

// texts lists the texts above, or below, a person's symbol.
func (s *sheet) texts(p int, below bool) []Box {
	var out []Box
	if s.named(p) && s.names[p].below == below {
		out = append(out, s.names[p].box)
	}
	if !below {
		for _, t := range s.ties(p) {
			out = append(out, t.box)
		}
	}
	return out
}
