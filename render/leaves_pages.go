package render

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"kinweave/render/scene"
)

// Sheets sets a book on paper, each leaf on one sheet, with an index at the end. In large print the legend
// has a page of its own: it would leave no room for the map.
func (bk Book) Sheets(p Paper, h Heading, fonts *scene.Fonts) (Print, error) {
	if len(bk.Leaves) == 1 {
		return Sheets(bk.Leaves[0].Drawing, p, h, fonts)
	}
	out := Print{SmallestText: math.Inf(1), Names: math.Inf(1)}
	var index []scene.Scene
	for i, leaf := range bk.Leaves {
		s := newSetter(leaf.Drawing, h, fonts.Measure)
		s.lang, s.first, s.bare = bk.o.Language, i+1, p.LargePrint
		s.h.Title = bk.o.Language.Say("%s: sheet %d, %s", s.h.Title, i+1, leaf.Words)
		f := s.fit(p)
		if f.smallest < p.least()-0.005 && !p.SmallText {
			return Print{}, &TooSmall{Paper: p, Points: f.smallest, Try: s.instead(p)}
		}
		if i == 0 { // how many pages the index takes decides what every sheet says
			index = bk.index(newSetter(leaf.Drawing, h, fonts.Measure), p)
		}
		s.of = len(bk.Leaves) + len(index)
		out.Pages = append(out.Pages, s.page(f, 0, 0))
		out.Readings = append(out.Readings, &bk.Leaves[i].Drawing.Reading)
		out.SmallestText, out.Names = math.Min(out.SmallestText, f.smallest), math.Min(out.Names, s.names*f.scale)
		out.Split = append(out.Split, f.split...)
	}
	out.Pages = append(out.Pages, index...)
	return out, nil
}

// index is the last pages: what each sheet shows, and who is on which, in the order of the alphabet.
func (bk Book) index(s *setter, p Paper) []scene.Scene {
	s.lang = bk.o.Language
	signs := bk.o.Language.Say("%s: what the signs mean", s.h.Title)
	s.h.Title = bk.o.Language.Say("%s: who is on which sheet", s.h.Title)
	w, h, _ := p.Points()
	k := p.grown()
	size := legendSize * k * 1.15
	area := scene.Box{X0: margin, Y0: margin + headHigh*k, X1: w - margin, Y1: h - margin - noteSize*k*2}
	var lines []scene.Text
	add := func(face scene.Face, words string) {
		lines = append(lines, scene.Text{String: words, Size: size, Face: face, Color: Ink})
	}
	for i, l := range bk.Leaves {
		add(scene.Bold, s.lang.Say("Sheet %d: %s", i+1, l.Words))
	}
	add(scene.Regular, "")
	names := len(lines)
	wide := 0.0
	for _, e := range bk.Index {
		add(scene.Regular, e.Name)
		t, _, _ := s.measure(lines[len(lines)-1])
		n, _, _ := s.measure(scene.Text{String: numbers(e.Sheets), Size: size, Face: scene.Bold})
		wide = math.Max(wide, t+n+size*1.5)
	}
	wide = math.Min(math.Max(wide, size*14), area.W())
	const gap = 28.0
	cols := max(1, int((area.W()+gap)/(wide+gap)))
	pitch := size * 1.5
	var pages []scene.Scene
	var out *scene.Scene
	x, y, top := area.X0, math.Inf(1), area.Y0
	for i, t := range lines {
		if y > area.Y1 {
			if x += wide + gap; out == nil || x > area.X0+float64(cols-1)*(wide+gap)+1 {
				pages = append(pages, scene.Scene{Title: s.h.Title, Lang: s.lang.Tag(), Page: scene.Box{X1: w, Y1: h}})
				out = &pages[len(pages)-1]
				x, top = area.X0, area.Y0
			}
			y = top + size
		}
		if i == names && x == area.X0 { // the sheets stand over all the columns
			top = y - size
		}
		t.At = scene.Point{X: x, Y: y}
		switch {
		case i < names && t.String != "":
			furniture(out, "heading", s.shorten(t, area.W()))
		case i >= names:
			role := "list:index/item:" + strconv.Itoa(i) + "/"
			n := scene.Text{At: scene.Point{X: x + wide, Y: y}, Anchor: scene.End, String: numbers(bk.Index[i-names].Sheets), Size: size, Face: scene.Bold, Color: Ink}
			long, _, _ := s.measure(n)
			t = s.shorten(t, wide-long-size)
			short, _, _ := s.measure(t)
			furniture(out, role+"body", t)
			if from, till := x+short+5, x+wide-long-5; till > from { // leads the eye to the number
				furniture(out, "", scene.Path{Steps: []scene.Step{move(from, y-1), to(till, y-1)}, Pen: scene.Pen{Stroke: Soft, Width: 0.8, Dash: []float64{0.8, 4}, Cap: scene.Round}})
			}
			furniture(out, role+"body", n)
		}
		y += pitch
	}
	f := fitting{paper: p, area: area, xs: []float64{0}, ys: []float64{0}}
	if p.LargePrint {
		pages = append(pages, scene.Scene{Title: signs, Lang: s.lang.Tag(), Page: scene.Box{X1: w, Y1: h}})
		l := legend(bk.allSigns(), s.measure, area.W(), size).Move(scene.Matrix{S: 1, X: area.X0, Y: margin + headHigh*k})
		pages[len(pages)-1].Items = l.Items
	}
	for i := range pages {
		s.first, s.of = len(bk.Leaves)+i+1, len(bk.Leaves)+len(pages)
		if p.LargePrint && i == len(pages)-1 {
			s.h.Title = signs
		}
		s.head(&pages[i], f, 0, 0)
		s.note(&pages[i], f, 0, 0)
		pages[i] = p.tones().On(pages[i])
	}
	return pages
}

// allSigns is a drawing with the signs of all the sheets, for a legend of its own.
func (bk Book) allSigns() Drawing {
	d := Drawing{Language: bk.o.Language, Convention: bk.Leaves[0].Convention, Gentle: bk.Leaves[0].Gentle}
	for i, l := range bk.Leaves {
		d.Signs = append(d.Signs, l.Signs...)
		for _, k := range l.Keys { // every sheet counts its homes from one
			d.Keys = append(d.Keys, Key{Words: bk.o.Language.Say("%s (sheet\u00a0%d)", k.Words, i+1), Picture: k.Picture})
		}
	}
	slices.Sort(d.Signs)
	d.Signs = slices.Compact(d.Signs)
	return d
}

func numbers(sheets []int) string {
	var out []string
	for _, n := range sheets {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, ", ")
}

// numbered is a sheet's place among all.
func (s *setter) numbered(f fitting, col, row int) string {
	n, all := row*len(f.xs)+col+1, len(f.xs)*len(f.ys)
	if s.first > 0 {
		n, all = s.first, s.of
	}
	return s.lang.Say("page %d of %d", n, all)
}
