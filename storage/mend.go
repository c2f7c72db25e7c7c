package storage

import (
	"slices"

	"kinweave/graph"
)

// mend makes a whole family out of what is left of one. A lost person whom a
// union or a parentage still names comes back as somebody nobody has named, so
// that the shape of the family is kept; anything else that needs what is lost
// is left out and listed.
func mend(raws []Raw) (*graph.Family, []graph.Key) {
	byKind := map[graph.Kind][]graph.Record{}
	there := map[graph.Key]bool{}
	var missing []graph.Key
	for _, r := range raws {
		g, err := graph.Decode(graph.Kind(r.Kind), r.Record)
		if err != nil || g.Key() != r.key() || there[r.key()] {
			missing = append(missing, r.key())
			continue
		}
		there[r.key()] = true
		byKind[r.key().Kind] = append(byKind[r.key().Kind], g)
	}
	stand := func(ids ...graph.ID) {
		for _, id := range ids {
			if k := (graph.Key{Kind: graph.KindPerson, ID: id}); id != "" && !there[k] {
				there[k] = true
				missing = append(missing, k)
				byKind[k.Kind] = append(byKind[k.Kind], graph.Person{ID: id, Identity: graph.IdentityMissing})
			}
		}
	}
	for _, r := range byKind[graph.KindUnion] {
		stand(r.(graph.Union).Partners...)
	}
	for _, r := range byKind[graph.KindParentage] {
		stand(r.(graph.Parentage).Child, r.(graph.Parentage).Parent)
	}
	f := graph.Empty()
	for _, kind := range needed() {
		records := byKind[kind]
		for i, r := range records {
			records[i] = trim(r, there)
		}
		next, lost := grow(f, records)
		for _, k := range lost {
			there[k] = false
		}
		f, missing = next, append(missing, lost...)
	}
	return f, missing
}

// needed lists the kinds so that none needs one that comes after it.
func needed() []graph.Kind {
	out := []graph.Kind{graph.KindSource, graph.KindPerson, graph.KindGroup, graph.KindHousehold, graph.KindUnion}
	for _, k := range graph.Kinds() {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// trim takes lost records out of the lists of records that can do without them.
func trim(r graph.Record, there map[graph.Key]bool) graph.Record {
	only := func(kind graph.Kind, ids []graph.ID) []graph.ID {
		return slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool { return !there[graph.Key{Kind: kind, ID: id}] })
	}
	switch r := r.(type) {
	case graph.Person:
		r.Sources = only(graph.KindSource, r.Sources)
		return r
	case graph.Union:
		r.Sources = only(graph.KindSource, r.Sources)
		return r
	case graph.Parentage:
		r.Sources, r.PR, r.Unsure = only(graph.KindSource, r.Sources), only(graph.KindPerson, r.PR), only(graph.KindPerson, r.Unsure)
		return r
	case graph.Pet:
		r.Of = only(graph.KindPerson, r.Of)
		return r
	case graph.Case:
		r.Children = only(graph.KindPerson, r.Children)
		return r
	}
	return r
}

// grow adds records of one kind, all at once if that holds, else by halves
// until those that do not hold stand alone.
func grow(f *graph.Family, records []graph.Record) (*graph.Family, []graph.Key) {
	var ch graph.Change
	for _, r := range records {
		ch.Edits = append(ch.Edits, graph.Edit{After: r})
	}
	next, err := f.Apply(ch)
	switch {
	case err == nil:
		return next, nil
	case len(records) == 1:
		return f, []graph.Key{records[0].Key()}
	}
	half := len(records) / 2
	f, lost := grow(f, records[:half])
	f, more := grow(f, records[half:])
	return f, append(lost, more...)
}
