package pack

import (
	"cmp"
	"strings"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/render"
	"kinweave/render/pages"
	"kinweave/render/scene"
	"kinweave/render/words"
)

// whoIsWho is the map in words.
func (m *making) whoIsWho(b *pages.Book, title string) {
	b.Part(title)
	for _, part := range words.Tell(m.drawing.Reading, m.pack.Lang).Parts {
		b.Heading(part.Heading)
		b.List(part.Lines...)
	}
	if m.pack.Kind == Court { // the view holds the day for the children and their brothers and sisters only
		var born []pages.Fact
		for p := range graph.All[graph.Person](m.view.Family()) {
			if p.Birth.How == graph.On && p.Birth.From.Date > 0 {
				born = append(born, pages.Fact{Label: cmp.Or(p.Name(), m.pack.Lang.Say("not known yet")), Words: m.date(p.Birth)})
			}
		}
		if len(born) > 0 {
			b.Together(func() {
				b.Heading(m.pack.Lang.Say("Dates of birth"))
				b.Facts(born...)
			})
		}
	}
}

// legend has every sign of the map in the size of the words, one under another.
func (m *making) legend(b *pages.Book, title string) {
	if len(m.drawing.Signs) == 0 {
		return
	}
	b.Part(title)
	for _, sign := range m.drawing.Signs {
		one := m.drawing
		one.Signs = []render.Sign{sign}
		line := render.Legend(one, m.fonts, 1, b.Body()) // too narrow for the heading and the sign side by side
		kept, at := line.Items[:0], 0.0
		for _, it := range line.Items {
			if t, ok := it.Shape.(scene.Text); ok {
				at = max(at, t.At.Y)
			}
			if strings.HasPrefix(it.Role, "list:") {
				kept = append(kept, it)
			}
		}
		line.Items = m.lined(kept, 3.4*b.Body(), b.Body())
		if m.pack.Lang.RightToLeft() {
			line = line.Move(scene.Matrix{S: 1, X: b.Wide() - 1})
		}
		b.Picture(tones(m.pack.BlackWhite).On(line), scene.Box{Y0: at - 1.3*b.Body(), X1: b.Wide(), Y1: at + 0.95*b.Body()})
	}
}

// lined has the words of every sign begin where those of all the others do, with the sign in the middle of the room before them.
func (m *making) lined(items []scene.Item, at, body float64) []scene.Item {
	if m.pack.Lang.RightToLeft() {
		return items
	}
	var sign, words scene.Scene
	for _, it := range items {
		if strings.HasSuffix(it.Role, "/body") {
			words.Items = append(words.Items, it)
		} else {
			sign.Items = append(sign.Items, it)
		}
	}
	from, of := words.Bounds(m.fonts.Measure), sign.Bounds(m.fonts.Measure)
	words = words.Move(scene.Matrix{S: 1, X: at - from.X0})
	sign = sign.Move(scene.Matrix{S: 1, X: (at-0.6*body)/2 - (of.X0+of.X1)/2})
	return append(sign.Items, words.Items...)
}

func tones(blackWhite bool) render.Tones {
	if blackWhite {
		return render.BlackWhiteTones
	}
	return render.PaperTones
}

// invitations is the coordinator's sheet: who comes, and what they need to be able to.
func (m *making) invitations(b *pages.Book, title string) {
	lang, f := m.pack.Lang, m.view.Family()
	b.Part(title)
	b.Small(lang.Say("For the coordinator only."))
	m.apart(b)
	meeting, chosen := m.meeting()
	var rows [][]string
	for i := range graph.All[graph.Invite](f) {
		if chosen && i.Meeting != meeting.ID {
			continue
		}
		p, _ := graph.Get[graph.Person](f, i.Person)
		var needs []string
		need := func(words string, there bool) {
			if there {
				needs = append(needs, words)
			}
		}
		need(lang.Say("interpreter: %s", i.Interpreter), i.Interpreter != "")
		need(lang.Say("a lift"), i.Lift)
		need(lang.Say("food: %s", i.Food), i.Food != "")
		need(i.Access, i.Access != "")
		state := m.inviteState(i.State)
		if meeting.Parts > 1 && i.Part > 0 {
			state = joined(", ", state, lang.Say("part %d of the meeting", i.Part))
		}
		if i.Why != "" {
			state += ": " + i.Why
		}
		rows = append(rows, []string{joined("\n", cmp.Or(p.Name(), lang.Say("not known yet")), m.how(p.ID)), state, strings.Join(needs, "\n"), i.Views, pages.Tick})
	}
	if len(rows) == 0 {
		b.Text(lang.Say("Nobody has been invited yet. These are the people to think about:"))
		for p := range graph.All[graph.Person](f) {
			if p.Dead() || p.Name() == "" {
				continue
			}
			rows = append(rows, []string{joined("\n", p.Name(), m.how(p.ID)), "", "", "", pages.Tick})
		}
	}
	b.Table([]pages.Column{{Head: lang.Say("Who"), Share: 3}, {Head: lang.Say("Answer"), Share: 2.4}, {Head: lang.Say("What they need"), Share: 2.4},
		{Head: lang.Say("Views sent"), Share: 2}, {Head: lang.Say("Came"), Share: 1.3}}, rows, 0)
}

