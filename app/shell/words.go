package shell

import (
	"context"
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"

	"kinweave/render"
)

type wordsCommand struct {
	secret
	spoken
	oldWelsh
	reader
	overriding
	Record    bool   `help:"Only the short block for a case note: which map, for whom, and who is on it."`
	Marks     bool   `help:"With the marks of asking, where this reader may see them."`
	Groups    bool   `help:"With schools, clubs, faith groups and services."`
	PastHomes bool   `help:"With where the index children lived before."`
	AsAt      string `placeholder:"DATE" help:"The family as it was on a date: \"3 May 2019\". Today without it."`
	File      string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
}

func (c wordsCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	lang = c.or(lang)
	ses, err := c.familyAsAt(ctx, c.File, c.AsAt)
	if err != nil {
		return err
	}
	defer ses.Close()
	a, err := c.audience(ses.Family())
	if err != nil {
		return err
	}
	o := render.Options{Marks: c.Marks, Groups: c.Groups, PastHomes: c.PastHomes}
	text := ""
	if c.Record {
		text, err = ses.Record(ctx, a, o, lang, c.Override)
	} else if told, failed := ses.Words(ctx, a, o, lang, c.Override); failed != nil {
		err = failed
	} else {
		text = told.String()
	}
	if err != nil {
		return c.explain(err)
	}
	text = strings.TrimSpace(text)
	if !term.IsTerminal(int(os.Stdout.Fd())) { // on a terminal it is read; anywhere else it is kept
		what := "words"
		if c.Record {
			what = "note"
		}
		if err := ses.Handed(what, a, text, c.Override); err != nil {
			return err
		}
		unlogged(ses)
	}
	fmt.Println(text)
	return nil
}
