package app

import (
	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/kin"
)

// kin says what somebody is to the child the map is for, "Mum’s mum"; "" when they
// are not related, or it is the child.
func (p *familyPage) kin(id graph.ID) string {
	f := p.d.ses.Family()
	if p.kinOf != f {
		p.kinOf, p.kinWords = f, map[graph.ID]string{}
	}
	if w, ok := p.kinWords[id]; ok {
		return w
	}
	w := kinWords(f, p.d.ses.AsAt())(id)
	p.kinWords[id] = w
	return w
}

// kinWords says of anyone what they are to the first child a family is drawn for.
func kinWords(f *graph.Family, asAt graph.Date) func(graph.ID) string {
	c := f.Case().Children
	return func(id graph.ID) string {
		if len(c) == 0 || c[0] == id {
			return ""
		}
		ks := kin.Relate(f, c[0], id)
		if len(ks) == 0 {
			return ""
		}
		return parts.UpperFirst(kin.In(parts.Spoken(), f, ks[0], asAt))
	}
}
