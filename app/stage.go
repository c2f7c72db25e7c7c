package app

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/app/sight"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// stage is the map in its place: it knows records, where the map knows only shapes.
type stage struct {
	p      *familyPage
	m      *canvas.Map
	legend *sight.Legend
	chip   *chip
	pins   []graph.Pin // at the last drawing
}

func newStage(p *familyPage) *stage {
	fonts, err := session.Fonts()
	if err != nil { // can't be: the fonts are part of the program
		fonts = &scene.Fonts{}
	}
	s := &stage{p: p, m: canvas.New(fonts), legend: sight.NewLegend(fonts), chip: newChip()}
	s.m.SetPalette(sight.Palette())
	s.m.SetTextScale(float64(parts.Scaled(1)))
	s.m.OnPick = func(ref string, multi bool) {
		if k := keyOf(ref); multi && k.Kind == graph.KindPerson {
			p.chooseSeveral(toggled(p.selected(), k.ID))
			return
		}
		p.choose(p.pickable(ref))
	}
	s.m.OnBand = func() { p.chooseSeveral(s.people()) }
	s.m.OnConnect = s.connect
	s.m.Ties = func(ref string) bool { return keyOf(ref).Kind == graph.KindPerson && !p.d.ses.ReadOnly() }
	s.m.Starting = s.starting
	s.m.OnFind = s.count
	s.m.Label = wholeMap
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
	s.m.OnDrag = func(ref string, by float64) {
		before := p.drawn
		p.pull(ref, by)
		if p.drawn == before { // nothing came of it
			s.m.Back()
		}
	}
	s.m.Fixed = func(ref string) bool { return keyOf(ref) == p.line.child() || p.d.ses.ReadOnly() }
	s.m.OnKey = func(k fyne.KeyName) { p.d.key(&fyne.KeyEvent{Name: k}) }
	s.m.OnZoom = func(share float64) { p.zoomed(share) }
	s.m.Near = s.near
	s.m.Name = func(ref string) string { return p.called(keyOf(ref)) }
	return s
}

// people lists the people who are selected on the map.
func (s *stage) people() (out []graph.ID) {
	for _, ref := range s.m.Selection() {
		if k := keyOf(ref); k.Kind == graph.KindPerson {
			out = append(out, k.ID)
		}
	}
	return out
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
	for _, k := range []graph.Kind{graph.KindPerson, graph.KindUnion, graph.KindHousehold, graph.KindPet} {
		if n := len(k) + 1; len(ref) > n && ref[:n] == string(k)+":" {
			return graph.Key{Kind: k, ID: graph.ID(ref[n:])}
		}
	}
	return graph.Key{}
}

// A family that would be shown smaller than leastLook is first shown in part, so large that names can be read.
const leastLook, firstLook = .12, .7

// show puts a drawing on the map. Unless it is fresh, the eye stays where it was.
func (s *stage) show(d render.Drawing, fresh bool) {
	shown := sight.On(d.Scene)
	if c := s.p.d.ses.Family().Case().Children; len(c) > 0 {
		s.m.SetHome(parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: c[0]}))
	}
	switch pins := s.p.pins(); {
	case len(pins) > 0 && len(s.pins) > 0: // places count from one point as long as anybody is pinned
		s.pins = pins
		s.m.Still()
	case !slices.Equal(pins, s.pins): // whoever was moved moves, and not all the others
		s.pins = pins
		s.m.Hold(parts.RefOf(s.p.line.child()))
	}
	s.m.Draw(shown, !fresh)
	if fresh && s.m.Share() < leastLook { // all of it would be a row of dots: it begins with the child, and Fit shows the rest
		s.m.SetZoom(firstLook)
		s.m.CentreOn(s.m.Home())
	}
	s.m.SetPins(s.p.pinned()...)
	s.legend.Tell(d)
}

// mark shows who is selected.
func (s *stage) mark(k graph.Key) {
	switch {
	case s.p.two != pair{}:
		s.m.Select(append(s.p.two.way(s.p.d.ses.Family()), refs(s.p.selected())...)...)
	case len(s.p.selected()) > 1:
		s.m.Select(refs(s.p.selected())...)
	case k == graph.Key{}:
		s.m.Select()
	default:
		s.m.Select(append(s.p.care.PathTo(k), parts.RefOf(k))...)
	}
	s.count()
}

func (s *stage) bring(k graph.Key)     { s.m.Reveal(parts.RefOf(k)) }
func (s *stage) fit()                  { s.m.Fit() }
func (s *stage) actual()               { s.m.SetZoom(1) }
func (s *stage) zoomBy(f float64)      { s.m.SetZoom(s.m.Share() * f) }
func (s *stage) view() canvas.View     { return s.m.View() }
func (s *stage) restore(v canvas.View) { s.m.Restore(v) }

// focus gives the keyboard back to the map, or to the list where that is open.
func (s *stage) focus() {
	if s.p.open == "people" {
		s.p.outline.List.Focus()
		return
	}
	s.p.d.Win.Canvas().Focus(s.m)
}

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

// menu is what a right click on somebody offers. Whoever is one of several who are selected stays so.
func (s *stage) menu(ref string, at fyne.Position) {
	k := keyOf(ref)
	if !slices.Contains(s.p.selected(), k.ID) {
		s.p.choose(k)
	}
	s.mark(s.p.chosen)
	s.p.d.personMenu(at)
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
	case graph.KindPet:
		q, _ := graph.Get[graph.Pet](f, k.ID)
		return parts.OrElse(q.Name, say("Pet"))
	}
	return ""
}
