package parts

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// chooser finds a file or a folder. It only looks: nothing is opened or emptied
// by choosing it, so that a file is either as it was or whole and new.
type chooser struct {
	d       *Frame
	s       *Sheet
	endings []string // of the files to show; none: folders are chosen
	folder  string
	chosen  string // a file
	entries []entry

	path  *Field
	list  *widget.List
	fault *Complaint
	ok    *Press
}

var (
	errFolder       = errors.New("this folder cannot be opened")
	errNothingThere = errors.New("there is nothing of that name")
)

type entry struct {
	name string
	dir  bool
	when string
}

// ChooseFile asks for an existing file with one of the endings.
func (d *Frame) ChooseFile(title string, endings []string, then func(path string)) {
	c := &chooser{d: d, endings: endings}
	c.show(title, Say("Open"), d.Set.Folder(), func() {
		d.Set.SetString(KeyFolder, c.folder)
		then(c.chosen)
	})
}

// ChooseFolder asks for a folder, beginning at one.
func (d *Frame) ChooseFolder(from string, then func(path string)) {
	c := &chooser{d: d}
	c.show(Say("Choose a folder"), Say("Use this folder"), from, func() { then(c.folder) })
}

func (c *chooser) show(title, yes, from string, then func()) {
	c.fault = NewComplaint()
	c.path = NewField("", nil)
	c.path.OnSubmitted = c.typed
	c.list = widget.NewList(func() int { return len(c.entries) }, c.row, c.fill)
	c.list.OnSelected = c.picked
	accept := func() {
		if len(c.endings) == 0 || c.chosen != "" {
			c.s.Hide()
			then()
		}
	}
	c.ok = NewPress(yes, Primary, accept)
	up := NewPress(Say("Up"), Plain, func() { c.visit(filepath.Dir(c.folder)) })
	top := container.NewBorder(nil, nil, nil, up, c.path)
	files := NewSurface(ColCard, ColLine, 8, Inset(4, c.list))
	body := container.NewBorder(Column(8, top, c.fault.Container), nil, Insets(8, 0, 0, 12, c.places()), nil, Insets(8, 0, 0, 0, files))
	c.s = c.d.NewSheet(title, 720, container.New(Fixed{H: 400}, body),
		NewPress(Say("Cancel"), Plain, func() { c.s.Hide() }), c.ok)
	c.s.Enter = accept
	c.path.Escape = c.s.Hide
	c.s.Show()
	c.visit(from)
}

// places are the folders most people keep things in.
func (c *chooser) places() fyne.CanvasObject {
	col := Column(0)
	add := func(name, path string) {
		if isDir(path) {
			col.Add(Link(name, func() { c.visit(path) }))
		}
	}
	home, _ := os.UserHomeDir()
	if home != "" {
		add(Say("Home"), home)
		add(Say("Documents"), filepath.Join(home, "Documents"))
		add(Say("Desktop"), filepath.Join(home, "Desktop"))
		add(Say("Downloads"), filepath.Join(home, "Downloads"))
	}
	if runtime.GOOS == "windows" {
		for l := 'C'; l <= 'Z'; l++ {
			add(Say("Drive %s", string(l)), string(l)+`:\`)
		}
	} else {
		add(Say("This computer"), "/")
		add(Say("Sticks and drives"), filepath.Join("/media", filepath.Base(home)))
	}
	return col
}

// visit shows another folder. One that may not be read is said to be so, and left.
func (c *chooser) visit(folder string) {
	files, err := os.ReadDir(folder)
	if err != nil {
		c.fault.Tell(errFolder)
		return
	}
	c.fault.Hide()
	c.folder, c.chosen, c.entries = folder, "", nil
	c.path.SetText(folder)
	for _, f := range files {
		e := entry{name: f.Name(), dir: f.IsDir()}
		if info, err := os.Stat(filepath.Join(folder, e.name)); err == nil { // follows links
			e.dir = info.IsDir()
			e.when = Spoken().Date(info.ModTime().Format("2 January 2006"))
		}
		if strings.HasPrefix(e.name, ".") || !e.dir && !slices.Contains(c.endings, strings.ToLower(filepath.Ext(e.name))) {
			continue
		}
		c.entries = append(c.entries, e)
	}
	slices.SortStableFunc(c.entries, func(a, b entry) int {
		if a.dir != b.dir {
			if a.dir {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	c.list.UnselectAll()
	if slices.Contains(c.d.Sheets, c.s) { // not while it waits to be seen
		c.list.ScrollToTop()
	}
	c.list.Refresh()
	c.ok.Allow(len(c.endings) == 0)
}

// typed goes to a path that was typed in: a folder is shown, a file is taken.
func (c *chooser) typed(path string) {
	path = strings.TrimSpace(path)
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		home, _ := os.UserHomeDir()
		path = home + rest
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		c.visit(filepath.Clean(path))
	case err == nil && len(c.endings) > 0:
		c.folder, c.chosen = filepath.Dir(path), path
		c.s.Enter()
	default:
		c.fault.Tell(errNothingThere)
	}
}

func (c *chooser) picked(i widget.ListItemID) {
	e := c.entries[i]
	if e.dir {
		c.visit(filepath.Join(c.folder, e.name))
		return
	}
	c.chosen = filepath.Join(c.folder, e.name)
	c.ok.Allow(true)
}

func (c *chooser) row() fyne.CanvasObject {
	sign := canvas.NewImageFromResource(nil)
	sign.FillMode = canvas.ImageFillContain
	sign.SetMinSize(fyne.NewSquareSize(Scaled(18)))
	name := widget.NewLabel("")
	name.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, Insets(0, 0, 8, 0, sign), Wide(104, Small("")), name)
}

func (c *chooser) fill(i widget.ListItemID, o fyne.CanvasObject) {
	e := c.entries[i]
	parts := o.(*fyne.Container).Objects
	parts[0].(*widget.Label).SetText(e.name)
	sign := parts[1].(*fyne.Container).Objects[0].(*canvas.Image)
	sign.Resource = Icon("file", colSoft)
	if e.dir {
		sign.Resource = Icon("open", ColAccent)
	}
	sign.Refresh()
	parts[2].(*fyne.Container).Objects[0].(*widget.Label).SetText(e.when)
}
