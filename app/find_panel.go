package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/graph"
	search "kinweave/graph/find"
)

// finder is the panel over the page in which somebody, a place, a home, a group or a note is found
// while one types. On the map each hit is flown to; Enter stays there and Escape goes back.
type finder struct {
	p     *familyPage
	pop   *parts.Drop
	field *findField
	rows  *fyne.Container
	says  *widget.Label
	index *search.Index
	hits  []search.Hit
	at    int
	view  canvas.View // to go back to
}

// mostHits is how many are in sight at once.
const mostHits = 7

// find opens the panel from any page.
func (d *Desk) find() {
	if d.page == nil || d.Blocked() {
		return
	}
	x := &finder{p: d.page, index: search.New(d.ses.Family()), rows: parts.Column(2), says: parts.Small(""), view: d.page.stage.view()}
	x.field = newFindField(x)
	x.says.Wrapping = fyne.TextWrapWord
	wide := fyne.Min(parts.Scaled(480), d.Win.Canvas().Size().Width-32)
	body := parts.Column(8, x.field, x.rows, parts.Tight(x.says))
	panel := container.New(parts.Fixed{W: wide}, parts.NewSurface(parts.ColCard, parts.ColAccent, 10, parts.Inset(12, body)))
	x.show()
	x.pop = d.NewDrop(panel, fyne.NewPos((d.Win.Canvas().Size().Width-wide)/2, 72), x.back)
	d.Win.Canvas().Focus(x.field)
}

// look finds what was typed, and goes to the best of it.
func (x *finder) look() {
	x.hits, x.at = x.index.In(x.field.Text), 0
	x.show()
	x.fly()
}

func (x *finder) turn(by int) {
	if n := len(x.hits); n > 0 {
		x.at = (x.at + by + n) % n
		x.show()
		x.fly()
	}
}

func (x *finder) show() {
	x.rows.Objects = nil
	from := max(0, min(x.at-mostHits/2, len(x.hits)-mostHits))
	for i := from; i < min(len(x.hits), from+mostHits); i++ {
		x.rows.Add(x.row(i))
	}
	switch {
	case x.field.Text == "":
		x.says.SetText(say("People, homes, towns, schools and clubs, pets, notes. Accents and full names are not needed."))
	case len(x.hits) == 0:
		x.says.SetText(say("Nothing on the map answers to that."))
	default:
		x.says.SetText(say("%d of %d  ·  arrows choose, Enter goes there, Esc goes back", x.at+1, len(x.hits)))
	}
	x.rows.Refresh()
	if x.pop != nil {
		x.pop.Fit()
	}
}

func (x *finder) row(i int) fyne.CanvasObject {
	h := x.hits[i]
	words, about := h.Words, say(findWords[h.Where])
	if q, ok := graph.Get[graph.Person](x.p.d.ses.Family(), h.Key.ID); ok && h.Key.Kind == graph.KindPerson {
		words = parts.OrElse(words, parts.NameOf(q))
		about = parts.Joined(" · ", about, x.p.person.summary(q))
	} else if n := x.names(h.Who); n != "" {
		about += " · " + n
	}
	text := parts.Cut(words, int(52/parts.Scaled(1)))
	small := parts.Small(about)
	small.Truncation = fyne.TextTruncateEllipsis
	hit := parts.NewTouch(parts.Joined(", ", words, about), parts.Insets(6, 6, 10, 10, parts.Column(2, parts.Tight(parts.BoldWords(text)), parts.Tight(small))),
		func() { x.at = i; x.stay() })
	hit.Mark(i == x.at)
	return hit
}

// names says who a note or a home is about.
func (x *finder) names(ids []graph.ID) string {
	const most = 3
	var out []string
	for i, id := range ids {
		if i == most {
			out = append(out, say("and %d more", len(ids)-most))
			break
		}
		q, _ := graph.Get[graph.Person](x.p.d.ses.Family(), id)
		out = append(out, parts.NameOf(q))
	}
	return parts.Joined(", ", out...)
}

// fly shows on the map whom the hit is about, without selecting them yet.
func (x *finder) fly() {
	if x.p.open != "family" {
		return
	}
	if len(x.hits) == 0 {
		x.p.stage.mark(x.p.chosen)
		return
	}
	h := x.hits[x.at]
	x.p.stage.m.Select(refs(h.Who)...)
	if len(h.Who) > 0 {
		x.p.stage.bring(graph.Key{Kind: graph.KindPerson, ID: h.Who[0]})
	}
}

// stay closes the panel and selects what was found.
func (x *finder) stay() {
	x.pop.Close()
	if len(x.hits) == 0 {
		x.back()
		return
	}
	h := x.hits[x.at]
	k := h.Key
	switch {
	case k.Kind == graph.KindPerson, k.Kind == graph.KindUnion, k.Kind == graph.KindHousehold, k.Kind == graph.KindPet:
	case len(h.Who) > 0:
		k = graph.Key{Kind: graph.KindPerson, ID: h.Who[0]}
	default: // nobody to go to: a group that nobody is in yet
		x.p.d.Tell(h.Words, say("Nobody on the map belongs to it yet."))
		return
	}
	if x.p.open == "people" && k.Kind == graph.KindPerson {
		x.p.choose(k)
		x.p.outline.List.Find.SetText("")
		x.p.outline.List.Focus()
		return
	}
	x.p.goTo(k)
	if k != h.Key && len(h.Who) > 1 { // a note about several lights them all
		x.p.stage.m.Select(refs(h.Who)...)
	}
	x.p.stage.focus()
}

// leave closes the panel and goes back to where one was.
func (x *finder) leave() {
	x.pop.Close()
	x.back()
}

func (x *finder) back() {
	if x.p.open == "family" {
		if x.p.stage.view() != x.view { // who was in sight all the time moved nothing
			x.p.stage.restore(x.view)
		}
		x.p.stage.mark(x.p.chosen)
	}
	if x.p.open == "family" || x.p.open == "people" {
		x.p.stage.focus()
	}
}

var findWords = map[search.Where]string{
	search.InName: "", search.InNickname: later("also a form of the name"), search.InHome: later("Home"), search.InGroup: later("Group"), search.InPet: later("Pet"), search.InPlace: later("Town"),
	search.InRole: later("Role or work"), search.InNote: later("Note"), search.InStatement: later("What somebody said"), search.InOther: later("About them"),
}

// findField is where the words are typed. The arrows choose from what was found.
type findField struct {
	widget.Entry
	x *finder
}

func newFindField(x *finder) *findField {
	f := &findField{x: x}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = say("Find anybody or anything")
	f.OnChanged = func(string) { x.look() }
	f.OnSubmitted = func(string) { x.stay() }
	return f
}

// TypedKey implements fyne.Focusable.
func (f *findField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		f.x.leave()
	case fyne.KeyDown:
		f.x.turn(1)
	case fyne.KeyUp:
		f.x.turn(-1)
	default:
		f.Entry.TypedKey(e)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (f *findField) AccessibilityLabel() string {
	return parts.Joined(": ", say("Find anybody or anything"), f.Text)
}
