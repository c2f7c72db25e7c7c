package render

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

var update = flag.Bool("update", false, "accept the pictures as they are now")

// letters are the fonts of the program, read as files: render itself never opens one.
var letters = sync.OnceValue(func() *scene.Fonts {
	var files [][]byte
	for _, name := range []string{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"} {
		b, err := os.ReadFile(filepath.Join("..", "assets", "fonts", name))
		if err != nil {
			panic(err)
		}
		files = append(files, b)
	}
	f, err := scene.LoadFonts(files...)
	if err != nil {
		panic(err)
	}
	return f
})

var today = graph.Exact(2026, 11, 22)

// The two-word language of the small families.

func person(id string, shown graph.Shown, more ...func(*graph.Person)) graph.Person {
	p := graph.Person{ID: graph.ID(id), Known: strings.ToUpper(id[:1]) + id[1:], Shown: shown}
	for _, m := range more {
		m(&p)
	}
	return p
}

func born(y int) func(*graph.Person) { return func(p *graph.Person) { p.Birth = graph.Year(y) } }
func dead(y int) func(*graph.Person) {
	return func(p *graph.Person) { p.Death, p.Living = graph.Year(y), graph.Died }
}
func nameless(p *graph.Person) { p.Known = "" }

func couple(kind graph.UnionKind, events ...graph.Event) graph.Union {
	return graph.Union{ID: "u", Partners: []graph.ID{"dad", "mum"}, Kind: kind, Events: events}
}

func event(kind graph.EventKind, y int) graph.Event {
	return graph.Event{Kind: kind, On: graph.Year(y)}
}

func child(id string, kind graph.ParentageKind, more ...func(*graph.Parentage)) graph.Parentage {
	p := graph.Parentage{ID: graph.ID("tie-" + id), Child: graph.ID(id), Union: "u", Kind: kind}
	for _, m := range more {
		m(&p)
	}
	return p
}

func index(ids ...graph.ID) graph.Case {
	return graph.Case{ID: graph.CaseID, Title: "A small family", Children: ids}
}

