package pdf

import (
	"fmt"
	"strings"

	"kinweave/render/scene"
)

// tagOf says what a role is to a reader. A role that is not here is a part of the page's picture,
// if the item belongs to a record, or else says nothing.
//
// A role may be a path, for what stands inside something else: "list/item", "table/row:2/header". A
// step with a name of its own (":2") is one and the same wherever the page has it again, so a
// paragraph of three lines is three items of the role "text:intro". The steps before the last
// are the same even without a name.
var tagOf = map[string]string{
	"title": "H1", "heading": "H2", "subheading": "H3", // the first of all is the H1, whichever it is
	"text": "P", "note": "P", "legend": "P", "caption": "Caption", "quote": "BlockQuote",
	"list": "L", "item": "LI", "label": "Lbl", "body": "LBody",
	"table": "Table", "row": "TR", "header": "TH", "cell": "TD",
}

// place finds or makes the element that an item belongs to; nil for decoration.
func (p *pageTags) place(it scene.Item, alt string) *element {
	text, isText := it.Shape.(scene.Text)
	picture, isPicture := it.Shape.(scene.Image)
	path := strings.Split(it.Role, "/")
	switch {
	case isPicture && (it.Ref != "" || it.Role != "" || picture.Alt != ""):
		e := p.tags.element(p.section, "Figure")
		e.alt, e.box = picture.Alt, &scene.Box{}
		p.tags.complete = p.tags.complete && picture.Alt != ""
		return e
	case it.Ref == "" && it.Role == "":
		return nil
	case known(path) && (isText || len(path) > 1):
		return p.spoken(p.block(path), text)
	}
	return p.spoken(p.part(it, alt), text)
}

func known(path []string) bool {
	for _, step := range path {
		name, _, _ := strings.Cut(step, ":")
		if tagOf[name] == "" {
			return false
		}
	}
	return true
}

// block walks a path of roles down from the page, making what is not there yet.
func (p *pageTags) block(path []string) *element {
	e := p.section
	for i, step := range path {
		role, name, _ := strings.Cut(step, ":")
		key := strings.Join(path[:i+1], "/")
		next := p.blocks[key]
		if next == nil || (name == "" && i == len(path)-1) {
			next = p.tags.element(e, p.tags.tag(role))
			next.header = role == "header"
			p.blocks[key] = next
		}
		e = next
	}
	return e
}

// tag is a role's tag; a heading's level is never skipped.
func (t *tags) tag(role string) string {
	tag := tagOf[role]
	level := map[string]int{"H1": 1, "H2": 2, "H3": 3}[tag]
	if level == 0 {
		return tag
	}
	t.level = min(level, t.level+1)
	return fmt.Sprintf("H%d", t.level)
}
