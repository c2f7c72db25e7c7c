package shell

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/work"
)

type workCommand struct {
	secret
	JSON     bool   `help:"Print JSON."`
	Days     int    `default:"28" placeholder:"N" help:"How many days ahead to look."`
	Language string `placeholder:"TAG" help:"en-GB or cy: the language of what is due."`
	Dir      string `arg:"" help:"A folder of cases that open with one passphrase."`
}

func (c workCommand) Run(ctx context.Context) error {
	lang, err := languageOf(c.Language)
	if err != nil {
		return err
	}
	f, err := c.folder(ctx, c.Dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return c.print(f, lang)
}

// print says each case in the words that the worker's own prints may have, and reads them back before any is written.
func (c workCommand) print(f *session.Folder, lang language.Language) error {
	all := workJSON{AsAt: dateOf(f.AsAt), Cases: []caseWorkJSON{}}
	var text strings.Builder
	for i, k := range f.Cases {
		k = k.Printed()
		of := caseWorkOf(k, f.AsAt, lang, c.Days)
		var words bytes.Buffer
		writeWork(&words, k, f.AsAt, lang, c.Days)
		said, err := json.Marshal([]any{of.Title, of.Reference, of.Due})
		if err != nil {
			return err
		}
		if err := errors.Join(k.Prove(words.Bytes(), "text"), k.Prove(said, "json")); err != nil {
			return fmt.Errorf("%s: %w", k.File, err)
		}
		if i > 0 {
			text.WriteString("\n")
		}
		all.Cases = append(all.Cases, of)
		text.Write(words.Bytes())
	}
	if c.JSON {
		return json.NewEncoder(os.Stdout).Encode(all)
	}
	_, err := os.Stdout.WriteString(text.String())
	return err
}

// folder opens the cases of a folder, and says on the terminal how far it is.
func (s secret) folder(ctx context.Context, dir string) (*session.Folder, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, session.ErrNotThere)
	}
	pass, err := s.passphrase(dir, false)
	if err != nil {
		return nil, err
	}
	f, err := session.OpenFolder(ctx, dir, pass, nil)
	clear(pass)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return f, nil
}

func writeWork(w io.Writer, c session.FolderCase, asAt graph.Date, lang language.Language, days int) {
	fmt.Fprintln(w, strings.Join(shown(orFile(c), c.Reference), " · "))
	if c.Err != nil {
		paragraph(w, "    ! ", c.Err.Error())
		return
	}
	dues := work.Soon(c.Dues(work.Options{Lang: lang}), asAt, days)
	if len(dues) == 0 {
		fmt.Fprintln(w, "    "+lang.Say("Nothing is due."))
	}
	for _, d := range dues {
		on := ""
		if d.When.Known() {
			on = lang.Date(d.When.String())
		}
		mark := "  "
		if d.Late {
			mark = "! "
		}
		paragraph(w, fmt.Sprintf("  %s%-18s ", mark, on), d.Words)
	}
}

func orFile(c session.FolderCase) string {
	if c.Title == "" {
		return c.File
	}
	return c.Title
}

type workJSON struct {
	AsAt  string         `json:"asAt"`
	Cases []caseWorkJSON `json:"cases"`
}

type caseWorkJSON struct {
	File      string    `json:"file"`
	Title     string    `json:"title"`
	Reference string    `json:"reference"`
	Why       string    `json:"notOpened,omitempty"`
	Due       []dueJSON `json:"due"`
}

type dueJSON struct {
	When   string     `json:"when"` // empty for what has no day of its own
	Late   bool       `json:"late"`
	Kind   work.Kind  `json:"kind"`
	Words  string     `json:"words"`
	Record graph.ID   `json:"record"`
	Of     graph.Kind `json:"recordKind"`
	Person graph.ID   `json:"person"`
	Child  graph.ID   `json:"child"`
}

func caseWorkOf(c session.FolderCase, asAt graph.Date, lang language.Language, days int) caseWorkJSON {
	j := caseWorkJSON{File: c.File, Title: c.Title, Reference: c.Reference}
	if c.Err != nil {
		j.Why = c.Err.Error()
	}
	j.Due = duesOf(work.Soon(c.Dues(work.Options{Lang: lang}), asAt, days))
	return j
}

func duesOf(dues []work.Due) []dueJSON {
	out := []dueJSON{}
	for _, d := range dues {
		out = append(out, dueJSON{dateOf(d.When), d.Late, d.Kind, d.Words, d.Key.ID, d.Key.Kind, d.Person, d.Child})
	}
	return out
}

type measuresCommand struct {
	secret
	spoken
	Out string `short:"o" required:"" placeholder:"FILE" help:"Where to write the table (.csv)."`
	Dir string `arg:"" help:"A folder of cases that open with one passphrase."`
}

func (c measuresCommand) Run(ctx context.Context) error {
	f, err := c.folder(ctx, c.Dir)
	if err != nil {
		return err
	}
	defer f.Close()
	f.Lang = tongue
	leftOut, err := f.MeasuresFile(c.Out)
	if err != nil {
		return fmt.Errorf("measures: %w", err)
	}
	opened := slices.DeleteFunc(slices.Clone(f.Cases), func(k session.FolderCase) bool { return k.Family() == nil })
	fmt.Println(say("%s: cases counted: %d, not opened and not counted: %d", c.Out, len(opened), leftOut))
	return nil
}