func family(t testing.TB, records ...graph.Record) *graph.Family {
	t.Helper()
	f, err := graph.New(records...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// parents are mum and dad as most stories need them.
func parents() []graph.Record {
	return []graph.Record{person("mum", graph.Female, born(1990)), person("dad", graph.Male, born(1988))}
}

func drawn(t testing.TB, f *graph.Family, o Options) Drawing {
	t.Helper()
	return drawnAt(t, f, o, today)
}

func drawnAt(t testing.TB, f *graph.Family, o Options, asAt graph.Date) Drawing {
	t.Helper()
	d, err := Genogram(context.Background(), graph.Everything(f, asAt), o, letters(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func dump(t testing.TB, s scene.Scene) string {
	t.Helper()
	var b bytes.Buffer
	if err := scene.Dump(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s differs from line %d on:\n got %s\n(-update accepts it)", path, i+1, g[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", path, len(g), len(w))
}

// shelf places small families in rows, in the order they are told: a layout that never
// changes, so that the pictures of the signs change with the signs alone.
func shelf(_ context.Context, f layout.Family, _ func(done, total int)) (layout.Plan, error) {
	const apart, rowHigh, drop = 3.0, 2.6, 1.0
	p := layout.Plan{}
	row := map[string]int{}
	for range f.Unions {
		for _, u := range f.Unions {
			above := -1
			for _, id := range u.Partners {
				above = max(above, row[id])
			}
			for _, c := range u.Children {
				row[c.ID] = max(row[c.ID], above+1)
			}
			for _, id := range u.Partners {
				row[id] = max(row[id], above)
			}
		}
	}
	at, half, next := map[string]layout.Point{}, map[string]float64{}, map[int]float64{}
	put := func(q layout.Person, step float64) {
		r := row[q.ID]
		w, where := 1.0, layout.Point{X: next[r], Y: float64(r) * rowHigh}
		if q.Focus {
			w = 1.15
		}
		next[r] += step
		at[q.ID], half[q.ID] = where, w/2
		p.Rows = max(p.Rows, r+1)
		p.People = append(p.People, layout.Place{ID: q.ID, Row: r, X: where.X, Y: where.Y, W: w, H: w})
		off := w/2 + 0.08 + q.Label.H/2
		for _, u := range f.Unions {
			if slices.Contains(u.Partners, q.ID) {
				off = -w/2 - 0.08 - q.Label.H/2
			}
		}
		if q.Label.W > 0 {
			p.Labels = append(p.Labels, layout.Label{Owner: q.ID, Box: layout.Box{X: where.X, Y: where.Y + off, W: q.Label.W, H: q.Label.H}})
		}
	}
	for _, q := range f.People {
		step := 1.7
		for _, u := range f.Unions {
			if len(u.Partners) > 1 && slices.Contains(u.Partners, q.ID) {
				step = apart
			}
		}
		put(q, step)
	}
	line := func(u layout.Union, role layout.Role, who string, second bool, pts ...layout.Point) {
		p.Lines = append(p.Lines, layout.Line{Union: u.ID, Role: role, Person: who, Second: second, Points: pts})
	}
	for n, u := range f.Unions {
		var xs []float64
		for _, c := range u.Children {
			xs = append(xs, at[c.ID].X)
		}
		if len(u.Partners) == 0 && len(xs) > 0 {
			y := at[u.Children[0].ID].Y - 1
			x := (slices.Min(xs) + slices.Max(xs)) / 2
			line(u, layout.Descent, "", false, layout.Point{X: x, Y: y - 0.4}, layout.Point{X: x, Y: y})
			line(u, layout.Rail, "", false, layout.Point{X: slices.Min(xs), Y: y}, layout.Point{X: slices.Max(xs), Y: y})
			for _, c := range u.Children {
				line(u, layout.Birth, c.ID, c.Second, layout.Point{X: at[c.ID].X, Y: y}, layout.Point{X: at[c.ID].X, Y: at[c.ID].Y - half[c.ID]})
			}
			continue
		}
		a, b := at[u.Partners[0]], at[u.Partners[len(u.Partners)-1]]
		y := a.Y + drop + 0.12*float64(n)
		from := layout.Point{X: (a.X + b.X) / 2, Y: y}
		if len(u.Partners) == 1 {
			from = layout.Point{X: a.X, Y: a.Y + 0.5}
		} else {
			line(u, layout.Bar, "", false, layout.Point{X: a.X, Y: a.Y + 0.5}, layout.Point{X: a.X, Y: y}, layout.Point{X: b.X, Y: y}, layout.Point{X: b.X, Y: b.Y + 0.5})
		}
		if u.Label.W > 0 {
			clear := 0.06
			if u.Blood {
				clear = 0.12
			}
			p.Labels = append(p.Labels, layout.Label{Owner: u.ID, Union: true, Box: layout.Box{X: from.X, Y: y - clear - u.Label.H/2, W: u.Label.W, H: u.Label.H}})
		}
		if len(xs) == 0 {
			continue
		}
		rail := y + 0.4
		line(u, layout.Descent, "", false, from, layout.Point{X: from.X, Y: rail})
		xs = append(xs, from.X)
		if len(f.Twins) == 0 && slices.Max(xs) > slices.Min(xs) {
			line(u, layout.Rail, "", false, layout.Point{X: slices.Min(xs), Y: rail}, layout.Point{X: slices.Max(xs), Y: rail})
		}
		for _, c := range u.Children {
			top := layout.Point{X: at[c.ID].X, Y: at[c.ID].Y - half[c.ID]}
			if len(f.Twins) > 0 {
				line(u, layout.Birth, c.ID, c.Second, layout.Point{X: from.X, Y: rail}, layout.Point{X: from.X, Y: rail + 0.1}, top)
			} else {
				line(u, layout.Birth, c.ID, c.Second, layout.Point{X: top.X, Y: rail}, top)
			}
		}
	}
	return p, nil
}

// exampleCase reads one of the example families.
func exampleCase(t testing.TB, name string) *graph.Family {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "assets", "cases", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return graphtest.Read(t, b)
}

func has(s, part string) bool { return strings.Contains(s, part) }

func TestNobodyIsCalledTheSameTwice(t *testing.T) {
	b := &board{fam: graphtest.Family(graphtest.Woman("kid"),
		graphtest.With(graph.Person{ID: "probert", Known: "Mr Probert", Role: "former teacher"}),
		graphtest.With(graph.Tie{ID: "t", From: "probert", To: "kid", Kind: graph.Teacher, Ended: graph.Year(2020)}))}
	b.asAt = graph.Year(2026)
	p, _ := graph.Get[graph.Person](b.fam, "probert")
	if got := b.tieWords(p); len(got) != 1 || got[0] != "former teacher" {
		t.Errorf("he is %q", got)
	}
}
