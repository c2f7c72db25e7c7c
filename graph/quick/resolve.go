package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// match finds who on the map has a name: the whole name first, then the name without
// a title, then a first name that only one person has.
func (m *maker) match(name string) ([]graph.ID, bool) {
	want := foldName(name)
	var whole, part []graph.ID
	for p := range graph.All[graph.Person](m.f) {
		if p.Gone != nil {
			continue
		}
		names := append([]string{p.Known, p.Formal}, p.Also...)
		for _, n := range names {
			got := foldName(n)
			if got == want {
				whole = append(whole, p.ID)
				break
			}
			words := strings.Fields(got)
			if len(words) > 1 && !strings.Contains(want, " ") && (words[0] == want || isTitle(words[0]) && words[1] == want) {
				part = append(part, p.ID)
				break
			}
		}
	}
	if len(whole) > 0 {
		return whole, true
	}
	if words := strings.Fields(want); len(part) == 0 && len(words) == 2 && isTitle(words[0]) {
		ids, _ := m.match(words[1])
		return ids, false
	}
	return part, false
}

func isTitle(w string) bool {
	t, ok := terms[w]
	return ok && (strings.HasPrefix(t.path, "p") || t.path == "m" || t.path == "f")
}

// one finds the person of a name; "" when nobody on the map has it.
func (m *maker) one(w who) (graph.ID, error) {
	ids, _ := m.match(w.name)
	if len(ids) > 1 { // "another Kelly, Kelly’s girl"
		ids = slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { return slices.Contains(m.people, id) })
	}
	switch len(ids) {
	case 0:
		return "", nil
	case 1:
		return ids[0], nil
	}
	m.which(w.name, ids)
	return "", stumble(ErrWhich, w.at)
}

// which asks whom a name means, and offers what each of them is to the child.
func (m *maker) which(name string, ids []graph.ID) {
	text := m.lang.Say("Which %s?", name)
	var answers []string
	for _, id := range ids {
		if word := m.word(id); name != "" && word != "" && strings.Contains(m.line, name) && !slices.Contains(answers, m.with(name, word)) {
			answers = append(answers, m.with(name, word))
		}
	}
	if len(answers) > 1 && !slices.Contains(m.unread, text) {
		m.question(text, answers...)
	}
}

// resolve finds whom words mean. Somebody who must exist is made when create says so.
func (m *maker) resolve(w who, create bool) ([]graph.ID, error) {
	if w.expr == nil {
		id, err := m.one(w)
		if err != nil {
			return nil, err
		}
		if id == "" {
			if !create || w.name == "" {
				return nil, stumble(ErrWho, w.at)
			}
			id = m.add(graph.Person{Known: written(w.name)})
			m.say(id, m.lang.Say("who was not on the map yet"))
		}
		return []graph.ID{id}, nil
	}
	at, err := m.anchors(w.expr, create)
	if err != nil {
		return nil, err
	}
	for i, t := range w.expr.steps {
		side := byte(0)
		if i == 0 {
			side = w.expr.side
		}
		if at, err = m.step(at, t, side, create, w.at); err != nil {
			return nil, err
		}
	}
	return at, nil
}

// anchors finds whose relative is spoken of: those named, or the focus.
func (m *maker) anchors(e *expr, create bool) ([]graph.ID, error) {
	if len(e.anchors) == 0 {
		if m.focus == "" {
			return nil, stumble(ErrFirst, e.at)
		}
		return []graph.ID{m.focus}, nil
	}
	var out []graph.ID
	for _, a := range e.anchors {
		ids, err := m.resolve(a, create)
		if err != nil {
			return nil, err
		}
		out = append(out, ids...)
	}
	return out, nil
}

// step goes from people to those whom a relation word means for them.
func (m *maker) step(at []graph.ID, t term, side byte, create bool, said string) ([]graph.ID, error) {
	if t.path == "" {
		return nil, stumble(ErrPart, said)
	}
	var out []graph.ID
	for _, id := range at {
		for _, found := range m.walk(id, t, side) {
			if !slices.Contains(out, found) && !slices.Contains(at, found) {
				out = append(out, found)
			}
		}
	}
	if t.unborn {
		out = slices.DeleteFunc(out, func(id graph.ID) bool { return m.person(id).Shown != graph.Unborn })
		t.shown = graph.Unborn
	}
	if len(out) > 1 && !t.many && len(at) == 1 {
		return nil, stumble(ErrWhich, said)
	}
	if len(out) > 0 {
		return out, nil
	}
	if !create || t.step || t.half || len(at) != 1 || t.many {
		return nil, stumble(ErrWho, said)
	}
	from := at[0]
	path := t.path
	if side != 0 && path[0] == 'p' {
		path = string(side) + path[1:]
	}
	if path[0] == 'p' && len(path) > 1 {
		return nil, stumble(ErrWhich, said)
	}
	for i := range len(path) {
		shown := graph.Shown("")
		if i == len(path)-1 {
			shown = t.shown
		}
		next := m.letter(from, path[i], shown)
		if len(next) > 1 {
			return nil, stumble(ErrWhich, said)
		}
		if len(next) == 0 {
			id := m.missing(shownFor(path[i], shown))
			m.tell(id, blank, m.whom(m.whoseWord(path[i], shown), m.name(from)))
			if err := m.join(from, path[i], id, t, false); err != nil {
				return nil, err
			}
			next = []graph.ID{id}
		}
		from = next[0]
	}
	return []graph.ID{from}, nil
}
