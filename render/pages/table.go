package pages

import (
	"fmt"
	"strings"

	"kinweave/render/scene"
)

// Column is one column of a table.
type Column struct {
	Head  string
	Share float64 // of the width; where no column says, the writing decides
}

// Tick in a cell is a box to tick.
const Tick = "☐"

const pad = 5.0

// Table is a table with a heading for each column, which is said again on every page. A row is never
// split, unless it is higher than a page. Rows are at least high points; 0 for as high as their writing.
func (b *Book) Table(columns []Column, rows [][]string, high float64) {
	if len(columns) == 0 {
		return
	}
	n := b.name()
	at := b.widths(columns, rows)
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.Head
	}
	f := face{b.sizes.body * b.tight(), false, ink}
	bold := f
	bold.bold = true
	header := b.cut(bold, at, heads)
	top := func(extra float64) {
		if strings.Join(heads, "") == "" {
			return
		}
		b.row(header, at, bold, fmt.Sprintf("table:%d/row:head/header:", n), 0, extra)
		b.rule(b.here(0), edge, b.w-edge, b.y, 1.4, b.style.Accent)
	}
	begun := false
	for i, cells := range rows {
		for part := b.cut(f, at, cells); part != nil; {
			var rest [][]string
			part, rest = b.fitting(part, f)
			need := max(high, b.rowHigh(part, f))
			if !begun || b.y+need > b.bottom() {
				if begun {
					b.Break()
				}
				begun = true
				top(need)
			}
			b.row(part, at, f, fmt.Sprintf("table:%d/row:%d/cell:", n, i), high, 0)
			if high > 0 { // to be written in: show where each answer goes
				for _, x := range at[1 : len(at)-1] {
					b.upright(edge+x, b.y-need, b.y)
				}
			}
			part = rest
		}
		b.rule(b.here(0), edge, b.w-edge, b.y, 0.6, line)
	}
	if !begun {
		top(0)
	}
	b.y += b.sizes.body * 0.8
}

func (b *Book) upright(x, from, to float64) {
	b.add(b.here(0), scene.Item{Layer: scene.Lines, Shape: scene.Path{Pen: scene.Pen{Stroke: line, Width: 0.6},
		Steps: []scene.Step{{Op: scene.MoveTo, P: [3]scene.Point{{X: x, Y: from}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: x, Y: to}}}}}})
}

// cut breaks the cells of a row into lines.
func (b *Book) cut(f face, at []float64, cells []string) [][]string {
	out := make([][]string, len(at)-1)
	for i := range out {
		if i < len(cells) && cells[i] != "" {
			for _, one := range strings.Split(cells[i], "\n") {
				out[i] = append(out[i], b.fonts.Wrap(f.text(one, b.style.Lang.Tag()), at[i+1]-at[i]-2*pad)...)
			}
		}
	}
	return out
}

func (b *Book) lineHigh(f face, words string) float64 {
	h, _ := b.high(f.text(words, b.style.Lang.Tag()))
	return h
}

func (b *Book) rowHigh(cells [][]string, f face) float64 {
	high := f.size * leading
	for _, lines := range cells {
		h := 0.0
		for _, s := range lines {
			h += b.lineHigh(f, s)
		}
		high = max(high, h)
	}
	return high + 2*pad
}

// fitting is as much of a row as a page can hold, and the rest of it, nil when there is none.
func (b *Book) fitting(cells [][]string, f face) (now, rest [][]string) {
	most := b.bottom() - edge - 4*f.size*leading
	if b.rowHigh(cells, f) <= most {
		return cells, nil
	}
	fit := max(1, int(most/(f.size*leading*1.25)))
	now, rest = make([][]string, len(cells)), make([][]string, len(cells))
	more := false
	for i, lines := range cells {
		k := min(fit, len(lines))
		now[i], rest[i] = lines[:k], lines[k:]
		more = more || len(rest[i]) > 0
	}
	if !more {
		return now, nil
	}
	return now, rest
}

func (b *Book) row(cells [][]string, at []float64, f face, role string, least, extra float64) {
	high := max(least, b.rowHigh(cells, f))
	page := b.here(high + extra)
	for i, lines := range cells {
		y := b.y + pad
		for _, s := range lines {
			if s == Tick {
				b.tick(page, edge+at[i]+pad, y)
				y += f.size * leading
				continue
			}
			t := f.text(s, b.style.Lang.Tag())
			h, base := b.high(t)
			t.At = scene.Point{X: edge + at[i] + pad, Y: y + base}
			b.add(page, scene.Item{Layer: scene.Furniture, Role: fmt.Sprintf("%s%d", role, i), Shape: t})
			y += h
		}
	}
	b.y += high
}

// widths says where each column begins, and where the last one ends. Every column gets room for its longest
// word; what is left is shared by how much there is to read.
func (b *Book) widths(columns []Column, rows [][]string) []float64 {
	f := face{b.sizes.body * b.tight(), true, ink}
	least, want := make([]float64, len(columns)), make([]float64, len(columns))
	measure := func(i int, words string) {
		w, _, _ := b.fonts.Measure(f.text(words, b.style.Lang.Tag()))
		want[i] = max(want[i], w+2*pad)
		for _, word := range strings.Fields(words) {
			w, _, _ := b.fonts.Measure(f.text(word, b.style.Lang.Tag()))
			least[i] = max(least[i], min(w+2*pad+1, b.wide()*0.5))
		}
	}
	shares := 0.0
	for i, c := range columns {
		measure(i, c.Head)
		shares += c.Share
		for _, row := range rows {
			if i < len(row) {
				measure(i, row[i])
			}
		}
	}
	all, wish := 0.0, 0.0
	for i := range columns {
		if shares > 0 {
			want[i] = columns[i].Share * b.wide() / shares
			least[i] = min(least[i], want[i])
		}
		want[i] = max(want[i], least[i])
		all, wish = all+least[i], wish+want[i]-least[i]
	}
	if over := all / b.wide(); over > 1 { // too many long words: each column gives way, and words are cut
		for i := range least {
			least[i] /= over
			want[i] = least[i]
		}
		all, wish = b.wide(), 0
	}
	at := []float64{0}
	left := b.wide() - all
	for i := range columns {
		w := least[i]
		if wish > 0 {
			w += left * (want[i] - least[i]) / wish
		} else {
			w += left / float64(len(columns))
		}
		at = append(at, at[i]+w)
	}
	return at
}
