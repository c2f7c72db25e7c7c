package quick

import (
	"strings"

	"kinweave/graph"
	kinship "kinweave/graph/kin"
)

// name is what to call somebody in a sentence.
func (m *maker) name(id graph.ID) string {
	if n := m.person(id).Name(); n != "" {
		return n
	}
	if w := m.word(id); w != "" {
		return w
	}
	for i, x := range m.pending {
		if i < len(m.people) && m.people[i] == id || len(m.people) == 0 {
			return m.lang.Say("this %s", m.lang.Say(x.expr.last().said))
		}
	}
	for _, x := range m.parts[id] { // "wife of Kelly"
		if x.sort == blank {
			return x.words
		}
	}
	return m.lang.Say("somebody without a name")
}

// call is a name with what its bearer is to the child, once that is known.
func (m *maker) call(id graph.ID) string {
	n := m.person(id).Name()
	w := m.word(id)
	switch {
	case n == "":
		return m.name(id)
	case w == "" || m.fresh[id]:
		return n
	}
	return n + " (" + w + ")"
}

// word is what somebody is to the index child on the map as it was.
func (m *maker) word(id graph.ID) string {
	cs := m.was.Case().Children
	if len(cs) == 0 || cs[0] == id {
		return ""
	}
	if _, there := graph.Get[graph.Person](m.was, id); !there {
		return ""
	}
	if ks := kinship.Relate(m.was, cs[0], id); len(ks) > 0 {
		return kinship.In(m.lang, m.was, ks[0], m.asAt)
	}
	return ""
}

func (m *maker) callAll(ids []graph.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, m.call(id))
	}
	return m.list(out)
}

func (m *maker) list(s []string) string {
	if len(s) < 2 {
		return strings.Join(s, "")
	}
	return m.lang.Say("%s and %s", strings.Join(s[:len(s)-1], ", "), s[len(s)-1])
}

// whom says what somebody is to whom: "nan of Amara". The word is in the language where the language has it.
func (m *maker) whom(word, of string) string { return m.lang.Say("%s of %s", m.lang.Say(word), of) }

// kept tells of somebody who has to be there, though nobody has said who.
func (m *maker) kept(id graph.ID, word string, of graph.ID) {
	m.tell(id, tying, m.lang.Say("%s, a place kept for who is still missing", m.whom(word, m.name(of))))
}

// phrase is a relation word as it was said, for one person.
func phrase(t term) string {
	said := t.said
	if t.many {
		said = one(said)
	}
	switch said { // said of a person, "girl" is not yet whose
	case "girl", "lass":
		return "daughter"
	case "boy", "lad":
		return "son"
	case "kid":
		return "child"
	}
	return said
}

func one(s string) string {
	switch s {
	case "children":
		return "child"
	case "wives":
		return "wife"
	}
	return strings.TrimSuffix(s, "s")
}

func (m *maker) whoseWord(letter byte, shown graph.Shown) string {
	pick := func(she, he, they string) string {
		switch shown {
		case graph.Female:
			return she
		case graph.Male:
			return he
		}
		return they
	}
	switch letter {
	case 'm':
		return "mum"
	case 'f':
		return "dad"
	case 'p':
		return pick("mum", "dad", "parent")
	case 's':
		return pick("sister", "brother", "brother or sister")
	case 'c':
		return pick("daughter", "son", "child")
	}
	return pick("wife", "husband", "partner")
}

func rest(path string, shown graph.Shown) string {
	m := &maker{}
	var out []string
	for i := range len(path) {
		s := graph.Shown("")
		if i == len(path)-1 {
			s = shown
		}
		out = append(out, m.whoseWord(path[i], s))
	}
	return strings.Join(out, "’s ")
}

func (m *maker) sideOf(parent graph.ID) string {
	switch m.person(parent).Shown {
	case graph.Female:
		return m.lang.Say("on mum’s side")
	case graph.Male:
		return m.lang.Say("on dad’s side")
	}
	return m.lang.Say("on %s’s side", m.name(parent))
}
