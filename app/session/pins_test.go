package session

import (
	"context"
	"math"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

// onTable draws a session and keeps the drawing, as the window does.
func onTable(t *testing.T, s *Session) render.Drawing {
	t.Helper()
	d, err := s.Draw(context.Background(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Keep(d)
	return d
}

// from gives where everybody stands, counted from the child.
func from(t *testing.T, s *Session, d render.Drawing) map[graph.ID]float64 {
	t.Helper()
	child := s.Family().Case().Children[0]
	at, origin := map[graph.ID]float64{}, 0.0
	for _, p := range d.Plan.People {
		at[graph.ID(p.ID)] = p.X
		if graph.ID(p.ID) == child {
			origin = p.X
		}
	}
	for id := range at {
		at[id] -= origin
	}
	return at
}

func amara(t *testing.T) *Session {
	t.Helper()
	s, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func spot(d render.Drawing, id graph.ID) float64 {
	for _, p := range d.Plan.People {
		if graph.ID(p.ID) == id {
			return p.X
		}
	}
	return math.NaN()
}

func TestAPinnedPersonStaysWhereverTheyWerePut(t *testing.T) {
	s := amara(t)
	d := onTable(t, s)
	was := from(t, s, d)
	const who = graph.ID("kelly")
	if err := s.Pin(d, who, spot(d, who)+3); err != nil {
		t.Fatal(err)
	}
	want := was[who] + 3
	d = onTable(t, s)
	if got := from(t, s, d)[who]; math.Abs(got-want) > 1e-6 {
		t.Fatalf("pinned at %v, stands at %v", want, got)
	}
	tidied, err := s.Tidy(context.Background(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := from(t, s, tidied)[who]; math.Abs(got-want) > 1e-6 {
		t.Errorf("tidying moved a pinned person from %v to %v", want, got)
	}
	if err := s.Pin(d, who, spot(d, who)-1); err != nil {
		t.Fatal(err)
	}
	onTable(t, s)
	if err := s.Undo(); err != nil { // both moves of one person are one step
		t.Fatal(err)
	}
	if s.Family().Len(graph.KindPin) != 0 {
		t.Error("the pin is still there")
	}
	now := from(t, s, onTable(t, s))
	for id, x := range was {
		if math.Abs(now[id]-x) > .5 {
			t.Errorf("after undo somebody stands %v from where they stood", now[id]-x)
		}
	}
}

func TestLettingGoIsAStep(t *testing.T) {
	s := amara(t)
	for _, who := range []graph.ID{"kelly", "lee"} {
		d := onTable(t, s)
		if err := s.Pin(d, who, spot(d, who)+1); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.LetGo("kelly"); err != nil || s.Family().Len(graph.KindPin) != 1 {
		t.Fatalf("pins: %d, %v", s.Family().Len(graph.KindPin), err)
	}
	if err := s.LetGo(); err != nil || s.Family().Len(graph.KindPin) != 0 {
		t.Fatalf("pins: %d, %v", s.Family().Len(graph.KindPin), err)
	}
	for range 4 {
		onTable(t, s)
		if err := s.Undo(); err != nil {
			t.Fatalf("with %q to take back: %v", s.UndoLabel(), err)
		}
	}
}

func TestStepsThatMovePeopleAreTakenBackInAnyOrder(t *testing.T) {
	s := amara(t)
	n := 0
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	for range 3 {
		d := onTable(t, s)
		do(s.Pin(d, "lee", spot(d, "lee")+2))
		c, _ := graph.AddSibling(s.Family(), "kelly", graph.Person{Known: "New"})
		do(s.Do(c))
		onTable(t, s)
		tidied, err := s.Tidy(context.Background(), render.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		do(s.Tidied(tidied))
	}
	onTable(t, s)
	for s.UndoLabel() != "" {
		label := s.UndoLabel()
		if err := s.Undo(); err != nil {
			t.Fatalf("%q: %v", label, err)
		}
		onTable(t, s)
	}
	for s.RedoLabel() != "" {
		label := s.RedoLabel()
		if err := s.Redo(); err != nil {
			t.Fatalf("redo %q: %v", label, err)
		}
	}
	if s.Family().Len(graph.KindPin) != 1 {
		t.Errorf("pins: %d", s.Family().Len(graph.KindPin))
	}
}
