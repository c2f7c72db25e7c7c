package session

import (
	"reflect"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/scene"
	"kinweave/render/words"
	"kinweave/storage/proof"
)

// Summary says what is on a print before anything is written.
type Summary struct {
	Shown    int           // people on the map
	Unnamed  int           // of them, shapes without a name
	Withheld int           // people in the case who are not on it
	Layers   []graph.Layer // of the facts in it, from the widest circle to the narrowest
	Sheets   []Sheet       // whose names stand on each page
}

// Sheet says what is on one page, before anything is written.
type Sheet struct {
	Page   int
	Part   string   // of a pack
	People []string // whose names stand on it
}

// Summary says what is on the pages of a print; those of a file without pages are none.
func (s *Session) Summary(a graph.Audience, p render.Print) (Summary, error) {
	v, err := s.ViewFor(a)
	if err != nil {
		return Summary{}, err
	}
	return s.SummaryOf(v, p.Pages), nil
}

// SummaryOf is Summary for a view that was made already.
func (s *Session) SummaryOf(v graph.View, sheets []scene.Scene) Summary {
	out := Summary{Layers: layersIn(v), Sheets: sheetsOf(sheets, v)}
	for p := range graph.All[graph.Person](v.Family()) {
		out.Shown++
		if p.Known == graph.NotNamed {
			out.Unnamed++
		}
	}
	there := 0
	for p := range graph.All[graph.Person](s.Family()) {
		if p.Gone == nil {
			there++
		}
	}
	out.Withheld = max(0, there-out.Shown+out.Unnamed)
	return out
}

// sheetsOf says for each page whose names stand on it.
func sheetsOf(sheets []scene.Scene, v graph.View) []Sheet {
	var names []string
	for p := range graph.All[graph.Person](v.Family()) {
		if n := p.Name(); n != "" && n != graph.NotNamed && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	var out []Sheet
	for i, s := range sheets {
		sheet := Sheet{Page: i + 1}
		var all strings.Builder
		for _, it := range s.Items {
			if t, ok := it.Shape.(scene.Text); ok {
				all.WriteString(" " + t.String)
			}
		}
		text := " " + strings.Join(strings.FieldsFunc(all.String(), notInName), " ") + " "
		for _, n := range names {
			if strings.Contains(text, " "+strings.Join(strings.FieldsFunc(n, notInName), " ")+" ") {
				sheet.People = append(sheet.People, n)
			}
		}
		out = append(out, sheet)
	}
	return out
}

func notInName(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?()“”\"’'–—·/", r) }

// layersIn are the layers of the facts in a view.
func layersIn(v graph.View) []graph.Layer {
	found := map[graph.Layer]bool{}
	layer := reflect.TypeFor[graph.Layer]()
	var walk func(reflect.Value)
	walk = func(x reflect.Value) {
		switch {
		case x.Type() == layer:
			found[graph.Layer(x.String())] = true
		case x.Kind() == reflect.Struct:
			for i := range x.NumField() {
				walk(x.Field(i))
			}
		case x.Kind() == reflect.Slice:
			for i := range x.Len() {
				walk(x.Index(i))
			}
		}
	}
	for r := range v.Family().Records() {
		walk(reflect.ValueOf(r))
	}
	var out []graph.Layer
	for _, l := range []graph.Layer{graph.ChildOK, graph.FamilyOK, graph.MeetingOK, graph.Coordinator, graph.Professional, graph.Locked} {
		if found[l] {
			out = append(out, l)
		}
	}
	return out
}

// Recorded is the short block for a case note about a map that has been drawn already.
func (s *Session) Recorded(d render.Drawing, a graph.Audience, lang language.Language, reason string) (string, error) {
	text := words.Record(d.Reading, lang)
	return text, s.provedText(text, a, reason)
}

// LeakSort says in a few words what sort of fact was found: "a name", "where somebody is".
func LeakSort(l Leak) string { return proof.Sort(l.What.Field) }
