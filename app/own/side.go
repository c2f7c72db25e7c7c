package own

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/render/own"
	"kinweave/render/scene"
)

// starts are what she can put down, with a drawing to begin with.
var starts = []struct {
	words string
	item  graph.OwnItem
}{
	{later("Somebody"), graph.OwnItem{Shape: "circle", Colour: "sky", Picture: "face"}},
	{later("An animal"), graph.OwnItem{Shape: "paw", Colour: "orange", Picture: "cat"}},
	{later("A place"), graph.OwnItem{Shape: "house", Colour: "white", Picture: "home"}},
	{later("Something I like"), graph.OwnItem{Shape: "cloud", Colour: "green", Picture: "football"}},
	{later("Somebody who died"), graph.OwnItem{Shape: "star", Colour: "white", Picture: "star"}},
	{later("Words of mine"), graph.OwnItem{Shape: graph.OwnNote, Colour: "yellow"}},
}

// turned is a place at a distance from the middle, one of twelve round it.
func turned(r float64, i int) scene.Point {
	sin, cos := math.Sincos((float64(i) + 0.5) * math.Pi / 6)
	return scene.Point{X: r * sin, Y: -r * cos}
}

// show fills the side for what is chosen now.
func (t *Turn) show() {
	t.marks, t.word, t.tiles = nil, nil, map[string]*Tile{}
	var body *fyne.Container
	switch {
	case t.from >= 0:
		body = t.whereTo()
	case t.line != nil:
		body = t.ofLine()
	case t.chosen >= 0 && !t.held:
		body = t.ofThing()
	default:
		body = t.tray()
	}
	t.deedsBar.Objects = t.ofBar()
	t.deedsBar.Refresh()
	t.side.Objects = []fyne.CanvasObject{container.NewVScroll(parts.Inset(14, body))}
	t.side.Refresh()
	t.fresh()
}

func (t *Turn) tile(id string, pic scene.Scene, word, says string, do func()) *Tile {
	x := newTile(pic, word, says, do)
	t.tiles[id] = x
	return x
}

// tray is what she can put on her map: anything, and the people she may know.
func (t *Turn) tray() *fyne.Container {
	col := parts.Column(8)
	if x, ok := t.thing(); ok && t.chosen > 0 {
		col.Add(asks(say("Now pull %s, or tap where it goes.", parts.OrElse(x.Word, say("it")))))
	} else {
		col.Add(asks(say("What do you want on your map?")))
	}
	col.Add(parts.Tight(parts.Words(say("Close to you on the map means close to you."))))
	for _, s := range starts {
		col.Add(t.start("new:"+s.words, own.Thing(s.item), say(s.words), s.item))
	}
	t.stickers(col)
	if near := t.p.at.Ses.OwnTray(t.child); len(near) > 0 {
		col.Add(asks(say("Do you want any of these?")))
		for _, x := range near {
			col.Add(t.start("tray:"+x.Word, own.Thing(x), x.Word, x))
		}
	}
	return col
}

// start is a tile that puts something down: by a tap at a free place, or pulled to where it goes.
func (t *Turn) start(id string, pic scene.Scene, word string, x graph.OwnItem) fyne.CanvasObject {
	b := t.tile(id, pic, word, "", func() { t.putDown(x, t.free()) })
	b.pull = func(at fyne.Position) {
		if on, ok := t.overBoard(at); ok {
			held := x
			held.No = t.map_().Fresh()
			t.board.carry(held, on)
		} else if t.board.hand != nil {
			t.board.hand = nil
			t.board.draw()
		}
	}
	b.drop = func(at fyne.Position) {
		t.board.hand = nil
		if on, ok := t.overBoard(at); ok {
			t.putDown(x, t.board.on(on))
		}
	}
	return b
}

// overBoard is a place of the window as one of the board, when it is over it.
func (t *Turn) overBoard(at fyne.Position) (fyne.Position, bool) {
	on := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.board))
	size := t.board.Size()
	return on, on.X >= 0 && on.Y >= 0 && on.X <= size.Width && on.Y <= size.Height
}

