// Package pack makes meeting packs: everything one reader takes to a meeting, in one document, in numbered copies.
// PACKS.md says which reader gets what. It works through a session and runs without a window.
package pack

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/pages"
	"kinweave/render/scene"
)

// Pack asks for a meeting pack: everything one reader takes to a meeting, in one document.
type Pack struct {
	Kind     Kind
	Audience graph.Audience
	For      string // for whom, as printed on the cover and kept in the log; empty takes the audience's own words

	Lang       language.Language // of everything the program says on the pages
	Paper      render.Paper      // of the map; without a size the smallest on which everything can be read
	Large      bool              // large print: words at 16 points and more
	BlackWhite bool              // a court's pack always is
	Options    render.Options    // of the map

	Organisation Organisation
	Meeting      graph.ID // which meeting; empty takes the next one of the pack's kind
	Sitting      int      // of everyone invited to a meeting in parts: those who come to this one, from 1; 0 is all of them

	// Override is the worker's reason for writing a pack that proof refused: a finding known to be a false
	// alarm, such as a name that is an everyday word as well. It never opens what is locked, nor where anybody is.
	Override string
}

// Bundle is a pack that has been put together and read back. Nothing of it is on the disk yet.
type Bundle struct {
	Pack
	Title  string
	Number int // of its first copy
	Parts  []Part
	Pages  []scene.Scene // of the first copy
	session.Summary
	Alarms []session.Leak // findings that the override sets aside

	made *making
}

// Part is one part of a pack.
type Part struct {
	Name  PartName
	Title string
	First int // its first page, from 1
	Pages int
}

// What keeps a pack from being made.
var (
	ErrKind   = errors.New("there is no such pack: choose fgc, lifelong-links, child-protection, review, court, supervision, partner, handover or closing")
	ErrReader = errors.New("this pack is not made for that reader")
)

// Make puts a pack together for its audience and reads it back. What it returns says what is on every page; nothing has been
// written until Print.
func Make(ctx context.Context, s *session.Session, p Pack, report func(done, total int)) (Bundle, error) {
	m, err := begin(ctx, s, p, report)
	if err != nil {
		return Bundle{}, err
	}
	number := s.NextCopy()
	book, parts, alarms, err := m.checked(number)
	if session.Leaks(err) != nil && m.book != nil { // "4 more, Nani’s" may be what a home is called that is not on this map
		m.glued()
		book, parts, alarms, err = m.checked(number)
	}
	if err != nil {
		return Bundle{}, err
	}
	b := Bundle{Pack: m.pack, Title: m.title(), Number: number, Parts: parts, Pages: book.Pages(), Alarms: alarms, made: m}
	b.Summary = s.SummaryOf(m.view, b.Pages)
	b.name()
	return b, nil
}

// checked binds a copy and reads it back.
func (m *making) checked(number int) (*pages.Book, []Part, []session.Leak, error) {
	book, parts, err := m.bind(number)
	if err != nil {
		return nil, nil, nil, err
	}
	_, alarms, err := m.proved(book, number)
	return book, parts, alarms, err
}

// name says which part each page belongs to.
func (b *Bundle) name() {
	for i := range b.Sheets {
		for _, p := range b.Parts {
			if i+1 >= p.First && i+1 < p.First+p.Pages {
				b.Sheets[i].Part = p.Title
			}
		}
	}
}

// making is a pack in the making: all that its copies have in common.
type making struct {
	s       *session.Session
	pack    Pack
	kind    kindOfPack
	view    graph.View
	proof   *session.Proving
	fonts   *scene.Fonts
	drawing render.Drawing
	book    *render.Book // where the map takes several sheets, branch by branch
	alts    []string     // what each sheet of the map shows, in words
	paper   render.Paper
	parts   []PartName
	today   graph.Date

	outcomes *outcomes // who was considered, once it has been worked out
}

func begin(ctx context.Context, s *session.Session, p Pack, report func(done, total int)) (*making, error) {
	kind, parts, err := p.Kind.partsFor(p.Audience)
	if err != nil {
		return nil, err
	}
	if err := p.seated(s); err != nil {
		return nil, err
	}
	v, err := s.ViewFor(p.Audience)
	if err != nil {
		return nil, err
	}
	switch {
	case s.Family().Len(graph.KindPerson) == 0:
		return nil, session.ErrNobody
	case v.Family().Len(graph.KindPerson) == 0:
		return nil, session.ErrNobodySeen
	}
	fonts, err := session.Fonts()
	if err != nil {
		return nil, err
	}
	p.BlackWhite = p.BlackWhite || kind.blackWhite
	p.Large = p.Large || p.Audience.Name == graph.ForChild // a child reads large letters, and few of them
	m := &making{s: s, kind: kind, pack: p, view: v, fonts: fonts, parts: parts}
	if m.proof, err = s.Proving(p.Audience, v.AsAt(), p.Override); err != nil {
		return nil, err
	}
	m.today = s.Today()
	for _, said := range []string{m.who(), names(p.Lang.Say("and"), m.kids())} { // words that the log and a voice may have, too
		m.proof.Secrets.Forgive(said)
	}
	if err := m.draw(ctx, report); err != nil {
		return nil, err
	}
	return m, nil
}

// cleanBook begins the document of one copy.
func (m *making) cleanBook(number int) *pages.Book {
	lang, w := m.pack.Lang, m.wording()
	style := pages.Style{Title: m.title(), Lang: lang, Large: m.pack.Large, Accent: m.pack.Organisation.accent(), Foot: w.Confidential, Mark: w.Watermark,
		Copy: joined(" · ", lang.Say("copy %d", number), strings.TrimSuffix(m.who(), "."))}
	style.Paper.BlackWhite = m.pack.BlackWhite
	return pages.New(m.fonts, style)
}

func (m *making) who() string {
	return cmp.Or(strings.TrimSpace(m.pack.For), m.readerWords())
}

// bind sets every part and puts the cover, which lists the pages of the others, before them.
func (m *making) bind(number int) (*pages.Book, []Part, error) {
	var parts []Part
	cover := 1
	for {
		b := m.cleanBook(number)
		again := make([]Part, 0, len(m.parts))
		for _, name := range m.parts {
			from := b.Len()
			title := m.partTitle(name)
			if err := m.set(b, name, title, parts, number); err != nil {
				return nil, nil, err
			}
			if b.Len() > from { // a part with nothing to say takes no page
				again = append(again, Part{name, title, from + 1, b.Len() - from})
			}
		}
		if slices.Equal(parts, again) || cover > 3 {
			return b, parts, nil
		}
		parts = again
		cover++
	}
}
