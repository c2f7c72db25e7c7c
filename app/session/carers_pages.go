package session

import (
	"fmt"
	"io"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/render/pages"
	"kinweave/render/pdf"
)

// writeCarersPDF sets both lists on A4, in the words of the screen.
func (s *Session) writeCarersPDF(out io.Writer, f *graph.Family, a graph.Audience, of search.Screen, look Look) error {
	b, err := carersPages(f, a, of, look, s.NextCopy())
	if err != nil {
		return err
	}
	fonts, err := Fonts()
	if err != nil {
		return err
	}
	return pdf.Write(out, b.Pages(), fonts, pdf.Meta{Title: carersTitle(f, of), Author: f.Case().Author,
		Lang: of.Lang.Tag(), Created: s.clock(), Outline: b.Bookmarks()})
}

func carersTitle(f *graph.Family, of search.Screen) string {
	kid, _ := graph.Get[graph.Person](f, of.Child)
	return of.Lang.Say("Who could care for %s, who could help", orElse(kid.Name(), of.Lang.Say("the child")))
}

func carersPages(f *graph.Family, a graph.Audience, of search.Screen, look Look, number int) (*pages.Book, error) {
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	c, say := f.Case(), of.Lang.Say
	foot := say("The worker’s own list, not for the family to read.")
	if !a.Own() {
		foot = say("For those who work on the case, not for the family to read.")
	}
	b := pages.New(fonts, look.style(pages.Style{Title: carersTitle(f, of), Lang: of.Lang, Foot: foot, Copy: joinWords(c.Title, c.Reference, say("copy %d", number))}))
	b.Title(carersTitle(f, of))
	b.Small(joinWords(c.Title, c.Reference, say("as at %s", of.Lang.Date(of.AsAt.String()))))
	if part := of.Filtered(of.Lang); part != "" {
		b.Strong(part)
	}
	if of.Empty != "" {
		b.Text(of.Empty)
	} else {
		b.Small(say("The numbers run through what is possible and what was not asked yet."))
	}
	list := ""
	for _, sec := range sections(of) {
		if sec.list != list {
			list = sec.list
			b.Section(list)
		}
		b.Heading(fmt.Sprintf("%s (%d)", sec.group, len(sec.rows)))
		if len(sec.rows) == 0 {
			b.Small(say("nobody"))
		}
		for _, r := range sec.rows {
			carersEntry(b, r, of.Lang)
		}
	}
	b.Gap(12)
	b.Small(say("In order of: answer, whether the child named them, how well the child knows them, how they are related in law, steps in the family, distance, name. There is no score."))
	b.Small(say("What this copy may not hold is not in it, nor is any line that rests on it."))
	b.Small(say("What the law calls somebody is shown %s (rules as read in %s).", say(kin.Guide), of.Lang.Date(kin.LawAsOf)))
	return b, nil
}

func carersEntry(b *pages.Book, r search.Row, lang language.Language) {
	say := lang.Say
	name := Each(r.People, func(p search.Who) string { return joinWords(p.Name, p.How, p.Age) })
	if r.Place > 0 {
		name = fmt.Sprintf("%d. %s", r.Place, name)
	}
	var lines []string
	add := func(label, words string) {
		if words != "" {
			lines = append(lines, strings.TrimSpace(label+" "+words))
		}
	}
	add(say("As a guide:"), Each(r.People, func(p search.Who) string {
		if len(r.People) > 1 && p.Legal != "" {
			return p.Name + ": " + p.Legal
		}
		return p.Legal
	}))
	if r.Group == search.NotConsidered {
		add(say("Why not:"), Each(r.Stops, StopWords(lang)))
		if r.Unexplained {
			add("!", say("No reason recorded"))
		}
	} else {
		add(say("Answer:"), joinWords(r.Answer, r.Said))
		add(say("Asked"), r.Asked)
		add(say("Offers:"), Each(r.Offers, func(g search.Gift) string { return g.Words }))
		add(say("In the way:"), Each(r.Barriers, func(h search.Hurdle) string { return h.Words }))
		add(say("Next:"), stepText(lang, r.Next))
	}
	with := strings.Join(r.LivesWith, ", ")
	if with != "" {
		with = say("lives with %s", with)
	}
	add("", joinWords(r.Where, with, r.Wish, r.Known))
	add(say("Facts:"), r.Confidence)
	b.Entry(name, lines...)
}

func joinWords(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, strings.TrimSuffix(p, "."))
		}
	}
	return strings.Join(out, " · ")
}
