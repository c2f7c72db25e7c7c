package shell

import (
	"context"
	"os"
	"strings"

	"kinweave/app/session"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/network"
)

type networkCommand struct {
	secret
	spoken
	oldWelsh
	reader
	overriding
	Kind        string `default:"eco" placeholder:"KIND" help:"eco (who and what is around the child), connections (who is there for the child, generation by generation) or places (where the child has lived)."`
	Home        bool   `help:"Of the eco-map: the child's home in the middle."`
	Style       string `placeholder:"STYLE" help:"How the eco-map draws a stressful tie: hartman or uk. Without it, as the case has it."`
	Format      string `short:"f" placeholder:"FORMAT" help:"pdf, svg or png; without it the ending of --out decides."`
	Paper       string `placeholder:"SIZE" help:"A4, A3, A2 or A1; without it the smallest on which everything can be read."`
	Orientation string `placeholder:"WAY" help:"portrait or landscape; without it whichever gives the larger writing."`
	SmallText   bool   `help:"Print although the smallest writing is under 9 points."`
	BlackWhite  bool   `aliases:"black-and-white" help:"No colour at all, for the photocopier."`
	LargePrint  bool   `help:"No writing under 16 points; the picture takes larger paper or more sheets for it."`
	AsAt        string `placeholder:"DATE" help:"The picture as it was on a date: \"3 May 2019\". Today without it."`
	Out         string `short:"o" required:"" placeholder:"FILE" help:"The file to write; \"-\" is standard output."`
	File        string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
	Child       string `arg:"" help:"The child, by name or id."`
}

func (c networkCommand) Run(ctx context.Context) error {
	paper := exportCommand{spoken: c.spoken, Format: c.Format, Paper: c.Paper, Orientation: c.Orientation, SmallText: c.SmallText, BlackWhite: c.BlackWhite, LargePrint: c.LargePrint, Out: c.Out}
	e, err := paper.wish()
	if err != nil {
		return err
	}
	if !e.Format.Picture() {
		return language.Errorf("a picture is written as pdf, svg or png, not as %s", e.Format)
	}
	ses, err := c.familyAsAt(ctx, c.File, c.AsAt)
	if err != nil {
		return err
	}
	defer ses.Close()
	if e.Audience, err = c.audience(ses.Family()); err != nil {
		return err
	}
	n, err := c.picture(ses)
	if err != nil {
		return err
	}
	p, err := ses.DrawNetwork(ctx, e.Audience, n)
	if err != nil {
		return err
	}
	e = n.Printed(p, e)
	if c.Paper == "" || c.Orientation == "" {
		if err := paper.choosePaper(p.Drawing, &e); err != nil {
			return err
		}
		if e.Paper.Across*e.Paper.Down > 1 && c.Paper == "" { // glued sheets would cut through somebody: rather one that is larger
			fonts, err := session.Fonts()
			if err != nil {
				return err
			}
			for _, one := range render.AdviseFor(p.Drawing, e.Paper, e.Heading, fonts) {
				if one.Readable && one.Sheets() == 1 {
					e.Paper = one.Paper
					break
				}
			}
		}
	}
	e.Override = c.Override
	if c.Out == "-" {
		err = ses.Export(ctx, os.Stdout, e, nil)
	} else {
		err = ses.ExportFile(ctx, c.Out, e, nil)
	}
	if err == nil {
		numbered(ses, c.Out)
	}
	return c.explain(err)
}

func (c networkCommand) picture(ses *session.Session) (session.Network, error) {
	n := session.Network{Kind: network.Kind(strings.ToLower(c.Kind)), Home: c.Home, Style: network.Style(strings.ToLower(c.Style))}
	if n.Style != "" && n.Style != network.Hartman && n.Style != network.UK {
		return n, language.Errorf("--style %q: say hartman or uk", c.Style)
	}
	lang, err := c.lang()
	if err != nil {
		return n, err
	}
	n.Look.Language = c.or(lang)
	n.Child, err = whoIs(ses.Family(), c.Child)
	return n, err
}
