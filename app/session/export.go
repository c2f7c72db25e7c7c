package session

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"

	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/pdf"
	"kinweave/render/png"
	"kinweave/render/scene"
	"kinweave/render/svg"
	"kinweave/render/words"
	"kinweave/storage/exchange"
)

// Format is a kind of file that can leave the house.
type Format string

// The formats, by the ending of their files without the dot.
const (
	PDF    Format = "pdf"
	SVG    Format = "svg"
	PNG    Format = "png"
	GEDCOM Format = "gedcom"
	JSON   Format = "json"
)

// Ending is how files of the format end.
func (f Format) Ending() string {
	if f == GEDCOM {
		return ".ged"
	}
	return "." + string(f)
}

// Picture reports whether the format shows the map, and so has paper.
func (f Format) Picture() bool { return f == PDF || f == SVG || f == PNG }

// Export says what is to be written.
type Export struct {
	Format  Format
	Paper   render.Paper     // of a picture
	Heading render.Heading   // of a picture; empty takes the case's
	Options render.Options   // of a picture that has yet to be drawn
	Version exchange.Version // of GEDCOM; empty is 7.0

	// Split sets a family that is too large for one sheet on several of the paper, branch by branch, with stubs
	// where it goes on, and an index at the end.
	Split bool

	// Audience is who it is for. The zero Audience is the worker's own record.
	Audience graph.Audience

	// Override is the worker's reason for writing a print that was refused: a finding known to be a false alarm, such as a
	// name that is an everyday word as well. It never opens what is locked, nor where anybody is.
	Override string

	// Drawn is the map where it has been drawn already: what was seen is what is written. A drawing
	// made for another reader is left aside, and the map drawn anew.
	Drawn    *render.Drawing
	DrawnFor graph.Audience

	what string // what the log calls it; empty is a map
}

// What cannot be exported.
var (
	ErrFormat     = errors.New("there is no such format: choose pdf, svg, png, gedcom or json")
	ErrOnePage    = errors.New("a PNG or SVG file holds one sheet: choose one sheet, or PDF for several")
	ErrNobody     = errors.New("there is nobody on the map yet")
	ErrNobodySeen = errors.New("there is nobody on the map whom this reader may see")
	ErrNotThere   = errors.New("the folder is not there any more: choose another")
)

// pictureScale makes a sheet's point into pixels: 200 to the inch, sharp in print and small enough to send.
const pictureScale = 200.0 / 72

// Sheets draws the map and sets it on paper: the very pages that Export writes.
func (s *Session) Sheets(ctx context.Context, e Export, report func(done, total int)) (render.Print, error) {
	v, err := s.ViewFor(e.Audience)
	if err != nil {
		return render.Print{}, err
	}
	return s.sheets(ctx, v, e, report)
}

func (s *Session) sheets(ctx context.Context, v graph.View, e Export, report func(done, total int)) (render.Print, error) {
	if err := s.somebody(v); err != nil {
		return render.Print{}, err
	}
	fonts, err := Fonts()
	if err != nil {
		return render.Print{}, err
	}
	e = e.settled(v)
	if e.Heading.Copy == "" {
		e.Heading.Copy = e.Options.Language.Say("copy %d", s.NextCopy())
	}
	if e.Split {
		book, err := render.Branches(ctx, v, s.OptionsFor(v, e.Audience, e.Options), e.Paper, e.Heading, fonts, report)
		if err != nil {
			return render.Print{}, err
		}
		return book.Sheets(e.Paper, e.Heading, fonts)
	}
	d := e.Drawn
	if d == nil {
		fresh, err := s.DrawFor(ctx, e.Audience, e.Options, report)
		if err != nil {
			return render.Print{}, err
		}
		d = &fresh
	}
	return render.Sheets(*d, e.Paper, e.Heading, fonts)
}

// settled leaves aside a drawing that is not the one asked for, and what it says of itself with it.
func (e Export) settled(v graph.View) Export {
	if e.Paper.LargePrint && e.Options.Text == 0 { // the map on the screen has smaller letters
		e.Options.Text, e.Drawn = render.LargeText, nil
	}
	if d := e.Drawn; d != nil && (e.Split || d.Language.Tag() != e.Options.Language.Tag() || d.Audience != v.Audience() || !reflect.DeepEqual(e.DrawnFor, e.Audience)) {
		e.Drawn = nil
	}
	return e
}

// Export writes the family, as its audience may see it, in one of the formats. Not a byte is written before all of it
// has been read back and found safe, and before the log says so.
func (s *Session) Export(ctx context.Context, w io.Writer, e Export, report func(done, total int)) error {
	o, err := s.made(ctx, e, "", report)
	if err != nil {
		return err
	}
	return s.hand(w, o)
}

