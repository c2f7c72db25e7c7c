package app

import (
	"math"
	"slices"
	"strings"

	"kinweave/render"
	"kinweave/render/layout"
)

// tally is what can be counted of a drawing, to say how good it is.
type tally struct {
	people, couples, together, crossings int
	wide                                 float64 // in symbols
}

func tallyOf(p layout.Plan) tally {
	t := tally{people: len(p.People)}
	for _, l := range p.Lines {
		if l.Role == layout.Bar {
			t.couples++
		}
		t.crossings += len(l.Hops)
	}
	t.together = t.couples
	for _, r := range p.Broken {
		if r.Kind == "couple apart" || r.Kind == "couple across generations" {
			t.together--
		}
	}
	t.together = max(t.together, 0)
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, q := range p.People {
		lo, hi = min(lo, q.X-q.W/2), max(hi, q.X+q.W/2)
	}
	if hi > lo {
		t.wide = hi - lo
	}
	return t
}

// sideBySide says how many of the couples stand together: "4 of 5".
func (t tally) sideBySide() string {
	if t.couples == 0 {
		return say("none")
	}
	if t.together == t.couples {
		return say("all %d", t.couples)
	}
	return say("%d of %d", t.together, t.couples)
}

// moved counts those who stand elsewhere among the others. That the whole map lies further
// left or right moves nobody.
func moved(before, after layout.Plan) int {
	type place struct {
		row int
		x   float64
	}
	was := make(map[string]place, len(before.People))
	for _, q := range before.People {
		was[q.ID] = place{q.Row, q.X}
	}
	var shifts []float64
	for _, q := range after.People {
		if w, ok := was[q.ID]; ok {
			shifts = append(shifts, q.X-w.x)
		}
	}
	if len(shifts) == 0 {
		return 0
	}
	slices.Sort(shifts)
	whole := shifts[len(shifts)/2]
	n := 0
	for _, q := range after.People {
		if w, ok := was[q.ID]; ok && (w.row != q.Row || math.Abs(q.X-w.x-whole) > .5) {
			n++
		}
	}
	return n
}

// regret is one thing that a reader would expect of a drawing and does not get.
type regret struct {
	kind, says string
	about      string // the person to look at, "" for nobody
}

// regrets puts the notes of a drawing beside the rules they come from, which say of what kind they are.
func regrets(d render.Drawing) []regret {
	var out []regret
	notes := d.Notes
	for _, r := range d.Plan.Broken {
		if strings.Count(r.Why, "%s") > len(r.People) || len(notes) == 0 {
			continue // it could not be put into words
		}
		about := ""
		if len(r.People) > 0 {
			about = r.People[0]
		}
		out = append(out, regret{r.Kind, notes[0], about})
		notes = notes[1:]
	}
	for _, n := range notes {
		out = append(out, regret{"left out", n, ""})
	}
	return out
}
