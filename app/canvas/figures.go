package canvas

import (
	"math"

	"kinweave/render/scene"
)

// figures is who is where: the boxes of a scene's shapes, and of the people among them.
type figures struct {
	scene  scene.Scene
	boxes  []scene.Box // of each item
	order  []int       // items that can be pointed at, the topmost first
	places map[string]place
	people []string // in the scene's order
	bounds scene.Box
}

// place is what stands for one reference. A person is what has a symbol.
type place struct {
	box    scene.Box // of the symbol, or of everything for what has none
	person bool
	round  bool
}

func newFigures(s scene.Scene, fonts *scene.Fonts) figures {
	f := figures{scene: s, boxes: make([]scene.Box, len(s.Items)), places: map[string]place{}}
	for l := scene.Furniture; l >= scene.Ground; l-- {
		for i := len(s.Items) - 1; i >= 0; i-- {
			if s.Items[i].Layer == l && s.Items[i].Ref != "" {
				f.order = append(f.order, i)
			}
		}
	}
	for i, it := range s.Items {
		b := it.Shape.Bounds(fonts.Measure)
		if !(b.W() >= 0 && b.H() >= 0) || math.IsInf(b.W()+b.H(), 0) {
			continue // not numbers: the painter leaves it out too
		}
		f.boxes[i] = b
		f.bounds = f.bounds.Union(b)
		if it.Ref != "" {
			f.add(it, b)
		}
	}
	return f
}

func (f *figures) add(it scene.Item, b scene.Box) {
	pl := f.places[it.Ref]
	path, _ := it.Shape.(scene.Path)
	switch symbol := it.Layer == scene.Symbols; {
	case symbol && !pl.person:
		f.people = append(f.people, it.Ref)
		pl = place{box: b, person: true, round: curved(path)}
	case symbol:
		pl.box = pl.box.Union(b)
	case !pl.person:
		pl.box = pl.box.Union(b)
	}
	f.places[it.Ref] = pl
}

func curved(p scene.Path) bool {
	for _, st := range p.Steps {
		if st.Op == scene.LineTo {
			return false
		}
	}
	return len(p.Steps) > 0
}

func (f *figures) has(ref string) bool { _, ok := f.places[ref]; return ok }

func (f *figures) box(ref string) (scene.Box, bool) {
	pl, ok := f.places[ref]
	return pl.box, ok
}

func (f *figures) centre(ref string) scene.Point { return centre(f.places[ref].box) }

func centre(b scene.Box) scene.Point { return scene.Point{X: (b.X0 + b.X1) / 2, Y: (b.Y0 + b.Y1) / 2} }

// those are the references that are here, each once.
func (f *figures) those(refs []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, r := range refs {
		if f.has(r) && !seen[r] {
			seen[r] = true
			out = append(out, r)
		}
	}
	return out
}

// nearest is the person closest to a point, "" when there is nobody.
func (f *figures) nearest(p scene.Point) string {
	best, dist := "", math.Inf(1)
	for _, ref := range f.people {
		c := f.centre(ref)
		if d := math.Hypot(c.X-p.X, c.Y-p.Y); d < dist {
			best, dist = ref, d
		}
	}
	return best
}

// at is what lies topmost under a point: areas and text where they are, and lines within reach. People
// come before all else, so that a line across a symbol is not in the way; a home's ground comes last.
func (f *figures) at(p scene.Point, reach float64) string {
	ground := ""
	for _, people := range []bool{true, false} {
		for _, i := range f.order {
			it := f.scene.Items[i]
			if f.places[it.Ref].person != people || !f.boxes[i].Grow(reach).Holds(p) {
				continue
			}
			switch sh := it.Shape.(type) {
			case scene.Path:
				if people && it.Layer == scene.Symbols && f.boxes[i].Holds(p) {
					return it.Ref
				}
				if touches(sh, p, reach+sh.Pen.Width/2) {
					return it.Ref
				}
				if it.Layer == scene.Ground && sh.Pen.Fill.A > 0 && ground == "" && f.boxes[i].Holds(p) {
					ground = it.Ref
				}
			default:
				if f.boxes[i].Holds(p) {
					return it.Ref
				}
			}
		}
	}
	return ground
}

// touches reports whether a path's line passes within reach of a point. A curve counts by the
// straight lines between its points, near enough for a mouse.
func touches(p scene.Path, q scene.Point, reach float64) bool {
	var first, at scene.Point
	for _, st := range p.Steps {
		switch st.Op {
		case scene.MoveTo:
			first, at = st.P[0], st.P[0]
		case scene.LineTo:
			if away(at, st.P[0], q) <= reach {
				return true
			}
			at = st.P[0]
		case scene.Curve:
			for i := 1; i <= 8; i++ {
				next := along(at, st.P, float64(i)/8)
				if away(along(at, st.P, float64(i-1)/8), next, q) <= reach {
					return true
				}
			}
			at = st.P[2]
		case scene.Close:
			if away(at, first, q) <= reach {
				return true
			}
			at = first
		}
	}
	return false
}

func along(a scene.Point, c [3]scene.Point, t float64) scene.Point {
	u := 1 - t
	k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return scene.Point{X: k0*a.X + k1*c[0].X + k2*c[1].X + k3*c[2].X, Y: k0*a.Y + k1*c[0].Y + k2*c[1].Y + k3*c[2].Y}
}

// away is how far a point is from a stroke.
func away(a, b, p scene.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.
	if d := dx*dx + dy*dy; d > 0 {
		t = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/d, 0), 1)
	}
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}
