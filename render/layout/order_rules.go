package layout

// breach is a wish the order could not grant, in the numbers of its clan.
type breach struct {
	kind   string
	people []int
	bonds  []int
	why    string
}

func (b breach) rule(f Family, whole, c *clan) Rule {
	r := Rule{Kind: b.kind, Why: b.why}
	for _, p := range b.people {
		r.People = append(r.People, f.People[whole.people[c.people[p]]].ID)
	}
	for _, u := range b.bonds {
		r.Unions = append(r.Unions, f.Unions[whole.bonds[c.bonds[u].index].index].ID)
	}
	return r
}

func (d *deck) broken() []breach { return nil }
