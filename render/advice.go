package render

import "kinweave/render/scene"

// Choice is a paper and how large the writing would be on it, for the dialog.
type Choice struct {
	Paper        Paper
	SmallestText float64 // in points, the legend's included
	Names        float64 // the names on the map, in points: what one reads first
	Readable     bool    // at least SmallestPoints
}

// Sheets is the number of sheets.
func (c Choice) Sheets() int {
	a, d := c.Paper.tiles()
	return a * d
}

// Advise says how large the writing would be on each paper, and how many sheets of
// it would make the map readable when one does not. The first readable choice is the one to offer.
func Advise(d Drawing, h Heading, fonts *scene.Fonts) []Choice {
	return AdviseFor(d, Paper{}, h, fonts)
}

// AdviseFor does the same for a kind of print: large, or without colour.
func AdviseFor(d Drawing, kind Paper, h Heading, fonts *scene.Fonts) []Choice {
	s := newSetter(d, h, fonts.Measure)
	var out []Choice
	for _, size := range Sizes {
		for _, wide := range []bool{false, true} {
			out = append(out, s.choice(kind.sized(size, wide, 0, 0)))
		}
		if !out[len(out)-1].Readable && !out[len(out)-2].Readable {
			if c, ok := s.tiled(kind, size); ok {
				out = append(out, c)
			}
		}
	}
	return out
}

// sized is the same kind of print on another paper.
func (p Paper) sized(size string, wide bool, across, down int) Paper {
	return Paper{Size: size, Landscape: wide, Across: across, Down: down, BlackWhite: p.BlackWhite, LargePrint: p.LargePrint}
}

func (s *setter) choice(p Paper) Choice {
	f := s.fit(p)
	return Choice{Paper: p, SmallestText: f.smallest, Names: s.names * f.scale, Readable: f.smallest >= p.least()-0.005 && len(f.split) == 0}
}

// mostSheets is more than anybody glues together in one direction.
const mostSheets = 24

// tiled finds the fewest sheets of one size on which the map can be read.
func (s *setter) tiled(kind Paper, size string) (Choice, bool) {
	var best Choice
	found := false
	for _, wide := range []bool{true, false} {
		area := s.area(kind.sized(size, wide, 0, 0))
		scale := kind.least() / s.least
		at := func(long, one float64) int {
			n := 1
			for float64(n)*one-float64(n-1)*overlap < long*scale-0.01 && n <= mostSheets {
				n++
			}
			return n
		}
		a, d := at(s.bounds.W(), area.W()), at(s.bounds.H(), area.H())
		// Moving a cut off a name takes a little more room than the plain sum.
		for _, more := range [][2]int{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
			if a+more[0] > mostSheets || d+more[1] > mostSheets {
				continue
			}
			c := s.choice(kind.sized(size, wide, a+more[0], d+more[1]))
			if c.Readable && (!found || c.Sheets() < best.Sheets()) {
				best, found = c, true
			}
		}
	}
	return best, found
}

// instead is what to offer when a paper is too small: sheets of the same size, and the
// smallest single sheet.
func (s *setter) instead(p Paper) []Choice {
	var out []Choice
	size := p.Size
	if size == "" {
		size = "A4"
	}
	if c, ok := s.tiled(p, size); ok {
		out = append(out, c)
	}
	for _, bigger := range Sizes {
		for _, wide := range []bool{true, false} {
			c := s.choice(p.sized(bigger, wide, 0, 0))
			if !c.Readable {
				continue
			}
			if len(out) > 0 && out[0].Paper.String() == c.Paper.String() { // fewest sheets are one, turned round
				return out
			}
			return append(out, c)
		}
	}
	return out
}
