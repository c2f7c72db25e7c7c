// Package kin says how two people are related: the paths between them as typed
// steps, and words for a path. It invents nothing: what a path rests on, and
// whether every tie in it is beyond doubt, stays readable in its steps.
package kin

import (
	"cmp"
	"slices"

	"kinweave/graph"
)

// Way is the direction of a step.
type Way int

// The steps: to a parent, to a child, to a partner.
const (
	Up Way = iota
	Down
	Across
)

// Step leads from one person to the next.
type Step struct {
	Way  Way
	To   graph.ID
	By   graph.Parentage // Up and Down: the tie it follows
	With graph.Union     // Across: the couple
	Sure bool            // the tie is beyond doubt
}

// Kinship is one way in which To is related to From.
type Kinship struct {
	From, To graph.ID
	Steps    []Step
	Half     bool // the path turns at one parent whom the two sides do not share with the other
}

// Sure reports whether every tie on the way is beyond doubt.
func (k Kinship) Sure() bool {
	return !slices.ContainsFunc(k.Steps, func(s Step) bool { return !s.Sure })
}

// Path lists everyone on the way, both ends included.
func (k Kinship) Path() []graph.ID {
	out := []graph.ID{k.From}
	for _, s := range k.Steps {
		out = append(out, s.To)
	}
	return out
}

// shape is the path as letters, U, D and P, for comparing and looking up.
func (k Kinship) shape() string {
	b := make([]byte, len(k.Steps))
	for i, s := range k.Steps {
		b[i] = "UDP"[s.Way]
	}
	return string(b)
}

// reach bounds the search for every way. It keeps a royal family, in which everyone is
// related a hundred times, within bounds; blood that lies further up is found by its nearest way.
const reach = 7

// Relate finds how b is related to a: over common forebears, and with one
// partner on the way, or one at each end. The nearest comes first; a path that
// only repeats a nearer one with a detour is left out.
func Relate(f *graph.Family, a, b graph.ID) []Kinship { return From(f, a).To(b) }

// Origin is somebody whose relation to many is asked for.
type Origin struct {
	f     *graph.Family
	a     graph.ID
	heads [][]Step
	ups   map[graph.ID][]*climb // from the person, and from each partner
	rises rises                 // once somebody needs them
	known map[graph.ID][]Kinship
}

// From begins at one person. What is found once is found for good, so that an Origin belongs to one goroutine.
func From(f *graph.Family, a graph.ID) *Origin {
	o := &Origin{f: f, a: a, heads: beginnings(f, a), ups: map[graph.ID][]*climb{}, known: map[graph.ID][]Kinship{}}
	for _, head := range o.heads {
		x := end(head, a)
		if o.ups[x] == nil {
			o.ups[x] = climbsFrom(f, x)
		}
	}
	return o
}

// To is Relate for one of many.
func (o *Origin) To(b graph.ID) []Kinship {
	out, seen := o.known[b]
	if !seen {
		out = o.relate(b)
		o.known[b] = out
	}
	return slices.Clone(out)
}

func (o *Origin) relate(b graph.ID) []Kinship {
	f, a, heads, ups := o.f, o.a, o.heads, o.ups
	if a == b {
		return nil
	}
	var out []Kinship
	keep := func(steps []Step, half bool) {
		k := Kinship{From: a, To: b, Steps: slices.Clone(steps), Half: half}
		if people := k.Path(); !repeats(people) {
			out = append(out, k)
		}
	}
	tails, downs := beginnings(f, b), map[graph.ID]meets{}
	for _, tail := range tails {
		y := end(tail, b)
		if downs[y].at == nil {
			downs[y] = meetings(climbsFrom(f, y))
		}
	}
	for _, head := range heads {
		for _, tail := range tails {
			partners := len(head) + len(tail)
			x, y := end(head, a), end(tail, b)
			if x == y {
				if partners == 1 { // partners of each other
					if len(head) > 0 {
						keep(head, false)
					}
				} else if partners == 2 && x != a && x != b { // both partners of one person
					keep(append(slices.Clone(head), turned(tail, b)...), false)
				}
				continue
			}
			for _, up := range ups[x] {
				for _, join := range downs[y].joins(f, up, partners) {
					steps := append(slices.Clone(head), join.steps...)
					keep(append(steps, turned(tail, b)...), join.half)
				}
			}
		}
	}
	if !slices.ContainsFunc(out, Kinship.Blood) {
		if o.rises == nil {
			o.rises = risesFrom(f, a)
		}
		for _, j := range far(f, o.rises, a, b) {
			keep(j.steps, j.half)
		}
	}
	slices.SortStableFunc(out, func(p, q Kinship) int {
		return cmp.Or(cmp.Compare(weight(p), weight(q)), cmp.Compare(p.shape(), q.shape()), slices.Compare(p.Path(), q.Path()))
	})
	if len(out) > most { // all that are as near as the last that fits, so that both directions agree
		end := most
		for end < len(out) && weight(out[end]) == weight(out[most-1]) {
			end++
		}
		out = out[:end]
	}
	return prune(out)
}

// most is how many ways between two people are looked at: in a royal family there are thousands.
const most = 300

// weight puts blood before marriage and near before far.
func weight(k Kinship) int {
	w := 0
	for _, s := range k.Steps {
		w += 2
		if s.Way == Across {
			w += 3
		}
		if !s.Sure {
			w++
		}
	}
	return w
}

// prune drops the paths that lead through the same two ends of a nearer one:
// full siblings share two parents, which is one relation, not two.
func prune(ks []Kinship) []Kinship {
	var out []Kinship
	for _, k := range ks {
		again := slices.ContainsFunc(out, func(o Kinship) bool {
			if o.shape() == k.shape() {
				return same(o, k)
			}
			return detour(o, k)
		})
		if !again {
			out = append(out, k)
		}
	}
	return out
}

// same holds for two paths that turn at the two partners of one union.
func same(o, k Kinship) bool {
	different := 0
	for i := range o.Steps {
		if o.Steps[i].To != k.Steps[i].To {
			different++
			turn := o.Steps[i].Way == Up && i+1 < len(o.Steps) && o.Steps[i+1].Way == Down
			if !turn || o.Steps[i].By.ID != k.Steps[i].By.ID || o.Steps[i+1].By.ID != k.Steps[i+1].By.ID {
				return false
			}
		}
	}
	return different <= 1
}

// detour holds when k goes where o goes, but over somebody's partner: a mother's
// husband who is the father, a sister's mother.
func detour(o, k Kinship) bool {
	if len(k.Steps) <= len(o.Steps) || !slices.ContainsFunc(k.Steps, func(s Step) bool { return s.Way == Across }) {
		return false
	}
	at := 0
	path := k.Path()
	for _, id := range o.Path() {
		i := slices.Index(path[at:], id)
		if i < 0 {
			return false
		}
		at += i
	}
	return true
}

func repeats(ids []graph.ID) bool {
	for i, id := range ids {
		if slices.Contains(ids[i+1:], id) {
			return true
		}
	}
	return false
}

// Blood reports whether the path goes by birth alone.
func (k Kinship) Blood() bool {
	return !slices.ContainsFunc(k.Steps, func(s Step) bool {
		return s.Way == Across || s.By.Kind != graph.ByBirth && s.By.Kind != graph.ParentageUnknown && s.By.Kind != ""
	})
}
