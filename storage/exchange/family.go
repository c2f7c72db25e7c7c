package exchange

import (
	"fmt"
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

// parentageID names a parentage after its family, its place among the children and the
// child, so that the order of the file is the order of the IDs.
func parentageID(family graph.ID, i, of int, child graph.ID) graph.ID {
	return graph.ID(fmt.Sprintf("%s-%0*d-%s", family, max(2, len(fmt.Sprint(of))), i, child))
}

func (r *reader) parentages(f *node, children []*node, from graph.Parentage, family graph.ID) {
	for i, k := range children {
		p := from
		p.Child = r.people[k.ptr]
		p.ID = parentageID(family, i+1, len(children), p.Child)
		child := r.records[k.ptr]
		mine := slices.DeleteFunc(slices.Clone(r.families[child]), func(x *node) bool { return x.ptr != f.xref })
		if len(mine) == 0 {
			r.parentage(p, child, k, nil)
		}
		for j, c := range mine {
			if j > 0 && c.kid(tagID) == nil {
				r.say(c, Guessed, "the same family twice; taken in once")
				continue
			}
			r.parentage(p, child, k, c)
		}
	}
}

// parentage reads one tie from what the family (chil) and the child (famc, may be nil) say.
func (r *reader) parentage(p graph.Parentage, child, chil, famc *node) {
	if famc != nil {
		famc.taken = true
		if own := famc.kid(tagID); own != nil {
			own.taken = true
			p.ID = graph.ID(unquote(own.value))
		}
	}
	p.ID = r.unique(graph.KindParentage, p.ID)
	family := chil.up.xref
	p.Kind = r.stated(&p, child, chil, famc)
	if p.Kind == "" {
		p.Kind = graph.ByBirth
		if r.born[child] == "" {
			r.born[child] = family
		}
		if r.born[child] != family {
			p.Kind = graph.ParentageUnknown
			line := chil
			if famc != nil {
				line = famc
			}
			r.rep.add(line.line, Guessed, line.path(), "a further set of parents without a word what they are; taken in as \"not known how\"")
		}
	}
	if famc != nil {
		if k := famc.kid("STAT"); k != nil {
			k.taken = true
			switch strings.ToLower(k.text()) {
			case "proven":
				p.Certainty = graph.Confirmed
			case "challenged":
				p.Certainty = graph.Disputed
			case "disproven":
				p.Certainty = graph.RuledOut
			default:
				r.say(k, LeftOut, "not a word of the standard for how sure it is")
			}
		}
		p.Notes = append(p.Notes, r.notes(famc)...)
		for _, id := range r.cites(famc) {
			p.Sources = appendOnce(p.Sources, id)
		}
		r.fields(famc, &p)
	}
	for _, id := range r.cites(chil) {
		p.Sources = appendOnce(p.Sources, id)
	}
	p.Notes = append(p.Notes, r.notes(chil)...)
	r.out = append(r.out, p)
}

// stated is how the file says that a child belongs to a family, or "".
func (r *reader) stated(p *graph.Parentage, child, chil, famc *node) graph.ParentageKind {
	var kind graph.ParentageKind
	if famc != nil {
		if k := famc.kid("PEDI", "_PEDI"); k != nil {
			kind = r.pedigree(k, p)
		}
	}
	father, mother := chil.kid("_FREL"), chil.kid("_MREL")
	if kind == "" {
		kind = r.eachParent(father, mother, p)
	} else {
		for _, k := range []*node{father, mother} {
			if k != nil && pedigrees[strings.ToLower(k.text())] == kind {
				k.taken = true
			} else if k != nil {
				r.say(k, LeftOut, "says otherwise than the child's own PEDI, which was taken")
			}
		}
	}
	for _, e := range child.kids { // 1 ADOP, 2 FAMC
		if e.tag != "ADOP" && e.tag != "BIRT" {
			continue
		}
		for _, k := range e.all("FAMC") {
			if k.ptr == "" || k.ptr != chil.up.xref {
				continue
			}
			e.taken, k.taken = true, true
			if e.tag == "BIRT" {
				if kind == "" {
					kind = graph.ByBirth
				}
				continue
			}
			if k2 := k.kid("ADOP"); k2 != nil && strings.EqualFold(k2.text(), "BOTH") {
				k2.taken = true
			}
			if kind == "" || kind == graph.Adoptive {
				kind = graph.Adoptive
				if p.From.IsZero() {
					p.From = r.date(e)
				}
				p.Notes = append(p.Notes, r.notes(e)...)
			}
		}
	}
	return kind
}

// eachParent reads what some programs say of the tie to the father and to the mother.
func (r *reader) eachParent(father, mother *node, p *graph.Parentage) graph.ParentageKind {
	switch {
	case father == nil && mother == nil:
		return ""
	case mother == nil:
		return r.pedigree(father, p)
	case father == nil:
		return r.pedigree(mother, p)
	case strings.EqualFold(father.text(), mother.text()):
		mother.taken = true
		return r.pedigree(father, p)
	}
	for _, k := range []*node{father, mother} {
		r.say(k, Guessed, "the child belongs to its two parents in different ways; both words were kept as a remark, please check")
	}
	p.Notes = append(p.Notes, graph.Note{Text: "To the first parent: " + father.text() + "; to the second: " + mother.text()})
	one, two := pedigrees[strings.ToLower(father.text())], pedigrees[strings.ToLower(mother.text())]
	switch {
	case one == graph.ByBirth || two == graph.ByBirth:
		return graph.ByBirth
	case one != "":
		return one
	case two != "":
		return two
	}
	return graph.ParentageUnknown
}

// pedigree reads the word after PEDI, _FREL or _MREL.
func (r *reader) pedigree(k *node, p *graph.Parentage) graph.ParentageKind {
	k.taken = true
	said := strings.ToLower(k.text())
	words := k.kid("PHRASE")
	if words != nil && words.text() != "" {
		words.taken = true
		p.Notes = append(p.Notes, graph.Note{Text: words.text()})
	}
	kind, known := pedigrees[said]
	switch {
	case said == "":
		return ""
	case !known:
		r.say(k, Guessed, "not a way of belonging that Kinweave has; taken in as \"not known how\", with the word as a remark")
		p.Notes = append(p.Notes, graph.Note{Text: k.text()})
		return graph.ParentageUnknown
	case kind == graph.RaisedBy:
		r.say(k, Guessed, "taken in as \"brought up by\", with the word as a remark")
		p.Notes = append(p.Notes, graph.Note{Text: k.text()})
	}
	return kind
}

var pedigrees = map[string]graph.ParentageKind{
	"birth": graph.ByBirth, "natural": graph.ByBirth, "biological": graph.ByBirth,
	"adopted": graph.Adoptive, "adoptive": graph.Adoptive, "adoption": graph.Adoptive,
	"foster": graph.Foster, "fostered": graph.Foster, "other": graph.ParentageUnknown,
	"step": graph.RaisedBy, "guardian": graph.RaisedBy, "raised": graph.RaisedBy,
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
