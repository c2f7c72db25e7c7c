package pdf_test

import (
	"regexp"
	"strings"
	"testing"

	"kinweave/render/pdf"
	"kinweave/render/scene"
)

// page is a sheet with lines of text on it and nothing else.
func page(texts ...scene.Text) scene.Scene {
	s := scene.Scene{Title: "Names", Page: scene.Box{X1: 595, Y1: 842}}
	for i, t := range texts {
		if t.At == (scene.Point{}) {
			t.At = scene.Point{X: 60, Y: 60 + 40*float64(i)}
		}
		t.Size, t.Color = 14, ink
		s.Items = append(s.Items, scene.Item{Layer: scene.Names, Ref: "person:x", Role: "name", Shape: t})
	}
	return s
}

// plain takes out the marks with which tools show which way a text runs.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == '\f' {
			return -1
		}
		return r
	}, s)
}

func TestEveryNameIsFoundOnThePage(t *testing.T) {
	for _, n := range append(names, name{"बिलाल", "hi"}, name{"بلال", "ar"}, name{"عائشة رضا", "ur"}, name{"مُحَمَّد", "ar"},
		name{"Siân", "cy"}, name{"নাজমুন্নাহার", "bn"}, name{"נועה", "he"}, name{"(Khan)", "en-GB"}, name{"fi ffl", "en"}) {
		found := plain(tool(t, write(t, meta, page(scene.Text{String: n.text, Lang: n.lang})), "pdftotext", "-layout", "FILE", "-"))
		if mixed := strings.Contains(n.text, "محمد ") && strings.Contains(n.text, "Khan"); mixed {
			// Where two directions meet, pdftotext puts the words in an order of its own.
			for _, word := range strings.Fields(n.text) {
				if !strings.Contains(found, word) {
					t.Errorf("%s of %s is not in %q", word, n.text, found)
				}
			}
			continue
		}
		if strings.TrimSpace(found) != n.text {
			t.Errorf("%s (%s) reads back as %q", n.text, n.lang, strings.TrimSpace(found))
		}
	}
}

func TestANameWithAHaloIsFoundOnce(t *testing.T) {
	data := write(t, meta, page(scene.Text{String: "Siân Llŷr", Halo: scene.RGB(0xFFFFFF), Edge: 3}))
	for _, reader := range [][]string{{"pdftotext", "FILE", "-"}, {"mutool", "draw", "-q", "-F", "text", "FILE"}} {
		if found := tool(t, data, reader[0], reader[1:]...); strings.Count(found, "Llŷr") != 1 {
			t.Errorf("%s finds %q", reader[0], found)
		}
	}
}

func TestTurnedTextIsFoundToo(t *testing.T) {
	for _, turn := range []float64{-90, 90, 180} {
		data := write(t, meta, page(scene.Text{At: scene.Point{X: 300, Y: 400}, String: "Sheet 2 of 6", Turn: turn}))
		if found := tool(t, data, "pdftotext", "FILE", "-"); !strings.Contains(found, "Sheet 2 of 6") {
			t.Errorf("turned by %.0f it reads %q", turn, found)
		}
	}
}

func TestEveryFontIsEmbeddedAsASubset(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(tool(t, write(t, meta, sample()), "pdffonts", "FILE")), "\n")[2:]
	if len(rows) < 5 {
		t.Fatalf("only %d fonts", len(rows))
	}
	good := regexp.MustCompile(`^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes yes yes`)
	for _, row := range rows {
		if !good.MatchString(row) {
			t.Errorf("font %s", row)
		}
	}
}

func TestOtherToolsFindNothingWrong(t *testing.T) {
	m := meta
	m.Outline = []pdf.Bookmark{{Title: "Map"}, {Title: "Pwy ydy pwy", Page: 1}}
	data := write(t, m, sample(), crowd(75))
	if err := validate(data); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
	if said := tool(t, data, "qpdf", "--check", "FILE"); !strings.Contains(said, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", said)
	}
	for _, reader := range [][]string{{"pdftoppm", "-r", "20", "FILE"}, {"mutool", "draw", "-q", "-r", "20", "-o", "/dev/null", "FILE"}} {
		if said := tool(t, data, reader[0], reader[1:]...); strings.Contains(strings.ToLower(said[:min(len(said), 2000)]), "error") {
			t.Errorf("%s: %s", reader[0], said)
		}
	}
}

func TestTheFileSaysWhatItIs(t *testing.T) {
	about := tool(t, write(t, meta, sample()), "pdfinfo", "FILE")
	for _, want := range []string{"Title:           Amara’s family", "Author:          A. Worker", "Subject:         Genogram", "Tagged:          yes",
		"Pages:           1", "595.28 x 841.89 pts (A4)", "Nov 21 09:30:00 2026"} {
		if !strings.Contains(about, want) {
			t.Errorf("%q is not in\n%s", want, about)
		}
	}
}

func TestAnEndlessMapGetsASheetAboutItsInk(t *testing.T) {
	m := scene.Scene{Items: []scene.Item{{Shape: box(-1000, -500, 300, 200, scene.Pen{Fill: ink})}}}
	if about := tool(t, write(t, meta, m), "pdfinfo", "FILE"); !strings.Contains(about, "324 x 224 pts") {
		t.Error(about)
	}
	m.Items[0].Shape = box(0, 0, 100000, 200, scene.Pen{Fill: ink})
	if about := tool(t, write(t, meta, m), "pdfinfo", "FILE"); !strings.Contains(about, "Page size:       14400 x") {
		t.Error(about)
	}
}

func TestWhatLiesBeyondTheSheetIsNotInTheFile(t *testing.T) {
	s := page(scene.Text{String: "Amara"}, scene.Text{At: scene.Point{X: 700, Y: 60}, String: "Beyond"}, scene.Text{At: scene.Point{X: 560, Y: 90}, String: "Over the edge"})
	if tree := read(t, write(t, meta, s)).tree(); !strings.Contains(tree, "Span 2") { // each of two texts has its mark
		t.Errorf("the tree is\n%s", tree)
	}
}
