package scene_test

import (
	"math"
	"strings"
	"sync"
	"testing"

	"kinweave/assets"
	"kinweave/render/scene"

	"pgregory.net/rapid"
)

// load is shared: reading eight fonts takes a while and Fonts never change.
var load = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })

func fonts(t testing.TB) *scene.Fonts {
	t.Helper()
	f, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func text(s, lang string) scene.Text { return scene.Text{String: s, Size: 10, Lang: lang} }

func fontNames(runs []scene.Run) string {
	var names []string
	for _, r := range runs {
		names = append(names, r.File.Name)
	}
	return strings.Join(names, " ")
}

func TestEachScriptFindsItsFont(t *testing.T) {
	for _, c := range []struct{ text, lang, want string }{
		{"Siân Llŷr", "cy", "NotoSans-Regular"},
		{"Nguyễn Thị Ánh", "vi", "NotoSans-Regular"},
		{"Оксана Шевченко", "uk", "NotoSans-Regular"},
		{"محمد علی", "ar", "NotoSansArabic-Regular"},
		{"محمد علی", "ur", "NotoSansArabic-Regular"}, // small: see the next test
		{"রহমান", "bn", "NotoSansBengali-Regular"},
		{"Amina রহমান", "", "NotoSans-Regular NotoSansBengali-Regular"},
		{"हरप्रीत", "hi", "NotoSansDevanagari-Regular"},
		{"ਹਰਪ੍ਰੀਤ", "pa", "NotoSansGurmukhi-Regular"},
		{"ሰላም", "ti", "NotoSansEthiopic-Regular"},
		{"נועה", "he", "NotoSansHebrew-Regular"},
		{"→", "", "NotoSansSymbols-Regular"},
		{"佳慧", "zh", "NotoSans-Regular"}, // no font has them: the first draws boxes
	} {
		if got := fontNames(fonts(t).Shape(text(c.text, c.lang))); got != c.want {
			t.Errorf("%s (%s) is written in %s, want %s", c.text, c.lang, got, c.want)
		}
	}
}

func TestUrduIsInNastaliqInHeadingsAndInNaskhInSmallPrint(t *testing.T) {
	for _, c := range []struct {
		lang string
		size float64
		want string
	}{
		{"ur", 12, "NotoSansArabic-Regular"}, {"ur", 17.9, "NotoSansArabic-Regular"}, {"ur", 18, "NotoNastaliqUrdu-Regular"},
		{"ur-PK", 26, "NotoNastaliqUrdu-Regular"}, {"UR_pk", 26, "NotoNastaliqUrdu-Regular"}, {"ar", 26, "NotoSansArabic-Regular"}, {"", 26, "NotoSansArabic-Regular"},
	} {
		s := text("محمد علی", c.lang)
		s.Size = c.size
		if got := fontNames(fonts(t).Shape(s)); got != c.want {
			t.Errorf("at %.1f in %q it is written in %s, want %s", c.size, c.lang, got, c.want)
		}
	}
}

func TestBoldHasItsOwnFileInEveryScript(t *testing.T) {
	urdu := scene.Text{String: "محمد", Size: 26, Lang: "ur", Face: scene.Bold}
	if got := fontNames(fonts(t).Shape(urdu)); got != "NotoNastaliqUrdu-Bold" {
		t.Errorf("a heading in Urdu is written in %s", got)
	}
	for _, s := range []string{"Amara", "محمد", "রহমান"} {
		bold := text(s, "")
		bold.Face = scene.Bold
		if got := fontNames(fonts(t).Shape(bold)); !strings.HasSuffix(got, "-Bold") {
			t.Errorf("bold %s is written in %s", s, got)
		}
	}
}

func TestALetterNobodyHasIsABoxNotAGap(t *testing.T) {
	w, up, _ := fonts(t).Measure(text("佳", "zh"))
	if w <= 0 || up <= 0 {
		t.Errorf("a missing letter is %.2f wide and %.2f high", w, up)
	}
	if id := fonts(t).Shape(text("佳", "zh"))[0].Glyphs[0].ID; id != 0 {
		t.Errorf("it is glyph %d, want the font's own box, 0", id)
	}
}

func TestArabicLettersJoinAndRunFromTheRight(t *testing.T) {
	g := fonts(t).Shape(text("محمد", "ar"))[0].Glyphs
	alone := fonts(t).Shape(text("م", "ar"))[0].Glyphs[0].ID
	for _, glyph := range g {
		if glyph.ID == alone {
			t.Errorf("letter %d stands alone inside a word", glyph.Cluster)
		}
	}
	if g[0].Cluster < g[len(g)-1].Cluster {
		t.Error("the first letter is not on the right")
	}
}

func TestTheFirstLetterDecidesWhichWayALineRuns(t *testing.T) {
	for _, c := range []struct {
		text  string
		first rune // on the left
	}{{"Amara محمد", 'A'}, {"محمد Amara", 'A'}, {"محمد 2019 علی", 'ع'}} {
		r := fonts(t).Shape(text(c.text, ""))[0]
		from := []rune(c.text)[r.From]
		if from != c.first && []rune(c.text)[r.To-1] != c.first && !strings.ContainsRune(string([]rune(c.text)[r.From:r.To]), c.first) {
			t.Errorf("%q begins on the left with %q", c.text, string([]rune(c.text)[r.From:r.To]))
		}
	}
}

// TestALineOfAPageFromTheRightRunsFromTheRight: what is said first stands on the right, whatever letters it is in.
func TestALineOfAPageFromTheRightRunsFromTheRight(t *testing.T) {
	for _, c := range []struct{ text, lang, right string }{
		{"Ali محمد", "", "محمد"}, {"محمد Ali", "", "محمد"}, {"Ali محمد", "cy", "محمد"},
		{"Ali محمد", "ur", "Ali"}, {"Ali محمد", "ar-EG", "Ali"}, {"محمد Ali", "ur", "محمد"}, {"Ali (12).", "ur", "Ali (12)."},
	} {
		runs := fonts(t).Shape(text(c.text, c.lang))
		last := runs[len(runs)-1]
		if got := string([]rune(c.text)[last.From:last.To]); strings.TrimSpace(got) != c.right {
			t.Errorf("%q in %q ends on the right with %q, want %q", c.text, c.lang, got, c.right)
		}
	}
}

func TestAnchorsPutTheTextLeftAboutAndRight(t *testing.T) {
	s := text("Siân", "cy")
	w, _, _ := fonts(t).Measure(s)
	for anchor, want := range map[scene.Anchor]float64{scene.Start: 0, scene.Middle: -w / 2, scene.End: -w} {
		s.Anchor = anchor
		if x := fonts(t).Shape(s)[0].Glyphs[0].X; math.Abs(x-want) > 1e-9 {
			t.Errorf("anchor %d begins at %.2f, want %.2f", anchor, x, want)
		}
	}
}

func TestAnyStringIsShapedWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), mixed()).Draw(t, "text")
		in := scene.Text{String: s, Size: rapid.Float64Range(0.5, 200).Draw(t, "size"),
			Lang: rapid.SampledFrom([]string{"", "en-GB", "ur", "ar", "bn", "cy", "??"}).Draw(t, "lang")}
		f, err := load()
		if err != nil {
			t.Fatal(err)
		}
		seen := make([]bool, len([]rune(s)))
		for _, r := range f.Shape(in) {
			for i := r.From; i < r.To; i++ {
				if seen[i] {
					t.Fatalf("letter %d is drawn twice", i)
				}
				seen[i] = true
			}
			for _, g := range r.Glyphs {
				if g.Cluster < r.From || g.Cluster >= r.To {
					t.Fatalf("glyph %d belongs to letter %d, outside its run %d–%d", g.ID, g.Cluster, r.From, r.To)
				}
			}
		}
		for i, ok := range seen {
			if !ok {
				t.Fatalf("letter %d is not drawn", i)
			}
		}
		w, _, _ := f.Measure(in)
		double := in
		double.Size *= 2
		if double.Nastaliq() != in.Nastaliq() {
			return // Urdu is in another hand in headings
		}
		if w2, _, _ := f.Measure(double); math.Abs(w2-2*w) > 1e-6*(1+w) {
			t.Fatalf("twice the size is %.6f wide, want %.6f", w2, 2*w)
		}
	})
}

