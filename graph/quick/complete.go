package quick

import (
	"slices"
	"strings"
	"unicode"

	"kinweave/graph"
)

// Suggestion completes the word at the cursor with the name of somebody on the map.
type Suggestion struct {
	Who      graph.ID
	Text     string // what to put in place of line[From:To], which are counted in runes as cursors are
	From, To int
	Line     string // the line with it put in
}

// most is how many suggestions fit below a line.
const most = 8

// between are the signs that no name goes across.
const between = ",;:،؛()"

// Complete suggests people whose name begins with what stands before the cursor, which
// is counted in runes. Accents need not be typed: "sian" finds Siân.
func Complete(f *graph.Family, line string, cursor int) []Suggestion {
	runes := []rune(line)
	cursor = min(max(cursor, 0), len(runes))
	if f == nil {
		return nil
	}
	var out []Suggestion
	start := cursor
	for words := 0; words < 3; words++ { // "Nana Je" is one name as well as its last word
		for start > 0 && unicode.IsSpace(runes[start-1]) && words > 0 {
			start--
		}
		if words > 0 && (start == 0 || strings.ContainsRune(between, runes[start-1])) { // the space behind a comma is no part of a name
			break
		}
		for start > 0 && !unicode.IsSpace(runes[start-1]) && !strings.ContainsRune(between, runes[start-1]) {
			start--
		}
		typed := foldName(string(runes[start:cursor]))
		var hits []Suggestion
		if len([]rune(typed)) < 1 || start == cursor {
			break
		}
		for p := range graph.All[graph.Person](f) {
			if p.Name() == "" || p.Gone != nil || !begins(p, typed, words == 0) {
				continue
			}
			text := p.Name()
			hits = append(hits, Suggestion{Who: p.ID, Text: text, From: start, To: cursor, Line: string(runes[:start]) + text + string(runes[cursor:])})
		}
		if words > 0 && len(hits) > 0 { // more of what was typed was used
			out = hits
		} else {
			out = append(out, hits...)
		}
		if start == 0 || !unicode.IsSpace(runes[start-1]) {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b Suggestion) int {
		return strings.Compare(foldName(a.Text), foldName(b.Text))
	})
	return out[:min(len(out), most)]
}

func begins(p graph.Person, typed string, anyWord bool) bool {
	for _, n := range append([]string{p.Known, p.Formal, p.Surname}, p.Also...) {
		n = foldName(n)
		if strings.HasPrefix(n, typed) {
			return true
		}
		if anyWord && slices.ContainsFunc(strings.Fields(n), func(w string) bool { return strings.HasPrefix(w, typed) }) {
			return true
		}
	}
	return false
}
