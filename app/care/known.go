// Package care holds the pages about who could care and who could help: the two lists, what is
// explored, and the dialogs that log a talk, a barrier and an offer.
package care

import (
	"slices"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/search"
)

// known is what the search says of one child's family on one day, worked out once for as long
// as nothing changes: the two pages and the person panel all read it.
type known struct {
	family *graph.Family
	child  graph.ID
	asAt   graph.Date

	screen   search.Screen
	cover    *search.Coverage
	Standing map[graph.ID]kin.Standing
	law      error // why there are no legal labels
	rows     map[graph.ID]bothRows
}

// bothRows are the rows of one person, on either list; nil where they are on neither.
type bothRows struct{ live, help *search.Row }

// Pages is what the pages about care have between them: whose care it is about, and what is known.
type Pages struct {
	at    *parts.Case
	child graph.ID
	now   known

	asker    string     // who logged last: most talks are logged by one person
	lit      []graph.ID // the way from the child to whoever was chosen on a list
	List     *list
	Explored *exploredPage
}

// New makes the pages for the case that is open.
func New(at *parts.Case) *Pages {
	c := &Pages{at: at}
	c.List, c.Explored = newList(c), newExploredPage(c)
	return c
}

// children are those the case is about.
func (c *Pages) children() []graph.ID { return parts.Children(c.at.Ses.Family()) }

// kid is the child that the pages are about: the one chosen, else the first of the case.
func (c *Pages) kid() (graph.ID, bool) {
	all := c.children()
	if len(all) == 0 {
		return "", false
	}
	if !slices.Contains(all, c.child) {
		c.child = all[0]
	}
	return c.child, true
}

// Look gives what is known now; not ok where the case is about nobody yet.
func (c *Pages) Look() (*known, bool) {
	kid, ok := c.kid()
	if !ok {
		return nil, false
	}
	f, asAt := c.at.Ses.Family(), c.at.Ses.AsAt()
	if c.now.family == f && c.now.child == kid && c.now.asAt == asAt {
		return &c.now, true
	}
	c.now = known{family: f, child: kid, asAt: asAt, screen: search.In(parts.Spoken()).Carers(f, kid, asAt), Standing: map[graph.ID]kin.Standing{}, rows: map[graph.ID]bothRows{}}
	standings, err := kin.Labels(f, kid, asAt)
	c.now.law = err
	for _, s := range standings {
		c.now.Standing[s.Person] = s
	}
	each := func(l search.List, put func(*bothRows, *search.Row)) {
		for _, rows := range [][]search.Row{l.Possible, l.NotAsked, l.NotConsidered} {
			for i := range rows {
				for _, who := range rows[i].People {
					both := c.now.rows[who.ID]
					put(&both, &rows[i])
					c.now.rows[who.ID] = both
				}
			}
		}
	}
	each(c.now.screen.Live, func(b *bothRows, r *search.Row) { b.live = r })
	each(c.now.screen.Help, func(b *bothRows, r *search.Row) { b.help = r })
	return &c.now, true
}

// Coverage is worked out when a page or a panel first asks for it.
func (k *known) Coverage() search.Coverage {
	if k.cover == nil {
		c := search.In(parts.Spoken()).Cover(k.family, k.child, k.asAt, search.Settings{Most: 400})
		k.cover = &c
	}
	return *k.cover
}

func (k *known) name(id graph.ID) string {
	p, _ := graph.Get[graph.Person](k.family, id)
	return parts.NameOf(p)
}

// PathTo is what to light on the map for somebody who was chosen on a list: the way from the
// child to them, and the lines between. It is forgotten when anybody else is chosen.
func (c *Pages) PathTo(k graph.Key) []string {
	if !slices.Contains(c.lit, k.ID) || k.Kind != graph.KindPerson {
		c.lit = nil
		return nil
	}
	f := c.at.Ses.Family()
	var out []string
	for _, id := range c.lit {
		if id != k.ID {
			out = append(out, parts.RefOf(graph.Key{Kind: graph.KindPerson, ID: id}))
		}
	}
	return append(out, Way(f, c.lit)...)
}

// Way lists the couples and lines along a path of people, for the map to light.
func Way(f *graph.Family, path []graph.ID) []string {
	var out []string
	for i := 1; i < len(path); i++ {
		for _, line := range between(f, path[i-1], path[i]) {
			out = append(out, parts.RefOf(line))
		}
	}
	return out
}

// between lists the couples and lines that join two people who stand next to each other on a path.
func between(f *graph.Family, a, b graph.ID) []graph.Key {
	var out []graph.Key
	up := func(child, parent graph.ID) {
		for _, p := range f.ParentagesOf(child) {
			u, _ := graph.Get[graph.Union](f, p.Union)
			if p.Parent == parent || slices.Contains(u.Partners, parent) {
				out = append(out, p.Key())
				if p.Union != "" {
					out = append(out, u.Key())
				}
			}
		}
	}
	up(a, b)
	up(b, a)
	for _, u := range f.UnionsOf(a) {
		if slices.Contains(u.Partners, b) {
			out = append(out, u.Key())
		}
	}
	return out
}
