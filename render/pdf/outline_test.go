package pdf_test

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"pgregory.net/rapid"

	"kinweave/render/pdf"
	"kinweave/render/scene"
)

// TestEveryBookmarkStandsBelowThePartItBelongsTo reads the bookmarks of any document with another program.
func TestEveryBookmarkStandsBelowThePartItBelongsTo(t *testing.T) {
	deep, letters := false, fonts(t)
	rapid.Check(t, func(t *rapid.T) {
		page := scene.Scene{Title: "x", Page: scene.Box{X1: 200, Y1: 300}}
		marks := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) pdf.Bookmark {
			return pdf.Bookmark{Title: rapid.StringMatching(`[a-zŵ]{1,6}`).Draw(t, "title"), Page: rapid.IntRange(0, 2).Draw(t, "page"),
				Y: rapid.SampledFrom([]float64{0, 51, 299}).Draw(t, "y"), Level: rapid.IntRange(0, 2).Draw(t, "level")}
		}), 1, 12).Draw(t, "marks")
		var b bytes.Buffer
		if err := pdf.Write(&b, []scene.Scene{page, page, page}, letters, pdf.Meta{Outline: marks}); err != nil {
			t.Fatal(err)
		}
		tree, err := api.Bookmarks(bytes.NewReader(b.Bytes()), nil)
		if err != nil {
			t.Fatal(err)
		}
		next := 0
		var walk func(of []pdfcpu.Bookmark, above int)
		walk = func(of []pdfcpu.Bookmark, above int) {
			for _, x := range of {
				if next >= len(marks) {
					t.Fatal("there are more bookmarks than were asked for")
				}
				want := marks[next]
				if x.Title != want.Title || x.PageFrom != want.Page+1 || want.Level <= above {
					t.Fatalf("bookmark %d is %q on page %d below level %d, not %+v", next, x.Title, x.PageFrom, above, want)
				}
				next++
				deep = deep || above > 0
				walk(x.Kids, want.Level)
			}
		}
		walk(tree, -1)
		if next != len(marks) {
			t.Fatalf("%d of %d bookmarks are there", next, len(marks))
		}
	})
	if !deep {
		t.Error("no bookmark stood two below another: nothing was tested")
	}
}