// PrintFile writes a file, and puts it in its place when it is whole, so that a failure leaves what was there before.
func (s *Session) PrintFile(ctx context.Context, path string, e Export, report func(done, total int)) (Printed, error) {
	o, err := s.made(ctx, e, filepath.Base(path), report)
	if err != nil {
		return Printed{}, err
	}
	return s.released(path, o)
}

// ExportFile is PrintFile for those who do not ask for the line of the log.
func (s *Session) ExportFile(ctx context.Context, path string, e Export, report func(done, total int)) error {
	_, err := s.PrintFile(ctx, path, e, report)
	return err
}

// made is what Export writes, proved to hold nothing that its readers must not see, and its line of the log.
func (s *Session) made(ctx context.Context, e Export, name string, report func(done, total int)) (Outgoing, error) {
	v, err := s.ViewFor(e.Audience)
	if err != nil {
		return Outgoing{}, err
	}
	read, err := s.Proving(e.Audience, v.AsAt(), e.Override)
	if err != nil {
		return Outgoing{}, err
	}
	var b bytes.Buffer
	pages, err := s.write(ctx, &b, v, e, read, report)
	if err != nil {
		return Outgoing{}, err
	}
	if err := read.File(b.Bytes(), string(e.Format), name); err != nil {
		return Outgoing{}, err
	}
	alarms, err := read.Verdict()
	if err != nil {
		return Outgoing{}, err
	}
	what := orElse(e.what, "map")
	if !e.Format.Picture() {
		what = "record"
	}
	line := s.Line(what, e.Audience, e.Heading.For, b.Bytes())
	line.Pages = pages
	if e.Format != PDF {
		line.Form = string(e.Format)
	}
	return Outgoing{read.Noted(line, alarms), b.Bytes()}, nil
}

// write writes a print and says how many pages it has.
func (s *Session) write(ctx context.Context, w io.Writer, v graph.View, e Export, read *Proving, report func(done, total int)) (pages int, err error) {
	switch e.Format {
	case GEDCOM:
		version := e.Version
		if version == "" {
			version = exchange.V70
		}
		return 0, exchange.WriteGEDCOM(w, v.Unpictured(), version)
	case JSON:
		return 0, exchange.WriteJSON(w, v.Unpictured())
	case PDF, SVG, PNG:
	default:
		return 0, ErrFormat
	}
	e = e.settled(v)
	p, err := s.sheets(ctx, v, e, report)
	if err != nil {
		return 0, err
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if err := read.Pages(p.Pages); err != nil {
		return 0, err
	}
	fonts, err := Fonts()
	switch {
	case err != nil:
		return 0, err
	case e.Format == PDF:
		return len(p.Pages), pdf.Write(w, p.Pages, fonts, s.meta(v, e, p))
	case len(p.Pages) != 1:
		return 0, ErrOnePage
	case e.Format == SVG:
		return 1, svg.Write(w, p.Pages[0], fonts)
	}
	return 1, png.Write(w, p.Pages[0], fonts, pictureScale)
}

func (s *Session) meta(v graph.View, e Export, p render.Print) pdf.Meta {
	c, lang := v.Family().Case(), e.Options.Language
	m := pdf.Meta{Title: orElse(e.Heading.Title, c.Title, lang.Say("Family map")), Author: orElse(e.Heading.By, c.Author),
		Lang: lang.Tag(), Created: s.clock(), Alt: words.Alternatives(p, e.Heading, lang)}
	if e.Drawn != nil && e.Drawn.Words != "" && len(m.Alt) > 0 { // a network picture says itself
		m.Alt[0] = e.Drawn.Words
	}
	for i, page := range p.Pages {
		title := lang.Say("Page %d", i+1)
		for _, it := range page.Items { // sheets that are read one by one say which branch they show
			if t, ok := it.Shape.(scene.Text); ok && e.Split && it.Role == "title" {
				title = t.String
			}
		}
		m.Outline = append(m.Outline, pdf.Bookmark{Title: title, Page: i})
	}
	return m
}

func orElse(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// place turns what the system says about a place into what a user can act on. The
// path is left out: it may hold a name.
func place(err error) error {
	switch {
	case errors.Is(err, os.ErrPermission), errors.Is(err, syscall.EROFS):
		return ErrReadOnly
	case errors.Is(err, os.ErrNotExist):
		return ErrNotThere
	case errors.Is(err, syscall.ENOSPC):
		return ErrFull
	}
	return fmt.Errorf("the file could not be written: %w", bare(err))
}

func bare(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

// FormatOf finds the format for a word or an ending: "ged", ".ged" and "gedcom" are one.
func FormatOf(word string) (Format, error) {
	switch w := Format(strings.TrimPrefix(strings.ToLower(word), ".")); w {
	case PDF, SVG, PNG, GEDCOM, JSON:
		return w, nil
	case "ged":
		return GEDCOM, nil
	}
	return "", ErrFormat
}
