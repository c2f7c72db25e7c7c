package render

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/render/scene"
)

func bookOf(t testing.TB, f *graph.Family, o Options, p Paper) Book {
	t.Helper()
	bk, err := Branches(context.Background(), graph.Everything(f, today), o, p, Heading{}, letters(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return bk
}

// TestAFamilyWithoutATitleHasAHeading all the same: one that comes from another program’s file has none.
func TestAFamilyWithoutATitleHasAHeading(t *testing.T) {
	d := drawn(t, family(t, append(parents(), couple(graph.Married))...), Options{})
	p, err := Sheets(d, Paper{}, Heading{}, letters())
	if err != nil {
		t.Fatal(err)
	}
	if !has(dump(t, p.Pages[0]), `"Family map"`) {
		t.Error("the sheet has no heading")
	}
}

// TestABigFamilyGoesOnSixSheetsOfA3 that can each be read; the same family is readable whole on A1.
func TestABigFamilyGoesOnSixSheetsOfA3(t *testing.T) {
	f := exampleCase(t, "rhys")
	paper := Paper{Size: "A3", Landscape: true}
	bk := bookOf(t, f, Options{}, paper)
	p, err := bk.Sheets(paper, Heading{}, letters())
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Pages) > 6 || p.SmallestText < SmallestPoints-0.01 || len(p.Split) > 0 {
		t.Errorf("%d sheets, the smallest writing %.1f points, split %v", len(p.Pages), p.SmallestText, p.Split)
	}
	first := bk.Leaves[0].Own
	for _, id := range append(f.Case().Children, "kezia", "gethin", "lavinia", "emrys") {
		if _, ok := graph.Get[graph.Person](f, id); ok && !slices.Contains(first, id) {
			t.Errorf("%s is not on the first sheet", id)
		}
	}
	whole, err := Sheets(drawn(t, f, Options{}), Paper{Size: "A1", Landscape: true}, Heading{}, letters())
	if err != nil || len(whole.Pages) != 1 {
		t.Errorf("on A1: %d sheets, %v", len(whole.Pages), err)
	}
	text := ""
	for _, it := range p.Pages[len(p.Pages)-1].Items {
		if s, ok := it.Shape.(scene.Text); ok {
			text += s.String + "\n"
		}
	}
	for p := range graph.All[graph.Person](f) {
		if p.Name() != "" && !strings.Contains(text, p.Name()) {
			t.Errorf("%s is not in the index", p.ID)
		}
	}
}

// TestEverybodyIsAtHomeOnOneSheet and every cut says truly where it leads: asked of random families
// on a paper much too small for them.
func TestEverybodyIsAtHomeOnOneSheet(t *testing.T) {
	check := func(fatal func(string, ...any), f *graph.Family, bk Book) {
		home := map[string]int{}
		for i, l := range bk.Leaves {
			for _, id := range l.Own {
				ref := "person:" + string(id)
				if strings.HasPrefix(string(id), string(petID)) {
					ref = string(id)
				}
				if home[ref] > 0 {
					fatal("somebody is at home on two sheets")
				}
				home[ref] = i + 1
			}
		}
		for i, l := range bk.Leaves {
			seen := symbolsOf(l.Drawing)
			for ref, n := range home {
				if n == i+1 && seen[ref] != 1 {
					fatal("sheet %d draws somebody who is at home there %d times", n, seen[ref])
				}
			}
			for _, it := range l.Scene.Items {
				if to := 0; it.Role == "inside" && strings.HasPrefix(it.Ref, string(stubID)) {
					fmt.Sscan(it.Shape.(scene.Text).String, &to)
					if to < 1 || to > len(bk.Leaves) || to == i+1 {
						fatal("sheet %d has a stub to sheet %d of %d", i+1, to, len(bk.Leaves))
					}
				}
			}
		}
		want := f.Len(graph.KindPet)
		for p := range graph.All[graph.Person](f) {
			if p.Gone == nil && p.Shown != graph.Termination {
				want++
			}
		}
		if len(home) != want {
			fatal("%d of %d people are at home on a sheet", len(home), want)
		}
	}
	check(t.Fatalf, exampleCase(t, "rhys"), bookOf(t, exampleCase(t, "rhys"), Options{}, Paper{Size: "A3", Landscape: true}))
	rapid.Check(t, func(t *rapid.T) {
		f := randomFamily(t)
		bk, err := Branches(context.Background(), graph.Everything(f, today), Options{Text: 2.4}, Paper{Size: "A4", SmallText: true}, Heading{}, letters(), nil)
		if err != nil {
			t.Fatal(err)
		}
		check(t.Fatalf, f, bk)
	})
}

// TestAStubCountsWhoIsBehindIt: three people on Mum's side are cut off, one of them twice removed.
func TestAStubCountsWhoIsBehindIt(t *testing.T) {
	f := family(t, append(parents(), couple(graph.Married), person("kid", graph.Female), child("kid", graph.ByBirth),
		person("gran", graph.Female), person("aunt", graph.Female), person("cousin", graph.Male),
		graph.Parentage{ID: "g1", Child: "mum", Parent: "gran", Kind: graph.ByBirth}, graph.Parentage{ID: "g2", Child: "aunt", Parent: "gran", Kind: graph.ByBirth},
		graph.Parentage{ID: "g3", Child: "cousin", Parent: "aunt", Kind: graph.ByBirth})...)
	d := drawn(t, f, Options{Only: []graph.ID{"kid", "mum", "dad"}})
	var said []string
	for _, it := range d.Scene.Items {
		if it.Role == "stub" {
			said = append(said, it.Shape.(scene.Text).String)
		}
	}
	if !slices.Equal(said, []string{"3 more"}) || len(symbolsOf(d)) != 4 {
		t.Errorf("the stubs say %q beside %d symbols", said, len(symbolsOf(d)))
	}
}

// TestLargePrintIsLargeEverywhere on the paper: names, legend, heading, page number.
func TestLargePrintIsLargeEverywhere(t *testing.T) {
	d := drawn(t, exampleCase(t, "amara"), Options{Text: LargeText})
	kind := Paper{LargePrint: true, BlackWhite: true}
	n := 0
	for _, c := range AdviseFor(d, kind, Heading{For: "Nan"}, letters()) {
		if !c.Readable {
			continue
		}
		n++
		p, err := Sheets(d, c.Paper, Heading{For: "Nan"}, letters())
		if err != nil {
			t.Fatal(err)
		}
		for i, page := range p.Pages {
			for _, it := range page.Items {
				if s, ok := it.Shape.(scene.Text); ok && s.Size < LargePoints-0.01 && !strings.HasSuffix(it.Role, "label:sign") {
					t.Errorf("%s, sheet %d: %s is %.1f points", c.Paper, i+1, it.Role, s.Size)
				}
				for _, colour := range colours(it.Shape) {
					if colour.A > 0 && (colour.R != colour.G || colour.G != colour.B) {
						t.Errorf("%s: %s is in colour", c.Paper, it.Role)
					}
				}
			}
		}
	}
	if n == 0 {
		t.Error("large print fits on no paper")
	}
}

// TestAStubSaysWhoStandsThere: with whom somebody was, and whose child somebody is, is read on this sheet.
func TestAStubSaysWhoStandsThere(t *testing.T) {
	f := family(t, append(parents(), couple(graph.Married), person("kid", graph.Female), child("kid", graph.ByBirth))...)
	there := func(only []graph.ID, n int) string {
		elsewhere := func(beyond) (int, string, int) { return 2, "family of nobody", n }
		said := ""
		for _, it := range drawn(t, f, Options{Only: only, elsewhere: elsewhere}).Scene.Items {
			if it.Role == "stub" {
				said += " " + it.Shape.(scene.Text).String
			}
		}
		return strings.ReplaceAll(strings.TrimSpace(said), "\u00a0", " ")
	}
	name := func(id graph.ID) string {
		p, _ := graph.Get[graph.Person](f, id)
		return p.Name()
	}
	for _, c := range []struct {
		only []graph.ID
		n    int
		want string
	}{{[]graph.ID{"mum", "kid"}, 3, name("dad") + " and 3 more (sheet 2)"}, {[]graph.ID{"kid", "mum"}, 0, name("dad") + " (sheet 2)"},
		{[]graph.ID{"mum", "dad"}, 0, name("kid") + " (sheet 2)"}, {[]graph.ID{"kid"}, 1, name("dad") + ", " + name("mum") + " and 1 more (sheet 2)"}} {
		if got := there(c.only, c.n); got != c.want {
			t.Errorf("with only %v: %q, want %q", c.only, got, c.want)
		}
	}
}
