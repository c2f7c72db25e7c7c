package network_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"kinweave/app/place"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/scene"
	"kinweave/storage/proof"
)

var (
	update = flag.Bool("update", false, "accept the dumps as they are now")
	today  = graph.Exact(2026, 11, 21)
	load   = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })
)

func letters() *scene.Fonts {
	f, err := load()
	if err != nil {
		panic(err)
	}
	return f
}

func draw(t rapid.TB, f *graph.Family, o network.Options) network.Picture {
	t.Helper()
	p, err := network.Draw(context.Background(), graph.Everything(f, today), o, letters())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func example(t testing.TB, name string) *graph.Family {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "assets", "cases", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return graphtest.Read(t, b)
}

// around is a child with so many people and groups about them, named in letters of many widths.
func around(t *rapid.T, n int) *graph.Family {
	parts := []graphtest.Part{graphtest.Woman("kid"), graphtest.Born("kid", 2015), graphtest.For("kid")}
	names := rapid.SampledFrom([]string{"Bo", "Wilhelmina Featherstonehaugh", "Nana Jean", "Siân", "محمد", "রহমান", "Auntie Pat from over the road", ""})
	weights := rapid.SampledFrom([]graph.Weight{"", graph.Strong, graph.Weak, graph.Stressful})
	for i := range n {
		id := graph.ID(fmt.Sprintf("n%02d", i))
		tie := graph.Tie{ID: "t" + id, From: "kid", Kind: graph.Friend, Weight: weights.Draw(t, "weight"),
			Help: rapid.SampledFrom([]graph.Flow{"", graph.HelpFrom, graph.HelpTo, graph.HelpBoth}).Draw(t, "help")}
		if rapid.IntRange(0, 4).Draw(t, "group") == 0 {
			tie.Group = id
			parts = append(parts, graphtest.With(graph.Group{ID: id, Name: names.Draw(t, "name"), Kind: graph.Club}))
		} else {
			tie.To = id
			parts = append(parts, graphtest.With(graph.Person{ID: id, Known: names.Draw(t, "name"), Shown: rapid.SampledFrom([]graph.Shown{graph.Male, graph.Female, ""}).Draw(t, "shown")}))
		}
		parts = append(parts, graphtest.With(tie))
	}
	return graphtest.Family(parts...)
}

// rooms are the boxes of all that stands in a picture, with the writing at it.
func rooms(p network.Picture) map[string]scene.Box {
	out := map[string]scene.Box{}
	for _, it := range p.Scene.Items {
		kind, _, _ := strings.Cut(it.Ref, ":")
		if it.Layer == scene.Lines || kind != "person" && kind != "group" && kind != "pet" {
			continue
		}
		out[it.Ref] = out[it.Ref].Union(it.Shape.Bounds(letters().Measure))
	}
	return out
}

func overlaps(p network.Picture) []string {
	var out []string
	all := rooms(p)
	for a, x := range all {
		for b, y := range all {
			if a < b && x.X0 < y.X1 && y.X0 < x.X1 && x.Y0 < y.Y1 && y.Y0 < x.Y1 {
				out = append(out, a+" and "+b)
			}
		}
	}
	return out
}

// TestNothingLiesOnAnythingFromFiveToEighty asks it of random pictures by rule and by Graphviz, new and with
// everything where it stood before, some of it pulled on top of the rest.
func TestNothingLiesOnAnythingFromFiveToEighty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(5, 80).Draw(t, "how many")
		f := around(t, n)
		o := network.Options{Kind: rapid.SampledFrom([]network.Kind{network.Eco, network.Connections}).Draw(t, "kind")}
		if rapid.IntRange(0, 9).Draw(t, "engine") == 0 {
			o.Place = place.Graphviz
		}
		p := draw(t, f, o)
		if o.Kind == network.Eco && len(p.Spots) != n {
			t.Fatalf("%d of %d are in the picture", len(p.Spots), n)
		}
		if bad := overlaps(p); len(bad) > 0 {
			t.Fatalf("%d overlaps: %v", len(bad), bad)
		}
		o.Before = slices.Clone(p.Spots)
		for range min(len(o.Before), rapid.IntRange(0, 3).Draw(t, "pulled")) {
			i := rapid.IntRange(0, len(o.Before)-1).Draw(t, "who")
			o.Before[i].At, o.Before[i].Held = o.Before[rapid.IntRange(0, len(o.Before)-1).Draw(t, "where")].At, true
		}
		if bad := overlaps(draw(t, f, o)); len(bad) > 0 {
			t.Fatalf("after a drag %d overlaps: %v", len(bad), bad)
		}
	})
}

// TestGraphvizLeavesNoOverlapEither asks it of a few sizes with the real Graphviz, always.
func TestGraphvizLeavesNoOverlapEither(t *testing.T) {
	for _, n := range []int{5, 12, 30, 80} {
		f := rapid.Custom(func(t *rapid.T) *graph.Family { return around(t, n) }).Example(n)
		p := draw(t, f, network.Options{Kind: network.Eco, Place: place.Graphviz})
		if bad := overlaps(p); len(bad) > 0 {
			t.Errorf("%d: %v", n, bad)
		}
	}
}

