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
		parts := m.parts[id]
		if !there || !m.fresh[id] && len(parts) == 0 {
			continue
		}
		var said []string
		for _, s := range parts {
			if p.Name() != "" { // a place that was made and named by one line
				s = strings.TrimSuffix(s, ", who has no name yet")
			}
			if !slices.Contains(said, s) {
				said = append(said, s)
			}
		}
		head := m.call(id)
		if m.fresh[id] {
			head = "adds " + p.Name()
			if p.Name() == "" {
				head = "adds"
				if len(m.pending) > 0 && m.people[0] == id && !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, " of ") }) {
					said = append([]string{"a " + m.pending[0].expr.last().said}, said...)
				}
				slices.SortStableFunc(said, func(a, b string) int { return dates(a) - dates(b) }) // what they are stands for the name
			}
		}
		sep := ", "
		if p.Name() == "" && m.fresh[id] {
			sep = " "
		}
		out = append(out, strings.TrimSuffix(head+sep+strings.Join(said, ", "), sep))
	}
	out = append(out, m.extra...)
	if len(m.assumed) > 0 {
		out = append(out, "taken for granted: "+strings.Join(m.assumed, ", "))
	}
	if len(out) == 0 && m.focus != "" && len(m.change.Edits) == 0 {
		return "nothing to add"
	}
	return strings.Join(out, "; ")
}

func dates(s string) int {
	if strings.HasPrefix(s, "born ") || strings.HasPrefix(s, "died") {
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
		return "Add " + list(added)
	case len(changed) > 0:
		return "Change " + list(changed)
	case len(m.extra) > 0:
		return strings.ToUpper(m.extra[0][:1]) + m.extra[0][1:]
	}
	return "Quick line"
}
