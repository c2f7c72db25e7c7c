package pdf

import (
	"encoding/binary"
	"maps"
	"slices"

	"kinweave/render/scene"
)

// subset makes a font file that can draw some signs. The font's own glyphs keep their numbers, the
// signs' new glyphs have theirs behind them. Hints for old screens are left out: no PDF
// reader uses them in print, and they are half the size.
func (t *trueType) subset(signs map[uint16]sign) ([]byte, error) {
	glyphs, err := t.closure(signs)
	if err != nil {
		return nil, err
	}
	widest := 1
	rows := map[int][]byte{}
	for code, s := range signs {
		if s.plain {
			continue
		}
		widest = max(widest, len(s.pieces))
		glyphs[scene.GlyphID(code)], rows[int(code)] = t.compose(s)
	}
	count := int(slices.Max(slices.Collect(maps.Keys(glyphs)))) + 1
	var glyf, loca, hmtx []byte
	for id := range count {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, glyphs[scene.GlyphID(id)]...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		row, isNew := rows[id]
		if !isNew {
			row = t.metric(id, glyphs[scene.GlyphID(id)] != nil)
		}
		hmtx = append(hmtx, row...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	if len(glyf) == 0 {
		glyf = []byte{0, 0, 0, 0} // a text of spaces; some readers refuse an empty table
	}
	head, hhea := slices.Clone(t.tables["head"]), slices.Clone(t.tables["hhea"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1) // long loca
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	return assemble(map[string][]byte{"head": head, "hhea": hhea, "maxp": t.limits(count, widest), "hmtx": hmtx, "loca": loca, "glyf": glyf}), nil
}

// limits is the maxp table of the subset. Its sizes may be too large but never too small.
func (t *trueType) limits(count, widest int) []byte {
	maxp := slices.Clone(t.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	if len(maxp) < 32 {
		return maxp
	}
	for simple, composite := range map[int]int{6: 10, 8: 12} { // points, contours
		most := max(u16(maxp, simple), u16(maxp, composite)) * widest
		binary.BigEndian.PutUint16(maxp[composite:], uint16(min(most, 0xFFFF)))
	}
	for _, instructions := range []int{20, 22, 24, 26} {
		binary.BigEndian.PutUint16(maxp[instructions:], 0)
	}
	binary.BigEndian.PutUint16(maxp[28:], uint16(max(u16(maxp, 28), widest)))
	binary.BigEndian.PutUint16(maxp[30:], uint16(u16(maxp, 30)+1))
	return maxp
}

// metric is a glyph's row of hmtx, blank for a glyph that is left out.
func (t *trueType) metric(id int, used bool) []byte {
	hmtx := t.tables["hmtx"]
	switch {
	case !used:
		return make([]byte, 4)
	case id < t.metrics:
		return hmtx[4*id : 4*id+4]
	}
	bearing := 4*t.metrics + 2*(id-t.metrics)
	return slices.Concat(hmtx[4*(t.metrics-1):4*(t.metrics-1)+2], hmtx[bearing:bearing+2])
}

// closure is the glyphs that the signs need, without hints, the box for missing ones, and every glyph they are
// put together from.
func (t *trueType) closure(signs map[uint16]sign) (map[scene.GlyphID][]byte, error) {
	out := map[scene.GlyphID][]byte{}
	todo := []scene.GlyphID{0}
	for _, s := range signs {
		for _, p := range s.pieces {
			todo = append(todo, p.glyph)
		}
	}
	for len(todo) > 0 {
		id := todo[0]
		todo = todo[1:]
		if _, done := out[id]; done {
			continue
		}
		data, err := t.glyph(id)
		if err != nil {
			return nil, err
		}
		if len(data) == 0 {
			out[id] = []byte{}
			continue
		}
		lean, parts, err := unhint(data)
		if err != nil {
			return nil, err
		}
		out[id] = lean
		todo = append(todo, parts...)
	}
	return out, nil
}
