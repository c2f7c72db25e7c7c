package session

import (
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
)

// CarersFormat is how the lists of who could care and who could help are written.
type CarersFormat string

// The formats.
const (
	CarersPDF CarersFormat = "pdf"
	CarersCSV CarersFormat = "csv"
)

// Ending is how files of the format end.
func (f CarersFormat) Ending() string { return "." + string(f) }

// CarersFile writes both lists to a file, whole or not at all, as the worker's own prints may have them: what the
// screen knows from locked facts is worked out anew without them, and what was written is read back.
func (s *Session) CarersFile(path string, f CarersFormat, seen search.Screen, look Look) error {
	part, err := s.PartFor(graph.Audience{}, seen.Child, seen.AsAt)
	if err != nil {
		return err
	}
	return s.CarersFileFor(path, f, graph.Audience{}, part, search.In(seen.Lang).CarersOf(part, seen.AsAt).Filter(seen.By), look)
}

// CarersFileFor writes lists that were made of a reader's part of the case.
func (s *Session) CarersFileFor(path string, f CarersFormat, a graph.Audience, part search.Part, of search.Screen, look Look) (err error) {
	var b bytes.Buffer
	switch f {
	case CarersCSV:
		err = WriteCarersCSV(&b, of)
	case CarersPDF:
		err = s.writeCarersPDF(&b, part.Family, a, of, look)
	default:
		err = ErrFormat
	}
	if err != nil {
		return err
	}
	return s.left(path, "carers", string(f), a, of.AsAt, b.Bytes(), look)
}

// sections are the parts of the screen in the order in which they are read.
func sections(of search.Screen) []section {
	var out []section
	say := of.Lang.Say
	for _, l := range []struct {
		title string
		list  search.List
	}{{say("Could live with"), of.Live}, {say("Could help"), of.Help}} {
		out = append(out, section{l.title, say("Possible"), l.list.Possible}, section{l.title, say("Not asked yet"), l.list.NotAsked},
			section{l.title, say("Not being considered, and why"), l.list.NotConsidered})
	}
	return out
}

type section struct {
	list, group string
	rows        []search.Row
}

func carersColumns(say func(string, ...any) string) []string {
	return []string{say("list"), say("group"), say("place"), say("who"), say("how related"), say("legal (as a guide)"), say("age"), say("town or country"), say("lives with"), say("child’s wish"), say("known to child"),
		say("asked"), say("answer"), say("said"), say("offers"), say("what stands in the way"), say("not considered because"), say("next step"), say("how sure the facts are"), say("why in this place")}
}

// WriteCarersCSV writes a line for each row of both lists. A cell that a spreadsheet would take
// for a formula is written as text.
func WriteCarersCSV(w io.Writer, of search.Screen) error {
	out := csv.NewWriter(w)
	columns, part := carersColumns(of.Lang.Say), of.Filtered(of.Lang)
	if part != "" { // a part of a list that does not say so is taken for the whole of it
		columns = append(columns, of.Lang.Say("this is a part"))
	}
	_ = out.Write(columns) // an error stays for the end
	for _, sec := range sections(of) {
		for _, r := range sec.rows {
			place := ""
			if r.Place > 0 {
				place = strconv.Itoa(r.Place)
			}
			cells := []string{sec.list, sec.group, place, Each(r.People, func(p search.Who) string { return p.Name }), Each(r.People, func(p search.Who) string { return p.How }),
				Each(r.People, func(p search.Who) string { return p.Legal }), Each(r.People, func(p search.Who) string { return p.Age }), r.Where, strings.Join(r.LivesWith, ", "),
				r.Wish, r.Known, r.Asked, r.Answer, r.Said, Each(r.Offers, func(g search.Gift) string { return g.Words }), Each(r.Barriers, func(h search.Hurdle) string { return h.Words }),
				Each(r.Stops, StopWords(of.Lang)), stepText(of.Lang, r.Next), r.Confidence, r.Why}
			if part != "" {
				cells = append(cells, part)
			}
			for i, c := range cells {
				if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
					cells[i] = "'" + c
				}
			}
			_ = out.Write(cells)
		}
	}
	out.Flush()
	return out.Error()
}

// Each joins the words for each of a list. The full stop of one would stand before the sign between them.
func Each[T any](list []T, words func(T) string) string {
	var out []string
	for _, x := range list {
		if w := words(x); w != "" {
			if n := len(out); n > 0 {
				out[n-1] = strings.TrimSuffix(out[n-1], ".")
			}
			out = append(out, w)
		}
	}
	return strings.Join(out, "; ")
}

// StopWords says why somebody is not considered, who decided it, and when.
func StopWords(lang language.Language) func(search.Stop) string {
	return func(s search.Stop) string {
		words := strings.TrimSuffix(s.Why, ".")
		if words == "" {
			words = lang.Say("No reason recorded")
		}
		if s.By != "" {
			words += ", " + lang.Say("decided by %s", s.By)
		}
		if s.On.Known() {
			words += ", " + lang.Date(s.On.String())
		}
		if s.Review.Known() {
			words += ", " + lang.Say("to be looked at again %s", lang.Date(s.Review.String()))
		}
		return words
	}
}

func stepText(lang language.Language, n search.Step) string {
	words := n.What
	if n.By != "" {
		words += ", " + n.By
	}
	if n.On.Known() {
		words += ", " + lang.Say("by %s", lang.Date(n.On.String()))
	}
	return strings.TrimPrefix(words, ", ")
}
