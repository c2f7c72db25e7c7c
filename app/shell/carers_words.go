package shell

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

// wide is how long a printed line gets before it is broken.
const wide = 96

// paragraph prints text behind a label, broken between words and set in under itself.
func paragraph(w io.Writer, label, text string) {
	in := utf8.RuneCountInString(label)
	line := label
	used := in
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if used > in && used+n >= wide {
			fmt.Fprintln(w, strings.TrimRight(line, " "))
			line, used = strings.Repeat(" ", in), in
		}
		if used > in {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	fmt.Fprintln(w, strings.TrimRight(line, " "))
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// called is who a row is about, in words.
func called(r search.Row, lang language.Language) string {
	var out []string
	for _, p := range r.People {
		also := p.Also[:min(len(p.Also), 2)] // cousins who married make many more: they are in the JSON
		out = append(out, p.Name+", "+strings.Join(append([]string{p.How}, also...), lang.Say(", also "))+" ("+p.Age+")")
	}
	return strings.Join(out, lang.Say("; with "))
}

func with(names []string, lang language.Language) string {
	if len(names) == 0 {
		return ""
	}
	return lang.Say("lives with %s", strings.Join(names, ", "))
}

func shown(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

func leftWords(l search.LeftOut, lang language.Language) string {
	var out []string
	for _, x := range []struct {
		n     int
		words string
	}{{l.Died, lang.Say("%d died", l.Died)}, {l.Under18, lang.Say("%d under 18", l.Under18)}, {l.AtHome, lang.Say("%d parents in the child’s own home", l.AtHome)}, {l.Working, lang.Say("%d working with the family, or caring for the authority", l.Working)}, {l.Locked, lang.Say("%d in a family that a brother or sister was adopted into", l.Locked)}} {
		if x.n > 0 {
			out = append(out, x.words)
		}
	}
	return strings.Join(out, ", ")
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

func stopped(s search.Stop, lang language.Language) string {
	words := strings.TrimSuffix(s.Why, ".")
	if words == "" {
		words = lang.Say("no reason recorded")
	}
	var by []string
	if s.By != "" {
		by = append(by, lang.Say("decided by %s", s.By))
	}
	if s.On.Known() {
		by = append(by, lang.Date(s.On.String()))
	}
	if s.Review.Known() {
		by = append(by, lang.Say("to be looked at again %s", lang.Date(s.Review.String())))
	}
	if len(by) > 0 {
		words += " (" + strings.Join(by, ", ") + ")"
	}
	return words
}

func stepWords(s search.Step, lang language.Language) string {
	if s.What == "" {
		return ""
	}
	words := s.What
	if s.By != "" {
		words += ", " + s.By
	}
	if s.On.Known() {
		words += ", " + lang.Say("by %s", lang.Date(s.On.String()))
	}
	return words
}

// dateOf writes a date as it stands in case files, which programs can sort by.
func dateOf(d graph.Date) string {
	b, _ := d.MarshalText()
	return string(b)
}
