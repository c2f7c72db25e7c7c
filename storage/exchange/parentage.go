package exchange

import (
	"fmt"
	"slices"
	"strings"

	"kinweave/graph"
)

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
