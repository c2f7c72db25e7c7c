package scene

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// Wrap cuts a text into lines no wider than width, at the places where Unicode lets a line
// end (UAX 14). A word that is too wide for any line is cut between letters as a last
// resort, never inside one. There is always at least one line.
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

// squeeze cuts one word into the widest pieces that fit, at least a letter each.
func squeeze(word string, fits func(string) bool) []string {
	text := []rune(word)
	var out []string
	from := 0
	for _, g := range graphemes(text) {
		if g[0] > from && !fits(string(text[from:g[1]])) {
			out = append(out, string(text[from:g[0]]))
			from = g[0]
		}
	}
	return append(out, string(text[from:]))
}
