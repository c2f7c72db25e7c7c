package exchange_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/storage/exchange"
)

// shared is where real family files lie beside a checkout; they are not part of it.
const shared = "../../../shared/data"

func beside(t testing.TB) {
	t.Helper()
	if _, err := os.Stat(shared); err != nil {
		t.Skip("SKIPPED, NOT PASSED: the real family files are not beside this checkout (../shared/data)")
	}
}

func load(t testing.TB, file string) ([]graph.Record, exchange.Report) {
	t.Helper()
	f, err := os.Open(filepath.Join(shared, file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, rep, err := exchange.ReadGEDCOM(context.Background(), f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return records, rep
}

// census is who is in a family and who belongs to whom, in the words of testdata/fam.json,
// which another program counted (fam.py of the shared folder).
func census(records []graph.Record) (people, unions, links int, sum string) {
	var lines []string
	children := map[graph.ID][]graph.Parentage{}
	for _, r := range records {
		if p, ok := r.(graph.Parentage); ok {
			children[p.Union] = append(children[p.Union], p)
			links++
		}
	}
	for _, r := range records {
		switch r := r.(type) {
		case graph.Person:
			people++
			sex := map[graph.Shown]string{graph.Male: "M", graph.Female: "F"}[r.Shown]
			if sex == "" {
				sex = "U"
			}
			lines = append(lines, "P "+string(r.ID)+" "+sex)
		case graph.Union:
			unions++
			var kids []string
			slices.SortFunc(children[r.ID], func(a, b graph.Parentage) int { return strings.Compare(string(a.ID), string(b.ID)) })
			for _, p := range children[r.ID] {
				kids = append(kids, string(p.Child))
			}
			var pair []string
			for _, p := range r.Partners {
				pair = append(pair, string(p))
			}
			lines = append(lines, "U "+string(r.ID)+" "+strings.Join(pair, ",")+" : "+strings.Join(kids, ","))
		}
	}
	slices.Sort(lines)
	h := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	return people, unions, links, hex.EncodeToString(h[:])[:16]
}

func TestEveryoneInTheRealFilesIsTakenIn(t *testing.T) {
	beside(t)
	b, err := os.ReadFile("testdata/fam.json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]struct {
		People, Unions, Links int
		Sum                   string
	}
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	if len(want) < 50 {
		t.Fatalf("only %d files in the table", len(want))
	}
	for file, w := range want {
		records, rep := load(t, file)
		if _, err := graph.New(records...); err != nil {
			t.Errorf("%s: the records are not whole: %v", file, err)
		}
		records = slices.DeleteFunc(records, func(r graph.Record) bool { // nobody can point to these; fam.py passes them over
			return r.Key().Kind == graph.KindPerson && strings.HasPrefix(string(r.Key().ID), "line-")
		})
		people, unions, links, sum := census(records)
		if people != w.People || unions != w.Unions || links != w.Links || sum != w.Sum {
			t.Errorf("%s: %d people, %d unions, %d children of them, sum %s; want %d, %d, %d, %s",
				file, people, unions, links, sum, w.People, w.Unions, w.Links, w.Sum)
		}
		if rep.People < people || rep.Unions != unions || rep.Parentages != links {
			t.Errorf("%s: the report counts wrong", file)
		}
	}
}

func TestAZippedFamilyIsTheSameFamily(t *testing.T) {
	beside(t)
	plain, _ := load(t, "gedcom7/maximal70.ged")
	zipped, _ := load(t, "gedcom7/maximal70.gdz")
	p1, u1, l1, s1 := census(plain)
	p2, u2, l2, s2 := census(zipped)
	if p1 != p2 || u1 != u2 || l1 != l2 || s1 != s2 || p1 == 0 {
		t.Errorf("%d, %d, %d in the file and %d, %d, %d in the zip", p1, u1, l1, p2, u2, l2)
	}
}
