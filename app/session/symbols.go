package session

import (
	"io"
	"time"

	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/pdf"
	"kinweave/render/scene"
)

// Symbols writes the chart of every sign of a convention, as PDF: drawn by the code
// that draws the map, so the two cannot disagree.
func Symbols(w io.Writer, convention string, lang language.Language, when time.Time) error {
	fonts, err := Fonts()
	if err != nil {
		return err
	}
	chart := render.SymbolChart(convention, lang)
	return pdf.Write(w, []scene.Scene{chart}, fonts, pdf.Meta{Title: chart.Title, Lang: chart.Lang, Created: when})
}
