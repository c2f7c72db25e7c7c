package pdf

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"kinweave/assets"
	"kinweave/render/scene"

	"pgregory.net/rapid"
)

var allFonts = sync.OnceValues(func() (*scene.Fonts, error) { return scene.LoadFonts(assets.Fonts()...) })

// Whatever is written on a page, the codes say it again letter by letter.
func TestTheCodesOfAnyTextSayThatText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fonts, err := allFonts()
		if err != nil {
			t.Fatal(err)
		}
		d := newDocument(fonts, Meta{}, scene.Scene{})
		for range rapid.IntRange(1, 4).Draw(t, "texts") {
			text := scene.Text{Size: 9, Lang: rapid.SampledFrom([]string{"", "ur", "cy"}).Draw(t, "lang"), String: rapid.OneOf(rapid.String(), rapid.StringOf(
				rapid.SampledFrom([]rune("aÁŷ é́ 12(]«م حدﷺلاعی کগরহি্যোকৌक्षिਪ੍ਰ佳\u200d\u200c\u200f\u202e\u2066\u2069\t\n\u0301\x00\uFEFF👩🏽")))).Draw(t, "text")}
			want := readable(text.String)
			runs := fonts.Shape(text)
			slices.SortFunc(runs, func(a, b scene.Run) int { return a.From - b.From })
			var said strings.Builder
			for _, r := range runs {
				e, err := d.embed(r.File)
				if err != nil {
					t.Fatal(err)
				}
				row := signs(r, want, e.ttf)
				if r.RTL {
					slices.Reverse(row)
				}
				for _, s := range row {
					said.WriteString(e.signs[e.code(s.sign)].text)
				}
			}
			if said.String() != string(want) {
				t.Fatalf("%q is said as %q", string(want), said.String())
			}
		}
	})
}

func TestAFontThatIsFullUpIsBegunAgain(t *testing.T) {
	fonts, err := allFonts()
	if err != nil {
		t.Fatal(err)
	}
	d := newDocument(fonts, Meta{}, scene.Scene{})
	first, err := d.embed(fonts.Files()[0])
	if err != nil {
		t.Fatal(err)
	}
	for first.next < fullUp {
		first.code(sign{text: "a", width: first.next})
	}
	if second, err := d.embed(fonts.Files()[0]); err != nil || second == first {
		t.Errorf("the same font goes on (%v)", err)
	}
	if err := d.finish(); err != nil {
		t.Error(err)
	}
}
