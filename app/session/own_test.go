package session_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/storage/proof"
)

// hers is the example of Amara with some things on her own map, and nothing else.
func hers(t *testing.T, items ...graph.OwnItem) *session.Session {
	t.Helper()
	s, err := session.Example(assets.Examples()[0])
	if err != nil {
		t.Fatal(err)
	}
	s.SetAsAt(graph.Exact(2026, 11, 22))
	m := graph.OwnMapOf(s.Family(), "amara")
	m.Items, m.Lines = nil, nil
	for i, x := range items {
		x.No = i + 1
		m = m.With(x)
	}
	if err := s.PutOwn(m); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestHerPageIsHersAndSaysOnlyWhatSheSays(t *testing.T) {
	s := hers(t, graph.OwnItem{Word: "Nana", Person: "jean", Shape: "heart"}, graph.OwnItem{Word: "Grandad in heaven", Person: "alan", Shape: "star", Picture: "star"},
		graph.OwnItem{Word: "Lee", Person: "lee"}, graph.OwnItem{Word: "Maureen in Salford", Person: "maureen"})
	for _, f := range []session.Format{session.PDF, session.SVG, session.PNG} {
		b, err := s.OwnBytes(session.OwnPrint{Child: "amara", Format: f}, "my-own-map"+f.Ending())
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		if f == session.PNG {
			continue
		}
		read, err := proof.Read(b, string(f))
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for _, p := range read {
			all.WriteString(p.Text + "\n")
		}
		for _, want := range []string{"Amara’s map, made by Amara", "Nana", "Lee", "22 November 2026"} {
			if !strings.Contains(all.String(), want) {
				t.Errorf("%s: her page does not say %q", f, want)
			}
		}
		for _, never := range []string{"Salford", "Maureen", "Dawn", "Jean", "jean", "amara", "Byrne", "The child", "Kelly"} {
			if strings.Contains(all.String(), never) {
				t.Errorf("%s: her page says %q", f, never)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "my-own-map.pdf")
	if err := s.OwnFile(context.Background(), path, session.OwnPrint{Child: "amara", Format: session.PDF, Language: language.Welsh}); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	if err := s.OwnFile(context.Background(), path, session.OwnPrint{Child: "amara", Format: session.JSON}); err == nil {
		t.Error("her page is no JSON")
	}
	if _, err := s.OwnBytes(session.OwnPrint{Child: "amara", Format: session.PDF}, "salford.pdf"); err == nil {
		t.Error("a file's name says where they live, and was let through")
	}
}

func TestWhatSheStartsFromIsWhatSheMaySee(t *testing.T) {
	s := hers(t)
	var words []string
	for _, x := range s.OwnTray("amara") {
		words = append(words, x.Word)
		if x.Person == "alan" && (x.Shape != "star" || x.Picture != "star") {
			t.Errorf("her grandad who died is a %s", x.Shape)
		}
		if x.Person == "amara" || x.Person == "lee" {
			t.Errorf("%s is offered", x.Person)
		}
		if _, ok := graph.Get[graph.Person](s.Family(), x.Person); !ok && x.Person != "" {
			t.Errorf("%q stands for nobody", x.Word)
		}
	}
	for _, want := range []string{"Biscuit", "Mum", "Nana Jean"} {
		if !slices.Contains(words, want) {
			t.Errorf("%s is not offered: %q", want, words)
		}
	}
	mark := graph.Put(s.Family(), "Mark", graph.Safety{ID: "quiet", Who: "amara", About: "kelly", Kind: graph.MustNotLearn})
	if err := s.Do(mark); err != nil {
		t.Fatal(err)
	}
	for _, x := range s.OwnTray("amara") {
		if x.Person == "kelly" {
			t.Error("somebody whom she must not learn of is offered")
		}
	}
}

func TestTheWorkerSeesHowTheTwoMapsDiffer(t *testing.T) {
	s := hers(t, graph.OwnItem{Word: "Miss Okafor"}, graph.OwnItem{Word: "Biscuit"}, graph.OwnItem{Word: "my Mum"}, graph.OwnItem{Word: "Nana", Person: "jean"}, graph.OwnItem{Word: "I like cake", Shape: graph.OwnNote})
	d := s.OwnDiffers("amara")
	if len(d.Hers) != 1 || d.Hers[0].Word != "Miss Okafor" {
		t.Errorf("on hers and not on ours: %+v", d.Hers)
	}
	var ours []graph.ID
	for _, p := range d.Ours {
		ours = append(ours, p.ID)
	}
	for id, want := range map[graph.ID]bool{"dayo": true, "lee": true, "dawn": false, "jean": false, "amara": false} {
		if slices.Contains(ours, id) != want {
			t.Errorf("%s on ours and not on hers: %v", id, !want)
		}
	}
	if err := s.Do(graph.TakeOff(s.Family(), "jean", graph.Farewell{Reason: "asked"})); err != nil {
		t.Fatal(err)
	}
	if d := s.OwnDiffers("amara"); !slices.ContainsFunc(d.Hers, func(x graph.OwnItem) bool { return x.Word == "Nana" }) {
		t.Error("Nana is off our map, still on hers, and nobody says so")
	}
}

func TestSheTakesBackHerStepsAndNobodyElses(t *testing.T) {
	s := hers(t)
	s.EndOwn()
	p, _ := graph.Get[graph.Person](s.Family(), "kelly")
	p.Known = "Kel"
	if err := s.Do(graph.Put(s.Family(), "Rename", p)); err != nil {
		t.Fatal(err)
	}
	if s.CanUndoOwn() || s.UndoOwn() == nil {
		t.Error("she takes back what an adult did")
	}
	m := graph.OwnMapOf(s.Family(), "amara").With(graph.OwnItem{No: 1, Word: "Nana"})
	if err := s.PutOwn(m); err != nil {
		t.Fatal(err)
	}
	if err := s.PutOwn(graph.OwnMapOf(s.Family(), "amara").With(graph.OwnItem{No: 2, Word: "Pat"})); err != nil {
		t.Fatal(err)
	}
	if err := s.UndoOwn(); err != nil {
		t.Fatal(err)
	}
	s.EndOwn()
	if err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if q, _ := graph.Get[graph.Person](s.Family(), "kelly"); q.Known != "Kelly" {
		t.Error("an adult could not take back an adult's step")
	}
	if m := graph.OwnMapOf(s.Family(), "amara"); len(m.Items) != 1 || m.Items[0].Word != "Nana" {
		t.Errorf("what she did was taken back by an adult: %+v", m)
	}
	if err := s.Redo(); err != nil {
		t.Error(err)
	}
}