// asks is a line above what can be chosen.
func asks(words string) fyne.CanvasObject { return parts.Tight(parts.BoldWords(words)) }

// living are the pictures of somebody.
var living = []graph.OwnPicture{"none", "face", "cat", "dog", "rabbit", "bird", "star", "heart", "question"}

// large is the theme of what she types in: it is as high as what she presses.
type large struct{ fyne.Theme }

// Size implements fyne.Theme.
func (l large) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return l.Theme.Size(theme.SizeNameSubHeadingText)
	case theme.SizeNameInnerPadding:
		return 12 * parts.Scaled(1)
	}
	return l.Theme.Size(n)
}

// ofThing is all that can be changed about what is chosen.
func (t *Turn) ofThing() *fyne.Container {
	x, _ := t.thing()
	question := say("What do you call them?")
	switch {
	case x.Shape == graph.OwnNote:
		question = say("What do you want to say?")
	case x.No == 0:
		question = say("What are you called?")
	case !slices.Contains(living, x.Picture):
		question = say("What do you call it?")
	}
	no := t.chosen
	t.word = parts.NewField("", func(text string) error {
		if t.chosen != no { // she has taken hold of something else since
			return nil
		}
		t.change(func(x *graph.OwnItem) { x.Word = text })
		return nil
	})
	if x.Shape == graph.OwnNote {
		t.word.MultiLine, t.word.Wrapping = true, fyne.TextWrapWord
		t.word.SetMinRowsVisible(3)
	}
	t.word.After = t.board.focus
	t.marks = append(t.marks, func() { x, _ := t.thing(); t.word.Put(x.Word) })
	col := parts.Column(8, asks(question), container.NewThemeOverride(t.word, large{fyne.CurrentApp().Settings().Theme()}))
	if x.Shape != graph.OwnNote {
		shapes := graph.OwnShapes
		if x.Photo != "" || x.Shape == graph.OwnSticker {
			shapes = append(slices.Clone(shapes), graph.OwnSticker)
		}
		col.Add(asks(say("Picture")))
		col.Add(t.several(6, append(t.photoChoices(), choices(t, "picture", graph.OwnPictures, pictured, func(x *graph.OwnItem) *graph.OwnPicture { return &x.Picture })...)))
		col.Add(asks(say("Shape")))
		col.Add(t.several(4, choices(t, "shape", shapes, func(s graph.OwnShape) scene.Scene { return own.Form(s, "white") }, func(x *graph.OwnItem) *graph.OwnShape { return &x.Shape })))
	}
	col.Add(asks(say("Colour")))
	col.Add(t.several(6, choices(t, "colour", graph.OwnColours, func(c graph.OwnColour) scene.Scene { return own.Form("circle", c) }, func(x *graph.OwnItem) *graph.OwnColour { return &x.Colour })))
	if t.narrow() {
		col.Add(asks(say("How big?")))
		col.Add(t.several(3, t.bigness()))
		for _, b := range t.deeds(x) {
			col.Add(b)
		}
	}
	col.Add(parts.NewPress(say("Ready"), parts.Plain, func() { t.choose(-1) }).Big())
	return col
}

// pictured is a drawing as it is chosen: its ink has to be seen at night as well.
func pictured(p graph.OwnPicture) scene.Scene {
	if parts.IsDark() {
		return own.OnWhite(own.Picture(p))
	}
	return own.Picture(p)
}

// narrow reports whether the bar has no room for what can be done with a thing: then it stands at the side.
func (t *Turn) narrow() bool { return parts.Scaled(1) > 1.15 }

// bigness are the three sizes.
func (t *Turn) bigness() []fyne.CanvasObject {
	return choices(t, "size", []int{-1, 0, 1}, func(n int) scene.Scene {
		return own.Form("circle", "white").Move(scene.Matrix{S: 0.6 + 0.2*float64(n)})
	}, func(x *graph.OwnItem) *int { return &x.Size })
}

