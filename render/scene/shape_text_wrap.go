package scene

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// Wrap cuts a text into lines no wider than width, at the places where Unicode lets a line
// end (UAX 14). A word that is too wide for any line is cut between letters as a last
// resort, never inside one; a word whose letters join is cut nowhere. There is always at least one line.
func (f *Fonts) Wrap(t Text, width float64) []string {
	fits := func(s string) bool {
		t.String = strings.TrimSpace(s)
		w, _, _ := f.Measure(t)
		return w <= width
	}
	var lines []string
	current := ""
	flush := func() {
		if s := strings.TrimSpace(current); s != "" {
			lines = append(lines, s)
		}
		current = ""
	}
	for _, word := range words(t.String) {
		if !fits(current + word) {
			flush()
		}
		if !fits(word) {
			pieces := squeeze(word, fits)
			lines = append(lines, pieces[:len(pieces)-1]...)
			word = pieces[len(pieces)-1]
		}
		current += word
	}
	flush()
	if len(lines) == 0 {
		return []string{""}
	}
	return lines
}

// words are the pieces between which a line may end, each with the space after it.
func words(s string) []string {
	text := clean([]rune(s))
	if len(text) == 0 {
		return nil
	}
	var seg segmenter.Segmenter
	seg.Init(text)
	var out []string
	for it := seg.LineIterator(); it.Next(); {
		out = append(out, string(it.Line().Text))
	}
	return out
}

// Pieces are what of a text must not be cut: each letter with its marks, and each word of a script
// whose letters join.
func Pieces(s string) []string {
	text := []rune(s)
	var out []string
	for _, p := range pieces(text) {
		out = append(out, string(text[p[0]:p[1]]))
	}
	return out
}

func pieces(text []rune) [][2]int {
	var out [][2]int
	for _, g := range graphemes(text) {
		if n := len(out); n > 0 && joins(text[g[0]-1]) && joins(text[g[0]]) {
			out[n-1][1] = g[1]
			continue
		}
		out = append(out, g)
	}
	return out
}

// joining are the scripts whose letters hang together, by strokes or by a line along their heads.
var joining = []*unicode.RangeTable{unicode.Arabic, unicode.Syriac, unicode.Mandaic, unicode.Nko, unicode.Mongolian, unicode.Adlam, unicode.Hanifi_Rohingya,
	unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi}

// joins holds for a letter of a joined script, for the marks on it and for the joiners between.
func joins(r rune) bool {
	return unicode.IsOneOf(joining, r) && !unicode.IsPunct(r) || unicode.Is(unicode.Mn, r) || r == '\u200d' || r == '\u200c'
}

// squeeze cuts one word into the widest pieces that fit, at least a letter each.
func squeeze(word string, fits func(string) bool) []string {
	text := []rune(word)
	var out []string
	from := 0
	for _, g := range pieces(text) {
		if g[0] > from && !fits(string(text[from:g[1]])) {
			out = append(out, string(text[from:g[0]]))
			from = g[0]
		}
	}
	return append(out, string(text[from:]))
}
