package assets_test

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

func draw(t *testing.T, name string) (render.Drawing, *scene.Fonts) {
	t.Helper()
	return drawn(t, name, render.Options{})
}

func drawn(t *testing.T, name string, o render.Options) (render.Drawing, *scene.Fonts) {
	t.Helper()
	fonts, err := scene.LoadFonts(assets.Fonts()...)
	if err != nil {
		t.Fatal(err)
	}
	d, err := render.Genogram(context.Background(), graph.Everything(read(t, name), today), o, fonts, nil)
	if err != nil {
		t.Fatal(err)
	}
	return d, fonts
}

func TestTheLargeFamiliesAreDrawnWithNoSymbolOnAnotherAndNoLineThroughOne(t *testing.T) {
	for name, people := range map[string]int{"rahman-nowak": 45, "rhys": 120} {
		d, _ := draw(t, name)
		drawn := map[string]bool{}
		var humans []layout.Place
		f := read(t, name)
		for _, p := range d.Plan.People {
			if drawn[p.ID] {
				t.Errorf("%s: %s is drawn twice", name, p.ID)
			}
			drawn[p.ID] = true
			if _, ok := graph.Get[graph.Person](f, graph.ID(p.ID)); ok {
				humans = append(humans, p)
			}
		}
		if len(humans) != people {
			t.Errorf("%s: %d people are drawn, want %d", name, len(humans), people)
		}
		for i, a := range d.Plan.People {
			for _, b := range d.Plan.People[i+1:] {
				if math.Abs(a.X-b.X) < (a.W+b.W)/2 && math.Abs(a.Y-b.Y) < (a.H+b.H)/2 {
					t.Errorf("%s: %s stands on %s", name, a.ID, b.ID)
				}
			}
		}
		for _, l := range d.Plan.Lines {
			for i := 1; i < len(l.Points); i++ {
				for _, p := range d.Plan.People {
					if through(l.Points[i-1], l.Points[i], p) {
						t.Errorf("%s: a line of %s goes through %s", name, l.Union, p.ID)
					}
				}
			}
		}
	}
}

// through reports whether a piece of a line enters a symbol, rather than ending at its edge.
func through(a, b layout.Point, p layout.Place) bool {
	const steps, edge = 200, 0.02
	for i := range steps + 1 {
		s := float64(i) / steps
		x, y := a.X+(b.X-a.X)*s, a.Y+(b.Y-a.Y)*s
		if math.Abs(x-p.X) < p.W*(0.5-edge) && math.Abs(y-p.Y) < p.H*(0.5-edge) {
			return true
		}
	}
	return false
}

func TestTheTwoCousinCouplesHaveADoubleBar(t *testing.T) {
	d, _ := draw(t, "rahman-nowak")
	for _, what := range []string{"cousins", "second bar"} {
		if said := shapes(t, d, what); len(said) != 2 {
			t.Errorf("%q stands at %d couples: %q", what, len(said), said)
		}
	}
	rows := map[string]int{}
	for _, p := range d.Plan.People {
		rows[p.ID] = p.Row
	}
	if rows["rofik"] != rows["taher"] || rows["habib"] != rows["rashida"] || rows["imran"] != rows["nasima"] {
		t.Errorf("the brothers, or the cousins, stand in different rows: %v", rows)
	}
}

// shapes lists the shapes of a drawing whose description holds some words.
func shapes(t *testing.T, d render.Drawing, words ...string) []string {
	t.Helper()
	var dump strings.Builder
	if err := scene.Dump(&dump, d.Scene); err != nil {
		t.Fatal(err)
	}
	var out []string
	for l := range strings.Lines(dump.String()) {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(l, w) }) {
			out = append(out, l)
		}
	}
	return out
}

func TestTheSisterWhoDiedHasACrossForTheCourtAndAStarForTheFamily(t *testing.T) {
	d, _ := draw(t, "rahman-nowak")
	if got := shapes(t, d, "person:nargis", " cross "); len(got) != 1 {
		t.Errorf("in the worker’s drawing: %q", got)
	}
	gentle, _ := drawn(t, "rahman-nowak", render.Options{Gentle: true})
	if got := shapes(t, gentle, "person:nargis", " cross "); len(got) != 0 {
		t.Errorf("in the family’s drawing: %q", got)
	}
	if got := shapes(t, gentle, "person:nargis", " star "); len(got) != 1 {
		t.Errorf("in the family’s drawing: %q", got)
	}
}

func TestTheGuardianAndTheAdoptionAreWrittenAtTheirLines(t *testing.T) {
	d, _ := draw(t, "rhys")
	if got := shapes(t, d, "parentage:seren-guardian", "SGO 2020"); len(got) != 1 {
		t.Errorf("the guardian’s line says %q", got)
	}
	for _, want := range []string{" child line ", " child line pair ", "A 2021"} {
		if got := shapes(t, d, "parentage:cai-adoption", want); len(got) == 0 {
			t.Errorf("the adoption has no %q", want)
		}
	}
	if got := shapes(t, d, "person:danny", "dash"); len(got) == 0 {
		t.Error("Uncle Danny’s symbol is not broken, though nobody knows who he is")
	}
}

func TestAHundredAndTwentyPeopleCanBeReadOnPaper(t *testing.T) {
	d, fonts := draw(t, "rhys")
	one, err := render.Sheets(d, render.Paper{Size: "A1", Landscape: true}, render.Heading{}, fonts)
	if err != nil || len(one.Pages) != 1 || one.Names < 9 {
		t.Errorf("on one A1 the names are %.1f points, on %d pages, %v", one.Names, len(one.Pages), err)
	}
	if !slices.ContainsFunc([]render.Paper{{Across: 3, Down: 1}, {Across: 3, Down: 1, Landscape: true}, {Across: 4, Down: 1}, {Across: 3, Down: 2}, {Across: 3, Down: 2, Landscape: true}, {Across: 2, Down: 3, Landscape: true}}, func(p render.Paper) bool {
		p.Size = "A3"
		tiles, err := render.Sheets(d, p, render.Heading{}, fonts)
		whole := !slices.ContainsFunc(tiles.Split, func(ref string) bool { return strings.HasPrefix(ref, "person:") })
		return err == nil && tiles.Names >= 9 && whole
	}) {
		t.Error("six sheets of A3 are not enough for names of 9 points, with nobody cut in two")
	}
	if slices.ContainsFunc(d.Plan.People, func(p layout.Place) bool { return p.ID == "" }) {
		t.Error("somebody is drawn who is nobody")
	}
}
