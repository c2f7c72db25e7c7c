package shell

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAChildsOwnPageIsPrintedFromTheShell(t *testing.T) {
	dir := t.TempDir()
	must(t, "", "example", dir)
	pass := filepath.Join(dir, "passphrase")
	if err := os.WriteFile(pass, []byte("example\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	amara := filepath.Join(dir, "amara.kinweave")
	own := func(args ...string) string {
		return must(t, "", append([]string{"own", "--passphrase-file", pass, amara, "Amara"}, args...)...)
	}
	words := own()
	for _, want := range []string{"Amara’s map, made by Amara", "In the middle: me.", "Biscuit"} {
		if !strings.Contains(words, want) {
			t.Errorf("it is not said that %q: %s", want, words)
		}
	}
	if welsh := own("--language", "cy"); !strings.Contains(welsh, "Map Amara, gan Amara") {
		t.Errorf("in Welsh it says %s", welsh)
	}
	for name, begins := range map[string]string{"page.pdf": "%PDF", "page.svg": "<", "page.png": "\x89PNG"} {
		path := filepath.Join(dir, name)
		own("--out", path, "--black-and-white")
		if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte(begins)) {
			t.Errorf("%s: %d bytes, %v", name, len(b), err)
		}
	}
	if b := own("--out", "-", "--format", "pdf"); !strings.HasPrefix(b, "%PDF") {
		t.Error("standard output has no PDF")
	}
	for said, args := range map[string][]string{
		"salford":        {"--out", filepath.Join(dir, "salford.pdf")}, // where they live, in the name of the file
		"pdf, svg":       {"--out", filepath.Join(dir, "page.json")},
		"locked 0 times": {"--finished", "3"},
	} {
		_, err, code := shell(t, "", append([]string{"own", "--passphrase-file", pass, amara, "Amara"}, args...)...)
		if code != 1 || said != "salford" && !strings.Contains(err, said) || said == "salford" && strings.Contains(strings.ToLower(err), "leeds") {
			t.Errorf("%v: %d, %s", args, code, err)
		}
	}
}