// apart says who must not meet, before anything else on the sheet.
func (m *making) apart(b *pages.Book) {
	lang, f := m.pack.Lang, m.view.Family()
	var apart []string
	for s := range graph.All[graph.Safety](f) {
		if s.Kind != graph.MustNotMeet {
			continue
		}
		x, _ := graph.Get[graph.Person](f, s.Who)
		y, _ := graph.Get[graph.Person](f, s.About)
		apart = append(apart, lang.Say("%s and %s", cmp.Or(x.Name(), lang.Say("not known yet")), cmp.Or(y.Name(), lang.Say("not known yet"))))
	}
	if len(apart) > 0 {
		b.Together(func() {
			b.Heading(lang.Say("Must not meet"))
			b.List(apart...)
		})
	}
}

func (m *making) inviteState(s graph.InviteState) string {
	lang := m.pack.Lang
	switch s {
	case graph.Invited:
		return lang.Say("invited")
	case graph.Coming:
		return lang.Say("coming")
	case graph.SendingViews:
		return lang.Say("sends views")
	case graph.StayingOut:
		return lang.Say("stays out")
	}
	return lang.Say("not asked yet")
}

// how is what somebody is to the first index child.
func (m *making) how(id graph.ID) string {
	f := m.view.Family()
	kids := f.Case().Children
	if len(kids) == 0 || kids[0] == id {
		return ""
	}
	ways := kin.Relate(f, kids[0], id)
	if len(ways) == 0 {
		return ""
	}
	return kin.Word(f, ways[0], m.view.AsAt())
}

// promises are what people said they would do, as far as the reader may know.
func (m *making) promises(b *pages.Book, title string) {
	lang, f := m.pack.Lang, m.view.Family()
	var rows [][]string
	for p := range graph.All[graph.Promise](f) {
		if p.Ended.Known() && p.Ended.By(m.view.AsAt()) {
			continue
		}
		who, _ := graph.Get[graph.Person](f, p.Who)
		rows = append(rows, []string{cmp.Or(who.Name(), lang.Say("not known yet")), p.What, p.Often, m.date(p.Starts), p.IfStops})
	}
	if len(rows) == 0 { // fewer pages: what is missing is said where the open questions are
		return
	}
	b.Part(title)
	b.Table(m.planColumns(), rows, 0)
}

func (m *making) planColumns() []pages.Column {
	lang := m.pack.Lang
	return []pages.Column{{Head: lang.Say("Who"), Share: 2}, {Head: lang.Say("What they will do"), Share: 4}, {Head: lang.Say("How often"), Share: 2},
		{Head: lang.Say("From when"), Share: 1.8}, {Head: lang.Say("If it stops"), Share: 2.2}}
}

// plan is a sheet to write the plan on.
func (m *making) plan(b *pages.Book, title string) {
	lang := m.pack.Lang
	b.Part(title)
	b.Text(lang.Say("Write down what each of you will do. Small things count."))
	rows := make([][]string, 7)
	if m.pack.Large {
		rows = rows[:5]
	}
	for i := range rows {
		rows[i] = make([]string, 5)
	}
	b.Table(m.planColumns(), rows, 48)
	b.Together(func() {
		b.Blank(lang.Say("If the plan does not work, we tell"))
		b.Blank(lang.Say("We meet again on"))
		b.Blank(lang.Say("Agreed by"))
		b.Blank("")
	})
}
