package session

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render/pages"
	"kinweave/render/pdf"
	"kinweave/render/scene"
	"kinweave/storage/proof"
)

// file is the name of a copy's file. It names nobody.
func (m *making) file(number int) string {
	audience := orElse(m.pack.Audience.Name, graph.Own)
	return fmt.Sprintf("kinweave-%s-%s-copy-%03d.pdf", m.pack.Kind, audience, number)
}

// proved writes one copy in memory and reads it back. It gives the bytes, and the findings that the worker's
// reason sets aside. Any other finding, and whatever cannot be read, refuses the copy.
func (m *making) proved(b *pages.Book, number int) ([]byte, []Leak, error) {
	sheets := b.Pages()
	var leaks []Leak
	note := func(err error) error {
		if found, ok := leaksOf(err); ok {
			leaks = append(leaks, found...)
			return nil
		}
		return err
	}
	if err := note(proof.Pages(sheets, m.secrets)); err != nil {
		return nil, nil, err
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, sheets, m.fonts, m.meta(b, sheets)); err != nil {
		return nil, nil, err
	}
	if err := note(proof.Scan(out.Bytes(), string(PDF), m.file(number), m.secrets)); err != nil {
		return nil, nil, err
	}
	if len(leaks) == 0 {
		return out.Bytes(), nil, nil
	}
	if strings.TrimSpace(m.pack.Override) == "" {
		return nil, nil, &proof.Error{Leaks: leaks}
	}
	if closed := m.closed(leaks); len(closed) > 0 {
		return nil, nil, &Refused{closed}
	}
	return out.Bytes(), leaks, nil
}

// calls are the fields that a false alarm can come from: a name may be an everyday word, or the name of a town.
var calls = []string{"Person.Known", "Person.Formal", "Person.Surname", "Person.Also", "Pet.Name"}

// closed are the findings that no reason opens: whatever is not a name; the name of somebody whom a safety mark
// protects; and what is kept even from supervision, which is what is locked.
func (m *making) closed(leaks []Leak) []Leak {
	locked := graph.Withheld(m.s.Family(), graph.Audience{Name: graph.Supervision}, m.view.AsAt())
	marked := map[graph.ID]bool{}
	for s := range graph.All[graph.Safety](m.s.Family()) {
		marked[s.About] = true
	}
	var out []Leak
	for _, l := range leaks {
		if !slices.Contains(calls, l.What.Field) || marked[l.What.What.ID] || locked.In(l.What.Text) || len(locked.FindGlued(l.What.Text)) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func (m *making) meta(b *pages.Book, sheets []scene.Scene) pdf.Meta {
	c := m.view.Family().Case()
	meta := pdf.Meta{Title: joined(" – ", m.title(), c.Title), Author: c.Author, Lang: m.pack.Lang.Tag(), Created: m.s.clock(), Outline: outline(b),
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

// layersIn are the layers of the facts in a view.
func layersIn(v graph.View) []graph.Layer {
	found := map[graph.Layer]bool{}
	layer := reflect.TypeFor[graph.Layer]()
	var walk func(reflect.Value)
	walk = func(x reflect.Value) {
		switch {
		case x.Type() == layer:
			found[graph.Layer(x.String())] = true
		case x.Kind() == reflect.Struct:
			for i := range x.NumField() {
				walk(x.Field(i))
			}
		case x.Kind() == reflect.Slice:
			for i := range x.Len() {
				walk(x.Index(i))
			}
		}
	}
	for r := range v.Family().Records() {
		walk(reflect.ValueOf(r))
	}
	var out []graph.Layer
	for _, l := range []graph.Layer{graph.ChildOK, graph.FamilyOK, graph.MeetingOK, graph.Coordinator, graph.Professional, graph.Locked} {
		if found[l] {
			out = append(out, l)
		}
	}
	return out
}
