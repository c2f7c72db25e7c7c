package quick_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/quick"
)

// typed counts the keys of a line: the letters that were pressed, and the Tabs that took a name. A name is
// completed as in the window: two letters or more, the first that is offered.
func typed(f *graph.Family, line string) (text string, letters, tabs int) {
	names := map[string]bool{}
	for p := range graph.All[graph.Person](f) {
		names[p.Name()] = true
	}
	runes := []rune(line)
	for i := 0; i < len(runes); {
		word := i == 0 || !unicode.IsLetter(runes[i-1])
		if word {
			if name, keys := offered(f, names, runes, i); name > 0 {
				letters, tabs = letters+keys, tabs+1
				i += name
				continue
			}
		}
		letters++
		i++
	}
	return line, letters, tabs
}

// offered says how long the name is that stands here, and how many of its letters have to be typed, if fewer than all with the Tab.
func offered(f *graph.Family, names map[string]bool, line []rune, at int) (length, keys int) {
	for n := 2; at+n <= len(line) && unicode.IsLetter(line[at+n-1]); n++ {
		got := quick.Complete(f, string(line[:at+n]), at+n)
		if len(got) == 0 || got[0].From != at {
			continue
		}
		name := []rune(got[0].Text)
		end := at + len(name)
		if end > len(line) || string(line[at:end]) != got[0].Text || end < len(line) && unicode.IsLetter(line[end]) || n+2 >= len(name) { // a Tab that saves no more than itself is not pressed
			continue
		}
		return len(name), n
	}
	return 0, 0
}

// TestCaseAIsTypedWithThreeKeysARelative types the family of the brief key by key. Beyond the words themselves, which are
// counted with one space between two, is every Enter, every Tab, and the key that opens the line. A comma stands where the space would; who
// types a space behind it as well presses more, and the second figure says how much.
func TestCaseAIsTypedWithThreeKeysARelative(t *testing.T) {
	const relatives = 15
	f, focus := graph.Empty(), graph.ID("")
	words, pressed, extra, commas, completed := 0, 1, 1, 0, 0
	for _, line := range graphtest.CaseA {
		words += len([]rune(strings.ReplaceAll(line, ",", "")))
		commas += strings.Count(line, ",")
		text, letters, tabs := typed(f, strings.ReplaceAll(line, ", ", ","))
		pressed, extra, completed = pressed+letters+tabs+1, extra+tabs+1, completed+tabs
		r, err := quick.Read(f, focus, text, today)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		next, err := f.Apply(r.Change)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		f, focus = next, r.Focus
	}
	if got, want := shape(f), shape(graphtest.Example(t, "amara")); !slices.Equal(got, want) {
		t.Error("typed key by key it is another family")
	}
	each := float64(extra) / relatives
	t.Logf("%d lines, %d names completed: %.1f keys a relative beyond the words, %.1f with a space behind each comma; all in all %d keys for words of %d letters and spaces (%d with those spaces)",
		len(graphtest.CaseA), completed, each, float64(extra+commas)/relatives, pressed, words, pressed+commas)
	if each > 3 {
		t.Errorf("%.1f keys a relative beyond the words", each)
	}
}
