package graph_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// house is the import table: what each room may use of ours. It stands here
// because everything stands on graph. A "…" takes the rooms within as well.
var house = map[string][]string{
	"":                 {"app", "app/locale", "app/session", "app/shell", "assets"},
	"app/shell":        {"app/session", "app/pack", "assets", "graph…", "render", "render/layout", "render/network", "render/words", "render/scene"},
	"graph":            {},
	"graph/graphtest":  {"assets", "graph"},
	"graph/language":   {},
	"graph/kin":        {"graph", "graph/language"},
	"graph/quick":      {"graph", "graph/kin", "graph/language"},
	"graph/table":      {"graph", "graph/language", "graph/quick"},
	"graph/find":       {"graph", "graph/kin"},
	"graph/search":     {"graph", "graph/kin", "graph/language"},
	"graph/links":      {"graph", "graph/kin", "graph/language", "graph/search"},
	"graph/meeting":    {"graph", "graph/kin", "graph/language", "graph/search"},
	"graph/work":       {"graph…"},
	"render/scene":     {},
	"render/layout":    {},
	"render":           {"graph", "graph/kin", "graph/language", "render/layout", "render/scene"},
	"render/network":   {"graph", "graph/kin", "graph/language", "render", "render/scene"},
	"render/own":       {"graph", "graph/language", "render", "render/scene"},
	"render/words":     {"graph", "graph/kin", "graph/language", "render"},
	"render/pages":     {"graph/language", "render", "render/scene"},
	"render/pdf":       {"render/scene"},
	"render/svg":       {"graph/language", "render/scene"},
	"render/png":       {"render/scene"},
	"storage":          {"graph"},
	"storage/exchange": {"graph"},
	"storage/proof":    {"graph", "render/scene"},
	"app/locale":       {},
	"app/place":        {"app/private", "render/network", "render/scene"},
	"app/private":      {},
	"app/session":      {"graph…", "render…", "storage…", "assets", "app/place"},
	"app/pack":         {"app/session", "graph…", "render…"},
	"app/canvas":       {"render/scene", "render/png"},
	"app/parts":        {"app/session", "assets", "graph", "graph/language"},
	"app/own":          {"app/parts", "app/session", "graph", "render", "render/own", "render/png", "render/scene"},
	"app/care":         {"app/parts", "app/session", "graph…"},
	"app/work":         {"app/care", "app/parts", "app/session", "graph…"},
	"app/sight":        {"app/parts", "app/canvas", "render", "render/png", "render/scene"},
	"app/circle":       {"app/parts", "app/readers", "app/session", "app/canvas", "app/sight", "graph", "render", "render/network", "render/scene"},
	"app/conference":   {"app/parts", "graph…"},
	"app/links":        {"app/parts", "graph…"},
	"app/outline":      {"app/parts", "graph…"},
	"app/readers":      {"app/parts", "app/session", "app/pack", "app/canvas", "app/sight", "graph…", "render…"},
	"app":              {"app/parts", "app/own", "app/circle", "app/sight", "app/work", "app/care", "app/conference", "app/links", "app/outline", "app/readers", "app/session", "app/canvas", "graph…", "render…", "assets"},
	"assets":           {},
}

// never is what a room must not touch at all, and why.
var never = []struct{ room, prefix, why string }{
	{"graph…", "os", "graph is pure: no files"},
	{"graph…", "fyne.io", "graph knows no windows"},
	{"graph…", "go.etcd.io", "graph knows no disk"},
	{"render…", "os", "render writes to an io.Writer, never to a file"},
	{"render…", "fyne.io", "a picture is the same without a window"},
	{"render…", "go.etcd.io", "render knows no disk"},
	{"storage…", "fyne.io", "storage knows no windows"},
	{"app/session", "fyne.io", "the session works from a shell, too"},
	{"app/pack", "fyne.io", "a pack is made from a shell, too"},
	{"app/shell", "fyne.io", "a shell has no windows"},
	{"app/canvas", "go.etcd.io", "a canvas shows a scene and nothing else"},
}

func within(room, pattern string) bool {
	if base, wide := strings.CutSuffix(pattern, "…"); wide {
		return room == base || strings.HasPrefix(room, base+"/")
	}
	return room == pattern
}

func TestEachRoomUsesOnlyTheRoomsBelowIt(t *testing.T) {
	seen := map[string]bool{}
	walkGo(t, "..", func(file, room string) {
		seen[room] = true
		allowed, known := house[room]
		if !known {
			t.Errorf("%s stands in a room that is not in the table: say in house_test.go what %q may use", file, room)
			return
		}
		for _, imp := range imports(t, file) {
			ours, isOurs := strings.CutPrefix(imp, "kinweave/")
			if isOurs && ours != room && !slices.ContainsFunc(allowed, func(p string) bool { return within(ours, p) }) {
				t.Errorf("%s uses %s, but the arrows of the house point the other way: %q may use %q", file, imp, room, allowed)
			}
			for _, n := range never {
				if within(room, n.room) && (imp == n.prefix || strings.HasPrefix(imp, n.prefix+"/") || n.prefix == "fyne.io" && strings.HasPrefix(imp, n.prefix)) {
					t.Errorf("%s uses %s: %s", file, imp, n.why)
				}
			}
		}
	})
	if !seen["graph"] || !seen["render/scene"] {
		t.Error("the test walked past the house: nothing was checked")
	}
}

func TestTheGroundFloorHasNoClock(t *testing.T) {
	walkGo(t, "..", func(file, room string) {
		if !within(room, "graph…") && !within(room, "render…") {
			return
		}
		for _, imp := range imports(t, file) {
			if imp == "time" && room != "render/pdf" && !strings.HasSuffix(file, "_test.go") {
				t.Errorf("%s uses time: dates are passed in as graph.Date", file)
			}
		}
	})
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, i := range parsed.Imports {
		name, _ := strconv.Unquote(i.Path.Value)
		out = append(out, name)
	}
	return out
}

// walkGo calls f for each Go file that is part of the program; tests may reach anywhere.
func walkGo(t *testing.T, root string, f func(file, room string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "build" || d.Name() == "deps" || d.Name() != ".." && strings.HasPrefix(d.Name(), ".")) {
			return filepath.SkipDir
		}
		if strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go") {
			room, _ := filepath.Rel(root, filepath.Dir(file))
			if room = path.Clean(filepath.ToSlash(room)); room == "." {
				room = ""
			}
			f(file, room)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
