package graph

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
)

// renamed gives every record a new name. The order is that of the old names, which are random.
func (c *cutter) renamed() *Family {
	if c.a.Own() {
		return c.settled
	}
	byKind := map[Kind][]ID{}
	for r := range c.settled.Records() {
		k := r.Key()
		byKind[k.Kind] = append(byKind[k.Kind], k.ID)
	}
	c.fresh = map[Key]ID{{KindCase, CaseID}: CaseID}
	for k, ids := range byKind {
		slices.SortFunc(ids, byLength)
		for i, id := range ids {
			if k != KindCase {
				c.fresh[Key{k, id}] = ID(fmt.Sprint(prefix[k], i+1))
			}
		}
	}
	var out []Record
	for r := range c.settled.Records() {
		v := reflect.New(reflect.TypeOf(r)).Elem()
		v.Set(reflect.ValueOf(r))
		rename(v, r.Key(), c.fresh)
		out = append(out, v.Interface().(Record))
	}
	f, err := New(out...)
	if err != nil {
		return Empty()
	}
	return f
}

func byLength(a, b ID) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) }

func rename(v reflect.Value, self Key, fresh map[Key]ID) {
	for i := range v.NumField() {
		field, at := v.Type().Field(i).Name, v.Field(i)
		switch {
		case field == "ID":
			at.SetString(string(fresh[self]))
		case at.Type() == idType:
			at.SetString(string(fresh[Key{refers("", field), ID(at.String())}]))
		case at.Kind() == reflect.Slice && at.Type().Elem() == idType && at.Len() > 0:
			list := reflect.MakeSlice(at.Type(), at.Len(), at.Len())
			for j := range at.Len() {
				list.Index(j).SetString(string(fresh[Key{refers("", field), ID(at.Index(j).String())}]))
			}
			at.Set(list)
		case at.Kind() == reflect.Slice && at.Type().Elem().Kind() == reflect.Struct && at.Len() > 0:
			list := reflect.MakeSlice(at.Type(), at.Len(), at.Len())
			reflect.Copy(list, at)
			for j := range list.Len() {
				rename(list.Index(j), self, fresh)
			}
			at.Set(list)
		}
	}
}

// prefix begins the new names of each kind of record.
var prefix = map[Kind]string{KindPerson: "p", KindUnion: "u", KindParentage: "c", KindBirth: "b", KindHousehold: "h", KindStay: "s",
	KindTie: "t", KindGroup: "g", KindPet: "a", KindLine: "l", KindSource: "r", KindStatement: "f", KindWish: "w", KindSafety: "x",
	KindAsk: "k", KindBarrier: "z", KindOffer: "o", KindSearch: "q", KindSlot: "y", KindContact: "n", KindAgreement: "j",
	KindPromise: "v", KindMeeting: "m", KindInvite: "i", KindSnapshot: "d", KindCopy: "e",
	KindStep: "st", KindStage: "sg", KindNeed: "nd", KindFamilyOffer: "fo", KindOwnMap: "ow", KindOwnPhoto: "op"}