// mixed makes strings in which scripts, directions, marks and controls meet.
func mixed() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("aÁŷ é́ 12(]«م حدﷺلاعی کগরহি্যা佳\u200d\u200c\u200f\u202e\u2066\u2069\t\n\u0301👩🏽")))
}

func TestManyMayMeasureAtOnce(t *testing.T) {
	want, _, _ := fonts(t).Measure(text("Nguyễn", "vi"))
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for j := range 200 {
				s := strings.Repeat("x", (i+j)%50)
				fonts(t).Shape(text(s+"محمد", "ar"))
				if w, _, _ := fonts(t).Measure(text("Nguyễn", "vi")); w != want {
					t.Errorf("measured %.3f, want %.3f", w, want)
					return
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkMeasureNewText(b *testing.B) {
	for _, c := range []struct{ name, text, lang string }{
		{"latin", "Siân Llŷr-Nguyễn", "cy"}, {"arabic", "محمد علی رحمان", "ar"}, {"nastaliq", "محمد علی رحمان", "ur"}, {"bengali", "মোহাম্মদ রহমান", "bn"},
	} {
		b.Run(c.name, func(b *testing.B) {
			f := fonts(b)
			for i := 0; b.Loop(); i++ {
				s := text(c.text+strings.Repeat(".", i%3)+string(rune(0x100+i%0x5000)), c.lang)
				s.Size = 20 // a heading, for the sake of Nastaliq
				f.Measure(s)
			}
		})
	}
}

func BenchmarkMeasureKnownText(b *testing.B) {
	f := fonts(b)
	for b.Loop() {
		f.Measure(text("Siân Llŷr-Nguyễn", "cy"))
	}
}

func BenchmarkLoadFonts(b *testing.B) {
	files := assets.Fonts()
	for b.Loop() {
		if _, err := scene.LoadFonts(files...); err != nil {
			b.Fatal(err)
		}
	}
}
