package session

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/own"
	"kinweave/render/pdf"
	"kinweave/render/png"
	"kinweave/render/scene"
	"kinweave/render/svg"
)

// PutOwn keeps a child's own map as one step. One that is finished stays as it is.
func (s *Session) PutOwn(m graph.OwnMap) error {
	if _, sealed := graph.OwnMapOf(s.Family(), m.Child).Sealed(); sealed {
		return graph.ErrSealed
	}
	return s.Do(graph.PutOwn(s.Family(), m))
}

// SealOwn puts a child's map away as finished, and UnsealOwn opens it again.
func (s *Session) SealOwn(child graph.ID, by string) error {
	c, err := graph.SealOwn(s.Family(), child, by, s.AsAt())
	if err != nil {
		return err
	}
	return s.Do(c)
}

// UnsealOwn opens a finished map again. It says who did.
func (s *Session) UnsealOwn(child graph.ID, by string) error {
	c, err := graph.UnsealOwn(s.Family(), child, by, s.AsAt())
	if err != nil {
		return err
	}
	return s.Do(c)
}

// theirs reports whether a step is a child's own: it changes her map and nothing else.
func theirs(t taken) bool {
	return len(t.Edits) > 0 && !slices.ContainsFunc(t.Edits, func(e graph.Edit) bool {
		r := e.After
		if r == nil {
			r = e.Before
		}
		return r.Key().Kind != graph.KindOwnMap || sealing(e)
	})
}

// sealing reports whether an edit puts a map away or opens it: that is an adult's doing.
func sealing(e graph.Edit) bool {
	before, _ := e.Before.(graph.OwnMap)
	after, _ := e.After.(graph.OwnMap)
	return len(before.Seals) != len(after.Seals) || len(after.Seals) > 0 && !after.Seals[len(after.Seals)-1].Opened.IsZero() && before.Seals[len(before.Seals)-1].Opened.IsZero()
}

// CanUndoOwn reports whether the last step was the child's.
func (s *Session) CanUndoOwn() bool { return len(s.done) > 0 && theirs(s.done[len(s.done)-1]) }

// UndoOwn takes back the child's last step, and never one of an adult.
func (s *Session) UndoOwn() error {
	if !s.CanUndoOwn() {
		return ErrNothing
	}
	return s.Undo()
}

// EndOwn ends the child's turn: what she did can be changed by her, and not taken back by an adult.
func (s *Session) EndOwn() {
	s.done = slices.DeleteFunc(s.done, theirs)
	s.undone = slices.DeleteFunc(s.undone, theirs)
}

// OwnPrint says how a child's own map is printed.
type OwnPrint struct {
	Child    graph.ID
	Format   Format
	Paper    render.Paper
	Language language.Language
	Finished int    // which of the finished ones, counted from 1; 0 is the map as it stands
	Override string // why what the page was refused for is a false alarm
}

// OwnSheet is the sheet that OwnFile writes, and the same in words.
func (s *Session) OwnSheet(p OwnPrint) (scene.Scene, string, *graph.Tokens, error) {
	fonts, err := Fonts()
	if err != nil {
		return scene.Scene{}, "", nil, err
	}
	f, o := s.Family(), own.Options{Language: p.Language}
	if m := graph.OwnMapOf(f, p.Child); p.Finished > 0 && p.Finished <= len(m.Seals) {
		o.Made = m.Seals[p.Finished-1].On
		if f, err = f.Apply(graph.PutOwn(f, m.Finished(p.Finished-1))); err != nil {
			return scene.Scene{}, "", nil, err
		}
	}
	v, secrets := graph.OwnPage(f, p.Child, s.AsAt())
	of := graph.ID("")
	if c := v.Family().Case().Children; len(c) > 0 {
		of = c[0]
	}
	page, words, err := own.Sheet(v, of, p.Paper, o, fonts)
	return page, words, secrets, err
}

// OwnWords is what a child's own page shows, in words.
func (s *Session) OwnWords(p OwnPrint) (string, error) {
	page, words, secrets, err := s.OwnSheet(p)
	if err != nil {
		return "", err
	}
	read, err := s.ownProving(p, secrets)
	if err != nil {
		return "", err
	}
	if err := read.Pages([]scene.Scene{page, {Title: words}}); err != nil {
		return "", err
	}
	_, err = read.Verdict()
	return words, err
}

func (s *Session) ownProving(p OwnPrint, secrets *graph.Tokens) (*Proving, error) {
	read, err := s.Proving(graph.Audience{Name: graph.ForChild}, s.AsAt(), p.Override)
	if err == nil {
		read.Secrets = secrets // her page keeps to her own rules
	}
	return read, err
}

// OwnBytes is the file that OwnFile writes, read back and proved like any other.
func (s *Session) OwnBytes(p OwnPrint, name string) ([]byte, error) {
	o, err := s.ownMade(p, name)
	return o.Data, err
}

func (s *Session) ownMade(p OwnPrint, name string) (Outgoing, error) {
	page, words, secrets, err := s.OwnSheet(p)
	if err != nil {
		return Outgoing{}, err
	}
	read, err := s.ownProving(p, secrets)
	if err != nil {
		return Outgoing{}, err
	}
	pages := []scene.Scene{page}
	if err := read.Pages(append(pages, scene.Scene{Title: words})); err != nil {
		return Outgoing{}, err
	}
	fonts, err := Fonts()
	if err != nil {
		return Outgoing{}, err
	}
	var b bytes.Buffer
	switch p.Format {
	case PDF:
		err = pdf.Write(&b, pages, fonts, pdf.Meta{Title: page.Title, Lang: p.Language.Tag(), Created: s.clock(), Alt: []string{words}})
	case PNG:
		err = png.Write(&b, page, fonts, pictureScale)
	case SVG:
		err = svg.Write(&b, page, fonts)
	default:
		err = ErrFormat
	}
	if err != nil {
		return Outgoing{}, err
	}
	if err := read.File(b.Bytes(), string(p.Format), name); err != nil {
		return Outgoing{}, err
	}
	alarms, err := read.Verdict()
	if err != nil {
		return Outgoing{}, err
	}
	line := s.Line("own-map", graph.Audience{Name: graph.ForChild}, "", b.Bytes())
	if p.Format != PDF {
		line.Form = string(p.Format)
	}
	return Outgoing{read.Noted(line, alarms), b.Bytes()}, nil
}

// OwnFile writes a child's own map as a page of her own. Its name should name nobody.
func (s *Session) OwnFile(_ context.Context, path string, p OwnPrint) error {
	o, err := s.ownMade(p, filepath.Base(path))
	if err == nil {
		_, err = s.released(path, o)
	}
	return err
}

// OwnTo is OwnFile for whoever asks for the page in a shell.
func (s *Session) OwnTo(w io.Writer, p OwnPrint) error {
	o, err := s.ownMade(p, "")
	if err != nil {
		return err
	}
	return s.hand(w, o)
}
