package quick

import (
	"slices"
	"strings"
	"unicode"

	"kinweave/graph"
)

// subjects finds or makes the people a line is about.
func (m *maker) subjects(s sentence) error {
	empty := m.was.Len(graph.KindPerson) == 0
	rels := relations(s)
	if empty && m.focus == "" {
		if s.subjects[0].expr != nil && len(s.subjects[0].expr.anchors) == 0 {
			return stumble(ErrFirst, s.subjects[0].at)
		}
		for _, e := range rels { // "Ffion is Mali’s mum": the one whose relative it is comes first
			if len(e.anchors) == 0 && !onlyGender(e) {
				return stumble(ErrFirst, e.at)
			}
			if _, err := m.anchors(e, true); err != nil {
				return err
			}
		}
	}
	for _, w := range s.subjects {
		id, err := m.subject(s, w, rels)
		if err != nil {
			return err
		}
		if !slices.Contains(m.people, id) {
			m.people = append(m.people, id)
			m.touch(id)
		}
	}
	return nil
}

func relations(s sentence) []*expr {
	var out []*expr
	for _, x := range s.facts {
		if x.kind == fRel && !onlyGender(x.expr) {
			out = append(out, x.expr)
		}
	}
	return out
}

// onlyGender holds for "girl" and "boy" with nobody's name before them.
func onlyGender(e *expr) bool {
	t := e.last()
	return len(e.anchors) == 0 && len(e.steps) == 1 && t.path == "c" && !t.many && (t.said == "girl" || t.said == "boy" || t.said == "lad" || t.said == "lass")
}

func (m *maker) subject(s sentence, w who, rels []*expr) (graph.ID, error) {
	if w.expr != nil {
		e := w.expr
		if s.another || m.oneMore(w) {
			m.pending = append(m.pending, fact{kind: fRel, expr: e, at: e.at})
			m.half = m.half || e.last().half
			m.quiet = m.half
			id := m.missing("")
			if w.name != "" {
				m.nameIt(id, w.name)
			}
			return id, nil
		}
		if w.name == "" && len(e.anchors) == 0 && len(e.steps) == 1 && len(e.last().path) > 1 && len(rels) > 0 && rels[0] != e { // "Mam-gu, dad’s mum" is what she is called
			id, err := m.subjectBy(who{expr: rels[0], at: rels[0].at})
			if err == nil && m.person(id).Name() == "" {
				said := strings.ToLower(w.at)
				m.nameIt(id, written(said))
			}
			return id, err
		}
		return m.subjectBy(w)
	}
	if !s.another {
		id, err := m.one(w)
		if err != nil || id != "" {
			return id, err
		}
	}
	if len(s.subjects) == 1 && !s.another { // does the name fill a place that stands empty?
		for _, e := range rels {
			if id := m.emptyPlace(e); id != "" {
				m.nameIt(id, w.name)
				return id, nil
			}
		}
	}
	id := m.add(graph.Person{Known: written(w.name)})
	if ws := split(w.name); len(ws) == 1 && titled(ws[0]) { // "Auntie Pat"
		if t, _ := single(ws[0][0].key()); t.shown != "" {
			m.show(id, t.shown)
			m.tell(id, drawing, m.shownAs(t.shown))
		}
	}
	return id, nil
}

// oneMore holds for "cousin on mum’s side, 12" where nobody on the map is that cousin: of brothers, aunts and
// cousins there may be any number, so that an age which fits none of them is about another.
func (m *maker) oneMore(w who) bool {
	t := w.expr.last()
	if w.name != "" || !m.born.Known() || t.many || t.twin || t.path == "c" && !m.grownFocus() && len(w.expr.anchors)+len(w.expr.steps) == 1 || !strings.ContainsAny(t.path, "sc") || strings.Contains(t.path, "w") {
		return false
	}
	at, err := m.anchors(w.expr, false)
	if err != nil || len(w.expr.steps) != 1 {
		return false
	}
	for _, from := range at {
		for _, id := range m.walk(from, t, w.expr.side) {
			if b := m.person(id).Birth; !b.Known() || near(b, m.born) {
				return false
			}
		}
	}
	return true
}

// near holds for two dates that may be one birthday: an age is a year out half the time.
func near(a, b graph.Date) bool {
	gap := a.From.Year - b.From.Year
	return gap >= -1 && gap <= 1
}

// subjectBy finds a subject by what they are to somebody, "mum died 2016", and names
// them when a name was said with it and they had none.
func (m *maker) subjectBy(w who) (graph.ID, error) {
	if t := w.expr.last(); t.path == "c" && len(w.expr.anchors)+len(w.expr.steps) == 1 && !m.grownFocus() {
		return "", stumble(ErrWho, w.at) // whose baby?
	}
	ids, err := m.resolve(who{expr: w.expr, at: w.at}, true)
	if err != nil {
		return "", err
	}
	if len(ids) != 1 {
		return "", stumble(ErrWhich, w.at)
	}
	if w.name != "" {
		if p := m.person(ids[0]); p.Name() == "" {
			m.nameIt(ids[0], w.name)
		} else if same, _ := m.match(w.name); !slices.Contains(same, ids[0]) {
			return "", stumble(ErrTwo, w.at)
		}
	}
	return ids[0], nil
}

// written gives a name that was typed in small letters the capitals it has on paper.
func written(name string) string {
	if name != strings.ToLower(name) {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		if r := []rune(w); !particles[w] || i == 0 {
			_, relation := single(fold(w)) // "Mam-gu" is written so
			for j := range r {
				if j == 0 || r[j-1] == '-' && !relation {
					r[j] = unicode.ToTitle(r[j])
				}
			}
			words[i] = string(r)
		}
	}
	return strings.Join(words, " ")
}

func (m *maker) nameIt(id graph.ID, name string) {
	m.edit(id, func(p *graph.Person) {
		p.Known = written(name)
		if p.Identity == graph.IdentityMissing {
			p.Identity = ""
		}
	})
	if !m.fresh[id] {
		m.say(id, m.lang.Say("who had no name yet"))
	}
}

// emptyPlace finds somebody without a name where the words point.
func (m *maker) emptyPlace(e *expr) graph.ID {
	at, err := m.anchors(e, false)
	if err != nil {
		return ""
	}
	for _, t := range e.steps[:len(e.steps)-1] {
		if at, err = m.step(at, t, e.side, false, e.at); err != nil {
			return ""
		}
	}
	t := e.last()
	if t.path == "" || t.many || t.half {
		return ""
	}
	var empty []graph.ID
	for _, a := range at {
		for _, id := range m.walk(a, t, e.side) {
			if p := m.person(id); p.Name() == "" && p.Identity == graph.IdentityMissing && (p.Shown != graph.Unborn || t.unborn) && !slices.Contains(empty, id) {
				empty = append(empty, id)
			}
		}
	}
	if len(empty) == 1 {
		return empty[0]
	}
	return ""
}
