package render

import (
	"cmp"
	"strconv"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// inside writes the age, the year or the initials into a symbol.
func (b *board) inside(p graph.Person, s stance, ref string, fill scene.Color) {
	text := b.insideText(p)
	if s.fig.form == dot || s.fig.form == cross || s.w < 0.8*unit {
		return
	}
	size := ageSize * min(b.o.Text, 1.3)
	if s.fig.form == rounded && text != "?" && text != "" {
		// The form alone is easily taken for a square: the sign keeps its question mark.
		b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: "inside", Shape: scene.Text{At: scene.Point{X: s.at.X, Y: s.at.Y + s.w*0.43},
			Anchor: scene.Middle, String: "?", Size: smallSize, Color: Soft, Halo: fill, Edge: 1}})
		s.at.Y -= s.w * 0.1
	}
	if text != "" {
		if b.o.Inside == graph.InsideAge && text != "?" && p.Count < 2 && p.Shown != stubShown {
			b.use(SignAge)
		}
		c := s.fig.form.seat(s.at, s.w)
		t := scene.Text{Anchor: scene.Middle, String: text, Size: size, Color: Ink, Halo: fill, Edge: 2.5}
		for wide, _, _ := b.measure(t); wide > s.w*0.84 && t.Size > smallSize; wide, _, _ = b.measure(t) {
			t.Size = max(smallSize, t.Size-1)
		}
		t.At = scene.Point{X: c.X, Y: c.Y + t.Size*0.36}
		b.put(scene.Item{Layer: scene.Names, Ref: ref, Role: "inside", Shape: t})
	}
}

// oldest is the age at which somebody whose death nobody has mentioned is no longer given one.
const oldest = 110

func (b *board) insideText(p graph.Person) string {
	asAt := b.asAt
	if p.Count > 1 {
		return "×" + strconv.Itoa(p.Count)
	}
	if p.Shown == petShown {
		return ""
	}
	if p.Shown == stubShown {
		return p.Role
	}
	unknown := ""
	if p.Identity == graph.IdentityMissing || p.Identity == graph.IdentityPartly || figureOf(p, b.o.Convention).form == rounded {
		unknown = "?"
	}
	switch b.o.Inside {
	case graph.InsideNothing:
		return unknown
	case graph.InsideInitials:
		return cmp.Or(initials(p.Name()), unknown)
	case graph.InsideYear:
		if p.Birth.Known() {
			return strings.TrimPrefix(year(b.o.Language, p.Birth), "c. ")
		}
		return unknown
	}
	when := asAt
	if b.died(p) {
		if !p.Death.Known() {
			return unknown
		}
		when = p.Death
	}
	age, ok := graph.AgeAt(p, when)
	switch {
	case !ok:
		return unknown
	case !b.died(p) && age > oldest:
		return year(b.o.Language, p.Birth)
	case p.Birth.How == graph.About || p.Birth.How == graph.Between:
		return "~" + strconv.Itoa(age)
	}
	return strconv.Itoa(age)
}

func initials(name string) string {
	var out []string
	for _, w := range strings.Fields(name) {
		if g := graphemes(w); len(g) > 0 && len(out) < 3 {
			out = append(out, strings.ToUpper(g[0]))
		}
	}
	return strings.Join(out, "")
}
