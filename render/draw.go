// Package render turns what may be seen of a family into a picture made of
// shapes, and the picture into sheets of paper. It knows signs, words and paper;
// where people stand is layout's business, and bytes are the painters'.
//
// The signs follow domain brief 5 in two conventions; SYMBOLS.md lists them and
// what was decided where the books disagree.
package render

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// The two conventions. A lasting couple who never married is drawn unbroken in
// the first and broken in the second, so every legend names the one it is in.
const (
	UKICS      = "uk-ics"     // what government recording guidance taught; the default
	McGoldrick = "mcgoldrick" // McGoldrick style, as systemic practice draws it
)

// Options says how a view is drawn. The zero Options is the worker's screen.
type Options struct {
	Convention string       // UKICS or McGoldrick; empty takes the case's
	Inside     graph.Inside // what stands inside a symbol; empty takes the case's, else the age
	Gentle     bool         // the dead get a small star beside the name instead of a cross
	NoEnded    bool         // leave out couples and parentages that had ended by the view's date
	NoHomes    bool         // leave out the dotted lines round those who live together
	PastHomes  bool         // show where the index children lived before, with whom and when
	Groups     bool         // schools, clubs, faith groups and services, under the map
	Legend     bool         // put the legend under the map, as part of the picture
	Kin        bool         // say under each name what they are to the first index child: "mum’s sister"
	Text       float64      // size of all writing against the symbols; 0 is 1, large print about 1.5

	// Marks puts badges at the symbols: whom to ask, who said yes, whom a child has named.
	// They are the worker's own and belong on no family's copy.
	Marks bool

	// Health fills the symbols of those whom a professional statement says to be ill, misusing
	// alcohol or drugs, or in recovery. It is for the worker's own map and, fact by fact, the court's.
	Health bool

	// Feelings chooses the emotional lines to draw, each with whose words it is. Nil draws
	// none: they show one person's view, and are never on a picture unasked.
	Feelings func(graph.Line) bool

	// Only draws these people and nobody else; a branch that is cut off ends in a stub. Nil draws everybody.
	Only []graph.ID

	// Unexplored says in a few words, such as "brothers or sisters?", where nobody has looked yet: a
	// dashed stub stands at these people. It is the worker's own, like the marks.
	Unexplored map[graph.ID]string

	// Language is that of the words which the drawing adds; empty is English.
	Language language.Language

	elsewhere func(beyond) (sheet int, words string, people int) // which sheet a stub leads to

	// Caption may give a line to write under a name, such as "Mum's mum". Nil for none.
	Caption func(graph.ID) string

	// Before is where people stood in the drawing that is on the table: they stay there.
	// Nil asks for a full search.
	Before []layout.Seat

	// Layout places the family; nil is layout.Draw.
	Layout func(ctx context.Context, f layout.Family, report func(done, total int)) (layout.Plan, error)
}

// Drawing is a finished map with what its sheets and its window need to know.
type Drawing struct {
	Scene      scene.Scene // in screen units: a symbol is scene.Symbol wide
	Bounds     scene.Box   // of all its ink, the legend included
	Plan       layout.Plan
	Signs      []Sign // on the map, in reading order
	Keys       []Key  // of a network picture: what the legend says beside the signs
	Style      string // of a network picture: what the legend calls its lines
	Words      string // of a network picture: the same in words, for those who do not see it
	Convention string // UKICS or McGoldrick
	AsAt       graph.Date
	Audience   string
	Title      string
	Author     string
	Gentle     bool              // the dead have a star, no cross
	Language   language.Language // of the words that the program adds
	Reading    Reading           // what the drawing says, for those who read it in words
	Notes      []string          // wishes the drawing could not grant, in plain words with names
}

