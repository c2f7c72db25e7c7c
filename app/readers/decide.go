package readers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/graph"
)

// kinds are the sorts of fact that have a layer, as people call them.
var kinds = map[graph.Kind]string{
	graph.KindHousehold: later("Home"), graph.KindTie: later("Tie"), graph.KindGroup: later("School, club or service"), graph.KindPet: later("Pet"),
	graph.KindLine: later("How two people get on"), graph.KindSource: later("Source"), graph.KindStatement: later("What was said"),
	graph.KindAsk: later("A talk"), graph.KindBarrier: later("What stands in the way"), graph.KindOffer: later("Offer"), graph.KindSearch: later("Search"),
	graph.KindContact: later("Being in touch"), graph.KindAgreement: later("Agreement"), graph.KindPromise: later("Promise"),
	graph.KindInvite: later("Invitation"), graph.KindStep: later("Step"), graph.KindNeed: later("What the plan needs"), graph.KindFamilyOffer: later("Offer of a meeting"),
}

// factWords is a fact in a line: whom it is about, and what it says.
func (p *Pages) factWords(x graph.Layered, most int) string {
	what := say("Note")
	if x.Note < 0 {
		what = parts.OrElse(say(kinds[x.Of.Kind]), say("Fact"))
	}
	about := x.About
	more := ""
	if len(about) > 3 {
		about, more = about[:3], say(" and %d more", len(x.About)-3)
	}
	if t, ok := graph.Get[graph.Tie](p.at.Ses.Family(), x.Of.ID); ok && x.Of.Kind == graph.KindTie && x.Text == "" {
		g, _ := graph.Get[graph.Group](p.at.Ses.Family(), t.Group)
		x.Text = g.Name
	}
	text := ""
	if x.Text != "" {
		text = "“" + parts.Cut(x.Text, most) + "”"
	}
	return parts.Joined(" · ", what, p.list(about)+more, text)
}

// Undecided lists what nobody has decided about.
func Undecided(f *graph.Family) []graph.Layered {
	return slices.DeleteFunc(graph.Facts(f), func(x graph.Layered) bool { return !x.Undecided() })
}

// decidePage lists what is on no print because nobody has said who may read it.
type decidePage struct {
	p      *Pages
	scroll *container.Scroll
	kind   graph.Kind // the sort that is listed; empty for all
}

// mostRows is how many facts the page lists at once: the rest comes up as these are decided.
const mostRows = 60

// Fill makes the page for what is recorded now.
func (g *decidePage) Fill() fyne.CanvasObject {
	ses := g.p.at.Ses
	all := Undecided(ses.Family())
	title := parts.Heading(say("Who may read this?"))
	body := parts.Column(16, parts.Tight(title))
	if len(all) == 0 {
		body.Add(parts.Card(parts.Tight(parts.Words(say("Everything has its readers. Nothing vanishes from a print because nobody decided.")))))
		return parts.Inset(24, body)
	}
	body.Add(parts.Tight(parts.Words(say("%s. Until somebody says who may read them, they are on no print but your own.", undecidedWords(len(all))))))
	counts := map[graph.Kind]int{}
	var sorts []graph.Kind
	for _, x := range all {
		k := sortOf(x)
		if counts[k] == 0 {
			sorts = append(sorts, k)
		}
		counts[k]++
	}
	if counts[g.kind] == 0 {
		g.kind = ""
	}
	options := []parts.Option[graph.Kind]{{Value: "", Words: say("All (%d)", len(all))}}
	for _, k := range sorts {
		options = append(options, parts.Option[graph.Kind]{Value: k, Words: say("%s (%d)", parts.OrElse(say(kinds[k]), say("Note")), counts[k])})
	}
	which := parts.NewChoice(options, func(k graph.Kind) { g.kind = k; g.p.at.Refill() })
	which.Put(g.kind)
	list := slices.DeleteFunc(slices.Clone(all), func(x graph.Layered) bool { return g.kind != "" && sortOf(x) != g.kind })
	bulk := parts.NewReaderChoice("", func(l graph.Layer) {
		if l != "" {
			g.p.decide(l, list...)
		}
	})
	body.Add(container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("List"), which.Box()),
		parts.Labelled(say("The same for all %d of the list", len(list)), bulk.Box())))
	rows := parts.Column(0)
	for i, x := range list {
		if i == mostRows {
			rows.Add(parts.Inset(12, parts.Tight(parts.Small(say("and %d more, which come up as these are decided", len(list)-i)))))
			break
		}
		if i > 0 {
			rows.Add(parts.Rule(false))
		}
		rows.Add(g.row(x))
	}
	body.Add(parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, rows)))
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Inset(24, body))
	g.scroll.Offset = at
	return g.scroll
}

// sortOf is what sort of fact it is; a note is a note at whatever record.
func sortOf(x graph.Layered) graph.Kind {
	if x.Note >= 0 {
		return graph.KindPerson
	}
	return x.Of.Kind
}

func (g *decidePage) row(x graph.Layered) fyne.CanvasObject {
	text := parts.Words(g.p.factWords(x, 160))
	who := parts.NewReaderChoice("", func(l graph.Layer) { g.p.decide(l, x) })
	right := []fyne.CanvasObject{parts.Wide(230, who.Box())}
	if len(x.About) > 0 {
		right = append(right, parts.NewPress(say("Look"), parts.Quiet, func() { g.p.at.GoTo(graph.Key{Kind: graph.KindPerson, ID: x.About[0]}) }))
	}
	if parts.Scaled(1) > 1.4 {
		return parts.Inset(12, parts.Column(8, parts.Tight(text), parts.Row(8, right...)))
	}
	return parts.Inset(12, container.NewBorder(nil, nil, nil, container.NewCenter(parts.Row(8, right...)), parts.Tight(text)))
}

// decide says who may read facts, as one step that can be taken back.
func (p *Pages) decide(l graph.Layer, facts ...graph.Layered) {
	ses := p.at.Ses
	if err := ses.Do(graph.Decide(ses.Family(), "Say who may read something", l, facts...)); err != nil {
		p.at.Complain(err)
	}
	p.at.Refill()
}
