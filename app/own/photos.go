package own

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render/own"
)

var errMayHave = errors.New("say whether the child may have this picture")

// may are the answers to whether a child may have a picture: none is chosen for anybody.
var may = []parts.Option[graph.Layer]{
	{Value: graph.ChildOK, Words: "Yes: in the child’s turn and on the child’s page"},
	{Value: graph.Professional, Words: "Not now: keep it in the case, and show it nowhere"},
}

// photos are the pictures that were brought for this child: who may have them is decided here, and never in her turn.
func (p *Pages) photos() fyne.CanvasObject {
	all := graph.OwnPhotos(p.at.Ses.Family(), p.child)
	bring := parts.NewPress(say("Bring a picture…"), parts.Plain, p.bring)
	bring.Allow(!p.at.Ses.ReadOnly())
	head := parts.Column(4, parts.Tight(parts.BoldSmall(say("Photos and drawings"))))
	col := []fyne.CanvasObject{parts.Beside(head, bring)}
	if len(all) == 0 {
		head.Add(parts.Note(say("A photo or a drawing from this computer, for somebody, an animal, or on its own. It is made small, nothing is kept of where and when it was taken, and it stays in this case.")))
	}
	offered := graph.OwnBrought(p.at.Ses.Family(), p.child, p.at.Ses.AsAt())
	for _, x := range all {
		shown := slices.ContainsFunc(offered, func(y graph.OwnPhoto) bool { return y.ID == x.ID })
		col = append(col, p.photo(x, shown))
	}
	return parts.Card(col...)
}

// photo is one of them, with what was decided.
func (p *Pages) photo(x graph.OwnPhoto, shown bool) fyne.CanvasObject {
	stands := say("%s may have it: in the child’s turn and on the child’s page.", p.name())
	switch {
	case x.Layer != graph.ChildOK:
		stands = say("Kept in the case and shown nowhere.")
	case !shown:
		stands = say("On no paper and not offered: somebody can be seen on it whom the child’s prints hide.")
	}
	words := parts.Column(4, parts.Body(stands))
	var names []string
	for _, id := range x.Of {
		if q, ok := graph.Get[graph.Person](p.at.Ses.Family(), id); ok {
			names = append(names, parts.NameOf(q))
		}
	}
	if len(names) > 0 {
		words.Add(parts.Note(say("To be seen on it: %s", strings.Join(names, ", "))))
	}
	words.Add(parts.Note(brought(x)))
	edit := parts.NewPress(say("Change…"), parts.Plain, func() { p.decide(x, false) })
	out := parts.NewPress(say("Take it out…"), parts.Quiet, func() {
		p.at.Ask(say("Take this picture out of the case?"), say("It goes from the child’s map as well. Talk about it with the child first."), say("Take it out"), func() {
			p.at.Complain(p.at.Ses.Do(graph.DropPhoto(p.at.Ses.Family(), x.ID)))
			p.at.Refill()
		})
	})
	for _, b := range []*parts.Press{edit, out} {
		b.Allow(!p.at.Ses.ReadOnly())
	}
	return container.NewBorder(nil, nil, parts.Insets(0, 0, 0, 12, thumb(x.Look)), nil, parts.Column(8, words, parts.Row(8, edit, out)))
}

func brought(x graph.OwnPhoto) string {
	if x.By == "" {
		return say("Brought on %s", parts.DayOf(x.On))
	}
	return say("Brought by %s on %s", x.By, parts.DayOf(x.On))
}

// thumb is a picture as large as a stamp.
func thumb(l graph.OwnLook) fyne.CanvasObject {
	s := newSight(own.Patch)
	s.ground = parts.ColCard
	s.show(own.ThingWith(graph.OwnItem{Shape: graph.OwnSticker, Colour: "white"}, l))
	return container.New(parts.Fixed{W: 96, H: 96}, s.raster)
}

// bring reads a picture from the disk.
func (p *Pages) bring() {
	if p.at.Blocked() || p.child == "" {
		return
	}
	p.at.ChooseFile(say("Bring a picture"), session.OwnPhotoEndings, func(path string) {
		parts.Run(p.at.Frame, parts.Task{Name: say("Making the picture small")},
			func(context.Context, func(int, int)) (graph.OwnLook, error) { return session.OwnPhotoAt(path) },
			func(l graph.OwnLook, err error) {
				if err != nil {
					p.at.Complain(err)
					return
				}
				p.decide(graph.OwnPhoto{ID: graph.NewID(), Child: p.child, Look: l, By: p.at.Ses.Family().Case().Author, On: p.at.Ses.AsAt()}, true)
			})
	})
}

