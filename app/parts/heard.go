package parts

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Heard is one thing that a screen reader is told of: its name, what it is, and where on the window it stands.
type Heard struct {
	Says string
	Role fyne.AccessibleRole
	At   fyne.Position
	Size fyne.Size
	Of   fyne.CanvasObject
}

// Holder is a widget with other things in it. One that has a name is heard by it, then the buttons and fields in it;
// of one that has none all that it holds.
type Holder interface{ Held() fyne.CanvasObject }

// Listed is a list that can say all its rows, whether they are in sight or not.
type Listed interface{ Rows() []string }

// Hear lists what is to be heard of something, in the order in which it is read.
func Hear(o fyne.CanvasObject) []Heard {
	var e ear
	e.hear(o, fyne.Position{}, box{to: fyne.NewPos(1e6, 1e6)}, "")
	return e.all
}

// ear goes through a window as an eye would. Fyne itself looks into containers and into no widget: not into a page
// that scrolls, a coloured ground, a list or a dialog.
type ear struct {
	all    []Heard
	summed bool // what stands here in words has been said in one sentence
}

// box is what can be seen of the window where something stands.
type box struct{ from, to fyne.Position }

func (b box) and(at fyne.Position, size fyne.Size) box {
	return box{
		fyne.NewPos(fyne.Max(b.from.X, at.X), fyne.Max(b.from.Y, at.Y)),
		fyne.NewPos(fyne.Min(b.to.X, at.X+size.Width), fyne.Min(b.to.Y, at.Y+size.Height)),
	}
}

// mostHeard is how many rows of a long list are told.
const mostHeard = 60

// hear goes into one thing. name is what the field or choice in it is called.
func (e *ear) hear(o fyne.CanvasObject, from fyne.Position, in box, name string) {
	if o == nil || !o.Visible() {
		return
	}
	at := from.Add(o.Position())
	tell := func(role fyne.AccessibleRole, words ...string) {
		seen := in.and(at, o.Size())
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			words = append(words, Say("not available now"))
		}
		h := Heard{Says: Joined(", ", words...), Role: role, At: seen.from, Of: o}
		if seen.to.X > seen.from.X && seen.to.Y > seen.from.Y {
			h.Size = fyne.NewSize(seen.to.X-seen.from.X, seen.to.Y-seen.from.Y)
		}
		e.all = append(e.all, h)
	}
	switch x := o.(type) {
	case *fyne.Container:
		if c, ok := x.Layout.(called); ok {
			name = c.name
		}
		for _, c := range x.Objects {
			e.hear(c, at, in, name)
		}
	case Holder:
		was := e.summed
		if a, ok := o.(fyne.Accessible); ok {
			tell(a.AccessibilityRole(), a.AccessibilityLabel())
			e.summed = true
		}
		e.hear(x.Held(), at, in, name)
		e.summed = was
	case *container.Scroll:
		e.hear(x.Content, at, in.and(at, x.Size()), name)
	case *widget.PopUp:
		e.hear(x.Content, at, in, name)
	case *widget.Check:
		tell(fyne.AccessibleRoleButton, OrElse(x.Text, name), ticked(x.Checked))
	case *widget.RadioGroup:
		tell(fyne.AccessibleRoleButton, name, strings.Join(x.Options, ", "), Say("chosen: %s", OrElse(x.Selected, Say("nothing chosen"))))
	case *widget.Select:
		tell(fyne.AccessibleRoleButton, name, OrElse(x.Selected, Say("nothing chosen")))
	case *widget.Slider:
		tell(fyne.AccessibleRoleButton, name, Say("%.0f of %.0f", x.Value, x.Max))
	case *widget.Entry:
		tell(fyne.AccessibleRoleText, OrElse(name, x.PlaceHolder), x.Text)
	case *Field:
		text := x.Text
		if x.Password {
			text = ""
		}
		tell(fyne.AccessibleRoleText, OrElse(name, OrElse(x.Says, x.PlaceHolder)), text)
	case *widget.Label:
		if x.Text != "" && !e.summed {
			tell(fyne.AccessibleRoleText, x.Text)
		}
	case *widget.List:
		e.rows(x, in.and(at, x.Size()), tell)
	case interface{ AccessibilityLabel() string }:
		words, role := x.AccessibilityLabel(), fyne.AccessibleRoleText // of a field that names none
		if a, ok := o.(fyne.Accessible); ok {
			role = a.AccessibilityRole()
		}
		if name != "" && !strings.Contains(words, name) {
			words = Joined(": ", name, words)
		}
		tell(role, words)
		if l, ok := o.(Listed); ok {
			for _, row := range l.Rows() {
				tell(fyne.AccessibleRoleText, row)
			}
		}
	}
}

