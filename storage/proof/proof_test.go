package proof_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render/pdf"
	"kinweave/render/scene"
	"kinweave/render/svg"
	"kinweave/storage/proof"
)

var today = graph.Exact(2026, 11, 22)

// secrets are those of a family in which Lee reads, and Peregrine is kept from him.
func secrets(t *testing.T) *graph.Tokens {
	t.Helper()
	f := graphtest.Family(graphtest.For("kid"), graphtest.Child("Dawn", "Lee", "kid"),
		graphtest.With(graph.Person{ID: "x4f7q2", Known: "Peregrine", Formal: "Peregrine Mary Quillfeather", Birth: graph.Exact(1990, 3, 14), Place: "Peckham",
			Notes: []graph.Note{{Text: "Goes swimming with the neighbours twice a week.", Layer: graph.Professional}}}),
		graphtest.With(graph.Person{ID: "y", Known: "Mary", Formal: "Mary Stone", Gone: &graph.Farewell{}}),
		graphtest.With(graph.Person{ID: "z", Known: "May", Gone: &graph.Farewell{}}),
		graphtest.With(graph.Person{ID: "d", Known: "Bea", Gone: &graph.Farewell{}}),
		graphtest.With(graph.Parentage{ID: "k", Child: "kid", Parent: "x4f7q2", Kind: graph.ByBirth}),
		graphtest.With(graph.Safety{ID: "s", Who: "Lee", About: "x4f7q2", Kind: graph.MustNotLearn}))
	return graph.Withheld(f, graph.Audience{Name: graph.AllInvited, Readers: []graph.ID{"Lee", "Dawn"}}, today)
}

func TestWhatIsLookedForIsFoundHoweverItIsWritten(t *testing.T) {
	w := secrets(t)
	for _, s := range []string{"Peregrine", "PEREGRINE", "Peregrine's", "Peregrine’s bike", "Pere-\ngrine", "Pere\u00adgrine", "Pérégrine", "Quill-feather", "Peck\nham", "in Peckham.",
		"14 March 1990", "14 Mar 1990", "14/03/1990", "14/3/1990", "14.03.1990", "14/03/90", "1990-03-14", "19900314", "14th March 1990", "March 14, 1990", "14 MAR 1990",
		"person:x4f7q2", "swimming with the neighbours twice", "Bea", "Be-\na", "Béa", "May came too"} {
		if len(w.Find(s)) == 0 {
			t.Errorf("%q is not found", s)
		}
	}
	if len(w.FindGlued("familyofperegrine.pdf")) == 0 {
		t.Error("a name in the middle of a file's name is not found")
	}
}

func TestWhatIsSaidRightlyIsLeftAlone(t *testing.T) {
	w := secrets(t)
	for _, s := range []string{"Lee", "Dawn’s", "3 May 2026", "May 2026", "she may come", "to be a friend", "beach", "child by birth", "swimming with the others", "14 March 2026", "age on that date", "1403-90", "14 0390"} {
		if h := w.Find(s); len(h) > 0 {
			t.Errorf("%q is refused for %q", s, h[0].Field)
		}
	}
}

func TestAFirstNameThatTwoShareMayBeSaid(t *testing.T) {
	f := graphtest.Family(graphtest.For("kid"), graphtest.Child("Dawn", "Lee", "kid"),
		graphtest.With(graph.Person{ID: "a", Known: "Lee", Formal: "Lee Harkness", Gone: &graph.Farewell{}}))
	w := graph.Withheld(f, graph.Audience{Name: graph.AllInvited}, today)
	if len(w.Find("Lee")) > 0 {
		t.Error("a visible Lee is refused because of another")
	}
	if len(w.Find("Lee Harkness")) == 0 || len(w.Find("Mr Harkness")) == 0 {
		t.Error("the other Lee's surname is let through")
	}
}

