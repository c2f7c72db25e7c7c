package shell

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/search"
)

// page is a case that was opened to say something of it to a reader: the worker, where nobody else is named. What is
// said is worked out from the reader's part of the case alone.
type page struct {
	ses    *session.Session
	report session.Report // of a family file
	to     graph.Audience
	part   search.Part
	asAt   graph.Date
	by     reader
	close  func()
}

// office pages tell who was asked and what stands in the way: they are for those who work on the case.
const office = true

// page opens a case for a reader and finds a child and a date in it, where they are given.
func (r reader) page(ctx context.Context, s secret, file, child, on string, inside bool) (*page, error) {
	ses, report, err := s.family(ctx, file)
	if err != nil {
		return nil, err
	}
	p := &page{ses: ses, report: report, by: r, close: func() { _ = ses.Close() }}
	if err := p.find(child, on, inside); err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

func (p *page) find(said, on string, inside bool) (err error) {
	f := p.ses.Family()
	p.asAt = p.ses.AsAt()
	if on != "" {
		if p.asAt, err = graph.ParseDate(on); err != nil {
			return fmt.Errorf("--asat %q: %w", on, err)
		}
	}
	if p.to, err = p.by.audience(f); err != nil {
		return err
	}
	if inside && !p.to.Office() {
		return session.ErrNotTheirs
	}
	child := graph.ID("")
	if said != "" {
		if child, err = whoIs(f, said); err != nil {
			return err
		}
	}
	p.part, err = p.ses.PartFor(p.to, child, p.asAt)
	return err
}

// again takes the reader's part anew, after a change.
func (p *page) again() (err error) {
	p.part, err = p.ses.PartFor(p.to, p.part.Of, p.asAt)
	return err
}

// whoIs finds a person whom the reader sees, by the name or the id that the case has for them.
func (p *page) whoIs(said string) (graph.ID, error) {
	id, err := whoIs(p.part.Whole, said)
	switch {
	case err != nil, p.part.Called == nil:
		return id, err
	case p.part.Called[id] == "":
		return "", errNobody
	}
	return p.part.Called[id], nil
}

// print is the door by which words leave the shell: they are gathered, read back for their reader, and only then written.
func (p *page) print(form string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if err := p.ses.Prove(b.Bytes(), form, "", p.to, p.asAt); err != nil {
		return p.by.explain(err)
	}
	_, err := os.Stdout.Write(b.Bytes())
	return err
}

// text and json print words, and data for other programs.
func (p *page) text(write func(io.Writer)) error {
	return p.print("text", func(w io.Writer) error { write(w); return nil })
}

func (p *page) json(of any) error {
	return p.print("json", func(w io.Writer) error { return json.NewEncoder(w).Encode(of) })
}
