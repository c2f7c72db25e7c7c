package session

import (
	"bytes"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/render/pages"
	"kinweave/render/pdf"
)

// StatementFile writes the kinship-first statement of the worker's own: without what is locked, even where the screen
// that asks for it knows more.
func (s *Session) StatementFile(path string, of search.Statement, lang language.Language, look Look) error {
	part, err := s.PartFor(graph.Audience{}, of.Child, of.AsAt)
	if err != nil {
		return err
	}
	if of, err = search.In(lang).StateOf(part, of.AsAt); err != nil {
		return err
	}
	return s.StatementFileFor(path, graph.Audience{}, part, of, lang, look)
}

// StatementFileFor writes a statement that was made of a reader's part of the case as PDF: dated, with its author,
// and read back before it is kept.
func (s *Session) StatementFileFor(path string, a graph.Audience, p search.Part, of search.Statement, lang language.Language, look Look) error {
	b, err := s.statementPDF(p.Family, of, lang, look)
	if err != nil {
		return err
	}
	return s.left(path, "statement", "pdf", a, of.AsAt, b, look)
}

func (s *Session) statementPDF(f *graph.Family, of search.Statement, lang language.Language, look Look) ([]byte, error) {
	book, err := statementPages(f, of, lang, look, s.NextCopy())
	if err != nil {
		return nil, err
	}
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, book.Pages(), fonts, pdf.Meta{Title: statementTitle(f, of, lang), Author: f.Case().Author, Lang: lang.Tag(), Created: s.clock(), Outline: book.Bookmarks()}); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func statementTitle(f *graph.Family, of search.Statement, lang language.Language) string {
	kid, _ := graph.Get[graph.Person](f, of.Child)
	return lang.Say("Family and friends considered for %s", orElse(kid.Name(), lang.Say("the child")))
}

func statementPages(f *graph.Family, of search.Statement, lang language.Language, look Look, number int) (*pages.Book, error) {
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	c, title := f.Case(), statementTitle(f, of, lang)
	author := orElse(c.Author, lang.Say("nobody is named as its author"))
	asAt := lang.Date(of.AsAt.String())
	b := pages.New(fonts, look.style(pages.Style{Title: title, Lang: lang, Foot: lang.Say("Confidential. Read it through before it leaves the office."), Copy: joinWords(c.Title, c.Reference, lang.Say("copy %d", number))}))
	b.Title(title)
	b.Small(joinWords(c.Title, c.Reference, lang.Say("as at %s", asAt), lang.Say("made by %s", author)))
	for _, part := range []struct {
		title string
		rows  []search.Considered
	}{{lang.Say("To live with"), of.Live}, {lang.Say("To help"), of.Help}} {
		if len(part.rows) == 0 {
			continue
		}
		b.Section(part.title)
		for _, r := range part.rows {
			statementEntry(b, r, lang)
		}
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{lang.Say("Where has been looked"), of.Coverage}, {lang.Say("How people were looked for"), of.Searched(lang)},
		{lang.Say("Family group decision-making"), of.Offered(f, lang)}, {lang.Say("What is not known"), of.Gaps}} {
		if len(part.lines) > 0 {
			b.Section(part.title)
			b.List(part.lines...)
		}
	}
	b.Gap(12)
	if of.Law != "" {
		b.Small(of.Law)
	} else {
		b.Small(lang.Say("What the law calls somebody is shown %s (rules as read in %s).", lang.Say(kin.Guide), lang.Date(kin.LawAsOf)))
	}
	b.Together(func() {
		b.Blank(lang.Say("Signed"))
		b.Blank(lang.Say("Name and role"))
		b.Blank(lang.Say("Date"))
	})
	return b, nil
}

func statementEntry(b *pages.Book, c search.Considered, lang language.Language) {
	lines := []string{lang.Say("Outcome: %s", statementOutcome(c))}
	for _, p := range c.People {
		if p.Legal != "" {
			lines = append(lines, lang.Say("As a guide: %s", joinLegal(c, p)))
		}
	}
	for _, d := range c.Dates {
		lines = append(lines, strings.Join(slices.DeleteFunc([]string{lang.Date(d.On.String()) + ": " + d.What, d.By}, func(s string) bool { return s == "" }), ", "))
	}
	if c.Group != search.NotConsidered {
		for _, h := range c.Barriers {
			lines = append(lines, lang.Say("In the way: %s", h.Words))
		}
	}
	b.Entry(Each(c.People, func(p search.Who) string { return joinWords(p.Name, p.How, p.Age) }), lines...)
}

func joinLegal(c search.Considered, p search.Who) string {
	if len(c.People) > 1 {
		return p.Name + ": " + p.Legal
	}
	return p.Legal
}

func statementOutcome(c search.Considered) string {
	if c.Said == "" || c.Group == search.NotConsidered {
		return c.Outcome
	}
	return c.Outcome + ": “" + c.Said + "”"
}
