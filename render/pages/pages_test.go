package pages_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/assets"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/pages"
	"kinweave/render/scene"
)

var fonts = func() *scene.Fonts {
	f, err := scene.LoadFonts(assets.Fonts()...)
	if err != nil {
		panic(err)
	}
	return f
}()

const edge = 51.0

var prose = rapid.StringMatching(`([A-Za-zŵŷ’-]{1,14} ){0,60}[a-z]{1,60}`)

// filled is a book with blocks of any sort in any order.
func filled(t *rapid.T, style pages.Style) *pages.Book {
	b := pages.New(fonts, style)
	b.Title(prose.Draw(t, "title"))
	for range rapid.IntRange(0, 25).Draw(t, "blocks") {
		words := prose.Draw(t, "words")
		switch rapid.IntRange(0, 10).Draw(t, "block") {
		case 0:
			b.Part(words)
		case 1:
			b.Heading(words)
		case 2:
			b.List(words, words)
		case 3:
			b.Ticks(words, "", words)
		case 4:
			b.Quote(words, "Amara")
		case 5:
			b.Entry(words, words, words)
		case 6:
			b.Facts(pages.Fact{Label: "For", Words: words}, pages.Fact{Label: words, Words: "x"})
		case 7:
			b.Frame(words[:min(20, len(words))], float64(rapid.IntRange(0, 300).Draw(t, "high")))
		case 8:
			b.Lines(rapid.IntRange(1, 40).Draw(t, "lines"))
		case 9:
			rows := make([][]string, rapid.IntRange(0, 9).Draw(t, "rows"))
			for i := range rows {
				rows[i] = []string{words, "", pages.Tick, words + "\n" + words}
			}
			b.Table([]pages.Column{{Head: "Who"}, {Head: "What"}, {Head: "Came"}, {Head: "Why"}}, rows, float64(rapid.IntRange(0, 60).Draw(t, "row")))
		default:
			b.Text(words)
		}
	}
	return b
}

func TestEverythingStaysInsideTheMarginsAndAboveTheFoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		style := pages.Style{Title: "t", Foot: prose.Draw(t, "foot"), Copy: "copy 1", Large: rapid.Bool().Draw(t, "large"),
			Lang: rapid.SampledFrom([]language.Language{"", language.Welsh, "ar"}).Draw(t, "language"), Paper: render.Paper{Landscape: rapid.Bool().Draw(t, "landscape")}}
		for i, s := range filled(t, style).Pages() {
			foot := s.Page.Y1
			for _, it := range s.Items { // the rule above the foot is the last line across the page that is decoration
				if p, ok := it.Shape.(scene.Path); ok && it.Layer == scene.Lines && len(p.Steps) == 2 {
					foot = p.Steps[0].P[0].Y
				}
			}
			for _, it := range s.Items {
				b := it.Shape.Bounds(fonts.Measure)
				if b.X0 < s.Page.X0+edge-2 || b.X1 > s.Page.X1-edge+2 || b.Y1 > s.Page.Y1-20 || b.Y0 < 25 {
					t.Fatalf("page %d: something lies at %v of %v", i+1, b, s.Page)
				}
				if it.Role != "" && b.Y1 > foot+1 {
					t.Fatalf("page %d: %q runs into the foot at %v", i+1, it.Role, foot)
				}
			}
		}
	})
}

func TestLargePrintHasNothingSmaller(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, s := range filled(t, pages.Style{Title: "t", Foot: "Confidential", Copy: "copy 1", Large: true}).Pages() {
			for _, it := range s.Items {
				if x, ok := it.Shape.(scene.Text); ok && x.Size < 16 {
					t.Fatalf("%q is %.1f points", x.String, x.Size)
				}
			}
		}
	})
}

func TestEveryPageSaysItsNumber(t *testing.T) {
	b := pages.New(fonts, pages.Style{Title: "t"})
	for range 5 {
		b.Part("Part")
		b.Text("words")
	}
	for i, s := range b.Pages() {
		if want := fmt.Sprintf("page %d of 5", i+1); !strings.Contains(written(s), want) {
			t.Errorf("page %d does not say %q", i+1, want)
		}
	}
	if b.Len() != 5 || len(b.Bookmarks()) != 5 || b.Bookmarks()[4].Page != 4 {
		t.Error(b.Len(), b.Bookmarks())
	}
}

