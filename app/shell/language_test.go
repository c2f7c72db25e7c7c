package shell

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/graph/language"
)

func TestTheShellSpeaksWelshWhenAsked(t *testing.T) {
	file := filepath.Join(t.TempDir(), "family.ged")
	if err := os.WriteFile(file, []byte(strings.Replace(small, "0 TRLR", "1 OBJE\n2 FILE a.jpg\n0 TRLR", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	out, told, code := shell(t, "", "show", "--language", "cy", file)
	if cy := language.Welsh; code != 0 || !strings.Contains(out, cy.Say("people")) || !strings.Contains(told, cy.Say("pictures and other files are not taken in")) ||
		!strings.Contains(told, cy.Say("left out")) || !strings.Contains(told, "(llinell") {
		t.Errorf("%d: %s\n%s", code, out, told)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"kin", "--language=cy", "--region", "east", file, "I1", "I2"}, "north neu south"},
		{[]string{"show", "--language", "cy", file + "x"}, "ni ellir darllen y ffeil"},
		{[]string{"show", "--language", "cy", "--nonsense", file}, "ni ddeallwyd y gorchymyn"},
	} {
		if _, told, code := shell(t, "", c.args...); code == 0 || !strings.Contains(told, c.want) {
			t.Errorf("%v: %d, %q does not say %q", c.args, code, told, c.want)
		}
	}
}

func TestTheHeadsOfATableAreInItsLanguage(t *testing.T) {
	kase := amara(t)
	for _, lang := range language.Full() {
		rows, err := csv.NewReader(strings.NewReader(must(t, "example\n", "carers", "--csv", "--language", string(lang), "--passphrase-file", "-", kase, "Amara"))).ReadAll()
		if err != nil || len(rows) < 10 || rows[0][4] != lang.Say("how related") {
			t.Errorf("%s: %d rows, %v", lang, len(rows), err)
		}
		table := filepath.Join(t.TempDir(), "measures.csv")
		must(t, "example\n", "measures", "--language", string(lang), "--passphrase-file", "-", "-o", table, filepath.Dir(kase))
		b, err := os.ReadFile(table)
		if err != nil || !strings.Contains(string(b), lang.Say("people mapped")+",") || !strings.Contains(string(b), "\n"+lang.Say("total")+",") {
			t.Errorf("%s: %s %v", lang, b, err)
		}
	}
}
