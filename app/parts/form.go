package parts

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/graph"
)

// Form is a dialog that keeps what was filled in: Enter keeps it from any line, Escape closes it,
// and what is wrong is said in it.
type Form struct {
	Sheet *Sheet
	d     *Frame
	body  *fyne.Container
	fault *Complaint
	keep  func() error
	first fyne.Focusable
}

func (d *Frame) NewForm() *Form {
	return &Form{d: d, body: Column(12), fault: NewComplaint()}
}

func (f *Form) Add(o ...fyne.CanvasObject) {
	for _, x := range o {
		f.body.Add(x)
	}
}

// Line is a line to type in.
func (f *Form) Line(hint, text string) *Field {
	l := NewField(hint, nil)
	l.SetText(text)
	f.join(l)
	return l
}

func (f *Form) join(l *Field) {
	l.OnSubmitted = func(string) { f.Keep() }
	l.Escape = f.Close
	f.lead(l)
}

// lead keeps where the keyboard begins.
func (f *Form) lead(o fyne.Focusable) {
	if f.first == nil {
		f.first = o
	}
}

// Pick is a choice that is all on the screen.
func Pick[T comparable](f *Form, across int, options []Option[T], picked func()) *Chips[T] {
	c := NewChips(max(1, Abreast(across)), options, picked)
	c.Enter, c.Escape = func() { f.Keep() }, f.Close
	f.lead(c)
	return c
}

// Keep does what the button at the lower right does.
func (f *Form) Keep() {
	if err := f.keep(); err != nil {
		f.fault.Tell(err)
		f.Sheet.Pop.Refresh()
		return
	}
	f.Close()
}

// Close leaves everything as it was.
func (f *Form) Close() { f.Sheet.Hide() }

// Fit makes the dialog as high as what is in it.
func (f *Form) Fit() {
	if f.Sheet != nil {
		f.Sheet.Pop.Refresh()
	}
}

// Show lays the form over the window. What keeps it gives nil, or what is wrong.
func (f *Form) Show(title, yes string, width float32, keep func() error, closed func()) {
	f.keep = keep
	f.body.Add(f.fault.Container)
	f.Sheet = f.d.NewSheet(title, width, f.body, NewPress(Say("Cancel"), Plain, f.Close), NewPress(yes, Primary, f.Keep))
	f.Sheet.Enter, f.Sheet.Closed = f.Keep, closed
	f.Sheet.Show()
	if f.first != nil {
		f.d.Win.Canvas().Focus(f.first)
	}
}

// Two sets things side by side, one under the other where the text is large.
func Two(o ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWithColumns(max(1, Abreast(len(o))), o...)
}

// DayLine is a line for a date.
type DayLine struct {
	*Field
	was  graph.Date
	text string
}

// Day is a line for a date. What stands in it and is not touched is the date that was given, in any language.
func (f *Form) Day(hint string, d graph.Date) DayLine {
	l := DayLine{was: d}
	if d.Known() {
		l.text = ShortDay(d)
	}
	l.Field = f.Line(hint, l.text)
	return l
}

// Date is what was typed; nothing is the date that is not known.
func (l DayLine) Date(today graph.Date) (graph.Date, error) {
	text := strings.TrimSpace(l.Text)
	if text == l.text {
		return l.was, nil
	}
	return ReadDay(text, today)
}

// ReadDay reads a date as people type it, also "today" and "yesterday", in the language of the window.
func ReadDay(text string, today graph.Date) (graph.Date, error) {
	switch {
	case strings.EqualFold(text, "today"), strings.EqualFold(text, Say("today")):
		return today, nil
	case strings.EqualFold(text, "yesterday"), strings.EqualFold(text, Say("yesterday")):
		y := time.Date(today.From.Year, time.Month(today.From.Month), today.From.Date-1, 0, 0, 0, 0, time.UTC)
		return graph.Exact(y.Year(), int(y.Month()), y.Day()), nil
	}
	d, err := graph.ParseDate(text)
	if err == nil {
		return d, nil
	}
	for m := time.January; m <= time.December; m++ { // the months as this window says them
		for _, name := range []string{Say(m.String()), Say(months[m-1])} {
			words := strings.Fields(text)
			for i, w := range words {
				if strings.EqualFold(w, name) {
					words[i] = m.String()
				}
			}
			if d, again := graph.ParseDate(strings.Join(words, " ")); again == nil {
				return d, nil
			}
		}
	}
	return d, err
}

// Rhythms are how often a promise may be kept, in days; nought is once.
var Rhythms = []Option[int]{{Value: 0, Words: "Once"}, {Value: 1, Words: "Every day"}, {Value: 7, Words: "Every week"}, {Value: 14, Words: "Every two weeks"},
	{Value: 30, Words: "Every month"}, {Value: 91, Words: "Every three months"}, {Value: 182, Words: "Twice a year"}, {Value: 365, Words: "Every year"}}
