package graph

import (
	"reflect"
)

var (
	idType   = reflect.TypeFor[ID]()
	dateType = reflect.TypeFor[Date]()
	noteType = reflect.TypeFor[Note]()
	textType = reflect.TypeFor[string]()
	lookType = reflect.TypeFor[OwnLook]()
)

// must are the texts without which a record or a note is not worth keeping, or whose speaker may not be named.
var must = map[string]bool{"Note.Text": true, "Note.Voice": true, "Statement.Text": true, "Statement.Voice": true,
	"Line.According": true, "Source.Title": true, "Source.Voice": true, "Promise.What": true, "Wish.Name": true}

// calls are the names of those who are seen: they may be said.
var calls = map[string]bool{"Person.Known": true, "Person.Formal": true, "Person.Surname": true, "Person.Also": true, "Case.Author": true}

func structName(r Record) string { return reflect.TypeOf(r).Name() }

// layerOf is a record's layer, where its kind has one.
func layerOf(r Record) (Layer, bool) {
	v := reflect.ValueOf(r).FieldByName("Layer")
	if !v.IsValid() {
		return "", false
	}
	return Layer(v.String()), true
}

// hasLocked reports whether a record, or a note on it, is locked.
func hasLocked(r Record) bool {
	if l, ok := layerOf(r); ok && l == Locked {
		return true
	}
	notes := reflect.ValueOf(r).FieldByName("Notes")
	for i := 0; notes.IsValid() && i < notes.Len(); i++ {
		if notes.Index(i).Interface().(Note).Layer == Locked {
			return true
		}
	}
	return false
}

// copyAll copies what is allowed, field by field. Texts are held against the words that
// must not be on the print once these are known.
func (c *cutter) copyAll(checked bool) {
	if !checked {
		c.words = nil
	} else {
		c.photos()
	}
	for {
		out := []Record{}
		for _, r := range c.list {
			v := reflect.New(reflect.TypeOf(r)).Elem()
			c.now = r.Key()
			if c.structure(reflect.ValueOf(r), v) {
				out = append(out, v.Interface().(Record))
			}
		}
		lost := len(out) < len(c.list)
		c.list = out
		if c.settle(); lost {
			continue
		}
		f, err := New(c.list...)
		if err != nil { // something would be left without what it belongs to: then nothing is shown
			f = Empty()
		}
		c.settled = f
		return
	}
}

func (c *cutter) structure(in, out reflect.Value) bool {
	t := in.Type()
	for i := range t.NumField() {
		path := t.Name() + "." + t.Field(i).Name
		if !c.field(path) || in.Field(i).IsZero() {
			continue
		}
		if !c.value(path, t.Field(i).Name, in.Field(i), out.Field(i)) {
			return false
		}
	}
	return true
}

// value copies one field; false means that the whole record goes.
func (c *cutter) value(path, field string, in, out reflect.Value) bool {
	t := in.Type()
	switch {
	case t == dateType:
		out.Set(reflect.ValueOf(c.date(path, in.Interface().(Date))))
	case t == idType:
		if k := refers(path, field); field == "ID" || c.kept[Key{k, ID(in.String())}] {
			out.Set(in)
		}
	case t == lookType: // a picture is no text: whom it shows is decided before, in view_own.go
		out.Set(in)
	case t == noteType && !c.a.May(in.Interface().(Note).Layer):
		return false
	case t.Kind() == reflect.Struct:
		return c.structure(in, out)
	case t.Kind() == reflect.Pointer:
		out.Set(reflect.New(t.Elem()))
		return c.structure(in.Elem(), out.Elem())
	case t.Kind() == reflect.Slice:
		list := reflect.MakeSlice(t, 0, in.Len())
		for i := range in.Len() {
			one := reflect.New(t.Elem()).Elem()
			if c.value(path, field, in.Index(i), one) && !(one.Kind() == reflect.String && one.IsZero()) {
				list = reflect.Append(list, one)
			}
		}
		if list.Len() > 0 {
			out.Set(list)
		}
	case t.Kind() == reflect.String:
		text := in.String()
		if hidden := !calls[path] && c.words.In(text) || calls[path] && c.words.Owned(text); hidden && !(hersPaths[path] && c.hers(text)) {
			return !must[path]
		}
		out.Set(in)
	default:
		out.Set(in)
	}
	return true
}

// refers is the kind of record that a field with an ID names.
func refers(_, field string) Kind {
	switch field {
	case "Union":
		return KindUnion
	case "Household":
		return KindHousehold
	case "Group":
		return KindGroup
	case "Meeting":
		return KindMeeting
	case "Sources":
		return KindSource
	case "Photo":
		return KindOwnPhoto
	}
	return KindPerson
}
