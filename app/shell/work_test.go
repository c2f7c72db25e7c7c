package shell

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAFolderOfCasesSaysWhatIsDueAndIsCounted(t *testing.T) {
	dir := t.TempDir()
	must(t, "", "example", dir)
	out := must(t, "example\n", "work", "--passphrase-file", "-", dir)
	for _, want := range []string{"Amara’s family · Example A", "The Rahman-Nowak children · Example B", "Rhys’s people"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	var w workJSON
	if err := json.Unmarshal([]byte(must(t, "example\n", "work", "--json", "--days", "4000", "--passphrase-file", "-", dir)), &w); err != nil {
		t.Fatal(err)
	}
	due := 0
	for _, c := range w.Cases {
		due += len(c.Due)
	}
	if len(w.Cases) != 5 || due < 20 {
		t.Errorf("%d cases, %d things due", len(w.Cases), due)
	}
	table := filepath.Join(t.TempDir(), "table.csv")
	if out := must(t, "example\n", "measures", "-o", table, "--passphrase-file", "-", dir); !strings.Contains(out, "counted: 5, not opened and not counted: 0") {
		t.Error(out)
	}
	b, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil || len(rows) < 7 || rows[len(rows)-1][0] != "total" {
		t.Errorf("%v: %s", err, b)
	}
	if _, errs, code := shell(t, "wrong\n", "measures", "-o", table, "--passphrase-file", "-", dir); code != 1 || !strings.Contains(errs, "nothing to count") {
		t.Errorf("exit %d: %s", code, errs)
	}
	if _, errs, code := shell(t, "example\n", "work", "--passphrase-file", "-", filepath.Join(dir, "none")); code != 1 || !strings.Contains(errs, "none") {
		t.Errorf("exit %d: %s", code, errs)
	}
}

func TestARefusedStatementIsJSONToo(t *testing.T) {
	out, errs, code := shell(t, "example\n", "statement", "--json", "--passphrase-file", "-", amara(t), "Amara")
	var s statementJSON
	if err := json.Unmarshal([]byte(out), &s); err != nil {
		t.Fatal(err)
	}
	if code != 1 || !s.Refused || len(s.Open) != 1 || s.Open[0].Name != "Folake" || strings.Contains(errs, "Folake") {
		t.Errorf("exit %d: %+v\n%s", code, s, errs)
	}
}

func TestASupervisorSeesWhatIsMissingAndSignsItOff(t *testing.T) {
	kase := amara(t)
	out := must(t, "example\n", "supervise", "--passphrase-file", "-", kase, "Amara")
	for _, want := range []string{"Nobody has asked Folake", "Dayo", "Reasons missing"} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	must(t, "example\n", "supervise", "--sign-off", "L. Adeyemi", "--note", "Ask Folake this week.", "--passphrase-file", "-", kase, "Amara")
	var s supervisionJSON
	if err := json.Unmarshal([]byte(must(t, "example\n", "supervise", "--json", "--since", "1 January 2020", "--passphrase-file", "-", kase, "Amara")), &s); err != nil {
		t.Fatal(err)
	}
	if s.SignedBy != "L. Adeyemi" || s.Note == "" || len(s.Changed) < 15 {
		t.Errorf("signed by %q, %d changes", s.SignedBy, len(s.Changed))
	}
}
