package session

import (
	"context"
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/pages"
	"kinweave/render/scene"
	"kinweave/storage/proof"
)

// Pack asks for a meeting pack: everything one reader takes to a meeting, in one document.
type Pack struct {
	Kind     PackKind
	Audience graph.Audience
	For      string // for whom, as printed on the cover and kept in the log; empty takes the audience's own words

	Lang       language.Language // of everything the program says on the pages
	Paper      render.Paper      // of the map; without a size the smallest on which everything can be read
	Large      bool              // large print: words at 16 points and more
	BlackWhite bool              // a court's pack always is
	Options    render.Options    // of the map

	Organisation Organisation
	Meeting      graph.ID // which meeting; empty takes the next one of the pack's kind

	// Override is the worker's reason for writing a pack that proof refused: a finding known to be a false
	// alarm, such as a name that is an everyday word as well. It never opens what is locked, nor where anybody is.
	Override string
}

// Bundle is a pack that has been put together and read back. Nothing of it is on the disk yet.
type Bundle struct {
	Pack
	Title    string
	Number   int // of its first copy
	Parts    []Part
	Pages    []scene.Scene // of the first copy
	Sheets   []Sheet       // what is on each page
	Shown    int           // people on the map
	Unnamed  int           // of them, shapes without a name
	Withheld int           // people in the case who are not in the pack
	Layers   []graph.Layer // of the facts in it, from the widest circle to the narrowest
	Alarms   []Leak        // findings that the override sets aside

	made *making
}

// Part is one part of a pack.
type Part struct {
	Name  PartName
	Title string
	First int // its first page, from 1
	Pages int
}

// Sheet says what is on one page, before anything is written.
type Sheet struct {
	Page   int
	Part   string
	People []string // whose names stand on it
}

// What keeps a pack from being made.
var (
	ErrPack       = errors.New("there is no such pack: choose fgc, lifelong-links, child-protection, review, court, supervision, partner, handover or closing")
	ErrPackReader = errors.New("this pack is not made for that reader")
	ErrNoReason   = errors.New("an override needs the reason in words")
)

// Refused is a pack that an override cannot open: something locked was found, or where somebody is.
type Refused struct{ Leaks []Leak }

func (e *Refused) Error() string {
	return "a reason does not open this pack: something was found in it that is locked, or says where somebody is; nothing was written"
}

// Pack puts a pack together for its audience and reads it back. What it returns says what is on every page; nothing has been
// written until PrintPack.
func (s *Session) Pack(ctx context.Context, p Pack, report func(done, total int)) (Bundle, error) {
	m, err := s.making(ctx, p, report)
	if err != nil {
		return Bundle{}, err
	}
	number := s.nextCopy()
	book, parts, alarms, err := m.checked(number)
	if _, refused := leaksOf(err); refused && m.book != nil { // "4 more, Nani’s" may be what a home is called that is not on this map
		m.glued()
		book, parts, alarms, err = m.checked(number)
	}
	if err != nil {
		return Bundle{}, err
	}
	b := Bundle{Pack: m.pack, Title: m.title(), Number: number, Parts: parts, Pages: book.Pages(), Alarms: alarms, Layers: layersIn(m.view), made: m}
	b.count(s.Family(), m.view)
	b.Sheets = sheetsOf(b, m.view)
	return b, nil
}

// checked binds a copy and reads it back.
func (m *making) checked(number int) (*pages.Book, []Part, []Leak, error) {
	book, parts, err := m.bind(number)
	if err != nil {
		return nil, nil, nil, err
	}
	_, alarms, err := m.proved(book, number)
	return book, parts, alarms, err
}

func (b *Bundle) count(f *graph.Family, v graph.View) {
	for p := range graph.All[graph.Person](v.Family()) {
		b.Shown++
		if p.Known == graph.NotNamed {
			b.Unnamed++
		}
	}
	there := 0
	for p := range graph.All[graph.Person](f) {
		if p.Gone == nil {
			there++
		}
	}
	b.Withheld = max(0, there-b.Shown+b.Unnamed)
}

