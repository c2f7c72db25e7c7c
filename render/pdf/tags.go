package pdf

import (
	"fmt"
	"strings"

	"kinweave/render/scene"
)

// tags builds the structure tree: the document as a reader who can't see it meets it. Each page is
// a section; in it stand, in the order of the scene's items, headings, paragraphs and one figure, which
// holds all shapes that belong to a record and is described in words. What has neither a record nor
// a role is decoration.
type tags struct {
	file     *file
	lang     string
	root     ref
	document *element
	parents  []string // for each page, the elements its marks belong to
	level    int      // of the last heading
	complete bool     // nothing is missing that PDF/UA asks for and we can see
}

// element is one node of the tree.
type element struct {
	ref      ref
	tag      string
	kids     []kid
	lang     string
	alt      string
	actual   string     // the text in reading order, where the letters on the page stand in another
	box      *scene.Box // of a figure: where it is
	header   bool       // of a table's column
	inFigure bool       // of the page, whose box its ink widens
	page     ref        // that its marks are on
}

// kid is an element or, where that is nil, the mark of a piece of the page.
type kid struct {
	element *element
	mark    int
}

func newTags(f *file, lang string) *tags {
	t := &tags{file: f, lang: lang, root: f.reserve(), complete: true}
	t.document = t.element(nil, "Document")
	return t
}

func (t *tags) element(parent *element, tag string) *element {
	e := &element{ref: t.file.reserve(), tag: tag}
	if parent != nil {
		e.page, e.inFigure = parent.page, parent.inFigure
		parent.kids = append(parent.kids, kid{element: e})
	}
	return e
}

// finish writes the tree.
func (t *tags) finish() ref {
	t.write(t.document, t.root)
	var tree strings.Builder
	for i, list := range t.parents {
		fmt.Fprintf(&tree, "%d %s ", i, list)
	}
	parents := t.file.add("<< /Nums [%s] >>", tree.String())
	t.file.set(t.root, "<< /Type /StructTreeRoot /K [%s] /ParentTree %s /ParentTreeNextKey %d >>", t.document.ref, parents, len(t.parents))
	return t.root
}

// write sets an element's object and those below it.
func (t *tags) write(e *element, parent ref) {
	var kids strings.Builder
	for _, k := range e.kids {
		if k.element == nil {
			fmt.Fprintf(&kids, "%d ", k.mark)
			continue
		}
		t.write(k.element, e.ref)
		kids.WriteString(k.element.ref.String() + " ")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<< /Type /StructElem /S /%s /P %s /K [%s]", e.tag, parent, strings.TrimSpace(kids.String()))
	if e.page != 0 {
		fmt.Fprintf(&b, " /Pg %s", e.page)
	}
	for _, line := range [][2]string{{"Lang", e.lang}, {"Alt", e.alt}, {"ActualText", e.actual}} {
		if line[1] != "" {
			fmt.Fprintf(&b, " /%s %s", line[0], str(line[1]))
		}
	}
	if e.box != nil {
		fmt.Fprintf(&b, " /A << /O /Layout /Placement /Block /BBox [%s] >>", nums(e.box.X0, e.box.Y0, e.box.X1, e.box.Y1))
	}
	if e.header {
		b.WriteString(" /A << /O /Table /Scope /Column >>")
	}
	t.file.set(e.ref, "%s >>", b.String())
}
