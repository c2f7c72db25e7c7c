package render

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// Reading is what a drawing says, as data: every fact that its shapes show, and no other. It is read off the
// finished drawing, so that what could not be drawn is not said; render/words puts it into sentences.
type Reading struct {
	Title, Author, Audience, Convention string

	AsAt     graph.Date
	Children []graph.ID // the index children, the first one foremost
	People   []Figure   // the children first, then row by row from the left
	Couples  []Pair
	Lines    []Descent
	Births   []Together
	Homes    []Home
	Groups   []Circle
	Feelings []Feeling

	// Kin holds the people and the lines that are drawn and nothing else: what anybody can see of how they are related.
	Kin *graph.Family
}

// Figure is a person's symbol, or a pet's, with all that stands at it.
type Figure struct {
	ID       graph.ID
	Name     string // "" where the sign says enough
	Human    bool   // and not an animal, or a stub where the map goes on elsewhere
	Named    bool   // somebody has said a name
	Sign     Sign
	Index    bool   // the double outline
	First    bool   // the heavier one
	Inside   string // what is written into the symbol
	Age      bool   // and that it is an age
	Died     bool   // a cross or a star
	Identity graph.Identity
	Several  bool     // more than one person, drawn as one symbol
	Details  []string // the lines under the name
	Marks    []Sign   // badges, and fills about health
	Alone    bool     // no line of kinship leads there
	Works    bool     // and is there for work: a teacher, a social worker
	Row      int
	Column   float64 // how far to the right: of brothers and sisters the elder stands to the left
}

// Pair is the bar between two partners.
type Pair struct {
	Partners  []graph.ID
	Sign      Sign
	Strokes   Sign // SignSeparated, SignDivorced, SignBack, or -1
	Label     string
	Relatives bool
}

// Descent is the line to a child. Nobody at its upper end means that the parents are not known.
type Descent struct {
	Child   graph.ID
	Parents []graph.ID
	Sign    Sign
	Unsure  bool
	Label   string
}

// Together are children whose lines leave one point.
type Together struct {
	Children  []graph.ID
	Identical []graph.ID // joined by a bar
	Unknown   bool       // a question mark stands between them
}

// Home is the outline round those who live together, or once did.
type Home struct {
	Name string
	In   []graph.ID
	Also []string // who is named beside it with a tick
	Past bool
	Span string
}

// Circle is a school, a club, a faith group or a service.
type Circle struct {
	Name, Kind string
	Members    []graph.ID
}

// Feeling is an emotional line, and the words that stand beside it.
type Feeling struct {
	From, To graph.ID
	Sign     Sign
	Past     bool
	Voice    string
}

// ink finds the shapes of a finished drawing by what they belong to and what they are.
type ink map[string]map[string][]string

func inkIn(items []scene.Item) ink {
	out := ink{}
	for _, it := range items {
		words := ""
		if t, ok := it.Shape.(scene.Text); ok {
			words = t.String
		}
		if out[it.Ref] == nil {
			out[it.Ref] = map[string][]string{}
		}
		out[it.Ref][it.Role] = append(out[it.Ref][it.Role], words)
	}
	return out
}

func (k ink) has(ref, role string) bool { return len(k[ref][role]) > 0 }

func (k ink) words(ref, role string) string { return strings.Join(k[ref][role], " ") }

// further are the words at a symbol that stand neither inside it nor in its block.
func (k ink) further(ref string) []string {
	var out []string
	for _, role := range slices.Sorted(maps.Keys(k[ref])) {
		if words := strings.TrimSpace(k.words(ref, role)); words != "" && !slices.Contains([]string{"name", "detail", "inside"}, role) {
			out = append(out, words)
		}
	}
	return out
}

