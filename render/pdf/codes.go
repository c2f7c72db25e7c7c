package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"kinweave/render/scene"
)

// sign is what one code of a text draws and stands for: a letter with its marks. PDF can only say of a
// single code which letters it means, so where the shaper made one letter of several
// glyphs (Bengali vowels on both sides, the dots of Nastaliq) they are put together into one new
// glyph of the embedded font. Then text is found and copied right in every reader.
type sign struct {
	text   string
	pieces []piece
	width  int  // in font units
	plain  bool // it is one glyph of the font as it stands
}

// piece is a glyph of the font at a place, in font units, y upwards.
type piece struct {
	glyph scene.GlyphID
	x, y  int
}

func (s sign) key() string {
	var b strings.Builder
	for _, p := range s.pieces {
		fmt.Fprintf(&b, "%d,%d,%d ", p.glyph, p.x, p.y)
	}
	return fmt.Sprintf("%s%d %s", b.String(), s.width, s.text)
}

// placed is a sign and where the pen stands when it is drawn, in font units from the run's beginning.
type placed struct {
	sign
	at int
}

// signs turns a shaped run into signs, from left to right.
func signs(r scene.Run, text []rune, ttf *trueType) []placed {
	unit := r.Size / r.File.Units
	units := func(v float64) int { return int(math.Round(v / unit)) }
	ends := clusterEnds(r)
	var out []placed
	pen := 0.0
	for i := 0; i < len(r.Glyphs); {
		from := r.Glyphs[i].Cluster
		s := placed{at: units(pen), sign: sign{text: string(text[from:ends[from]])}}
		begin := pen
		for ; i < len(r.Glyphs) && r.Glyphs[i].Cluster == from; i++ {
			g := r.Glyphs[i]
			s.pieces = append(s.pieces, piece{g.ID, units(g.X - r.X - begin), units(-g.Y)})
			pen += g.Advance
		}
		s.width = units(pen - begin)
		if p := s.pieces; len(p) == 1 && p[0].y == 0 {
			s.at, p[0].x = s.at+p[0].x, 0
			s.plain, s.width = true, ttf.advance(p[0].glyph)
		}
		if r.RTL {
			out = append(out, s.apart()...)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// clusterEnds says for the first rune of each cluster where its letters end.
func clusterEnds(r scene.Run) map[int]int {
	var begins []int
	for _, g := range r.Glyphs {
		begins = append(begins, g.Cluster)
	}
	slices.Sort(begins)
	begins = append(slices.Compact(begins), r.To)
	ends := map[int]int{}
	for i, b := range begins[:len(begins)-1] {
		ends[b] = begins[i+1]
	}
	return ends
}

// apart gives each letter of a right-to-left ligature a code of its own, the last one, which
// stands on the left, with all the ink. Readers turn such text round code by code, so two
// letters in one code would come out in the wrong order.
func (s placed) apart() []placed {
	letters := []rune(s.text)
	n := len(letters)
	if n == 1 {
		return []placed{s}
	}
	out := make([]placed, n)
	share := s.width / n
	for i := range out {
		out[i] = placed{sign: sign{text: string(letters[n-1-i]), width: share}, at: s.at + i*share}
	}
	out[0].pieces = s.pieces
	return out
}
