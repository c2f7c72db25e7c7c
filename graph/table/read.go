package table

import (
	"strings"

	"kinweave/graph"
)

// read takes the cells of a row apart.
func (t Table) read(m Mapping, i int, cells []string, asAt graph.Date) *row {
	r := &row{cells: map[Column]string{}, leave: m.Leave[i], lang: m.Language}
	var text []string
	for col, cell := range cells {
		if cell == "" {
			continue
		}
		text = append(text, cell)
		c := Unknown
		if col < len(m.Columns) {
			c = m.Columns[col]
		}
		head := ""
		if col < len(t.Header) {
			head = t.Header[col]
		}
		switch c {
		case Skip:
		case Unknown:
			r.note(strings.TrimPrefix(head+": ", ": ")+cell, "")
			if head == "" {
				r.problem(m.Language.Say("“%s” has no heading, and is kept as a note", cell))
			}
		case Notes:
			r.note(cell, "")
		case Phone: // it is nobody's on a print, and can tell where somebody is
			r.note(strings.TrimPrefix(head+": ", ": ")+cell, graph.Locked)
			r.say(m.Language.Say("keeps the phone number or e-mail as a locked note"))
		default:
			if old := r.cells[c]; old != "" {
				cell = old + ", " + cell
			}
			r.cells[c] = cell
		}
	}
	r.Text = strings.Join(text, " · ")
	r.named()
	r.dated(asAt)
	p := &r.person
	if s := r.cells[Sex]; s != "" {
		if p.Shown = sexOf(s); p.Shown == "" && graph.Fold(s) != "unknown" && graph.Fold(s) != "u" {
			r.unread("sex", s)
		}
	}
	p.Place, p.Work, p.Role, p.Heritage = r.cells[Place], r.cells[Work], r.cells[Role], r.cells[Heritage]
	if s := r.cells[Language]; s != "" {
		p.Language = strings.FieldsFunc(s, func(x rune) bool { return strings.ContainsRune(",;/&", x) })
		for i := range p.Language {
			p.Language[i] = strings.TrimSpace(p.Language[i])
		}
	}
	if p.Place != "" && postcode.MatchString(p.Place) {
		r.cells[Address], p.Place = p.Place, ""
	}
	if p.Place != "" {
		r.say(m.Language.Say("lives in %s", p.Place))
	}
	for _, s := range []string{p.Work, p.Role} {
		if s != "" {
			r.say(s)
		}
	}
	r.self = selves[graph.Fold(r.cells[Relation])]
	if r.self {
		delete(r.cells, Relation)
	}
	return r
}

func (r *row) note(text string, layer graph.Layer) {
	r.notes = append(r.notes, graph.Note{Text: text, Layer: layer})
}

// unread keeps what could not be read, and says so.
func (r *row) unread(what, cell string) {
	r.note(what+": "+cell, "")
	r.problem(r.lang.Say("could not read “%s” (%s): it is kept as a note", cell, r.lang.Say(what)))
}

func (r *row) say(words string)     { r.said = append(r.said, words) }
func (r *row) problem(words string) { r.problems = append(r.problems, words) }

// named puts the name together. "Byrne, Jean" is turned round; a name in one piece is not cut.
func (r *row) named() {
	p := &r.person
	first, last := r.cells[First], r.cells[Last]
	full := r.cells[Name]
	if a, b, ok := strings.Cut(full, ", "); ok && first == "" && last == "" {
		first, last, full = b, a, ""
	}
	switch {
	case full == "" && last == "":
		p.Known = first
	case full == "":
		p.Known, p.Surname = first, last
		p.Formal = strings.TrimSpace(first + " " + last)
		if first == "" {
			p.Known = last
		}
	default:
		p.Known, p.Surname = full, last
		if first != "" {
			p.Known, p.Formal = first, full
		}
	}
	if k := r.cells[Known]; k != "" {
		if p.Formal == "" {
			p.Formal = p.Known
		}
		p.Known = k
	}
	if p.Formal == p.Known {
		p.Formal = ""
	}
}

func (r *row) dated(asAt graph.Date) {
	p := &r.person
	if s := r.cells[Born]; s != "" {
		if d, ok := date(s); ok {
			p.Birth = d
		} else {
			r.unread("date of birth", s)
		}
	}
	if s := r.cells[Age]; s != "" {
		switch n, ok := ageOf(s); {
		case ok && p.Birth.Known():
		case ok && asAt.Known():
			p.Birth = graph.Date{How: graph.About, From: graph.Day{Year: asAt.From.Year - n}}
		default:
			r.unread("age", s)
		}
	}
	if p.Birth.Known() {
		r.say(r.lang.Say("born %s", r.lang.Date(p.Birth.String())))
	}
	switch s := r.cells[Died]; graph.Fold(s) {
	case "":
	case "no", "n", "alive", "living", "nac ydy":
		p.Living = graph.Alive
	case "yes", "y", "deceased", "died", "dead", "ydy":
		p.Living = graph.Died
		r.say(r.lang.Say("died"))
	default:
		if d, ok := date(s); ok {
			p.Death, p.Living = d, graph.Died
			r.say(strings.TrimSpace(r.lang.Say("died") + " " + r.lang.Date(d.String())))
		} else {
			r.unread("date of death", s)
		}
	}
}
