package pack

import (
	"bytes"
	"slices"

	"kinweave/app/session"
	"kinweave/render/pages"
	"kinweave/render/pdf"
	"kinweave/render/scene"
)

// proved writes one copy in memory and reads it back. It gives the bytes, and the findings that the worker's
// reason sets aside. Any other finding, and whatever cannot be read, refuses the copy.
func (m *making) proved(b *pages.Book, number int) ([]byte, []session.Leak, error) {
	sheets := b.Pages()
	if err := m.proof.Pages(sheets); err != nil {
		return nil, nil, err
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, sheets, m.fonts, m.meta(b, sheets)); err != nil {
		return nil, nil, err
	}
	if err := m.proof.File(out.Bytes(), string(session.PDF), m.file(number)); err != nil {
		return nil, nil, err
	}
	alarms, err := m.proof.Verdict()
	return out.Bytes(), alarms, err
}

func (m *making) meta(b *pages.Book, sheets []scene.Scene) pdf.Meta {
	c := m.view.Family().Case()
	meta := pdf.Meta{Title: joined(" – ", m.title(), c.Title), Author: c.Author, Lang: m.pack.Lang.Tag(), Created: m.s.Now(), Outline: b.Bookmarks(),
		Subject: m.wording().Confidential, Alt: make([]string, len(sheets))}
	sheet := 0 // the map's pages follow one another
	for i, s := range sheets {
		if slices.ContainsFunc(s.Items, func(it scene.Item) bool { return it.Role == "symbol" }) && sheet < len(m.alts) {
			meta.Alt[i] = m.alts[sheet]
			sheet++
		}
	}
	return meta
}
