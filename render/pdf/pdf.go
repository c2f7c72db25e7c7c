// Package pdf writes scenes as PDF pages: vectors, and real text in embedded subsets of our
// own fonts, tagged so that a screen reader finds the headings, the names and the picture's
// description in order. It knows nothing of families, asks no clock and no random
// number: the same pages give the same bytes.
//
// It follows ISO 32000-1 (PDF 1.7) and aims at ISO 14289-1 (PDF/UA-1). No existing Go library
// writes tagged PDF or joins Arabic letters, which is why this one is here.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	"kinweave/render/scene"
)

// What can be wrong with the pages that are to be written.
var (
	ErrNoPages = errors.New("there is nothing to print: the PDF would have no pages")
	ErrPicture = errors.New("a picture on the page can't be read; it must be a PNG file of ordinary size")
)

// Meta is what a PDF says about itself. It is on every copy that leaves the house, so it takes
// part in redaction like the pages themselves.
type Meta struct {
	Title, Author, Subject string
	Lang                   string // BCP 47; the first page's, else en-GB, when empty
	Created                time.Time
	Outline                []Bookmark
	Alt                    []string // what each page's picture shows, in words; the page's title when missing
	UA                     bool     // claim PDF/UA-1, which is refused in silence where the pages don't allow it
}

// Bookmark is a line of the reader's contents list.
type Bookmark = scene.Bookmark

// Write writes one page for each scene. A scene's Page box is its sheet, in points; a scene without
// one gets a sheet about its ink.
func Write(w io.Writer, pages []scene.Scene, fonts *scene.Fonts, m Meta) error {
	if len(pages) == 0 {
		return ErrNoPages
	}
	if fonts == nil {
		return scene.ErrNoFonts
	}
	d := newDocument(fonts, m, pages[0])
	for i, s := range pages {
		if err := d.page(i, s); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	if err := d.finish(); err != nil {
		return err
	}
	return d.file.write(w, d.catalog, d.info)
}
