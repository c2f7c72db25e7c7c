package shell

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"kinweave/render"
	"kinweave/render/layout"
)

// said is the plan of a drawing with what could not be kept in the words of its readers:
// the plan itself knows people by their ids only.
func said(d render.Drawing) layout.Plan {
	p := d.Plan
	p.Broken = nil
	for _, n := range d.Notes {
		p.Broken = append(p.Broken, layout.Rule{People: []string{n}, Why: "%s"})
	}
	return p
}

type layoutCommand struct {
	secret
	Timing bool   `help:"Say on standard error how long it took. The drawing itself is the same bytes every time."`
	File   string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
}

func (c layoutCommand) Run(ctx context.Context) error {
	p, err := reader{}.page(ctx, c.secret, c.File, "", "", office)
	if err != nil {
		return err
	}
	defer p.close()
	var asked layout.Family
	var took time.Duration
	d, err := p.ses.DrawFor(ctx, p.to, render.Options{Layout: func(ctx context.Context, f layout.Family, report func(done, total int)) (layout.Plan, error) {
		began := time.Now()
		plan, err := layout.Draw(ctx, f, report)
		asked, took = f, time.Since(began)
		return plan, err
	}}, nil)
	if err != nil {
		return err
	}
	name := p.part.Family.Case().Title
	if name == "" {
		name = baseName(c.File)
	}
	out, err := layout.Drawing(name, asked, said(d), 0)
	if err != nil {
		return err
	}
	if c.Timing {
		fmt.Fprintln(os.Stderr, say("%d people placed in %.1f ms", len(asked.People), float64(took.Microseconds())/1000))
	}
	return p.print("json", func(w io.Writer) error {
		_, err := w.Write(append(out, '\n'))
		return err
	})
}