// decide asks who can be seen on a picture, and whether the child may have it.
func (p *Pages) decide(x graph.OwnPhoto, fresh bool) {
	f := p.at.NewForm()
	of := slices.Clone(x.Of)
	people := parts.People(p.at.Ses.Family(), func(q graph.Person) bool { return q.ID != p.child })
	var who *parts.Who
	said := func() string {
		var names []string
		for _, o := range people {
			if slices.Contains(of, o.Value) {
				names = append(names, o.Words)
			}
		}
		if len(names) == 0 {
			return say("Nobody of the map was named yet.")
		}
		return say("To be seen on it: %s", strings.Join(names, ", "))
	}
	list := parts.Words(said())
	on := parts.Tight(list)
	none := parts.NewPress(say("Nobody after all"), parts.Quiet, nil)
	tell := func() {
		list.SetText(said())
		none.Hidden = len(of) == 0
		none.Refresh()
		f.Fit()
	}
	none.OnTapped = func() { of = nil; tell() }
	none.Hidden = len(of) == 0
	who = f.Who(say("A name on the map"), people, "")
	who.Picked = func(id graph.ID) {
		if !slices.Contains(of, id) {
			of = append(of, id)
		}
		who.Put("")
		tell()
	}
	has := parts.Pick(f, 1, parts.Said(may), nil)
	if x.Layer != "" {
		has.Set(x.Layer)
	}
	by := f.Line(say("Your name"), x.By)
	title, yes := say("This picture"), say("Keep")
	if fresh {
		title, yes = say("Bring this picture?"), say("Bring it")
	}
	names := parts.Column(4, who.Box, parts.Beside(on, none))
	f.Add(container.NewBorder(nil, nil, parts.Insets(0, 0, 0, 12, thumb(x.Look)), nil,
		parts.Column(12, parts.Note(say("This is all that is kept of it. Somebody who is hidden from the child’s prints is hidden here too, so say who can be seen.")), parts.Labelled(say("Who can be seen on it?"), names))),
		parts.Column(4, parts.Title(say("May %s have it?", parts.Cut(p.name(), 30))), has), parts.Labelled(say("By"), by))
	f.Show(title, yes, 560, func() error {
		layer, chosen := has.Value()
		if !chosen {
			return errMayHave
		}
		if id := who.Value(); id != "" && !slices.Contains(of, id) {
			of = append(of, id)
		}
		x.Of, x.Layer, x.By = of, layer, strings.TrimSpace(by.Text)
		return p.at.Ses.Do(graph.BringPhoto(p.at.Ses.Family(), x))
	}, p.at.Refill)
}

// looks are the pictures that a child's own map may be drawn with in the turn: what was put on it stays hers.
func (t *Turn) looks() map[graph.ID]graph.OwnLook {
	out := map[graph.ID]graph.OwnLook{}
	for _, x := range graph.OwnPhotos(t.p.at.Ses.Family(), t.child) {
		if x.Layer == graph.ChildOK {
			out[x.ID] = x.Look
		}
	}
	return out
}

// brought are the pictures that she can take.
func (t *Turn) brought() []graph.OwnPhoto {
	return graph.OwnBrought(t.p.at.Ses.Family(), t.child, t.p.at.Ses.AsAt())
}

// stickers are tiles that put a picture of hers down on its own. Where there is none yet, one tile says how to get one.
func (t *Turn) stickers(col *fyne.Container) {
	var tiles []fyne.CanvasObject
	for i, x := range t.brought() {
		item := graph.OwnItem{Shape: graph.OwnSticker, Colour: "white", Picture: "star", Photo: x.ID}
		tiles = append(tiles, t.start("photo:"+string(x.ID), own.ThingWith(item, x.Look), "", item))
		tiles[i].(*Tile).Says = say("a picture of mine")
	}
	if len(tiles) > 0 {
		col.Add(asks(say("Pictures of mine")))
		col.Add(t.several(4, tiles))
		return
	}
	item := graph.OwnItem{Shape: "square", Colour: "white", Picture: "question"}
	col.Add(t.tile("bring", own.Thing(item), say("A picture of mine"), "", func() {
		var s *parts.Sheet
		s = t.p.at.NewSheet(say("A picture of mine"), 420, parts.Tight(parts.Words(say("A photo of your dog, or something you drew: ask a grown-up to bring it in. Then it is here for you."))),
			parts.NewPress(say("Good"), parts.Primary, func() { s.Hide() }).Big())
		s.Enter = s.Hide
		s.Show()
	}))
}

// photoChoices are her pictures among those of a thing; a drawing that is chosen takes their place.
func (t *Turn) photoChoices() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, p := range t.brought() {
		b := t.tile("picture:"+string(p.ID), own.Photo(p.Look), "", say("a picture of mine"), func() { t.change(func(x *graph.OwnItem) { x.Photo = p.ID }) })
		t.marks = append(t.marks, func() { x, _ := t.thing(); b.mark(x.Photo == p.ID) })
		out = append(out, b)
	}
	return out
}
