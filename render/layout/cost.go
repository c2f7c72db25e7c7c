package layout

// The price of a row order, in hundredths of a crossing. The order of the
// figures is the order of what a reader minds: a stranger between partners, a
// stranger between siblings, lines that cross, a younger child to the left of an elder.
const (
	priceCross    = 100
	priceApart    = 900 // partners with a third person between them
	priceBetween  = 4   // and for every place between them
	priceHome     = 40  // dearer still where the map is for a child of theirs
	priceParted   = 500 // a sibship with a stranger in it
	priceForeign  = 12  // and for every stranger
	pricePassage  = 10  // a line that comes down between siblings or partners
	priceBirth    = 76  // a younger child left of an elder; dearer where too many are
	priceShuffled = 2   // and for every pair of siblings, neighbours in age or not
	priceListed   = 2   // births not known: the order of the records
	priceTwins    = 220
	priceMale     = 3
)

// toll is what the price is worked out from.
type toll struct {
	couples  [][2]int32
	homes    []bool    // by couple: the map is for a child of theirs
	ties     [][]int32 // by person: couples they are in
	partners [][]int32 // by person: partners in the same row
	sibships []sibship
	of       []int32   // by person: the sibship they belong to, or -1
	married  [][]int32 // by person: sibships a partner belongs to
	stamp    []int32   // by strand: the turn it was gathered in, twice
	also     []int32
	marks    []int32 // by couple, then by sibship
	turn     int32
	sorted   []int32 // places of a large sibship while they are sorted
	merged   []int32
	birth    int32 // what priceBirth is at the moment
	pairs    int   // neighbouring births that differ
}

// sibship is the children of one union who stand in one row, the eldest first.
type sibship struct {
	bond  int32
	kids  []int32
	birth []int32 // those whose births are known
	twins bool
}

func newToll(d *deck) *toll {
	c := d.c
	t := &toll{ties: make([][]int32, c.n), partners: make([][]int32, c.n), of: make([]int32, c.n), married: make([][]int32, c.n)}
	for p := range c.n {
		t.of[p] = -1
	}
	for u, b := range c.bonds {
		for i, p := range b.partners {
			for _, q := range b.partners[i+1:] {
				if d.row[p] == d.row[q] {
					t.ties[p] = append(t.ties[p], int32(len(t.couples)))
					t.ties[q] = append(t.ties[q], int32(len(t.couples)))
					t.couples = append(t.couples, [2]int32{int32(p), int32(q)})
					t.homes = append(t.homes, b.home)
				}
				t.partners[p] = append(t.partners[p], int32(q))
				t.partners[q] = append(t.partners[q], int32(p))
			}
		}
		byRow := map[int32][]int32{}
		var rows []int32
		for _, k := range b.kids {
			r := d.row[k]
			if byRow[r] == nil {
				rows = append(rows, r)
			}
			byRow[r] = append(byRow[r], int32(k))
		}
		for _, r := range rows {
			kids := byRow[r]
			if len(kids) < 2 {
				continue
			}
			s := sibship{bond: int32(u), kids: kids}
			for i, k := range kids {
				t.of[k] = int32(len(t.sibships))
				if c.born[k] != 0 {
					s.birth = append(s.birth, k)
				}
				for _, l := range kids[:i] {
					s.twins = s.twins || c.twins[k] >= 0 && c.twins[k] == c.twins[l]
				}
			}
			t.sibships = append(t.sibships, s)
		}
	}
	for p := range c.n {
		for _, q := range t.partners[p] {
			if t.of[q] >= 0 {
				t.married[p] = append(t.married[p], t.of[q])
			}
		}
	}
	t.birth = priceBirth
	for _, s := range t.sibships {
		for i := 1; i < len(s.birth); i++ {
			if c.born[s.birth[i-1]] != c.born[s.birth[i]] {
				t.pairs++
			}
		}
	}
	t.stamp = make([]int32, len(d.strands))
	t.also = make([]int32, len(d.strands))
	t.marks = make([]int32, len(t.couples)+len(t.sibships))
	return t
}

// total is the price of everything, worked out afresh.
func (d *deck) total() int32 {
	sum := priceCross * int32(d.crossings())
	for i := range d.cost.couples {
		sum += d.couple(int32(i))
	}
	for i := range d.cost.sibships {
		sum += d.sibship(&d.cost.sibships[i])
	}
	return sum
}

func (d *deck) couple(i int32) int32 {
	a, b := d.cost.couples[i][0], d.cost.couples[i][1]
	x, y := d.pos[a], d.pos[b]
	price := int32(0)
	if x > y {
		x, y = y, x
		a, b = b, a
	}
	if d.c.male[b] && !d.c.male[a] {
		price += priceMale
	}
	if y-x == 1 {
		return price
	}
	price += priceBetween * min(y-x, 200)
	if d.cost.homes[i] {
		price += priceHome * min(y-x, 200)
	}
	if y-x < 8 {
		row := d.rows[d.row[a]]
		third := false
		for _, e := range row[x+1 : y] {
			third = third || d.person(e)
		}
		if !third {
			return price + pricePassage
		}
	}
	return price + priceApart
}

func (d *deck) sibship(s *sibship) int32 {
	lo, hi := d.reach(s.kids)
	price := int32(0)
	if int(hi-lo) >= len(s.kids) {
		own := d.cost.of[s.kids[0]]
		foreign := int32(0)
		for _, e := range d.rows[d.row[s.kids[0]]][lo : hi+1] {
			if !d.person(e) {
				price += pricePassage
				continue
			}
			if d.cost.of[e] == own {
				continue
			}
			mate := false
			for _, o := range d.cost.married[e] {
				mate = mate || o == own
			}
			if !mate {
				foreign++
			}
		}
		if foreign > 0 {
			price += priceParted + priceForeign*min(foreign, 40)
		}
	}
	if len(s.birth) > 1 {
		if wrong := d.inversions(s); wrong > 0 {
			price += d.cost.birth*wrong + priceShuffled*d.shuffled(s)
		}
	}
	if len(s.birth) < len(s.kids) {
		for i := 1; i < len(s.kids); i++ {
			if d.pos[s.kids[i-1]] > d.pos[s.kids[i]] {
				price += priceListed
			}
		}
	}
	if s.twins {
		for i, a := range s.kids {
			for _, b := range s.kids[i+1:] {
				if t := d.c.twins[a]; t < 0 || t != d.c.twins[b] {
					continue
				}
				x, y := min(d.pos[a], d.pos[b]), max(d.pos[a], d.pos[b])
				for _, k := range s.kids {
					if p := d.pos[k]; p > x && p < y && d.c.twins[k] != d.c.twins[a] {
						price += priceTwins
					}
				}
			}
		}
	}
	return price
}
