package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"kinweave/render/scene"
)

// embedded is a font as far as this document uses it. Text is written in codes of two bytes, and a code
// is the number of the glyph it draws. Glyphs keep their numbers; new ones are added at the
// end for signs that no glyph is, and where a glyph is used again for other letters (a dotless
// tooth that is now a beh, now a teh), so that each code can say exactly which letters it stands for.
type embedded struct {
	font  *scene.FontFile
	ttf   *trueType
	name  string // in the pages' resources
	ref   ref
	codes map[string]uint16 // by the sign's key
	signs map[uint16]sign
	next  int // number of the next new glyph
}

// fullUp leaves room for the signs of one more text below the last number a glyph can have.
const fullUp = 0xF000

// embed finds or begins a font. One that is full up is begun again.
func (d *document) embed(font *scene.FontFile) (*embedded, error) {
	for _, e := range d.embeds {
		if e.font == font && e.next < fullUp {
			return e, nil
		}
	}
	ttf, err := parseTrueType(font.Data)
	if err != nil {
		return nil, err
	}
	e := &embedded{font: font, ttf: ttf, name: fmt.Sprintf("F%d", len(d.embeds)+1), ref: d.file.reserve(),
		codes: map[string]uint16{}, signs: map[uint16]sign{}, next: ttf.glyphs}
	d.embeds = append(d.embeds, e)
	return e, nil
}

// code is what is written for a sign.
func (e *embedded) code(s sign) uint16 {
	key := s.key()
	if c, ok := e.codes[key]; ok {
		return c
	}
	var c uint16
	if s.plain {
		c = uint16(s.pieces[0].glyph)
	}
	if _, taken := e.signs[c]; taken || c == 0 {
		c = uint16(min(e.next, 0xFFFE))
		e.next++
		s.plain = false
	}
	e.codes[key], e.signs[c] = c, s
	return c
}

// finish writes the font's objects.
func (e *embedded) finish(f *file) error {
	used := slices.Sorted(maps.Keys(e.signs))
	data, err := e.ttf.subset(e.signs)
	if err != nil {
		return err
	}
	name := subsetTag(data) + "+" + e.font.Name
	file := f.stream(fmt.Sprintf("/Length1 %d", len(data)), data)
	descriptor := f.add("<< /Type /FontDescriptor /FontName /%s %s /FontFile2 %s >>", name, e.ttf.describe(), file)
	descendant := f.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"+
		" /FontDescriptor %s /DW 0 /W %s /CIDToGIDMap /Identity >>", name, descriptor, e.widths(used))
	unicode := f.stream("", e.toUnicode(used))
	f.set(e.ref, "<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s >>", name, descendant, unicode)
	return nil
}

// subsetTag is the six letters that tell one subset of a font from another.
func subsetTag(data []byte) string {
	sum := sha256.Sum256(data)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// describe is the part of the font descriptor that comes from the font.
func (t *trueType) describe() string {
	head, hhea, os2 := t.tables["head"], t.tables["hhea"], t.tables["OS/2"]
	ascent, descent := i16(hhea, 4), i16(hhea, 6)
	capHeight, weight := ascent, 400
	if len(os2) >= 90 {
		capHeight, weight = i16(os2, 88), u16(os2, 4)
	}
	box := nums(t.thousandths(i16(head, 36)), t.thousandths(i16(head, 38)), t.thousandths(i16(head, 40)), t.thousandths(i16(head, 42)))
	const symbolic = 4 // not limited to the letters of Adobe's standard Latin set
	stem := 50 + weight*weight/4225
	return fmt.Sprintf("/Flags %d /FontBBox [%s] /ItalicAngle 0 /Ascent %s /Descent %s /CapHeight %s /StemV %d",
		symbolic, box, num(t.thousandths(ascent)), num(t.thousandths(descent)), num(t.thousandths(capHeight)), stem)
}

// widths lists how far each code moves the pen, in stretches of neighbouring codes.
func (e *embedded) widths(used []uint16) string {
	var b strings.Builder
	for i, c := range used {
		if i == 0 || used[i-1]+1 != c {
			if i > 0 {
				b.WriteString("] ")
			}
			fmt.Fprintf(&b, "%d [", c)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(num(e.ttf.thousandths(e.signs[c].width)))
	}
	if len(used) > 0 {
		b.WriteByte(']')
	}
	return "[" + b.String() + "]"
}

func (e *embedded) toUnicode(used []uint16) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // entries in a block
	for block := range slices.Chunk(used, most) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for _, c := range block {
			fmt.Fprintf(&b, "<%04X> <%s>\n", c, utf16Hex(e.signs[c].text))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
