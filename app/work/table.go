package work

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/work"
)

// counted are the kinds that have a column with how many there are of them.
var counted = []parts.Option[work.Kind]{{Value: work.Call, Words: "Calls"}, {Value: work.Replies, Words: "Replies"}, {Value: work.Pack, Words: "Packs"},
	{Value: work.Review, Words: "Reviews"}, {Value: work.Promise, Words: "Promises"}, {Value: work.Clock, Words: "Clocks"}}

var kinds = []parts.Option[work.Kind]{{Value: "", Words: "Everything that is due"}, {Value: work.Call, Words: "Calls to make"}, {Value: work.Conference, Words: "Meetings"},
	{Value: work.Replies, Words: "Replies missing"}, {Value: work.Pack, Words: "Packs not printed"}, {Value: work.Review, Words: "Reviews"},
	{Value: work.Promise, Words: "Promises"}, {Value: work.Clock, Words: "Clocks of the law"}, {Value: work.Ask, Words: "Whom to ask next"}}

const always = -1

var spans = []parts.Option[int]{{Value: 0, Words: "Only what is late"}, {Value: 7, Words: "The next 7 days"}, {Value: 28, Words: "The next 4 weeks"}, {Value: always, Words: "However far ahead"}}

// wide holds where there is room for a column each.
func wide() bool { return parts.Scaled(1) <= 1.2 }

// head says how many cases there are, and holds what the page can be narrowed to.
func (g *Front) head(read []row, shut []session.FolderCase) fyne.CanvasObject {
	n, late := len(read)+len(shut), 0
	for _, r := range read {
		for _, d := range r.dues {
			if d.Late {
				late++
			}
		}
	}
	title := parts.Heading(say("My cases (%d)", n))
	said := say("Nothing is late.")
	switch {
	case late == 1:
		said = say("1 thing is late.")
	case late > 1:
		said = say("%d things are late.", late)
	}
	if len(shut) > 0 {
		said += " " + say("Not opened: %d, see below.", len(shut))
	}
	under := parts.Small(said + " " + say("As at %s.", parts.ShortDay(g.folder.AsAt)))
	under.Truncation = fyne.TextTruncateEllipsis
	kind := parts.NewChoice(parts.Said(kinds), func(k work.Kind) { g.kind = k; g.to.Again() })
	kind.Put(g.kind)
	span := parts.NewChoice(parts.Said(spans), func(n int) { g.days = n; g.to.Again() })
	span.Put(g.days)
	filters := container.New(parts.Tiles{Across: 2}, kind.Box(), span.Box())
	top := parts.Column(0, parts.Tight(title), parts.Tight(under))
	if !wide() { // the cases need the room more: the tools stand below them
		return parts.Column(8, top, filters)
	}
	return parts.Column(12, container.NewBorder(nil, nil, nil, container.NewCenter(parts.Row(8, g.tools()...)), top), filters)
}

// tools are the ways out of the page, and the folder read anew.
func (g *Front) tools() []fyne.CanvasObject {
	return []fyne.CanvasObject{parts.NewPress(say("Measures for my manager…"), parts.Plain, g.measures),
		parts.NewPress(say("Read again"), parts.Quiet, g.again), parts.NewPress(say("Close the folder"), parts.Quiet, g.to.Close)}
}

// table is a line for each case with something due, and one sentence about all the others.
func (g *Front) table(read, quiet []row) fyne.CanvasObject {
	g.cols = nil
	for _, c := range counted { // a column of nothing would take room from what is due
		if slices.ContainsFunc(read, func(r row) bool { return count(r.dues, c.Value) > 0 }) {
			g.cols = append(g.cols, c)
		}
	}
	var lines []fyne.CanvasObject
	if wide() {
		lines = append(lines, parts.Insets(4, 4, 12, 12, g.heads()))
	}
	for _, r := range append(read, quiet...) {
		if len(lines) > 0 {
			lines = append(lines, parts.Rule(false))
		}
		lines = append(lines, g.line(r))
	}
	if len(read)+len(quiet) == 0 {
		lines = append(lines, parts.Inset(12, parts.Tight(parts.Words(say("None of these cases could be opened.")))))
	}
	return parts.NewSurface(parts.ColCard, parts.ColLine, 10, parts.Inset(1, parts.Column(0, lines...)))
}

func (g *Front) heads() fyne.CanvasObject {
	cell := func(text string, to fyne.TextAlign) fyne.CanvasObject {
		l := parts.Small(text)
		l.Alignment = to
		return parts.Tight(l)
	}
	out := []fyne.CanvasObject{cell(say("Case"), fyne.TextAlignLeading), cell(say("Due next"), fyne.TextAlignLeading), cell(say("Meeting"), fyne.TextAlignCenter)}
	for _, c := range g.cols {
		out = append(out, cell(say(c.Words), fyne.TextAlignCenter))
	}
	return container.New(columns{}, out...)
}

