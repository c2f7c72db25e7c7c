package session

import (
	"context"
	"math"
	"path/filepath"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
)

// stands is where everybody is on a drawing.
func stands(d render.Drawing) map[string]float64 {
	out := map[string]float64{}
	for _, p := range d.Plan.People {
		out[p.ID] = p.X
	}
	return out
}

func moved(a, b map[string]float64) int {
	n := 0
	for id, x := range b {
		if was, there := a[id]; there && math.Abs(x-was) > 0.5 {
			n++
		}
	}
	return n
}

func TestTheMapIsTheSameWhenTheCaseIsOpenedAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "case.kinweave")
	s, err := New(file, []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	loose, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	var all []graph.Record
	for r := range loose.Family().Records() {
		all = append(all, r)
	}
	if err := s.Do(graph.Put(s.Family(), "Bring in", all...)); err != nil {
		t.Fatal(err)
	}
	first, err := s.Draw(context.Background(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Keep(first)
	c, _ := graph.AddChild(s.Family(), "kelly-steph", graph.Person{Known: "Ellie"})
	if err := s.Do(c); err != nil {
		t.Fatal(err)
	}
	second, err := s.Draw(context.Background(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Keep(second)
	rows := map[string]int{}
	for _, p := range second.Plan.People {
		rows[p.ID] = p.Row
	}
	for id, x := range stands(second) { // those in the child's own row have to make room
		if was, there := stands(first)[id]; there && math.Abs(x-was) > 0.5 && rows[id] != rows["amara"] {
			t.Errorf("%s moved because somebody was born in another row", id)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(file, []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	third, err := again.Draw(context.Background(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := moved(stands(second), stands(third)); n > 0 {
		t.Errorf("%d people stand elsewhere after the case was closed and opened", n)
	}
	if again.UndoLabel() != "" {
		t.Errorf("opening a case leaves a step to take back: %q", again.UndoLabel())
	}
}

func TestTidyingIsAStepLikeAnyOther(t *testing.T) {
	s, err := Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	draw := func() render.Drawing {
		d, err := s.Draw(context.Background(), render.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		s.Keep(d)
		return d
	}
	pulled := draw() // as many edits would leave it: everyone further apart
	for i := range pulled.Plan.People {
		pulled.Plan.People[i].X *= 1.5
	}
	s.Keep(pulled)
	grown := draw()
	tidy, err := s.Tidy(context.Background(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if moved(stands(grown), stands(tidy)) == 0 {
		t.Fatal("nothing was tidied, so this test shows nothing")
	}
	if err := s.Tidied(tidy); err != nil {
		t.Fatal(err)
	}
	if n := moved(stands(tidy), stands(draw())); n > 0 {
		t.Errorf("%d people stand elsewhere than the tidied map said", n)
	}
	if s.UndoLabel() != "Tidy the map" {
		t.Errorf("the step to take back is %q", s.UndoLabel())
	}
	if err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if n := moved(stands(grown), stands(draw())); n > 0 {
		t.Errorf("%d people did not go back where they were", n)
	}
}