// deeds are what can be done with a thing.
func (t *Turn) deeds(x graph.OwnItem) []fyne.CanvasObject {
	out := []fyne.CanvasObject{parts.NewPress(say("Draw a line"), parts.Plain, t.begin).Big()}
	if x.No > 0 {
		out = append(out, parts.NewPress(say("Take it away"), parts.Warning, t.takeAway).Big())
	}
	return out
}

// ofBar are the same, in the bar.
func (t *Turn) ofBar() []fyne.CanvasObject {
	x, ok := t.thing()
	if !ok || t.chosen < 0 || t.held || t.from >= 0 || t.line != nil || t.narrow() {
		return nil
	}
	return append(t.bigness(), t.deeds(x)...)
}

// choices are tiles of which one is chosen, for one quality of what is chosen.
func choices[T comparable](t *Turn, of string, all []T, pic func(T) scene.Scene, at func(*graph.OwnItem) *T) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, v := range all {
		b := t.tile(of+":"+wordOf(v), pic(v), "", say(signWords[wordOf(v)]), func() {
			t.change(func(x *graph.OwnItem) {
				if *at(x) = v; of == "picture" {
					x.Photo = ""
				}
			})
		})
		t.marks = append(t.marks, func() { x, _ := t.thing(); b.mark(*at(&x) == v && (of != "picture" || x.Photo == "")) })
		out = append(out, b)
	}
	return out
}

// several sets tiles side by side, fewer where the text is large and the room is not.
func (t *Turn) several(across int, tiles []fyne.CanvasObject) fyne.CanvasObject {
	if fits := int((sideWide() - 28 + 4) / (parts.Scaled(least) + 4)); fits < across {
		across = max(1, fits)
	}
	return container.New(parts.Tiles{Across: across}, tiles...)
}

// ofLine is what kind of line it is.
func (t *Turn) ofLine() *fyne.Container {
	ink := inkOf()
	var kinds []fyne.CanvasObject
	for _, k := range graph.OwnLineKinds {
		b := t.tile("line:"+string(k), own.Line(k, ink), "", say(signWords[string(k)]), func() {
			t.keep(t.map_().Joined(t.line.From, t.line.To, k))
		})
		t.marks = append(t.marks, func() { b.mark(t.line != nil && t.line.Kind == k) })
		kinds = append(kinds, b)
	}
	from, to := t.line.From, t.line.To
	t.word = parts.NewField("", func(text string) error {
		if l, there := t.map_().Line(from, to); there && l.Word != text {
			t.keep(t.map_().Worded(from, to, text))
		}
		return nil
	})
	t.word.After = t.board.focus
	t.marks = append(t.marks, func() {
		if t.line != nil {
			t.word.Put(t.line.Word)
		}
	})
	return parts.Column(8, asks(say("What is this line like?")), t.several(5, kinds),
		asks(say("Do you want to write on it?")), container.NewThemeOverride(t.word, large{fyne.CurrentApp().Settings().Theme()}),
		parts.NewPress(say("Ready"), parts.Plain, func() { t.choose(-1) }).Big(),
		parts.NewPress(say("Take it away"), parts.Warning, t.takeAway).Big())
}

// whereTo asks for the other end of a line: on the map, or here by name.
func (t *Turn) whereTo() *fyne.Container {
	col := parts.Column(8, asks(say("Now tap who the line goes to.")))
	m := t.map_()
	list := append([]graph.OwnItem{own.Me(m, t.name(), parts.Spoken())}, m.Items...)
	for i, x := range list {
		if x.No == t.from || i > 0 && x.No == 0 {
			continue
		}
		col.Add(t.tile("to:"+x.Word, own.ThingWith(x, t.looks()[x.Photo]), parts.OrElse(x.Word, "…"), "", func() { t.joinTo(x.No) }))
	}
	col.Add(parts.NewPress(say("No line"), parts.Plain, func() { t.choose(t.from) }).Big())
	return col
}
