package app

import (
	"image"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/png"
	"kinweave/render/scene"
)

// stage is the map in its place: it knows records, where the map knows only shapes.
type stage struct {
	p      *familyPage
	m      *canvas.Map
	legend *legend
	pins   []graph.Pin // at the last drawing
}

func newStage(p *familyPage) *stage {
	fonts, err := session.Fonts()
	if err != nil { // can't be: the fonts are part of the program
		fonts = &scene.Fonts{}
	}
	s := &stage{p: p, m: canvas.New(fonts), legend: newLegend(fonts)}
	if parts.IsDark() {
		s.m.SetPalette(canvas.Dark)
	}
	s.m.SetTextScale(float64(parts.Scaled(1)))
	s.m.OnPick = func(ref string, multi bool) {
		if two, ok := s.both(); multi && ok {
			p.choosePair(two)
			return
		}
		p.choose(p.pickable(ref))
	}
	s.m.OnOpen = func(ref string) {
		p.choose(keyOf(ref))
		p.d.editName()
	}
	s.m.OnMenu = s.menu
	s.m.OnType = func(typed string) {
		r, _ := utf8.DecodeLastRuneInString(typed)
		p.d.rune(r)
	}
	s.m.OnSign = p.d.rune
	s.m.OnDrag = p.pull
	s.m.Fixed = func(ref string) bool { return keyOf(ref) == p.line.child() }
	s.m.OnKey = func(k fyne.KeyName) { p.d.key(&fyne.KeyEvent{Name: k}) }
	s.m.OnZoom = func(share float64) { p.zoomed(share) }
	s.m.Near = s.near
	s.m.Name = func(ref string) string { return p.called(keyOf(ref)) }
	return s
}

// both gives the two people who are selected together, if they are two.
func (s *stage) both() (two pair, ok bool) {
	refs := s.m.Selection()
	if len(refs) != 2 {
		return two, false
	}
	for i, ref := range refs {
		k := keyOf(ref)
		if k.Kind != graph.KindPerson {
			return two, false
		}
		two[i] = k.ID
	}
	return two, true
}

// pickable is whom to select for a shape: the line to a child stands for the child.
func (p *familyPage) pickable(ref string) graph.Key {
	if id, ok := strings.CutPrefix(ref, string(graph.KindParentage)+":"); ok {
		up, _ := graph.Get[graph.Parentage](p.d.ses.Family(), graph.ID(id))
		return graph.Key{Kind: graph.KindPerson, ID: up.Child}
	}
	return keyOf(ref)
}

// keyOf is the record that a shape stands for, if it is one that can be selected.
func keyOf(ref string) graph.Key {
	for _, k := range []graph.Kind{graph.KindPerson, graph.KindUnion, graph.KindHousehold} {
		if n := len(k) + 1; len(ref) > n && ref[:n] == string(k)+":" {
			return graph.Key{Kind: k, ID: graph.ID(ref[n:])}
		}
	}
	return graph.Key{}
}

// show puts a drawing on the map. Unless it is fresh, the eye stays where it was.
func (s *stage) show(d render.Drawing, fresh bool) {
	shown := d.Scene
	if parts.IsDark() {
		shown = render.DarkTones.On(shown)
	}
	if c := s.p.d.ses.Family().Case().Children; len(c) > 0 {
		s.m.SetHome(parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: c[0]}))
	}
	if pins := s.p.pins(); !slices.Equal(pins, s.pins) { // whoever was moved moves, and not all the others
		s.pins = pins
		s.m.Hold(parts.RefOf(s.p.line.child()))
	}
	s.m.Draw(shown, !fresh)
	s.m.SetPins(s.p.pinned()...)
	s.legend.show(d)
}

// mark shows who is selected.
func (s *stage) mark(k graph.Key) {
	switch {
	case s.p.two != pair{}:
		s.m.Select(parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: s.p.two[0]}), parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: s.p.two[1]}))
	case k == graph.Key{}:
		s.m.Select()
	default:
		s.m.Select(append(s.p.care.PathTo(k), parts.RefOf(k))...)
	}
}

func (s *stage) bring(k graph.Key)     { s.m.Reveal(parts.RefOf(k)) }
func (s *stage) fit()                  { s.m.Fit() }
func (s *stage) actual()               { s.m.SetZoom(1) }
func (s *stage) zoomBy(f float64)      { s.m.SetZoom(s.m.Share() * f) }
func (s *stage) view() canvas.View     { return s.m.View() }
func (s *stage) restore(v canvas.View) { s.m.Restore(v) }

// focus gives the keyboard back to the map.
func (s *stage) focus() { s.p.d.Win.Canvas().Focus(s.m) }