// Genogram draws a view. A person's shapes carry the Ref "person:ID", a couple's
// "union:ID", a child line's "parentage:ID"; exactly one shape of each person has the Role "symbol".
func Genogram(ctx context.Context, v graph.View, o Options, fonts *scene.Fonts, report func(done, total int)) (Drawing, error) {
	f := v.Family()
	o = o.settled(f.Case())
	b := &board{fam: f, asAt: v.AsAt(), o: o, fonts: fonts, measure: fonts.Measure, used: map[Sign]bool{}, stems: map[scene.Point]bool{}, worn: map[graph.ID][]Sign{}}
	b.cast = gather(b)
	place := o.Layout
	if place == nil {
		place = layout.Draw
	}
	plan, err := place(ctx, b.family(), report)
	if err != nil {
		return Drawing{}, fmt.Errorf("draw the map: %w", err)
	}
	b.plan = plan
	b.draw()
	plan.Broken = b.plan.Broken
	d := Drawing{
		Scene: scene.Scene{Title: f.Case().Title, Lang: o.Language.Tag(), Items: b.items},
		Plan:  plan, Signs: b.signs(), Keys: b.keys, Convention: o.Convention, AsAt: v.AsAt(), Gentle: o.Gentle, Language: o.Language, Audience: v.Audience(),
		Title: f.Case().Title, Author: f.Case().Author, Notes: b.notes(), Reading: b.read(v.Audience()),
	}
	d.Bounds = d.Scene.Bounds(b.measure)
	if o.Legend {
		d = d.withLegend(b.measure)
	}
	return d, nil
}

// settled fills in what the case decides where the caller did not.
func (o Options) settled(c graph.Case) Options {
	if o.Convention == "" {
		o.Convention = c.Convention
	}
	if o.Convention != McGoldrick {
		o.Convention = UKICS
	}
	if o.Inside == "" {
		o.Inside = c.Inside
	}
	if o.Inside == "" {
		o.Inside = graph.InsideAge
	}
	if o.Text <= 0 {
		o.Text = 1
	}
	return o
}

// board is a drawing under way.
type board struct {
	fam     *graph.Family
	asAt    graph.Date
	o       Options
	fonts   *scene.Fonts
	measure scene.Measure
	cast    cast
	plan    layout.Plan
	items   []scene.Item
	used    map[Sign]bool

	where      map[string]layout.Place
	bars       map[string][][]scene.Point // of each union
	descents   map[string][]float64       // where child lines leave its bar
	rooms      map[string]scene.Box       // of the couples' labels
	stems      map[scene.Point]bool       // of twins, drawn once for all of them
	tags       []tag
	taken      boxes // where small writing may not go: symbols, names, labels
	inked      boxes // and should not: lines
	cells      map[string]cell
	standing   boxes              // everybody's cell, by number in the plan
	labels     boxes              // the rooms of the couples' labels,
	labelled   []int              // and whose they are, by number of bond
	bondsOf    map[graph.ID][]int // who is a partner in which
	homesDrawn []lobe
	grounds    boxes               // where each of them reaches to, by its number
	ways       [][]scene.Point     // of the emotional lines
	worn       map[graph.ID][]Sign // badges and fills of each person
	unseen     []string            // homes that could not be drawn, in words
	keys       []Key               // of homes whose names had no room at them
}

func (b *board) draw() {
	b.where = make(map[string]layout.Place, len(b.plan.People))
	for _, p := range b.plan.People {
		b.where[p.ID] = p
	}
	b.survey()
	b.takeRoom()
	b.squeeze()
	b.homes()
	b.couples()
	b.childLines()
	b.people()
	b.marks()
	b.unexplored()
	b.writing()
	b.tagLines()
	b.nameHomes()
	b.groups()
	b.feelings()
	b.blendHalos()
	b.inReadingOrder()
}

// notes puts names into the rules that the layout had to break.
func (b *board) notes() []string {
	var out []string
	for _, r := range b.plan.Broken {
		names := make([]any, 0, len(r.People))
		for _, id := range r.People {
			p, _ := graph.Get[graph.Person](b.fam, graph.ID(id))
			name := p.Name()
			if name == "" {
				name = b.o.Language.Say("somebody not known yet")
			}
			names = append(names, name)
		}
		n := strings.Count(r.Why, "%s")
		if n > len(names) {
			continue
		}
		out = append(out, b.o.Language.Say(r.Why, names[:n]...))
	}
	for _, p := range b.cast.people {
		if name, _ := b.name(p); !b.here(p) {
			out = append(out, b.o.Language.Say("%s is not drawn: the birth is after %s", cmp.Or(name, b.o.Language.Say("somebody")), b.o.Language.Date(b.asAt.String())))
		}
	}
	return append(out, b.unseen...)
}
