package session_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/storage/proof"
)

// letters of many scripts, with marks that belong to them, joiners, flags and families of one sign.
var anyLetters = []string{"a", "ŵ", "ŷ", "Ł", "ễ", "e\u0301", "n\u0303\u0323", "র", "হ", "মা", "ক্ষ", "র্‍য", "श्री", "ਸ਼", "한", "あ", "አ", "ა", "Ж", "Ω", "👩🏽‍🦰", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "’", "-", "ʻ"}

// leftwards are letters that are read from right to left. A word has letters of one direction: an SVG sets a word of both in
// pieces.
var leftwards = []string{"م", "ح", "د", "بّ", "لا", "ہ", "ی", "ے"}

// bare is a text without the blanks and the signs of direction that a page puts between its lines.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, s)
}

// A name is whatever somebody is called: in any script, of any length, it is read from the page, the picture and the words as it
// was typed.
func TestAnyNameIsReadAsItWasTyped(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		letter := rapid.SampledFrom(anyLetters)
		most, long := 6, rapid.IntRange(0, 3).Draw(rt, "long") == 0
		if long { // a long one goes over several lines, and one script keeps them in order
			letter, most = rapid.SampledFrom(anyLetters[:7]), 60
		}
		var words []string
		for range rapid.IntRange(1, 3).Draw(rt, "words") { // three rows of a name stand on a map; the rest is in the words
			letter := letter
			if !long && rapid.Bool().Draw(rt, "from right to left") {
				letter = rapid.SampledFrom(leftwards)
			}
			words = append(words, strings.Join(rapid.SliceOfN(letter, 1, most).Draw(rt, "letters"), ""))
		}
		name := strings.Join(words, " ")
		f, err := graph.New(graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid"}}, graph.Person{ID: "kid", Known: name})
		if err != nil {
			rt.Fatal(err)
		}
		s := session.Loose(f)
		formats := []session.Format{session.PDF, session.SVG}
		if rapid.IntRange(0, 19).Draw(rt, "as a picture") == 0 { // letters are dots there, and many
			formats = append(formats, session.PNG)
		}
		for _, format := range formats {
			var b bytes.Buffer
			e := session.Export{Format: format, Paper: render.Paper{Size: "A3", Landscape: true, SmallText: true}}
			if err := s.Export(t.Context(), &b, e, nil); err != nil {
				rt.Fatalf("%s of %q: %v", format, name, err)
			}
			if format == session.PNG || long && format == session.SVG { // an SVG has each line of a long name in an element of its own
				continue
			}
			read, err := proof.Read(b.Bytes(), string(format))
			if err != nil {
				rt.Fatal(err)
			}
			var all strings.Builder
			for _, p := range read {
				all.WriteString(p.Text + " ")
			}
			if missing := missed(all.String(), name, words, long); missing != "" {
				rt.Fatalf("%s: %q (%+q) of %q is not read back", format, missing, missing, name)
			}
		}
		told, err := s.Words(t.Context(), graph.Audience{}, render.Options{}, language.English, "")
		if err != nil || !strings.Contains(bare(told.String()), bare(name)) {
			rt.Fatalf("the words have lost %q: %v", name, err)
		}
		if err := s.PutOwn(graph.OwnMapOf(f, "kid").With(graph.OwnItem{No: 1, Word: name})); err != nil {
			rt.Fatal(err)
		}
		page, err := s.OwnBytes(session.OwnPrint{Child: "kid", Format: session.PDF}, "")
		if err != nil {
			rt.Fatal(err)
		}
		read, err := proof.Read(page, "pdf")
		if err != nil {
			rt.Fatal(err)
		}
		var all strings.Builder
		for _, p := range read {
			all.WriteString(p.Text + " ")
		}
		if missing := missed(all.String(), name, words, long); missing != "" {
			rt.Fatalf("her page has lost %q of %q", missing, name)
		}
	})
}

// missed is the part of a name that a text lacks. Words that are written in two directions stand on a line in the order of the
// page, and each is looked for by itself.
func missed(text, name string, words []string, long bool) string {
	if long {
		words = []string{name}
	}
	text = bare(text)
	for _, w := range words {
		if !strings.Contains(text, bare(w)) {
			return w
		}
	}
	return ""
}
