package conference

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/meeting"
)

var states = []parts.Option[graph.InviteState]{
	{Value: graph.Invited, Words: "Invited"},
	{Value: graph.Coming, Words: "Coming"},
	{Value: graph.SendingViews, Words: "Views sent instead"},
	{Value: graph.StayingOut, Words: "Out: staying away"},
}

var (
	errNoState = errors.New("choose what they answered")
	errNoGuest = errors.New("name at least one person: the first letters are enough")
)

// guests is the list of a meeting and what the room needs for it.
func (g *Page) guests(k *known) fyne.CanvasObject {
	body := parts.Column(16)
	add := parts.NewPress(say("Put people on the list…"), parts.Primary, g.Invite)
	if len(k.Guests) == 0 {
		body.Add(parts.Section(say("Who comes"), add, parts.Card(parts.Body(say("Nobody is on the list yet. Begin with whom the child would want there.")))))
		return body
	}
	body.Add(parts.Section(say("Who comes"), add, pills(k.Whole)...))
	var lines []fyne.CanvasObject
	for _, guest := range k.Guests {
		lines = append(lines, g.guest(k, guest))
	}
	keys := say("Keys: the arrows from row to row, I invited, C coming, V sends views, O stays out, N what they need, X off the list.")
	if k.Meeting.Parts == 2 {
		keys += " " + say("1 and 2 put somebody into a part, 0 into both.")
	}
	body.Add(parts.Column(8, parts.Note(keys), parts.Rows(lines...)))
	if room := g.room(k); room != nil {
		body.Add(room)
	}
	return body
}

// pills are what the room needs, each thing in one.
func pills(t meeting.Totals) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, w := range t.Words {
		out = append(out, parts.Insets(0, 4, 0, 4, parts.Pill(parts.ColWash, w)))
	}
	if len(out) == 0 {
		return []fyne.CanvasObject{parts.Note(say("No chair is needed yet: nobody is coming so far."))}
	}
	return parts.Flow(out)
}

// room is what each part of a meeting needs, and what somebody needs in their own words.
func (g *Page) room(k *known) fyne.CanvasObject {
	box := parts.Column(8)
	for _, t := range k.Parts {
		box.Add(parts.Tight(parts.BoldSmall(say("Part %d", t.Part))))
		for _, o := range pills(t) {
			box.Add(o)
		}
	}
	for _, a := range k.Whole.Access {
		box.Add(parts.Body(parts.Joined(": ", a.Name, a.Words)))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return parts.Section(say("What the room needs"), nil, parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(12, box)))
}

// signs stand before the words of a state, so that it is never colour alone.
var signs = map[graph.InviteState]string{graph.Coming: "✓ ", graph.SendingViews: "✉ ", graph.StayingOut: "– "}

func (g *Page) guest(k *known, x meeting.Guest) fyne.CanvasObject {
	key := string(x.ID)
	who := parts.Column(4, parts.Title(x.Name))
	var facts []string
	if x.Child {
		facts = append(facts, say("under 18"))
	}
	if k.Meeting.Parts == 2 {
		facts = append(facts, partWords(x.Part))
	}
	if len(facts) > 0 {
		who.Add(parts.Note(parts.UpperFirst(strings.Join(facts, " · "))))
	}
	stands := parts.Column(4)
	if x.State == "" {
		stands.Add(parts.Alert(parts.UpperFirst(x.Stands)))
	} else {
		stands.Add(parts.Body(signs[x.State] + parts.UpperFirst(x.Stands)))
	}
	if x.Missing != "" {
		stands.Add(parts.Alert(x.Missing))
	}
	if x.State == graph.StayingOut && x.Why != "" {
		stands.Add(parts.Body(x.Why))
	}
	if x.State == graph.SendingViews && x.Views != "" {
		stands.Add(parts.Body("“" + x.Views + "”"))
	}
	if len(x.Wants) > 0 {
		stands.Add(parts.Note(say("Needs: %s", strings.Join(x.Wants, ", "))))
	}
	put := func(n int) func() {
		return func() {
			if k.Meeting.Parts == 2 {
				g.lines.Do(meeting.PutInPart(g.at.Family(), x.ID, n))
			}
		}
	}
	answer := func() { g.Answer(x, x.State) }
	letters := map[rune]func(){
		'i': func() { g.lines.Do(meeting.Answer(g.at.Family(), x.ID, graph.Invited, "")) },
		'c': func() { g.lines.Do(meeting.Answer(g.at.Family(), x.ID, graph.Coming, "")) },
		'v': func() { g.Answer(x, graph.SendingViews) },
		'o': func() { g.Answer(x, graph.StayingOut) },
		'n': func() { g.Needs(x) },
		'x': func() { g.lines.Do(meeting.TakeOffList(g.at.Family(), x.ID)) },
		'0': put(0), '1': put(1), '2': put(2),
	}
	return g.lines.Add(key, parts.Joined(", ", x.Name, x.Stands, strings.Join(x.Wants, ", ")),
		parts.Thirds(who, stands, parts.Row(4, g.lines.Press(key, say("Answer…"), answer), g.lines.Press(key, say("Needs…"), letters['n']))), answer, letters)
}

func partWords(n int) string {
	if n == 0 {
		return say("in both parts")
	}
	return say("part %d", n)
}

