package care

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

var languages = []parts.Option[language.Language]{{Value: language.English, Words: "English"}, {Value: language.Welsh, Words: "Cymraeg"}}

// State makes the kinship-first statement, or says who has neither an answer nor a reason: each
// of them is one press away.
func (c *Pages) State() {
	d := c.at
	k, ok := c.Look()
	if !ok || d.Blocked() {
		return
	}
	in := parts.Spoken()
	_, err := search.In(in).State(k.family, k.child, k.asAt)
	var open *search.Unanswered
	switch {
	case errors.As(err, &open):
		c.refuse(k, open.People)
		return
	case err != nil:
		d.Complain(err)
		return
	}
	choose := parts.NewChips(parts.Abreast(2), languages, nil)
	choose.Set(in)
	large, mono := widget.NewCheck(say("Large print"), nil), widget.NewCheck(say("Black and white"), nil)
	ses := d.Ses
	d.Write(parts.Writing{Title: say("The statement of everyone considered"),
		Text: say("Everyone in reach, with what came of it and when, and what is not known, said as it is. It is dated %s and names its author. Read it through before it leaves the office.", parts.ShortDay(k.asAt)),
		Name: "considered", Ending: ".pdf", Choose: parts.Column(12, parts.Labelled(say("Language"), choose), parts.TightCheck(large), parts.TightCheck(mono)), Closed: d.Back, Of: d, Put: func(path, reason string) error {
			lang, _ := choose.Value()
			of, err := search.In(lang).State(k.family, k.child, k.asAt)
			if err != nil {
				return err
			}
			return ses.StatementFile(path, of, lang, session.Look{Large: large.Checked, BlackWhite: mono.Checked, Override: reason})
		}})
}

// refuse lists who is in the way of a statement. A click goes to their row, where a talk is
// logged or a reason written down.
func (c *Pages) refuse(k *known, people []graph.ID) {
	d := c.at
	var s *parts.Sheet
	go_ := func(id graph.ID) {
		s.Hide()
		if !c.List.Seek(id) {
			d.GoTo(graph.Key{Kind: graph.KindPerson, ID: id})
		}
	}
	var lines []fyne.CanvasObject
	for _, id := range people {
		p, _ := graph.Get[graph.Person](k.family, id)
		said := parts.Joined(" · ", c.howOf(k, id), stateWordsOf(k, id))
		text := parts.Column(0, parts.Tight(parts.Words(parts.NameOf(p))), parts.Tight(parts.Wrapped(parts.Small(parts.UpperFirst(said)))))
		lines = append(lines, parts.NewTouch(parts.NameOf(p)+", "+said, parts.Inset(8, text), func() { go_(id) }))
	}
	body := parts.Column(12, parts.Tight(parts.Words(say("It would hide a gap: these people have neither an answer nor a reason on record. Click one to log what was said, or to write down why nobody asks."))),
		parts.NewSurface(parts.ColCard, parts.ColToDo, 10, parts.Inset(4, parts.Column(0, lines...))))
	title := say("The statement can’t be made yet: 1 person is open")
	if len(people) != 1 {
		title = say("The statement can’t be made yet: %d people are open", len(people))
	}
	s = d.NewSheet(title, 560, body, parts.NewPress(say("Close"), parts.Plain, func() { s.Hide() }),
		parts.NewPress(say("Begin with the first"), parts.Primary, func() { go_(people[0]) }))
	s.Enter = func() { go_(people[0]) }
	s.Show()
}

// howOf is what somebody is to the child, as the lists say it.
func (c *Pages) howOf(k *known, id graph.ID) string {
	for _, r := range []*search.Row{k.rows[id].live, k.rows[id].help} {
		if r == nil {
			continue
		}
		for _, p := range r.People {
			if p.ID == id {
				return p.How
			}
		}
	}
	return ""
}

func stateWordsOf(k *known, id graph.ID) string {
	now, ok := graph.AskNow(k.family, id, k.child)
	if !ok {
		return say("Not asked yet")
	}
	return parts.Joined(", ", stateWords(now.State), dayWords("%s", now.On))
}
