package session

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/storage/proof"
)

var formats = []Format{PDF, SVG, PNG, GEDCOM, JSON}

// A0 does not exist: the largest sheet, and small writing allowed, is enough for any example.
func anyPaper(f Format) render.Paper {
	if f == PNG { // a picture of A1 takes seconds to paint
		return render.Paper{Size: "A4", Landscape: true, SmallText: true}
	}
	return render.Paper{Size: "A1", Landscape: true, SmallText: true}
}

// everyReader are the audiences an example can be printed for; a family group is the first index child's parents, one by one.
func everyReader(f *graph.Family) []graph.Audience {
	var out []graph.Audience
	for _, name := range graph.Audiences() {
		if name != graph.Named {
			out = append(out, graph.Audience{Name: name})
			continue
		}
		for u := range graph.All[graph.Union](f) {
			for _, p := range u.Partners {
				out = append(out, graph.Audience{Name: name, People: []graph.ID{p}})
			}
		}
	}
	return out
}

func TestEveryExampleCanBePrintedForEveryReader(t *testing.T) {
	for _, x := range assets.Examples() {
		s, err := Example(x)
		must(t, err)
		all := everyReader(s.Family())
		if s.Family().Len(graph.KindPerson) > 30 { // the large ones: enough groups, not all
			all = append(all[:2:2], all[len(all)-6:]...)
		}
		for _, a := range all {
			for _, f := range formats {
				large := s.Family().Len(graph.KindPerson) > 30
				if large && f.Picture() && !(a.Name == graph.AllInvited && f == PDF || a.Name == graph.Court && f == SVG) {
					continue // one of each is enough: placing so many takes a second
				}
				var b bytes.Buffer
				err := s.Export(context.Background(), &b, Export{Format: f, Audience: a, Paper: anyPaper(f)}, nil)
				if errors.Is(err, ErrNobodySeen) {
					continue
				}
				if err != nil {
					t.Errorf("%s for %s as %s: %v %v", x.Name, a.Name, f, err, Leaks(err))
				}
			}
		}
	}
}

// text is all that can be read of a file, in every corner of it.
func text(t interface{ Fatal(...any) }, b []byte, f Format) string {
	all, err := proof.Read(b, string(f))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, p := range all {
		out.WriteString(p.Text + "\n")
	}
	return out.String()
}

func TestThePackForLeeIsSafeInEveryFormat(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	for _, f := range formats {
		var b bytes.Buffer
		must(t, s.Export(context.Background(), &b, Export{Format: f, Audience: graph.Audience{Name: graph.Named, People: []graph.ID{who(t, s, "Lee")}}, Paper: anyPaper(f)}, nil))
		all := text(t, b.Bytes(), f)
		if f != PNG && (!strings.Contains(all, "Tay") || !strings.Contains(all, "Lee")) {
			t.Errorf("%s: his own are not in it", f)
		}
		for _, never := range []string{"Amara", "Kelly", "Steph", "Maureen", "Pat", "Moss", "Sue", "Clay", "Folake", "Adeyemi", "Dayo",
			"Peckham", "Leeds", "Salford", "Larkhill", "Foster", "Biscuit", "2017", "Byrne"} {
			if strings.Contains(all, never) || bytes.Contains(b.Bytes(), []byte(never)) {
				t.Errorf("%s: the pack says %q", f, never)
			}
		}
	}
}

func who(t *testing.T, s *Session, name string) graph.ID {
	for p := range graph.All[graph.Person](s.Family()) {
		if p.Known == name {
			return p.ID
		}
	}
	t.Fatal("nobody is called that")
	return ""
}

