package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// with is the line with some of its words said otherwise: an answer to a question.
func (m *maker) with(old, new string) string {
	if i := strings.Index(m.line, old); old != "" && i >= 0 {
		return m.line[:i] + new + m.line[i+len(old):]
	}
	return strings.TrimRight(m.line, " ,") + ", " + new
}

func (m *maker) withParents(a, b string) string {
	return strings.TrimRight(m.line, " ,") + ", " + a + " and " + b + "’s child"
}

func (m *maker) answers(e *expr, ids []graph.ID, tail string) []string {
	var out []string
	for _, id := range ids {
		n := m.person(id).Name()
		if n == "" {
			n = map[graph.Shown]string{graph.Female: "mum", graph.Male: "dad"}[m.person(id).Shown]
		}
		if n != "" {
			out = append(out, m.with(e.at, n+tail))
		}
	}
	return out
}

// sentence is all that a line does, in words: whom it adds, whom it changes, and what it took for granted.
func (m *maker) sentence() string {
	var out []string
	for _, id := range m.touched {
		p, there := graph.Get[graph.Person](m.f, id)
		if there && (m.fresh[id] || len(m.parts[id]) > 0) {
			out = append(out, m.of(p))
		}
	}
	out = append(out, m.extra...)
	if len(m.assumed) > 0 {
		out = append(out, m.lang.Say("taken for granted: %s", strings.Join(m.assumed, ", ")))
	}
	if len(out) == 0 && m.focus != "" && len(m.change.Edits) == 0 {
		return m.lang.Say("nothing to add")
	}
	return strings.Join(out, "; ")
}

// of is what the line does about one person.
func (m *maker) of(p graph.Person) string {
	parts := slices.Clone(m.parts[p.ID])
	nobody := m.fresh[p.ID] && p.Name() == ""
	if nobody {
		tied := slices.ContainsFunc(parts, func(x part) bool { return x.sort == tying || x.sort == blank })
		if len(m.pending) > 0 && m.people[0] == p.ID && !tied {
			parts = append([]part{{tying, m.lang.Say("a %s", m.lang.Say(m.pending[0].expr.last().said))}}, parts...)
		}
		slices.SortStableFunc(parts, func(a, b part) int { return late(a) - late(b) }) // what they are stands for the name
	}
	var said []string
	for _, x := range parts {
		words := x.words
		if x.sort == blank && p.Name() == "" { // else a place that was made and named by one line
			words = m.lang.Say("%s, who has no name yet", words)
		}
		if !slices.Contains(said, words) {
			said = append(said, words)
		}
	}
	all := strings.Join(said, ", ")
	switch {
	case nobody:
		return strings.TrimSpace(m.lang.Say("adds %s", all))
	case m.fresh[p.ID]:
		return strings.TrimSuffix(m.lang.Say("adds %s", p.Name())+", "+all, ", ")
	}
	return strings.TrimSuffix(m.call(p.ID)+", "+all, ", ")
}

func late(x part) int {
	if x.sort == dating {
		return 1
	}
	return 0
}

// label is the line of the undo list.
func (m *maker) label() string {
	var added, changed []string
	for _, id := range m.touched {
		p, there := graph.Get[graph.Person](m.f, id)
		switch {
		case !there || p.Name() == "":
		case m.fresh[id]:
			added = append(added, p.Name())
		case len(m.parts[id]) > 0:
			changed = append(changed, p.Name())
		}
	}
	switch {
	case len(added) > 0:
		return "Add " + english.list(added)
	case len(changed) > 0:
		return "Change " + english.list(changed)
	case m.also != "":
		return "Add " + m.also
	}
	return "Quick line"
}

// english says a label: the undo list is kept in English, and put into another language where it is shown.
var english = &maker{}
