package app

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/graph"
)

// timeBar walks through the days on which something on the map changed: who was together, who
// lived where, who was born or had died. Everybody keeps their place, so that two days can be compared.
type timeBar struct {
	p    *familyPage
	box  fyne.CanvasObject
	day  *widget.Label
	line *widget.Slider
	play *parts.Press

	days    []graph.Date // of this family, and the day that the worker's own view is of
	family  *graph.Family
	now     graph.Date // the day that it opened on: "back to now"
	setting bool       // the slider is being set, not moved
	running *fyne.Animation
}

// dwell is how long each day stays on the screen while it plays.
const dwell = 1200 * time.Millisecond

func newTimeBar(p *familyPage) *timeBar {
	b := &timeBar{p: p, day: widget.NewLabel("")}
	b.day.TextStyle.Bold = true
	b.line = widget.NewSlider(0, 1)
	b.line.Step = 1
	b.line.OnChanged = func(at float64) {
		if !b.setting {
			b.stop()
			b.to(int(at))
		}
	}
	b.play = parts.NewPress(say("Play"), parts.Plain, b.turn)
	step := func(text, says string, by int) fyne.CanvasObject {
		return parts.NewPress(text, parts.Quiet, func() { b.stop(); b.to(b.at() + by) }).Saying(says)
	}
	now := parts.NewPress(say("Back to now"), parts.Plain, b.home)
	shut := parts.NewPress("", parts.Quiet, b.close).WithSign("close").Saying(say("Close"))
	left := parts.Row(0, step("‹", say("The change before"), -1), step("›", say("The next change"), 1), parts.Wide(150, b.day))
	line := parts.Called(say("The day"), container.NewStack(b.line))
	var in fyne.CanvasObject
	if parts.Scaled(1) > 1.4 { // no room for all of it in one row; another day is in the menu as well
		in = parts.Column(0, container.NewBorder(nil, nil, left, shut), container.NewBorder(nil, nil, b.play, now, line))
	} else {
		in = container.NewBorder(nil, nil, left, parts.Row(4, b.play, parts.NewPress(say("A day…"), parts.Plain, p.askAsAt), now, shut), line)
	}
	b.box = parts.NewSurface(parts.ColCard, "", 0, parts.Column(0, parts.Insets(4, 4, 12, 12, in), parts.Rule(false)))
	b.box.Hide()
	return b
}

// open shows the bar, or takes it away again.
func (b *timeBar) open() {
	if b.box.Visible() {
		b.close()
		return
	}
	if b.p.open != "family" {
		b.p.show("family")
	}
	b.now = b.p.d.ses.AsAt()
	b.box.Show()
	b.show()
	b.p.middle.Refresh()
	b.p.d.Win.Canvas().Focus(b.line) // arrows walk from day to day
}

func (b *timeBar) close() {
	b.stop()
	b.box.Hide()
	b.p.middle.Refresh()
	b.p.stage.focus()
}

func (b *timeBar) home() { b.stop(); b.set(b.now) }

// show brings the bar up to date with the family and its day.
func (b *timeBar) show() {
	if !b.box.Visible() {
		return
	}
	if f := b.p.d.ses.Family(); f != b.family {
		b.family, b.days = f, graph.Days(f)
		for i, d := range b.days { // the day it opened on is a stop as well
			if d.Sort() >= b.now.Sort() {
				if d != b.now {
					b.days = append(b.days[:i:i], append([]graph.Date{b.now}, b.days[i:]...)...)
				}
				break
			}
		}
		if n := len(b.days); n == 0 || b.days[n-1].Sort() < b.now.Sort() {
			b.days = append(b.days, b.now)
		}
	}
	b.setting = true
	b.line.Max = math.Max(1, float64(len(b.days)-1))
	b.line.SetValue(float64(b.at()))
	b.setting = false
	b.day.SetText(parts.ShortDay(b.p.d.ses.AsAt()))
}

// away reports that another day is being looked at: how people stand then is not kept, so that
// whoever comes back finds everybody where they were.
func (b *timeBar) away() bool { return b.box.Visible() && b.p.d.ses.AsAt() != b.now }

// at is the stop that the map shows, or the last one before it.
func (b *timeBar) at() int {
	at := 0
	for i, d := range b.days {
		if d.Sort() <= b.p.d.ses.AsAt().Sort() {
			at = i
		}
	}
	return at
}

func (b *timeBar) to(i int) {
	if len(b.days) > 0 {
		b.set(b.days[max(0, min(i, len(b.days)-1))])
	}
}

func (b *timeBar) set(d graph.Date) {
	if d == b.p.d.ses.AsAt() {
		return
	}
	b.p.d.ses.SetAsAt(d)
	b.p.refresh()
	b.p.redraw()
}

// turn plays the days from here on, or from the first when it stands at the last; or stops.
func (b *timeBar) turn() {
	if b.running != nil {
		b.stop()
		return
	}
	from := b.at()
	if from >= len(b.days)-1 {
		from = 0
	}
	n := len(b.days) - 1 - from
	if n <= 0 {
		return
	}
	b.play.SetText(say("Stop"))
	b.to(from)
	b.running = fyne.NewAnimation(time.Duration(n+1)*dwell, func(done float32) {
		b.to(from + min(n, int(done*float32(n+1))))
		if done >= 1 {
			b.stop()
		}
	})
	b.running.Curve = fyne.AnimationLinear
	b.running.Start()
}

func (b *timeBar) stop() {
	if b.running == nil {
		return
	}
	b.running.Stop()
	b.running = nil
	b.play.SetText(say("Play"))
}
