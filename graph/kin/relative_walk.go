package kin

import (
	"slices"

	"kinweave/graph"
)

func (w *walker) walk() {
	me := way{chain: []graph.ID{w.child}, sure: true}
	for _, e := range elders(w.f, w.child, w.asAt) {
		w.parents = append(w.parents, e.id)
	}
	w.siblingsOf(me)
	for _, p := range w.up(me) {
		w.say(p, No, "parent", "A parent is not a “relative” in this sense: parents stand before relatives.")
		if unknown(p.end()) {
			continue
		}
		w.grandparents(p)
		w.unclesAndAunts(p)
		w.stepParents(p)
	}
	w.carers(me)
	for _, s := range w.siblings(me) {
		if w.shared(w.child, s.end()) == "half" {
			w.beyondHalf(s)
		}
	}
}

func (w *walker) siblingsOf(me way) {
	for _, s := range w.siblings(me) {
		blood := w.shared(w.child, s.end())
		w.say(s, Yes, blood+" sibling", "A brother or sister of the "+blood+" blood is a relative.")
		for _, m := range spouses(w.f, s.end(), w.asAt) {
			w.married(s.to(m.id, true), m, "sibling’s spouse", "A brother’s or sister’s husband, wife or civil partner is a brother or sister by marriage.")
		}
		for _, c := range offspring(w.f, s.end(), w.asAt) {
			w.say(s.to(c.id, c.sure), No, "niece or nephew", "A child of a brother or sister is not in the list of section 105.")
		}
	}
}

// beyondHalf goes up the side of a half-sibling that is not the child's own: no
// relatives of the child by section 105, but lists of kinship carers count them.
func (w *walker) beyondHalf(s way) {
	const as, rule = "relative of a half-sibling", "A half-brother’s or half-sister’s other family is not in the list of section 105."
	for _, p := range w.up(s) {
		if w.isParent(p.end()) || unknown(p.end()) {
			continue
		}
		for _, at := range append(w.up(p), w.siblings(p)...) {
			if len(w.grounds[at.end()]) == 0 { // nothing nearer to say of them
				w.say(at, No, as, rule)
			}
		}
	}
}

func (w *walker) grandparents(p way) {
	for _, g := range w.up(p) {
		w.say(g, Yes, "grandparent", "A grandparent is a relative.")
		if unknown(g.end()) {
			continue
		}
		for _, m := range spouses(w.f, g.end(), w.asAt) {
			if slices.ContainsFunc(elders(w.f, p.end(), w.asAt), func(e elder) bool { return e.id == m.id }) {
				continue // the other grandparent, who needs no marriage to be one
			}
			w.married(g.to(m.id, true), m, "grandparent by marriage", "A grandparent’s husband, wife or civil partner is a grandparent by marriage.")
		}
		for _, gg := range w.up(g) {
			w.say(gg, No, "great-grandparent", "A great-grandparent is not in the list of section 105.")
		}
		for _, s := range w.siblings(g) {
			w.say(s, No, "great-uncle or great-aunt", "A brother or sister of a grandparent is not in the list of section 105.")
		}
	}
}

func (w *walker) unclesAndAunts(p way) {
	for _, s := range w.siblings(p) {
		blood := w.shared(p.end(), s.end())
		as := "uncle or aunt"
		if blood == "half" {
			as = "uncle or aunt of the half blood"
		}
		w.say(s, Yes, as, "A brother or sister of a parent, of the full or the half blood, is an uncle or aunt.")
		for _, m := range spouses(w.f, s.end(), w.asAt) {
			w.married(s.to(m.id, true), m, "uncle or aunt by marriage", "An uncle’s or aunt’s husband, wife or civil partner is an uncle or aunt by marriage.")
		}
		for _, c := range offspring(w.f, s.end(), w.asAt) {
			w.say(s.to(c.id, c.sure), No, "cousin", "A cousin is not in the list of section 105, though guidance on kinship care counts cousins.")
		}
	}
}

func (w *walker) stepParents(p way) {
	for _, m := range spouses(w.f, p.end(), w.asAt) {
		if w.isParent(m.id) {
			continue
		}
		step := p.to(m.id, true)
		switch m.state {
		case wed:
			w.say(step, Yes, "step-parent", "Somebody married to, or in a civil partnership with, a parent is a step-parent.")
			for _, o := range offspring(w.f, m.id, w.asAt) {
				if o.id != w.child && !w.sharesParent(o.id) {
					w.say(step.to(o.id, o.sure), Yes, "step-sibling", "A step-parent’s child is a brother or sister by marriage.")
				}
			}
			for _, g := range w.up(step) {
				w.say(g, Check, "parent of a step-parent", "Whether a step-parent’s parent is a grandparent by marriage can be argued either way.")
			}
		case once:
			w.say(step, No, "former step-parent", "The marriage or civil partnership has ended. Lists of kinship carers count former step-parents.")
		case bereft:
			w.say(step, Check, "widowed step-parent", "The marriage ended by death; whether a step-parent remains one can be argued.")
		case unwed:
			w.say(step, No, "parent’s partner", "A parent’s partner is a step-parent only when married or in a civil partnership.")
		}
	}
}

// married words somebody who is a relative through a marriage, if it holds on the date.
func (w *walker) married(at way, m spouse, as, rule string) {
	if w.isParent(m.id) || len(at.chain) > 1 && repeats(at.chain) {
		return
	}
	switch m.state {
	case wed:
		w.say(at, Yes, as, rule)
	case bereft:
		w.say(at, Check, as+", widowed", "The marriage ended by death; whether the relation outlasts it can be argued.")
	case once:
		w.say(at, No, "former "+as, "The marriage or civil partnership that made the relation has ended.")
	case unwed:
		w.say(at, No, "partner of a relative", "A relative’s partner counts only when married or in a civil partnership.")
	}
}

// carers are those who look after the child under an order or an arrangement.
// It makes nobody a relative, and it takes nothing from those who are.
func (w *walker) carers(me way) {
	for _, p := range w.f.ParentagesOf(w.child) {
		if p.Kind == graph.ByBirth || p.Kind == graph.Adoptive || p.Kind == "" || p.Kind == graph.ParentageUnknown || !graph.InForce(p.From, p.To, w.asAt) {
			continue
		}
		ids := []graph.ID{p.Parent}
		if p.Union != "" {
			u, _ := graph.Get[graph.Union](w.f, p.Union)
			ids = u.Partners
		}
		for _, id := range ids {
			if !w.isParent(id) {
				w.say(me.to(id, true), No, "carer", "Caring for a child makes nobody a relative in this sense.")
			}
		}
	}
}

func (w *walker) isParent(id graph.ID) bool {
	for _, p := range w.parents {
		if p == id {
			return true
		}
	}
	return false
}

func (w *walker) sharesParent(id graph.ID) bool {
	for _, e := range elders(w.f, id, w.asAt) {
		if w.isParent(e.id) {
			return true
		}
	}
	return false
}