func letters(t *testing.T) *scene.Fonts {
	var files [][]byte
	for _, name := range []string{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, b)
	}
	f, err := scene.LoadFonts(files...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func page(said ...string) scene.Scene {
	s := scene.Scene{Title: "A map", Page: scene.Box{X1: 595, Y1: 842}}
	for i, w := range said {
		s.Items = append(s.Items, scene.Item{Layer: scene.Names, Ref: "person:p1", Role: "name",
			Shape: scene.Text{At: scene.Point{X: 50, Y: 50 + 20*float64(i)}, String: w, Size: 12, Color: scene.RGB(0)}})
	}
	return s
}

func refused(t *testing.T, what string, data []byte, format string) {
	t.Helper()
	err := proof.Scan(data, format, "map."+format, secrets(t))
	var e *proof.Error
	if !errors.As(err, &e) {
		t.Errorf("%s is let through: %v", what, err)
		return
	}
	if strings.Contains(strings.ToLower(err.Error()), "peregrine") {
		t.Errorf("the error names her: %v", err)
	}
}

func TestEveryCornerOfAPDFIsRead(t *testing.T) {
	write := func(m pdf.Meta, pages ...scene.Scene) []byte {
		var b bytes.Buffer
		m.Created = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
		if err := pdf.Write(&b, pages, letters(t), m); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	named := page("Lee")
	named.Items[0].Role = "heading"
	for what, data := range map[string][]byte{
		"a name on the page":                write(pdf.Meta{}, page("Lee", "Peregrine")),
		"a name over two lines":             write(pdf.Meta{}, page("Lee and Quill-", "feather")),
		"a name on the second page":         write(pdf.Meta{}, page("Lee"), page("Peckham")),
		"the title":                         write(pdf.Meta{Title: "For Peregrine"}, page("Lee")),
		"the author":                        write(pdf.Meta{Author: "Peregrine"}, page("Lee")),
		"the subject":                       write(pdf.Meta{Subject: "Peregrine"}, page("Lee")),
		"a bookmark":                        write(pdf.Meta{Outline: []pdf.Bookmark{{Title: "Peregrine’s side"}}}, page("Lee")),
		"the words for those who can't see": write(pdf.Meta{Alt: []string{"A map with Pérégrine"}}, page("Lee")),
	} {
		refused(t, what, data, "pdf")
	}
	if err := proof.Scan(write(pdf.Meta{Title: "Family map"}, named), "pdf", "map.pdf", secrets(t)); err != nil {
		t.Errorf("a safe page is refused: %v", err)
	}
}

func TestEveryCornerOfADrawingIsRead(t *testing.T) {
	write := func(s scene.Scene) string {
		var b bytes.Buffer
		if err := svg.Write(&b, s, letters(t)); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	id := page("Lee")
	id.Items[0].Ref = "person:x4f7q2"
	titled := page("Lee")
	titled.Title = "Peregrine’s family"
	for what, data := range map[string]string{
		"a name":    write(page("Peregrine")),
		"a title":   write(titled),
		"a ref":     strings.Replace(write(page("Lee")), "<text ", `<text id="x4f7q2" `, 1),
		"a comment": strings.Replace(write(page("Lee")), "</svg>", "<!-- Peregrine --></svg>", 1),
	} {
		refused(t, what, []byte(data), "svg")
	}
	if err := proof.Pages([]scene.Scene{id}, secrets(t)); err == nil {
		t.Error("an id in the picture is let through")
	}
	photo := page("Lee")
	photo.Items = append(photo.Items, scene.Item{Shape: scene.Image{Alt: "Peregrine on her bike"}})
	if err := proof.Pages([]scene.Scene{photo}, secrets(t)); err == nil {
		t.Error("the words for a photo are let through")
	}
	if err := proof.Pages([]scene.Scene{page("Quill-", "feather")}, secrets(t)); err == nil {
		t.Error("a name in the picture is let through")
	}
}

func TestHiddenPartsOfAPictureAreRead(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	if err := proof.Scan(b.Bytes(), "png", "map.png", secrets(t)); err != nil {
		t.Fatal(err)
	}
	body := []byte("tEXtTitle\x00Peregrine")
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(body)-4))
	chunk = append(chunk, body...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
	at := b.Len() - 12
	refused(t, "a remark in the file", append(append(append([]byte{}, b.Bytes()[:at]...), chunk...), b.Bytes()[at:]...), "png")
	if err := proof.Scan(append(b.Bytes(), "Peregrine"...), "png", "map.png", secrets(t)); !errors.Is(err, proof.ErrUnread) {
		t.Errorf("what follows the picture is let through: %v", err)
	}
}

func TestPlainFilesAreRead(t *testing.T) {
	refused(t, "a family file", []byte("0 HEAD\n0 @P1@ INDI\n1 NOTE Perg and Pere\n2 CONC grine\n0 TRLR\n"), "gedcom")
	refused(t, "a number of a record", []byte("0 HEAD\n0 @X4F7Q2@ INDI\n0 TRLR\n"), "gedcom")
	refused(t, "a quoted text", []byte("0 HEAD\n1 _X \"P\\u00e9regrine\"\n0 TRLR\n"), "gedcom")
	refused(t, "a data file", []byte(`{"a":[{"b":"P\u0065regrine"}]}`), "json")
	refused(t, "the key of a data file", []byte(`{"people":{"x4f7q2":"somebody"}}`), "json")
	refused(t, "a table", []byte("name,town\nLee,Peckham\n"), "csv")
	refused(t, "a text", []byte("Lee and Peregrine"), "text")
	if err := proof.Scan([]byte("Lee"), "text", "peregrine.txt", secrets(t)); err == nil {
		t.Error("the name of the file is let through")
	}
}

func TestWhatCannotBeReadIsRefused(t *testing.T) {
	for _, format := range []string{"pdf", "svg", "png", "json", "docx"} {
		if err := proof.Scan([]byte("<<nonsense"), format, "map", secrets(t)); !errors.Is(err, proof.ErrUnread) {
			t.Errorf("%s: %v", format, err)
		}
	}
}
