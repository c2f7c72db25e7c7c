package care

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/search"
)

// Card is the part of the person panel about caring: what the law calls them, what they bring,
// whether they could care or help, and whom else to ask. What is good comes first.
type Card struct {
	c      *Pages
	top    *fyne.Container // the chips, under the name
	cards  *fyne.Container
	Box    *fyne.Container
	person graph.ID

	family *graph.Family // what was shown: nothing is made anew while nothing has changed
	child  graph.ID
	asAt   graph.Date
}

// NewCard makes the cards of the person panel, empty until somebody is shown.
func NewCard(c *Pages) *Card {
	v := &Card{c: c, top: parts.Column(4), cards: parts.Column(12)}
	v.Box = parts.Column(12, v.top, v.cards)
	return v
}

// Show fills the cards.
func (v *Card) Show(q graph.Person) {
	k, ok := v.c.Look()
	if ok && k.family == v.family && k.child == v.child && k.asAt == v.asAt && v.person == q.ID {
		return
	}
	v.top.Objects, v.cards.Objects, v.family, v.person = nil, nil, nil, q.ID
	v.Box.Hide()
	if !ok {
		return
	}
	v.family, v.child, v.asAt = k.family, k.child, k.asAt
	if q.ID == k.child || slices.Contains(v.c.children(), q.ID) {
		return
	}
	v.fillChips(k, q)
	v.fillCards(k, q)
	v.Box.Show()
	v.top.Refresh()
	v.cards.Refresh()
}

func (v *Card) fillChips(k *known, q graph.Person) {
	for _, l := range shortLabels(k.Standing[q.ID]) {
		v.top.Add(parts.Row(0, v.c.labelChip(k, q.ID, l)))
	}
	if w, ok := wishOf(k, q.ID); ok {
		v.top.Add(parts.Row(0, parts.Pill(parts.ColChild, parts.Cut(say("%s said: %s", k.name(k.child), w), 40))))
	}
}

func (v *Card) fillCards(k *known, q graph.Person) {
	c := v.c
	brings, care, help := titles(q)
	rows := k.rows[q.ID]
	gone := q.Dead()
	var gifts []fyne.CanvasObject
	said := map[string]bool{}
	for _, r := range []*search.Row{rows.live, rows.help} {
		if r == nil {
			continue
		}
		for _, g := range r.Offers {
			if text := giftText(g); !said[text] {
				said[text] = true
				gifts = append(gifts, parts.Tight(parts.Words(text)))
			}
		}
	}
	if len(gifts) > 0 {
		v.add(brings, gifts...)
	}
	if rows.live != nil {
		v.add(care, outcome(rows.live)...)
	}
	if rows.help != nil {
		v.add(help, outcome(shorter(rows.help, rows.live))...)
	}
	if !gone {
		v.cards.Add(parts.Column(4, parts.NewPress(say("Log a talk"), parts.Plain, func() { c.Ask(q.ID) }).WithKey("A"),
			container.New(parts.Tiles{Across: parts.Abreast(2)},
				parts.NewPress(say("An offer…"), parts.Plain, func() { c.Offer(q.ID) }),
				parts.NewPress(say("In the way…"), parts.Plain, func() { c.Bar(q.ID) }))))
	}
	v.add(say("Who else should we ask?"), questionsOf(k, q.ID)...)
	v.add(say("Asked so far"), talks(k, q.ID)...)
}

func (v *Card) add(title string, lines ...fyne.CanvasObject) {
	if len(lines) > 0 {
		v.cards.Add(parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.BoldSmall(title))}, lines...)...))
	}
}

// shorter leaves out of the second card what the first has said.
func shorter(r, before *search.Row) *search.Row {
	if before == nil {
		return r
	}
	out := *r
	if r.Said == before.Said {
		out.Said = ""
	}
	if r.Asked == before.Asked {
		out.Asked = ""
	}
	if r.Next == before.Next {
		out.Next = search.Step{}
	}
	if slices.Equal(r.Barriers, before.Barriers) {
		out.Barriers = nil
	}
	return &out
}

