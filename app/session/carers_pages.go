package session

import (
	"fmt"
	"io"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/search"
	"kinweave/render/pdf"
	"kinweave/render/scene"
)

// A sheet of A4 in points, and what is left of it inside its margins of 18 mm.
const (
	sheetWide, sheetHigh = 595.0, 842.0
	sheetEdge            = 51.0
)

// writer sets running text on sheets, one line under another.
type writer struct {
	fonts *scene.Fonts
	pages []scene.Scene
	y     float64
	title string
}

func (w *writer) page() *scene.Scene {
	if len(w.pages) == 0 || w.y > sheetHigh-sheetEdge-24 {
		w.pages = append(w.pages, scene.Scene{Title: w.title, Lang: "en-GB", Page: scene.Box{X1: sheetWide, Y1: sheetHigh}})
		w.y = sheetEdge
	}
	return &w.pages[len(w.pages)-1]
}

// room starts a new page where there is none for what has to stay together.
func (w *writer) room(high float64) {
	if w.y+high > sheetHigh-sheetEdge {
		w.y = sheetHigh
	}
}

// text sets a paragraph, broken between words.
func (w *writer) text(size, in float64, bold bool, role, s string) {
	t := scene.Text{Size: size, Color: scene.Color{A: 255}, Lang: "en-GB"}
	if bold {
		t.Face = scene.Bold
	}
	line := ""
	put := func() {
		if line == "" {
			return
		}
		page := w.page()
		w.y += size * 1.35
		t.String, t.At = line, scene.Point{X: sheetEdge + in, Y: w.y}
		page.Items = append(page.Items, scene.Item{Layer: scene.Furniture, Role: role, Shape: t})
		line = ""
	}
	for _, word := range strings.Fields(s) {
		t.String = strings.TrimSpace(line + " " + word)
		if wide, _, _ := w.fonts.Measure(t); line != "" && wide > sheetWide-2*sheetEdge-in {
			put()
		}
		line = strings.TrimSpace(line + " " + word)
	}
	put()
}

func (w *writer) gap(by float64) { w.y += by }

// writeCarersPDF sets both lists on A4, in the words of the screen.
func (s *Session) writeCarersPDF(out io.Writer, of search.Screen) error {
	w, err := s.carersPages(of)
	if err != nil {
		return err
	}
	return pdf.Write(out, w.pages, w.fonts, pdf.Meta{Title: w.title, Author: s.Family().Case().Author, Lang: "en-GB", Created: s.clock()})
}

func (s *Session) carersPages(of search.Screen) (*writer, error) {
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	kid, _ := graph.Get[graph.Person](s.Family(), of.Child)
	w := &writer{fonts: fonts, title: "Who could care for " + orElse(kid.Name(), "the child") + ", who could help"}
	w.text(18, 0, true, "heading", w.title)
	w.text(10, 0, false, "", joinWords(s.Family().Case().Title, s.Family().Case().Reference, "as at "+of.AsAt.String(), "the worker’s own list, not for the family to read"))
	if of.Empty != "" {
		w.gap(8)
		w.text(11, 0, false, "", of.Empty)
	}
	list := ""
	for _, sec := range sections(of) {
		if sec.list != list {
			list = sec.list
			w.room(120)
			w.gap(16)
			w.text(14, 0, true, "heading", list)
		}
		w.room(70)
		w.gap(8)
		w.text(12, 0, true, "heading", fmt.Sprintf("%s (%d)", sec.group, len(sec.rows)))
		for _, r := range sec.rows {
			w.row(r)
		}
	}
	w.gap(12)
	w.text(9, 0, false, "", "In order of: answer, whether the child named them, how well the child knows them, how they are related in law, steps in the family, distance, name. There is no score.")
	w.text(9, 0, false, "", "What the law calls somebody is shown "+kin.Guide+" (rules as read in "+kin.LawAsOf+").")
	for i := range w.pages {
		foot := scene.Text{At: scene.Point{X: sheetWide - sheetEdge, Y: sheetHigh - 30}, Anchor: scene.End, String: fmt.Sprintf("page %d of %d", i+1, len(w.pages)), Size: 9, Color: scene.Color{A: 255}}
		w.pages[i].Items = append(w.pages[i].Items, scene.Item{Layer: scene.Furniture, Shape: foot})
	}
	return w, nil
}

func (w *writer) row(r search.Row) {
	w.room(60)
	w.gap(6)
	name := each(r.People, func(p search.Who) string { return joinWords(p.Name, p.How, p.Age) })
	if r.Place > 0 {
		name = fmt.Sprintf("%d. %s", r.Place, name)
	}
	w.text(11, 0, true, "", name)
	line := func(label, s string) {
		if s != "" {
			w.text(10, 14, false, "", label+s)
		}
	}
	line("As a guide: ", each(r.People, func(p search.Who) string {
		if len(r.People) > 1 && p.Legal != "" {
			return p.Name + ": " + p.Legal
		}
		return p.Legal
	}))
	if r.Group == search.NotConsidered {
		line("Why not: ", each(r.Stops, stopText))
		if r.Unexplained {
			line("", "! No reason recorded")
		}
	} else {
		line("Answer: ", joinWords(r.Answer, r.Said))
		line("Asked ", r.Asked)
		line("Offers: ", each(r.Offers, func(g search.Gift) string { return g.Words }))
		line("In the way: ", each(r.Barriers, func(h search.Hurdle) string { return h.Words }))
		line("Next: ", stepText(r.Next))
	}
	with := strings.Join(r.LivesWith, ", ")
	if with != "" {
		with = "lives with " + with
	}
	line("", joinWords(r.Where, with, r.Wish, r.Known))
	line("Facts: ", r.Confidence)
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
