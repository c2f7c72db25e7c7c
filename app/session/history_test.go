package session

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// written is a family as bytes.
func written(t interface{ Fatal(...any) }, f *graph.Family) []byte {
	var b bytes.Buffer
	for r := range f.Records() {
		j, err := graph.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(j, '\n'))
	}
	return b.Bytes()
}

func TestGoingAnywhereInTheHistoryGivesTheSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Loose(graph.Empty())
		states := [][]byte{written(t, s.Family())}
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			if err := s.Do(randomStep(t, s.Family())); err != nil {
				t.Fatal(err)
			}
			states = append(states, written(t, s.Family()))
		}
		told := 0
		s.Watch(func(graph.Change) { told++ })
		for range 8 {
			n := rapid.IntRange(0, len(states)-1).Draw(t, "to")
			before := told
			if err := s.GoTo(n); err != nil {
				t.Fatal(err)
			}
			if told > before+1 {
				t.Fatalf("one move was told %d times", told-before)
			}
			if !bytes.Equal(written(t, s.Family()), states[n]) {
				t.Fatalf("at step %d it is another family", n)
			}
			steps := s.Steps()
			if len(steps) != len(states)-1 {
				t.Fatalf("%d steps of %d", len(steps), len(states)-1)
			}
			for i, x := range steps {
				if x.Done != (i < n) || x.Label == "" || x.When.IsZero() {
					t.Fatalf("step %d is %+v, with %d done", i, x, n)
				}
			}
		}
		if err := s.GoTo(len(states)); !errors.Is(err, ErrNothing) {
			t.Fatalf("beyond the end: %v", err)
		}
		if err := s.GoTo(-1); !errors.Is(err, ErrNothing) {
			t.Fatalf("before the beginning: %v", err)
		}
	})
}

func TestTheHistoryOfAFileIsTheSameAllTheWayBackAndForward(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.kinweave")
	s, err := New(path, []byte("a long passphrase for a test"))
	if err != nil {
		t.Fatal(err)
	}
	start := written(t, s.Family())
	do := func(c graph.Change) {
		t.Helper()
		if err := s.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	c, kid := graph.AddPerson(s.Family(), graph.Person{Known: "Siân"})
	do(c)
	c, mum := graph.AddParent(s.Family(), kid, graph.Person{Known: "محمد"})
	do(c)
	c, _ = graph.AddSibling(s.Family(), kid, graph.Person{Known: "Nguyễn"})
	do(c)
	c, two := graph.AddParent(s.Family(), kid, graph.Person{Known: "Llŷr"})
	do(c)
	_, _, err = graph.Merge(s.Family(), mum, two, nil)
	if err == nil {
		t.Fatal("partners were merged")
	}
	do(graph.Put(s.Family(), "Move", graph.Pin{ID: mum, X: 1.25}))
	do(graph.AddedByMistake(s.Family(), two))
	end := written(t, s.Family())
	var labels []string
	for _, x := range s.Steps() {
		labels = append(labels, x.Label)
	}
	if want := []string{"Add Siân", "Add محمد", "Add Nguyễn", "Add Llŷr", "Move", "Delete Llŷr"}; !slices.Equal(labels, want) {
		t.Errorf("the history reads %q", labels)
	}
	for range 2 {
		if err := s.GoTo(0); err != nil || !bytes.Equal(written(t, s.Family()), start) {
			t.Fatalf("all the way back: %v", err)
		}
		if err := s.GoTo(6); err != nil || !bytes.Equal(written(t, s.Family()), end) {
			t.Fatalf("and forward: %v", err)
		}
	}
	for s.Undo() == nil {
	}
	for s.Redo() == nil {
	}
	if err := s.GoTo(3); err != nil {
		t.Fatal(err)
	}
	three := written(t, s.Family())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = Open(path, []byte("a long passphrase for a test"))
	if err != nil || !bytes.Equal(written(t, s.Family()), three) {
		t.Fatalf("on the disk it is another family: %v", err)
	}
	_ = s.Close()
}