// TestAHeadingStandsWithItsText walks the heading down the page, line by line.
func TestAHeadingStandsWithItsText(t *testing.T) {
	for n := range 60 {
		b := pages.New(fonts, pages.Style{Title: "t"})
		for range n {
			b.Text("line")
		}
		b.Heading("The heading")
		b.Table([]pages.Column{{Head: "Who"}, {Head: "What"}}, [][]string{{"Jean", "the row under it"}}, 0)
		for _, s := range b.Pages() {
			if words := written(s); strings.Contains(words, "The heading") != strings.Contains(words, "the row under it") {
				t.Fatalf("after %d lines the heading stands alone", n)
			}
		}
	}
}

func TestWhatBelongsTogetherStaysTogether(t *testing.T) {
	for n := range 60 {
		b := pages.New(fonts, pages.Style{Title: "t"})
		for range n {
			b.Text("line")
		}
		b.Together(func() {
			b.Text("the first")
			b.Lines(4)
			b.Text("the last")
		})
		first := 0
		for _, s := range b.Pages() {
			words := written(s)
			first += strings.Count(words, "the first")
			if strings.Contains(words, "the first") != strings.Contains(words, "the last") {
				t.Fatalf("after %d lines the block is cut", n)
			}
		}
		if first != 1 {
			t.Fatalf("after %d lines the block is there %d times", n, first)
		}
	}
}

func TestATableSaysItsHeadingsOnEveryPage(t *testing.T) {
	rows := make([][]string, 80)
	for i := range rows {
		rows[i] = []string{"Jean", "a Sunday dinner"}
	}
	b := pages.New(fonts, pages.Style{Title: "t"})
	b.Table([]pages.Column{{Head: "Who promises"}, {Head: "What"}}, rows, 0)
	if b.Len() < 2 {
		t.Fatal("the table fits on a page: nothing was tested")
	}
	for i, s := range b.Pages() {
		if !strings.Contains(written(s), "Who promises") {
			t.Errorf("page %d has no heading", i+1)
		}
	}
}

func TestAPageThatIsReadFromTheRightIsTurnedOver(t *testing.T) {
	at := func(l language.Language) float64 {
		b := pages.New(fonts, pages.Style{Title: "t", Lang: l})
		b.Text("short")
		return b.Pages()[0].Items[0].Shape.Bounds(fonts.Measure).X0
	}
	if left, right := at(language.English), at("ur"); left > 60 || right < 300 {
		t.Error(left, right)
	}
}

func written(s scene.Scene) string {
	var all []string
	for _, it := range s.Items {
		if t, ok := it.Shape.(scene.Text); ok {
			all = append(all, t.String)
		}
	}
	return strings.Join(all, "\n")
}

func TestAHeadingIsFoundBelowItsPart(t *testing.T) {
	b := pages.New(fonts, pages.Style{Title: "t"})
	b.Bookmark("Cover")
	b.Title("Cover")
	b.Part("Who is who")
	b.Heading("Mum’s side")
	for range 40 {
		b.Text("words")
	}
	b.Together(func() { b.Heading("Dad’s side"); b.Text("words") })
	b.Insert(scene.Scene{}, scene.Scene{})
	var got []string
	for _, m := range b.Bookmarks() {
		got = append(got, fmt.Sprintf("%d %s p%d", m.Level, m.Title, m.Page))
	}
	want := []string{"0 Cover p0", "0 Who is who p1", "2 Mum’s side p1", "2 Dad’s side p2", "1 sheet 1 of 2 p3", "1 sheet 2 of 2 p4"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestBlackAndWhiteHasNoTint(t *testing.T) {
	b := pages.New(fonts, pages.Style{Title: "t", Foot: "Confidential", Copy: "copy 1", Mark: "Confidential", Accent: scene.RGB(0x7A1F3D), Paper: render.Paper{BlackWhite: true}})
	b.Title("Title")
	b.Small("small")
	b.Frame("draw", 40)
	b.Table([]pages.Column{{Head: "Who", Share: 1}}, [][]string{{"somebody"}}, 0)
	seen := 0
	for _, it := range b.Pages()[0].Items {
		var all []scene.Color
		switch x := it.Shape.(type) {
		case scene.Text:
			all = append(all, x.Color)
		case scene.Path:
			all = append(all, x.Pen.Stroke, x.Pen.Fill)
		}
		for _, c := range all {
			seen++
			if c.R != c.G || c.G != c.B {
				t.Errorf("%s has a colour: %v", it.Role, c)
			}
		}
	}
	if seen < 10 {
		t.Error("nothing was looked at")
	}
}
