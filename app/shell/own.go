package shell

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
)

type ownCommand struct {
	secret
	spoken
	overriding
	Format     string `short:"f" placeholder:"FORMAT" help:"pdf, svg or png; without it the ending of --out decides."`
	Paper      string `placeholder:"SIZE" default:"A4" help:"A4, A3, A2 or A1."`
	BlackWhite bool   `aliases:"black-and-white" help:"No colour at all, for the photocopier."`
	LargePrint bool   `aliases:"large" help:"No words under 16 points."`
	Finished   int    `placeholder:"N" help:"The map as it was when it was locked for the Nth time; without it as it stands."`
	Explain    bool   `help:"When a print is refused, list on the terminal what was found. This shows names."`
	Out        string `short:"o" placeholder:"FILE" help:"The file to write; \"-\" is standard output. Without it the page is said in words."`
	File       string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child      string `arg:"" help:"The child, by name or id."`
}

func (c ownCommand) Run(ctx context.Context) error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	o := session.OwnPrint{Paper: render.Paper{Size: strings.ToUpper(c.Paper), BlackWhite: c.BlackWhite, LargePrint: c.LargePrint}, Language: lang, Finished: c.Finished, Override: c.Override}
	if c.Out != "" {
		word := c.Format
		if word == "" {
			word = strings.TrimPrefix(filepath.Ext(c.Out), ".")
		}
		if o.Format, err = session.FormatOf(word); err != nil {
			return err
		}
		if !o.Format.Picture() {
			return language.Errorf("a page is written as pdf, svg or png, not as %s", o.Format)
		}
	}
	ses, _, err := c.family(ctx, c.File)
	if err != nil {
		return err
	}
	defer ses.Close()
	f := ses.Family()
	if o.Child, err = whoIs(f, c.Child); err != nil {
		return err
	}
	if n := len(graph.OwnMapOf(f, o.Child).Seals); c.Finished < 0 || c.Finished > n {
		return language.Errorf("--finished %d: this map was locked %d times", c.Finished, n)
	}
	return reader{Explain: c.Explain}.explain(c.write(ctx, ses, o))
}

func (c ownCommand) write(ctx context.Context, ses *session.Session, o session.OwnPrint) error {
	switch c.Out {
	case "":
		words, err := ses.OwnWords(o)
		if err == nil {
			fmt.Println(words)
		}
		return err
	case "-":
		return ses.OwnTo(os.Stdout, o)
	}
	return ses.OwnFile(ctx, c.Out, o)
}