// read tells a finished drawing.
func (b *board) read(audience string) Reading {
	k := inkIn(b.items)
	c := b.fam.Case()
	r := Reading{Title: c.Title, Author: c.Author, Audience: audience, Convention: b.o.Convention, AsAt: b.asAt}
	for _, p := range b.inOrder() {
		if k.has(refOf(p), "symbol") {
			r.People = append(r.People, b.figure(p, k))
		}
	}
	at := map[graph.ID]int{}
	for i, p := range r.People {
		at[p.ID] = i
		if p.Index {
			r.Children = append(r.Children, p.ID)
		}
	}
	inRow := func(ids []graph.ID) []graph.ID {
		ids = slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { _, ok := at[id]; return !ok })
		slices.SortFunc(ids, func(x, y graph.ID) int { return cmp.Compare(at[x], at[y]) })
		return slices.Compact(ids)
	}
	b.readLines(&r, k, inRow)
	b.readHomes(&r, inRow)
	for _, c := range b.clubs() {
		if ref := "group:" + string(c.group.ID); k.has(ref, "group") {
			r.Groups = append(r.Groups, Circle{k.words(ref, "name"), k.words(ref, "detail"), inRow(c.members)})
		}
	}
	for l := range graph.All[graph.Line](b.fam) {
		if ref := "line:" + string(l.ID); k.has(ref, "feeling") {
			r.Feelings = append(r.Feelings, Feeling{l.From, l.To, feelingSigns[l.Kind], l.Past, k.words(ref, "voice")})
		}
	}
	return r
}

func (b *board) figure(p graph.Person, k ink) Figure {
	ref := refOf(p)
	_, human := graph.Get[graph.Person](b.fam, p.ID)
	out := Figure{ID: p.ID, Human: human, Several: k.has(ref, "behind"), Sign: b.signOf(p), Identity: p.Identity, Marks: b.worn[p.ID], Alone: b.cast.loners[p.ID],
		Index: k.has(ref, "ring"), Died: k.has(ref, "cross") || k.has(ref, "star"), Column: b.where[string(p.ID)].X, Row: b.where[string(p.ID)].Row}
	out.First = out.Index && len(b.cast.focus) > 1 && p.ID == b.cast.focus[0]
	if k.has(ref, "name") {
		out.Name, out.Named = b.name(p)
	}
	if k.has(ref, "inside") {
		out.Inside = b.insideText(p)
		out.Age = b.o.Inside == graph.InsideAge && p.Count < 2 && strings.Trim(out.Inside, "~0123456789") == "" && out.Inside != year(b.o.Language, p.Birth)
	}
	if k.has(ref, "detail") {
		for _, d := range b.details(p, out.Alone) {
			if d != "" {
				out.Details = append(out.Details, d)
			}
		}
	}
	out.Details = append(out.Details, k.further(ref)...)
	for _, d := range out.Details {
		out.Works = out.Works || out.Alone && (b.calls(d, graph.Worker) || b.calls(d, graph.Teacher) || p.Role != "" && d == p.Role && out.Human)
	}
	return out
}

