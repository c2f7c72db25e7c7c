package graph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Tokens finds in any text what must not be said: also inflected, in other letters' accents, split over lines
// or by a hyphen. A nil *Tokens finds nothing.
type Tokens struct {
	by    map[rune][]token
	known map[string]bool
	said  map[string]bool // words of the names of those who are seen: Williams is no plural of a hidden William
}

// Hit is one thing that was found. What says which fact it gives away; it is for the
// worker's eyes and never for a log.
type Hit struct {
	What  Key
	Field string // "Person.Known"
	Text  string // as recorded
}

type token struct {
	hit    Hit
	fold   []rune // letters and digits only, without case and accents
	proper bool   // also an everyday word: counts only with a capital
	phrase bool   // of several words
	loose  bool   // a remark, not a name: dropped when it is said elsewhere on the print
	groups []bool // of a date in figures: where each figure group begins, since 20/02/02 is not 2002-02
}

// everyday are names that are everyday words as well, and names of months.
var everyday = set("may will grace rose mark sue art bill pat frank joy hope faith dawn summer april june august autumn ivy lily daisy " +
	"jack rob bob nick drew chase chance sky rain robin jay ray dean miles young brown green white black grey king bishop cook baker " +
	"long short rich poor day knight page reed wood woods hill field stone bush moss clay lane park west north south banks sands holly hazel ruby " +
	"ann ben beth dan mae pam mai haf medi gwen gwyn wyn bryn glyn del cai eira " + // and in Welsh
	"amber pearl olive heather ginger penny josh harry max tray bea lee dale glen cliff heath basil victor ernest earnest major early love")

var monthNames = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec")

// tiny are words of two letters that begin sentences, so that nobody could look for a name like them.
var tiny = set("ac ai am an ar as at be by do er go he hi i'w if in is it me mr ms my na ni no of oh ok on or os so to un up us we yn yr")

// roles are words of kinship and address: they name nobody.
var roles = set("mum mam mummy mother dad daddy father nan nana nanna nain taid gran granny grandma grandmother grandad granddad grandpa grandfather " +
	"aunt auntie aunty uncle mrs miss the and baby brother sister cousin son daughter child children boy girl twin twins friend foster step half " +
	"great mums dads nans carer carers not known unknown name shown former old little big his her our from with")

func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// folded is a text as letters and digits only, with what lay between them.
type folded struct {
	r     []rune
	upper []bool
	gap   []byte // before each rune: 0 nothing, 1 a hyphen or a new line, 2 a space or a sign
	apos  []bool // whether an apostrophe stood before it
}

func fold(s string) folded {
	var f folded
	gap, apos := byte(2), false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case r == '\'', r == '’', r == 'ʼ', r == '`':
			apos = true
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
			f.r, f.upper, f.gap = append(f.r, unicode.ToLower(r)), append(f.upper, unicode.IsUpper(r)), append(f.gap, gap)
			f.apos = append(f.apos, apos)
			gap, apos = 0, false
		case r == '-' || r == '‐' || r == '‑' || r == '–' || r == '\n' || r == '\r' || r == '¬':
			if gap == 0 {
				gap = 1
			}
		default:
			if gap != 1 || !unicode.IsSpace(r) {
				gap = 2
			}
		}
	}
	return f
}

// add looks out for a text as a whole.
func (w *Tokens) add(h Hit, text string, loose bool) {
	f := fold(text)
	least := 3
	switch {
	case len(f.r) > 0 && f.r[0] > 0x2E80: // one sign is a word
		least = 1
	case names[h.Field] && !tiny[string(f.r)]: // Jo and Al are names as well
		least = 2
	}
	key := string(f.r)
	for i, g := range f.gap {
		if i > 0 && g != 0 && unicode.IsDigit(f.r[i]) && unicode.IsDigit(f.r[i-1]) {
			key += "/" + string(f.r[i:])
		}
	}
	if len(f.r) < least || w.known[key] {
		return
	}
	t := token{hit: h, fold: f.r, loose: loose}
	for i := range f.gap {
		t.phrase = t.phrase || i > 0 && f.gap[i] != 0
	}
	if t.phrase && !strings.ContainsFunc(string(f.r), func(r rune) bool { return !unicode.IsDigit(r) }) {
		for _, g := range f.gap {
			t.groups = append(t.groups, g != 0)
		}
	}
	t.proper = !t.phrase && (len(f.r) == 2 && f.r[0] < 0x2E80 || everyday[string(f.r)] || monthNames[string(f.r)])
	w.known[key] = true
	w.by[f.r[0]] = append(w.by[f.r[0]], t)
}

