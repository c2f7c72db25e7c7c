package words

import (
	"cmp"

	"kinweave/graph/language"
	"kinweave/render"
)

// Alternatives say the map on each page for those who hear the document. Where it goes on from the page before, that page
// has said it.
func Alternatives(p render.Print, h render.Heading, lang language.Language) []string {
	out := make([]string, len(p.Pages))
	for i := range out {
		switch {
		case i >= len(p.Readings):
		case p.Readings[i] != nil:
			r := *p.Readings[i]
			r.Title, r.Author, r.Audience = cmp.Or(h.Title, r.Title), cmp.Or(h.By, r.Author), cmp.Or(h.For, r.Audience)
			out[i] = Tell(r, lang).String()
		default:
			out[i] = lang.Say("The map goes on from the page before, which says all of it in words.")
		}
	}
	return out
}
