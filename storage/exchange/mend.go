package exchange

import (
	"reflect"
	"slices"

	"kinweave/graph"
)

// mend sees that the records are whole, whatever the file said: graph.New must take
// them. What GEDCOM says was checked on the way; only our own tags, changed by somebody
// else, can bring in a record that graph does not allow.
func (r *reader) mend() {
	if !r.ours {
		return
	}
	for {
		if _, err := graph.New(r.out...); err == nil {
			return
		}
		there := map[graph.Key]graph.Record{}
		for _, x := range r.out {
			there[x.Key()] = x
		}
		before := len(r.out)
		r.out = slices.DeleteFunc(r.out, func(x graph.Record) bool {
			if _, err := graph.New(kin(x, there)...); err == nil {
				return false
			}
			r.rep.add(r.line(x.Key()), LeftOut, recordTag(x.Key().Kind), "mentions a record that is not in the file, or is not whole; it was left out")
			return true
		})
		if len(r.out) == before {
			return // nobody alone is at fault: graph.New will say what is wrong
		}
	}
}

// line finds the line of a record; 0 when it has none of its own.
func (r *reader) line(k graph.Key) int {
	for _, n := range r.t.root.kids {
		if n.id == k.ID && (extraKinds[n.tag] == k.Kind || n.tag == "INDI" && k.Kind == graph.KindPerson || n.tag == "FAM" && k.Kind == graph.KindUnion) {
			return n.line
		}
	}
	return 0
}

// kin is a record with all that it mentions, and what those mention.
func kin(x graph.Record, there map[graph.Key]graph.Record) []graph.Record {
	out := []graph.Record{x}
	seen := map[graph.Key]bool{x.Key(): true}
	for i := 0; i < len(out); i++ {
		for _, k := range names(out[i]) {
			if y, ok := there[k]; ok && !seen[k] {
				seen[k] = true
				out = append(out, y)
			}
		}
	}
	return out
}

// names lists the records that a record's fields name.
func names(x graph.Record) []graph.Key {
	var out []graph.Key
	if p, ok := x.(graph.Pin); ok {
		out = append(out, graph.Key{Kind: graph.KindPerson, ID: p.ID})
	}
	v := reflect.ValueOf(x)
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		switch f := v.Field(i); {
		case name == "ID":
		case f.Type() == idType:
			out = append(out, graph.Key{Kind: refKind(name), ID: graph.ID(f.String())})
		case f.Type() == idsType:
			for _, id := range f.Interface().([]graph.ID) {
				out = append(out, graph.Key{Kind: refKind(name), ID: id})
			}
		}
	}
	return out
}
