// Package words says a drawn map in sentences, for whoever cannot see it, for those who dislike diagrams, and for the
// page behind it. It is made from what the finished drawing shows (render.Reading), so it holds every fact of
// the picture and no other (domain brief 5.10).
package words

import (
	"strings"

	"kinweave/graph/language"
	"kinweave/render"
)

// Telling is a map in words, always in one order: the child, those at home with the child, parents, brothers and
// sisters, each parent's side branch by branch, the step-family, friends, and those who are there for work.
type Telling struct {
	Title string
	About []string // which day, for whom, by whom
	Parts []Part
}

// Part is a heading with its lines.
type Part struct {
	Heading string
	Lines   []string
}

// Tell puts a drawing into words.
func Tell(r render.Reading, lang language.Language) Telling {
	t := newTeller(r, lang)
	out := Telling{Title: t.title(), About: t.about()}
	for _, g := range t.inOrder() {
		p := Part{Heading: g.heading}
		for _, id := range g.ids {
			p.Lines = append(p.Lines, t.line(id))
		}
		out.Parts = append(out.Parts, p)
	}
	add := func(heading string, lines []string) {
		if len(lines) > 0 {
			out.Parts = append(out.Parts, Part{heading, lines})
		}
	}
	add(lang.Say("Homes"), t.homes())
	add(lang.Say("Schools, clubs and services"), t.groups())
	add(lang.Say("How people are with each other, and who says so"), t.feelings())
	return out
}

// String is the whole as plain text, for a clipboard or an alternative text.
func (t Telling) String() string {
	var b strings.Builder
	b.WriteString(t.Title + "\n")
	for _, l := range t.About {
		b.WriteString(l + "\n")
	}
	for _, p := range t.Parts {
		b.WriteString("\n" + p.Heading + "\n")
		for _, l := range p.Lines {
			b.WriteString(l + "\n")
		}
	}
	return b.String()
}

func (t *teller) about() []string {
	var out []string
	if check := t.lang.Check(); check != "" {
		out = append(out, check)
	}
	if t.r.AsAt.Known() {
		out = append(out, t.lang.Say("What was known on %s.", t.lang.Date(t.r.AsAt.String())))
	}
	if t.r.Audience != "" {
		out = append(out, t.lang.Say("For: %s.", t.lang.Say(t.r.Audience)))
	}
	if t.r.Author != "" {
		out = append(out, t.lang.Say("Drawn by: %s.", t.r.Author))
	}
	if t.r.Convention == render.McGoldrick {
		return append(out, t.lang.Say("The map is drawn in McGoldrick style."))
	}
	return append(out, t.lang.Say("The map is drawn in the UK convention."))
}

// Record is the short block for a case note: what map of which day there is, for whom it was made, and
// who is on it. It has no signs that a case system would trip over.
func Record(r render.Reading, lang language.Language) string {
	t := newTeller(r, lang)
	about := t.about()
	var names []string
	more := 0
	for _, g := range t.inOrder() {
		for _, id := range g.ids {
			if f := t.figure(id); !f.Human {
				continue
			} else if f.Named {
				names = append(names, t.name(id))
			} else {
				more++
			}
		}
	}
	lines := append([]string{lang.Say("For the record: family map"), t.title()}, about[:len(about)-1]...)
	lines = append(lines, lang.Say("On the map: %s.", strings.Join(names, ", ")))
	if more > 0 {
		lines = append(lines, lang.Say("Symbols without a name on the map: %d.", more))
	}
	return strings.Join(lines, "\n") + "\n"
}

func (t *teller) title() string {
	if t.r.Title == "" {
		return t.lang.Say("Family map")
	}
	return t.r.Title
}
