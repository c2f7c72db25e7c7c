package parts

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/graph/language"

	"fyne.io/fyne/v2/lang"
)

// TestFyneSpeaksTheLanguageOfTheWindow takes every word that Fyne has: one that we do not give it
// would stay in English between Welsh ones.
func TestFyneSpeaksTheLanguageOfTheWindow(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Skipf("NOT CHECKED: the words of Fyne are not to be found: %v", err)
	}
	b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Skipf("NOT CHECKED: the words of Fyne are not to be found: %v", err)
	}
	var words map[string]any
	if err := json.Unmarshal(b, &words); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { Speak(language.English) })
	english := func(v any) string {
		if m, ok := v.(map[string]any); ok {
			return m["other"].(string)
		}
		return v.(string)
	}
	for _, l := range []language.Language{language.Welsh, language.English, language.Welsh} {
		Speak(l)
		for key, v := range words {
			if got, want := lang.X(key, "nothing"), l.Say(english(v)); got != want {
				t.Errorf("Fyne says %q for %q in %s, want %q", got, key, l, want)
			}
		}
	}
	for _, s := range []string{"Cut", "Select all", "Save"} {
		if lang.L(s) == s {
			t.Errorf("Fyne says %q in a Welsh window", s)
		}
	}
}
