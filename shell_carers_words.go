package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"kinweave/graph"
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
func called(r search.Row) string {
	var out []string
	for _, p := range r.People {
		also := p.Also[:min(len(p.Also), 2)] // cousins who married make many more: they are in the JSON
		out = append(out, p.Name+", "+strings.Join(append([]string{p.How}, also...), ", also ")+" ("+p.Age+")")
	}
	return strings.Join(out, "; with ")
}

func agesOf(r search.Row) string {
	var out []string
	for _, p := range r.People {
		out = append(out, p.Age)
	}
	return strings.Join(out, " and ")
}

func with(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "lives with " + strings.Join(names, ", ")
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

func leftWords(l search.LeftOut) string {
	var out []string
	for _, x := range []struct {
		n    int
		many string
	}{{l.Died, "died"}, {l.Under18, "under 18"}, {l.AtHome, "parents in the child’s own home"}, {l.Working, "working with the family, or caring for the authority"}, {l.Locked, "in a family that a brother or sister was adopted into"}} {
		if x.n > 0 {
			out = append(out, fmt.Sprintf("%d %s", x.n, x.many))
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

func stopped(s search.Stop) string {
	words := strings.TrimSuffix(s.Why, ".")
	if words == "" {
		words = "no reason recorded"
	}
	var by []string
	if s.By != "" {
		by = append(by, "decided by "+s.By)
	}
	if s.On.Known() {
		by = append(by, s.On.String())
	}
	if s.Review.Known() {
		by = append(by, "to be looked at again "+s.Review.String())
	}
	if len(by) > 0 {
		words += " (" + strings.Join(by, ", ") + ")"
	}
	return words
}

func stepWords(s search.Step) string {
	if s.What == "" {
		return ""
	}
	words := s.What
	if s.By != "" {
		words += ", " + s.By
	}
	if s.On.Known() {
		words += ", by " + s.On.String()
	}
	return words
}

func giftsOf(r search.Row) string {
	var out []string
	for _, o := range r.Offers {
		out = append(out, o.Words)
	}
	return strings.Join(out, "; ")
}

func hurdlesOf(r search.Row) string {
	var out []string
	for _, b := range r.Barriers {
		out = append(out, b.Words)
	}
	return strings.Join(out, "; ")
}

func stopsOf(r search.Row) string {
	var out []string
	for _, s := range r.Stops {
		out = append(out, stopped(s))
	}
	return strings.Join(out, "; ")
}

// dateOf writes a date as it stands in case files, which programs can sort by.
func dateOf(d graph.Date) string {
	b, _ := d.MarshalText()
	return string(b)
}
