package graph

import (
	"reflect"
	"slices"
)

// Layered is a fact that has a layer of its own: a record, or one note at a record.
type Layered struct {
	Of    Key
	Note  int // which of the record's notes; -1 for the record itself
	Layer Layer
	About []ID // the people it is about
	Text  string
}

// Undecided reports whether nobody has said yet who may read the fact: until then it is on no print but the worker's.
func (x Layered) Undecided() bool { return !slices.Contains(layers, x.Layer) }

// Layers lists the layers from the widest circle to the narrowest.
func Layers() []Layer { return slices.Clone(layers) }

// Facts lists every fact that has a layer, in the family's order. They are found by their field, so that a
// new sort of record cannot be forgotten.
func Facts(f *Family) []Layered {
	var out []Layered
	for r := range f.Records() {
		if p, ok := r.(Person); ok && p.Gone != nil {
			continue
		}
		v := reflect.ValueOf(r)
		about := aboutWhom(f, r)
		if l, ok := layerOf(r); ok {
			out = append(out, Layered{r.Key(), -1, l, about, wordsOf(v)})
		}
		for i, n := range notesOf(v) {
			out = append(out, Layered{r.Key(), i, n.Layer, about, n.Text})
		}
	}
	return out
}

// Decide says who may read a fact. A record or note that has gone changes nothing.
func Decide(f *Family, label string, layer Layer, facts ...Layered) Change {
	now := map[Key]Record{}
	var order []Key
	for _, x := range facts {
		r, ok := now[x.Of]
		if !ok {
			if r, ok = f.Find(x.Of); !ok {
				continue
			}
			order = append(order, x.Of)
		}
		now[x.Of] = withLayer(r, x.Note, layer)
	}
	var out []Record
	for _, k := range order {
		out = append(out, now[k])
	}
	return Put(f, label, out...)
}

// withLayer is a record with another layer at it or at one of its notes. What the family holds is left alone.
func withLayer(r Record, note int, layer Layer) Record {
	v := reflect.New(reflect.TypeOf(r)).Elem()
	v.Set(reflect.ValueOf(r))
	if note < 0 {
		if _, ok := layerOf(r); ok {
			v.FieldByName("Layer").SetString(string(layer))
		}
	} else if notes := slices.Clone(notesOf(v)); note < len(notes) {
		notes[note].Layer = layer
		v.FieldByName("Notes").Set(reflect.ValueOf(notes))
	}
	return v.Interface().(Record)
}

func notesOf(v reflect.Value) []Note {
	if n := v.FieldByName("Notes"); n.IsValid() {
		if notes, ok := n.Interface().([]Note); ok {
			return notes
		}
	}
	return nil
}

// wordsOf is what a record says or is called.
func wordsOf(v reflect.Value) string {
	for _, name := range []string{"Text", "Words", "Name", "Title", "Note", "Form", "Why"} {
		if w := v.FieldByName(name); w.IsValid() && w.Kind() == reflect.String && w.String() != "" {
			return w.String()
		}
	}
	return ""
}

// aboutWhom lists the people whom a record is about.
func aboutWhom(f *Family, r Record) []ID {
	switch x := r.(type) {
	case Person:
		return []ID{x.ID}
	case Household:
		var out []ID
		for _, s := range f.StaysIn(x.ID) {
			out = append(out, s.Person)
		}
		return out
	case Union:
		return x.Partners
	}
	var out []ID
	for _, k := range r.mentions() {
		if k.Kind == KindPerson && !slices.Contains(out, k.ID) {
			out = append(out, k.ID)
		}
	}
	return out
}