// through counts the lines of a picture, and those that touch anybody but the one they lead to.
func through(p network.Picture) (lines, bad int) {
	all := rooms(p)
	for _, it := range p.Scene.Items {
		path, ok := it.Shape.(scene.Path)
		if !ok || it.Role != "tie" || path.Pen.Fill.A > 0 {
			continue
		}
		lines++
		met := map[string]bool{}
		for _, st := range path.Steps {
			for ref, b := range all {
				if !b.Holds(scene.Point{}) && b.Grow(-4).Holds(st.P[0]) {
					met[ref] = true
				}
			}
		}
		if len(met) > 1 {
			bad++
		}
	}
	return lines, bad
}

// TestNoLineOfTheExamplesPassesThroughAnybody follows each line of the pictures.
func TestNoLineOfTheExamplesPassesThroughAnybody(t *testing.T) {
	lines := 0
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		for _, kind := range []network.Kind{network.Eco, network.Connections} {
			n, bad := through(draw(t, example(t, name), network.Options{Kind: kind, Place: place.Graphviz}))
			if lines += n; bad > 0 {
				t.Errorf("%s, %s: %d lines of %d pass through somebody", name, kind, bad, n)
			}
		}
	}
	if lines < 180 {
		t.Errorf("only %d lines were looked at", lines)
	}
}

// lines counts at how many heights people stand.
func lines(spots []network.Spot) int {
	at := map[float64]bool{}
	for _, s := range spots {
		at[s.At.Y] = true
	}
	return len(at)
}

// TestWhoIsAddedToTheRowsMovesNobodyAlongTheirRow adds friends and workers to a connectedness map that is on the table: a row may make
// room for another, and nobody changes places.
func TestWhoIsAddedToTheRowsMovesNobodyAlongTheirRow(all *testing.T) {
	rapid.Check(all, func(t *rapid.T) {
		f := example(all, rapid.SampledFrom([]string{"amara", "rahman-nowak"}).Draw(t, "case")) // no row of theirs needs two lines
		o := network.Options{Kind: network.Connections}
		child := f.Case().Children[0]
		o.Before = draw(t, f, o).Spots
		for i := range 4 {
			id := graph.ID(fmt.Sprintf("new%d", i))
			next, err := f.Apply(graph.Put(f, "add", graph.Person{ID: id, Known: rapid.SampledFrom([]string{"Bo", "Wilhelmina Featherstonehaugh"}).Draw(t, "name"), Role: rapid.SampledFrom([]string{"", "youth worker"}).Draw(t, "role")},
				graph.Tie{ID: "tie" + id, From: id, To: child, Kind: graph.Neighbour, Weight: graph.Strong}))
			if err != nil {
				t.Fatal(err)
			}
			f = next
			p := draw(t, f, o)
			for _, was := range o.Before {
				if lines(p.Spots) != lines(o.Before) {
					break // a row with no more room goes on in a second line
				}
				j := slices.IndexFunc(p.Spots, func(s network.Spot) bool { return s.Ref == was.Ref })
				if j < 0 || p.Spots[j].At.X != was.At.X || math.Abs(p.Spots[j].At.Y-was.At.Y) > 240 {
					t.Fatalf("%s went from %v to %v when another came", was.Ref, was.At, p.Spots[j].At)
				}
			}
			if bad := overlaps(p); len(bad) > 0 {
				t.Fatalf("%v", bad)
			}
			o.Before = p.Spots
		}
	})
}

// TestWhoIsAddedMovesNobody adds one person after another to a picture that is on the table.
func TestWhoIsAddedMovesNobody(t *testing.T) {
	f := rapid.Custom(func(t *rapid.T) *graph.Family { return around(t, 14) }).Example(3)
	o := network.Options{Kind: network.Eco, Place: place.Graphviz}
	o.Before = draw(t, f, o).Spots
	for i := range 5 {
		id := graph.ID(fmt.Sprintf("new%d", i))
		next, err := f.Apply(graph.Put(f, "add", graph.Person{ID: id, Known: "Somebody New"}, graph.Tie{ID: "tie" + id, From: id, To: "kid", Kind: graph.Neighbour}))
		if err != nil {
			t.Fatal(err)
		}
		f = next
		p := draw(t, f, o)
		for _, was := range o.Before {
			if j := slices.IndexFunc(p.Spots, func(s network.Spot) bool { return s.Ref == was.Ref }); j < 0 || p.Spots[j].At != was.At {
				t.Errorf("%s moved when %s came", was.Ref, id)
			}
		}
		if len(overlaps(p)) > 0 {
			t.Errorf("%s stands on somebody", id)
		}
		o.Before = p.Spots
	}
}

