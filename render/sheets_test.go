package render

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/render/scene"
)

// clan is a family too wide for one small sheet: n couples side by side, each with children.
func clan(t testing.TB, n int) *graph.Family {
	var records []graph.Record
	id := func(what string, i int) graph.ID { return graph.ID(fmt.Sprintf("%s%02d", what, i)) }
	top := graph.Union{ID: "top", Partners: []graph.ID{"gran", "granddad"}, Kind: graph.Married}
	records = append(records, person("gran", graph.Female, born(1930)), person("granddad", graph.Male, born(1929)), top)
	for i := range n {
		u := graph.Union{ID: id("u", i), Partners: []graph.ID{id("ada", i), id("bob", i)}, Kind: graph.Married}
		records = append(records, person(string(id("ada", i)), graph.Female, born(1950+i)), person(string(id("bob", i)), graph.Male, born(1950+i)), u,
			graph.Parentage{ID: id("t", i), Child: id("ada", i), Union: "top", Kind: graph.ByBirth})
		for k := range 2 {
			c := id(fmt.Sprintf("child%d-", k), i)
			records = append(records, person(string(c), graph.Male, born(1980+i)), graph.Parentage{ID: "p" + c, Child: c, Union: u.ID, Kind: graph.ByBirth})
		}
	}
	return family(t, records...)
}

// TestASmallFamilyGoesOnOneSheet with everything a court asks of it.
func TestASmallFamilyGoesOnOneSheet(t *testing.T) {
	d := drawn(t, exampleCase(t, "amara"), Options{})
	p, err := Sheets(d, Paper{Size: "A4", Landscape: true, BlackWhite: true}, Heading{For: "the court", Copy: "copy 2"}, letters())
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Pages) != 1 || p.SmallestText < SmallestPoints {
		t.Fatalf("%d pages, smallest writing %.2f points", len(p.Pages), p.SmallestText)
	}
	page := p.Pages[0]
	text := dump(t, page)
	for _, want := range []string{"Amara’s family", "As at 22 November 2026", "for: the court", "copy 2", "page 1 of 1",
		"This map shows what we knew on 22 November 2026. Tell us what is wrong.", "UK convention"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
	for _, it := range page.Items {
		b := it.Shape.Bounds(letters().Measure)
		if b.X0 < margin-4 || b.Y0 < margin-8 || b.X1 > page.Page.X1-margin+4 || b.Y1 > page.Page.Y1-margin+4 {
			t.Errorf("%s %s runs into the margin", it.Ref, it.Role)
		}
		for _, c := range colours(it.Shape) {
			if c.A > 0 && (c.R != c.G || c.G != c.B) {
				t.Errorf("%s %s is printed in colour", it.Ref, it.Role)
			}
		}
	}
}

func colours(sh scene.Shape) []scene.Color {
	switch s := sh.(type) {
	case scene.Path:
		return []scene.Color{s.Pen.Stroke, s.Pen.Fill}
	case scene.Text:
		return []scene.Color{s.Color, s.Halo}
	}
	return nil
}

// TestWritingTooSmallToReadIsRefused and what is offered instead is true.
func TestWritingTooSmallToReadIsRefused(t *testing.T) {
	d := drawn(t, clan(t, 10), Options{})
	_, err := Sheets(d, Paper{Size: "A4"}, Heading{}, letters())
	var small *TooSmall
	if !errors.As(err, &small) || small.Points >= SmallestPoints || len(small.Try) == 0 {
		t.Fatalf("got %v", err)
	}
	for _, c := range small.Try {
		if !strings.Contains(err.Error(), c.Paper.String()) {
			t.Errorf("%q does not name %s", err, c.Paper)
		}
		p, err := Sheets(d, c.Paper, Heading{}, letters())
		if err != nil || p.SmallestText < SmallestPoints-0.01 || len(p.Split) > 0 || len(p.Pages) != c.Sheets() {
			t.Errorf("%s was offered: %d pages at %.2f points, %d things split, %v", c.Paper, len(p.Pages), p.SmallestText, len(p.Split), err)
		}
	}
	p, err := Sheets(d, Paper{Size: "A4", SmallText: true}, Heading{}, letters())
	if err != nil || p.SmallestText >= SmallestPoints || p.Advice == "" {
		t.Errorf("insisting gives %.2f points, %q, %v", p.SmallestText, p.Advice, err)
	}
	if _, err := Sheets(d, Paper{Size: "Letter"}, Heading{}, letters()); !errors.Is(err, ErrNoPaper) {
		t.Errorf("a paper that is not there: %v", err)
	}
}

// TestThePaperOtherWayRoundIsOfferedOnce: a tall map on a wide sheet.
func TestThePaperOtherWayRoundIsOfferedOnce(t *testing.T) {
	var records []graph.Record
	for i := range 9 {
		id := fmt.Sprintf("p%d", i)
		records = append(records, person(id, graph.Female, born(1800+25*i)))
		if i > 0 {
			records = append(records, graph.Parentage{ID: graph.ID("t" + id), Child: graph.ID(id), Parent: graph.ID(fmt.Sprintf("p%d", i-1)), Kind: graph.ByBirth})
		}
	}
	_, err := Sheets(drawn(t, family(t, records...), Options{}), Paper{Size: "A4", Landscape: true}, Heading{}, letters())
	var small *TooSmall
	if !errors.As(err, &small) || len(small.Try) == 0 {
		t.Fatalf("got %v", err)
	}
	if strings.Count(err.Error(), small.Try[0].Paper.String()) != 1 {
		t.Errorf("the same is offered twice: %v", err)
	}
}

