package shell

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain lets the test program be the shell: it calls itself with this set.
func TestMain(m *testing.M) {
	if os.Getenv("KINWEAVE_AS_SHELL") != "" {
		os.Exit(Run(os.Args[1:], nil))
	}
	os.Exit(m.Run())
}

// shell runs a command as a user would, with something on its standard input.
func shell(t *testing.T, input string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "KINWEAVE_AS_SHELL=1")
	cmd.Stdin = strings.NewReader(input)
	var out, err bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &err
	if fault := cmd.Run(); fault != nil {
		var exit *exec.ExitError
		if !errors.As(fault, &exit) {
			t.Fatal(fault)
		}
		code = exit.ExitCode()
	}
	return out.String(), err.String(), code
}

// must is a command that has to succeed.
func must(t *testing.T, input string, args ...string) string {
	t.Helper()
	out, err, code := shell(t, input, args...)
	if code != 0 {
		t.Fatalf("kinweave %s: exit %d\n%s", strings.Join(args, " "), code, err)
	}
	return out
}

const small = `0 HEAD
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Siân /Parry/
1 SEX F
1 BIRT
2 DATE 1991
0 @I2@ INDI
1 NAME Gwilym /Parry/
1 SEX M
0 @I3@ INDI
1 NAME Ffion /Parry/
1 SEX F
1 BIRT
2 DATE 3 MAY 2019
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 MARR
2 DATE 2015
0 TRLR
`

func family(t *testing.T) (dir, ged string) {
	t.Helper()
	dir = t.TempDir()
	ged = filepath.Join(dir, "parry.ged")
	if err := os.WriteFile(ged, []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir, ged
}

func TestAFamilyFileGoesAllTheWayThroughTheHouse(t *testing.T) {
	dir, ged := family(t)
	kase := filepath.Join(dir, "parry.kinweave")
	must(t, "a long enough secret\n", "import", "--passphrase-file", "-", ged, kase)
	raw, _ := os.ReadFile(kase)
	if bytes.Contains(raw, []byte("Parry")) || bytes.Contains(raw, []byte("Ffion")) {
		t.Error("a name can be read in the case file")
	}
	var holds struct{ People, Unions, Parentages int }
	if err := json.Unmarshal([]byte(must(t, "a long enough secret\n", "show", "--json", "--passphrase-file", "-", kase)), &holds); err != nil || holds.People != 3 || holds.Unions != 1 || holds.Parentages != 1 {
		t.Errorf("the case holds %+v, %v", holds, err)
	}
	for format, starts := range map[string]string{"pdf": "%PDF-", "svg": "<", "png": "\x89PNG", "gedcom": "0 HEAD", "json": "{"} {
		out := filepath.Join(dir, "out."+format)
		must(t, "a long enough secret\n", "export", "--passphrase-file", "-", "--format", format, "--out", out, kase)
		if got, _ := os.ReadFile(out); !strings.HasPrefix(strings.TrimPrefix(string(got), "\ufeff"), starts) {
			t.Errorf("%s begins with %.20q", format, got)
		}
	}
	again := filepath.Join(dir, "again.kinweave")
	must(t, "another secret\n", "import", "--passphrase-file", "-", filepath.Join(dir, "out.gedcom"), again)
}

func TestTheLayoutOfAFamilyFileKeepsItsIDs(t *testing.T) {
	_, ged := family(t)
	var d struct {
		Persons  []struct{ ID string }
		Segments []struct{ Owner string }
		Labels   []struct{ Owner string }
	}
	if err := json.Unmarshal([]byte(must(t, "", "layout", ged)), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Persons) != 3 || d.Persons[0].ID[0] != 'I' || d.Segments[0].Owner != "F1" || len(d.Labels) < 3 {
		t.Errorf("the layout is %+v", d)
	}
	shuffled := filepath.Join(filepath.Dir(ged), "shuffled.ged")
	head, rest, _ := strings.Cut(small, "0 @I1@")
	first, rest, _ := strings.Cut(rest, "0 @I2@")
	others, tail, _ := strings.Cut(rest, "0 @F1@")
	if err := os.WriteFile(shuffled, []byte(head+"0 @F1@"+strings.TrimSuffix(tail, "0 TRLR\n")+"0 @I2@"+others+"0 @I1@"+first+"0 TRLR\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	one, two := must(t, "", "layout", ged), must(t, "", "layout", shuffled)
	if strings.Replace(one, "parry", "", 1) != strings.Replace(two, "shuffled", "", 1) {
		t.Errorf("the same family in another order is drawn differently:\n%s\n%s", one, two)
	}
}

func TestAWrongPassphraseOpensNothing(t *testing.T) {
	dir := t.TempDir()
	must(t, "", "example", dir)
	_, err, code := shell(t, "guess\n", "show", "--passphrase-file", "-", filepath.Join(dir, "amara.kinweave"))
	if code != 1 || !strings.Contains(err, "passphrase") {
		t.Errorf("exit %d, %s", code, err)
	}
	out := must(t, "example\n", "show", "--json", "--passphrase-file", "-", filepath.Join(dir, "amara.kinweave"))
	if !strings.Contains(out, `"people":15`) {
		t.Errorf("Amara's family is %s", out)
	}
}

func TestWordsThatAreNotKnownAreExplained(t *testing.T) {
	for _, args := range [][]string{{"frobnicate", "x", "y"}, {"export"}, {"show", "--nonsense", "x"}} {
		out, err, code := shell(t, "", args...)
		if code != 2 || out != "" || err == "" {
			t.Errorf("%q: exit %d, out %q, err %q", args, code, out, err)
		}
	}
	for _, command := range []string{"", "import", "export", "layout", "show", "example", "open", "kin"} {
		args := []string{"-h"}
		if command != "" {
			args = []string{command, "-h"}
		}
		if out, _, code := shell(t, "", args...); code != 0 || !strings.Contains(out, "Usage: kinweave") {
			t.Errorf("%q: exit %d, %q", args, code, out)
		}
	}
	if _, err, code := shell(t, "", "show", filepath.Join(t.TempDir(), "none.kinweave")); code != 1 || err == "" {
		t.Errorf("a case that is not there: exit %d, %q", code, err)
	}
}

func TestAnExampleIsNeverWrittenOverWork(t *testing.T) {
	dir := t.TempDir()
	must(t, "", "example", dir)
	if _, err, code := shell(t, "", "example", dir); code != 1 || err == "" {
		t.Errorf("written over: exit %d, %q", code, err)
	}
}

func TestKinSaysWhoSomebodyIs(t *testing.T) {
	dir := t.TempDir()
	must(t, "", "example", dir)
	kase := filepath.Join(dir, "amara.kinweave")
	if got := must(t, "example\n", "kin", "--passphrase-file", "-", kase, "Amara", "Maureen"); got != "mum’s aunt\n" {
		t.Errorf("Maureen is %q", got)
	}
}
