package render

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/render/scene"
)

// TestTheNameOfAHomeLiesOnNothing over random families in random homes, now and in the past.
func TestTheNameOfAHomeLiesOnNothing(t *testing.T) {
	named, numbered := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		f := housed(t, "Nan’s", "The house in Accra", "Great-grandmother Featherstonehaugh’s")
		d, err := Genogram(context.Background(), graph.Everything(f, today), Options{PastHomes: true, Marks: true, Legend: true}, letters(), nil)
		if err != nil {
			t.Fatal(err)
		}
		n, bad := homeNamesOn(d)
		if bad != "" {
			t.Fatal(bad)
		}
		named += n
		for _, k := range d.Keys {
			numbered++
			inLegend := slices.ContainsFunc(d.Scene.Items, func(it scene.Item) bool {
				words, ok := it.Shape.(scene.Text)
				return ok && it.Layer == scene.Furniture && words.String == k.Words
			})
			if !inLegend || !slices.ContainsFunc(d.Reading.Homes, func(h Home) bool { return h.Name != "" && strings.HasPrefix(k.Words, h.Name) }) {
				t.Fatalf("%q has a number that nobody explains", k.Words)
			}
		}
	})
	t.Logf("%d rows of names, %d numbers", named, numbered)
	if named == 0 {
		t.Error("no home had a name: nothing was tested")
	}
}

// TestTheNamesOfTheExamplesHomesLieOnNothing in small and in large writing.
func TestTheNamesOfTheExamplesHomesLieOnNothing(t *testing.T) {
	named := 0
	for _, name := range []string{"amara", "donor", "triplets", "rhys", "rahman-nowak"} {
		for _, o := range []Options{{Marks: true}, {PastHomes: true}, {Text: LargeText}, {PastHomes: true, Text: LargeText, Kin: true}} {
			n, bad := homeNamesOn(drawn(t, exampleCase(t, name), o))
			if named += n; bad != "" {
				t.Errorf("%s: %s", name, bad)
			}
		}
	}
	if named < 80 {
		t.Errorf("%d rows of names", named)
	}
}

// TestTheLegendOfABookSaysWhichSheetsNumberItMeans, since every sheet counts its homes from one.
func TestTheLegendOfABookSaysWhichSheetsNumberItMeans(t *testing.T) {
	leaf := func(home string) Leaf { return Leaf{Drawing: Drawing{Keys: []Key{{Words: home}}}} }
	got := Book{Leaves: []Leaf{leaf("Nan’s"), leaf("Dad’s")}}.allSigns().Keys
	if len(got) != 2 || got[0].Words != "Nan’s (sheet\u00a01)" || got[1].Words != "Dad’s (sheet\u00a02)" {
		t.Errorf("the legend says %v", got)
	}
}

// housed is a random family of whom some live, or once lived, in homes with these names.
func housed(t *rapid.T, names ...string) *graph.Family {
	f := randomFamily(t)
	var records []graph.Record
	for h, name := range names {
		records = append(records, graph.Household{ID: graph.ID(fmt.Sprint("h", h)), Name: name})
	}
	first := true
	for p := range graph.All[graph.Person](f) {
		if first {
			records, first = append(records, graph.Case{ID: graph.CaseID, Children: []graph.ID{p.ID}}), false
		}
		for h := range names {
			if rapid.IntRange(0, 3).Draw(t, "there") > 0 {
				continue
			}
			s := graph.Stay{ID: graph.ID(fmt.Sprint("s", h, p.ID)), Person: p.ID, Household: graph.ID(fmt.Sprint("h", h))}
			if rapid.IntRange(0, 3).Draw(t, "over") == 0 {
				s.From, s.To = graph.Year(2015), graph.Year(2018)
			}
			records = append(records, s)
		}
	}
	f, err := f.Apply(graph.Put(f, "Move in", records...))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// homeNamesOn counts the rows of homes' names and says what the first of them lies on.
func homeNamesOn(d Drawing) (rows int, bad string) {
	lettersOf := func(w scene.Text) scene.Box {
		b := w.Bounds(letters().Measure).Grow(-w.Edge)
		b.Y0, b.Y1 = w.At.Y-w.Size*0.72, w.At.Y+w.Size*0.2
		return b
	}
	for i, it := range d.Scene.Items {
		if it.Role != "home name" {
			continue
		}
		rows++
		words := it.Shape.(scene.Text)
		room := lettersOf(words)
		for j, o := range d.Scene.Items {
			switch s := o.Shape.(type) {
			case scene.Text:
				if i != j && !apart(lettersOf(s), room) {
					return rows, fmt.Sprintf("%q lies on %q (%s)", words.String, s.String, o.Role)
				}
			case scene.Path:
				if o.Ref != it.Ref && strings.HasSuffix(o.Role, "home") && holds(s.Steps, scene.Point{X: (room.X0 + room.X1) / 2, Y: (room.Y0 + room.Y1) / 2}) && !ownGround(d, it, o) {
					return rows, fmt.Sprintf("%q stands in somebody else’s home", words.String)
				}
				if o.Role == "symbol" && !apart(s.Bounds(nil), room) || s.Pen.Stroke.A != 0 && runs(s, room) {
					return rows, fmt.Sprintf("%q lies on a %s of %s", words.String, o.Role, strings.SplitN(o.Ref, ":", 2)[0])
				}
			}
		}
	}
	return rows, ""
}

// ownGround reports whether a name stands in an outline of its own home that is smaller than another round it.
func ownGround(d Drawing, name, other scene.Item) bool {
	at := name.Shape.(scene.Text).At
	size := func(it scene.Item) float64 { b := it.Shape.Bounds(nil); return b.W() * b.H() }
	return slices.ContainsFunc(d.Scene.Items, func(it scene.Item) bool {
		return it.Ref == name.Ref && strings.HasSuffix(it.Role, "home") && holds(it.Shape.(scene.Path).Steps, at) && size(it) < 2*size(other)
	})
}

// runs reports whether a line of a path goes through a box.
func runs(p scene.Path, room scene.Box) bool {
	if apart(p.Bounds(nil), room) && !lean(p.Bounds(nil)) {
		return false
	}
	var last, first scene.Point
	for _, s := range p.Steps {
		c := [4]scene.Point{last, last, s.P[0], s.P[0]}
		switch s.Op {
		case scene.MoveTo:
			last, first = s.P[0], s.P[0]
			continue
		case scene.Curve:
			c = [4]scene.Point{last, s.P[0], s.P[1], s.P[2]}
		case scene.Close:
			c = [4]scene.Point{last, last, first, first}
		}
		n := 2 + int(math.Hypot(c[3].X-c[0].X, c[3].Y-c[0].Y))
		for k := range n {
			v := float64(k) / float64(n)
			u := 1 - v
			on := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*v*b + 3*u*v*v*c + v*v*v*d }
			if room.Holds(scene.Point{X: on(c[0].X, c[1].X, c[2].X, c[3].X), Y: on(c[0].Y, c[1].Y, c[2].Y, c[3].Y)}) {
				return true
			}
		}
		last = c[3]
	}
	return false
}

func lean(b scene.Box) bool { return b.W() == 0 || b.H() == 0 }
