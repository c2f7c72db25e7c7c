package exchange

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"kinweave/graph"
)

// complete adds what reading the plain file did not bring back.
func (b *writer) complete(records []graph.Record) {
	got := map[graph.Key]graph.Record{}
	for _, r := range records {
		got[r.Key()] = r
	}
	for want := range b.f.Records() {
		home := b.home[want.Key()]
		if home == nil {
			continue // written whole by extras
		}
		w := reflect.ValueOf(want)
		have := reflect.New(w.Type()).Elem()
		if r, ok := got[want.Key()]; ok {
			have = reflect.ValueOf(r)
		}
		for i := range w.NumField() {
			name := w.Type().Field(i).Name
			if name == "ID" || reflect.DeepEqual(w.Field(i).Interface(), have.Field(i).Interface()) {
				continue
			}
			if w.Field(i).IsZero() {
				home.add(tagNone, strings.ToUpper(name))
				continue
			}
			b.field(home, name, w.Field(i))
		}
	}
}

// extra writes a record that GEDCOM does not know.
func (b *writer) extra(r graph.Record) {
	k := r.Key()
	if _, ok := b.xrefs[k]; !ok {
		b.xrefs[k] = b.spare("X")
	}
	n := b.record(k, recordTag(k.Kind))
	delete(b.home, k)
	b.fields(n, reflect.ValueOf(r))
}

func (b *writer) fields(n *node, v reflect.Value) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if v.Field(i).IsZero() || name == "ID" && n.level == 0 && strings.HasPrefix(n.tag, own+"RECORD_") {
			continue
		}
		b.field(n, name, v.Field(i))
	}
}

// field writes one field of a record in our own tags.
func (b *writer) field(n *node, name string, f reflect.Value) {
	tag := own + strings.ToUpper(name)
	switch {
	case f.Type() == dateType:
		b.date(n, tag, f.Interface().(graph.Date))
	case f.Type() == idType:
		if x, ok := b.xrefs[graph.Key{Kind: refKind(name), ID: graph.ID(f.String())}]; ok {
			n.link(tag, x)
			return
		}
		n.add(tag, quote(f.String()))
	case f.Kind() == reflect.Slice:
		for i := range f.Len() {
			b.field(n, name, f.Index(i))
		}
	case f.Kind() == reflect.Struct:
		b.fields(n.add(tag, ""), f)
	case f.Kind() == reflect.Pointer:
		b.fields(n.add(tag, ""), f.Elem())
	case f.Kind() == reflect.String:
		n.add(tag, quote(f.String()))
	case f.Kind() == reflect.Bool:
		n.add(tag, "Y")
	case f.Kind() == reflect.Int || f.Kind() == reflect.Float64:
		n.add(tag, fmt.Sprint(f.Interface()))
	default: // a table or the like: as JSON
		if text, err := json.Marshal(f.Interface()); err == nil {
			n.add(tag, quote(string(text)))
		}
	}
}

// date writes a date, and beside it what GEDCOM's words for it lose.
func (b *writer) date(n *node, tag string, d graph.Date) {
	if d.IsZero() {
		return
	}
	text, words := writeDate(d, b.version)
	k := n.add(tag, text)
	if words = plainText(words); words != "" {
		if b.version == V70 {
			k.add("PHRASE", words)
		} else {
			k.add(tagPhrase, quote(words))
		}
	}
	if back, _ := dateNode(k); back != d {
		if exact, err := d.MarshalText(); err == nil {
			k.add(tagDate, quote(string(exact)))
		}
	}
}
