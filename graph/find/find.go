// Package find finds people, homes, groups, pets, notes and statements while somebody types. Accents
// need not be typed, and who is called Bill is found as William.
package find

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/graph"
)

// Hit is something that was found.
type Hit struct {
	Key   graph.Key  // the record
	Words string     // what to show: a name, or the words around what was found
	Where Where      // in what it was found
	Who   []graph.ID // the people to fly to: the one found, who lives there, whom a note is about
}

// Where says in what a text was found, so that the window can say it in the reader's language.
type Where string

// The places to find something in, the best first.
const (
	InName      Where = "name"
	InNickname  Where = "nickname" // Bill, where William is on the map
	InHome      Where = "home"
	InGroup     Where = "group"
	InPet       Where = "pet"
	InPlace     Where = "town"
	InRole      Where = "role" // of a professional, or their work
	InNote      Where = "note"
	InStatement Where = "statement"
	InOther     Where = "other" // heritage, language, what helps them take part
)

var order = []Where{InName, InNickname, InHome, InGroup, InPet, InPlace, InRole, InNote, InStatement, InOther}

// Most is how many hits are given: more than anyone reads, and few enough to draw.
const Most = 50

// In finds a text in a family, the best hit first. Every word must be there, in any order, from its first letter on.
// Who searches while somebody types keeps an Index.
func In(f *graph.Family, text string) []Hit { return New(f).In(text) }

// Index is a family made ready for searching. It stays true as long as that family does, which is for ever.
type Index struct {
	entries []entry
}

// entry is one text of one record.
type entry struct {
	hit   Hit
	text  string   // as it is, for the words around a hit
	words []string // folded
}

// New makes a family ready.
func New(f *graph.Family) *Index {
	x := &Index{}
	if f == nil {
		return x
	}
	for p := range graph.All[graph.Person](f) {
		if p.Gone != nil {
			continue
		}
		h := Hit{Key: p.Key(), Words: cmp.Or(p.Name(), p.Role), Who: []graph.ID{p.ID}}
		names := append([]string{p.Known, p.Formal, p.Surname}, p.Also...)
		x.add(h, InName, strings.Join(names, " "))
		x.add(h, InPlace, p.Place)
		x.add(h, InRole, p.Role+" "+p.Work)
		x.add(h, InOther, strings.Join(append([]string{p.Heritage, p.Access}, p.Language...), " "))
		x.notes(h, p.Notes)
	}
	for h := range graph.All[graph.Household](f) {
		var who []graph.ID
		for _, s := range f.StaysIn(h.ID) {
			who = once(who, s.Person)
		}
		hit := Hit{Key: h.Key(), Words: cmp.Or(h.Name, h.Place), Who: who}
		x.add(hit, InHome, h.Name+" "+h.Place)
		x.notes(hit, h.Notes)
	}
	members := map[graph.ID][]graph.ID{}
	for t := range graph.All[graph.Tie](f) {
		if t.Group != "" {
			members[t.Group] = once(members[t.Group], t.From)
		}
		hit := Hit{Key: t.Key(), Who: slices.DeleteFunc([]graph.ID{t.From, t.To}, func(id graph.ID) bool { return id == "" })}
		x.add(hit, InNote, t.Words)
		x.notes(hit, t.Notes)
	}
	for g := range graph.All[graph.Group](f) {
		hit := Hit{Key: g.Key(), Words: g.Name, Who: members[g.ID]}
		x.add(hit, InGroup, g.Name+" "+g.Place)
		x.notes(hit, g.Notes)
	}
	for p := range graph.All[graph.Pet](f) {
		hit := Hit{Key: p.Key(), Words: p.Name, Who: p.Of}
		x.add(hit, InPet, p.Name+" "+p.Animal)
		x.notes(hit, p.Notes)
	}
	for s := range graph.All[graph.Statement](f) {
		x.add(Hit{Key: s.Key(), Who: s.About}, InStatement, s.Text)
	}
	for u := range graph.All[graph.Union](f) {
		x.notes(Hit{Key: u.Key(), Who: u.Partners}, u.Notes)
	}
	for p := range graph.All[graph.Parentage](f) {
		x.notes(Hit{Key: p.Key(), Who: []graph.ID{p.Child}}, p.Notes)
	}
	for s := range graph.All[graph.Stay](f) {
		x.notes(Hit{Key: s.Key(), Who: []graph.ID{s.Person}}, s.Notes)
	}
	if c := f.Case(); c.ID != "" {
		x.notes(Hit{Key: c.Key(), Who: c.Children}, c.Notes)
	}
	return x
}

