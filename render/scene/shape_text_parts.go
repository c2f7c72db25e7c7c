package scene

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
)

// part is a stretch of runes that can be shaped in one go.
type part struct {
	from, to int
	level    bidi.Level // odd: right to left
	script   language.Script
	file     *FontFile
}

func (p part) rtl() bool { return p.level%2 != 0 }

// clean makes one line of any string: a control character or a line break takes the room of a
// space, so that runes keep their numbers.
func clean(text []rune) []rune {
	for i, r := range text {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			text[i] = ' '
		}
	}
	return text
}

// itemise cuts a text where direction, script or font change, and puts the parts in the
// order in which they stand on the page (rule L2 of Unicode's bidirectional algorithm, UAX 9).
func (f *Fonts) itemise(text []rune, key memoKey) []part {
	levels := f.levels(text, Text{String: key.text, Lang: key.lang}.RightToLeft())
	scripts := scriptsOf(text)
	files := f.filesOf(text, key)
	var parts []part
	for i := range text {
		p := part{i, i + 1, levels[i], scripts[i], files[i]}
		if n := len(parts); n > 0 {
			last := &parts[n-1]
			if last.level == p.level && last.script == p.script && last.file == p.file {
				last.to = i + 1
				continue
			}
		}
		parts = append(parts, p)
	}
	reorder(parts)
	return parts
}

func (f *Fonts) levels(text []rune, rtl bool) []bidi.Level {
	levels := make([]bidi.Level, len(text))
	way := bidi.LeftToRight
	if rtl {
		way = bidi.RightToLeft
	}
	runs := f.bidi.Segment(text, way)
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		for j := r.Start; j < r.End; j++ {
			levels[j] = r.Level
		}
	}
	return levels
}

func reorder(parts []part) {
	var top bidi.Level
	for _, p := range parts {
		top = max(top, p.level)
	}
	for level := top; level > 0; level-- {
		for i := 0; i < len(parts); i++ {
			j := i
			for j < len(parts) && parts[j].level >= level {
				j++
			}
			slices.Reverse(parts[i:j])
			i = max(i, j-1)
		}
	}
}

// scriptsOf gives spaces, digits and marks the script of the letters before them, or
// after them at the beginning.
func scriptsOf(text []rune) []language.Script {
	scripts := make([]language.Script, len(text))
	current := language.Common
	for i, r := range text {
		s := language.LookupScript(r)
		if s.Strong() {
			if current == language.Common {
				for j := range i {
					scripts[j] = s
				}
			}
			current = s
		}
		scripts[i] = current
	}
	if current == language.Common {
		for i := range scripts {
			scripts[i] = language.Latin
		}
	}
	return scripts
}

// filesOf chooses the font of each grapheme. A letter and its marks are never parted.
func (f *Fonts) filesOf(text []rune, key memoKey) []*FontFile {
	prefer := f.plain
	if key.face == Bold {
		prefer = f.bold
	}
	files := make([]*FontFile, len(text))
	var last *FontFile
	for _, g := range graphemes(text) {
		letters := text[g[0]:g[1]]
		file := last
		if letter(letters) || last == nil || !last.has(letters) { // a space or a full stop stays with its word
			file = choose(prefer, letters, key.nastaliq && language.LookupScript(letters[0]) == language.Arabic)
		}
		for i := g[0]; i < g[1]; i++ {
			files[i] = file
		}
		last = file
	}
	return files
}

// heading is the size from which Urdu is written in Nastaliq.
const heading = 18

// Nastaliq holds for the headings of a document in Urdu. Everything else is in Naskh, in every
// painter alike: a line of Nastaliq slopes and is twice as high as its letters are large, so that
// in a label of the map, a legend or a list it is either too small to read or cuts into its
// neighbours; and a page with both hands in its small print looks like two documents.
func (t Text) Nastaliq() bool {
	return t.Size >= heading && tongue(t.Lang) == "ur"
}

func letter(grapheme []rune) bool { return language.LookupScript(grapheme[0]).Strong() }

// choose takes the first font that has all the letters, else the first that has the first.
// Nastaliq and Naskh have the same letters, so the text says which is meant.
func choose(prefer []*FontFile, letters []rune, nastaliq bool) *FontFile {
	for _, need := range [][]rune{letters, letters[:1]} {
		for _, asked := range []bool{true, false} {
			for _, file := range prefer {
				if (file.nastaliq == nastaliq) == asked && file.has(need) {
					return file
				}
			}
		}
	}
	return prefer[0]
}

// graphemes are the from and to of what a reader calls letters.
func graphemes(text []rune) [][2]int {
	if len(text) == 0 {
		return nil
	}
	var s segmenter.Segmenter
	s.Init(text)
	var out [][2]int
	for it := s.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		out = append(out, [2]int{g.Offset, g.Offset + len(g.Text)})
	}
	return out
}