// TestAPictureIsDrawnWithoutGraphvizToo lets it fail, and answer nonsense.
func TestAPictureIsDrawnWithoutGraphvizToo(t *testing.T) {
	f := example(t, "amara")
	want := len(draw(t, f, network.Options{Kind: network.Eco}).Spots)
	for name, engine := range map[string]network.Place{
		"it fails": func(context.Context, []network.Box, []network.Wire) ([]scene.Point, error) {
			return nil, errors.New("no")
		},
		"it answers nothing": func(context.Context, []network.Box, []network.Wire) ([]scene.Point, error) { return nil, nil },
		"it answers nonsense": func(_ context.Context, b []network.Box, _ []network.Wire) ([]scene.Point, error) {
			out := make([]scene.Point, len(b))
			for i := range out {
				out[i].X = math.NaN()
			}
			return out, nil
		},
		"all on one heap": func(_ context.Context, b []network.Box, _ []network.Wire) ([]scene.Point, error) {
			return make([]scene.Point, len(b)), nil
		},
	} {
		p := draw(t, f, network.Options{Kind: network.Eco, Place: engine})
		if len(p.Spots) != want || len(overlaps(p)) > 0 {
			t.Errorf("%s: %d of %d, overlaps %v", name, len(p.Spots), want, overlaps(p))
		}
	}
}

// TestAnAudienceSeesNothingElse draws every picture of the examples for every reader, and reads it back.
func TestAnAudienceSeesNothingElse(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := example(t, name)
		for _, reader := range graph.Audiences() {
			a := graph.Audience{Name: reader}
			if reader == graph.Named {
				a.People = []graph.ID{map[string]graph.ID{"amara": "dawn", "rahman-nowak": "tomasz", "rhys": "gethin"}[name]}
			}
			secrets := graph.Withheld(f, a, today)
			for _, kind := range network.Kinds() {
				p, err := network.Draw(context.Background(), graph.For(f, a, today), network.Options{Kind: kind}, letters())
				if errors.Is(err, network.ErrChild) {
					continue
				}
				if err != nil {
					t.Fatalf("%s, %s, %s: %v", name, reader, kind, err)
				}
				if err := proof.Pages([]scene.Scene{p.Scene}, secrets); err != nil {
					t.Errorf("%s, %s, %s: %v", name, reader, kind, err)
				}
				if strings.Contains(p.Words, "Peckham") || strings.Contains(fmt.Sprint(p.Scene), "Salford") {
					t.Errorf("%s, %s, %s: a place is on the picture", name, reader, kind)
				}
			}
		}
	}
}

// TestThePlacesStandInOrderWithWhoWasThere reads the strip of a life.
func TestThePlacesStandInOrderWithWhoWasThere(t *testing.T) {
	p := draw(t, example(t, "rhys"), network.Options{Kind: network.Places})
	last := -1
	for _, home := range []string{"The house in Caernarfon", "Grandad’s yard", "Mum and Dad Kwabena’s", "Carol and Geoff’s", "Yvonne’s", "Steve and Mags’s", "The Limes"} {
		at := strings.Index(p.Words, home)
		if at <= last {
			t.Errorf("%s is not in its place:\n%s", home, p.Words)
		}
		last = at
	}
	for _, part := range []string{"Kezia", "Josh", "aged 6 to 8", "March 2020 – November 2021"} {
		if !strings.Contains(p.Words, part) {
			t.Errorf("%q is missing", part)
		}
	}
	for _, town := range []string{"Wrexham", "Shrewsbury", "Telford"} {
		if strings.Contains(fmt.Sprint(p.Scene), town) {
			t.Errorf("the town of a home is on the picture: %s", town)
		}
	}
}

// TestThePicturesLookAsTheyDid compares dumps of the smallest example by rule, which is the same on every machine.
func TestThePicturesLookAsTheyDid(t *testing.T) {
	f := example(t, "amara")
	for name, o := range map[string]network.Options{
		"eco.hartman": {Kind: network.Eco, Style: network.Hartman}, "eco.uk": {Kind: network.Eco, Style: network.UK, Look: render.Options{Language: "cy"}},
		"eco.home": {Kind: network.Eco, Home: true}, "connections": {Kind: network.Connections}, "places": {Kind: network.Places},
	} {
		var b bytes.Buffer
		p := draw(t, f, o)
		if err := scene.Dump(&b, p.Scene); err != nil {
			t.Fatal(err)
		}
		b.WriteString(p.Words + "\n")
		path := filepath.Join("testdata", name+".txt")
		if *update {
			if err := errors.Join(os.MkdirAll("testdata", 0o755), os.WriteFile(path, b.Bytes(), 0o644)); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b.Bytes(), want) {
			t.Errorf("%s is not as it was (-update accepts it, after a look)", path)
		}
	}
}

// TestWhatCannotBeDrawnIsSaid asks for the impossible.
func TestWhatCannotBeDrawnIsSaid(t *testing.T) {
	f := graphtest.Family(graphtest.Woman("kid"), graphtest.For("kid"))
	for want, o := range map[error]network.Options{network.ErrKind: {Kind: "tree"}, network.ErrChild: {Kind: network.Eco, Child: "nobody"}, network.ErrHome: {Kind: network.Eco, Home: true}} {
		if _, err := network.Draw(context.Background(), graph.Everything(f, today), o, letters()); !errors.Is(err, want) {
			t.Errorf("%+v: %v", o, err)
		}
	}
	for _, kind := range network.Kinds() { // a child alone is a picture, too
		draw(t, f, network.Options{Kind: kind})
	}
}
