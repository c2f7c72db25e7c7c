package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kinweave/render/scene"
)

// document is a PDF being written: what all its pages share.
type document struct {
	file     *file
	fonts    *scene.Fonts
	meta     Meta
	pages    []ref
	highs    []float64 // of the pages
	tree     ref       // of the pages
	catalog  ref
	info     ref
	embeds   []*embedded
	images   map[string]picture
	outlines map[outline]ref
	tags     *tags
	missing  bool // a letter that no font has was drawn as a box
}

func newDocument(fonts *scene.Fonts, m Meta, first scene.Scene) *document {
	if m.Title == "" {
		m.Title = first.Title
	}
	if m.Lang == "" {
		m.Lang = first.Lang
	}
	if m.Lang == "" {
		m.Lang = "en-GB"
	}
	f := &file{}
	d := &document{file: f, fonts: fonts, meta: m, images: map[string]picture{}, outlines: map[outline]ref{}}
	d.catalog, d.info, d.tree = f.reserve(), f.reserve(), f.reserve()
	d.tags = newTags(f, m.Lang)
	return d
}

// The most that a reader must be able to show is 200 inches; a larger sheet, which
// only an endless map can be, is drawn smaller.
const largest, margin = 14400, 12

func sheet(s scene.Scene, m scene.Measure) scene.Scene {
	if s.Page == (scene.Box{}) {
		s.Page = s.Bounds(m).Grow(margin)
	}
	if side := max(s.Page.W(), s.Page.H()); side > largest {
		k := scene.Matrix{S: largest / side}
		a, b := k.Apply(scene.Point{X: s.Page.X0, Y: s.Page.Y0}), k.Apply(scene.Point{X: s.Page.X1, Y: s.Page.Y1})
		s = s.Move(k)
		s.Page = scene.Box{X0: a.X, Y0: a.Y, X1: b.X, Y1: b.Y}
	}
	return s
}

// onSheet leaves out what lies wholly beyond the edges, as most of the map does on one of its tiles. Nobody
// would see it, but every search and every curious reader would find it.
func onSheet(s scene.Scene, m scene.Measure) scene.Scene {
	var kept []scene.Item
	for _, it := range s.Items {
		if it.Shape == nil {
			continue
		}
		if b := it.Shape.Bounds(m); b.X1 >= s.Page.X0 && b.X0 <= s.Page.X1 && b.Y1 >= s.Page.Y0 && b.Y0 <= s.Page.Y1 {
			kept = append(kept, it)
		}
	}
	s.Items = kept
	return s
}

func (d *document) page(i int, s scene.Scene) error {
	s = onSheet(sheet(s, d.fonts.Measure), d.fonts.Measure)
	alt := s.Title
	if i < len(d.meta.Alt) && d.meta.Alt[i] != "" {
		alt = d.meta.Alt[i]
	}
	page := d.file.reserve()
	marks := d.tags.newPage(page, s, alt)
	c := newContent(d, s.Page, marks)
	for _, i := range fromBelow(s.Items) {
		marks.now = marks.of[i]
		if scene.Paint(scene.Scene{Items: s.Items[i : i+1]}, c); c.err != nil {
			return c.err
		}
	}
	key := d.tags.endPage(marks)
	body := d.file.stream("", c.out.Bytes())
	d.file.set(page, "<< /Type /Page /Parent %s /MediaBox [0 0 %s] /Contents %s /Resources << %s >>%s /StructParents %d /Tabs /S >>",
		d.tree, nums(s.Page.W(), s.Page.H()), body, c.resources(), c.group(), key)
	d.pages, d.highs = append(d.pages, page), append(d.highs, s.Page.H())
	return nil
}

// fromBelow numbers a scene's items in the order of painting, layer by layer.
func fromBelow(items []scene.Item) []int {
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(items[a].Layer, items[b].Layer) })
	return order
}

// finish writes everything that is known only when all pages are.
func (d *document) finish() error {
	for _, e := range d.embeds {
		if err := e.finish(d.file); err != nil {
			return fmt.Errorf("embed %s: %w", e.font.Name, err)
		}
	}
	d.file.set(d.tree, "<< /Type /Pages /Kids %s /Count %d >>", refs(d.pages), len(d.pages))
	var extra strings.Builder
	if len(d.meta.Outline) > 0 {
		fmt.Fprintf(&extra, " /Outlines %s /PageMode /UseOutlines", d.outline())
	}
	// A sheet that is to be put together with others must not be scaled by the printer.
	d.file.set(d.catalog, "<< /Type /Catalog /Pages %s /Lang %s /Metadata %s /MarkInfo << /Marked true >> /StructTreeRoot %s"+
		" /ViewerPreferences << %s/PrintScaling /None /PickTrayByPDFSize true >>%s >>",
		d.tree, str(d.meta.Lang), d.metadata(), d.tags.finish(), d.showTitle(), extra.String())
	d.file.set(d.info, "<< %s >>", d.about())
	return nil
}

func (d *document) showTitle() string {
	if d.meta.Title == "" {
		return ""
	}
	return "/DisplayDocTitle true "
}
