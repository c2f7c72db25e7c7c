package parts

import (
	"path/filepath"
	"testing"
)

func TestWhoTypesFoldersMeansThem(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	sep := string(filepath.Separator)
	folder := t.TempDir()
	for typed, want := range map[string]string{
		"case":                   filepath.Join(folder, "case.kinweave"),
		" case.kinweave ":        filepath.Join(folder, "case.kinweave"),
		"~" + sep + "case":       filepath.Join(home, "case.kinweave"),
		filepath.Join(home, "a"): filepath.Join(home, "a.kinweave"),
		"older" + sep + "case":   filepath.Join(folder, "older", "case.kinweave"),
		"Amara.v2":               filepath.Join(folder, "Amara.v2.kinweave"),
	} {
		p := &Place{Name: NewField("", nil), folder: folder, ending: ".kinweave"}
		p.Name.SetText(typed)
		if got := p.Path(); got != want {
			t.Errorf("%q goes to %s, want %s", typed, got, want)
		}
	}
}
