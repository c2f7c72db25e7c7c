package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/care"
	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/quick"
)

// pair is two people who are on the map already and selected together.
type pair [2]graph.ID

// pairPanel says what two people are to each other and ties them.
type pairPanel struct {
	p     *familyPage
	two   pair
	title *widget.Label
	list  *fyne.Container
	words *parts.Field  // what the one is to the other, in words
	says  *widget.Label // what those words would do
	root  fyne.CanvasObject
}

func newPairPanel(p *familyPage) *pairPanel {
	v := &pairPanel{p: p, title: parts.Heading(""), list: parts.Column(12), says: parts.Small("")}
	v.title.Wrapping, v.says.Wrapping = fyne.TextWrapWord, fyne.TextWrapWord
	v.words = parts.NewField(say("aunt, mum’s cousin, godmother"), nil)
	v.words.OnChanged = func(string) { v.read() }
	v.words.OnSubmitted = func(string) { v.tie() }
	v.words.Escape = func() { v.words.SetText(""); p.stage.focus() }
	v.root = container.NewVScroll(parts.Inset(16, parts.Column(12, parts.Tight(v.title), v.list)))
	return v
}

func (v *pairPanel) show(two pair) {
	f := v.p.d.ses.Family()
	a, okA := graph.Get[graph.Person](f, two[0])
	b, okB := graph.Get[graph.Person](f, two[1])
	if !okA || !okB {
		return
	}
	if two != v.two {
		v.two = two
		v.words.SetText("")
	}
	v.title.SetText(say("%s and %s", parts.NameOf(a), parts.NameOf(b)))
	v.list.Objects = nil
	if said := v.kinship(f, a, b); len(said) > 0 {
		v.list.Add(parts.Card(append([]fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("What they are to each other")))}, said...)...))
	}
	offer := []fyne.CanvasObject{parts.Tight(parts.BoldSmall(say("Tie them")))}
	refused := map[string][]string{}
	var why []string
	for _, w := range v.ways(f, two) {
		if w.err == nil {
			offer = append(offer, parts.NewPress(parts.Cut(w.text, 34), parts.Plain, w.do).Saying(w.text))
			continue
		}
		s := parts.Sentence(w.err)
		if refused[s] == nil {
			why = append(why, s)
		}
		refused[s] = append(refused[s], w.short)
	}
	for _, s := range why {
		offer = append(offer, parts.Tight(parts.Wrapped(parts.Small(say("Not as %s: %s", strings.Join(refused[s], ", "), s)))))
	}
	v.list.Add(parts.Card(offer...))
	kinds := parts.NewChoice(parts.Said(tieKinds), func(k graph.TieKind) {
		v.p.try(v.p.d.ses.Do(graph.Put(v.p.d.ses.Family(), "Tie two people", graph.Tie{ID: graph.NewID(), From: two[0], To: two[1], Kind: k})))
	})
	kinds.PlaceHolder = say("Choose")
	v.list.Add(parts.Card(
		parts.Labelled(say("Not family, but"), kinds.Box()),
		parts.Labelled(say("Or say it: %s is %s’s …", short(b), short(a)), v.words), parts.Tight(v.says)))
	v.list.Add(parts.Column(8,
		parts.NewPress(say("These two are one person…"), parts.Plain, v.p.d.merge),
		parts.NewPress(say("Change both…"), parts.Plain, func() { v.p.chooseTogether(two[:]) })))
	v.read()
	v.list.Refresh()
}

// read says what the words would do, without doing it.
func (v *pairPanel) read() {
	text := strings.TrimSpace(v.words.Text)
	if text == "" {
		v.says.Hide()
		return
	}
	d := v.p.d
	r, err := quick.TieIn(parts.Spoken(), d.ses.Family(), v.two[0], v.two[1], text, d.ses.AsAt())
	said := "→ " + r.Says
	if open := leftOpen(r, err); open != "" {
		said = open
	}
	v.says.SetText(said)
	v.says.Show()
}

