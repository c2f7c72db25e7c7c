package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Tie says in words what one person who is on the map is to another: "maternal aunt", "mum’s sister",
// "Uncle (paternal)". A place kept for somebody still missing is filled. Reading.Says is
// what follows the name: "aunt of Amara; taken for granted: …".
func Tie(f *graph.Family, of, is graph.ID, words string, asAt graph.Date) (Reading, error) {
	return TieIn(language.English, f, of, is, words, asAt)
}

// TieIn is Tie, with what it says in a language.
func TieIn(lang language.Language, f *graph.Family, of, is graph.ID, words string, asAt graph.Date) (Reading, error) {
	m := &maker{lang: lang, f: f, was: f, focus: of, asAt: asAt, line: words, people: []graph.ID{is}, quiet: true}
	if m.person(of).ID == "" || m.person(is).ID == "" || of == is {
		return Reading{}, stumble(ErrWho, "")
	}
	if len(words) > longest {
		return Reading{}, stumble(ErrLong, "")
	}
	e, ok := (&reader{asAt: asAt, known: knownNames(f)}).relation(words)
	if !ok {
		return Reading{}, stumble(ErrPart, words)
	}
	m.born = m.person(is).Birth
	m.half = e.last().half
	if id := m.emptyPlace(e); id != "" && id != is {
		if c, _, err := graph.Merge(m.f, is, id, nil); err == nil {
			m.do(c)
		}
	}
	if err := m.relate(fact{kind: fRel, expr: e, at: e.at}); err != nil {
		return Reading{}, err
	}
	if m.circle() {
		return Reading{}, stumble(ErrTwo, words)
	}
	var said []string
	for _, s := range m.parts[is] {
		if s.sort != drawing { // an aunt is a woman
			said = append(said, s.words)
		}
	}
	delete(m.parts, is)
	m.touched = slices.DeleteFunc(m.touched, func(id graph.ID) bool { return id == is })
	r := m.reading()
	r.Says = strings.Trim(strings.Join(said, ", ")+"; "+strings.TrimPrefix(r.Says, lang.Say("nothing to add")), "; ")
	return r, nil
}

// relation reads words that are nothing but a relation; a side may stand in brackets or behind a comma.
func (r *reader) relation(words string) (*expr, bool) {
	var e *expr
	var side byte
	doubt := false
	for _, ws := range split(words) {
		for len(ws) > 0 && (ws[0].low == "is" || ws[0].low == "the" || ws[0].low == "a") {
			ws = ws[1:]
		}
		if len(ws) == 0 { // "aunt, the"
			continue
		}
		switch s, n := sideAt(ws); {
		case n > 0 && n == len(ws):
			side = s
			continue
		case len(ws) == 1 && slices.Contains([]string{"maternal", "mat", "m"}, ws[0].key()):
			side = 'm'
			continue
		case len(ws) == 1 && slices.Contains([]string{"paternal", "pat", "p"}, ws[0].key()):
			side = 'f'
			continue
		}
		if f, n := r.verb(ws); n == len(ws) && f.kind == fDoubt {
			doubt = true
			continue
		}
		if len(ws) == 1 && e != nil && (ws[0].key() == "birth" || ws[0].key() == "biological") {
			continue
		}
		got, n, ok := r.expr(ws)
		if !ok || n != len(ws) || e != nil {
			return nil, false
		}
		e = got
	}
	if e == nil {
		return nil, false
	}
	if side != 0 && e.side == 0 {
		e.side = side
	}
	e.doubt = e.doubt || doubt
	return e, true
}
