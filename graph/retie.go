package graph

import (
	"reflect"
	"slices"
)

// retie copies a record with some of its own ID and of those it mentions replaced; a list
// that then holds somebody twice holds them once.
func retie(r Record, to map[Key]ID) Record {
	v := reflect.New(reflect.TypeOf(r)).Elem()
	v.Set(reflect.ValueOf(r))
	self := r.Key().Kind
	for i := range v.NumField() {
		field, at := v.Type().Field(i).Name, v.Field(i)
		kind := refers("", field)
		if field == "ID" {
			kind = self
		}
		switch {
		case at.Type() == idType:
			if id, ok := to[Key{kind, ID(at.String())}]; ok {
				at.SetString(string(id))
			}
		case at.Kind() == reflect.Slice && at.Type().Elem() == idType && at.Len() > 0:
			list := make([]ID, 0, at.Len())
			for j := range at.Len() {
				id := ID(at.Index(j).String())
				if fresh, ok := to[Key{kind, id}]; ok {
					id = fresh
				}
				if !slices.Contains(list, id) {
					list = append(list, id)
				}
			}
			at.Set(reflect.ValueOf(list))
		}
	}
	return v.Interface().(Record)
}
