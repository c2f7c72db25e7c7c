package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"

	"kinweave/render/scene"
)

var errFont = errors.New("the font file is damaged or is not TrueType")

// trueType is a font file taken apart as far as embedding needs it.
type trueType struct {
	tables   map[string][]byte
	glyphs   int
	longLoca bool
	metrics  int // how many glyphs have a width of their own
	units    float64
}

func parseTrueType(data []byte) (*trueType, error) {
	if len(data) < 12 || binary.BigEndian.Uint32(data) != 0x00010000 {
		return nil, errFont
	}
	t := &trueType{tables: map[string][]byte{}}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		if 12+16*(i+1) > len(data) {
			return nil, errFont
		}
		row := data[12+16*i:]
		from, n := uint64(binary.BigEndian.Uint32(row[8:])), uint64(binary.BigEndian.Uint32(row[12:]))
		if from+n > uint64(len(data)) {
			return nil, errFont
		}
		t.tables[string(row[:4])] = data[from : from+n]
	}
	for tag, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 1} {
		if len(t.tables[tag]) < least {
			return nil, fmt.Errorf("%w: no %s table", errFont, tag)
		}
	}
	t.glyphs = u16(t.tables["maxp"], 4)
	t.longLoca = u16(t.tables["head"], 50) != 0
	t.metrics = u16(t.tables["hhea"], 34)
	t.units = float64(u16(t.tables["head"], 18))
	if t.units == 0 || t.metrics == 0 || t.metrics > t.glyphs || 4*t.metrics+2*(t.glyphs-t.metrics) > len(t.tables["hmtx"]) {
		return nil, errFont
	}
	return t, nil
}

// u16 reads a number that the caller knows to be there.
func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }

func i16(b []byte, at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }

// thousandths turns font units into the thousandths of an em that PDF counts in.
func (t *trueType) thousandths(v int) float64 { return float64(v) * 1000 / t.units }

// advance is a glyph's own width in font units.
func (t *trueType) advance(id scene.GlyphID) int {
	return u16(t.tables["hmtx"], 4*min(int(id), t.metrics-1))
}

// glyph is the glyph's description; none for a space.
func (t *trueType) glyph(id scene.GlyphID) ([]byte, error) {
	loca, at := t.tables["loca"], int(id)
	var from, to int
	switch {
	case at >= t.glyphs:
		return nil, errFont
	case t.longLoca && 4*at+8 <= len(loca):
		from, to = int(binary.BigEndian.Uint32(loca[4*at:])), int(binary.BigEndian.Uint32(loca[4*at+4:]))
	case !t.longLoca && 2*at+4 <= len(loca):
		from, to = 2*u16(loca, 2*at), 2*u16(loca, 2*at+2)
	default:
		return nil, errFont
	}
	if from > to || to > len(t.tables["glyf"]) {
		return nil, errFont
	}
	return t.tables["glyf"][from:to], nil
}
