package pdf

import (
	"slices"
	"strings"
	"unicode"

	"kinweave/render/scene"
)

// pageTags is one page's part of the tree, and the marks that tie its drawing to it.
type pageTags struct {
	tags    *tags
	sheet   scene.Box
	section *element
	figure  *element
	parts   map[string]*element // of the figure, by record
	blocks  map[string]*element // by the path of their roles, where items share them
	of      []*element          // for each item; nil for decoration
	now     *element            // of the item that is being painted
	owners  []ref               // for each mark
}

// newPage lays the elements out in the order of the items, which is the order of reading; the
// painting goes layer by layer and fills them with marks.
func (t *tags) newPage(page ref, s scene.Scene, alt string) *pageTags {
	p := &pageTags{tags: t, sheet: s.Page, parts: map[string]*element{}, blocks: map[string]*element{}}
	p.section = t.element(t.document, "Sect")
	p.section.page = page
	if s.Lang != "" && s.Lang != t.lang {
		p.section.lang = s.Lang
	}
	for _, it := range s.Items {
		p.of = append(p.of, p.place(it, alt))
	}
	p.headFirst()
	return p
}

// headFirst has a page's first heading read before its picture, on whichever layer it was put. What is read
// before the picture stays where it is.
func (p *pageTags) headFirst() {
	kids := p.section.kids
	picture := slices.IndexFunc(kids, func(k kid) bool { return k.element == p.figure && p.figure != nil })
	for i, k := range kids {
		if k.element.tag == "H1" || k.element.tag == "H2" {
			if picture >= 0 && picture < i {
				copy(kids[picture+1:i+1], kids[picture:i])
				kids[picture] = k
			}
			return
		}
	}
}

// part is the piece of the page's figure that stands for an item's record.
func (p *pageTags) part(it scene.Item, alt string) *element {
	if p.figure == nil {
		p.figure = p.tags.element(p.section, "Figure")
		p.figure.alt, p.figure.box = alt, &scene.Box{}
		p.tags.complete = p.tags.complete && alt != ""
	}
	key := it.Ref
	if key == "" {
		key = "\x00" + it.Role
	}
	e := p.parts[key]
	if e == nil {
		e = p.tags.element(p.figure, "Span")
		e.inFigure = true
		p.parts[key] = e
	}
	return e
}

// spoken says how a text is read aloud, where that is not plain from its element and its letters.
func (p *pageTags) spoken(e *element, t scene.Text) *element {
	foreign := t.Lang != "" && t.Lang != p.tags.lang
	turned := rightToLeft(t.String)
	if !foreign && !turned {
		return e
	}
	e = p.tags.element(e, "Span")
	if foreign {
		e.lang = t.Lang
	}
	if turned {
		e.actual = t.String
	}
	return e
}

func rightToLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
	})
}

// begin gives out the mark for a piece of drawing of the item being painted; ok is false for decoration.
func (p *pageTags) begin(ink scene.Box) (tag string, mark int, ok bool) {
	e := p.now
	if e == nil {
		return "", 0, false
	}
	mark = len(p.owners)
	p.owners = append(p.owners, e.ref)
	e.kids = append(e.kids, kid{mark: mark})
	ink = scene.Box{X0: max(ink.X0, p.sheet.X0), Y0: max(ink.Y0, p.sheet.Y0), X1: min(ink.X1, p.sheet.X1), Y1: min(ink.Y1, p.sheet.Y1)}
	ink = scene.Box{X0: ink.X0 - p.sheet.X0, Y0: p.sheet.Y1 - ink.Y1, X1: ink.X1 - p.sheet.X0, Y1: p.sheet.Y1 - ink.Y0}
	if e.inFigure {
		e = p.figure
	}
	if e.box != nil {
		*e.box = e.box.Union(ink)
	}
	return p.now.tag, mark, true
}

// endPage notes whose the page's marks are, and gives the page's key among the parents.
func (t *tags) endPage(p *pageTags) int {
	t.parents = append(t.parents, refs(p.owners))
	p.section.prune()
	return len(t.parents) - 1
}

// prune leaves out elements of which nothing was painted.
func (e *element) prune() {
	kept := e.kids[:0]
	for _, k := range e.kids {
		if k.element != nil {
			k.element.prune()
			if len(k.element.kids) == 0 {
				continue
			}
		}
		kept = append(kept, k)
	}
	e.kids = kept
}

// mark opens the piece of drawing that belongs to an item, and gives back what closes it.
func (c *content) mark(ink scene.Box) func() {
	tag, n, ok := c.tags.begin(ink)
	if ok {
		c.op("/%s << /MCID %d >> BDC", tag, n)
	} else {
		c.op("/Artifact BMC")
	}
	return func() { c.op("EMC") }
}
