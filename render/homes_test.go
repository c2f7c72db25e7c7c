package render

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/render/scene"
)

// TestAnOutlineHoldsWhoLivesThereAndNobodyElse over random families in random homes.
func TestAnOutlineHoldsWhoLivesThereAndNobodyElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := randomFamily(t)
		var records []graph.Record
		lives := map[string]map[string]bool{}
		for p := range graph.All[graph.Person](f) {
			for h := range 3 {
				if rapid.IntRange(0, 3).Draw(t, "there") > 0 {
					continue
				}
				home := fmt.Sprintf("h%d", h)
				if lives[home] == nil {
					lives[home] = map[string]bool{}
					records = append(records, graph.Household{ID: graph.ID(home), Name: "Nan’s"})
				}
				lives[home]["person:"+string(p.ID)] = true
				records = append(records, graph.Stay{ID: graph.ID(fmt.Sprint("s", h, p.ID)), Person: p.ID, Household: graph.ID(home)})
			}
		}
		f, err := f.Apply(graph.Put(f, "Move in", records...))
		if err != nil {
			t.Fatal(err)
		}
		d, err := Genogram(context.Background(), graph.Everything(f, today), Options{}, letters(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range d.Scene.Items {
			if it.Role != "home" {
				continue
			}
			ground := it.Shape.(scene.Path).Steps
			held := 0
			for _, sym := range d.Scene.Items {
				b := sym.Shape.Bounds(letters().Measure)
				within := 0
				for _, p := range []scene.Point{{X: b.X0, Y: b.Y0}, {X: b.X1, Y: b.Y0}, {X: b.X0, Y: b.Y1}, {X: b.X1, Y: b.Y1}, {X: (b.X0 + b.X1) / 2, Y: (b.Y0 + b.Y1) / 2}} {
					if holds(ground, p) {
						within++
					}
				}
				if sym.Role != "symbol" || within == 0 {
					continue
				}
				held++
				if within < 5 {
					t.Fatalf("an outline runs through %s", sym.Ref)
				}
				if !lives[it.Ref[len("household:"):]][sym.Ref] {
					t.Fatalf("an outline holds %s, who does not live there", sym.Ref)
				}
			}
			if held == 0 {
				t.Fatal("an outline holds nobody")
			}
		}
	})
}

// TestARefugeHasNoName and no home has one that is not on the map that day.
func TestARefugeHasNoName(t *testing.T) {
	home := func(kind graph.HouseholdKind, to graph.Date) string {
		f := family(t, append(parents(), couple(graph.Married), graph.Household{ID: "h", Name: "Sunflower", Kind: kind},
			graph.Stay{ID: "s1", Person: "mum", Household: "h", To: to}, graph.Stay{ID: "s2", Person: "dad", Household: "h", To: to})...)
		return dump(t, drawn(t, f, Options{Layout: shelf}).Scene)
	}
	for _, c := range []struct {
		kind     graph.HouseholdKind
		to       graph.Date
		named    bool
		outlined bool
	}{{graph.FamilyHome, graph.Date{}, true, true}, {graph.Refuge, graph.Date{}, false, true}, {graph.FamilyHome, graph.Year(2020), false, false}} {
		got := home(c.kind, c.to)
		if has(got, "Sunflower") != c.named || has(got, " home path") != c.outlined {
			t.Errorf("a %s left in %q: named %v, outlined %v", c.kind, c.to, has(got, "Sunflower"), has(got, " home path"))
		}
	}
}

// TestWhatHasEndedCanBeLeftOut but not the couple whose children are drawn.
func TestWhatHasEndedCanBeLeftOut(t *testing.T) {
	over := couple(graph.Married, event(graph.MarriedEvent, 2009), event(graph.DivorcedEvent, 2015))
	bars := func(o Options, more ...graph.Record) int {
		o.Layout = shelf
		n := 0
		for _, it := range drawn(t, family(t, append(append(parents(), over), more...)...), o).Scene.Items {
			if it.Layer == scene.Lines && (it.Role == "bar" || it.Role == "child line") {
				n++
			}
		}
		return n
	}
	kid := []graph.Record{person("kid", graph.Female, born(2012)), child("kid", graph.ByBirth)}
	fostered := []graph.Record{person("kid", graph.Female, born(2012)), child("kid", graph.Foster, func(p *graph.Parentage) { p.From, p.To = graph.Year(2013), graph.Year(2014) })}
	for _, c := range []struct {
		o    Options
		more []graph.Record
		want int
	}{{Options{}, nil, 1}, {Options{NoEnded: true}, nil, 0}, {Options{NoEnded: true}, kid, 2}, {Options{}, fostered, 2}, {Options{NoEnded: true}, fostered, 1}} {
		if got := bars(c.o, c.more...); got != c.want {
			t.Errorf("NoEnded %v with %d more records: %d lines, want %d", c.o.NoEnded, len(c.more), got, c.want)
		}
	}
}

// TestAnOutlineRunsThroughNoWriting where houses stand close: neither through a name nor through a couple's label.
func TestAnOutlineRunsThroughNoWriting(t *testing.T) {
	homes := 0
	for _, name := range []string{"amara", "donor", "triplets", "rhys", "rahman-nowak"} {
		homes += outlinesOffWriting(t, drawn(t, exampleCase(t, name), Options{Marks: true}))
	}
	if homes < 30 {
		t.Errorf("%d outlines", homes)
	}
}

func outlinesOffWriting(t *testing.T, d Drawing) (homes int) {
	for _, it := range d.Scene.Items {
		if it.Role != "home" {
			continue
		}
		homes++
		var last scene.Point
		for _, s := range it.Shape.(scene.Path).Steps {
			c := [4]scene.Point{last, last, s.P[0], s.P[0]}
			switch s.Op {
			case scene.Curve:
				c = [4]scene.Point{last, s.P[0], s.P[1], s.P[2]}
			case scene.Close:
				continue
			}
			for k := range 40 {
				v := float64(k) / 40
				u := 1 - v
				on := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*v*b + 3*u*v*v*c + v*v*v*d }
				p := scene.Point{X: on(c[0].X, c[1].X, c[2].X, c[3].X), Y: on(c[0].Y, c[1].Y, c[2].Y, c[3].Y)}
				for _, text := range d.Scene.Items {
					if text.Role != "name" && text.Role != "detail" && text.Role != "couple" || s.Op == scene.MoveTo {
						continue
					}
					words := text.Shape.(scene.Text)
					b := words.Bounds(letters().Measure).Grow(-words.Edge)
					b.Y0, b.Y1 = words.At.Y-words.Size*0.72, words.At.Y+words.Size*0.2 // the letters alone
					if b.Holds(p) {
						t.Fatalf("the outline of %s runs through %q", it.Ref, words.String)
					}
				}
			}
			last = c[3]
		}
	}
	return homes
}
