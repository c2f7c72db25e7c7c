package storage

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kinweave/graph"
)

// go test ./storage -run TestACaseOfFormat1OpensForEver -write-v1 makes the
// file anew. It is only for the day before format 1 is released: from then on
// the file is what old cases are, and must not change.
var writeV1 = flag.Bool("write-v1", false, "make testdata/v1.kinweave anew")

const v1 = "testdata/v1.kinweave"

func v1Family() []graph.Record {
	return []graph.Record{
		graph.Case{ID: graph.CaseID, Title: "The Lind family", Children: []graph.ID{"ada"}, Jurisdiction: graph.Wales},
		graph.Person{ID: "ada", Known: "Ada", Formal: "Ada Lind", Shown: graph.Female, Birth: graph.Exact(2017, 5, 3), Language: []string{"Welsh"}},
		graph.Person{ID: "bea", Known: "Bea", Shown: graph.Female, Birth: graph.Year(1990), Notes: []graph.Note{{Text: "Works nights", Layer: graph.Professional}}},
		graph.Person{ID: "cai", Known: "Cai", Shown: graph.Male, Birth: graph.Date{How: graph.About, From: graph.Day{Year: 1988}}, Living: graph.Died},
		graph.Union{ID: "bea-cai", Partners: []graph.ID{"bea", "cai"}, Kind: graph.LivingTogether,
			Events: []graph.Event{{Kind: graph.SeparatedEvent, On: graph.Year(2019)}}},
		graph.Parentage{ID: "ada-birth", Child: "ada", Union: "bea-cai", Kind: graph.ByBirth},
		graph.Household{ID: "home", Name: "Nain's", Place: "Bangor"},
		graph.Stay{ID: "stay", Person: "ada", Household: "home", From: graph.Year(2020)},
		graph.Statement{ID: "words", About: []graph.ID{"ada"}, Kind: graph.Words, Text: "I like it at Nain's", Layer: graph.ChildOK},
		graph.Pin{ID: "ada", X: 1.5, Y: -2},
	}
}

func TestACaseOfFormat1OpensForEver(t *testing.T) {
	if *writeV1 {
		makeV1(t)
	}
	b, err := os.ReadFile(v1)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "v1.kinweave")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	c, err := Open(path, []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("opened in %v", time.Since(start))
	defer c.Close()
	if c.header.Cost != (cost{Memory: 64 << 10, Time: 3, Threads: 4}) || dear != c.header.Cost {
		t.Errorf("a guess costs %+v in the file, %+v in a new one", c.header.Cost, dear)
	}
	want, err := graph.New(v1Family()...)
	if err != nil {
		t.Fatal(err)
	}
	sameFamily(t, c.Family(), want)
	h, err := c.History()
	if err != nil || len(h) < 2 || h[0].Label != "The family" || h[1].Label != "Rename Bea" || h[0].Who != "example" {
		t.Errorf("%+v %v", h, err)
	}
	if err := c.Commit(add("Go on", person0("new")), noon); err != nil {
		t.Error(err)
	}
}

func makeV1(t *testing.T) {
	t.Helper()
	cheap := costs
	costs = dear
	defer func() { costs = cheap }()
	_ = os.MkdirAll("testdata", 0o755)
	_ = os.Remove(v1)
	c, err := Create(v1, []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(backupPath(v1))
	c.WorkingAs("example")
	records := v1Family()
	bea := records[2].(graph.Person)
	was := bea
	was.Known = "Beatrice"
	records[2] = was
	err = errorsOf(c.Commit(add("The family", records...), noon),
		c.Commit(graph.Change{Label: "Rename Bea", Edits: []graph.Edit{{Before: was, After: bea}}}, noon.Add(time.Minute)), c.Close())
	if err != nil {
		t.Fatal(err)
	}
}