// sheetsOf says for each page whose names stand on it.
func sheetsOf(b Bundle, v graph.View) []Sheet {
	var names []string
	for p := range graph.All[graph.Person](v.Family()) {
		if n := p.Name(); n != "" && n != graph.NotNamed && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	var out []Sheet
	for i, s := range b.Pages {
		sheet := Sheet{Page: i + 1}
		for _, p := range b.Parts {
			if i+1 >= p.First && i+1 < p.First+p.Pages {
				sheet.Part = p.Title
			}
		}
		var all strings.Builder
		for _, it := range s.Items {
			if t, ok := it.Shape.(scene.Text); ok {
				all.WriteString(" " + t.String)
			}
		}
		text := " " + strings.Join(strings.FieldsFunc(all.String(), notInName), " ") + " "
		for _, n := range names {
			if strings.Contains(text, " "+strings.Join(strings.FieldsFunc(n, notInName), " ")+" ") {
				sheet.People = append(sheet.People, n)
			}
		}
		out = append(out, sheet)
	}
	return out
}

func notInName(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?()“”\"’'–—·/", r) }

// making is a pack in the making: all that its copies have in common.
type making struct {
	s       *Session
	pack    Pack
	kind    kindOfPack
	view    graph.View
	secrets *graph.Tokens
	fonts   *scene.Fonts
	drawing render.Drawing
	book    *render.Book // where the map takes several sheets, branch by branch
	alts    []string     // what each sheet of the map shows, in words
	paper   render.Paper
	parts   []PartName
	today   graph.Date
}

func (s *Session) making(ctx context.Context, p Pack, report func(done, total int)) (*making, error) {
	kind, parts, err := p.Kind.partsFor(p.Audience)
	if err != nil {
		return nil, err
	}
	if p.Override != "" && strings.TrimSpace(p.Override) == "" {
		return nil, ErrNoReason
	}
	v, err := s.ViewFor(p.Audience)
	if err != nil {
		return nil, err
	}
	switch {
	case s.Family().Len(graph.KindPerson) == 0:
		return nil, ErrNobody
	case v.Family().Len(graph.KindPerson) == 0:
		return nil, ErrNobodySeen
	}
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	p.BlackWhite = p.BlackWhite || kind.blackWhite
	p.Large = p.Large || p.Audience.Name == graph.ForChild // a child reads large letters, and few of them
	m := &making{s: s, kind: kind, pack: p, view: v, fonts: fonts, parts: parts, secrets: graph.Withheld(s.Family(), p.Audience, v.AsAt())}
	m.today = day(s.clock())
	for _, said := range []string{m.who(), names(p.Lang.Say("and"), m.kids())} { // words that the log and a voice may have, too
		m.secrets.Forgive(said)
	}
	if err := m.draw(ctx, report); err != nil {
		return nil, err
	}
	return m, nil
}

// begin begins the document of one copy.
func (m *making) begin(number int) *pages.Book {
	lang, w := m.pack.Lang, m.wording()
	style := pages.Style{Title: m.title(), Lang: lang, Large: m.pack.Large, Accent: m.pack.Organisation.accent(), Foot: w.Confidential, Mark: w.Watermark,
		Copy: joinWords(lang.Say("copy %d", number), m.who())}
	style.Paper.BlackWhite = m.pack.BlackWhite
	return pages.New(m.fonts, style)
}

func (m *making) who() string {
	return orElse(strings.TrimSpace(m.pack.For), m.readerWords())
}

// bind sets every part and puts the cover, which lists the pages of the others, before them.
func (m *making) bind(number int) (*pages.Book, []Part, error) {
	var parts []Part
	cover := 1
	for {
		b := m.begin(number)
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

// leaksOf are the findings of a refusal; ok is false for any other error.
func leaksOf(err error) ([]Leak, bool) {
	var e *proof.Error
	if errors.As(err, &e) {
		return e.Leaks, true
	}
	return nil, false
}
