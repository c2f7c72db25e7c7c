package exchange

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// token is a word that stands in no file. If it goes in, it must come out: in a
// record, or as a line of the report.
const token = "Zqxvk"

var aLine = regexp.MustCompile(`^\s*(\d+)\s+(@[^@]+@\s+)?([A-Za-z0-9_]+)( .*)?$`)

// swallowed says how a changed file lost the token: "" when it did not.
func swallowed(lines []string, at int) string {
	records, rep, err := ReadGEDCOM(context.Background(), strings.NewReader(strings.Join(lines, "\n")))
	if err != nil {
		return "" // said aloud
	}
	if _, err := graph.New(records...); err != nil {
		return "the records are not whole: " + err.Error()
	}
	for _, l := range rep.Lines {
		if l.Line == at+1 {
			return ""
		}
	}
	for _, r := range records {
		if b, err := graph.Encode(r); err == nil && bytes.Contains(bytes.ToLower(b), []byte(strings.ToLower(token))) {
			return ""
		}
	}
	return "neither in a record nor in the report"
}

// used are lines that are read, but to understand the rest.
var used = regexp.MustCompile(`^(HEAD\.(GEDC|CHAR|SCHMA)(\..*)?|TRLR)$`)

// paths names every line of a file by its tags.
func paths(lines []string) []string {
	out := make([]string, len(lines))
	var stack []string
	for i, l := range lines {
		m := aLine.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		level := int(m[1][0] - '0')
		stack = append(stack[:min(level, len(stack))], m[3])
		out[i] = strings.Join(stack, ".")
	}
	return out
}

func fixtures(t testing.TB) map[string][]string {
	files, err := filepath.Glob("testdata/*.ged")
	if err != nil || len(files) == 0 {
		t.Fatal("no family files in testdata")
	}
	more, _ := filepath.Glob("../../../shared/data/*/*.ged")
	if len(more) == 0 {
		t.Log("ONLY THE SMALL FILES OF THIS FOLDER: the real family files are not beside this checkout (../shared/data)")
	}
	out := map[string][]string{}
	for _, f := range append(files, more...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text := decode(b).text
		if lines := regexp.MustCompile(`\r\n|\r|\n`).Split(text, -1); len(lines) < 1200 {
			out[filepath.Base(f)] = lines
		}
	}
	return out
}

// TestNoValueIsLostSilently changes the value of lines of every small file in turn.
func TestNoValueIsLostSilently(t *testing.T) {
	const step = 10 // a tenth of the lines, another one each time: all of them take a quarter of a minute
	start, tried := rand.IntN(step), 0
	if os.Getenv("KINWEAVE_EVERY_LINE") != "" {
		start = 0
	}
	for name, lines := range fixtures(t) {
		where := paths(lines)
		for i := range lines {
			if i%step != start && os.Getenv("KINWEAVE_EVERY_LINE") == "" {
				continue
			}
			m := aLine.FindStringSubmatch(lines[i])
			if m == nil || strings.TrimSpace(m[4]) == "" || used.MatchString(where[i]) {
				continue
			}
			changed := append([]string(nil), lines...)
			changed[i] = m[1] + " " + m[2] + m[3] + " " + token
			tried++
			if wrong := swallowed(changed, i); wrong != "" {
				t.Errorf("%s, line %d (%s): %s", name, i+1, where[i], wrong)
			}
		}
	}
	t.Logf("%d lines changed", tried)
}

// TestNoLineIsLostSilently puts a line that was not there anywhere into a file.
func TestNoLineIsLostSilently(t *testing.T) {
	files := fixtures(t)
	var names, tags []string
	seen := map[string]bool{}
	for name, lines := range files {
		names = append(names, name)
		for _, l := range lines {
			if m := aLine.FindStringSubmatch(l); m != nil && !seen[m[3]] {
				seen[m[3]] = true
				tags = append(tags, m[3])
			}
		}
	}
	slices.Sort(names)
	slices.Sort(tags)
	tags = append(tags, "_KIN_ID", "_KIN_NONE", "_KIN_ALONE", "_KIN_KEEP", "_KIN_DATE", "_KIN_PHRASE", "_KIN_KIND", "_KIN_NOTES",
		"_KIN_COUNT", "_KIN_RECORD_TIE", "_KIN_RECORD_PIN", "_KIN_CHILD", "_KIN_BIRTH", "_KIN_TEXT", "_KIN_GONE", "_KIN_PARTNERS", "QUITE_NEW")
	rapid.Check(t, func(t *rapid.T) {
		lines := files[rapid.SampledFrom(names).Draw(t, "file")]
		at := rapid.IntRange(1, len(lines)-1).Draw(t, "line")
		level := 0
		if m := aLine.FindStringSubmatch(lines[at-1]); m != nil {
			level = int(m[1][0]-'0') + 1
		}
		level = rapid.IntRange(0, level).Draw(t, "level")
		tag := rapid.SampledFrom(tags).Draw(t, "tag")
		line := fmt.Sprintf("%d %s %s", level, tag, token)
		if level == 0 && rapid.Bool().Draw(t, "numbered") {
			line = fmt.Sprintf("%d @NEW9@ %s %s", level, tag, token)
		}
		changed := append(append(append([]string(nil), lines[:at]...), line), lines[at:]...)
		if used.MatchString(paths(changed)[at]) || tag == "HEAD" {
			return
		}
		if wrong := swallowed(changed, at); wrong != "" {
			t.Fatalf("%q (%s): %s", line, paths(changed)[at], wrong)
		}
	})
}
