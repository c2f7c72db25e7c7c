package shell

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"kinweave/app/pack"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
)

type packCommand struct {
	secret
	spoken
	reader
	overriding
	Kind         string `default:"fgc" placeholder:"KIND" help:"fgc, lifelong-links, child-protection, review, court, supervision, partner, handover or closing."`
	For          string `placeholder:"WHO" help:"For whom the copies are, as printed on the cover and kept in the log."`
	Copies       int    `default:"1" help:"How many copies, each with a number of its own."`
	Large        bool   `help:"Large print: no words under 16 points."`
	BlackWhite   bool   `help:"No colour at all. A court's pack never has any."`
	Paper        string `placeholder:"SIZE" help:"A4, A3, A2 or A1 for the map; without it the smallest on which everything can be read."`
	Organisation string `placeholder:"FILE" help:"The organisation's file: wording, logo, colour. Without it organisation.json beside the program's settings."`
	AsAt         string `name:"asat" aliases:"as-at" placeholder:"DATE" help:"The family as it was on a date. Today without it."`
	Summary      bool   `help:"Only say what would be on every page; write nothing."`
	Log          bool   `help:"Only list the copies that were printed."`
	JSON         bool   `help:"Print what --summary and --log say as JSON."`
	Out          string `short:"o" placeholder:"DIR" help:"The folder to write to."`
	File         string `arg:"" help:"A case (.kinweave) or a family file (.ged)."`
}

func (c packCommand) Run(ctx context.Context) error {
	if c.Out == "" && !c.Summary && !c.Log {
		return errors.New("say with --out which folder to write to, or --summary to see first what would be on the pages")
	}
	ses, _, err := c.family(ctx, c.File)
	if err != nil {
		return err
	}
	defer ses.Close()
	if c.Log {
		return c.log(ses.Copies())
	}
	wish, err := c.wish(ses)
	if err != nil {
		return err
	}
	for _, p := range wish {
		b, err := pack.Make(ctx, ses, p, nil)
		if err != nil {
			return c.explain(err)
		}
		if c.Summary {
			if err := c.tell(b); err != nil {
				return err
			}
			continue
		}
		if err := os.MkdirAll(c.Out, 0o700); err != nil {
			return err
		}
		printed, err := b.Print(c.Out, c.Copies)
		for _, one := range printed {
			fmt.Println(say("%s: copy %d for %s, %d pages, %d people", one.File, one.Number, one.For, one.Pages, b.Shown))
			unlogged(ses)
		}
		if err != nil {
			return c.explain(err)
		}
	}
	return nil
}

// wish turns the flags into packs: one for the audience that was named, else one for each that the
// kind of pack is usually made for and that needs no names.
func (c packCommand) wish(ses *session.Session) ([]pack.Pack, error) {
	if c.AsAt != "" {
		asAt, err := graph.ParseDate(c.AsAt)
		if err != nil {
			return nil, fmt.Errorf("--asat %q: %w", c.AsAt, err)
		}
		ses.SetAsAt(asAt)
	}
	file := c.Organisation
	if file == "" {
		file = pack.OrganisationFile()
	}
	o, err := pack.LoadOrganisation(file)
	if err != nil {
		return nil, err
	}
	p := pack.Pack{Kind: pack.Kind(strings.ToLower(c.Kind)), For: c.For, Large: c.Large, BlackWhite: c.BlackWhite, Organisation: o, Override: c.Override}
	if p.Kind.Readers() == nil {
		return nil, pack.ErrKind
	}
	if p.Lang, err = c.lang(); err != nil {
		return nil, err
	}
	if c.Paper != "" {
		p.Paper = render.Paper{Size: strings.ToUpper(c.Paper), Landscape: true, SmallText: true}
	}
	audiences := []string{c.Audience}
	if c.Audience == "" {
		audiences = slices.DeleteFunc(p.Kind.Readers(), func(a string) bool { return a == graph.Named || a == graph.Referrer && len(p.Kind.Readers()) > 1 })
	}
	var out []pack.Pack
	for _, name := range audiences {
		who := c.reader
		who.Audience = name
		one := p
		if one.Audience, err = who.audience(ses.Family()); err != nil {
			return nil, err
		}
		out = append(out, pack.Sittings(ses, one)...)
	}
	return out, nil
}

// tell says what would be on the pages.
func (c packCommand) tell(b pack.Bundle) error {
	if c.JSON {
		return json.NewEncoder(os.Stdout).Encode(struct {
			Title, Audience                     string
			Number, Pages, People, Unnamed, Not int
			Layers                              []graph.Layer
			Parts                               []pack.Part
			Sheets                              []session.Sheet
		}{b.Title, b.Audience.Title(), b.Number, len(b.Pages), b.Shown, b.Unnamed, b.Withheld, b.Layers, b.Parts, b.Sheets})
	}
	whom := b.Audience.Title()
	if b.Sitting > 0 {
		whom += ", " + say("part %d of the meeting", b.Sitting)
	}
	fmt.Println(say("%s, for %s", b.Title, whom))
	fmt.Println(say("%d pages, %d people on the map, %d people of the case not in the pack", len(b.Pages), b.Shown, b.Withheld))
	var layers []string
	for _, l := range b.Layers {
		layers = append(layers, string(l))
	}
	if len(layers) > 0 {
		fmt.Println(say("Facts on these layers: %s", strings.Join(layers, ", ")))
	}
	for _, s := range b.Sheets {
		paragraph(os.Stdout, fmt.Sprintf("%4d  ", s.Page), s.Part+orNobody(s.People))
	}
	fmt.Println()
	return nil
}

func orNobody(people []string) string {
	if len(people) == 0 {
		return ": " + say("nobody is named")
	}
	return ": " + strings.Join(people, ", ")
}

func (c packCommand) log(copies []graph.Copy) error {
	if c.JSON {
		return json.NewEncoder(os.Stdout).Encode(copies)
	}
	writeLog(os.Stdout, copies)
	return nil
}

func writeLog(w io.Writer, copies []graph.Copy) {
	if len(copies) == 0 {
		fmt.Fprintln(w, say("No copy has been printed yet."))
	}
	for _, c := range copies {
		form := cmp.Or(c.Form, "pdf")
		if c.Pages > 0 {
			form += ", " + say("%d pages", c.Pages)
		}
		fmt.Fprintf(w, "%4d  %s\n", c.Number, say("%s  %s, for %s (%s), %s, SHA-256 %s", c.On, c.Pack, cmp.Or(c.For, c.Audience), c.Audience, form, c.Hash))
		switch c.Fate {
		case graph.CopyBegun:
			fmt.Fprintln(w, "      "+say("the program was stopped while it was being written: look whether the file is whole"))
		case graph.CopyNever:
			fmt.Fprintln(w, "      "+say("it was never finished: there is no such file"))
		}
		if c.Override != "" {
			fmt.Fprintln(w, "      "+say("written in spite of %d findings: %s", c.Found, c.Override))
		}
	}
}
