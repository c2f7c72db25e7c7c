// Package own draws a child's own map: who and what matters, round her in the middle, in her shapes, her
// colours and her words. It has no ages, no crosses and no signs that have to be learned.
package own

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render/scene"
)

// Options say how the map is drawn.
type Options struct {
	Dark     bool
	Text     float64        // how large words are; 0 is 1
	Chosen   int            // the number of what is chosen; -1 is nothing
	Held     *graph.OwnItem // what is in her hand: drawn there, and not yet put down
	Language language.Language
	Made     graph.Date // when it was finished; without it, the day of the view
}

// Frame is the room that the map takes, whatever is on it: words hang below what they belong to.
var Frame = scene.Box{X0: -graph.OwnWide - 70, Y0: -graph.OwnHigh - 60, X1: graph.OwnWide + 70, Y1: graph.OwnHigh + 95}

const (
	across   = 92.0 // of a thing of the middle size, from side to side
	letters  = 20.0
	lineHigh = 1.2
	wordWide = 150.0
	noteWide = 200.0
)

// sizes are how large small, middle and large are. Small is still large enough to be hit by a finger.
var sizes = map[int]float64{-1: 0.72, 0: 1, 1: 1.4}

// Draw draws the map of a child as a view has it.
func Draw(v graph.View, child graph.ID, o Options, fonts *scene.Fonts) scene.Scene {
	g := byDay
	if o.Dark {
		g = byNight
	}
	s := newSheet(v, child, o, g, fonts)
	s.all()
	return s.out
}

type sheet struct {
	m      graph.OwnMap
	name   string
	photos map[graph.ID]graph.OwnLook
	grey   bool // for paper that has no colour
	o      Options
	g      ground
	fonts  *scene.Fonts
	out    scene.Scene
}

func newSheet(v graph.View, child graph.ID, o Options, g ground, fonts *scene.Fonts) *sheet {
	p, _ := graph.Get[graph.Person](v.Family(), child)
	s := &sheet{m: graph.OwnMapOf(v.Family(), child), name: p.Name(), photos: photosOf(v.Family(), child), o: o, g: g, fonts: fonts}
	if o.Held != nil {
		s.m = s.m.With(*o.Held)
	}
	if s.o.Text == 0 {
		s.o.Text = 1
	}
	s.out = scene.Scene{Title: s.title(), Lang: o.Language.Tag()}
	return s
}

// title is what the map is called: it is hers.
func (s *sheet) title() string {
	if s.name == "" {
		return s.o.Language.Say("My map")
	}
	return s.o.Language.Say("%s’s map", s.name)
}

// me is the child in the middle, as she wants to be drawn.
func (s *sheet) me() graph.OwnItem { return Me(s.m, s.name, s.o.Language) }

// Me is the child in the middle of her map. Until she chooses for herself it is a yellow circle with her name.
func Me(m graph.OwnMap, name string, lang language.Language) graph.OwnItem {
	me := graph.OwnItem{Shape: "circle", Colour: "yellow", Picture: "face"}
	if i := slices.IndexFunc(m.Items, func(x graph.OwnItem) bool { return x.No == 0 }); i >= 0 {
		me = m.Items[i]
	}
	me.Word = cmp.Or(me.Word, name, lang.Say("me"))
	return me
}

func (s *sheet) all() {
	for _, r := range []struct {
		far  float64
		fill scene.Color
	}{{330, s.g.far}, {230, s.g.mid}, {135, s.g.near}} {
		s.put(scene.Ground, "", "", scene.Path{Steps: oval(0, 0, r.far, r.far), Pen: scene.Pen{Fill: r.fill}})
	}
	for _, l := range s.m.Lines {
		s.line(l)
	}
	s.thing(s.me())
	for _, x := range s.m.Items {
		if x.No != 0 {
			s.thing(x)
		}
	}
	s.onLines()
}

func (s *sheet) put(l scene.Layer, ref, role string, sh scene.Shape) {
	s.out.Items = append(s.out.Items, scene.Item{Layer: l, Ref: ref, Role: role, Shape: sh})
}

// RefOf is what the shapes of a thing are called.
func RefOf(no int) string { return "item:" + strconv.Itoa(no) }

