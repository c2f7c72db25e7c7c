package pdf

import (
	"encoding/binary"
	"slices"

	"kinweave/render/scene"
)

// Flags of a glyph that is put together from others (OpenType specification, glyf).
const (
	wordArguments   = 0x0001
	placedByXY      = 0x0002
	oneScale        = 0x0008
	moreParts       = 0x0020
	twoScales       = 0x0040
	twoByTwo        = 0x0080
	hasInstructions = 0x0100
)

// unhint copies a glyph without its instructions, and lists its parts if it is composed.
func unhint(data []byte) (lean []byte, parts []scene.GlyphID, err error) {
	if len(data) < 10 {
		return nil, nil, errFont
	}
	contours := i16(data, 0)
	if contours >= 0 {
		at := 10 + 2*contours
		if at+2 > len(data) || at+2+u16(data, at) > len(data) {
			return nil, nil, errFont
		}
		return slices.Concat(data[:at], []byte{0, 0}, data[at+2+u16(data, at):]), nil, nil
	}
	lean = slices.Clone(data)
	for at := 10; ; {
		if at+4 > len(data) {
			return nil, nil, errFont
		}
		flags := u16(data, at)
		binary.BigEndian.PutUint16(lean[at:], uint16(flags&^hasInstructions))
		parts = append(parts, scene.GlyphID(u16(data, at+2)))
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&twoByTwo != 0:
			at += 8
		}
		if at > len(data) {
			return nil, nil, errFont
		}
		if flags&moreParts == 0 {
			return lean[:at], parts, nil
		}
	}
}

// compose makes the glyph of a sign that no glyph of the font is, and its row of hmtx.
func (t *trueType) compose(s sign) (glyph, metric []byte) {
	var parts []byte
	box := bounds{}
	for _, p := range s.pieces {
		data, err := t.glyph(p.glyph)
		if err != nil || len(data) < 10 {
			continue // a space has no ink to add
		}
		box.add(i16(data, 2)+p.x, i16(data, 4)+p.y, i16(data, 6)+p.x, i16(data, 8)+p.y)
		for _, v := range []int{wordArguments | placedByXY | moreParts, int(p.glyph), p.x, p.y} {
			parts = binary.BigEndian.AppendUint16(parts, uint16(int16(v)))
		}
	}
	metric = binary.BigEndian.AppendUint16(nil, uint16(min(max(s.width, 0), 0xFFFF)))
	metric = binary.BigEndian.AppendUint16(metric, uint16(int16(box.x0)))
	if len(parts) == 0 {
		return []byte{}, metric
	}
	last := parts[len(parts)-8:]
	binary.BigEndian.PutUint16(last, uint16(u16(last, 0)&^moreParts))
	for _, v := range []int{-1, box.x0, box.y0, box.x1, box.y1} {
		glyph = binary.BigEndian.AppendUint16(glyph, uint16(int16(v)))
	}
	return append(glyph, parts...), metric
}

// bounds is a growing box in font units.
type bounds struct {
	x0, y0, x1, y1 int
	any            bool
}

func (b *bounds) add(x0, y0, x1, y1 int) {
	if !b.any {
		*b = bounds{x0, y0, x1, y1, true}
		return
	}
	*b = bounds{min(b.x0, x0), min(b.y0, y0), max(b.x1, x1), max(b.y1, y1), true}
}