// Invite puts people on the list.
func (g *Page) Invite() {
	if g.at.Blocked() {
		return
	}
	on := map[graph.ID]bool{}
	for _, x := range g.look().Guests {
		on[x.Person] = true
	}
	f := g.at.NewForm()
	who := f.Who(say("The first letters of a name, then Enter"), parts.People(g.at.Family(), func(p graph.Person) bool { return !p.Dead() && !on[p.ID] }), "")
	who.Nobody = say("Nobody else on the map is called that, or they are on the list already.")
	var chosen []graph.ID
	list := parts.Words("")
	list.Hide()
	who.Picked = func(id graph.ID) {
		if !on[id] {
			on[id] = true
			chosen = append(chosen, id)
		}
		var names []string
		for _, id := range chosen {
			names = append(names, g.at.Name(id))
		}
		list.SetText(say("To be put on the list: %s", strings.Join(names, ", ")))
		list.Show()
		who.Put("")
		g.at.Win.Canvas().Focus(who.Field)
		f.Fit()
	}
	f.Add(parts.Labelled(say("Who"), who.Box), parts.Tight(list))
	f.Show(say("Put people on the list"), say("Put on the list"), 520, func() error {
		if id := who.Value(); id != "" && !on[id] {
			chosen = append(chosen, id)
		}
		if len(chosen) == 0 {
			return errNoGuest
		}
		return g.do(meeting.Invite(g.at.Family(), g.which, chosen...))
	}, g.lines.Back)
}

// Answer writes down what somebody answered; who stays out has a reason.
func (g *Page) Answer(x meeting.Guest, begin graph.InviteState) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	text := parts.NewField("", nil)
	box := parts.Column(4)
	label := parts.Small("")
	turn := func(s graph.InviteState) {
		box.Hide()
		switch s {
		case graph.SendingViews:
			label.SetText(say("What they want to be heard, or how it will come"))
			text.SetText(x.Views)
			box.Show()
		case graph.StayingOut:
			label.SetText(say("Why, in their words if you can"))
			text.SetText(x.Why)
			box.Show()
		}
		f.Fit()
	}
	var state *parts.Chips[graph.InviteState]
	state = parts.Pick(f, 2, parts.Said(states), func() {
		s, _ := state.Value()
		turn(s)
	})
	text.OnSubmitted, text.Escape = func(string) { f.Keep() }, f.Close
	box.Add(parts.Tight(label))
	box.Add(text)
	f.Add(state, box)
	if begin != "" {
		state.Set(begin)
	}
	turn(begin)
	f.Show(say("What %s answered", parts.Cut(x.Name, 40)), say("Keep"), 520, func() error {
		s, chosen := state.Value()
		if !chosen {
			return errNoState
		}
		given := text.Text
		if s != graph.SendingViews && s != graph.StayingOut {
			given = ""
		}
		return g.do(meeting.Answer(g.at.Family(), x.ID, s, given))
	}, g.lines.Back)
	if box.Visible() {
		g.at.Win.Canvas().Focus(text)
	}
}

var hows = []parts.Option[graph.InviteHow]{{Value: "", Words: "In the room"}, {Value: graph.ByVideo, Words: "By video"}, {Value: graph.ByPhone, Words: "By telephone"}}

var lifts = []parts.Option[bool]{{Value: false, Words: "Makes their own way"}, {Value: true, Words: "Needs a lift"}}

// Needs writes down what somebody needs in order to take part.
func (g *Page) Needs(x meeting.Guest) {
	if g.at.Blocked() {
		return
	}
	f := g.at.NewForm()
	how := parts.Pick(f, 3, parts.Said(hows), nil)
	how.Set(x.How)
	lift := parts.Pick(f, 2, parts.Said(lifts), nil)
	lift.Set(x.Lift)
	tongue, food := f.Line(say("A language, where one is needed"), x.Interpreter), f.Line(say("Halal, no nuts …"), x.Food)
	minding := ""
	if x.Minding > 0 {
		minding = fmt.Sprint(x.Minding)
	}
	kids, advocate, access := f.Line(say("A number"), minding), f.Line(say("Name"), x.Advocate), f.Line(say("A ramp, a quiet room, large print …"), x.Access)
	f.Add(how, lift, parts.Two(parts.Labelled(say("Interpreter"), tongue), parts.Labelled(say("Food"), food)),
		parts.Two(parts.Labelled(say("Children to be minded"), kids), parts.Labelled(say("Advocate who comes along"), advocate)), parts.Labelled(say("To get in, and to be at ease"), access))
	f.Show(say("What %s needs", parts.Cut(x.Name, 40)), say("Keep"), 560, func() error {
		i := x.Invite
		n, err := number(kids.Text)
		if err != nil {
			return err
		}
		i.How, _ = how.Value()
		i.Lift, _ = lift.Value()
		i.Interpreter, i.Food, i.Minding, i.Advocate, i.Access = strings.TrimSpace(tongue.Text), strings.TrimSpace(food.Text), n, strings.TrimSpace(advocate.Text), strings.TrimSpace(access.Text)
		return g.do(meeting.Arrange(g.at.Family(), i))
	}, g.lines.Back)
}

var errNumber = errors.New("write how many children as a number, or leave it empty")

func number(text string) (int, error) {
	n := 0
	if text = strings.TrimSpace(text); text == "" {
		return 0, nil
	}
	if _, err := fmt.Sscanf(text, "%d", &n); err != nil || n < 0 || fmt.Sprint(n) != text {
		return 0, errNumber
	}
	return n, nil
}
