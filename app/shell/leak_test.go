package shell

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// heard runs a command within this program and gives what it wrote to standard output and to standard error.
func heard(t *rapid.T, args ...string) (string, string, int) {
	var files [2]*os.File
	for i := range files {
		f, err := os.CreateTemp("", "heard-*")
		if err != nil {
			t.Fatal(err)
		}
		defer os.Remove(f.Name())
		defer f.Close()
		files[i] = f
	}
	out, errs := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = files[0], files[1]
	code := Run(args, nil)
	os.Stdout, os.Stderr = out, errs
	var said [2]string
	for i, f := range files {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		said[i] = string(b)
	}
	return said[0], said[1], code
}

var canary = regexp.MustCompile(`Canary\d{4}q`)

// TestNoCanaryFliesOutOfTheShell writes a family with a word of its own in every text of every record to a file, and asks every
// command about it, for every reader. Whatever it says must be in that reader's view; what it complains of names nobody.
func TestNoCanaryFliesOutOfTheShell(t *testing.T) {
	dir := t.TempDir()
	locked, spoke := 0, map[string]int{}
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := graphtest.Canaries(rt, graphtest.Random(rt, 8))
		file := filepath.Join(dir, "family.ged")
		to, err := os.Create(file)
		if err != nil {
			rt.Fatal(err)
		}
		if err := session.Loose(f).Export(context.Background(), to, session.Export{Format: session.GEDCOM, Audience: graph.Audience{Unlock: "to be read by a test"}}, nil); err != nil {
			rt.Fatal(err)
		}
		if err := to.Close(); err != nil {
			rt.Fatal(err)
		}
		ses, _, err := session.OpenAny(context.Background(), file, nil)
		if err != nil {
			rt.Fatal(err)
		}
		defer ses.Close()
		f = ses.Family()
		var ids []string
		for p := range graph.All[graph.Person](f) {
			ids = append(ids, string(p.ID))
		}
		who := rapid.SampledFrom(ids).Draw(rt, "child")
		command := rapid.SampledFrom([][]string{{"carers"}, {"carers", "--csv"}, {"carers", "--json"}, {"coverage"}, {"coverage", "--json", "--since", "2020"}, {"supervise"}, {"supervise", "--json"}, {"links"}, {"links", "--json"},
			{"meeting"}, {"meeting", "--json"}, {"labels"}, {"labels", "--json"}, {"kin"}, {"kin", "--json"}, {"statement"}, {"statement", "--json"}, {"show"}, {"show", "--json"}, {"layout"}, {"words"}, {"words", "--record"}}).Draw(rt, "command")
		a := graph.Audience{}
		args := append([]string{}, command...)
		if command[0] != "show" && command[0] != "layout" {
			a.Name = rapid.SampledFrom([]string{"", "", graph.Referrer, graph.Court, graph.Supervision, graph.ForChild, graph.AllInvited, graph.Partner}).Draw(rt, "audience")
			args = append(args, "--audience", a.Name)
		}
		if command[0] == "statement" {
			a.Unlock = ""
		}
		args = append(args, file)
		switch command[0] {
		case "show", "layout", "words", "meeting":
		case "kin":
			args = append(args, who, rapid.SampledFrom(ids).Draw(rt, "other"))
		default:
			args = append(args, who)
		}
		out, errs, code := heard(rt, args...)
		if code == 0 {
			spoke[command[0]]++
		}
		if strings.Contains(errs, "must not see") {
			rt.Fatalf("%v: what was worked out for them was refused, so it was worked out from more than they may have: %s", args, errs)
		}
		if canary.MatchString(errs) {
			rt.Fatalf("%v: the complaint names somebody: %s", args, errs)
		}
		var held strings.Builder
		for r := range graph.For(f, a, ses.AsAt()).Family().Records() {
			b, _ := graph.Encode(r)
			held.Write(b)
		}
		for r := range f.Records() {
			b, _ := graph.Encode(r)
			for _, word := range canary.FindAllString(string(b), -1) {
				if strings.Contains(held.String(), word) {
					continue
				}
				locked++
				if strings.Contains(out, word) {
					rt.Fatalf("%v says something of a %s that is not in the view: %s", args, r.Key().Kind, word)
				}
			}
		}
	})
	if locked == 0 || len(spoke) < 5 {
		t.Errorf("%d words were hidden, and these commands spoke: %v", locked, spoke)
	}
}
