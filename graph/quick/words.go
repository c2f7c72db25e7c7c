package quick

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// word is one word of a line with what punctuation says about it.
type word struct {
	raw  string // as typed, without a question mark or brackets
	low  string // small, with one sort of apostrophe and no full stop at its end
	stem string // raw without a possessive ending
	poss bool   // ends in ’s or s’
	ask  bool   // a question mark stood behind it
	at   int    // place in the line, in bytes
}

// key is the word as the lists of words hold it: no accents, hyphens or stops.
func (w word) key() string { return fold(w.stem) }

// capital holds for a word that begins as names do in scripts that have capitals.
func (w word) capital() bool {
	for _, r := range w.raw {
		return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || unicode.IsMark(r)
	}
	return false
}

// upper holds for a capital proper: not for scripts that have none.
func (w word) upper() bool {
	for _, r := range w.raw {
		return unicode.IsUpper(r)
	}
	return false
}

// split cuts a line into clauses at commas and their like, and those into words.
func split(line string) [][]word {
	var out [][]word
	var clause []word
	end := func() {
		if len(clause) > 0 {
			out = append(out, clause)
		}
		clause = nil
	}
	start := -1
	flush := func(to int) {
		if start >= 0 && strings.Trim(line[start:to], "=-–—") == "" { // "Bisi - nan": a comma, unless it stands between years
			if n := len(clause); n > 0 && letters(clause[n-1].raw) {
				end()
			}
			start = -1
			return
		}
		if start >= 0 {
			if w, ok := newWord(line[start:to], start); ok {
				clause = append(clause, w)
			}
		}
		start = -1
	}
	for i, r := range line {
		switch {
		case strings.ContainsRune(",;،؛、()\n", r):
			flush(i)
			end()
		case unicode.IsSpace(r) || unicode.IsControl(r):
			flush(i)
		case start < 0:
			start = i
		}
	}
	flush(len(line))
	end()
	return out
}

func newWord(s string, at int) (word, bool) {
	w := word{at: at}
	trimmed := strings.TrimRight(s, "?？؟!\"”")
	w.ask = strings.ContainsAny(s[len(trimmed):], "?？؟")
	trimmed = strings.TrimLeft(trimmed, "\"“")
	if trimmed == "" {
		return w, false
	}
	w.raw = strings.TrimSuffix(trimmed, ".")
	if w.raw == "" {
		return w, false
	}
	w.low = strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "`", "'").Replace(w.raw))
	w.stem = w.raw
	plain := strings.NewReplacer("’", "'", "ʼ", "'").Replace(w.raw)
	switch low := strings.ToLower(plain); {
	case strings.HasSuffix(low, "'s") && len(low) > 2:
		w.poss = true
		w.stem = w.raw[:strings.LastIndexAny(w.raw, "'’ʼ")]
	case strings.HasSuffix(low, "s'") && len(low) > 2:
		w.poss = true
		w.stem = strings.TrimRight(w.raw, "'’ʼ")
	}
	return w, w.stem != ""
}

// fold makes names and words comparable: small letters, no accents, one sort of apostrophe, no hyphens.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r) && r < 0x370: // accents of Latin letters; vowel signs elsewhere are letters
		case r == '-' || r == '‐' || r == '\'' || r == '’' || r == 'ʼ' || r == '.':
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

func raws(ws []word) string {
	var b []string
	for _, w := range ws {
		s := w.raw
		if w.ask {
			s += "?"
		}
		b = append(b, s)
	}
	return strings.Join(b, " ")
}
