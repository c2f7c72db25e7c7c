package pages

import (
	"fmt"
	"math"

	"kinweave/render/scene"
)

// type face of a piece of text.
type face struct {
	size  float64
	bold  bool
	color scene.Color
}

func (b *Book) name() int { b.names++; return b.names }

func (f face) text(words, lang string) scene.Text {
	t := scene.Text{String: words, Size: f.size, Color: f.color, Lang: lang}
	if f.bold {
		t.Face = scene.Bold
	}
	return t
}

// high is the height of a line. Some scripts reach further than Latin does.
func (b *Book) high(t scene.Text) (line, base float64) {
	_, up, down := b.fonts.Measure(t)
	base = math.Max(t.Size*1.02, up)
	return math.Max(t.Size*leading, base+down+2), base
}

// set puts words at an indent, broken between words over lines and pages. At least two lines of
// a paragraph stay together, and extra is what has to follow on the same page.
func (b *Book) set(f face, in, wide float64, role, words string, extra float64) {
	if words == "" {
		return
	}
	t := f.text(words, b.style.Lang.Tag())
	lines := b.fonts.Wrap(t, wide)
	for i, s := range lines {
		t.String = s
		high, base := b.high(t)
		need := high
		switch {
		case i == 0:
			need = high*float64(min(2, len(lines))) + extra
			if len(lines) == 3 {
				need += high
			}
		case i == len(lines)-2:
			need = 2 * high
		}
		page := b.here(need)
		t.At = scene.Point{X: edge + in, Y: b.y + base}
		b.add(page, scene.Item{Layer: scene.Furniture, Role: role, Shape: t})
		b.y += high
	}
}

// follow is what has to stand under a heading: the head of a table and a row of it, or some lines.
func (b *Book) follow() float64 { return 5 * b.sizes.body * leading }

// Title is the name of the whole document, once.
func (b *Book) Title(words string) {
	b.set(face{b.sizes.title, true, ink}, 0, b.wide(), fmt.Sprintf("title:%d", b.name()), words, b.follow())
	b.band()
}

// band is the short coloured rule under a title.
func (b *Book) band() {
	b.add(b.here(0), scene.Item{Layer: scene.Lines, Shape: scene.Path{Pen: scene.Pen{Fill: b.style.Accent}, Steps: box(scene.Box{X0: edge, Y0: b.y + 4, X1: edge + 72, Y1: b.y + 7})}})
	b.y += 16
}

// Part begins a part of the document on a new page, and in the list of bookmarks.
func (b *Book) Part(words string) {
	b.Break()
	b.head(face{b.sizes.h1, true, ink}, "heading", words, 0)
	b.band()
}

// Section is a heading of a part's size where the page goes on, with a bookmark.
func (b *Book) Section(words string) {
	b.Gap(b.sizes.body * 1.2)
	b.here(b.sizes.h1*leading + b.sizes.h2*leading + b.follow())
	b.head(face{b.sizes.h1, true, ink}, "heading", words, 1)
}

// head sets a heading and its bookmark.
func (b *Book) head(f face, role, words string, level int) {
	y, page := b.y, len(b.pages)
	b.set(f, 0, b.wide(), fmt.Sprintf("%s:%d", role, b.name()), words, b.follow())
	if len(b.pages) > page {
		y = edge
	}
	b.marks = append(b.marks, scene.Bookmark{Title: words, Page: len(b.pages) - 1, Y: y, Level: level})
}

// Heading begins a section within a part, with a bookmark below the part’s. It never stands alone at the end of a page.
func (b *Book) Heading(words string) {
	b.Gap(b.sizes.body * 0.9)
	b.head(face{b.sizes.h2, true, ink}, "subheading", words, 2)
	b.y += b.sizes.body * 0.25
}

// Text is a paragraph.
func (b *Book) Text(words string) {
	b.set(face{b.sizes.body, false, ink}, 0, b.wide(), fmt.Sprintf("text:%d", b.name()), words, 0)
	b.y += b.sizes.body * 0.45
}

// Strong is a paragraph that should be read first.
func (b *Book) Strong(words string) {
	b.set(face{b.sizes.body, true, ink}, 0, b.wide(), fmt.Sprintf("text:%d", b.name()), words, 0)
	b.y += b.sizes.body * 0.45
}

// Small is a paragraph in small print; in large print there is none, and it is as large as the rest.
func (b *Book) Small(words string) {
	b.set(face{b.sizes.small, false, soft}, 0, b.wide(), fmt.Sprintf("text:%d", b.name()), words, 0)
	b.y += b.sizes.small * 0.45
}

// Quote is what somebody said, with whose words they are.
func (b *Book) Quote(words, voice string) {
	b.Together(func() {
		top, page := b.y, b.Len()
		n := b.name()
		b.set(face{b.sizes.body * 1.15, false, ink}, 16, b.wide()-16, fmt.Sprintf("quote:%d", n), "“"+words+"”", 0)
		b.set(face{b.sizes.small, false, soft}, 16, b.wide()-16, fmt.Sprintf("text:%d", b.name()), voice, 0)
		if b.Len() == page && top < b.bottom() {
			b.bar(top+3, b.y)
		} else if b.Len() > 0 {
			b.bar(edge+3, b.y)
		}
		b.y += b.sizes.body * 0.7
	})
}

// bar is the upright line beside a quotation.
func (b *Book) bar(from, to float64) {
	b.add(b.here(0), scene.Item{Layer: scene.Lines, Shape: scene.Path{Pen: scene.Pen{Fill: b.style.Accent}, Steps: box(scene.Box{X0: edge, Y0: from, X1: edge + 2.5, Y1: to})}})
}
