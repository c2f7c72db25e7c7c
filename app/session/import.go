package session

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/storage/exchange"
)

// Report says what reading a family file came to, for the reader to accept or not.
type Report = exchange.Report

// ErrNoFile means that a file to be read is not there or may not be read.
var ErrNoFile = errors.New("this file cannot be read: is it still there, and are you allowed to open it?")

// ErrNothingInIt means that a family file was read and has nobody in it.
var ErrNothingInIt = errors.New("there is nobody in this file")

// Read reads a family file, GEDCOM or JSON, with the IDs it brings.
func Read(ctx context.Context, path string) ([]graph.Record, Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, Report{}, fmt.Errorf("%w", ErrNoFile)
	}
	defer f.Close()
	return read(ctx, f, path)
}

func read(ctx context.Context, r io.Reader, name string) ([]graph.Record, Report, error) {
	if strings.EqualFold(filepath.Ext(name), ".json") {
		return exchange.ReadJSON(r)
	}
	return exchange.ReadGEDCOM(ctx, r)
}

// Import reads a family file into one step, which is taken only when the user has
// seen the report and calls Do with it.
func (s *Session) Import(ctx context.Context, path string) (graph.Change, Report, error) {
	records, report, err := Read(ctx, path)
	if err != nil {
		return graph.Change{}, report, err
	}
	c, err := Bring(s.Family(), records)
	return c, report, err
}

// Bring makes one step that puts records into a family. They get IDs of our own,
// and what the file says about its case yields to what ours says already.
func Bring(f *graph.Family, records []graph.Record) (graph.Change, error) {
	if !slices.ContainsFunc(records, func(r graph.Record) bool { return r.Key().Kind == graph.KindPerson }) {
		return graph.Change{}, ErrNothingInIt
	}
	records = remint(records)
	ours := f.Case()
	for i, r := range records {
		theirs, ok := r.(graph.Case)
		if !ok {
			continue
		}
		records[i] = settle(ours, theirs)
	}
	c := graph.Put(f, "Bring in a family file", records...)
	if _, err := f.Apply(c); err != nil {
		return graph.Change{}, fmt.Errorf("bring in the file: %w", err)
	}
	return c, nil
}

// settle joins two records about a case: ours, filled in from theirs where ours says nothing.
func settle(ours, theirs graph.Case) graph.Case {
	if ours.ID == "" {
		return theirs
	}
	if ours.Title == "" {
		ours.Title = theirs.Title
	}
	if ours.Reference == "" {
		ours.Reference = theirs.Reference
	}
	if len(ours.Children) == 0 {
		ours.Children = theirs.Children
	}
	if ours.Jurisdiction == "" {
		ours.Jurisdiction = theirs.Jurisdiction
	}
	if ours.Author == "" {
		ours.Author = theirs.Author
	}
	ours.Notes = append(slices.Clone(ours.Notes), theirs.Notes...)
	return ours
}

// OpenAny opens a case, or reads a family file into memory with the IDs it brings,
// so that what is printed about it can be compared with the file.
func OpenAny(ctx context.Context, path string, passphrase []byte) (*Session, Report, error) {
	if !IsFamilyFile(path) {
		s, err := Open(path, passphrase)
		return s, Report{}, err
	}
	records, report, err := Read(ctx, path)
	if err != nil {
		return nil, report, err
	}
	f, err := graph.New(records...)
	if err != nil {
		return nil, report, fmt.Errorf("read the family file: %w", err)
	}
	return Loose(f), report, nil
}

// IsFamilyFile reports whether a file is read into memory instead of opened as a case.
func IsFamilyFile(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".ged", ".gedcom", ".gdz", ".json":
		return true
	}
	return false
}
