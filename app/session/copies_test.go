package session

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/render"
	"kinweave/render/network"
)

var casePass = []byte("a passphrase of some words")

// keptAmara is Case A in a case file.
func keptAmara(t *testing.T) *Session {
	t.Helper()
	s, err := New(filepath.Join(t.TempDir(), "a.kinweave"), casePass)
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	var records []graph.Record
	for r := range amara(t).Family().Records() {
		records = append(records, r)
	}
	must(t, s.Do(graph.Put(s.Family(), "Bring in", records...)))
	return s
}

// TestEveryPrintIsInTheLog makes one of everything that leaves the house, the worker's own included.
func TestEveryPrintIsInTheLog(t *testing.T) {
	s := keptAmara(t)
	dir, ctx, kid := t.TempDir(), context.Background(), s.Family().Case().Children[0]
	file := func(name string) string { return filepath.Join(dir, name) }
	a3 := render.Paper{Size: "A3", Landscape: true}
	must(t, s.ExportFile(ctx, file("1.pdf"), Export{Format: PDF, Paper: a3, Audience: graph.Audience{Name: graph.AllInvited}, Heading: render.Heading{For: "Jean"}}, nil))
	must(t, s.ExportFile(ctx, file("2.png"), Export{Format: PNG, Paper: a3}, nil))
	must(t, s.ExportFile(ctx, file("3.json"), Export{Format: JSON}, nil))
	n := Network{Kind: network.Eco}
	p, err := s.DrawNetwork(ctx, graph.Audience{}, n)
	must(t, err)
	must(t, s.ExportFile(ctx, file("4.svg"), n.Printed(p, Export{Format: SVG, Paper: render.Paper{Size: "A4", SmallText: true}}), nil))
	must(t, s.CarersFile(file("5.csv"), CarersCSV, search.Carers(s.Family(), kid, s.AsAt()), Look{}))
	must(t, s.OwnFile(ctx, file("6.pdf"), OwnPrint{Child: kid, Format: PDF}))
	told, err := s.Words(ctx, graph.Audience{}, render.Options{}, language.English, "")
	must(t, err)
	must(t, s.Noted("words", graph.Audience{}, told.String(), ""))
	var out bytes.Buffer
	must(t, s.Export(ctx, &out, Export{Format: GEDCOM}, nil))

	log := s.Copies()
	want := []struct{ pack, audience, form, file string }{
		{"map", graph.AllInvited, "", "1.pdf"}, {"map", graph.Own, "png", "2.png"}, {"record", graph.Own, "json", "3.json"}, {"eco", graph.Own, "svg", "4.svg"},
		{"carers", graph.Own, "csv", "5.csv"}, {"own-map", graph.ForChild, "", "6.pdf"}, {"words", graph.Own, graph.Clipboard, ""}, {"record", graph.Own, "gedcom", ""}}
	if len(log) != len(want) {
		t.Fatalf("%d copies are in the log, not %d: %+v", len(log), len(want), log)
	}
	for i, w := range want {
		c := log[i]
		if c.Number != i+1 || c.Pack != w.pack || c.Audience != w.audience || c.Form != w.form || c.Fate != "" || len(c.Hash) != 64 || c.On != s.Today() {
			t.Errorf("copy %d: %+v", i+1, c)
		}
		if w.file == "" {
			continue
		}
		data, err := os.ReadFile(file(w.file))
		must(t, err)
		if c.File != file(w.file) || hash(data) != c.Hash {
			t.Errorf("copy %d is not the file in the log", i+1)
		}
	}
	if log[0].For != "Jean" || log[0].Pages != 1 || log[6].Out() || !log[1].Out() {
		t.Errorf("%+v", log)
	}
	for s.Undo() == nil { // whatever is taken back: the copies are out of the house
	}
	if len(s.Copies()) != len(want) {
		t.Error("Undo called a copy back")
	}
}

