package words

import (
	"fmt"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/render"
)

// teller holds what the sentences need to know.
type teller struct {
	r        render.Reading
	lang     language.Language
	figures  map[graph.ID]render.Figure
	relation map[graph.ID]string // to the first index child, in English
	called   map[graph.ID]string // what each is called when somebody else's line mentions them
	told     map[graph.ID]bool   // whose line has begun
	paired   map[int]bool        // couples that have been told
	born     map[int]bool        // births that have been told
}

func newTeller(r render.Reading, lang language.Language) *teller {
	t := &teller{r: r, lang: lang, figures: map[graph.ID]render.Figure{}, relation: map[graph.ID]string{}, called: map[graph.ID]string{},
		told: map[graph.ID]bool{}, paired: map[int]bool{}, born: map[int]bool{}}
	for _, f := range r.People {
		t.figures[f.ID] = f
		if len(r.Children) > 0 && f.ID != r.Children[0] && f.Human {
			if ways := kin.Relate(r.Kin, r.Children[0], f.ID); len(ways) > 0 {
				t.relation[f.ID] = kin.Word(r.Kin, ways[0], r.AsAt)
			}
		}
	}
	t.call()
	return t
}

// call finds a name for everybody by which a line can speak of them: two of one name, and whoever has
// none, are told apart by what they are to the child, and by a number where even that is the same.
func (t *teller) call() {
	same := map[string]int{}
	for _, f := range t.r.People {
		same[t.plain(f)]++
	}
	used := map[string]int{}
	for _, f := range t.r.People {
		name := t.plain(f)
		if words := t.related(f.ID); words != "" && (same[name] > 1 || !f.Named) {
			name = fmt.Sprintf("%s (%s)", name, words)
		}
		if used[name]++; used[name] > 1 {
			name = fmt.Sprintf("%s, %s", name, t.lang.Say("no. %d", used[name]))
		}
		t.called[f.ID] = name
	}
}

// plain is what the drawing writes at somebody, or what the sign means where it writes nothing.
func (t *teller) plain(f render.Figure) string {
	if f.Name != "" {
		return f.Name
	}
	if !f.Human && len(f.Details) > 0 {
		return f.Details[0]
	}
	return t.lang.Say(f.Sign.Words())
}

func (t *teller) figure(id graph.ID) render.Figure { return t.figures[id] }

func (t *teller) name(id graph.ID) string { return t.called[id] }

// names lists people: "Jean, Frank and Pat".
func (t *teller) names(ids []graph.ID) string {
	var all []string
	for _, id := range ids {
		all = append(all, t.name(id))
	}
	return t.list(all)
}

func (t *teller) list(all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	first, last := strings.Join(all[:len(all)-1], ", "), all[len(all)-1]
	if t.lang == language.Welsh && strings.ContainsAny(strings.ToLower(last[:1]), "aeiouwy") {
		return first + " ac " + last
	}
	return t.lang.Say("%s and %s", first, last)
}

// related is what somebody is to the child: "Amara’s mum’s sister".
func (t *teller) related(id graph.ID) string {
	word := t.relation[id]
	if word == "" {
		return ""
	}
	child := t.plain(t.figures[t.r.Children[0]])
	if t.lang == language.Welsh || t.lang.Starter() {
		if ways := kin.Relate(t.r.Kin, t.r.Children[0], id); len(ways) > 0 {
			word = kin.In(t.lang, t.r.Kin, ways[0], t.r.AsAt)
		}
	}
	if sure, perhaps := strings.CutPrefix(word, "perhaps "); perhaps {
		return t.lang.Say("perhaps %s’s %s", child, sure)
	}
	return t.lang.Say("%s’s %s", child, word)
}

// gendered are the words of kinship that say whether it is a woman or a man.
var gendered = func() map[render.Sign][]string {
	out := map[render.Sign][]string{render.SignFemale: {"wife"}, render.SignMale: {"husband"}}
	for _, term := range kin.Terms() {
		if w := kin.Words(term, kin.Family); w[0] != w[1] {
			out[render.SignFemale] = append(out[render.SignFemale], w[0])
			out[render.SignMale] = append(out[render.SignMale], w[1])
		}
	}
	return out
}()

// saysSex reports whether what somebody is to the child says the sign as well: no aunt is a man.
func (t *teller) saysSex(f render.Figure) bool {
	for _, w := range gendered[f.Sign] {
		if strings.HasSuffix(t.relation[f.ID], w) {
			return true
		}
	}
	return false
}
