package app

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph/quick"
)

func (l *quickLine) tell(says, open string, ask []quick.Question) {
	show := func(o *widget.Label, box fyne.CanvasObject, text string) {
		o.SetText(text)
		if text == "" {
			o.Hide()
			box.Hide()
		} else {
			o.Show()
			box.Show()
		}
	}
	show(l.says, l.saysBox, says)
	show(l.open, l.openBox, open)
	l.showOffers()
	if l.replies = nil; l.row.open() && len(ask) > 0 {
		l.pick = -1
	}
	for _, q := range ask {
		if len(l.offers) == 0 {
			l.replies = append(l.replies, q.Answers...)
		}
	}
	l.showReplies()
	l.veil.Show()
	l.strip.Show()
	l.strip.Refresh()
	if desk := l.p.desk; desk != nil { // the strip has another height now; the page above it is as it was
		desk.Layout.Layout(desk.Objects, desk.Size())
	}
}

func (l *quickLine) showOffers() {
	l.names.Objects = nil
	for i, s := range l.offers {
		b := parts.NewPress(parts.Cut(s.Text, int(24/parts.Scaled(1))), parts.Plain, func() { l.take(i) })
		if i == l.pick {
			b.SetWeight(parts.Chosen)
		}
		l.names.Add(b)
	}
	if len(l.offers) > 0 {
		hint := say("Tab takes the name")
		if l.pick < 0 {
			hint = say("↓ chooses one of them")
		}
		l.names.Add(container.NewCenter(parts.Small(hint)))
		l.names.Show()
	} else {
		l.names.Hide()
	}
	l.names.Refresh()
}

func (l *quickLine) showReplies() {
	l.answers.Objects = nil
	across, long, room := parts.Row(8), 0, int(70/parts.Scaled(1))
	for i, a := range l.replies {
		n := utf8.RuneCountInString(a)
		if long+n > room && long > 0 {
			l.answers.Add(across)
			across, long = parts.Row(8), 0
		}
		long += n
		b := parts.NewPress(parts.Cut(a, room), parts.Plain, func() { l.say(a) })
		if i == l.pick {
			b.SetWeight(parts.Chosen)
		}
		across.Add(b)
	}
	if long > 0 {
		l.answers.Add(across)
		hint := say("Tab takes the answer")
		if l.pick < 0 {
			hint = say("↓ chooses one of them")
		}
		l.answers.Add(parts.Tight(parts.Small(hint)))
	}
	l.answers.Refresh()
}

// choices is how many names or answers Tab and the arrow keys choose from.
func (l *quickLine) choices() int {
	if len(l.offers) > 0 {
		return len(l.offers)
	}
	return len(l.replies)
}

// turn goes to another of the choices.
func (l *quickLine) turn(by int) {
	n := l.choices()
	if l.pick < 0 && by < 0 {
		l.pick = 0
	}
	l.pick = (l.pick + by + n) % n
	l.choose()
}

// choose marks the name or the answer that Tab would take.
func (l *quickLine) choose() {
	if len(l.offers) > 0 {
		l.showOffers()
	} else {
		l.showReplies()
	}
}

func (l *quickLine) hide() {
	l.strip.Hide()
	l.veil.Hide()
	l.replies = nil
}

// take completes the name that is being typed.
func (l *quickLine) take(i int) {
	if i >= l.choices() {
		return
	}
	if len(l.offers) == 0 {
		l.say(l.replies[i])
		return
	}
	s, into := l.offers[i], l.field
	if l.row.open() {
		into = l.row.name
	}
	into.SetText(s.Line)
	into.CursorColumn = s.From + len([]rune(s.Text))
	into.Refresh()
	l.p.d.Win.Canvas().Focus(into)
	l.read()
}