// In reports whether anything is found in a text.
func (w *Tokens) In(text string) bool { return len(w.find(text, true, false)) > 0 }

// owner is the name in "Nani’s", which says no more than the name does.
func owner(word string) string {
	for _, s := range []string{"’s", "'s"} {
		if name, ok := strings.CutSuffix(word, s); ok {
			return name
		}
	}
	return word
}

// Owned reports whether a name says whose somebody is, of one who must not be said: "Kelly’s stepson".
func (w *Tokens) Owned(name string) bool {
	for _, x := range split(name) {
		if whose := owner(x); whose != x && w.In(whose) {
			return true
		}
	}
	return false
}

// Find lists what is found in a text.
func (w *Tokens) Find(text string) []Hit { return w.find(text, false, false) }

// FindGlued lists what is found even inside longer words, as in the name of a file.
func (w *Tokens) FindGlued(text string) []Hit { return w.find(text, false, true) }

// Len counts what is looked for.
func (w *Tokens) Len() int {
	if w == nil {
		return 0
	}
	return len(w.known)
}

func (w *Tokens) find(text string, first, glued bool) []Hit {
	if w == nil || len(w.by) == 0 || text == "" {
		return nil
	}
	var out []Hit
	seen := map[string]bool{}
	f := fold(text)
	for i, r := range f.r {
		if !glued && f.gap[i] == 0 {
			continue
		}
		for _, t := range w.by[r] {
			if f.holds(t, i, glued) && (glued || !w.own(f, t, i)) && !seen[string(t.fold)] {
				seen[string(t.fold)] = true
				if out = append(out, t.hit); first {
					return out
				}
			}
		}
	}
	return out
}

// own reports whether the word at a place is itself part of a name on the print, and only begins like a token.
func (w *Tokens) own(f folded, t token, at int) bool {
	end, owned := at+1, false
	for ; end < len(f.r) && f.gap[end] == 0; end++ {
		owned = owned || f.apos[end]
	}
	return !t.phrase && !owned && end > at+len(t.fold) && w.said[string(f.r[at:end])]
}

// holds reports whether a token stands at a place of a text.
func (f folded) holds(t token, at int, glued bool) bool {
	end := at + len(t.fold)
	if end > len(f.r) || string(f.r[at:end]) != string(t.fold) {
		return false
	}
	if glued {
		begins := f.gap[at] != 0 || f.upper[at] && !f.upper[at-1]
		plural := end < len(f.r) && f.r[end] == 's' && f.over(end+1)
		return len(t.fold) > 3 || begins && (f.over(end) || plural || f.upper[end])
	}
	if !t.phrase && len(t.fold) < 6 { // "be a" is not Bea, but "Be-a" may be
		for i := at + 1; i < end; i++ {
			if f.gap[i] == 2 {
				return false
			}
		}
	}
	for i, begins := range t.groups {
		if begins != (f.gap[at+i] != 0) {
			return false
		}
	}
	if t.proper && (!f.upper[at] || monthNames[string(t.fold)] && f.dated(at, end)) {
		return false
	}
	tail := 0
	for end+tail < len(f.r) && f.gap[end+tail] == 0 {
		tail++
	}
	switch {
	case tail == 0, tail == 1 && f.r[end] == 's', tail == 2 && f.r[end] == 'e' && f.r[end+1] == 's':
		return true
	}
	return tail <= 3 && len(t.fold) >= 6 && !unicode.IsDigit(t.fold[len(t.fold)-1])
}

func (f folded) over(end int) bool { return end == len(f.r) || f.gap[end] != 0 }

// dated reports whether a month's name stands in a date.
func (f folded) dated(at, end int) bool {
	return at > 0 && unicode.IsDigit(f.r[at-1]) || end < len(f.r) && unicode.IsDigit(f.r[end])
}