// line is one case.
func (g *Front) line(r row) *parts.Touch {
	name := widget.NewLabelWithStyle(r.title(), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	next, then := g.lineOf(r.dues, 0), g.lineOf(r.dues, 1)
	meeting := g.nextMeeting(r.dues)
	var content fyne.CanvasObject
	if wide() {
		content = container.New(columns{}, append([]fyne.CanvasObject{parts.Column(0, parts.Tight(name), parts.Tight(small(r.Reference))), parts.Column(0, next, then), meeting}, g.counts(r.dues)...)...)
	} else {
		content = parts.Column(4, parts.Tight(name), next, then, parts.Tight(parts.Wrapped(parts.Small(summary(r.dues)))))
	}
	says := parts.Joined(", ", r.title(), wordsOf(r.dues), summary(r.dues))
	l := parts.NewTouch(says, parts.Insets(6, 6, 12, 12, content), nil)
	l.Do = func() {
		if g.chosen == r.File {
			g.open(r.File)
			return
		}
		g.d.Win.Canvas().Focus(l)
	}
	l.Walked = func() { g.choose(r.File) }
	l.Typed = func(c rune) {
		if c == 'a' || c == 'A' {
			g.talk(r.File)
		}
	}
	l.Key = func(k fyne.KeyName) { g.step(l, k) }
	l.Mark(g.chosen == r.File)
	g.lines, g.files = append(g.lines, l), append(g.files, r.File)
	return l
}

// step walks up and down the cases.
func (g *Front) step(from *parts.Touch, k fyne.KeyName) {
	n := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[k]
	for i, l := range g.lines {
		if to := i + n; l == from && n != 0 && to >= 0 && to < len(g.lines) {
			g.d.Win.Canvas().Focus(g.lines[to])
			return
		}
	}
}

func small(text string) *widget.Label {
	l := parts.Small(text)
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// lineOf is one of the things that are due, on one line; the first is louder.
func (g *Front) lineOf(dues []work.Due, i int) fyne.CanvasObject {
	if i >= len(dues) {
		if i > 0 {
			return parts.Tight(parts.Small(""))
		}
		l := parts.Words(say("Nothing is due."))
		l.Importance, l.Wrapping = widget.LowImportance, fyne.TextWrapOff
		return parts.Tight(l)
	}
	d := dues[i]
	text := parts.Joined(": ", g.shortly(d.When), d.Words)
	if i > 0 {
		return parts.Tight(small(say("then %s", text)))
	}
	l := parts.Words(text)
	if d.Late {
		l = parts.ToDo(text)
	}
	l.Wrapping, l.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	return parts.Tight(l)
}

// shortly leaves the year out of a day of this year: the line has more to say.
func (g *Front) shortly(on graph.Date) string {
	if !on.Known() {
		return ""
	}
	text := parts.ShortDay(on)
	if y := g.folder.AsAt.From.Year; on.From.Year == y {
		text = strings.TrimSuffix(text, fmt.Sprintf(" %d", y))
	}
	return text
}

func dayOf(d work.Due) string {
	if !d.When.Known() {
		return ""
	}
	return parts.ShortDay(d.When)
}

func wordsOf(dues []work.Due) string {
	if len(dues) == 0 {
		return say("Nothing is due.")
	}
	return parts.Joined(": ", dayOf(dues[0]), dues[0].Words)
}

// nextMeeting is the day of the next meeting that has one.
func (g *Front) nextMeeting(dues []work.Due) fyne.CanvasObject {
	text, late := "", false
	for _, d := range dues {
		if d.Kind == work.Conference && d.Key.Kind == graph.KindMeeting && d.When.Known() {
			text, late = g.shortly(d.When), d.Late
			break
		}
	}
	return container.NewCenter(figure(text, late))
}

// counts are how many there are of each kind; nothing where there are none.
func (g *Front) counts(dues []work.Due) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range g.cols {
		text := ""
		if n := count(dues, c.Value); n > 0 {
			text = fmt.Sprint(n)
		}
		out = append(out, container.NewCenter(figure(text, slices.ContainsFunc(dues, func(d work.Due) bool { return d.Kind == c.Value && d.Late }))))
	}
	return out
}

func count(dues []work.Due, k work.Kind) (n int) {
	for _, d := range dues {
		if d.Kind == k {
			n++
		}
	}
	return n
}

// figure is a number or a short day. What is late has a sign beside it and not a colour only.
func figure(text string, late bool) fyne.CanvasObject {
	ink := parts.Colour(theme.ColorNameForeground)
	if late {
		text, ink = "! "+text, parts.Colour(parts.ColToDo)
	}
	t := canvas.NewText(text, ink)
	t.TextSize, t.TextStyle.Bold = parts.Scaled(13), late
	return t
}

// summary is what the columns hold, as a sentence: for large text and for a screen reader.
func summary(dues []work.Due) string {
	var out []string
	for _, c := range kinds[1:] {
		if n := count(dues, c.Value); n > 0 {
			out = append(out, say("%s: %d", say(c.Words), n))
		}
	}
	return parts.Joined(" · ", out...)
}

// columns gives the case, what is next, the meeting and the counts their places.
type columns struct{}

const (
	columnGap  = 12
	countWide  = 60
	meetingWid = 72
)

func (columns) widths(of float32, n int) []float32 {
	rest := of - parts.Scaled(meetingWid) - float32(n-3)*parts.Scaled(countWide) - 2*columnGap
	out := []float32{rest * 0.32, rest * 0.68, parts.Scaled(meetingWid)}
	for range n - 3 {
		out = append(out, parts.Scaled(countWide))
	}
	return out
}

// Layout implements fyne.Layout.
func (c columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, w := range c.widths(size.Width, len(o)) {
		h := min(size.Height, o[i].MinSize().Height)
		o[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		o[i].Resize(fyne.NewSize(w, h))
		if x += w; i < 2 {
			x += columnGap
		}
	}
}

// MinSize implements fyne.Layout.
func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(parts.Scaled(meetingWid)+float32(len(o)-3)*parts.Scaled(countWide)+2*columnGap+360, parts.Tallest(o))
}
