package network

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// house is one home of the strip with who was there.
type house struct {
	home  graph.Household
	stay  graph.Stay
	items []scene.Item
	w, h  float64 // of the room inside
}

const (
	roof     = 34.0
	wallPad  = 14.0
	stripGap = 46.0
	across   = 4 // houses in a line
)

// places draws the strip of places, the mobility map of domain brief 4.2: the homes of a child in order, house
// by house, with when, who was there, and why the child moved where somebody wrote that down. A home has
// the name the family calls it by, as this reader may see it; town and address are on no picture.
func (s *sheet) places() error {
	all, also := s.houses()
	x, y, high := 0.0, 0.0, 0.0
	var last *scene.Box
	for i, h := range all {
		if i > 0 && i%across == 0 {
			x, y, high = 0, y+high+stripGap, 0
			last = nil
		}
		tall := 0.0 // houses of one line are alike in height, as in a street
		for _, o := range all[i/across*across : min(len(all), i/across*across+across)] {
			tall = math.Max(tall, o.h)
		}
		box := scene.Box{X0: x, Y0: y, X1: x + h.w + 2*wallPad, Y1: y + roof + tall + 2*wallPad}
		high = math.Max(high, s.house(h, box)-y)
		if last != nil {
			from, to := scene.Point{X: last.X1 + 5, Y: y + roof + 34}, scene.Point{X: box.X0 - 5, Y: y + roof + 34}
			for _, sh := range s.line(inkOrdinary, []scene.Point{from, to}, true, false, 1) {
				s.put(scene.Item{Layer: scene.Lines, Role: "tie", Shape: sh})
			}
			s.keys[inkMoved] = true
		}
		last = &box
		x = box.X1 + stripGap
	}
	if len(all) == 0 {
		empty := s.lang.Say("There is no home to show here.")
		if s.worker {
			empty = s.lang.Say("No home is recorded yet. Ask where the child has lived, from the first memory on.")
		}
		s.said = append(s.said, empty)
		s.text("row", empty, 13, scene.Point{Y: 20}, 420, render.Soft, scene.Regular)
	}
	if len(also) > 0 {
		y += high + 30
		y = s.text("row", s.lang.Say("Also stays, or stayed"), 13, scene.Point{Y: y}, 400, render.Ink, scene.Bold) + 4
		for _, h := range also {
			y = s.text("home name", strings.Join(compact(s.homeName(h.home), h.stay.Part, s.years(h.stay)), " · "), 12, scene.Point{Y: y}, 700, render.Soft, scene.Regular) + 2
		}
	}
	return nil
}

// houses lists the homes in order, and apart from them those where the child stays for a part of the time.
func (s *sheet) houses() (all, also []house) {
	stays := slices.Clone(s.fam.StaysOf(s.o.Child))
	slices.SortStableFunc(stays, func(a, b graph.Stay) int {
		return cmp.Or(cmp.Compare(a.From.Sort(), b.From.Sort()), cmp.Compare(ending(a), ending(b)), cmp.Compare(a.ID, b.ID))
	})
	for _, st := range stays {
		h, ok := graph.Get[graph.Household](s.fam, st.Household)
		if !ok || !st.From.By(s.asAt) {
			continue
		}
		one := house{home: h, stay: st}
		if st.Part != "" {
			also = append(also, one)
			continue
		}
		s.furnish(&one)
		all = append(all, one)
	}
	return all, also
}

func ending(s graph.Stay) float64 {
	if !s.To.Known() {
		return math.Inf(1)
	}
	return s.To.Sort()
}

// furnish draws who lived in a home while the child did.
func (s *sheet) furnish(h *house) {
	const columns = 3
	x, y, high, n := 0.0, 0.0, 0.0, 0
	people := s.who.Here()
	slices.SortStableFunc(people, func(a, b graph.Person) int { return cmp.Compare(s.steps(a.ID), s.steps(b.ID)) })
	for _, p := range people {
		if p.ID == s.o.Child || !slices.ContainsFunc(s.fam.StaysIn(h.home.ID), func(o graph.Stay) bool { return o.Person == p.ID && o.Part == "" && overlap(o, h.stay, s.asAt) }) {
			continue
		}
		q := s.who.Person(p.ID, s.under(p, s.kinOf(p.ID).is)...)
		if n > 0 && n%columns == 0 {
			x, y, high = 0, y+high+10, 0
		}
		h.items = append(h.items, (scene.Scene{Items: q.Items}).Move(scene.Matrix{S: 1, X: x - q.Box.X0, Y: y - q.Box.Y0}).Items...)
		x, high, n = x+q.Box.W()+12, math.Max(high, q.Box.H()), n+1
		h.w = math.Max(h.w, x-12)
		h.h = y + high
	}
	if n == 0 {
		t := scene.Text{String: s.lang.Say("nobody else recorded"), Size: 12, Color: render.Soft}
		w, _, _ := s.measure(t)
		t.At = scene.Point{Y: 14}
		h.items, h.w, h.h = []scene.Item{{Layer: scene.Names, Role: "detail", Shape: t}}, w, 40
	}
	h.w, h.h = math.Max(h.w, 150), math.Max(h.h, 84)
}

