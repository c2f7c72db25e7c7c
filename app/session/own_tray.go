package session

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kinweave/graph"
	"kinweave/graph/kin"
)

// OwnTray lists what a child may start from: the people and the animals of her own view, those closest in kinship first,
// and nobody who is on her map already, or from whom a mark protects anybody: she may draw them, and nobody suggests it. Each is ready to be put down; she changes what she likes.
func (s *Session) OwnTray(child graph.ID) []graph.OwnItem {
	v, whom := graph.OwnPeople(s.Family(), child, s.AsAt())
	f := v.Family()
	m := graph.OwnMapOf(s.Family(), child)
	drawn := func(x graph.OwnItem) bool {
		return slices.ContainsFunc(m.Items, func(y graph.OwnItem) bool {
			return x.Person != "" && x.Person == y.Person || x.Person == "" && graph.Fold(x.Word) == graph.Fold(y.Word)
		})
	}
	feared := map[graph.ID]bool{}
	for mark := range graph.All[graph.Safety](s.Family()) {
		feared[mark.Who] = true
	}
	delete(feared, child)
	type near struct {
		item  graph.OwnItem
		steps int
	}
	var list []near
	for p := range graph.All[graph.Person](f) {
		x := graph.OwnItem{Person: whom[p.ID], Word: p.Name(), Shape: "circle", Colour: "sky", Picture: "face"}
		if x.Person == child || feared[x.Person] || p.Known == graph.NotNamed || x.Word == "" || max(p.Count, 1) > 1 {
			continue
		}
		if p.Living == graph.Died || p.Death.Known() { // a star, and no cross
			x.Shape, x.Picture, x.Colour = "star", "star", "white"
		}
		at := near{x, 99}
		if c := f.Case().Children; len(c) > 0 {
			if k, ok := kin.Connect(f, c[0], p.ID); ok {
				at.steps = len(k.Steps)
				at.item.Word = cmp.Or(forebear(f, k, s.AsAt()), at.item.Word)
			}
			at.item.Word = cmp.Or(callsThem(f, c[0], p), at.item.Word)
		}
		if !drawn(at.item) {
			list = append(list, at)
		}
	}
	slices.SortStableFunc(list, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.steps, b.steps), cmp.Compare(a.item.Word, b.item.Word))
	})
	var out []graph.OwnItem
	for p := range graph.All[graph.Pet](f) {
		x := graph.OwnItem{Word: p.Name, Shape: "circle", Colour: "orange", Picture: animal(p.Animal)}
		if p.Name != "" && !drawn(x) {
			out = append(out, x)
		}
	}
	for i, n := range list {
		if n.item.Colour == "sky" { // no two beside each other alike
			n.item.Colour = graph.OwnColours[i%8]
		}
		out = append(out, n.item)
	}
	return out
}

// forebear is what children call a parent; of nans there may be two, so that they go by their names.
func forebear(f *graph.Family, k kin.Kinship, asAt graph.Date) string {
	if len(k.Steps) == 1 && k.Steps[0].Way == kin.Up && k.Sure() {
		word := kin.Say(f, k, kin.AsKid, asAt)
		r, n := utf8.DecodeRuneInString(word)
		return string(unicode.ToUpper(r)) + word[n:]
	}
	return ""
}

// callsThem is what the child is known to call somebody: "Auntie Pat".
func callsThem(f *graph.Family, child graph.ID, p graph.Person) string {
	for t := range graph.All[graph.Tie](f) {
		if t.Words != "" && (t.From == child && t.To == p.ID || t.To == child && t.From == p.ID) && strings.Contains(t.Words, p.Name()) {
			return t.Words
		}
	}
	return ""
}

// animal is the picture for an animal, where there is one.
func animal(kind string) graph.OwnPicture {
	for _, p := range []graph.OwnPicture{"cat", "dog", "rabbit", "bird"} {
		if strings.Contains(graph.Fold(kind), string(p)) {
			return p
		}
	}
	return "heart"
}

// OwnDifference is how a child's own map and the adults' are not the same. It is for the worker to wonder about, with her; neither map is wrong.
type OwnDifference struct {
	Hers       []graph.OwnItem // on hers and not on ours
	Ours       []graph.Person  // on ours and not on hers
	Kept       []graph.OwnItem // whose words stay off the paper
	Unpictured []graph.OwnItem // whose pictures do
}

// OwnDiffers compares a child's own map with the adults'.
func (s *Session) OwnDiffers(child graph.ID) OwnDifference {
	f, asAt := s.Family(), s.AsAt()
	m := graph.OwnMapOf(f, child)
	drawn := map[graph.ID]bool{child: true}
	out := OwnDifference{Kept: graph.OwnKept(f, child, asAt), Unpictured: graph.OwnUnpictured(f, child, asAt)}
	known := knownAs(f, child, asAt)
	for _, x := range m.Items {
		p, there := graph.Get[graph.Person](f, x.Person)
		switch ids := known[graph.Fold(x.Word)]; {
		case x.No == 0 || x.Shape == graph.OwnNote && x.Person == "":
		case there && p.Gone == nil:
			drawn[p.ID] = true
		case len(ids) == 1 && x.Person == "":
			drawn[ids[0]] = true
		case len(ids) > 1 && x.Person == "": // which of two nans she means is hers to say
		default:
			out.Hers = append(out.Hers, x)
		}
	}
	for p := range graph.All[graph.Person](f) {
		if p.Gone == nil && !drawn[p.ID] && p.Name() != "" {
			out.Ours = append(out.Ours, p)
		}
	}
	steps := map[graph.ID]int{}
	for _, p := range out.Ours {
		steps[p.ID] = 99
		if k, ok := kin.Connect(f, child, p.ID); ok {
			steps[p.ID] = len(k.Steps)
		}
	}
	slices.SortStableFunc(out.Ours, func(a, b graph.Person) int { return cmp.Compare(steps[a.ID], steps[b.ID]) })
	return out
}

// knownAs lists by every word who and what it may mean: names, what the child calls them, and kin words ("Mum").
func knownAs(f *graph.Family, child graph.ID, asAt graph.Date) map[string][]graph.ID {
	out := map[string][]graph.ID{}
	add := func(id graph.ID, words ...string) {
		for _, w := range words {
			for _, k := range []string{graph.Fold(w), graph.Fold("my " + w)} {
				if w != "" && !slices.Contains(out[k], id) {
					out[k] = append(out[k], id)
				}
			}
		}
	}
	for p := range graph.All[graph.Person](f) {
		if p.Gone != nil {
			continue
		}
		add(p.ID, append([]string{p.Known, p.Formal}, p.Also...)...)
		if k, ok := kin.Connect(f, child, p.ID); ok {
			add(p.ID, kin.Say(f, k, kin.AsKid, asAt))
		}
	}
	for t := range graph.All[graph.Tie](f) {
		if t.From == child {
			add(cmp.Or(t.To, t.Group), t.Words)
		}
	}
	for p := range graph.All[graph.Pet](f) {
		add(p.ID, p.Name)
	}
	for g := range graph.All[graph.Group](f) {
		add(g.ID, g.Name)
	}
	return out
}
