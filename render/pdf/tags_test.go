package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kinweave/render/pdf"
	"kinweave/render/scene"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// reader looks into a file with pdfcpu's eyes.
type reader struct {
	t   *testing.T
	ctx *model.Context
}

func read(t *testing.T, data []byte) reader {
	t.Helper()
	ctx, err := api.ReadContext(bytes.NewReader(data), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	return reader{t, ctx}
}

func (r reader) dict(o types.Object) types.Dict {
	r.t.Helper()
	d, err := r.ctx.DereferenceDict(o)
	if err != nil {
		r.t.Fatal(err)
	}
	return d
}

func (r reader) list(o types.Object) types.Array {
	r.t.Helper()
	a, err := r.ctx.DereferenceArray(o)
	if err != nil {
		r.t.Fatal(err)
	}
	return a
}

func (r reader) catalog() types.Dict { return r.dict(*r.ctx.Root) }

// words is a text string of a dictionary, "" if it has none.
func (r reader) words(d types.Dict, key string) string {
	o, ok := d[key]
	if !ok {
		return ""
	}
	s, err := r.ctx.DereferenceStringOrHexLiteral(o, model.V17, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	return s
}

// tree writes the structure tree, an element a line.
func (r reader) tree() string {
	var b strings.Builder
	var show func(o types.Object, depth int)
	show = func(o types.Object, depth int) {
		if _, mark := o.(types.Integer); mark {
			return
		}
		e := r.dict(o)
		fmt.Fprintf(&b, "%s%s", strings.Repeat(" ", depth), *e.NameEntry("S"))
		for _, key := range []string{"Lang", "Alt", "ActualText"} {
			if s := r.words(e, key); s != "" {
				fmt.Fprintf(&b, " %s=%q", key, s)
			}
		}
		kids := r.list(e["K"])
		marks := 0
		for _, k := range kids {
			if _, ok := k.(types.Integer); ok {
				marks++
			}
		}
		if marks > 0 {
			fmt.Fprintf(&b, " %d", marks)
		}
		b.WriteString("\n")
		for _, k := range kids {
			show(k, depth+1)
		}
	}
	for _, k := range r.list(r.dict(r.catalog()["StructTreeRoot"])["K"]) {
		show(k, 0)
	}
	return b.String()
}

func small() scene.Scene {
	item := func(l scene.Layer, ref, role string, sh scene.Shape) scene.Item {
		return scene.Item{Layer: l, Ref: ref, Role: role, Shape: sh}
	}
	text := func(s, lang string) scene.Text {
		return scene.Text{At: scene.Point{X: 50, Y: 50}, String: s, Size: 10, Color: ink, Lang: lang, Halo: scene.RGB(0xFFFFFF), Edge: 1}
	}
	pen := scene.Pen{Stroke: ink, Width: 1}
	return scene.Scene{Title: "Two people", Page: scene.Box{X1: 595, Y1: 842}, Items: []scene.Item{
		item(scene.Furniture, "", "", box(9, 9, 500, 800, pen)),
		item(scene.Furniture, "", "heading", text("Two people", "en-GB")),
		item(scene.Names, "person:a", "name", text("Siân", "cy")),
		item(scene.Symbols, "person:a", "symbol", box(10, 10, 48, 48, pen)),
		item(scene.Symbols, "person:b", "symbol", box(90, 10, 48, 48, pen)),
		item(scene.Names, "person:b", "name", text("محمد", "ar")),
		item(scene.Names, "person:b", "date", text("b. 2011", "")),
		item(scene.Lines, "union:ab", "line", line(58, 30, 90, 30, pen)),
		item(scene.Symbols, "person:c", "symbol", scene.Path{Pen: pen}), // nothing is drawn
		item(scene.Furniture, "", "heading", text("Signs used", "")),
		item(scene.Furniture, "", "legend", text("A line: together", "")),
		item(scene.Marks, "", "", scene.Image{Box: scene.Box{X1: 9, Y1: 9}, PNG: dot(), Alt: "a dot"}),
		item(scene.Furniture, "", "", text("Page 1 of 1", "")),
	}}
}

func TestTheTagsTellThePageInReadingOrder(t *testing.T) {
	m := meta
	m.Alt = []string{"Siân and Muhammad live together."}
	want := `Document
 Sect
  H1 1
  Figure Alt="Siân and Muhammad live together."
   Span 1
    Span Lang="cy" 1
   Span 2
    Span Lang="ar" ActualText="محمد" 1
   Span 1
  H2 1
  P 1
  Figure Alt="a dot" 1
`
	if got := read(t, write(t, m, small())).tree(); got != want {
		t.Errorf("the tree is\n%swant\n%s", got, want)
	}
}

func TestRolesMayBePathsToListsAndTables(t *testing.T) {
	s := scene.Scene{Title: "Who is who", Page: scene.Box{X1: 595, Y1: 842}}
	for i, row := range [][2]string{{"title:t", "Who is"}, {"title:t", "who"}, {"text:a", "One paragraph"}, {"text:a", "in two lines."}, {"text", "Another."},
		{"heading", "People"}, {"table/row:0/header", "Name"}, {"table/row:0/header", "Role"}, {"table/row:1/cell", "Jean"}, {"table/row:1/cell", "Nan"},
		{"list/item:1/label", "•"}, {"list/item:1/body", "Ask"}, {"list/item:2/body", "محمد"}, {"nonsense/row", "?"}} {
		s.Items = append(s.Items, scene.Item{Role: row[0], Shape: scene.Text{At: scene.Point{X: 50, Y: 50 + 20*float64(i)}, String: row[1], Size: 9, Color: ink}})
	}
	want := `Document
 Sect
  H1 2
  P 2
  P 1
  H2 1
  Table
   TR
    TH 1
    TH 1
   TR
    TD 1
    TD 1
  L
   LI
    Lbl 1
    LBody 1
   LI
    LBody
     Span ActualText="محمد" 1
  Figure Alt="Who is who"
   Span 1
`
	if got := read(t, write(t, meta, s)).tree(); got != want {
		t.Errorf("the tree is\n%swant\n%s", got, want)
	}
}

func TestAHeadingIsReadBeforeThePictureUnderIt(t *testing.T) {
	s := small()
	heading := s.Items[1]
	s.Items = append(append(s.Items[:1:1], s.Items[2:]...), heading)
	if got := read(t, write(t, meta, s)).tree(); !strings.HasPrefix(got, "Document\n Sect\n  H1 1\n  Figure") {
		t.Errorf("the tree is\n%s", got)
	}
}

func TestEveryMarkBelongsToAnElement(t *testing.T) {
	r := read(t, write(t, meta, small(), small()))
	root := r.dict(r.catalog()["StructTreeRoot"])
	nums := r.list(r.dict(root["ParentTree"])["Nums"])
	if len(nums) != 4 {
		t.Fatalf("parents of %d pages", len(nums)/2)
	}
	for i := 1; i < len(nums); i += 2 {
		owners := r.list(nums[i])
		if len(owners) != 10 {
			t.Errorf("page %d has %d marks, want 10", i/2+1, len(owners))
		}
		for mark, o := range owners {
			found := false
			for _, k := range r.list(r.dict(o)["K"]) {
				n, ok := k.(types.Integer)
				found = found || ok && int(n) == mark
			}
			if !found {
				t.Errorf("mark %d of page %d is not known to its element", mark, i/2+1)
			}
		}
	}
}

func TestTheReaderIsToldLanguageTitleAndOrder(t *testing.T) {
	m := meta
	m.Lang = "cy"
	r := read(t, write(t, m, small()))
	c := r.catalog()
	if got := r.words(c, "Lang"); got != "cy" {
		t.Errorf("language %q", got)
	}
	if v := r.dict(c["ViewerPreferences"]); v["DisplayDocTitle"] != types.Boolean(true) || *v.NameEntry("PrintScaling") != "None" {
		t.Errorf("viewer preferences %v", v)
	}
	if v := r.dict(c["MarkInfo"]); v["Marked"] != types.Boolean(true) {
		t.Errorf("mark info %v", v)
	}
}

func TestTheClaimIsMadeOnlyWhereItHolds(t *testing.T) {
	claim := func(m pdf.Meta, s scene.Scene) bool {
		return bytes.Contains(write(t, m, s), []byte("<pdfuaid:part>1</pdfuaid:part>"))
	}
	asked := meta
	asked.UA = true
	boxed := small()
	boxed.Items = append(boxed.Items, scene.Item{Ref: "person:c", Shape: scene.Text{String: "佳", Size: 9, Color: ink}})
	undescribed := small()
	undescribed.Items = append(undescribed.Items, scene.Item{Ref: "person:c", Shape: scene.Image{PNG: dot(), Box: scene.Box{X1: 5, Y1: 5}}})
	for _, c := range []struct {
		why  string
		meta pdf.Meta
		page scene.Scene
		want bool
	}{
		{"nobody asked", meta, small(), false},
		{"all is there", asked, small(), true},
		{"a letter is missing", asked, boxed, false},
		{"a picture is not described", asked, undescribed, false},
	} {
		if got := claim(c.meta, c.page); got != c.want {
			t.Errorf("%s: claimed %v", c.why, got)
		}
	}
}
