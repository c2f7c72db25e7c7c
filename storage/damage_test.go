package storage

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// village is a case with some life behind it: people came, changed and left,
// so that the file has free pages with old records in them.
func village(t testing.TB, people int) *Case {
	t.Helper()
	c := newCase(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	var rs []graph.Record
	for i := range people {
		rs = append(rs, graph.Person{ID: graph.ID(fmt.Sprintf("p%d", i)), Known: fmt.Sprintf("Person %d", i)})
	}
	for i := 0; i+2 < people; i += 3 {
		u := graph.Union{ID: graph.ID(fmt.Sprintf("u%d", i)), Partners: []graph.ID{graph.ID(fmt.Sprintf("p%d", i)), graph.ID(fmt.Sprintf("p%d", i+1))}}
		rs = append(rs, u, graph.Parentage{ID: "c" + u.ID, Child: graph.ID(fmt.Sprintf("p%d", i+2)), Union: u.ID})
	}
	must(c.Commit(add("Import", rs...), noon))
	for i := range min(12, people) {
		p := graph.Person{ID: graph.ID(fmt.Sprintf("p%d", i)), Known: fmt.Sprintf("Person %d", i)}
		q := p
		q.Known, q.Place = "Changed", "Town"
		must(c.Commit(graph.Change{Label: "Rename", Edits: []graph.Edit{{Before: p, After: q}}}, noon))
		x := graph.Person{ID: graph.ID(fmt.Sprintf("x%d", i)), Known: "Passing"}
		must(c.Commit(add("Add", x), noon))
		must(c.Commit(add("Add", x).Inverse(), noon))
	}
	return c
}

func whole(f *graph.Family) []graph.Record { return slices.Collect(f.Records()) }

func sameFamily(t testing.TB, got, want *graph.Family) {
	t.Helper()
	a, b := map[graph.Key]string{}, map[graph.Key]string{}
	for m, f := range map[*map[graph.Key]string]*graph.Family{&a: got, &b: want} {
		for r := range f.Records() {
			j, _ := graph.Encode(r)
			(*m)[r.Key()] = string(j)
		}
	}
	if !maps.Equal(a, b) {
		t.Errorf("%d records instead of %d, or not the same", len(a), len(b))
	}
}

// A file cut short or with bytes changed, wherever it is, opens as it was, or
// says that it is damaged or not a case; it never takes the program down, and
// never opens as something it was not.
func TestADamagedFileIsRecognised(t *testing.T) {
	c := village(t, 60)
	c = reopen(t, c)
	want := c.Family()
	_ = c.Close()
	good, _ := os.ReadFile(c.Path())
	dir := t.TempDir()
	var opened, damaged, alien, healed int
	rapid.Check(t, func(rt *rapid.T) {
		b := slices.Clone(good)
		if rapid.Bool().Draw(rt, "cut") {
			b = b[:rapid.IntRange(0, len(b)-1).Draw(rt, "length")]
		} else {
			r := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
			for range 1 << rapid.IntRange(0, 6).Draw(rt, "flips") {
				b[r.IntN(len(b))] ^= byte(1 + r.IntN(255))
			}
		}
		path := filepath.Join(dir, "broken.kinweave")
		_ = os.Remove(backupPath(path))
		if err := os.WriteFile(path, b, 0o600); err != nil {
			rt.Fatal(err)
		}
		n, err := Open(path, secret)
		switch {
		case err == nil:
			opened++
			sameFamily(t, n.Family(), want)
			if h, err := n.History(); err != nil || len(h) != 37 {
				rt.Errorf("history: %d lines, %v", len(h), err)
			}
			if err := n.Commit(add("Go on", graph.Person{ID: "new"}), noon); err != nil {
				rt.Errorf("going on: %v", err)
			}
			_ = n.Close()
		case errors.Is(err, ErrNotACase):
			alien++
			if len(b) > 5000 {
				rt.Errorf("a case of %d bytes is no longer taken for one", len(b))
			}
		case errors.Is(err, ErrDamaged):
			damaged++
			var d *Damage
			if !errors.As(err, &d) {
				rt.Fatalf("%T does not say what is left", err)
			}
			if d.Readable == 0 {
				break
			}
			s, err := Repair(path, secret)
			if err != nil {
				rt.Fatalf("repair: %v", err)
			}
			n, err := Open(path, secret)
			if err != nil {
				rt.Fatalf("open the repaired case: %v", err)
			}
			if s.Lost == 0 && !s.Unsure {
				healed++
				sameFamily(t, n.Family(), want)
			}
			if _, err := n.History(); err != nil {
				rt.Errorf("history of the repaired case: %v", err)
			}
			_ = n.Close()
			for _, p := range siblings(path)[1:] {
				_ = os.Remove(p)
			}
		default:
			rt.Fatalf("%v", err)
		}
	})
	t.Logf("opened as it was %d, not a case %d, damaged %d, of which brought back whole %d", opened, alien, damaged, healed)
}

func TestEveryLengthNearTheStartAndEveryPageBoundary(t *testing.T) {
	c := village(t, 20)
	_ = c.Close()
	good, _ := os.ReadFile(c.Path())
	path := filepath.Join(t.TempDir(), "cut.kinweave")
	lengths := []int{0, 1, 15, 16, 19, 20, 21, 63, 79, 80, 81, 4095, 4096, 4097, 4111, 4112, 4116, 4175, 4176, 8191, 8192}
	for n := 3 * pageSize; n < len(good); n += pageSize {
		lengths = append(lengths, n-1, n, n+1)
	}
	for _, n := range lengths {
		if err := os.WriteFile(path, good[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := Open(path, secret)
		if err == nil {
			_ = c.Close()
			if metas(good)[0].high*pageSize > uint64(n) {
				t.Errorf("%d bytes opened", n)
			}
			continue
		}
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotACase) {
			t.Errorf("%d bytes: %v", n, err)
		}
		if now, _ := os.ReadFile(path); len(now) != n {
			t.Errorf("opening a damaged file of %d bytes changed it", n)
		}
	}
}

// The newest meta page decides what is in the file. When it is gone, the one
// before it must not pass for the present.
func TestAForgottenLastChangeIsNoticed(t *testing.T) {
	c := village(t, 20)
	_ = c.Close()
	b, _ := os.ReadFile(c.Path())
	for i := range 2 {
		bad := slices.Clone(b)
		bad[i*pageSize+pageHead+60] ^= 1
		_ = os.Remove(c.Path() + ".backup")
		if err := os.WriteFile(c.Path(), bad, 0o600); err != nil {
			t.Fatal(err)
		}
		n, err := Open(c.Path(), secret)
		if m, _ := metaAt(b, i*pageSize); m.tx < metas(b)[0].tx {
			if err != nil {
				t.Errorf("without the older page: %v", err)
				continue
			}
			if h, _ := n.History(); len(h) != 37 {
				t.Errorf("%d lines", len(h))
			}
			_ = n.Close()
			continue
		}
		var d *Damage
		if !errors.As(err, &d) || d.Lost != 0 {
			t.Fatalf("without the newer page: %v", err)
		}
		s, err := Salvage(c.Path(), secret)
		if err != nil || s.Lost != 0 || s.Unsure || s.Lines != 0 || len(s.lines) != 37 {
			t.Errorf("%d lost, %d lines of %d, unsure %v: %v", s.Lost, s.Lines, len(s.lines), s.Unsure, err)
		}
	}
}

func TestOtherFilesAreNotCases(t *testing.T) {
	dir := t.TempDir()
	for name, b := range map[string][]byte{"empty": nil, "text": []byte("Dear Sir"), "zeros": make([]byte, 100_000)} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		for what, err := range map[string]error{
			"open": second(Open(path, secret)), "salvage": second(Salvage(path, secret)),
			"repair": second(Repair(path, secret)), "shred": Shred(path),
		} {
			if !errors.Is(err, ErrNotACase) {
				t.Errorf("%s %s: %v", what, name, err)
			}
		}
		if now, err := os.ReadFile(path); err != nil || len(now) != len(b) {
			t.Errorf("%s was changed", name)
		}
	}
	if _, err := Open(dir, secret); err == nil || errors.Is(err, ErrDamaged) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := Open(filepath.Join(dir, "nowhere"), secret); !errors.Is(err, ErrMissing) {
		t.Errorf("nothing: %v", err)
	}
	if _, err := Create(filepath.Join(dir, "nowhere", "a.kinweave"), secret); !errors.Is(err, ErrMissing) {
		t.Errorf("no folder: %v", err)
	}
}

func second[T any](_ T, err error) error { return err }

func TestADamagedCaseCanBeRestoredFromItsCopy(t *testing.T) {
	c := village(t, 20)
	c = reopen(t, c)
	want := c.Family()
	_ = c.Close()
	if err := os.WriteFile(c.Path(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(c.Path(), secret); !errors.Is(err, ErrNotACase) && !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	if err := Restore(c.Path(), []byte("no")); !errors.Is(err, ErrPassphrase) {
		t.Error(err)
	}
	if err := Restore(c.Path(), secret); err != nil {
		t.Fatal(err)
	}
	n, err := Open(c.Path(), secret)
	if err != nil {
		t.Fatal(err)
	}
	sameFamily(t, n.Family(), want)
	_ = n.Close()
}

// Every record stands in the history too. With all the record pages gone, and
// one page of history, the rest still makes a family.
func TestHalfAFileStillMakesAFamily(t *testing.T) {
	c := village(t, 200)
	_ = c.Close()
	good, _ := os.ReadFile(c.Path())
	b := slices.Clone(good[:len(good)/2])
	if err := os.WriteFile(c.Path(), b, 0o600); err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(backupPath(c.Path()))
	s, err := Salvage(c.Path(), secret)
	if err != nil {
		t.Skip("the half that is left has no key: ", err)
	}
	t.Logf("%d records, %d lost, %d lines lost", len(whole(s.Family)), s.Lost, s.Lines)
	if len(whole(s.Family)) == 0 {
		t.Error("nothing came back")
	}
	if _, err := Repair(c.Path(), secret); err != nil {
		t.Fatal(err)
	}
	n, err := Open(c.Path(), secret)
	if err != nil {
		t.Fatal(err)
	}
	if h, err := n.History(); err != nil || len(h) == 0 {
		t.Error(len(h), err)
	}
	_ = n.Close()
}
