package shell

import (
	"encoding/csv"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

func amara(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	must(t, "", "example", dir)
	return filepath.Join(dir, "amara.kinweave")
}

func TestTheShellSaysWhoCouldCareAndWhere(t *testing.T) {
	kase := amara(t)
	var s struct {
		CouldLiveWith struct {
			Order              [][]string
			NotBeingConsidered []struct {
				People  []struct{ Name string }
				Reasons []struct{ Words, By, On string }
			}
		}
	}
	if err := json.Unmarshal([]byte(must(t, "example\n", "carers", "--json", "--asat", "21 November 2026", "--passphrase-file", "-", kase, "Amara")), &s); err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, row := range s.CouldLiveWith.Order {
		order = append(order, strings.Join(row, "+"))
	}
	if got := strings.Join(order, " "); got != "maureen kelly+steph folake sue jean+frank" {
		t.Errorf("the order is %s", got)
	}
	for _, r := range s.CouldLiveWith.NotBeingConsidered {
		if r.Reasons[0].Words == "" || r.Reasons[0].By == "" || r.Reasons[0].On == "" {
			t.Errorf("%s is left out without a reason: %+v", r.People[0].Name, r.Reasons)
		}
	}
	text := must(t, "example\n", "carers", "--passphrase-file", "-", kase, "Amara")
	for _, want := range []string{"Possible", "Not asked yet", "Not being considered – and why", "There is no score"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, line := range strings.Split(text, "\n") {
		if n := len([]rune(line)); n > wide {
			t.Errorf("a line of %d: %s", n, line)
		}
	}
}

func TestATableForASpreadsheetHasOneWidthAndNoFormula(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(must(t, "example\n", "carers", "--csv", "--passphrase-file", "-", amara(t), "Amara"))).ReadAll()
	if err != nil || len(rows) < 10 || rows[0][0] != "list" {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func TestTheShellSaysWhereNobodyHasLooked(t *testing.T) {
	var c struct {
		Asymmetry bool
		Bars      []struct{ Sentence string }
		Frontier  []struct{ Person, Words string }
		Network   struct{ After struct{ N int } }
	}
	if err := json.Unmarshal([]byte(must(t, "example\n", "coverage", "--json", "--asat", "2026-11-21", "--since", "2026-03-01", "--passphrase-file", "-", amara(t), "Amara")), &c); err != nil {
		t.Fatal(err)
	}
	if !c.Asymmetry || len(c.Bars) != 5 || c.Frontier[0].Person != "dayo" || c.Network.After.N != 7 {
		t.Errorf("the coverage is %+v", c)
	}
}

func TestAStatementWithAGapIsRefusedAndSaysWhose(t *testing.T) {
	out, err, code := shell(t, "example\n", "statement", "--passphrase-file", "-", amara(t), "Amara")
	if code != 1 || !strings.Contains(out, "Folake") || strings.Contains(err, "Folake") || !strings.Contains(err, "cannot be made yet") {
		t.Errorf("exit %d\n%s\n%s", code, out, err)
	}
}

func TestAListIsFilteredBySideAndOffer(t *testing.T) {
	kase := amara(t)
	out := must(t, "example\n", "carers", "--side", "dad's side", "--passphrase-file", "-", kase, "Amara")
	if !strings.Contains(out, "Folake") || strings.Contains(out[:strings.Index(out, "NEXT TO ASK")], "Maureen") {
		t.Errorf("dad's side is\n%s", out)
	}
	for _, wrong := range [][]string{{"--side", "nobody’s side"}, {"--distance", "near"}, {"--offer", "gold"}} {
		if _, err, code := shell(t, "example\n", append(append([]string{"carers"}, wrong...), "--passphrase-file", "-", kase, "Amara")...); code != 1 || !strings.Contains(err, wrong[0]) {
			t.Errorf("%q: exit %d, %s", wrong, code, err)
		}
	}
}
