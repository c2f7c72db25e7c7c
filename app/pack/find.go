package pack

import (
	"slices"

	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/render/pages"
)

// findOut lists the questions that are open.
func (m *making) findOut(b *pages.Book, title string) {
	lang := m.pack.Lang
	questions, notes := m.questions()
	b.Part(title)
	switch {
	case m.pack.Kind == Court:
		b.Text(lang.Say("These questions about the family have no answer yet. What is not drawn on the map is not known; it does not mean that there is nobody."))
	case m.office():
		b.Text(lang.Say("These questions are open. With each stands the nearest person who would know."))
	default:
		b.Text(lang.Say("Nobody knows a family as well as the family itself. Please tell us what you know, or who might know."))
	}
	switch {
	case len(questions) == 0:
		b.Text(lang.Say("There is no question open that can be asked here."))
	case m.pack.Kind == Court:
		b.List(questions...)
	default:
		b.Ticks(questions...)
	}
	if len(notes) > 0 {
		b.Heading(lang.Say("Before asking"))
		b.List(notes...)
	}
	if m.office() && slices.Contains(m.parts, PartPromises) && m.view.Family().Len(graph.KindPromise) == 0 {
		b.Text(lang.Say("Nothing has been promised yet."))
	}
	if !m.office() {
		b.Gap(6)
		b.Text(lang.Say("Who else should we know about?"))
		b.Lines(5)
	}
}

// office reports whether the reader works on the case.
func (m *making) office() bool {
	switch m.pack.Audience.Name {
	case graph.Own, "", graph.Referrer, graph.Supervision, graph.Court:
		return true
	}
	return false
}

// questions are those that are open in what the reader sees and in the whole case too, word for word. A question that
// only the reader's part of the case raises, because somebody is hidden from it, would point at the gap; one
// that only the whole case raises may speak of what is hidden.
func (m *making) questions() (questions, notes []string) {
	seen, seenNotes := m.open(m.view.Family())
	all, allNotes := m.open(m.s.Family())
	both := func(a, b []string) []string {
		return slices.DeleteFunc(a, func(q string) bool { return !slices.Contains(b, q) })
	}
	questions = both(seen, all)
	questions = questions[:min(mostQuestions, len(questions))]
	if !m.office() || m.pack.Audience.Name == graph.Court {
		return questions, nil
	}
	notes = both(seenNotes, allNotes)
	return questions, notes[:min(mostQuestions, len(notes))]
}

// mostQuestions is as many as a family reads before it puts the sheet down.
const mostQuestions = 12

func (m *making) open(f *graph.Family) (questions, notes []string) {
	add := func(list *[]string, words string) {
		if words != "" && !slices.Contains(*list, words) {
			*list = append(*list, words)
		}
	}
	for _, child := range f.Case().Children {
		for _, q := range search.In(m.pack.Lang).Cover(f, child, m.view.AsAt(), search.Settings{Most: 1000}).Frontier {
			add(&questions, q.Words)
			add(&notes, q.Note)
		}
	}
	return questions, notes
}
