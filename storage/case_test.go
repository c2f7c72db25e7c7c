package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kinweave/graph"
)

var secret = []byte("correct horse")

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// dear is what a guess at a passphrase costs outside these tests.
var dear = costs

// TestMain makes guessing cheap for the many cases that tests make. The real
// cost is paid by the tests that open testdata/v1.kinweave.
func TestMain(m *testing.M) {
	costs = cost{Memory: 8, Time: 1, Threads: 1}
	os.Exit(m.Run())
}

func newCase(t testing.TB) *Case {
	t.Helper()
	c, err := Create(filepath.Join(t.TempDir(), "a.kinweave"), secret)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

func add(label string, rs ...graph.Record) graph.Change {
	ch := graph.Change{Label: label}
	for _, r := range rs {
		ch.Edits = append(ch.Edits, graph.Edit{After: r})
	}
	return ch
}

func reopen(t testing.TB, c *Case) *Case {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	n, err := Open(c.Path(), secret)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = n.Close() })
	return n
}

func TestWhatWasCommittedIsThereTheNextDay(t *testing.T) {
	c := newCase(t)
	c.WorkingAs("worker")
	maja := graph.Person{ID: "p1", Known: "Maja"}
	ch := add("Add Maja", maja)
	if err := c.Commit(ch, noon); err != nil {
		t.Fatal(err)
	}
	renamed := maja
	renamed.Known = "May"
	if err := c.Commit(graph.Change{Label: "Rename Maja", Edits: []graph.Edit{{Before: maja, After: renamed}}}, noon.Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	c = reopen(t, c)
	if p, ok := graph.Get[graph.Person](c.Family(), "p1"); !ok || p.Known != "May" {
		t.Errorf("found %+v", p)
	}
	h, err := c.History()
	if err != nil || len(h) != 2 || h[1].Label != "Rename Maja" || !h[1].When.Equal(noon.Add(time.Minute)) || h[0].Who != "worker" {
		t.Errorf("history %+v, %v", h, err)
	}
	if err := c.Commit(ch, noon); !errors.Is(err, graph.ErrConflict) {
		t.Errorf("adding the same person twice: %v", err)
	}
}

func TestTheWrongPassphraseOpensNothing(t *testing.T) {
	c := newCase(t)
	_ = c.Close()
	if _, err := Open(c.Path(), []byte("correct horze")); !errors.Is(err, ErrPassphrase) {
		t.Error(err)
	}
	if _, err := Open(c.Path(), nil); !errors.Is(err, ErrPassphrase) {
		t.Error(err)
	}
}

func TestACaseOpenedTwiceIsInUse(t *testing.T) {
	c := newCase(t)
	if _, err := Open(c.Path(), secret); !errors.Is(err, ErrInUse) {
		t.Error(err)
	}
	if _, err := Create(c.Path(), secret); !errors.Is(err, ErrExists) {
		t.Error(err)
	}
}

func TestAPrintedCopyIsANoteInTheHistory(t *testing.T) {
	c := newCase(t)
	if err := c.Commit(graph.Change{Label: "Print a copy for the meeting"}, noon); err != nil {
		t.Fatal(err)
	}
	c = reopen(t, c)
	if h, err := c.History(); err != nil || len(h) != 1 || h[0].Label == "" || len(h[0].Edits) != 0 {
		t.Errorf("%+v %v", h, err)
	}
}

// Any run of changes, undone or not, is read back as it was last saved.
func TestEveryRunOfChangesIsReadBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c, err := Create(filepath.Join(t.TempDir(), "a.kinweave"), secret)
		if err != nil {
			rt.Fatal(err)
		}
		f, steps := c.Family(), 0
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			id := graph.ID(rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(rt, "id"))
			ch := graph.Change{Label: rapid.String().Draw(rt, "label"), Edits: []graph.Edit{{}}}
			if p, there := graph.Get[graph.Person](f, id); there {
				ch.Edits[0].Before = p
			}
			if ch.Edits[0].Before == nil || rapid.Bool().Draw(rt, "keep") {
				ch.Edits[0].After = graph.Person{ID: id, Known: rapid.String().Draw(rt, "name")}
			}
			next, err := f.Apply(ch)
			if err != nil {
				rt.Fatal(err)
			}
			if err := c.Commit(ch, noon); err != nil {
				rt.Fatal(err)
			}
			f, steps = next, steps+1
		}
		if rapid.IntRange(0, 9).Draw(rt, "compact") == 0 {
			if err := c.Compact(); err != nil {
				rt.Fatal(err)
			}
		}
		if err := c.Close(); err != nil {
			rt.Fatal(err)
		}
		if c, err = Open(c.Path(), secret); err != nil {
			rt.Fatal(err)
		}
		defer c.Close()
		sameFamily(t, c.Family(), f)
		if h, err := c.History(); err != nil || len(h) != steps {
			rt.Errorf("%d lines of %d: %v", len(h), steps, err)
		}
	})
}