func TestTheNumberOfACopyStandsOnIt(t *testing.T) {
	s := keptAmara(t)
	for n := range 2 {
		var b bytes.Buffer
		must(t, s.Export(context.Background(), &b, Export{Format: SVG, Paper: anyPaper(SVG)}, nil))
		if want := fmt.Sprintf("copy %d", n+1); !strings.Contains(b.String(), want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
}

// TestAReasonOpensAFalseAlarmOnASingleSheetToo is the same rule as for packs.
func TestAReasonOpensAFalseAlarmOnASingleSheetToo(t *testing.T) {
	s := keptAmara(t)
	path := filepath.Join(t.TempDir(), "map.pdf")
	e := Export{Format: PDF, Paper: anyPaper(PDF), Audience: graph.Audience{Name: graph.Named, People: []graph.ID{"lee"}}, Heading: render.Heading{Title: "Kelly House"}}
	try := func() error { return s.ExportFile(context.Background(), path, e, nil) }
	if err := try(); len(Leaks(err)) == 0 {
		t.Fatal(err)
	}
	e.Override = " "
	if err := try(); !errors.Is(err, ErrNoReason) {
		t.Error(err)
	}
	e.Override = "Kelly House is our office"
	e.Heading.Title = "Salford" // a place: it may be where somebody is
	var closed *Refused
	if err := try(); !errors.As(err, &closed) {
		t.Error(err)
	}
	if _, err := os.Stat(path); err == nil || len(s.Copies()) != 0 {
		t.Error("a refused print is there, or in the log")
	}
	e.Heading.Title = "Kelly House"
	must(t, try())
	if c := s.Copies()[0]; c.Override != e.Override || c.Found == 0 {
		t.Errorf("%+v", c)
	}
}

func TestWhatCannotBeLoggedIsNotPrinted(t *testing.T) {
	s := keptAmara(t)
	s.readOnly = true
	path := filepath.Join(t.TempDir(), "map.pdf")
	if err := s.ExportFile(context.Background(), path, Export{Format: PDF, Paper: anyPaper(PDF)}, nil); !errors.Is(err, ErrUnlogged) {
		t.Error(err)
	}
	var b bytes.Buffer
	if err := s.Export(context.Background(), &b, Export{Format: GEDCOM}, nil); !errors.Is(err, ErrUnlogged) || b.Len() > 0 {
		t.Error(err)
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) > 0 {
		t.Error("something was written")
	}
}

func TestACopyThatCouldNotBeWrittenIsSaidToBeNone(t *testing.T) {
	s := keptAmara(t)
	if err := s.ExportFile(context.Background(), filepath.Join(t.TempDir(), "gone", "map.pdf"), Export{Format: PDF, Paper: anyPaper(PDF)}, nil); !errors.Is(err, ErrNotThere) {
		t.Error(err)
	}
	if c := s.Copies(); len(c) != 1 || c[0].Fate != graph.CopyNever || c[0].Out() {
		t.Errorf("%+v", c)
	}
}

// TestAPowerCutLeavesNothingThatTheLogDoesNotKnow kills the program over its printing, with the signal that nothing can
// catch, again and again. Then whatever is in the folder is whole, in sight and in the log.
func TestAPowerCutLeavesNothingThatTheLogDoesNotKnow(t *testing.T) {
	if path := os.Getenv("KINWEAVE_PRINT"); path != "" {
		printForEver(path, os.Getenv("KINWEAVE_TO"))
		return
	}
	s := keptAmara(t)
	path, dir := s.Path(), t.TempDir()
	must(t, s.Close())
	rounds, begun, made := 5, 0, 0
	if testing.Short() {
		rounds = 2
	}
	for round := range rounds {
		cmd := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "KINWEAVE_PRINT="+path, "KINWEAVE_TO="+dir)
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		first := make([]byte, 5)
		if _, err := out.Read(first); err != nil {
			t.Fatalf("the helper never printed: %v", err)
		}
		time.Sleep(time.Duration(5+15*round) * time.Millisecond)
		must(t, cmd.Process.Kill())
		_ = cmd.Wait()
		halves, _ := filepath.Glob(filepath.Join(dir, "*.part"))
		begun += len(halves)

		s, err := Open(path, casePass)
		must(t, err)
		logged := map[string]graph.Copy{}
		for _, c := range s.Copies() {
			if c.Fate == "" {
				logged[c.File] = c
			}
			if c.Fate == graph.CopyBegun {
				t.Errorf("round %d: copy %d is still begun", round, c.Number)
			}
		}
		files, err := os.ReadDir(dir)
		must(t, err)
		for _, f := range files {
			data, err := os.ReadFile(filepath.Join(dir, f.Name()))
			must(t, err)
			if c, ok := logged[filepath.Join(dir, f.Name())]; !ok || c.Hash != hash(data) {
				t.Errorf("round %d: %s is not in the log as it is", round, f.Name())
			}
		}
		if len(logged) != len(files) {
			t.Errorf("round %d: %d files, %d lines of the log", round, len(files), len(logged))
		}
		made = len(files)
		must(t, s.Close())
	}
	if begun+made == 0 {
		t.Error("the helper was killed before it did anything: nothing was tested")
	}
	t.Logf("%d half files were swept, %d whole ones stayed", begun, made)
}

// printForEver is the program that is killed: it prints large files, one after another.
func printForEver(path, dir string) {
	s, err := Open(path, casePass)
	if err != nil {
		fmt.Println("error", err)
		return
	}
	data := bytes.Repeat([]byte("names and names\n"), 1<<18)
	fmt.Println("begun")
	for {
		if err := release(s, filepath.Join(dir, fmt.Sprintf("copy-%d.pdf", s.NextCopy())), data); err != nil {
			fmt.Println("error", err)
			return
		}
	}
}

func release(s *Session, path string, data []byte) error {
	_, err := s.released(path, Outgoing{s.Line("map", graph.Audience{}, "", data), data})
	return err
}

func TestWhatAPowerCutLeavesIsLookedAfter(t *testing.T) {
	s := keptAmara(t)
	dir, data := t.TempDir(), []byte("names")
	line := func(file string) graph.Copy {
		c := s.Line("map", graph.Audience{}, "", data)
		c.File, c.Fate = file, graph.CopyBegun
		must(t, s.record(c))
		return c
	}
	half, whole, away := line(filepath.Join(dir, "half.pdf")), line(filepath.Join(dir, "whole.pdf")), line(filepath.Join(dir, "stick", "away.pdf"))
	must(t, os.WriteFile(part(half.File), data[:2], 0o600))
	must(t, os.WriteFile(whole.File, data, 0o600))
	path := s.Path()
	must(t, s.Close())
	s, err := Open(path, casePass)
	must(t, err)
	defer s.Close()
	for _, want := range []struct {
		graph.Copy
		fate graph.CopyFate
	}{{half, graph.CopyNever}, {whole, ""}, {away, graph.CopyBegun}} {
		if c, _ := graph.Get[graph.Copy](s.Family(), want.ID); c.Fate != want.fate {
			t.Errorf("%s: %q", filepath.Base(c.File), c.Fate)
		}
	}
	if _, err := os.Stat(part(half.File)); err == nil {
		t.Error("half a file with names in it is left")
	}
}
