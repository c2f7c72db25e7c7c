package graph

import "slices"

// detail gives a record other than people, couples, children and homes as the audience may have it,
// or nil.
func (c *cutter) detail(r Record) Record {
	if c.a.Own() {
		if s, ok := r.(Stay); ok && c.homes[s.Household] {
			return nil
		}
		switch r.(type) {
		case Arrangement, Picture, Pin: // a gap between two pins would tell of whoever is left out of it
			return nil
		}
		return r
	}
	if c.relates(r) {
		return nil
	}
	switch x := r.(type) {
	case Stay:
		if c.lost(x.Person) {
			return nil
		}
	case Tie:
		if c.related[x.From] || x.To != "" && !c.visible(x) || x.Group != "" && c.near(x.From) {
			return nil
		}
	case Line:
		if !slices.Contains(c.a.Lines, x.ID) || c.outsider() && x.Kind.abuse() || c.related[x.From] || c.related[x.To] {
			return nil
		}
	case Statement:
		if c.outsider() && x.Kind != Brings && x.Kind != CouldHelp && x.Kind != Words && x.Kind != Fact {
			return nil
		}
	case Safety: // nobody reads what others are protected from by keeping it from them
		if c.readers[x.Who] || c.readers[x.About] {
			return nil
		}
	case Contact:
		if c.near(x.Child) || c.near(x.Person) {
			x.Distance = ""
			return x
		}
	case Search:
		if c.near(x.Person) || c.near(x.Near) {
			return nil
		}
	case Invite:
		if c.attend[x.Person] {
			return nil
		}
	case Promise:
		x.AgreedBy = slices.DeleteFunc(c.seen(x.AgreedBy), func(id ID) bool { return c.attend[id] || c.related[id] })
		if c.attend[x.Who] {
			x.Meeting = ""
		}
		return x
	case Need:
		if c.attend[x.For] {
			x.Meeting = ""
			return x
		}
	case FamilyOffer:
		if c.attend[x.To] {
			return nil
		}
	case OwnMap:
		if !c.alone(x.Child) {
			return nil
		}
	case OwnPhoto:
		if !c.alone(x.Child) || slices.ContainsFunc(c.on(x), c.unpictured) {
			return nil
		}
		x.Of = nil
		return x
	case Meeting:
		if !c.asked(x) {
			return nil
		}
	}
	return r
}

// relates reports whether a record joins somebody to somebody else whose relation to anybody is kept: whom a child sees on
// Sundays is somebody to that child, whatever the map says.
func (c *cutter) relates(r Record) bool {
	joined := r.mentions()
	first, kept, two := ID(""), false, false
	switch x := r.(type) {
	case Promise:
		joined = people(x.Who, x.Child)
	case Ask, Barrier, Offer: // where no child is named it is about all of them
		two = true
	}
	for _, m := range joined {
		if m.Kind == KindPerson {
			two = two || first != "" && m.ID != first
			first, kept = m.ID, kept || c.related[m.ID]
		}
	}
	return two && kept
}

// asked reports whether a meeting is any business of a family group's or a partner agency's: one of its readers is
// asked to it, or nobody is yet. Its room and its hour say where those who come will be.
func (c *cutter) asked(m Meeting) bool {
	if c.sort.letter != 'f' && c.sort.letter != 'p' {
		return true
	}
	nobody := true
	for i := range All[Invite](c.f) {
		if i.Meeting != m.ID || i.State == StayingOut {
			continue
		}
		if nobody = false; c.readers[i.Person] {
			return true
		}
	}
	return nobody
}

// abuse reports whether a line says that one person harmed another.
func (k LineKind) abuse() bool {
	switch k {
	case EmotionalAbuse, PhysicalAbuse, SexualAbuse, Neglect, Controlling:
		return true
	}
	return false
}

// settle drops what mentions something that is not kept, until nothing does.
func (c *cutter) settle() {
	for {
		c.kept = map[Key]bool{}
		used := map[Key]bool{}
		for _, r := range c.list {
			c.kept[r.Key()] = true
			for _, m := range r.mentions() {
				used[m] = true
			}
		}
		n := len(c.list)
		c.list = slices.DeleteFunc(c.list, func(r Record) bool {
			if !c.a.Own() {
				switch r.(type) {
				case Household, Group, Source: // on the print only for the sake of who is
					if !used[r.Key()] {
						return true
					}
				}
			}
			return slices.ContainsFunc(needs(r), func(m Key) bool {
				return !c.kept[m] || m.Kind == KindPerson && c.fates[m.ID] == shape && !bearsShape(r)
			})
		})
		if len(c.list) == n {
			return
		}
	}
}

// bearsShape reports whether an unnamed shape may have such a record.
func bearsShape(r Record) bool {
	switch r.(type) {
	case Union, Parentage:
		return true
	}
	return false
}

// needs lists what a record cannot be kept without; other mentions are left out one by one.
func needs(r Record) []Key {
	switch x := r.(type) {
	case Case, Person, Birth, Pet:
		return nil
	case Union:
		return people(x.Partners...)
	case Parentage:
		return append(people(x.Child, x.Parent), keys(KindUnion, x.Union)...)
	case Promise:
		return people(x.Who, x.Child)
	}
	return r.mentions()
}
