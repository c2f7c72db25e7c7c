package shell

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
)

type exportCommand struct {
	secret
	spoken
	reader
	overriding
	Format      string `short:"f" placeholder:"FORMAT" help:"pdf, svg, png, gedcom or json; without it the ending of --out decides."`
	Paper       string `placeholder:"SIZE" help:"A4, A3, A2 or A1; without it the smallest on which everything can be read."`
	Orientation string `placeholder:"WAY" help:"portrait or landscape; without it whichever gives the larger writing."`
	Tiles       string `placeholder:"NxM" help:"Sheets across and down, to be glued together: 2x1."`
	SmallText   bool   `help:"Print although the smallest writing is under 9 points."`
	BlackWhite  bool   `aliases:"black-and-white" help:"No colour at all, for the photocopier."`
	LargePrint  bool   `help:"No writing under 16 points; the map takes larger paper or more sheets for it."`
	Split       bool   `help:"A large family on several sheets that are read one by one, branch by branch, with an index; A3 landscape without --paper."`
	Unexplored  bool   `help:"Show where nobody has looked yet, on the worker's own map."`
	AsAt        string `placeholder:"DATE" help:"The family as it was on a date: \"3 May 2019\". Today without it."`
	Out         string `short:"o" required:"" placeholder:"FILE" help:"The file to write; \"-\" is standard output."`
	File        string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
}

func (c exportCommand) Run(ctx context.Context) error {
	e, err := c.wish()
	if err != nil {
		return err
	}
	ses, err := c.familyAsAt(ctx, c.File, c.AsAt)
	if err != nil {
		return err
	}
	defer ses.Close()
	if e.Audience, err = c.audience(ses.Family()); err != nil {
		return err
	}
	if c.Unexplored && e.Audience.Own() {
		e.Options.Unexplored = ses.Unexplored(e.Options.Language)
	}
	if e.Format.Picture() && c.Tiles == "" && !c.Split && (c.Paper == "" || c.Orientation == "") {
		if err := c.choose(ctx, ses, &e); err != nil {
			return err
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

// wish turns the flags into what session is asked for.
func (c exportCommand) wish() (session.Export, error) {
	var e session.Export
	word := c.Format
	if word == "" {
		word = strings.TrimPrefix(filepath.Ext(c.Out), ".")
	}
	lang, err := c.lang()
	if err != nil {
		return e, err
	}
	e.Options.Language = lang
	if e.Format, err = session.FormatOf(word); err != nil {
		return e, err
	}
	e.Paper = render.Paper{Size: strings.ToUpper(c.Paper), SmallText: c.SmallText, BlackWhite: c.BlackWhite, LargePrint: c.LargePrint}
	if c.LargePrint {
		e.Options.Text = render.LargeText
	}
	if e.Split = c.Split; c.Split {
		if e.Format.Picture() && e.Format != session.PDF || c.Tiles != "" {
			return e, errors.New("--split makes sheets that are read one by one: choose pdf, and no --tiles")
		}
		if c.Paper == "" {
			e.Paper.Size = "A3"
		}
		e.Paper.Landscape = c.Orientation == ""
	}
	switch strings.ToLower(c.Orientation) {
	case "", "portrait", "upright":
	case "landscape":
		e.Paper.Landscape = true
	default:
		return e, language.Errorf("--orientation %q: say portrait or landscape", c.Orientation)
	}
	if c.Tiles != "" {
		if _, err := fmt.Sscanf(strings.ToLower(c.Tiles), "%dx%d", &e.Paper.Across, &e.Paper.Down); err != nil || e.Paper.Across < 1 || e.Paper.Down < 1 || e.Paper.Across*e.Paper.Down > 400 {
			return e, errors.New("--tiles: say how many sheets across and down, such as 2x1")
		}
	}
	return e, nil
}

// choose fills in the paper that was left open: of the sheets an office printer
// takes, the fewest on which everything can be read; and whichever way round gives
// the larger writing.
func (c exportCommand) choose(ctx context.Context, ses *session.Session, e *session.Export) error {
	if v, err := ses.ViewFor(e.Audience); err != nil || v.Family().Len(graph.KindPerson) == 0 {
		return err // session says that nobody is there to print
	}
	d, err := ses.DrawFor(ctx, e.Audience, e.Options, nil)
	if err != nil {
		return err
	}
	e.Drawn, e.DrawnFor = &d, e.Audience
	return c.choosePaper(d, e)
}

// choosePaper is choose for what is drawn already.
func (c exportCommand) choosePaper(d render.Drawing, e *session.Export) error {
	fonts, err := session.Fonts()
	if err != nil {
		return err
	}
	var best *render.Choice
	for _, choice := range render.AdviseFor(d, e.Paper, e.Heading, fonts) {
		switch {
		case c.Paper != "" && (!strings.EqualFold(choice.Paper.Size, c.Paper) || choice.Sheets() > 1),
			c.Paper == "" && e.Format == session.PDF && choice.Paper.Size < "A3",
			e.Format != session.PDF && choice.Sheets() > 1,
			c.Orientation != "" && choice.Paper.Landscape != e.Paper.Landscape:
			continue
		}
		if best == nil || better(choice, *best) {
			best = &choice
		}
	}
	if best == nil {
		return nil // session says what is wrong with the paper
	}
	small := e.Paper.SmallText
	e.Paper = best.Paper
	e.Paper.SmallText = small || c.Paper == "" && e.Format != session.PDF
	return nil
}

func better(a, b render.Choice) bool {
	switch {
	case a.Readable != b.Readable:
		return a.Readable
	case a.Readable && a.Sheets() != b.Sheets():
		return a.Sheets() < b.Sheets()
	case a.Readable && a.Paper.Size != b.Paper.Size:
		return a.Paper.Size > b.Paper.Size // A4 rather than A3
	}
	if math.Abs(a.SmallestText-b.SmallestText) > 0.05 {
		return a.SmallestText > b.SmallestText
	}
	return a.Names > b.Names // the legend's letters stay the same; the names need not
}