// thing draws one thing with its word. All of it lies on one layer, so that what was put down later lies on top whole.
func (s *sheet) thing(x graph.OwnItem) {
	if x.Shape == graph.OwnNote {
		s.note(x)
		return
	}
	ref, k := RefOf(x.No), across*sizes[x.Size]/100
	m := scene.Matrix{S: k, X: x.X, Y: x.Y}
	f := formOf(x.Shape)
	if x.No == 0 { // she is found at once
		s.path(ref, moved(f.steps, scene.Matrix{S: k * 1.16, X: x.X, Y: x.Y}), scene.Pen{Fill: s.g.sheet, Stroke: s.g.words, Width: 3})
	}
	if s.o.Chosen == x.No {
		ring := oval(x.X, x.Y, Reach(x)+9, Reach(x)+9)
		if _, w, h, ok := cutFor(s.photos[x.Photo], x.Shape, s.grey); ok && x.Shape == graph.OwnSticker {
			ring = box(around(m, 50*stickerBig*w, 50*stickerBig*h).Grow(7*k+9), 12)
		}
		s.path(ref, ring, scene.Pen{Stroke: s.g.chosen, Width: 4, Dash: []float64{10, 8}, Cap: scene.Round})
	}
	if s.photo(ref, x, m) {
		s.word(ref, x, k)
		return
	}
	s.path(ref, moved(f.steps, m), scene.Pen{Fill: colourOf(x.Colour), Stroke: outline, Width: 3})
	if d := drawings[x.Picture]; d != nil {
		s.strokes(ref, d, scene.Matrix{S: k * f.room / 48, X: x.X + f.well.X*k, Y: x.Y + f.well.Y*k})
	}
	s.word(ref, x, k)
}

func (s *sheet) path(ref string, steps []scene.Step, p scene.Pen) {
	s.put(scene.Symbols, ref, "symbol", scene.Path{Steps: steps, Pen: p})
}

func (s *sheet) strokes(ref string, d []stroke, m scene.Matrix) {
	for _, st := range d {
		p := scene.Pen{Fill: st.fill, Cap: scene.Round}
		if st.width > 0 {
			p.Stroke, p.Width = outline, st.width*m.S
		}
		s.path(ref, moved(st.steps, m), p)
	}
}

// word writes her word for a thing below it, in as many lines as it needs: none of it is cut.
func (s *sheet) word(ref string, x graph.OwnItem, k float64) {
	t := scene.Text{String: x.Word, Size: letters * s.o.Text, Face: scene.Bold, Anchor: scene.Middle, Color: s.g.words, Halo: s.g.sheet, Edge: 4}
	if x.No == 0 {
		t.Size *= 1.2
	}
	lines := s.wrap(t, wordWide*math.Max(1, s.o.Text))
	y := x.Y + 50*k + t.Size
	if x.Shape == graph.OwnSticker {
		_, _, h, ok := cutFor(s.photos[x.Photo], x.Shape, s.grey)
		if ok {
			y += (50*stickerBig*h - 43) * k
		}
	}
	if x.No == 0 {
		y += 7
	}
	for i, l := range lines {
		t.String, t.At = l, scene.Point{X: x.X, Y: y + float64(i)*t.Size*lineHigh}
		s.put(scene.Symbols, ref, "name", t)
	}
}

// wrap sets a text in lines; a long one in wider lines rather than in a tower.
func (s *sheet) wrap(t scene.Text, wide float64) []string {
	if t.String == "" {
		return nil
	}
	lines := s.fonts.Wrap(t, wide)
	if len(lines) > 3 {
		lines = s.fonts.Wrap(t, wide*1.7)
	}
	return lines
}

// note draws words alone, on a slip of paper.
func (s *sheet) note(x graph.OwnItem) {
	ref := RefOf(x.No)
	t := scene.Text{String: cmp.Or(x.Word, "…"), Size: letters * s.o.Text * (1 + 0.25*float64(x.Size)), Anchor: scene.Middle, Color: outline}
	lines := s.fonts.Wrap(t, noteWide*s.o.Text)
	wide := 60.0
	for _, l := range lines {
		t.String = l
		w, _, _ := s.fonts.Measure(t)
		wide = math.Max(wide, w+28)
	}
	high := math.Max(48, float64(len(lines))*t.Size*lineHigh+22)
	b := scene.Box{X0: x.X - wide/2, Y0: x.Y - high/2, X1: x.X + wide/2, Y1: x.Y + high/2}
	if s.o.Chosen == x.No {
		s.path(ref, box(b.Grow(9), 14), scene.Pen{Stroke: s.g.chosen, Width: 4, Dash: []float64{10, 8}, Cap: scene.Round})
	}
	s.path(ref, box(b, 8), scene.Pen{Fill: colourOf(x.Colour), Stroke: outline, Width: 2})
	y := x.Y - (float64(len(lines))-1)*t.Size*lineHigh/2 + t.Size*0.36
	for i, l := range lines {
		t.String, t.At = l, scene.Point{X: x.X, Y: y + float64(i)*t.Size*lineHigh}
		s.put(scene.Symbols, ref, "name", t)
	}
}

func moved(steps []scene.Step, m scene.Matrix) []scene.Step {
	return scene.Scene{Items: []scene.Item{{Shape: scene.Path{Steps: steps}}}}.Move(m).Items[0].Shape.(scene.Path).Steps
}
