package exchange

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kinweave/graph"
)

// Our own tags. A field of a record that GEDCOM has no tag for, or that its tags would
// not bring back exactly, is written as _KIN_ and the field's name, below the line of
// the record it belongs to. Records GEDCOM does not know stand at level 0 as _KIN_RECORD_
// and their kind. Reading looks the fields up by name, so a new field is carried without a
// line of code here.
const (
	own       = "_KIN_"
	tagID     = "_KIN_ID"     // the ID, where the xref is not it
	tagDate   = "_KIN_DATE"   // a date in the form of case files, where GEDCOM's loses something
	tagPhrase = "_KIN_PHRASE" // PHRASE before GEDCOM 7
	tagText   = "_KIN_TEXT"
	tagNote   = "_KIN_NOTE"
	tagNone   = "_KIN_NONE"  // names a field that is empty although other tags fill it
	tagAlone  = "_KIN_ALONE" // a family that is not a couple: a child's one parent
	tagKeep   = "_KIN_KEEP"  // a union that nobody is in yet
)

// extraKinds are the level-0 tags of records that GEDCOM does not know.
var extraKinds = map[string]graph.Kind{}

// blanks are the types of the records.
var blanks = map[graph.Kind]reflect.Type{}

func init() {
	for _, k := range graph.Kinds() {
		x, err := graph.Decode(k, []byte("{}"))
		if err != nil {
			panic(err) // a kind without a type: graph's own tests walk the same list
		}
		blanks[k] = reflect.TypeOf(x)
		if k != graph.KindPerson && k != graph.KindUnion && k != graph.KindSource {
			extraKinds[recordTag(k)] = k
		}
	}
}

func recordTag(k graph.Kind) string { return own + "RECORD_" + strings.ToUpper(string(k)) }

// refKind says what sort of record an ID in a field belongs to. A field is called after
// the kind (Union, Household, Sources), or names a person. IDs are written as pointers,
// which other programs keep right when they renumber.
func refKind(field string) graph.Kind {
	for _, name := range []string{strings.ToLower(field), strings.TrimSuffix(strings.ToLower(field), "s")} {
		if _, ok := blanks[graph.Kind(name)]; ok {
			return graph.Kind(name)
		}
	}
	return graph.KindPerson
}

var (
	idType   = reflect.TypeOf(graph.ID(""))
	idsType  = reflect.TypeOf([]graph.ID(nil))
	dateType = reflect.TypeOf(graph.Date{})
)

// fields sets from our own tags below a line; to is a pointer to a struct of graph.
func (r *reader) fields(n *node, to any) {
	r.fill(n, reflect.ValueOf(to).Elem())
}

func (r *reader) fill(n *node, v reflect.Value) {
	cleared := map[string]bool{}
	for _, k := range n.kids {
		name, ok := strings.CutPrefix(k.tag, own)
		if !ok || k.taken {
			continue
		}
		r.ours = true
		if k.tag == tagNone {
			if f := field(v, k.text()); f.IsValid() {
				f.SetZero()
				k.taken = true
			}
			continue
		}
		f := field(v, name)
		if !f.IsValid() || name == "ID" {
			continue
		}
		proper := fieldName(v, name)
		if f.Kind() == reflect.Slice {
			if !cleared[name] {
				f.SetZero() // these stand for all of the field
				cleared[name] = true
			}
			x := reflect.New(f.Type().Elem()).Elem()
			if r.set(k, proper, x) {
				f.Set(reflect.Append(f, x))
			}
			continue
		}
		r.set(k, proper, f)
	}
}

func fieldName(v reflect.Value, name string) string {
	f, _ := v.Type().FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
	return f.Name
}

func field(v reflect.Value, name string) reflect.Value {
	return v.FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
}

// set reads one line into a value. It leaves the line to be reported when it cannot.
func (r *reader) set(k *node, name string, f reflect.Value) bool {
	value := unquote(k.value)
	switch {
	case f.Type() == dateType:
		f.Set(reflect.ValueOf(r.dateOf(k)))
	case f.Type() == idType:
		id := graph.ID(value)
		if k.ptr != "" {
			var ok bool
			if id, ok = r.target(refKind(name), k.ptr); !ok {
				return false
			}
		}
		f.SetString(string(id))
	case f.Kind() == reflect.String:
		f.SetString(value)
	case f.Kind() == reflect.Bool:
		f.SetBool(strings.EqualFold(k.text(), "Y"))
	case f.Kind() == reflect.Int:
		i, err := strconv.Atoi(k.text())
		if err != nil {
			return false
		}
		f.SetInt(int64(i))
	case f.Kind() == reflect.Float64:
		x, err := strconv.ParseFloat(k.text(), 64)
		if err != nil {
			return false
		}
		f.SetFloat(x)
	case f.Kind() == reflect.Struct || f.Kind() == reflect.Pointer:
		f.SetZero()
		if f.Kind() == reflect.Pointer {
			f.Set(reflect.New(f.Type().Elem()))
			f = f.Elem()
		}
		r.fill(k, f)
		if k.text() != "" {
			r.say(k, LeftOut, "the words beside this line were left out")
		}
	default:
		if json.Unmarshal([]byte(value), f.Addr().Interface()) != nil {
			f.SetZero()
			return false
		}
	}
	k.taken = true
	return true
}

// target finds the ID of the record that a pointer names.
func (r *reader) target(kind graph.Kind, xref string) (graph.ID, bool) {
	switch kind {
	case graph.KindPerson:
		id, ok := r.people[xref]
		return id, ok
	case graph.KindUnion:
		id, ok := r.unions[xref]
		return id, ok
	case graph.KindSource:
		id, ok := r.sources[xref]
		return id, ok
	}
	n := r.records[xref]
	if n == nil || extraKinds[n.tag] != kind {
		return "", false
	}
	return n.id, true
}

// readExtras takes in the records that only we write.
func (r *reader) readExtras() {
	for _, n := range r.t.root.kids {
		kind, ok := extraKinds[n.tag]
		if !ok || n.level != 0 || n.taken {
			continue
		}
		n.taken, r.ours = true, true
		if n.text() != "" {
			r.say(n, LeftOut, "the words beside the record's number were left out")
		}
		v := reflect.New(blanks[kind]).Elem()
		v.FieldByName("ID").SetString(string(n.id))
		r.fill(n, v)
		r.out = append(r.out, v.Interface().(graph.Record))
	}
}

// quote writes a text so that reading brings back exactly the same: in quotation marks
// when it holds what a line of GEDCOM may not, or what other programs trim.
func quote(s string) string {
	if s == "" {
		return ""
	}
	if safe(s) && s[0] != '"' && strings.TrimSpace(s) == s {
		return s
	}
	return strconv.QuoteToASCII(s)
}

func safe(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, c := range s {
		if c != '\n' && unicode.IsControl(c) || c == utf8.RuneError || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF' {
			return false
		}
	}
	return true
}

func unquote(s string) string {
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		if out, err := strconv.Unquote(s); err == nil {
			return out
		}
	}
	return s
}
