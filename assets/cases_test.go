package assets_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"kinweave/assets"
	"kinweave/storage/exchange"
)

func TestEachExampleReadsWithNothingLost(t *testing.T) {
	listed := map[string]bool{}
	for _, e := range assets.Examples() {
		listed[e.Name+".json"] = true
		if e.Title == "" || e.About == "" {
			t.Errorf("%s does not say what it is", e.Name)
		}
		records, report, err := exchange.ReadJSON(bytes.NewReader(e.JSON()))
		if err != nil {
			t.Errorf("%s: %v", e.Name, err)
			continue
		}
		for _, l := range report.Lines {
			if l.Level == exchange.LeftOut || l.Level == exchange.Broken {
				t.Errorf("%s: line %d: %s", e.Name, l.Line, l.Text)
			}
		}
		if lines := bytes.Count(e.JSON(), []byte("\n")); lines != len(records)+2 {
			t.Errorf("%s: %d records on %d lines, want one to a line", e.Name, len(records), lines-2)
		}
	}
	files, err := os.ReadDir("cases")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".json") && !listed[f.Name()] {
			t.Errorf("%s is in the folder, but nobody can open it", f.Name())
		}
	}
	if first := assets.Examples()[0].Name; first != "amara" {
		t.Errorf("the first example is %s", first)
	}
}
