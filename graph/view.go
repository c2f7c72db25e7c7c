package graph

// View is a family as one reader may see it on one date. Only a View can be
// drawn or exported, so nothing can be printed without deciding who it is for.
//
// Its Family is a copy of what is allowed. It carries no way back to the rest.
type View struct {
	family   *Family
	audience string
	asAt     Date
}

// Family is what this reader may see.
func (v View) Family() *Family { return v.family }

// Audience names the reader, for the title and the copy log.
func (v View) Audience() string { return v.audience }

// AsAt is the date the picture is for; ages and partnerships are worked out on it.
func (v View) AsAt() Date { return v.asAt }

// Everything is the worker's own view: all that is recorded, on a date.
func Everything(f *Family, asAt Date) View {
	return View{family: f, audience: "Worker", asAt: asAt}
}
