package graph

// Why says what keeps somebody off a print.
type Why string

// The reasons, as the rules of AUDIENCES.md name them.
const (
	WhyLoss     Why = "loss"     // a pregnancy that was lost or ended
	WhyMark     Why = "mark"     // a safety mark between a reader and them
	WhyCarer    Why = "carer"    // they foster, and this print names no carers
	WhyAdoption Why = "adoption" // behind a closed adoption
	WhyLines    Why = "lines"    // not of the readers' own family
	WhyThrough  Why = "through"  // joined to the family only through somebody who is left out
)

// Absence is one person who is not on a print, or only as a shape. It is for the worker alone.
type Absence struct {
	Person  ID
	Unnamed bool // a shape stands in their place
	Why     Why
}

// Absences lists who of those on the worker's map is not on a print for an audience, and why. Whoever was taken off
// the worker's own map is not among them.
func Absences(f *Family, a Audience, asAt Date) []Absence {
	_, c := cut(f, a, asAt)
	var out []Absence
	for p := range All[Person](f) {
		if fate := c.fates[p.ID]; fate != shown && p.Gone == nil && p.Known != NotNamed {
			out = append(out, Absence{p.ID, fate == shape, c.why[p.ID]})
		}
	}
	return out
}

// because notes the reason for whoever has been hidden since it was last asked.
func (c *cutter) because(why Why) {
	for id, fate := range c.fates {
		if fate == shown || c.why[id] != "" {
			continue
		}
		c.why[id] = why
		if why == WhyCarer && c.walled[id] {
			c.why[id] = WhyAdoption
		}
	}
}
