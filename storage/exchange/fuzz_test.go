package exchange

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/graph"
)

func seeds(f *testing.F) {
	for _, glob := range []string{"testdata/*.ged", "../../../shared/data/bad/*", "../../../shared/data/vendor/*", "../../../shared/data/gedcom7/*",
		"../../../shared/data/encoding/*"} {
		files, _ := filepath.Glob(glob)
		for _, file := range files {
			if b, err := os.ReadFile(file); err == nil && len(b) < 20_000 {
				f.Add(b)
			}
		}
	}
	for _, s := range []string{"", "\n", "0", "0 HEAD", "@", "0 @@ INDI", "0 @I1 INDI\n1 NAME /x", "PK\x03\x04", "\xff\xfe0\x00", "\xef\xbb\xbf",
		"0 @I1@ INDI\n1 FAMC @I1@\n1 ASSO @I1@\n0 @F1@ FAM\n1 CHIL @I1@\n1 HUSB @I1@\n",
		"0 @I1@ INDI\n0 @X1@ _KIN_RECORD_TIE\n1 _KIN_FROM @I1@\n1 _KIN_TO @I9@\n1 _KIN_BEGAN 1999\n2 _KIN_DATE ~1999\n",
		"0 @I1@ INDI\n1 _KIN_NOTES\n2 _KIN_TEXT \"a\\nb\"\n1 _KIN_GONE\n2 _KIN_REASON x\n1 _KIN_COUNT 3\n1 _KIN_NONE NOTES\n"} {
		f.Add([]byte(s))
	}
}

// FuzzGEDCOM: whatever the bytes, an answer comes back, its records are whole, every
// line is counted, and what can be read can be written and read again.
func FuzzGEDCOM(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		records, rep, err := ReadGEDCOM(context.Background(), bytes.NewReader(b))
		if err != nil {
			return
		}
		family, err := graph.New(records...)
		if err != nil {
			t.Fatalf("not whole: %v", err)
		}
		for _, l := range rep.Lines {
			if l.Line < 0 || l.Line > rep.Size {
				t.Fatalf("a report about line %d of %d", l.Line, rep.Size)
			}
		}
		for _, g := range rep.Groups() {
			if line := g.Words(fmt.Sprintf); len(g.Lines) == 0 || !strings.Contains(line, g.Text) {
				t.Fatalf("a line of a report: %q", line)
			}
		}
		for _, v := range []Version{V70, V551} {
			if file, wrong := roundTrip(family, v); wrong != "" {
				t.Fatalf("%s: %s\n%s", v, wrong, file)
			}
		}
	})
}

// FuzzDate: a date never fails, always writes out, and what it writes means the same.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"3 MAY 2019", "ABT 1850", "BET 1850 AND 1860", "FROM 1880 TO 1920", "@#DJULIAN@ 5 NOV 1605", "HEBREW 2 TVT 5758",
		"@#DFRENCH R@ 12 FRIM 3", "44 BC", "21 FEB 1750/51", "INT 1850 (about then)", "(unknown)", "30 FEB 1900", "circa 1850", "1850?", "0", "BET", "99999",
		"29 FEB 1900", "31 DEC 9999", "INT JULIAN 1 JAN 1700 (x)", "AFT 1 B.C."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, _ := readDate(s)
		if d.Known() && !realDay(d.From) || d.How == graph.Between && !realDay(d.To) {
			t.Fatalf("%q became a day that never was: %+v", s, d)
		}
		for _, v := range []Version{V70, V551} {
			plain := d
			plain.Phrase = ""
			text, _ := writeDate(plain, v)
			back, sure := readDate(text)
			back.Phrase = ""
			if !sure || back != plain && plain.From.Season == graph.NoSeason && plain.To.Season == graph.NoSeason {
				t.Fatalf("%q: %+v was written as %q and read as %+v", s, plain, text, back)
			}
		}
	})
}

func BenchmarkReadRoyal92(b *testing.B) {
	file, err := os.ReadFile("../../../shared/data/gedcom/royal92.ged")
	if err != nil {
		b.Skip("SKIPPED: the real family files are not beside this checkout (../shared/data)")
	}
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, _, err := ReadGEDCOM(context.Background(), bytes.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteRoyal92(b *testing.B) {
	file, err := os.ReadFile("../../../shared/data/gedcom/royal92.ged")
	if err != nil {
		b.Skip("SKIPPED: the real family files are not beside this checkout (../shared/data)")
	}
	records, _, err := ReadGEDCOM(context.Background(), bytes.NewReader(file))
	if err != nil {
		b.Fatal(err)
	}
	f, err := graph.New(records...)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var out strings.Builder
		if err := WriteGEDCOM(&out, graph.Everything(f, graph.Date{}), V70); err != nil {
			b.Fatal(err)
		}
	}
}