// near says whom an arrow key should prefer: up to parents, down to children, and
// sideways to partners, then brothers and sisters.
func (s *stage) near(ref string, d canvas.Direction) []string {
	k := keyOf(ref)
	f := s.p.d.ses.Family()
	var out []string
	add := func(ids ...graph.ID) {
		for _, id := range ids {
			if id != k.ID {
				out = append(out, parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: id}))
			}
		}
	}
	switch d {
	case canvas.Up:
		for _, up := range f.ParentagesOf(k.ID) {
			u, _ := graph.Get[graph.Union](f, up.Union)
			add(u.Partners...)
			add(up.Parent)
		}
	case canvas.Down:
		for _, u := range f.UnionsOf(k.ID) {
			for _, down := range f.ChildrenOf(u.ID) {
				add(down.Child)
			}
		}
		for _, down := range f.ChildrenAlone(k.ID) {
			add(down.Child)
		}
	default:
		for _, u := range f.UnionsOf(k.ID) {
			add(u.Partners...)
		}
		for _, up := range f.ParentagesOf(k.ID) {
			for _, down := range f.ChildrenOf(up.Union) {
				add(down.Child)
			}
		}
	}
	return out
}

// menu is what a right click on somebody offers.
func (s *stage) menu(ref string, at fyne.Position) {
	s.p.choose(keyOf(ref))
	s.mark(s.p.chosen)
	d := s.p.d
	if _, ok := d.person(); !ok {
		return
	}
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(say("Change the name"), d.editName),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(say("Add a mother"), func() { d.addParent(graph.Female) }),
		fyne.NewMenuItem(say("Add a father"), func() { d.addParent(graph.Male) }),
		fyne.NewMenuItem(say("Add a partner"), d.addPartner),
		fyne.NewMenuItem(say("Add a child"), d.addChild),
		fyne.NewMenuItem(say("Add a sibling"), d.addSibling),
		fyne.NewMenuItemSeparator(),
		s.p.pinItem(),
		fyne.NewMenuItem(say("Take off the map…"), d.remove))
	widget.ShowPopUpMenuAtPosition(menu, d.Win.Canvas(), at)
}

// called is what to call what is selected, for a screen reader.
func (p *familyPage) called(k graph.Key) string {
	f := p.d.ses.Family()
	switch k.Kind {
	case graph.KindPerson:
		q, _ := graph.Get[graph.Person](f, k.ID)
		if s := p.person.summary(q); s != "" {
			return parts.NameOf(q) + ", " + s
		}
		return parts.NameOf(q)
	case graph.KindUnion:
		u, _ := graph.Get[graph.Union](f, k.ID)
		return parts.CoupleOf(f, u)
	case graph.KindHousehold:
		h, _ := graph.Get[graph.Household](f, k.ID)
		return homeName(h)
	}
	return ""
}

// quietTones writes the legend in the second ink: it should be there to be found, and no louder.
var quietTones render.Tones = func(c scene.Color) scene.Color {
	if c == render.Ink {
		return render.Soft
	}
	return c
}

// legend is the list of signs under the map: those that are on it, and no others.
type legend struct {
	widget.BaseWidget
	fonts  *scene.Fonts
	of     *render.Drawing
	pic    *png.Picture
	box    scene.Box
	wide   float32
	raster *fynecanvas.Raster
}

func newLegend(fonts *scene.Fonts) *legend {
	l := &legend{fonts: fonts}
	l.raster = fynecanvas.NewRaster(l.paint)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *legend) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.raster) }

func (l *legend) show(d render.Drawing) {
	wide := l.wide
	l.of, l.wide = &d, 0
	if wide > 0 {
		l.fit(wide)
	}
	l.raster.Refresh()
}

// fit sets the legend in lines of a width and gives its height.
func (l *legend) fit(wide float32) float32 {
	if l.of == nil || wide < 120 {
		return 0
	}
	if wide != l.wide {
		l.wide = wide
		s := render.Legend(*l.of, l.fonts, float64(wide), float64(parts.Scaled(12)))
		s = quietTones.On(s)
		if parts.IsDark() {
			s = render.DarkTones.On(s)
		}
		l.box = s.Bounds(l.fonts.Measure)
		l.pic = png.Prepare(s, l.fonts)
		l.pic.Paper = render.PaperColor
		if parts.IsDark() {
			l.pic.Paper = canvas.Dark.Paper
		}
	}
	return float32(math.Ceil(l.box.Y1)) + 4
}

func (l *legend) paint(w, h int) image.Image {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	if size := l.Size(); l.pic != nil && size.Width > 0 {
		l.pic.Paint(dst, scene.Matrix{S: float64(w) / float64(size.Width)})
	}
	return dst
}

// mapLayout gives the map all the room that the legend and the tools below it leave.
type mapLayout struct{ legend *legend }

// Layout implements fyne.Layout. The objects are the map, the legend and the tools.
func (m mapLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const edge = 16
	tools := o[2].MinSize()
	high := m.legend.fit(size.Width - tools.Width - 3*edge)
	if high > size.Height/3 || !o[1].Visible() { // a small window: the map matters more
		high = 0
	}
	foot := fyne.Max(tools.Height, high) + edge
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, fyne.Max(0, size.Height-foot)))
	o[1].Move(fyne.NewPos(edge, size.Height-high-edge/2))
	o[1].Resize(fyne.NewSize(fyne.Max(0, size.Width-tools.Width-3*edge), high))
	o[2].Move(fyne.NewPos(size.Width-tools.Width-edge, size.Height-tools.Height-edge))
	o[2].Resize(tools)
}

// MinSize implements fyne.Layout.
func (mapLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[2].MinSize().Width+32, 200)
}