// TestNoSheetsEdgeCutsASymbolOrAName: each is whole on one sheet at least, together
// the sheets show everything, and neighbours share a strip to glue.
func TestNoSheetsEdgeCutsASymbolOrAName(t *testing.T) {
	d := drawn(t, clan(t, 14), Options{})
	for _, paper := range []Paper{{Size: "A4", Across: 4}, {Size: "A4", Landscape: true, Across: 3, Down: 2}, {Size: "A3", Landscape: true, Across: 2}} {
		paper.SmallText = true
		p, err := Sheets(d, paper, Heading{}, letters())
		if err != nil {
			t.Fatal(err)
		}
		a, down := paper.tiles()
		if len(p.Pages) != a*down || len(p.Split) > 0 {
			t.Fatalf("%s: %d pages, split %v", paper, len(p.Pages), p.Split)
		}
		whole := map[string]bool{}
		area := newSetter(d, Heading{}, letters().Measure).area(paper)
		for i, page := range p.Pages {
			if !strings.Contains(dump(t, page), fmt.Sprintf("page %d of %d", i+1, len(p.Pages))) {
				t.Errorf("%s: sheet %d has no number", paper, i+1)
			}
			plan := 0
			for _, it := range page.Items {
				b := it.Shape.Bounds(letters().Measure)
				if (it.Role == "symbol" || it.Role == "name") && inside(b.Grow(-0.6), area) {
					whole[it.Ref+it.Role] = true
				}
				if path, ok := it.Shape.(scene.Path); ok && path.Pen.Width == 0.6 && path.Pen.Fill.A > 0 && it.Layer == scene.Furniture {
					plan++
				}
			}
			if plan != len(p.Pages) {
				t.Errorf("%s: the plan shows %d sheets", paper, plan)
			}
		}
		for ref := range symbolsOf(d) {
			if !whole[ref+"symbol"] || !whole[ref+"name"] {
				t.Errorf("%s: %s is whole on no sheet", paper, ref)
			}
		}
	}
}

// TestTheAdviceIsWhatHappens for every paper it lists.
func TestTheAdviceIsWhatHappens(t *testing.T) {
	d := drawn(t, clan(t, 8), Options{})
	readable := false
	for _, c := range Advise(d, Heading{}, letters()) {
		p, err := Sheets(d, c.Paper, Heading{}, letters())
		if c.Readable != (err == nil && len(p.Split) == 0) {
			t.Errorf("%s: readable %v, but %v", c.Paper, c.Readable, err)
		}
		if err == nil && (p.SmallestText != c.SmallestText || p.Names != c.Names || p.Names <= 0) {
			t.Errorf("%s: %.2f points were promised, %.2f printed", c.Paper, c.SmallestText, p.SmallestText)
		}
		readable = readable || c.Readable
	}
	if !readable {
		t.Error("nothing readable is offered")
	}
}

// TestAnEmptyFamilyIsNoError: a new case can be printed too.
func TestAnEmptyFamilyIsNoError(t *testing.T) {
	p, err := Sheets(drawn(t, graph.Empty(), Options{Legend: true}), Paper{}, Heading{}, letters())
	if err != nil || len(p.Pages) != 1 {
		t.Errorf("%d pages, %v", len(p.Pages), err)
	}
}

// TestALongHeadingStaysOnTheSheet beside the plan of the sheets.
func TestALongHeadingStaysOnTheSheet(t *testing.T) {
	long := strings.Repeat("Featherstonehaugh-Cholmondeley ", 8)
	p, err := Sheets(drawn(t, clan(t, 3), Options{}), Paper{Across: 2, SmallText: true}, Heading{Title: long, For: "the family group conference of " + long[:60], By: "R. Shah", Copy: "copy 3"}, letters())
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range p.Pages[0].Items {
		if it.Role != "title" && it.Role != "text:facts" {
			continue
		}
		b := it.Shape.Bounds(letters().Measure)
		if b.X1 > p.Pages[0].Page.X1-margin-40 || b.Y1 > margin+headHigh {
			t.Errorf("the %s runs to %.0f, %.0f", it.Role, b.X1, b.Y1)
		}
	}
}

// TestALargeSheetHasALargerHeading and nothing of it runs into the map.
func TestALargeSheetHasALargerHeading(t *testing.T) {
	d := drawn(t, clan(t, 8), Options{})
	last := 0.0
	for _, size := range Sizes {
		p, err := Sheets(d, Paper{Size: size, Landscape: true, SmallText: true}, Heading{For: "the court", By: "R. Shah"}, letters())
		if err != nil {
			t.Fatal(err)
		}
		var title float64
		var body, head, foot scene.Box
		foot.Y0 = 1e6
		for _, it := range p.Pages[0].Items {
			b := it.Shape.Bounds(letters().Measure)
			switch {
			case it.Role == "title":
				title = it.Shape.(scene.Text).Size
				head = head.Union(b)
			case it.Role == "text:facts":
				head = head.Union(b)
			case it.Role == "text:legend":
				foot.Y0 = b.Y0
			case it.Layer != scene.Furniture:
				body = body.Union(b)
			}
		}
		if title <= last {
			t.Errorf("the title is %.1f points on %s and %.1f on the smaller sheet", title, size, last)
		}
		if head.Y1 > body.Y0 || body.Y1 > foot.Y0 {
			t.Errorf("on %s the map runs from %.0f to %.0f, the heading to %.0f, the legend from %.0f", size, body.Y0, body.Y1, head.Y1, foot.Y0)
		}
		last = title
	}
}
