package layout

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// whereIs finds somebody in a drawing.
func whereIs(p Plan, id string) Place {
	for _, q := range p.People {
		if q.ID == id {
			return q
		}
	}
	return Place{X: math.NaN(), Y: math.NaN()}
}

// pinHere puts some people of a drawing where they stand, or so far beside it, as the program does: home
// is whom the map is for, and all pins count from there.
func pinHere(f Family, p Plan, home string, who map[string]float64) (Family, Plan) {
	g := Family{People: slices.Clone(f.People), Unions: f.Unions, Twins: f.Twins}
	framed := slices.ContainsFunc(f.People, func(q Person) bool { return q.Pin != nil })
	child := whereIs(p, home)
	dx, dy := child.X, child.Y
	if framed { // the drawing counts from there already
		dx, dy = 0, 0
	}
	for i, q := range g.People {
		at := whereIs(p, q.ID)
		if by, put := who[q.ID]; put && q.ID != home {
			g.People[i].Pin = &Pin{X: at.X - dx + by, Y: at.Y - dy, Down: at.Row - child.Row, Held: true}
		}
		if q.ID == home {
			g.People[i].Pin = &Pin{Held: true, Home: true}
		}
	}
	p.People = slices.Clone(p.People)
	for i := range p.People {
		p.People[i].X -= dx
		p.People[i].Y -= dy
	}
	lanes := map[string][]Lane{}
	for id, list := range p.lanes {
		list = slices.Clone(list)
		for i := range list {
			list[i].X -= dx
		}
		lanes[id] = list
	}
	p.lanes = lanes
	return g, p
}

// strayed lists everybody who is pinned, is as many rows from the child as when they were, stands elsewhere all
// the same, and is not named; and it counts those who are named.
func strayed(f Family, p Plan) (out []string, named int) {
	base := math.MinInt
	for _, q := range f.People {
		if q.Pin != nil && (q.Pin.Home || base == math.MinInt) {
			base = whereIs(p, q.ID).Row - q.Pin.Down
		}
	}
	for _, q := range f.People {
		if q.Pin == nil || q.Pin.Home {
			continue
		}
		at := whereIs(p, q.ID)
		told := slices.ContainsFunc(p.Broken, func(r Rule) bool { return r.Kind == "pin" && r.People[0] == q.ID })
		switch {
		case told:
			named++
		case q.Pin.Held && at.Row-base != q.Pin.Down:
			out = append(out, q.ID+" changed generations and is not named")
		case math.Abs(at.X-q.Pin.X) > 1e-6 || q.Pin.Held && math.Abs(at.Y-q.Pin.Y) > 1e-6:
			out = append(out, fmt.Sprintf("%s was put at %.4f %.4f and stands at %.4f %.4f", q.ID, q.Pin.X, q.Pin.Y, at.X, at.Y))
		}
	}
	return out, named
}

// TestAPinnedPersonNeverMoves: whatever is edited, and even when the map is tidied.
func TestAPinnedPersonNeverMoves(t *testing.T) {
	tried, let := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		f := someFamily(t)
		for i := range f.People {
			f.People[i].Pin = nil
		}
		p := mustDraw(t, f)
		home := f.People[rapid.IntRange(0, len(f.People)-1).Draw(t, "home")].ID
		check := func(g Family, p Plan, what string) {
			bad, n := strayed(g, p)
			let += n
			for _, q := range g.People {
				if q.Pin != nil && !q.Pin.Home {
					tried++
				}
			}
			if len(bad) > 0 {
				t.Fatalf("after %s: %v\n%v\n%s", what, bad, p.Broken, told(g))
			}
			if bad := faults(g, p); len(bad) > 0 {
				t.Fatalf("after %s: %v\n%s", what, bad, told(g))
			}
		}
		for range rapid.IntRange(1, 4).Draw(t, "pins") {
			who := f.People[rapid.IntRange(0, len(f.People)-1).Draw(t, "pinned")].ID
			by := 0.0
			if rapid.Bool().Draw(t, "aside") {
				by = float64(rapid.IntRange(-80, 80).Draw(t, "by")) / 10
			}
			g, q := pinHere(f, p, home, map[string]float64{who: by})
			g.Before = q.Seats()
			for i := range g.Before {
				if g.Before[i].ID == who {
					g.Before[i].X += by
				}
			}
			f, p = g, mustDraw(t, g)
			check(f, p, "pinning "+who)
		}
		for n := range rapid.IntRange(1, 5).Draw(t, "edits") {
			g, what := edited(f, rapid.IntRange(0, 3).Draw(t, "edit"), rapid.IntRange(0, 50).Draw(t, "who"))
			if !slices.ContainsFunc(g.People, func(q Person) bool { return q.ID == home }) {
				continue
			}
			f = called(g, fmt.Sprint(n))
			if f.Before = p.Seats(); rapid.IntRange(0, 3).Draw(t, "tidy") == 0 {
				f.Before, what = nil, what+", tidied"
			}
			p = mustDraw(t, f)
			check(f, p, what)
		}
	})
	t.Logf("of %d pins in all these drawings %d could not be kept, and are named", tried, let)
}

// called gives the newcomer of an edit, and the union they came with, names of their own.
func called(f Family, name string) Family {
	for i, q := range f.People {
		if q.ID == "new" {
			f.People[i].ID += name
		}
	}
	for i, u := range f.Unions {
		if u.ID == "newbond" {
			f.Unions[i].ID += name
		}
		f.Unions[i].Partners = slices.Clone(u.Partners)
		f.Unions[i].Children = slices.Clone(u.Children)
		for k, id := range u.Partners {
			if id == "new" {
				f.Unions[i].Partners[k] += name
			}
		}
		for k, c := range u.Children {
			if c.ID == "new" {
				f.Unions[i].Children[k].ID += name
			}
		}
	}
	return f
}
