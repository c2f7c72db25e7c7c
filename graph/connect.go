package graph

import (
	"errors"
	"slices"
)

// What keeps two people from being connected in a way. None of them names anybody.
var (
	ErrConnected  = errors.New("these two are connected in this way already")
	ErrOtherFolks = errors.New("both have parents on the map already: connect one of them to the other’s parents instead")
	ErrNotTwins   = errors.New("twins have the same parents and the same birthday: these people do not")
	ErrTooFew     = errors.New("choose two people or more")
)

// Connection is what one person becomes to another.
type Connection string

// The ways to connect two people.
const (
	AsPartner Connection = "partner"
	AsParent  Connection = "parent"
	AsChild   Connection = "child"
	AsSibling Connection = "sibling"
	AsTie     Connection = "tie" // friend, neighbour, teacher: of what kind is said later
)

// Connections lists every way, in the order a menu offers them.
func Connections() []Connection { return []Connection{AsPartner, AsParent, AsChild, AsSibling, AsTie} }

// Ways lists how two people may be connected, so that a menu offers nothing that is refused.
func Ways(f *Family, a, b ID) []Connection {
	var out []Connection
	for _, how := range Connections() {
		if _, err := Connect(f, a, b, how); err == nil {
			out = append(out, how)
		}
	}
	return out
}

// Connect makes b the partner, parent, child, brother or sister, or friend of a. Nobody is added.
func Connect(f *Family, a, b ID, how Connection) (Change, error) {
	x, ok := Get[Person](f, a)
	y, too := Get[Person](f, b)
	switch {
	case !ok || !too:
		return Change{}, ErrNobody
	case a == b:
		return Change{}, ErrSamePerson
	}
	d := f.draft("Connect " + call(x, "a person") + " and " + call(y, "a person"))
	var err error
	switch how {
	case AsPartner:
		err = d.partners(a, b)
	case AsParent:
		err = d.parent(a, b)
	case AsChild:
		err = d.parent(b, a)
	case AsSibling:
		err = d.siblings(a, b)
	default:
		for t := range All[Tie](f) {
			if t.From == a && t.To == b || t.From == b && t.To == a {
				return Change{}, ErrConnected
			}
		}
		d.put(Tie{ID: NewID(), From: a, To: b, Kind: TieOther})
	}
	if err != nil {
		return Change{}, err
	}
	c := d.change()
	next, err := f.Apply(c)
	if err != nil {
		return Change{}, err
	}
	for _, id := range []ID{a, b} {
		if closes(f, next, id) {
			return Change{}, ErrCycle
		}
	}
	return c, nil
}

func (d *draft) partners(a, b ID) error {
	if _, ok := d.couple(a, b); ok {
		return ErrConnected
	}
	d.put(Union{ID: NewID(), Partners: []ID{a, b}, Kind: UnionUnknown})
	return nil
}

func (d *draft) couple(a, b ID) (Union, bool) {
	for _, u := range d.f.UnionsOf(a) {
		if slices.Contains(u.Partners, b) {
			return u, true
		}
	}
	return Union{}, false
}

// parent gives a child one more parent who is on the map. A lone parent becomes a couple with
// the new one, or the couple that the two are already.
func (d *draft) parent(child, parent ID) error {
	for _, up := range d.f.ParentagesOf(child) {
		if slices.ContainsFunc(d.f.parents(up), func(p Person) bool { return p.ID == parent }) {
			return ErrConnected
		}
	}
	for _, up := range d.f.ParentagesOf(child) {
		if up.Kind != ByBirth && up.Kind != ParentageUnknown && up.Kind != "" {
			continue
		}
		if up.Union == "" {
			u, ok := d.couple(up.Parent, parent)
			if !ok {
				u = Union{ID: NewID(), Partners: []ID{up.Parent, parent}}
				d.put(u)
			}
			up.Parent, up.Union = "", u.ID
			d.put(up)
			return nil
		}
		if u, _ := Get[Union](d.f, up.Union); len(u.Partners) < 2 {
			u.Partners = append(slices.Clone(u.Partners), parent)
			d.put(u)
			return nil
		}
	}
	kind := ByBirth
	if len(d.f.ParentagesOf(child)) > 0 {
		kind = ParentageUnknown
	}
	d.put(Parentage{ID: NewID(), Child: child, Parent: parent, Kind: kind})
	return nil
}

// siblings gives whoever has no parents on the map those of the other; where neither has any,
// the two become a sibship whose parents are still to be found.
func (d *draft) siblings(a, b ID) error {
	ups, others := d.f.ParentagesOf(a), d.f.ParentagesOf(b)
	for _, up := range ups {
		for _, o := range others {
			if up.Union == o.Union && up.Parent == o.Parent {
				return ErrConnected
			}
		}
	}
	switch {
	case len(ups) > 0 && len(others) > 0:
		return ErrOtherFolks
	case len(ups) == 0 && len(others) == 0:
		u := Union{ID: NewID()}
		d.put(u)
		for _, id := range []ID{a, b} {
			d.put(Parentage{ID: NewID(), Child: id, Union: u.ID, Kind: ByBirth})
		}
	case len(ups) == 0:
		d.follow(a, others[0])
	default:
		d.follow(b, ups[0])
	}
	return nil
}

// follow gives a child the parents that a brother or sister has.
func (d *draft) follow(child ID, up Parentage) {
	d.put(Parentage{ID: NewID(), Child: child, Union: up.Union, Parent: up.Parent, Kind: up.Kind, Certainty: up.Certainty, Unsure: up.Unsure})
}
