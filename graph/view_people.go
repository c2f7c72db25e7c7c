package graph

import (
	"maps"
	"slices"
	"strings"
)

// outsider reports whether the print is for somebody of the family, the child or another agency:
// papers that lie on tables, where doubt about a father, health, worries and carers' names never stand.
func (c *cutter) outsider() bool { return strings.IndexByte("cfip", c.sort.letter) >= 0 }

// people decides what becomes of everybody.
func (c *cutter) people() {
	c.fates, c.why, c.readers = map[ID]fate{}, map[ID]Why{}, c.a.readers(c.f)
	c.where, c.attend, c.related = map[ID]bool{}, map[ID]bool{}, map[ID]bool{}
	c.sought, c.beside = map[ID]bool{}, map[ID]bool{}
	c.adoptees, c.walled, c.homes = map[ID]bool{}, map[ID]bool{}, map[ID]bool{}
	before := c.parts(func(Parentage, ID) bool { return true }, func(Tie) bool { return true })
	if !c.a.Own() {
		for p := range All[Person](c.f) {
			if p.Gone != nil || p.Shown == Termination || p.Shown == Miscarriage && c.outsider() {
				c.fates[p.ID] = gone
			} else if p.Known == NotNamed {
				c.fates[p.ID] = shape
			}
		}
		c.because(WhyLoss)
		c.marks()
		c.because(WhyMark)
		c.housemates()
	}
	for n := -1; n != len(c.fates); { // whoever is hidden may have been all that joined somebody else to the family
		n = len(c.fates)
		c.walls()
		c.because(WhyCarer)
		if c.a.Name == Named {
			c.lines()
			c.because(WhyLines)
		}
		if !c.a.Own() {
			c.loose(before)
			c.because(WhyThrough)
		}
		maps.DeleteFunc(c.fates, func(_ ID, f fate) bool { return f == shown })
	}
	for s := range All[Stay](c.f) {
		if c.where[s.Person] || c.walled[s.Person] {
			c.homes[s.Household] = true
		}
	}
}

// hide is for people whose place on the map the readers know: the worker chooses what stands there.
func (c *cutter) hide(id ID) {
	if c.fates[id] == gone {
		return
	}
	c.fates[id] = gone
	if c.a.Hidden == Unnamed {
		c.fates[id] = shape
	}
}

// marks obeys what is said about pairs of people, for each reader. A mark that does not say what must
// not be learned hides everything.
func (c *cutter) marks() {
	for s := range All[Safety](c.f) {
		if s.Who == s.About {
			continue
		}
		reads := c.readers[s.Who]
		switch {
		case s.Kind == MustNotMeet:
			c.attend[s.About] = c.attend[s.About] || reads
			c.attend[s.Who] = c.attend[s.Who] || c.readers[s.About]
		case s.Kind == NoContact && reads:
			c.secret(s.About, Whereabouts)
			c.attend[s.About] = true
		case s.Kind == NoContact:
			if c.outsider() && !slices.Contains(c.a.Also, s.Who) {
				c.hide(s.Who)
			}
		case reads && len(s.Hide) == 0: // must not learn, or a mark that this program does not know
			c.secret(s.About, Existence)
		}
		if reads {
			for _, h := range s.Hide {
				c.secret(s.About, h)
			}
		}
	}
}

func (c *cutter) secret(about ID, h Secret) {
	switch h {
	case Whereabouts:
		c.where[about], c.sought[about] = true, true
	case Attendance:
		c.attend[about] = true
	case Relation:
		c.related[about] = true
	default: // and so neither where they live, by way of those they live with
		c.fates[about], c.where[about], c.attend[about] = gone, true, true
	}
}

// housemates are those who live today with somebody whom a reader must not find.
func (c *cutter) housemates() {
	for s := range All[Stay](c.f) {
		if !c.sought[s.Person] || !InForce(s.From, s.To, c.asAt) {
			continue
		}
		for _, other := range c.f.StaysIn(s.Household) {
			if InForce(other.From, other.To, c.asAt) && !c.readers[other.Person] {
				c.beside[other.Person] = true
			}
		}
	}
}

// sure reports whether a parentage may be shown to lead to this parent.
func (c *cutter) sure(p Parentage, parent ID) bool {
	if c.related[p.Child] || c.related[parent] {
		return false
	}
	if c.where[p.Child] && p.Kind.care() { // who cares for a child tells where the child is
		return false
	}
	if !c.outsider() {
		return true
	}
	if p.Kind == Donor || p.Kind == Surrogate {
		return false
	}
	return p.Sure(parent) || p.Certainty == Presumed
}

// care reports whether the child is, or was, with somebody by this tie and not by birth or adoption.
func (k ParentageKind) care() bool {
	switch k {
	case Foster, KinshipFoster, PrivateFostering, SpecialGuardianship, ChildArrangements, RaisedBy:
		return true
	}
	return false
}

// local reports whether a tie says where somebody is to be found: next door, at a school, in a club.
func (k TieKind) local() bool {
	switch k {
	case Neighbour, Teacher, Coach, Faith, Worker, Member:
		return true
	}
	return false
}

// lost reports whether the readers must not find somebody: by a mark, or because an adoption is closed.
func (c *cutter) lost(id ID) bool { return c.where[id] || c.adoptees[id] }

// near reports whether what says where somebody is would say where one is whom the readers must not find: it is the same place.
func (c *cutter) near(id ID) bool { return c.lost(id) || c.beside[id] }

// up lists the parents whom a parentage may be shown to lead to.
func (c *cutter) up(p Parentage) []ID {
	var out []ID
	for _, parent := range c.f.parents(p) {
		if c.fates[parent.ID] != gone && c.sure(p, parent.ID) && !slices.Contains(out, parent.ID) {
			out = append(out, parent.ID)
		}
	}
	return out
}

// couple reports whether a union's two may be shown as a couple. Where they are one only
// because of a child whose father is in doubt, the couple would tell the doubt.
func (c *cutter) couple(u Union) bool {
	for _, id := range u.Partners {
		if c.related[id] {
			return false
		}
	}
	if !c.outsider() || len(u.Partners) < 2 {
		return true
	}
	switch u.Kind {
	case Brief, OneOff, Affair, UnionUnknown, "":
	default:
		return true
	}
	kids, sure := 0, 0
	for _, p := range c.f.ChildrenOf(u.ID) {
		kids++
		ok := true
		for _, id := range u.Partners {
			ok = ok && c.sure(p, id)
		}
		if ok {
			sure++
		}
	}
	return kids == 0 || sure > 0
}
