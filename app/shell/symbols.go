package shell

import (
	"fmt"
	"os"
	"time"

	"kinweave/app/session"
	"kinweave/render"
)

type symbolsCommand struct {
	spoken
	Convention string `enum:"uk-ics,mcgoldrick" default:"uk-ics" help:"uk-ics (the default) or mcgoldrick."`
	Out        string `short:"o" required:"" placeholder:"FILE" help:"The PDF to write; \"-\" is standard output."`
}

func (c symbolsCommand) Run() error {
	lang, err := c.lang()
	if err != nil {
		return err
	}
	convention := render.UKICS
	if c.Convention == render.McGoldrick {
		convention = render.McGoldrick
	}
	if c.Out == "-" {
		return session.Symbols(os.Stdout, convention, lang, time.Now())
	}
	f, err := os.Create(c.Out)
	if err != nil {
		return fmt.Errorf("write the chart: %w", err)
	}
	if err := session.Symbols(f, convention, lang, time.Now()); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
