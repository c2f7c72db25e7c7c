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

// For copies what an audience may see into a family of its own. Records get new names in an order that
// tells nothing. A field nobody decided about, and a layer nobody chose, is not copied.
// An audience there is not sees nothing at all.
func For(f *Family, a Audience, asAt Date) View {
	v, _ := cut(f, a, asAt)
	return v
}

// Matched is For, with what the view calls each of those whom it shows by name. It is for the worker's side, where
// what a reader has is held against the whole; it goes to nobody who draws.
func Matched(f *Family, a Audience, asAt Date) (View, map[ID]ID) {
	v, c := cut(f, a, asAt)
	called := map[ID]ID{}
	for p := range All[Person](c.settled) {
		switch {
		case c.fates[p.ID] != shown:
		case a.Own():
			called[p.ID] = p.ID
		default:
			called[p.ID] = c.fresh[p.Key()]
		}
	}
	return v, called
}

// cut makes the view, and the same records under their own names, which Withheld compares
// with the family.
func cut(f *Family, a Audience, asAt Date) (View, *cutter) {
	s, ok := a.reader()
	c := &cutter{f: f, a: a, sort: s, asAt: asAt}
	if !ok {
		c.settled = Empty()
		return View{family: Empty(), audience: s.title, asAt: asAt}, c
	}
	c.people()
	c.whole = a.Own() && !c.locks()
	if c.whole {
		c.settled = f
		return Everything(f, asAt), c
	}
	c.records()
	c.closeUp()
	c.copyAll(false)      // what the names and places on the map will be
	c.words = c.secrets() // so what no text may say
	c.copyAll(true)
	title := s.title
	if a.Own() {
		title = "Worker, without what is locked"
	}
	return View{family: c.renamed(), audience: title, asAt: asAt}, c
}

// cutter cuts a family down to a view, in the steps of cut.
type cutter struct {
	f    *Family
	a    Audience
	sort reader
	asAt Date

	readers  map[ID]bool
	fates    map[ID]fate
	why      map[ID]Why  // for the worker's screen
	where    map[ID]bool // whose whereabouts nobody among the readers must learn
	sought   map[ID]bool // of these, who is kept from being found, and not from being known of
	beside   map[ID]bool // who lives with them: a sister's school says where she lives
	attend   map[ID]bool // whose attendance
	related  map[ID]bool // whose relation to anybody
	adoptees map[ID]bool // children with a closed adoption
	walled   map[ID]bool // who is behind a closed adoption
	homes    map[ID]bool // homes that would give whereabouts or somebody behind a wall away
	whole    bool

	list    []Record // rewritten, under their own names
	kept    map[Key]bool
	now     Key        // the record that is being copied
	settled *Family    // what is seen, under its own names
	fresh   map[Key]ID // the new names
	words   *Tokens
}

// fate is what becomes of a person.
type fate int

const (
	shown fate = iota
	shape      // an unnamed shape in their place
	gone       // nothing at all
)