// readLines tells the couples and the children, and keeps them as a family of what is drawn.
func (b *board) readLines(r *Reading, k ink, inRow func([]graph.ID) []graph.ID) {
	var records []graph.Record
	for _, p := range r.People {
		if !p.Human {
			continue
		}
		q, _ := graph.Get[graph.Person](b.fam, p.ID)
		seen := graph.Person{ID: p.ID, Shown: q.Shown}
		if p.Named {
			seen.Known = strings.Trim(p.Name, "“”")
		}
		if p.Died {
			seen.Living = graph.Died
		}
		records = append(records, seen)
	}
	ties := b.drawnTies()
	for _, o := range b.cast.bonds {
		bar := k.has(o.ref, "bar")
		partners := inRow(o.partners)
		if bar {
			p := Pair{Partners: partners, Strokes: -1, Relatives: o.blood, Label: k.words(o.ref, "couple")}
			_, p.Sign = coupleLine(o.standing.kind, b.o.Convention)
			if k.has(o.ref, "stroke") {
				p.Strokes = map[mark]Sign{oneSlash: SignSeparated, twoSlashes: SignDivorced, crossed: SignBack}[o.standing.mark]
			}
			r.Couples = append(r.Couples, p)
		}
		human := slices.DeleteFunc(slices.Clone(partners), func(id graph.ID) bool { _, ok := graph.Get[graph.Person](b.fam, id); return !ok })
		union := graph.Union{ID: graph.ID(o.id), Kind: o.standing.kind}
		whole := bar && len(human) == 2 || len(partners) == 0
		if whole {
			union.Partners = human
			for _, e := range o.union.Events {
				if e.On.By(b.asAt) {
					union.Events = append(union.Events, graph.Event{Kind: e.Kind, On: e.On})
				}
			}
			records = append(records, union)
		}
		for _, kid := range o.kids {
			c := ties[o.id][string(kid.child)]
			if !c.drawn || !k.has(c.ref, "child line") {
				continue
			}
			r.Lines = append(r.Lines, Descent{Child: kid.child, Parents: partners, Sign: c.sign, Unsure: c.unsure, Label: k.words(c.ref, "parentage")})
			if _, ok := graph.Get[graph.Person](b.fam, kid.child); !ok || !whole && len(human) == 0 {
				continue
			}
			t := graph.Parentage{ID: graph.ID(o.id) + " " + kid.child, Child: kid.child, Union: union.ID, Kind: c.kind}
			if !whole {
				t.Union, t.Parent = "", human[0]
			}
			if c.unsure {
				t.Certainty, t.Unsure = graph.Claimed, b.doubtful(human)
			}
			records = append(records, t)
		}
	}
	for _, t := range b.cast.twins {
		ref := "birth:" + string(t.ID)
		var all []graph.ID
		for _, a := range b.arms(t, ties) {
			all = append(all, a.child)
		}
		if len(all) < 2 {
			continue
		}
		one := Together{Children: inRow(all), Unknown: k.has(ref, "twins")}
		if k.has(ref, "twin bar") {
			if one.Identical = inRow(t.Identical); len(one.Identical) == 0 {
				one.Identical = one.Children
			}
		}
		r.Births = append(r.Births, one)
	}
	if where := b.fam.Case().Region; where != "" { // words of home go by it
		records = append(records, graph.Case{ID: graph.CaseID, Region: where})
	}
	kin, err := graph.New(records...)
	if err != nil {
		kin = graph.Empty()
	}
	r.Kin = kin
}

// doubtful are the parents whom a broken line is about: nobody doubts who gave birth.
func (b *board) doubtful(partners []graph.ID) []graph.ID {
	out := slices.DeleteFunc(slices.Clone(partners), func(id graph.ID) bool {
		p, _ := graph.Get[graph.Person](b.fam, id)
		return p.Shown == graph.Female
	})
	if len(out) == len(partners) {
		return nil
	}
	return out
}

// readHomes tells the outlines; those of one named home are told as one.
func (b *board) readHomes(r *Reading, inRow func([]graph.ID) []graph.ID) {
	at := map[string]int{}
	for _, l := range b.homesDrawn {
		h := Home{Name: cmp.Or(l.home.Name, homeWords[l.home.Kind]), Past: l.past, Span: l.years, Also: l.also}
		if l.home.Kind == graph.Refuge {
			h.Name = ""
		} else if l.unnamed {
			h.Name, h.Also, h.Span = "", nil, ""
		}
		for id := range l.in {
			h.In = append(h.In, graph.ID(id))
		}
		key := strings.Join([]string{string(l.home.ID), h.Span}, " ")
		if i, had := at[key]; had && h.Name != "" {
			r.Homes[i].In = inRow(append(r.Homes[i].In, h.In...))
			r.Homes[i].Also = append(r.Homes[i].Also, h.Also...)
			continue
		}
		if h.Name != "" {
			at[key] = len(r.Homes)
		}
		h.In = inRow(h.In)
		r.Homes = append(r.Homes, h)
	}
}
