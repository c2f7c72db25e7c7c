package app

import (
	"strings"

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
	w := ""
	if c := f.Case().Children; len(c) > 0 && c[0] != id {
		if ks := kin.Relate(f, c[0], id); len(ks) > 0 {
			if w = kin.Word(f, ks[0], p.d.ses.AsAt()); w != "" {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
		}
	}
	p.kinWords[id] = w
	return w
}
