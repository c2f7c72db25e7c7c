package care

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/search"
)

// circumstances are what a life is like; the decisions below take somebody off a list, and need
// who decided, when and why.
var circumstances = []graph.BarrierKind{graph.WorkHours, graph.Space, graph.HousingTooSmall, graph.Money, graph.NoAllowanceInfo,
	graph.OtherChildren, graph.FeelsTooOld, graph.Health, graph.Distance, graph.Abroad, graph.LanguageNeeded, graph.Feud, graph.OtherHelp,
	graph.FearOfAuthority, graph.Unaware, graph.CannotFind, graph.NeverReplied, graph.Prison, graph.FormerAssessment, graph.TooLate,
	graph.ServiceCapacity, graph.OtherBarrier}

var decisions = []graph.BarrierKind{graph.ParentObjects, graph.ChildSaysNo, graph.RiskFromPerson, graph.RiskInHome, graph.CourtOrder, graph.AdoptionWall}

var mends = []parts.Option[graph.Mend]{{Value: "", Words: "Not known"}, {Value: graph.Fixable, Words: "Yes, it can be mended"}, {Value: graph.NotFixable, Words: "No"}}

var errNothingTicked = errors.New("tick what stands in the way")

// barring is the dialog about what stands in the way of somebody.
type barring struct {
	c    *Pages
	who  graph.Person
	s    *parts.Sheet
	tick map[graph.BarrierKind]*widget.Check
	mend *parts.Chips[graph.Mend]

	note, by, on, review *parts.Field
	standing             *fyne.Container
	fault                *parts.Complaint
}

func (c *Pages) Bar(id graph.ID) {
	d := c.at
	q, ok := graph.Get[graph.Person](d.Ses.Family(), id)
	if !ok || d.Blocked() {
		return
	}
	b := &barring{c: c, who: q, tick: map[graph.BarrierKind]*widget.Check{}, standing: parts.Column(4), fault: parts.NewComplaint()}
	b.note, b.by, b.on, b.review = parts.NewField(say("What it is, and what would help"), nil), parts.NewField(say("Name"), nil), parts.NewField(say("today"), nil), parts.NewField(say("22 Feb 2027"), nil)
	b.by.SetText(parts.OrElse(c.asker, d.Ses.Family().Case().Author))
	b.on.SetText(parts.ShortDay(d.Ses.AsAt()))
	b.mend = parts.NewChips(parts.Abreast(3), parts.Said(mends), nil)
	b.mend.Set("")
	b.fillStanding()
	list := func(kinds []graph.BarrierKind) fyne.CanvasObject {
		grid := container.New(parts.Tiles{Across: parts.Abreast(3)})
		for _, k := range kinds {
			check := widget.NewCheck(parts.UpperFirst(say(search.BarrierWords[k])), nil)
			b.tick[k] = check
			grid.Add(parts.Insets(-6, -6, -6, 0, check))
		}
		return grid
	}
	body := parts.Column(12, b.standing,
		parts.Column(4, parts.Tight(parts.BoldSmall(say("What their life is like"))), list(circumstances)),
		parts.Column(4, parts.Tight(parts.BoldSmall(say("A decision, an order or a risk"))),
			parts.Tight(parts.Wrapped(parts.Small(say("These take somebody off the list, so they need a reason, who decided and the day.")))), list(decisions)),
		parts.Column(4, parts.Tight(parts.Small(say("Could it be mended?"))), b.mend),
		parts.Labelled(say("In a few words"), b.note),
		container.NewGridWithColumns(parts.Abreast(2), parts.Labelled(say("Who decided, or told us"), b.by), container.NewGridWithColumns(2, parts.Labelled(say("When"), b.on), parts.Labelled(say("Look again"), b.review))),
		b.fault.Container)
	b.s = d.NewSheet(say("What stands in the way of %s", parts.Cut(parts.NameOf(q), 40)), 820, body,
		parts.NewPress(say("Cancel"), parts.Plain, func() { b.s.Hide() }), parts.NewPress(say("Keep"), parts.Primary, b.keep))
	b.s.Enter = b.keep
	for _, f := range []*parts.Field{b.note, b.by, b.on, b.review} {
		f.OnSubmitted = func(string) { b.keep() }
		f.Escape = func() { b.s.Hide() }
	}
	b.mend.Enter, b.mend.Escape = b.keep, func() { b.s.Hide() }
	b.s.Closed = c.at.Back
	b.s.Show()
}

// fillStanding lists what is on record, each to be lifted when it no longer stands.
func (b *barring) fillStanding() {
	d := b.c.at
	b.standing.Objects = nil
	for _, bar := range b.c.Barriers(b.who.ID) {
		text := barrierWords(bar)
		b.standing.Add(container.NewBorder(nil, nil, nil, parts.NewPress(say("It no longer stands"), parts.Plain, func() {
			step, err := graph.Lift(d.Ses.Family(), bar.ID, d.Ses.AsAt(), "")
			if err == nil {
				err = d.Ses.Do(step)
			}
			b.fault.Tell(err)
			b.fillStanding()
		}), parts.Words(text)))
	}
	b.standing.Refresh()
}

// Barriers are those of somebody that stand, for the child the pages are about.
func (c *Pages) Barriers(person graph.ID) []graph.Barrier {
	kid, _ := c.kid()
	var out []graph.Barrier
	for b := range graph.All[graph.Barrier](c.at.Ses.Family()) {
		if b.Person == person && (b.Child == "" || kid == "" || b.Child == kid) && graph.InForce(b.On, b.Lifted, c.at.Ses.AsAt()) {
			out = append(out, b)
		}
	}
	return out
}

func barrierWords(b graph.Barrier) string {
	return parts.Joined(" · ", parts.Joined(": ", parts.UpperFirst(search.BarrierWords[b.Kind]), strings.TrimSuffix(b.Note, ".")), mendWords(b.Mend), dayWords(later("look again %s"), b.Review))
}

func (b *barring) keep() {
	err := b.record()
	b.fault.Tell(err)
	if err != nil {
		b.s.Pop.Refresh()
		return
	}
	b.s.Hide()
}

// record puts all that was ticked on record, as one step.
func (b *barring) record() error {
	d := b.c.at
	f := d.Ses.Family()
	on, err := day(strings.TrimSpace(b.on.Text), d.Ses.AsAt())
	if err != nil {
		return err
	}
	review, err := day(strings.TrimSpace(b.review.Text), graph.Date{})
	if err != nil {
		return err
	}
	kid, _ := b.c.kid()
	mend, _ := b.mend.Value()
	var step graph.Change
	n := 0
	for _, k := range append(circumstances[:len(circumstances):len(circumstances)], decisions...) {
		if !b.tick[k].Checked {
			continue
		}
		one, err := graph.Bar(f, graph.Barrier{Person: b.who.ID, Child: kid, Kind: k, Mend: mend, Note: strings.TrimSpace(b.note.Text),
			By: strings.TrimSpace(b.by.Text), On: on, Review: review, Layer: graph.Coordinator})
		if err != nil {
			return err
		}
		if n == 0 {
			step = one
		} else {
			step = step.Then(one)
		}
		n++
	}
	if n == 0 {
		return errNothingTicked
	}
	b.c.asker = strings.TrimSpace(b.by.Text)
	return d.Ses.Do(step)
}