func (x *Index) notes(h Hit, ns []graph.Note) {
	h.Words = ""
	for _, n := range ns {
		x.add(h, InNote, n.Text)
	}
}

func (x *Index) add(h Hit, where Where, text string) {
	words := wordsOf(text)
	if len(words) == 0 {
		return
	}
	h.Where = where
	x.entries = append(x.entries, entry{h, strings.TrimSpace(text), words})
}

func once(ids []graph.ID, id graph.ID) []graph.ID {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// In finds a text, the best hit first.
func (x *Index) In(text string) []Hit {
	asked := wordsOf(text)
	if len(asked) == 0 {
		return nil
	}
	also := make([][]string, len(asked))
	for i, w := range asked {
		also[i] = nicknames(w)
	}
	type scored struct {
		entry
		where Where
		score int
	}
	best := map[graph.Key]scored{}
	for _, e := range x.entries {
		where := e.hit.Where
		score, nick, ok := e.match(asked, also)
		if !ok {
			continue
		}
		if nick {
			where = InNickname
		}
		score += 100 * slices.Index(order, where)
		if old, there := best[e.hit.Key]; !there || score < old.score {
			best[e.hit.Key] = scored{e, where, score}
		}
	}
	found := make([]scored, 0, len(best))
	for _, s := range best {
		found = append(found, s)
	}
	slices.SortFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(a.words[0], b.words[0]), cmp.Compare(a.hit.Words, b.hit.Words),
			cmp.Compare(a.hit.Key.Kind, b.hit.Key.Kind), cmp.Compare(a.hit.Key.ID, b.hit.Key.ID))
	})
	var out []Hit
	for _, s := range found[:min(len(found), Most)] {
		h := s.hit
		h.Where = s.where
		if h.Words == "" {
			h.Words = around(s.text, asked[0])
		}
		out = append(out, h)
	}
	return out
}

// match says how well a text answers: less is better. nick holds where a name was
// found only by another form of it.
func (e entry) match(asked []string, also [][]string) (score int, nick, ok bool) {
	for i, w := range asked {
		at, whole := -1, false
		for j, have := range e.words {
			if strings.HasPrefix(have, w) && (at < 0 || have == w && !whole) {
				at, whole = j, have == w
			}
		}
		if at < 0 && e.hit.Where == InName {
			at = slices.IndexFunc(e.words, func(have string) bool { return slices.Contains(also[i], have) })
			nick = nick || at >= 0
		}
		if at < 0 && len([]rune(w)) > 2 { // in the middle of a word, where nothing begins like it
			at = slices.IndexFunc(e.words, func(have string) bool { return strings.Contains(have, w) })
			score += 30
		}
		if at < 0 {
			return 0, false, false
		}
		score += min(at, 9)
		if !whole {
			score += 10
		}
	}
	return score, nick, true
}

// around is the piece of a longer text that a word was found in.
func around(text, word string) string {
	const before, most = 24, 80
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= most {
		return string(runes)
	}
	start, seen := 0, 0
	for _, w := range strings.Fields(text) {
		if strings.Contains(graph.Fold(w), word) {
			start = seen
			break
		}
		seen += len([]rune(w)) + 1
	}
	from := max(0, min(start-before, len(runes)-most))
	for from > 0 && runes[from-1] != ' ' {
		from--
	}
	to := min(len(runes), from+most)
	out := strings.TrimSpace(string(runes[from:to]))
	if from > 0 {
		out = "… " + out
	}
	if to < len(runes) {
		out += " …"
	}
	return out
}

// wordsOf cuts a text into folded words. Hyphens are cut at as well as folded away, so that
// "Kelly-Ann" is found by Ann and by kellyann.
func wordsOf(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\n,;:()/\"“”!?،؛", r) }) {
		if f := graph.Fold(w); f != "" {
			out = append(out, f)
		}
		if parts := strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '‐' }); len(parts) > 1 {
			for _, p := range parts {
				if f := graph.Fold(p); f != "" {
					out = append(out, f)
				}
			}
		}
	}
	return out
}
