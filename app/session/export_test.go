package session

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

const small = `0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Wren /Oakes/
1 SEX F
1 FAMC @F1@
0 @I2@ INDI
1 NAME Sorrel /Oakes/
1 SEX F
1 FAMS @F1@
0 @F1@ FAM
1 WIFE @I2@
1 CHIL @I1@
0 TRLR
`

func gedcom(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "small.ged")
	must(t, os.WriteFile(path, []byte(small), 0o600))
	return path
}

func TestAnImportIsOneStepWithIDsOfOurOwn(t *testing.T) {
	s, err := New(filepath.Join(t.TempDir(), "one.kinweave"), []byte("correct horse"))
	must(t, err)
	defer s.Close()
	before := all(s.Family())
	path := gedcom(t)
	for range 2 { // the same file twice: its IDs would clash
		c, report, err := s.Import(context.Background(), path)
		must(t, err)
		if report.People != 2 {
			t.Fatalf("people in the report: %d", report.People)
		}
		must(t, s.Do(c))
	}
	if n := s.Family().Len(graph.KindPerson); n != 4 {
		t.Fatalf("people: %d", n)
	}
	if _, ok := graph.Get[graph.Person](s.Family(), "I1"); ok {
		t.Error("an ID of the file came into the case")
	}
	must(t, s.Undo())
	must(t, s.Undo())
	if !reflect.DeepEqual(all(s.Family()), before) {
		t.Error("undo leaves something of the import")
	}
}

func TestAFamilyFileOpensWithTheIDsItBrings(t *testing.T) {
	s, _, err := OpenAny(context.Background(), gedcom(t), nil)
	must(t, err)
	if p, ok := graph.Get[graph.Person](s.Family(), "I1"); !ok || !strings.Contains(p.Name(), "Wren") {
		t.Error("I1 is not Wren")
	}
	if s.Kept() {
		t.Error("a family file is not written to")
	}
}

func TestTheExampleBecomesEveryFormat(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	for f, begins := range map[Format]string{PDF: "%PDF-", PNG: "\x89PNG", SVG: "<?xml", GEDCOM: "0 HEAD", JSON: "{"} {
		path := filepath.Join(t.TempDir(), "out"+f.Ending())
		e := Export{Format: f, Paper: render.Paper{Size: "A3", Landscape: true}}
		must(t, s.ExportFile(context.Background(), path, e, nil))
		b, err := os.ReadFile(path)
		must(t, err)
		if b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")); !bytes.HasPrefix(b, []byte(begins)) {
			t.Errorf("%s begins with %q", f, b[:min(len(b), 8)])
		}
	}
}

func TestAFailedExportLeavesWhatWasThere(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	must(t, err)
	dir := t.TempDir()
	path := filepath.Join(dir, "map.png")
	must(t, os.WriteFile(path, []byte("before"), 0o600))
	e := Export{Format: PNG, Paper: render.Paper{Size: "A4", Across: 2}}
	if err := s.ExportFile(context.Background(), path, e, nil); !errors.Is(err, ErrOnePage) {
		t.Fatalf("error: %v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "before" {
		t.Error("what was there is gone")
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Error("a half-written file was left behind")
	}
}

func TestNobodyIsNotPrinted(t *testing.T) {
	err := Loose(graph.Empty()).Export(context.Background(), &bytes.Buffer{}, Export{Format: PDF}, nil)
	if !errors.Is(err, ErrNobody) {
		t.Errorf("error: %v", err)
	}
}
