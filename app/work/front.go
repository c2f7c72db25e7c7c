// Package work holds the page over a folder of cases, which says what is due in each, and the
// page of one case that a supervisor reads.
package work

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/work"
)

// Doors are the ways out of the front page.
type Doors struct {
	Open  func(file string, at graph.Key) // a case of the folder, with something of it selected
	Ask   func(path string)               // a case that another passphrase opens
	Close func()                          // lets go of the folder
	Again func()                          // shows the page anew
}

// Front is the page over the cases of a folder: what is due in each of them, the latest first.
type Front struct {
	d      *parts.Frame
	folder *session.Folder
	to     Doors

	kind   work.Kind // the only kind to show; "" for every one
	days   int       // how far ahead to look; everything below 0
	chosen string    // the file of the case that the panel is about
	by     string    // who logged last
	known  map[string]seen
	cols   []parts.Option[work.Kind] // those that anything is counted in
	lines  []*parts.Touch
	files  []string // of the lines
	scroll *container.Scroll
	panel  *fyne.Container
}

// seen is what is due in a case, worked out once for as long as nothing changes.
type seen struct {
	family *graph.Family
	lang   string
	dues   []work.Due
}

// NewFront is the page over a folder that is open; the doors lead to its cases.
func NewFront(d *parts.Frame, folder *session.Folder, to Doors) *Front {
	return &Front{d: d, folder: folder, to: to, days: 28, known: map[string]seen{}}
}

// Folder is what the page is over.
func (g *Front) Folder() *session.Folder { return g.folder }

// dues is what is due in a case within the days that are looked at, of the kind that is looked for.
func (g *Front) dues(c session.FolderCase) []work.Due {
	was, lang := g.known[c.File], string(parts.Spoken())
	if was.family != c.Family() || was.lang != lang {
		was = seen{c.Family(), lang, c.Dues(work.Options{Lang: parts.Spoken()})}
		g.known[c.File] = was
	}
	out := was.dues
	switch {
	case g.days == 0:
		out = slices.DeleteFunc(slices.Clone(out), func(d work.Due) bool { return !d.Late })
	case g.days > 0:
		out = work.Soon(out, g.folder.AsAt, g.days)
	}
	if g.kind != "" {
		out = slices.DeleteFunc(slices.Clone(out), func(d work.Due) bool { return d.Kind != g.kind })
	}
	return out
}

// row is one case with what is due in it.
type row struct {
	session.FolderCase
	dues []work.Due
}

func (r row) title() string {
	if r.Title != "" {
		return r.Title
	}
	return r.File
}

// rows are the cases that could be read, the one whose first thing is due soonest first, and
// those that could not be.
func (g *Front) rows() (read, quiet []row, shut []session.FolderCase) {
	for _, c := range g.folder.Cases {
		switch {
		case c.Family() == nil:
			shut = append(shut, c)
		default:
			if r := (row{c, g.dues(c)}); len(r.dues) > 0 {
				read = append(read, r)
			} else {
				quiet = append(quiet, r)
			}
		}
	}
	slices.SortStableFunc(read, func(a, b row) int {
		return cmp.Or(when(a.dues[0])-when(b.dues[0]), cmp.Compare(a.dues[0].When.Sort(), b.dues[0].When.Sort()), cmp.Compare(a.title(), b.title()))
	})
	return read, quiet, shut
}

// when puts what is late first and what has no day last.
func when(d work.Due) int {
	switch {
	case d.Late:
		return 0
	case d.When.Known():
		return 1
	}
	return 2
}

// Fill makes the page.
func (g *Front) Fill() fyne.CanvasObject {
	read, quiet, shut := g.rows()
	all := append(slices.Clone(read), quiet...)
	if !slices.ContainsFunc(all, func(r row) bool { return r.File == g.chosen }) {
		g.chosen = ""
		if len(all) > 0 {
			g.chosen = all[0].File
		}
	}
	g.lines, g.files = nil, nil
	g.panel = container.NewStack()
	body := []fyne.CanvasObject{g.head(all, shut), g.table(read, quiet)}
	if len(shut) > 0 {
		body = append(body, g.notOpened(shut))
	}
	if !wide() {
		body = append(body, container.New(parts.Tiles{Across: 1}, g.tools()...))
	}
	at := fyne.Position{}
	if g.scroll != nil {
		at = g.scroll.Offset
	}
	g.scroll = container.NewVScroll(parts.Insets(16, 24, 24, 24, parts.Column(12, body...)))
	g.scroll.Offset = at
	for _, l := range g.lines {
		l.Scroll = g.scroll
	}
	g.fillPanel()
	side := parts.NewSurface(parts.ColPanel, "", 0, container.New(parts.Fixed{W: PanelWide()}, g.panel))
	return container.New(parts.Edges{}, parts.Column(0), parts.Column(0), parts.NewSurface(parts.ColPaper, "", 0, g.scroll), parts.Row(0, parts.Rule(true), side))
}

// PanelWide is how wide the panel of a case is: it grows with the text, by half as much.
func PanelWide() float32 { return 340 * (1 + (parts.Scaled(1)-1)/2) }

// Focus gives the keyboard to the case that the panel is about.
func (g *Front) Focus() {
	for i, l := range g.lines {
		if g.files[i] == g.chosen {
			g.d.Win.Canvas().Focus(l)
		}
	}
}

// Key walks into the list when nothing has the keyboard.
func (g *Front) Key(k fyne.KeyName) {
	switch k {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyHome:
		g.Focus()
	case fyne.KeyReturn, fyne.KeyEnter:
		g.open(g.chosen)
	}
}

// Rune logs a talk when nothing has the keyboard.
func (g *Front) Rune(r rune) {
	if r == 'a' || r == 'A' {
		g.talk(g.chosen)
	}
}

func (g *Front) open(file string) {
	if file != "" && !g.d.Blocked() {
		g.to.Open(file, graph.Key{})
	}
}

// choose shows another case in the panel.
func (g *Front) choose(file string) {
	if g.chosen == file {
		return
	}
	g.chosen = file
	for i, l := range g.lines {
		l.Mark(g.files[i] == file)
	}
	g.fillPanel()
}

func (g *Front) at(file string) (session.FolderCase, bool) {
	for _, c := range g.folder.Cases {
		if c.File == file && c.Family() != nil {
			return c, true
		}
	}
	return session.FolderCase{}, false
}
