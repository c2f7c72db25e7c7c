package session

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kinweave/graph"
)

func all(f *graph.Family) []graph.Record { return slices.Collect(f.Records()) }

func add(p graph.Person) graph.Change {
	return graph.Change{Label: "Add " + string(p.ID), Edits: []graph.Edit{{After: p}}}
}

// randomStep is an addition, an edit or a removal of some person.
func randomStep(t *rapid.T, f *graph.Family) graph.Change {
	people := slices.Collect(graph.All[graph.Person](f))
	what := rapid.IntRange(0, 2).Draw(t, "what")
	if len(people) == 0 || what == 0 {
		return add(graph.Person{ID: graph.NewID(), Known: rapid.StringN(0, 5, 20).Draw(t, "name")})
	}
	p := people[rapid.IntRange(0, len(people)-1).Draw(t, "who")]
	if what == 1 {
		q := p
		q.Known = p.Known + "x"
		return graph.Change{Label: "Rename", Edits: []graph.Edit{{Before: p, After: q}}}
	}
	return graph.Change{Label: "Remove", Edits: []graph.Edit{{Before: p}}}
}

func TestUndoAllTheWayGivesBackEveryState(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Loose(graph.Empty())
		states := [][]graph.Record{all(s.Family())}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			if err := s.Do(randomStep(t, s.Family())); err != nil {
				t.Fatal(err)
			}
			states = append(states, all(s.Family()))
		}
		for i := len(states) - 2; i >= 0; i-- {
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(all(s.Family()), states[i]) {
				t.Fatalf("undo to step %d does not give the same records", i)
			}
		}
		if err := s.Undo(); !errors.Is(err, ErrNothing) {
			t.Fatalf("undo of nothing: %v", err)
		}
		for i := 1; i < len(states); i++ {
			if err := s.Redo(); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(all(s.Family()), states[i]) {
				t.Fatalf("redo of step %d does not give the same records", i)
			}
		}
	})
}

func TestADragIsTakenBackInOneStep(t *testing.T) {
	s := Loose(graph.Empty())
	p := graph.Person{ID: "a", Known: "Wren"}
	must(t, s.Do(add(p)))
	before := all(s.Family())
	was := graph.Record(nil)
	for x := range 5 {
		now := graph.Pin{ID: "a", X: float64(x + 1)}
		must(t, s.Squash(graph.Change{Label: "Move", Edits: []graph.Edit{{Before: was, After: now}}}))
		was = now
	}
	must(t, s.Undo())
	if !reflect.DeepEqual(all(s.Family()), before) {
		t.Error("one undo does not take the whole drag back")
	}
	if s.UndoLabel() != "Add a" {
		t.Errorf("left to undo: %q", s.UndoLabel())
	}
	must(t, s.Redo())
	if pin, _ := graph.Get[graph.Pin](s.Family(), "a"); pin.X != 5 {
		t.Errorf("redo puts the pin at %v", pin.X)
	}
}

func TestAStepThatCannotBeWrittenIsNotAdopted(t *testing.T) {
	s := Loose(graph.Empty())
	full := errors.New("the disk is full")
	s.keep = func(graph.Change, time.Time) error { return full }
	told := 0
	s.Watch(func(graph.Change) { told++ })
	if err := s.Do(add(graph.Person{ID: "a"})); !errors.Is(err, full) {
		t.Fatalf("error: %v", err)
	}
	if s.Family().Len(graph.KindPerson) != 0 || told != 0 || s.UndoLabel() != "" {
		t.Error("a step that failed was adopted")
	}
}

func TestANewStepForgetsWhatWasTakenBack(t *testing.T) {
	s := Loose(graph.Empty())
	must(t, s.Do(add(graph.Person{ID: "a"})))
	must(t, s.Undo())
	must(t, s.Do(add(graph.Person{ID: "b"})))
	if s.RedoLabel() != "" {
		t.Error("there is something to redo after a new step")
	}
}

func TestRemintChangesEveryMentionAndNothingElse(t *testing.T) {
	in := []graph.Record{
		graph.Case{ID: graph.CaseID, Children: []graph.ID{"I3"}},
		graph.Person{ID: "I1", Known: "I1"}, graph.Person{ID: "I2"}, graph.Person{ID: "I3", Gone: &graph.Farewell{Reason: "I3"}},
		graph.Union{ID: "F1", Partners: []graph.ID{"I1", "I2"}},
		graph.Parentage{ID: "P1", Child: "I3", Union: "F1", PR: []graph.ID{"I1"}},
		graph.Pin{ID: "I2", X: 2},
	}
	out := remint(in)
	f, err := graph.New(out...)
	if err != nil {
		t.Fatalf("the copy does not hold together: %v", err)
	}
	for _, r := range all(f) {
		if id := r.Key().ID; id != graph.CaseID && len(id) < 10 {
			t.Errorf("the %s kept its ID %q", r.Key().Kind, id)
		}
	}
	if p, ok := graph.Get[graph.Person](f, out[1].Key().ID); !ok || p.Known != "I1" {
		t.Error("a name that looks like an ID was changed")
	}
	if out[1].Key().ID >= out[2].Key().ID || out[2].Key().ID >= out[3].Key().ID {
		t.Error("the order of the file is lost")
	}
	if in[1].Key().ID != "I1" {
		t.Error("the records handed in were changed")
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
