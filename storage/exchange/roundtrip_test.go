package exchange

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/cacack/gedcom-go/v2/decoder"
	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func sameRecords(want *graph.Family, got []graph.Record) string {
	f, err := graph.New(got...)
	if err != nil {
		return "not whole: " + err.Error()
	}
	for r := range want.Records() {
		back, ok := f.Find(r.Key())
		switch {
		case !ok:
			return "lost: " + string(r.Key().Kind) + " " + string(r.Key().ID)
		case !reflect.DeepEqual(r, back):
			a, _ := graph.Encode(r)
			b, _ := graph.Encode(back)
			return "changed: " + string(r.Key().Kind) + "\n  " + string(a) + "\n  " + string(b)
		}
	}
	for r := range f.Records() {
		if _, ok := want.Find(r.Key()); !ok {
			return "new: " + string(r.Key().Kind) + " " + string(r.Key().ID)
		}
	}
	return ""
}

func roundTrip(f *graph.Family, v Version) (file, wrong string) {
	var out bytes.Buffer
	if err := WriteGEDCOM(&out, graph.Everything(f, graph.Date{}), v); err != nil {
		return "", err.Error()
	}
	file = out.String()
	records, _, err := ReadGEDCOM(context.Background(), &out)
	if err != nil {
		return file, err.Error()
	}
	return file, sameRecords(f, records)
}

func TestWhatGoesOutComesBackEqual(t *testing.T) {
	for _, v := range []Version{V70, V551} {
		t.Run(string(v), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				if file, wrong := roundTrip(filled(t), v); wrong != "" {
					t.Fatalf("%s\n%s", wrong, file)
				}
			})
		})
	}
}

func TestFamiliesMadeByEditsComeBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 20)
		for _, v := range []Version{V70, V551} {
			if file, wrong := roundTrip(f, v); wrong != "" {
				t.Fatalf("%s\n%s", wrong, file)
			}
		}
	})
}

func TestJSONComesBackEqual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := filled(t)
		var out bytes.Buffer
		if err := WriteJSON(&out, graph.Everything(f, graph.Date{})); err != nil {
			t.Fatal(err)
		}
		records, rep, err := ReadJSON(&out)
		if err != nil {
			t.Fatal(err)
		}
		valid := true // JSON has no way to hold bytes that are not letters
		for r := range f.Records() {
			b, _ := graph.Encode(r)
			valid = valid && !bytes.Contains(b, []byte(`\ufffd`))
		}
		if wrong := sameRecords(f, records); wrong != "" && valid {
			t.Fatal(wrong)
		}
		if len(rep.Lines) > 0 {
			t.Fatal(rep)
		}
	})
}

func realFiles(t testing.TB) []string {
	const shared = "../../../shared/data"
	if _, err := os.Stat(shared); err != nil {
		t.Skip("SKIPPED, NOT PASSED: the real family files are not beside this checkout (../shared/data)")
	}
	files, err := filepath.Glob(shared + "/*/*.ged")
	if err != nil {
		t.Fatal(err)
	}
	zips, _ := filepath.Glob(shared + "/*/*.gdz")
	return append(files, zips...)
}

func TestRealFilesComeBackEqual(t *testing.T) {
	for _, file := range realFiles(t) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		records, _, err := ReadGEDCOM(context.Background(), bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", filepath.Base(file), err)
		}
		f, err := graph.New(records...)
		if err != nil {
			t.Fatalf("%s: %v", filepath.Base(file), err)
		}
		for _, v := range []Version{V70, V551} {
			out, wrong := roundTrip(f, v)
			if wrong != "" {
				t.Errorf("%s as %s: %s", filepath.Base(file), v, wrong)
			}
			// Another program must find the same people and families.
			doc, err := decoder.Decode(strings.NewReader(out))
			if err != nil {
				t.Errorf("%s as %s: gedcom-go cannot read it: %v", filepath.Base(file), v, err)
				continue
			}
			if len(doc.Individuals()) != f.Len(graph.KindPerson) || len(doc.Families()) != f.Len(graph.KindUnion) {
				t.Errorf("%s as %s: gedcom-go finds %d people and %d families", filepath.Base(file), v, len(doc.Individuals()), len(doc.Families()))
			}
		}
	}
}
