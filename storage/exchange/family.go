package exchange

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// readFamilies takes in the FAM records: unions, and who is the child of whom.
// What the family says decides. A person's own FAMC and FAMS lines that the
// family does not confirm join nobody; they are reported.
func (r *reader) readFamilies() {
	r.confirm()
	r.findBirths()
	for _, n := range r.fam {
		if r.ctx.Err() != nil {
			return
		}
		r.family(n)
	}
	for _, n := range r.indi {
		for _, k := range n.kids {
			if (k.tag == "FAMC" || k.tag == "FAMS") && !k.taken {
				r.unconfirmed(k)
			}
		}
	}
}

func (r *reader) unconfirmed(k *node) {
	switch _, there := r.unions[k.ptr]; {
	case k.ptr == "":
		r.say(k, LeftOut, "does not point to a family")
	case !there:
		r.dangling(k)
	default:
		r.say(k, LeftOut, "names a family that does not name this person; they were not joined, so please check")
	}
}

// confirm finds the FAMC lines of children whom their family names.
func (r *reader) confirm() {
	for _, f := range r.fam {
		for _, c := range f.all("CHIL") {
			child := r.records[c.ptr]
			if child == nil || child.tag != "INDI" || f.xref == "" {
				continue
			}
			for _, k := range child.all("FAMC") {
				if k.ptr == f.xref && r.records[f.xref] == f && !slices.Contains(r.families[child], k) {
					r.families[child] = append(r.families[child], k)
				}
			}
		}
	}
}

func (r *reader) family(n *node) {
	n.taken = true
	if n.text() != "" {
		r.say(n, LeftOut, "the words beside the record's number were left out")
	}
	u := graph.Union{ID: n.id}
	for _, k := range n.kids {
		if k.tag == "HUSB" || k.tag == "WIFE" {
			r.partner(n, k, &u)
		}
	}
	if len(u.Partners) > 2 {
		r.rep.add(n.line, Guessed, n.path(), "a family with more than two partners; all were taken in")
	}
	children := r.children(n)
	alone := n.kid(tagAlone)
	switch {
	case alone != nil && len(u.Partners) == 1:
		alone.taken = true
		r.parentages(n, children, graph.Parentage{Parent: u.Partners[0]}, graph.ID(n.xref))
		return
	case len(u.Partners) == 0 && len(children) == 0 && n.kid(tagKeep) == nil:
		n.taken = false
		r.say(n, LeftOut, "a family with nobody in it")
		return
	}
	if keep := n.kid(tagKeep); keep != nil {
		keep.taken = true
	}
	r.couple(n, &u)
	u.Notes = append(u.Notes, r.notes(n)...)
	for _, id := range r.cites(n) {
		u.Sources = appendOnce(u.Sources, id)
	}
	for _, k := range n.all("RESN") {
		r.say(k, Guessed, "the file asks for care with this record; nothing was marked, so please decide who may see it")
	}
	r.fields(n, &u)
	r.out = append(r.out, u)
	r.parentages(n, children, graph.Parentage{Union: u.ID}, u.ID)
}

func (r *reader) partner(n, k *node, u *graph.Union) {
	id, ok := r.people[k.ptr]
	switch {
	case k.ptr == "":
		r.say(k, LeftOut, "does not point to a person")
		return
	case !ok:
		r.dangling(k)
		return
	case slices.Contains(u.Partners, id):
		r.say(k, Guessed, "the same partner twice; taken in once")
		return
	}
	k.taken = true
	u.Partners = append(u.Partners, id)
	for _, s := range r.records[k.ptr].all("FAMS") {
		s.taken = s.taken || s.ptr == n.xref
		if s.ptr == n.xref {
			u.Notes = append(u.Notes, r.notes(s)...)
		}
	}
}

// children lists the CHIL lines that point to somebody, each child once.
func (r *reader) children(n *node) []*node {
	var out []*node
	seen := map[string]bool{}
	for _, k := range n.all("CHIL") {
		_, ok := r.people[k.ptr]
		switch {
		case k.ptr == "":
			r.say(k, LeftOut, "does not point to a person")
		case !ok:
			r.dangling(k)
		case seen[k.ptr]:
			r.say(k, Guessed, "the same child twice; taken in once")
		default:
			k.taken, seen[k.ptr] = true, true
			out = append(out, k)
		}
	}
	return out
}

// findBirths decides which family a child was born into where the file does not say
// it of each: one that is said to be, or else the first of the child's own list, which
// the standard calls the preferred one.
func (r *reader) findBirths() {
	for _, n := range r.indi {
		for _, k := range n.all("FAMC") {
			if p := k.kid("PEDI", "_PEDI"); p != nil && strings.EqualFold(p.text(), "birth") && r.born[n] == "" {
				r.born[n] = k.ptr
			}
		}
	}
	for _, f := range r.fam {
		for _, c := range f.all("CHIL") {
			for _, k := range c.kids {
				child := r.records[c.ptr]
				if (k.tag == "_FREL" || k.tag == "_MREL") && strings.EqualFold(k.text(), "natural") && child != nil && r.born[child] == "" {
					r.born[child] = f.xref
				}
			}
		}
	}
	for _, n := range r.indi {
		for _, k := range n.all("FAMC") {
			if r.born[n] == "" && slices.Contains(r.families[n], k) && k.kid("PEDI", "_PEDI") == nil && !r.adoptedInto(n, k.ptr) {
				r.born[n] = k.ptr
			}
		}
	}
}

func (r *reader) adoptedInto(child *node, family string) bool {
	for _, e := range child.all("ADOP") {
		for _, k := range e.all("FAMC") {
			if k.ptr == family {
				return true
			}
		}
	}
	return false
}