// tie does what the words say.
func (v *pairPanel) tie() {
	d := v.p.d
	r, err := quick.TieIn(parts.Spoken(), d.ses.Family(), v.two[0], v.two[1], strings.TrimSpace(v.words.Text), d.ses.AsAt())
	if err != nil || len(r.Change.Edits) == 0 {
		v.read()
		return
	}
	v.words.SetText("")
	v.p.try(d.ses.Do(r.Change))
}

// way is one way to connect two people, or why it cannot be.
type way struct {
	text, short string
	do          func()
	err         error
}

// ways lists every way to connect two people, with what keeps each from being so.
func (v *pairPanel) ways(f *graph.Family, two pair) []way {
	a, _ := graph.Get[graph.Person](f, two[0])
	b, _ := graph.Get[graph.Person](f, two[1])
	one := func(text, word string, change func(*graph.Family) (graph.Change, error)) way {
		_, err := change(f)
		return way{text, word, func() {
			c, err := change(v.p.d.ses.Family())
			if err == nil {
				err = v.p.d.ses.Do(c)
			}
			v.p.try(err)
		}, err}
	}
	connect := func(text, word string, how graph.Connection) way {
		return one(text, word, func(f *graph.Family) (graph.Change, error) { return graph.Connect(f, a.ID, b.ID, how) })
	}
	twins := one(say("They are twins"), say("twins"), func(f *graph.Family) (graph.Change, error) {
		for t := range graph.All[graph.Birth](f) {
			if slices.Contains(t.Children, a.ID) && slices.Contains(t.Children, b.ID) {
				return graph.Change{}, graph.ErrConnected
			}
		}
		return graph.MakeTwins(f, "", a.ID, b.ID)
	})
	return []way{
		connect(say("They are, or were, a couple"), say("a couple"), graph.AsPartner),
		connect(say("%s is a parent of %s", short(a), short(b)), say("%s’s parent", short(b)), graph.AsChild),
		connect(say("%s is a parent of %s", short(b), short(a)), say("%s’s parent", short(a)), graph.AsParent),
		connect(say("They are brothers or sisters"), say("brothers or sisters"), graph.AsSibling),
		twins,
	}
}

// short is a first name, for a button. “Auntie Pat” is called so.
func short(p graph.Person) string {
	const room = 12
	if n := p.Name(); n != "" && len([]rune(n)) <= room {
		return n
	}
	if n := strings.Fields(p.Name()); len(n) > 0 {
		return parts.Cut(n[0], 10)
	}
	return say("the unnamed")
}

// mostKinships is how many ways of being related are said; royal houses have a hundred.
const mostKinships = 3

// related lists the ways in which the second is related to the first: those that are said, and lit.
func (two pair) related(f *graph.Family) []kin.Kinship {
	all := kin.Relate(f, two[0], two[1])
	return all[:min(len(all), mostKinships)]
}

func (v *pairPanel) kinship(f *graph.Family, a, b graph.Person) []fyne.CanvasObject {
	asAt := v.p.d.ses.AsAt()
	var out []fyne.CanvasObject
	for _, k := range (pair{a.ID, b.ID}).related(f) {
		w := kin.In(parts.Spoken(), f, k, asAt)
		if w == "" {
			continue
		}
		out = append(out, parts.Tight(parts.Words(say("%s is %s’s %s.", parts.NameOf(b), parts.NameOf(a), w))))
		if parts.Spoken() == language.English { // only English has words for a report, and for a child to say
			out = append(out, parts.Tight(parts.Wrapped(parts.Small(say("In a report: %s. As a child says it: %s.", kin.Say(f, k, kin.Formal, asAt), kin.Say(f, k, kin.AsKid, asAt))))))
		}
	}
	return out
}

// way lists the lines along which two people are related.
func (two pair) way(f *graph.Family) []string {
	var out []string
	for _, k := range two.related(f) {
		path := []graph.ID{two[0]}
		for _, s := range k.Steps {
			path = append(path, s.To)
		}
		out = append(out, care.Way(f, path)...)
	}
	return out
}
