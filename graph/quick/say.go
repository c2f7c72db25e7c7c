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
			return "this " + x.expr.last().said
		}
	}
	return "somebody without a name"
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
		return kinship.Word(m.was, ks[0], m.asAt)
	}
	return ""
}

func (m *maker) callAll(ids []graph.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, m.call(id))
	}
	return list(out)
}

func list(s []string) string {
	if len(s) < 2 {
		return strings.Join(s, "")
	}
	return strings.Join(s[:len(s)-1], ", ") + " and " + s[len(s)-1]
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
		return "mum’s"
	case graph.Male:
		return "dad’s"
	}
	return m.name(parent) + "’s"
}
