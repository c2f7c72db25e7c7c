package session

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/render"
	"kinweave/render/scene"
)

// TestAWelshPrintHasNoEnglishOfTheProgram: of everything that is written on a Welsh print, what is
// English was typed by somebody. A sentence, or a piece of one that stands alone, of the program's
// own lexicon must not be left.
func TestAWelshPrintHasNoEnglishOfTheProgram(t *testing.T) {
	english := map[string]bool{}
	for s := range language.Sentences(language.Welsh) {
		for _, piece := range holes.Split(s, -1) {
			piece = strings.ToLower(strings.Trim(piece, " ,.;:·()“”–"))
			if language.Welsh.Say(s) != s && len(piece) > 3 {
				english[piece] = len(strings.Fields(piece)) > 1 // one word is English where it stands alone
			}
		}
	}
	for i, name := range []string{"amara", "rahman-nowak", "rhys"} {
		s, err := Example(assets.Examples()[i])
		if err != nil {
			t.Fatal(err)
		}
		typed := strings.ToLower(typedIn(s.Family()))
		look := func(what string, pages []scene.Scene) {
			t.Helper()
			n := 0
			for p, page := range pages {
				for _, it := range page.Items {
					text, ok := it.Shape.(scene.Text)
					if !ok {
						continue
					}
					n++
					words := strings.ToLower(text.String)
					if whose := kinEnglish.FindString(words); whose != "" && !strings.Contains(typed, whose) {
						t.Errorf("%s, %s, page %d: kinship is English in %q", name, what, p+1, text.String)
					}
					for piece, phrase := range english {
						if (words == piece || phrase && strings.Contains(" "+words+" ", " "+piece+" ")) && !strings.Contains(typed, piece) {
							t.Errorf("%s, %s, page %d: %q is English in %q", name, what, p+1, piece, text.String)
						}
					}
				}
			}
			if n == 0 {
				t.Errorf("%s, %s: nothing is written", name, what)
			}
		}
		for _, a := range []graph.Audience{{}, {Name: graph.AllInvited}, {Name: graph.Court}} {
			p, err := s.Sheets(context.Background(), Export{Format: PDF, Paper: render.Paper{Size: "A1", SmallText: true}, Audience: a,
				Options: render.Options{Language: language.Welsh, Kin: true, Groups: true, PastHomes: true, Marks: a.Own(), Unexplored: s.Unexplored(language.Welsh)}}, nil)
			if err != nil {
				t.Fatal(err)
			}
			look("the map for "+a.Title(), p.Pages)
		}
		book, err := carersPages(s.Family(), graph.Audience{}, search.In(language.Welsh).Carers(s.Family(), s.Family().Case().Children[0], s.AsAt()), Look{}, 1)
		if err != nil {
			t.Fatal(err)
		}
		look("who could care", book.Pages())
		f := s.Family()
		of, err := search.In(language.Welsh).State(f, f.Case().Children[0], s.AsAt())
		if open := new(search.Unanswered); errors.As(err, &open) { // nobody is left without an answer
			for i, id := range open.People {
				if f, err = f.Apply(graph.Put(f, "", graph.Ask{ID: graph.ID(fmt.Sprint("no:", i)), Person: id, State: graph.SaysNo, By: "R. Shah", On: s.AsAt()})); err != nil {
					t.Fatal(err)
				}
			}
			of, err = search.In(language.Welsh).State(f, f.Case().Children[0], s.AsAt())
		}
		if err != nil {
			t.Fatal(err)
		}
		statement, err := statementPages(s.Family(), of, language.Welsh, Look{}, 1)
		if err != nil {
			t.Fatal(err)
		}
		look("the statement", statement.Pages())
	}
	for _, convention := range []string{render.UKICS, render.McGoldrick} {
		for _, it := range render.SymbolChart(convention, language.Welsh).Items {
			if text, ok := it.Shape.(scene.Text); ok && language.Welsh.Has(text.String) && language.Welsh.Say(text.String) != text.String {
				t.Errorf("the chart: %q is English", text.String)
			}
		}
	}
}

// kinEnglish are words of kinship as no Welsh sentence has them.
var kinEnglish = regexp.MustCompile(`\pL+’s (mum|mum’s|dad’s|sister|brother|aunt|uncle|cousin|nephew|niece|husband|wife|grandad)\b`)

var holes = regexp.MustCompile(`%(\[\d+\])?[-+ #0-9.]*[a-zA-Z%]`)

// typedIn is everything that people typed into a family.
func typedIn(f *graph.Family) string {
	var b strings.Builder
	for r := range f.Records() {
		text, _ := graph.Encode(r)
		b.Write(text)
		b.WriteByte('\n')
	}
	return b.String()
}

// TestAMapOfAWelshScreenIsDrawnAnewForAnEnglishPrint: what is on the screen is printed as it stands only
// in its own language.
func TestAMapOfAWelshScreenIsDrawnAnewForAnEnglishPrint(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	dr, err := s.Draw(t.Context(), render.Options{Language: language.Welsh}, nil)
	if err != nil {
		t.Fatal(err)
	}
	v, err := s.ViewFor(graph.Audience{})
	if err != nil {
		t.Fatal(err)
	}
	for lang, kept := range map[language.Language]bool{"": false, language.English: false, language.Welsh: true} {
		e := Export{Drawn: &dr, Options: render.Options{Language: lang}}
		if e = e.settled(v); (e.Drawn != nil) != kept {
			t.Errorf("printed in %q, the map of the screen is kept: %v", lang, e.Drawn != nil)
		}
	}
}