// outcome is where things stand with one row: the answer, what stands in the way, what is next.
func outcome(r *search.Row) []fyne.CanvasObject {
	if r.Group == search.NotConsidered {
		var out []fyne.CanvasObject
		out = append(out, parts.Tight(parts.Words(say("Not being considered"))))
		for _, s := range r.Stops {
			out = append(out, parts.Tight(parts.Wrapped(parts.Small(stopWords(s)))))
		}
		if r.Unexplained {
			out = append(out, parts.Tight(parts.ToDo(say("No reason recorded"))))
		}
		return out
	}
	text := parts.UpperFirst(r.Answer)
	if r.Said != "" {
		text += ": “" + strings.TrimSuffix(r.Said, ".") + "”"
	}
	out := []fyne.CanvasObject{parts.Tight(parts.Words(text))}
	for _, b := range r.Barriers {
		out = append(out, parts.Tight(parts.ToDo(parts.UpperFirst(b.Words))))
	}
	if r.Asked != "" {
		out = append(out, parts.Tight(parts.Wrapped(parts.Small(say("Asked %s", r.Asked)))))
	}
	if s := stepOf(r.Next); s != "" {
		out = append(out, parts.Tight(parts.Wrapped(parts.Small(say("Next: %s", s)))))
	}
	return out
}

// questionsOf are what somebody could be asked about the family, the nearest to the child first.
func questionsOf(k *known, id graph.ID) []fyne.CanvasObject {
	const most = 4
	var out []fyne.CanvasObject
	for _, q := range k.Coverage().Frontier {
		if q.Ask != id {
			continue
		}
		for _, s := range q.Questions {
			if len(out) == most {
				return out
			}
			out = append(out, parts.Tight(parts.Words(parts.UpperFirst(s))))
		}
	}
	return out
}

// talks is the log of asking, the latest first.
func talks(k *known, id graph.ID) []fyne.CanvasObject {
	log := graph.AsksOf(k.family, id, k.child)
	slices.Reverse(log)
	var out []fyne.CanvasObject
	for _, a := range log[:min(len(log), 6)] {
		out = append(out, parts.Tight(parts.Wrapped(parts.Small(parts.Joined(" · ", dayWords("%s", a.On), stateWords(a.State), a.How, a.By)))))
	}
	return out
}

// wishOf is what the child said about somebody, the latest word of it.
func wishOf(k *known, id graph.ID) (string, bool) {
	var last graph.Wish
	for w := range graph.All[graph.Wish](k.family) {
		if w.Child == k.child && w.About == id && w.On.By(k.asAt) && w.On.Sort() >= last.On.Sort() {
			last = w
		}
	}
	said := map[graph.WishKind]string{graph.Important: say("important to me"), graph.LostTouch: say("lost touch"), graph.LikeToKnow: say("I’d like to know them"), graph.NotNow: say("not now"), graph.WishNo: say("no")}[last.Kind]
	return said, said != ""
}

// shortLabels are the labels to show as chips: what says most, and no parent's twice.
func shortLabels(s kin.Standing) []kin.Label {
	return slices.DeleteFunc(slices.Clone(s.Labels), func(l kin.Label) bool {
		return l.Word == "connected person" && len(s.Labels) > 1
	})
}

// labelChip is what the law calls somebody; a click says by which rule.
func (c *Pages) labelChip(k *known, id graph.ID, l kin.Label) fyne.CanvasObject {
	word := parts.UpperFirst(l.In(parts.Spoken()).Word)
	if g := k.Standing[id].Relative.Grounds; l.Word == "relative (s.105)" && len(g) > 0 && g[0].As != "" {
		word += ": " + say(g[0].As)
	}
	most := 46
	if parts.Scaled(1) > 1.2 {
		most = 36
	}
	return parts.NewTag(parts.Cut(word, most), func() { c.Explain(k, id, l) })
}

func (c *Pages) Explain(k *known, id graph.ID, l kin.Label) {
	if c.at.Blocked() {
		return
	}
	l = l.In(parts.Spoken())
	var chain []string
	for _, step := range l.Chain {
		chain = append(chain, k.name(step))
	}
	var s *parts.Sheet
	body := parts.Column(12, parts.Tight(parts.Words(l.Rule)), parts.Tight(parts.Words(l.Law+".")))
	if len(chain) > 1 {
		body.Add(parts.Tight(parts.Words(say("Worked out through: %s.", strings.Join(chain, " – ")))))
	}
	body.Add(parts.Tight(parts.ToDo(parts.UpperFirst(say(kin.Guide)) + ".")))
	s = c.at.NewSheet(parts.Cut(k.name(id), 40)+": "+l.Word, 480, body, parts.NewPress(say("Close"), parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}

// titles are those of the three cards: languages do not all put "she" and its verb in the same place.
func titles(q graph.Person) (brings, care, help string) {
	switch q.Shown {
	case graph.Female, graph.TransWoman:
		return say("What she brings"), say("Could she care?"), say("Could she help?")
	case graph.Male, graph.TransMan:
		return say("What he brings"), say("Could he care?"), say("Could he help?")
	}
	return say("What they bring"), say("Could they care?"), say("Could they help?")
}
