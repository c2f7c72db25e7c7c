package layout

// crossings is the part of the price the router will see.
func (d *deck) crossings() int {
	sum := int32(0)
	byRow := make([][]int32, len(d.rows)+1)
	for s := range d.strands {
		r := d.strands[s].row + 1
		for _, o := range byRow[r] {
			sum += d.cross(int32(s), o)
		}
		byRow[r] = append(byRow[r], int32(s))
	}
	return int(sum)
}

// cross is the least number of times two strands of one channel have to cross,
// each drawn as a bar below its upper ends, a descent, and a rail above its
// lower ends, whichever of the two is drawn deeper.
func (d *deck) cross(i, j int32) int32 {
	u, v := &d.strands[i], &d.strands[j]
	if u.bond == v.bond {
		return 0
	}
	left, right := int32(0), int32(0) // the price at the top if u's descent is left, or right, of v's
	uBots, vBots := len(u.bots) > 0, len(v.bots) > 0
	if len(u.tops) > 0 && len(v.tops) > 0 {
		ul, vl := u.tmax <= v.tmin, v.tmax <= u.tmin
		switch {
		case ul && vl:
		case ul:
			if !uBots || !vBots || u.bmax <= v.bmin {
				return 0
			}
			right = 1
		case vl:
			if !uBots || !vBots || v.bmax <= u.bmin {
				return 0
			}
			left = 1
		case u.tmin == v.tmin && u.tmax == v.tmax:
			if uBots && vBots {
				left, right = 1, 1
			}
		case u.tmin <= v.tmin && v.tmax <= u.tmax:
			if vBots {
				left, right = 1, 1
			}
		case v.tmin <= u.tmin && u.tmax <= v.tmax:
			if uBots {
				left, right = 1, 1
			}
		case u.tmin < v.tmin:
			left, right = 1, 2
		default:
			left, right = 2, 1
		}
	}
	if !uBots || !vBots {
		return min(left, right)
	}
	inU, inV := int32(0), int32(0)
	if u.bmax > v.bmin && v.bmax > u.bmin {
		for _, e := range v.bots {
			if p := d.pos[e]; p > u.bmin && p < u.bmax {
				inU++
			}
		}
		for _, e := range u.bots {
			if p := d.pos[e]; p > v.bmin && p < v.bmax {
				inV++
			}
		}
	}
	return min(left+star(u, v, inU, inV), right+star(v, u, inV, inU))
}

// star is what the rails of two strands cost when the descent of u is left of that of v.
func star(u, v *strand, inU, inV int32) int32 {
	deeper, higher := inU, inV
	// Where both end at the same child their lines stand side by side there, and
	// the wider rail has to pass the other line all the same.
	if len(u.tops) > 0 && (v.bmin < u.bmin || v.bmin == u.bmin && u.bmin < u.bmax) {
		deeper++
	}
	if len(v.tops) > 0 && (u.bmax > v.bmax || u.bmax == v.bmax && v.bmin < v.bmax) {
		higher++
	}
	return min(deeper, higher)
}

// sparse tells whether so few lines cross that each of them is worth a birth out
// of order: a page with two crossings reads better than one with seven.
func (d *deck) sparse() bool {
	return len(d.row) < 1000 && d.crossings()*40 <= d.cost.pairs
}
