// Package pages sets words on sheets of paper: headings, paragraphs, lists, boxes to tick, tables and
// room to write in, with a foot on every page. It makes scenes, like the map, so that screen, PDF and
// PNG cannot disagree, and it names the role of everything, so that a PDF of them is tagged.
//
// It knows nothing of families: what is on a page was decided before it came here.
package pages

import (
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/scene"
)

// Style is what all pages of a book have in common.
type Style struct {
	Title string            // of the document, for whoever opens the file
	Lang  language.Language // of the program's own sentences
	Paper render.Paper      // its size, which way round, and whether there is colour
	Large bool              // large print: nothing is smaller than 16 points

	Accent scene.Color // of rules and of the band at a heading; ink when empty
	Foot   string      // at the foot of every page: the confidentiality line
	Copy   string      // beside the page's number: "copy 3 · for Jean"
	Mark   string      // large and pale behind every page
}

// Book is a document in the making. Its blocks follow one another down the pages.
type Book struct {
	fonts *scene.Fonts
	style Style
	sizes sizes
	w, h  float64
	foot  []string

	pages []page
	y     float64 // where the next block begins
	names int     // given out to blocks, so that lines of one are one to a reader
	marks []scene.Bookmark
}

// page is a scene with whether it was made elsewhere, with a heading and margins of its own.
type page struct {
	scene  scene.Scene
	guest  bool
	number string // what it says of itself beside its number: "sheet 1 of 2"
}

// sizes are those of the writing, in points.
type sizes struct{ title, h1, h2, body, small, foot float64 }

const (
	edge    = 51.0 // the margin: 18 mm, enough for two holes
	leading = 1.38
	large   = 16.0
)

// New begins a book.
func New(fonts *scene.Fonts, style Style) *Book {
	b := &Book{fonts: fonts, style: style, sizes: sizes{title: 26, h1: 18, h2: 13.5, body: 12, small: 10, foot: 9}}
	if style.Large {
		b.sizes = sizes{title: 28, h1: 24, h2: 18, body: large, small: large, foot: large}
	}
	if style.Accent.A == 0 || style.Paper.BlackWhite {
		b.style.Accent = ink
	}
	var ok bool
	if b.w, b.h, ok = style.Paper.Points(); !ok {
		b.w, b.h, _ = render.Paper{}.Points()
	}
	for _, words := range []string{style.Lang.Check(), style.Foot} {
		if words == "" {
			continue
		}
		b.foot = append(b.foot, fonts.Wrap(scene.Text{String: words, Size: b.sizes.foot, Lang: style.Lang.Tag()}, b.wide())...)
	}
	b.y = b.h // the first block asks for a page
	return b
}

// Body is the size of its running text, in points.
func (b *Book) Body() float64 { return b.sizes.body }

// Wide is the room between the margins, and High what is left of the page.
func (b *Book) Wide() float64 { return b.wide() }

// High is the room that is left on the page.
func (b *Book) High() float64 { return max(0, b.bottom()-b.y) }

func (b *Book) wide() float64 { return b.w - 2*edge }

// bottom is where the room for blocks ends: the foot has as many lines as it needs.
func (b *Book) bottom() float64 {
	return b.h - 30 - (float64(len(b.foot)+1)*b.footHigh() + 12)
}

// footHigh is the height of a line of the foot: other scripts reach further than Latin does.
func (b *Book) footHigh() float64 {
	high := b.sizes.foot * 1.25
	for _, words := range b.foot {
		_, up, down := b.fonts.Measure(scene.Text{String: words, Size: b.sizes.foot, Lang: b.style.Lang.Tag()})
		high = max(high, up+down)
	}
	return high
}

// Break begins a new page, unless the page is still empty.
func (b *Book) Break() { b.y = b.h }

// Gap leaves a space, unless at the top of a page.
func (b *Book) Gap(by float64) {
	if b.y > edge {
		b.y += by
	}
}

// Bookmark names the place where the next block stands.
func (b *Book) Bookmark(title string) {
	b.marks = append(b.marks, scene.Bookmark{Title: title, Page: len(b.pages)})
	if b.y < b.bottom() {
		b.marks[len(b.marks)-1].Page--
	}
}

// Bookmarks are the places that were named.
func (b *Book) Bookmarks() []scene.Bookmark { return b.marks }

// Len is the number of pages so far.
func (b *Book) Len() int { return len(b.pages) }

// Together keeps on one page what f sets, where one page can hold it.
func (b *Book) Together(f func()) {
	if b.y >= b.bottom() || b.y == edge {
		f()
		return
	}
	before, last := *b, len(b.pages)-1
	items := len(b.pages[last].scene.Items)
	f()
	if len(b.pages)-1 == last {
		return
	}
	pages := b.pages[:last+1]
	pages[last].scene.Items = pages[last].scene.Items[:items]
	*b = before
	b.pages, b.marks = pages, b.marks[:len(before.marks)]
	b.Break()
	f()
}

// Insert puts pages in that were made elsewhere: the map. They keep their own margins, and get the book's foot.
func (b *Book) Insert(pages ...scene.Scene) {
	for i, s := range pages {
		number := ""
		if len(pages) > 1 {
			number = b.style.Lang.Say("sheet %d of %d", i+1, len(pages))
			b.marks = append(b.marks, scene.Bookmark{Title: joined(number, headOf(s)), Page: len(b.pages), Level: 1})
		}
		b.pages = append(b.pages, page{scene: b.guest(s), guest: true, number: number})
	}
	b.Break()
}

// headOf is what a page that was made elsewhere says above itself.
func headOf(s scene.Scene) string {
	for _, it := range s.Items {
		if t, ok := it.Shape.(scene.Text); ok && it.Role == "title" {
			return t.String
		}
	}
	return ""
}

// guest is a page without the number it gave itself, and with its heading on the level of the
// parts of a book. Where its note is too long for the sheet, as in large print, the half that asks for something stays.
func (b *Book) guest(s scene.Scene) scene.Scene {
	items := make([]scene.Item, 0, len(s.Items))
	for _, it := range s.Items {
		switch it.Role {
		case "text:page":
			continue
		case "title":
			it.Role = "heading"
		case "note":
			if t, ok := it.Shape.(scene.Text); ok && t.Bounds(b.fonts.Measure).X1 > s.Page.X1-28 {
				t.String = b.style.Lang.Say("Tell us what is wrong.")
				it.Shape = t
			}
		}
		items = append(items, it)
	}
	s.Items = items
	return s
}

// here is the page that is being filled, with room for a block so high.
func (b *Book) here(high float64) *scene.Scene {
	if b.y > edge && b.y+high > b.bottom() || len(b.pages) == 0 {
		b.pages = append(b.pages, page{scene: scene.Scene{Title: b.style.Title, Lang: b.style.Lang.Tag(), Page: scene.Box{X1: b.w, Y1: b.h}}})
		b.y = edge
	}
	return &b.pages[len(b.pages)-1].scene
}