func TestAHeadingThatGivesSomebodyAwayIsRefused(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	a := graph.Audience{Name: graph.Named, People: []graph.ID{who(t, s, "Lee")}}
	dir := t.TempDir()
	for _, f := range []Format{PDF, SVG, PNG} {
		path := filepath.Join(dir, "map"+f.Ending())
		must(t, os.WriteFile(path, []byte("before"), 0o600))
		err := s.ExportFile(context.Background(), path, Export{Format: f, Audience: a, Paper: anyPaper(f), Heading: render.Heading{Title: "Amara’s family"}}, nil)
		if len(Leaks(err)) == 0 {
			t.Fatalf("%s: %v", f, err)
		}
		if strings.Contains(err.Error(), "Amara") {
			t.Error("the error says whose name it is")
		}
		if b, _ := os.ReadFile(path); string(b) != "before" {
			t.Error("something was written")
		}
	}
	err = s.ExportFile(context.Background(), filepath.Join(dir, "amaras-map.json"), Export{Format: JSON, Audience: a}, nil)
	if len(Leaks(err)) == 0 {
		t.Errorf("the name of the file gives her away: %v", err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 3 {
		t.Error("a file was left behind")
	}
}

func TestADrawingForAnotherReaderIsNotUsed(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	d, err := s.Draw(context.Background(), render.Options{}, nil)
	must(t, err)
	d.Audience = "Family"
	var b bytes.Buffer
	a := graph.Audience{Name: graph.Named, People: []graph.ID{who(t, s, "Lee")}}
	must(t, s.Export(context.Background(), &b, Export{Format: SVG, Audience: a, Paper: anyPaper(SVG), Drawn: &d}, nil))
	if strings.Contains(b.String(), "Kelly") {
		t.Error("the worker's own drawing was printed")
	}
}

// TestNoCanaryFliesOutOfAnyFormat searches the bytes that leave the house with nothing but strings.Contains.
func TestNoCanaryFliesOutOfAnyFormat(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, words := graphtest.Canaries(rt, graphtest.Random(rt, 8))
		s := Loose(f)
		a := graph.Audience{Name: rapid.SampledFrom(graph.Audiences()).Draw(rt, "audience")}
		if a.Name == graph.Named {
			for p := range graph.All[graph.Person](f) {
				a.People = []graph.ID{p.ID}
				break
			}
		}
		v, err := s.ViewFor(a)
		if err != nil {
			rt.Fatal(err)
		}
		var held strings.Builder
		for r := range v.Family().Records() {
			b, _ := graph.Encode(r)
			held.Write(b)
		}
		format := rapid.SampledFrom([]Format{PDF, PDF, SVG, SVG, GEDCOM, GEDCOM, JSON, JSON, PNG, "words", "words", "record"}).Draw(rt, "format")
		var b bytes.Buffer
		if format == "words" || format == "record" {
			format = sayInto(&b, rt, s, a, format)
		} else {
			err = s.Export(context.Background(), &b, Export{Format: format, Audience: a, Paper: render.Paper{Size: "A3", SmallText: true}}, nil)
		}
		if errors.Is(err, ErrNobodySeen) {
			return
		}
		if err != nil {
			rt.Fatalf("%s as %s: %v %v", a.Name, format, err, Leaks(err))
		}
		all := text(rt, b.Bytes(), format) + b.String()
		for word, c := range words {
			if strings.Contains(all, word) && !strings.Contains(held.String(), word) {
				rt.Fatalf("%s as %s: %s of a %s", a.Name, format, c.Field, c.Key.Kind)
			}
		}
	})
}

// sayInto writes the words of a map instead of the picture, or the block for a case note.
func sayInto(b *bytes.Buffer, t *rapid.T, s *Session, a graph.Audience, what Format) Format {
	o := render.Options{Groups: true, PastHomes: true, Marks: true, Kin: true}
	lang := rapid.SampledFrom([]language.Language{language.English, language.Welsh}).Draw(t, "language")
	text := ""
	told, err := s.Words(context.Background(), a, o, lang, "")
	if text = told.String(); what == "record" {
		text, err = s.Record(context.Background(), a, o, lang, "")
	}
	if err != nil && !errors.Is(err, ErrNobodySeen) {
		t.Fatalf("%s as %s: %v %v", a.Name, what, err, Leaks(err))
	}
	if err == nil {
		b.WriteString(text)
	}
	return "text"
}

// TestNoFileIsCalledAfterSomebodyHidden tries every name on every print as the name of the file.
func TestNoFileIsCalledAfterSomebodyHidden(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	a := graph.Audience{Name: graph.Named, People: []graph.ID{who(t, s, "Lee")}}
	v, err := s.ViewFor(a)
	must(t, err)
	seen := map[string]bool{}
	for p := range graph.All[graph.Person](v.Family()) {
		seen[p.Known] = true
	}
	tried := 0
	for p := range graph.All[graph.Person](s.Family()) {
		if seen[p.Known] || strings.Contains(p.Known, " ") {
			continue
		}
		for _, name := range []string{p.Known + ".json", "map of " + strings.ToLower(p.Known) + ".json", strings.ToLower(p.Known) + "s-map.json", "FamilyOf" + p.Known + ".json"} {
			tried++
			if err := s.ExportFile(context.Background(), filepath.Join(t.TempDir(), name), Export{Format: JSON, Audience: a}, nil); len(Leaks(err)) == 0 {
				t.Errorf("a file may be called %q", name)
			}
		}
	}
	if tried < 20 {
		t.Errorf("only %d names were tried", tried)
	}
}
