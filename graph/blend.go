package graph

import (
	"cmp"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// lost is what one of two records said that the other contradicts.
type lost struct {
	field       string
	kept, other string
	clash       bool // the two cannot both be true
}

// blend makes one record of two of a kind: what only one says is taken, lists are put
// together, and where they differ a's word stands unless takes says otherwise. It goes by
// reflection, so that a field added to a record tomorrow is not forgotten.
func blend[R Record](a, b R, takes func(field string) bool) (R, []lost) {
	var out []lost
	v := reflect.New(reflect.TypeOf(a)).Elem()
	v.Set(reflect.ValueOf(a))
	w := reflect.ValueOf(b)
	for i := range v.NumField() {
		field, x, y := v.Type().Field(i).Name, v.Field(i), w.Field(i)
		switch {
		case field == "ID" || vague(y):
		case x.Kind() == reflect.Slice:
			x.Set(together(x, y))
		case vague(x):
			x.Set(y)
		case reflect.DeepEqual(x.Interface(), y.Interface()):
		case field == "Layer": // two readers were decided on: the fewer is safe
			if narrower(Layer(y.String()), Layer(x.String())) {
				x.Set(y)
			}
		default:
			l := lost{field: field, kept: valueWords(x), other: valueWords(y), clash: true}
			swap := takes != nil && takes(field)
			if x.Type() == dateType {
				d, e := x.Interface().(Date), y.Interface().(Date)
				if l.clash = surely(d, e) || surely(e, d); !l.clash {
					swap = swap || wide(e) < wide(d)
				}
			}
			if swap {
				l.kept, l.other = l.other, l.kept
				x.Set(y)
			}
			out = append(out, l)
		}
	}
	return v.Interface().(R), out
}

// vague holds for a value that says no more than nothing.
func vague(v reflect.Value) bool {
	if v.Kind() == reflect.String && v.Type() != reflect.TypeFor[string]() {
		return v.Len() == 0 || v.String() == "unknown" || v.String() == string(NotKnown)
	}
	return v.IsZero()
}

// together is one list of two, each thing once.
func together(x, y reflect.Value) reflect.Value {
	out := reflect.MakeSlice(x.Type(), 0, x.Len()+y.Len())
	for _, from := range []reflect.Value{x, y} {
		for i := range from.Len() {
			here := from.Index(i)
			again := false
			for j := range out.Len() {
				again = again || reflect.DeepEqual(out.Index(j).Interface(), here.Interface())
			}
			if !again {
				out = reflect.Append(out, here)
			}
		}
	}
	if out.Len() == 0 {
		return x
	}
	return out
}

// wide is how little a date says: the days it allows.
func wide(d Date) int {
	first, last := d.Span()
	switch {
	case first == math.MinInt || last == math.MaxInt:
		return math.MaxInt
	case d.How == About:
		return last - first + 1
	}
	return last - first
}

func valueWords(v reflect.Value) string {
	if d, ok := v.Interface().(Date); ok {
		return cmp.Or(d.String(), d.Phrase)
	}
	return fmt.Sprint(v.Interface())
}

var layersByReach = []Layer{ChildOK, FamilyOK, MeetingOK, Coordinator, Professional, "", Locked}

// narrower reports whether a is read by fewer than b. What is undecided is read by the worker alone.
func narrower(a, b Layer) bool {
	return slices.Index(layersByReach, a) > slices.Index(layersByReach, b)
}

// fieldWords says a field as people do, for a conflict and for the note that keeps what was not chosen.
func fieldWords(field string) string {
	switch field {
	case "Known":
		return "name"
	case "Formal":
		return "full name"
	case "Shown":
		return "sign on the map"
	case "Birth":
		return "date of birth"
	case "Death":
		return "date of death"
	case "Due":
		return "due date"
	case "Living":
		return "alive or not"
	case "Place":
		return "town"
	case "Access":
		return "what helps them take part"
	case "Knows":
		return "how well they are known"
	case "From", "Began":
		return "from"
	case "To", "Ended":
		return "until"
	}
	var b strings.Builder
	for i, r := range field {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