// rows reads out a list, which makes its rows only where they are seen.
func (e *ear) rows(l *widget.List, in box, tell func(fyne.AccessibleRole, ...string)) {
	if l.Length == nil || l.CreateItem == nil || l.UpdateItem == nil {
		return
	}
	n := l.Length()
	tell(fyne.AccessibleRoleText, Say("%d rows", n))
	row := l.CreateItem()
	for i := range min(n, mostHeard) {
		l.UpdateItem(i, row)
		var of ear
		of.hear(row, in.from, in, "")
		var words []string
		for _, h := range of.all {
			words = append(words, h.Says)
		}
		tell(fyne.AccessibleRoleButton, strings.Join(words, ", "))
	}
}

func ticked(on bool) string {
	if on {
		return Say("ticked")
	}
	return Say("not ticked")
}

// called is a layout that knows what the field or choice in it is called.
type called struct {
	as   fyne.Layout
	name string
}

// Layout implements fyne.Layout.
func (c called) Layout(o []fyne.CanvasObject, size fyne.Size) { c.as.Layout(o, size) }

// MinSize implements fyne.Layout.
func (c called) MinSize(o []fyne.CanvasObject) fyne.Size { return c.as.MinSize(o) }

// Called gives what is in a container a name for the ear.
func Called(name string, c *fyne.Container) *fyne.Container {
	c.Layout = called{c.Layout, name}
	return c
}

// Spoken is a page for the window and for a screen reader. Fyne tells a reader of what stands in containers and of nothing
// inside a widget; so the page stands in a widget, and beside it in a container stands all that can be heard of
// whatever is on top: of the page, or of the dialog over it, or of what covers both.
func (d *Frame) Spoken(page fyne.CanvasObject) fyne.CanvasObject {
	l := &listing{d: d, page: page, out: &fyne.Container{Layout: placed{}}}
	p := &printed{page: page}
	p.ExtendBaseWidget(p)
	return container.NewStack(p, &fyne.Container{Layout: placed{}, Objects: []fyne.CanvasObject{l, l.out}})
}

// Put fills the window with a page.
func (d *Frame) Put(page fyne.CanvasObject) { d.Win.SetContent(d.Spoken(page)) }

// Listens is what can be heard of the window now, page being what is under all dialogs.
func (d *Frame) Listens(page fyne.CanvasObject) []Heard {
	if n := len(d.laid); n > 0 {
		return Hear(d.laid[n-1])
	}
	return Hear(page)
}

// printed keeps a page from being told of twice.
type printed struct {
	widget.BaseWidget
	page fyne.CanvasObject
}

// CreateRenderer implements fyne.Widget.
func (p *printed) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.page) }

// listing has no place and no shape. It is asked for its role when a reader's list is made, and only then, and before the
// list that follows it: so nothing is gone through where nobody listens.
type listing struct {
	silent
	d    *Frame
	page fyne.CanvasObject
	out  *fyne.Container
}

// AccessibilityLabel implements fyne.Accessible.
func (*listing) AccessibilityLabel() string { return "" }

// AccessibilityRole implements fyne.Accessible.
func (l *listing) AccessibilityRole() fyne.AccessibleRole {
	top := l.d.Win.Content().Position()
	l.out.Objects = nil
	for _, h := range l.d.Listens(l.page) {
		if len(l.d.laid) > 0 { // it lies over the menu bar too
			h.At = h.At.Subtract(top)
		}
		l.out.Objects = append(l.out.Objects, named{h: h})
	}
	return fyne.AccessibleRoleContainer
}

// named is a name in its place. It draws nothing and takes no click.
type named struct {
	silent
	h Heard
}

func (n named) AccessibilityLabel() string             { return n.h.Says }
func (n named) AccessibilityRole() fyne.AccessibleRole { return n.h.Role }
func (n named) Position() fyne.Position                { return n.h.At }
func (n named) Size() fyne.Size                        { return n.h.Size }
func (n named) String() string                         { return fmt.Sprintf("%s (%s)", n.h.Says, n.h.Role) }

// silent is an object that is not there for the eye.
type silent struct{}

func (silent) MinSize() (none fyne.Size)      { return none }
func (silent) Size() (none fyne.Size)         { return none }
func (silent) Position() (none fyne.Position) { return none }
func (silent) Move(fyne.Position)             {}
func (silent) Resize(fyne.Size)               {}
func (silent) Visible() bool                  { return true }
func (silent) Hide()                          {}
func (silent) Show()                          {}
func (silent) Refresh()                       {}
