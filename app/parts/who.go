package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/graph"
)

// Who is a line in which somebody on the map is named: the first letters are enough. What nobody
// on the map is called stays what was typed.
type Who struct {
	*Field
	Box    fyne.CanvasObject
	all    []Option[graph.ID]
	hits   []Option[graph.ID]
	offers *fyne.Container
	form   *Form
	quiet  bool
	chosen graph.ID
	Picked func(graph.ID)
	Nobody string // what to say where nobody is called what was typed
	Free   bool   // what was typed may be nobody's name: only a whole name stands for somebody
}

const mostOffered = 6

// Who asks for somebody on the map.
func (f *Form) Who(hint string, all []Option[graph.ID], at graph.ID) *Who {
	w := &Who{Field: f.Line(hint, ""), all: all, form: f, offers: Column(4), Nobody: Say("Nobody who could be named here is called that.")}
	w.Box = Column(4, w.Field, w.offers)
	w.Put(at)
	w.OnChanged = func(text string) {
		if !w.quiet {
			w.chosen = ""
			w.offer(text)
		}
	}
	w.OnSubmitted = func(string) {
		if w.chosen == "" && len(w.hits) > 0 {
			w.choose(w.hits[0])
			return
		}
		f.Keep()
	}
	return w
}

// Put names somebody without being asked.
func (w *Who) Put(id graph.ID) {
	w.quiet = true
	defer func() { w.quiet = false }()
	w.chosen = id
	for _, o := range w.all {
		if o.Value == id {
			w.SetText(o.Words)
			return
		}
	}
	w.chosen = ""
	w.SetText("")
}

// Value is who was named; empty for nobody on the map.
func (w *Who) Value() graph.ID {
	if w.chosen == "" && len(w.hits) == 1 && (!w.Free || graph.Fold(w.hits[0].Words) == graph.Fold(strings.TrimSpace(w.Text))) {
		return w.hits[0].Value
	}
	return w.chosen
}

func (w *Who) choose(o Option[graph.ID]) {
	w.hits = nil
	w.Put(o.Value)
	w.show()
	if w.Picked != nil {
		w.Picked(o.Value)
	}
}

func (w *Who) offer(text string) {
	w.hits = nil
	if words := strings.Fields(graph.Fold(text)); len(words) > 0 {
		for _, o := range w.all {
			if fits(o.Words, words) {
				w.hits = append(w.hits, o)
			}
		}
	}
	for _, o := range w.hits {
		if graph.Fold(o.Words) == graph.Fold(strings.TrimSpace(text)) {
			w.hits = []Option[graph.ID]{o} // said in full
			break
		}
	}
	w.show()
}

// fits reports whether every word begins a word of a name.
func fits(name string, words []string) bool {
	of := strings.Fields(graph.Fold(name))
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(of, func(n string) bool { return strings.HasPrefix(n, w) })
	})
}

func (w *Who) show() {
	var out []fyne.CanvasObject
	for i, o := range w.hits {
		if i == mostOffered {
			break
		}
		out = append(out, NewPress(Cut(o.Words, 32), Plain, func() { w.choose(o) }))
	}
	w.offers.Objects = Flow(out)
	if len(out) == 0 && w.chosen == "" && strings.TrimSpace(w.Text) != "" {
		w.offers.Objects = []fyne.CanvasObject{Tight(Wrapped(Small(w.Nobody)))}
	}
	w.offers.Refresh()
	w.form.Fit()
}

// People lists who is on the map and can be named, by name; two of one name are told apart by their years.
func People(f *graph.Family, fit func(graph.Person) bool) []Option[graph.ID] {
	var out []Option[graph.ID]
	names := map[string]int{}
	for p := range graph.All[graph.Person](f) {
		if p.Gone == nil && p.Name() != "" {
			names[p.Name()]++
		}
	}
	for p := range graph.All[graph.Person](f) {
		if p.Gone != nil || p.Name() == "" || fit != nil && !fit(p) {
			continue
		}
		o := Option[graph.ID]{Value: p.ID, Words: p.Name()}
		if names[o.Words] > 1 && p.Birth.Known() {
			o.Words = Joined(", ", o.Words, p.Birth.String())
		}
		out = append(out, o)
	}
	slices.SortFunc(out, func(a, b Option[graph.ID]) int {
		return strings.Compare(graph.Fold(a.Words)+string(a.Value), graph.Fold(b.Words)+string(b.Value))
	})
	return out
}