// steps is how near of kin somebody is, those who are no kin last.
func (s *sheet) steps(id graph.ID) int {
	if k := s.kinOf(id); k.is {
		return k.steps
	}
	return math.MaxInt
}

func overlap(a, b graph.Stay, asAt graph.Date) bool {
	end := func(s graph.Stay) float64 { // how long before another home began nobody says: so only who was there from the first
		if s.To.How == graph.Before {
			return s.From.Sort()
		}
		return s.To.Sort()
	}
	starts := !a.From.Known() || !b.To.Known() || a.From.Sort() <= end(b)
	ends := !a.To.Known() || !b.From.Known() || end(a) >= b.From.Sort()
	return starts && ends && a.From.By(asAt)
}

// house draws one, and answers where it ends.
func (s *sheet) house(h house, b scene.Box) float64 {
	ref := "household:" + string(h.home.ID)
	s.said = append(s.said, strings.Join(compact(s.homeName(h.home), s.years(h.stay), s.ages(h.stay)), ", ")+": "+strings.Join(written(h.items), ", ")+".")
	now := graph.InForce(h.stay.From, h.stay.To, s.asAt)
	pen := scene.Pen{Stroke: render.Ink, Width: thin, Fill: render.PaperColor}
	if now {
		pen.Width = plain
	}
	eaves := b.Y0 + roof
	s.put(scene.Item{Layer: scene.Ground, Ref: ref, Role: "home", Shape: scene.Path{Pen: pen, Steps: []scene.Step{move(b.X0, b.Y1), to(b.X0, eaves), to((b.X0+b.X1)/2, b.Y0), to(b.X1, eaves), to(b.X1, b.Y1), {Op: scene.Close}}}})
	if now {
		s.put(scene.Item{Layer: scene.Ground, Ref: ref, Role: "roof", Shape: scene.Path{Pen: scene.Pen{Stroke: render.Ink, Width: plain, Fill: render.ChildFill}, Steps: []scene.Step{move(b.X0, eaves), to((b.X0+b.X1)/2, b.Y0), to(b.X1, eaves), {Op: scene.Close}}}})
	}
	in := (scene.Scene{Items: h.items}).Bounds(s.measure)
	s.put((scene.Scene{Items: h.items}).Move(scene.Matrix{S: 1, X: (b.X0+b.X1)/2 - (in.X0+in.X1)/2, Y: (eaves+b.Y1)/2 - (in.Y0+in.Y1)/2}).Items...)
	wide := b.W()
	y := s.text("home name", s.homeName(h.home), 13, scene.Point{X: b.X0, Y: b.Y1 + 18}, wide, render.Accent, scene.Bold)
	if years := s.years(h.stay); years != "" {
		y = s.text("detail", years, 12, scene.Point{X: b.X0, Y: y}, wide, render.Ink, scene.Regular)
	}
	if age := s.ages(h.stay); age != "" {
		y = s.text("detail", age, 12, scene.Point{X: b.X0, Y: y}, wide, render.Soft, scene.Regular)
	}
	for _, n := range h.stay.Notes {
		y = s.text("detail", n.Text, 12, scene.Point{X: b.X0, Y: y}, wide, render.Soft, scene.Regular)
	}
	return y
}

// text writes a paragraph and answers where the next line begins.
func (s *sheet) text(role, words string, size float64, at scene.Point, wide float64, color scene.Color, face scene.Face) float64 {
	t := scene.Text{Size: size, Color: color, Face: face, String: words}
	for _, ln := range s.fonts.Wrap(t, wide) {
		t.String, t.At = ln, at
		s.put(scene.Item{Layer: scene.Names, Role: role, Shape: t})
		at.Y += size * 1.3
	}
	return at.Y
}

// homeName is what a home is called; where a refuge is called something, that is nobody's business.
func (s *sheet) homeName(h graph.Household) string {
	if h.Kind == graph.Refuge || h.Name == "" {
		return s.homeWord(h.Kind)
	}
	return h.Name
}

// years says when the child was there.
func (s *sheet) years(st graph.Stay) string {
	from, to := short(st.From), short(st.To)
	switch {
	case from != "" && to == from:
		return from
	case from != "" && to != "" && st.To.How != graph.Before:
		return from + " – " + to
	case from != "":
		return s.lang.Say("since %s", from)
	case to != "":
		return s.lang.Say("until %s", to)
	}
	return s.lang.Say("dates not recorded")
}

// short is a date without its day.
func short(d graph.Date) string {
	if !d.Known() {
		return ""
	}
	d.From.Date, d.To.Date = 0, 0
	return d.String()
}

// ages says how old the child was. The child's own copy does without: they know.
func (s *sheet) ages(st graph.Stay) string {
	p, _ := graph.Get[graph.Person](s.fam, s.o.Child)
	a, ok := graph.AgeAt(p, st.From)
	if s.o.Look.Gentle || !ok || !st.From.Known() {
		return ""
	}
	b, ended := a, st.To.Known()
	if ended {
		b, ok = graph.AgeAt(p, st.To)
	}
	if !ended || !ok || a == b {
		return s.lang.Say("from the age of %d", a)
	}
	return s.lang.Say("aged %d to %d", a, b)
}

func compact(words ...string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return w == "" })
}
