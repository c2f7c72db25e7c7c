package session

import (
	"reflect"
	"slices"

	"kinweave/graph"
)

var idType = reflect.TypeFor[graph.ID]()

// remint gives every record a fresh random ID and mends all mentions. Files bring IDs of
// their own, which may clash with ours and may tell a name; ours are random. The new ones
// sort as the records came, because that is the order brothers and sisters stand in when
// nobody knows their birthdays.
func remint(records []graph.Record) []graph.Record {
	fresh := map[graph.ID]graph.ID{}
	var order []graph.ID
	for _, r := range records {
		id := r.Key().ID
		if _, seen := fresh[id]; seen || id == graph.CaseID {
			continue
		}
		fresh[id] = ""
		order = append(order, id)
	}
	minted := make([]graph.ID, len(order))
	for i := range minted {
		minted[i] = graph.NewID()
	}
	slices.Sort(minted)
	for i, id := range order {
		fresh[id] = minted[i]
	}
	out := make([]graph.Record, len(records))
	for i, r := range records {
		out[i] = renamed(reflect.ValueOf(r), fresh).Interface().(graph.Record)
	}
	return out
}

// renamed copies a value with its IDs replaced. It goes by type, so that a field
// added to a record tomorrow is not forgotten.
func renamed(v reflect.Value, fresh map[graph.ID]graph.ID) reflect.Value {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == idType {
			if id, ok := fresh[graph.ID(v.String())]; ok {
				return reflect.ValueOf(id)
			}
		}
	case reflect.Struct:
		c := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			c.Field(i).Set(renamed(v.Field(i), fresh))
		}
		return c
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			c.Index(i).Set(renamed(v.Index(i), fresh))
		}
		return c
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		c := reflect.New(v.Type().Elem())
		c.Elem().Set(renamed(v.Elem(), fresh))
		return c
	}
	return v
}
