package shell

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNothingLeavesTheShellByAnotherDoor walks the commands: whoever writes to standard output by hand is named here with
// the reason why it needs no reading back.
func TestNothingLeavesTheShellByAnotherDoor(t *testing.T) {
	may := map[string]string{
		"door.go":    "the door itself",
		"work.go":    "many cases, each read back for itself; and how many were counted",
		"words.go":   "session reads the map in words back",
		"export.go":  "session reads every export back",
		"network.go": "session reads every export back",
		"symbols.go": "the signs of the program, and no case",
		"pack.go":    "session reads every pack back; what was refused is for the worker alone",
		"import.go":  "how many records were read",
		"example.go": "where the examples were put",
		"copies.go":  "the number of the copy that was just written",
		"own.go":     "session reads a child's own page back",
	}
	out := regexp.MustCompile(`os\.Stdout|fmt\.Print`)
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	seen := []string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f, "_test.go") || !out.Match(b) {
			continue
		}
		if seen = append(seen, f); may[f] == "" {
			t.Errorf("%s writes to standard output by itself: use page.text, page.json or page.print, which read it back", f)
		}
	}
	for f := range may {
		if !slices.Contains(seen, f) {
			t.Errorf("%s does not write to standard output any more: take it out of the list", f)
		}
	}
}
