package session

import (
	"context"
	"math"
	"slices"
	"strings"
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

// held lists where the pinned stand on the map, by what they count from.
func held(t *testing.T, s *Session, d render.Drawing) map[graph.ID][2]float64 {
	t.Helper()
	out := map[graph.ID][2]float64{}
	for p := range graph.All[graph.Pin](s.Family()) {
		if at, there := standing(d, p.ID); there {
			out[p.ID] = [2]float64{at.X, at.Y}
		}
	}
	return out
}

// TestAPinHoldsTheHeightAsWell: whatever is added or taken away, whenever the map is looked at, for all who see
// everything, and after Tidy.
func TestAPinHoldsTheHeightAsWell(t *testing.T) {
	s := amara(t)
	s.SetAsAt(graph.Exact(2026, 11, 22))
	const who = graph.ID("kelly")
	d := onTable(t, s)
	if err := s.Pin(d, who, spot(d, who)+1); err != nil {
		t.Fatal(err)
	}
	d = onTable(t, s)
	want := held(t, s, d)[who]
	if pin, _ := graph.Get[graph.Pin](s.Family(), who); !pin.Held || pin.Down != -1 || want != [2]float64{pin.X, pin.Y} || pin.Y >= 0 {
		t.Fatalf("pinned as %+v, stands at %v", pin, want)
	}
	check := func(what string, d render.Drawing) {
		t.Helper()
		if got := held(t, s, d)[who]; math.Abs(got[0]-want[0]) > 1e-6 || math.Abs(got[1]-want[1]) > 1e-6 {
			t.Errorf("%s: stood at %v and stands at %v", what, want, got)
		}
	}
	do := func(what string, c graph.Change) {
		t.Helper()
		if err := s.Do(c); err != nil {
			t.Fatal(what, err)
		}
		check(what, onTable(t, s))
	}
	below := func() float64 {
		at, _ := standing(d, s.Family().Case().Children[0])
		return at.Y
	}
	was := below()
	for range 6 { // so many partners need bars one above another
		c, _ := graph.AddPartner(s.Family(), who, graph.Person{Known: "Somebody"}, graph.Married)
		do("another partner", c)
	}
	d = onTable(t, s)
	if below() <= was {
		t.Errorf("the child stood at %v and stands at %v: who made room?", was, below())
	}
	c, _ := graph.AddSibling(s.Family(), who, graph.Person{Known: "New"})
	do("a sister", c)
	do("one fewer", graph.TakeOff(s.Family(), "lee", graph.Farewell{Reason: "a slip"}))
	for _, day := range []graph.Date{graph.Exact(2012, 1, 1), graph.Exact(2020, 6, 1), graph.Exact(2026, 11, 22)} {
		s.SetAsAt(day)
		d, err := s.Draw(t.Context(), render.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		check("on "+day.String(), d)
	}
	tidied, err := s.Tidy(t.Context(), render.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	check("tidied", tidied)
	if err := s.Tidied(tidied); err != nil {
		t.Fatal(err)
	}
	check("and kept", onTable(t, s))
}

// TestAPinOfBeforeHoldsThePlaceInItsRow: a case that was saved when pins held no height.
func TestAPinOfBeforeHoldsThePlaceInItsRow(t *testing.T) {
	s := amara(t)
	was := onTable(t, s)
	kelly, _ := standing(was, "kelly")
	old, err := graph.Decode(graph.KindPin, []byte(`{"ID":"kelly","X":9.5,"Y":-77}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Do(graph.Put(s.Family(), "Move Kelly", old)); err != nil {
		t.Fatal(err)
	}
	d := onTable(t, s)
	now, _ := standing(d, "kelly")
	child, _ := standing(d, s.Family().Case().Children[0])
	if from(t, s, d)["kelly"] != 9.5 || now.Row != kelly.Row || math.Abs(now.Y-child.Y) > 10 {
		t.Errorf("stands at %+v, the child at %+v", now, child)
	}
	for _, n := range d.Notes {
		if strings.Contains(n, "pinned") {
			t.Error(n)
		}
	}
}

// TestAnAudienceIsToldNothingByAPin: its map is made anew, without pins, and without a word of them.
func TestAnAudienceIsToldNothingByAPin(t *testing.T) {
	s := amara(t)
	for _, who := range []graph.ID{"kelly", "maureen"} {
		d := onTable(t, s)
		if err := s.Pin(d, who, spot(d, who)+6); err != nil {
			t.Fatal(err)
		}
	}
	plain := amara(t)
	for _, name := range []string{graph.ForChild, graph.Court, graph.Partner} {
		a := graph.Audience{Name: name}
		d, err := s.DrawFor(t.Context(), a, render.Options{}, nil)
		if err != nil {
			t.Fatal(name, err)
		}
		e, err := plain.DrawFor(t.Context(), a, render.Options{}, nil)
		if err != nil {
			t.Fatal(name, err)
		}
		if !slices.Equal(d.Plan.People, e.Plan.People) || !slices.Equal(d.Notes, e.Notes) {
			t.Errorf("%s: a pin shows", name)
		}
	}
}

// TestAPinTellsNothingOfWhoIsLocked: on the worker's own print, without what is locked, everybody stands as if nobody had been
// pinned, and no sentence says why a place could not be kept.
func TestAPinTellsNothingOfWhoIsLocked(t *testing.T) {
	made := func() *Session {
		s := amara(t)
		must(t, s.Do(graph.Put(s.Family(), "A locked adoption", graph.Person{ID: "gwen", Known: "Gwen"},
			graph.Parentage{ID: "away", Child: "kelly", Parent: "gwen", Kind: graph.Adoptive, Notes: []graph.Note{{Text: "closed", Layer: graph.Locked}}})))
		return s
	}
	s, plain := made(), made()
	for _, who := range []graph.ID{"kelly", "maureen", "gwen"} {
		d := onTable(t, s)
		must(t, s.Pin(d, who, spot(d, who)+6))
	}
	screen := onTable(t, s)
	if math.IsNaN(spot(screen, "gwen")) {
		t.Fatal("the worker does not see her either, so nothing was tested")
	}
	d, err := s.DrawFor(t.Context(), graph.Audience{}, render.Options{}, nil)
	must(t, err)
	e, err := plain.DrawFor(t.Context(), graph.Audience{}, render.Options{}, nil)
	must(t, err)
	if !math.IsNaN(spot(d, "gwen")) || len(d.Plan.People) == 0 {
		t.Fatal("she is on the print, so nothing was tested")
	}
	if !slices.Equal(d.Plan.People, e.Plan.People) || !slices.Equal(d.Notes, e.Notes) {
		t.Error("a pin shows where somebody is locked")
	}
}

// TestNobodyStandsRoundAnEmptyPlace: a neighbour was in the picture, and what ties her to the child is locked now.
func TestNobodyStandsRoundAnEmptyPlace(t *testing.T) {
	s, plain := amara(t), amara(t)
	for _, one := range []*Session{s, plain} {
		tie := graph.Tie{ID: "next-door", From: "zoe", To: "amara", Kind: graph.Neighbour, Layer: graph.FamilyOK}
		must(t, one.Do(graph.Put(one.Family(), "A neighbour", graph.Person{ID: "zoe", Known: "Zoe"}, tie)))
		if one == s && spotOf(eco(t, s, graph.Audience{}), "person:zoe").Ref == "" {
			t.Fatal("she never was in the picture")
		}
		tie.Layer = graph.Locked
		must(t, one.Do(graph.Put(one.Family(), "Lock it", tie)))
	}
	now, fresh := eco(t, s, graph.Audience{}), eco(t, plain, graph.Audience{})
	if spotOf(now, "person:zoe").Ref != "" || len(now.Spots) == 0 {
		t.Fatal("she is in the picture, so nothing was tested")
	}
	if !slices.Equal(now.Spots, fresh.Spots) {
		t.Error("everybody stands where they stood while she was there")
	}
}
