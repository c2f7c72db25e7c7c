package app

import (
	"fmt"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

func ctrl(k fyne.KeyName) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}
}

// item is a line of a menu that does nothing while a dialog is open.
func (d *Desk) item(label string, sc fyne.Shortcut, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, nil)
	m.Action = func() {
		if !m.Disabled && !d.Blocked() { // the keys of a line are heard while it is grey
			do()
		}
	}
	m.Shortcut = sc
	return m
}

// menu builds the menu bar for what is on the desk.
func (d *Desk) menu() {
	if d.shown != nil || d.page != nil && d.page.own.Turning() {
		return // whoever has the window then has no menu with steps and files in it
	}
	open := d.ses != nil
	d.menuSays = ""
	onCase := func(m *fyne.MenuItem) *fyne.MenuItem { m.Disabled = !open; return m }
	onKept := func(m *fyne.MenuItem) *fyne.MenuItem {
		m.Disabled = !open || !d.ses.Kept() || d.ses.ReadOnly()
		return m
	}
	gap := fyne.NewMenuItemSeparator

	quit := d.item(say("Quit"), ctrl(fyne.KeyQ), d.quit)
	quit.IsQuit = true
	recent := fyne.NewMenuItem(say("Open again"), nil)
	recent.ChildMenu = d.recentMenu()
	file := fyne.NewMenu(say("File"),
		d.item(say("New family…"), ctrl(fyne.KeyN), d.newCase),
		d.item(say("Open…"), ctrl(fyne.KeyO), d.chooseCase),
		recent,
		d.item(say("My cases (a folder)…"), ctrl(fyne.KeyM), d.myCases),
		gap(),
		d.change(say("Bring in a family file…"), nil, d.importAny),
		onCase(d.change(say("Bring in a table…"), nil, func() { d.page.outline.BringFile() })),
		onCase(d.item(say("Print or export…"), ctrl(fyne.KeyP), d.export)),
		onCase(d.item(say("Meeting pack…"), nil, func() { d.page.reads.Pack() })),
		onKept(d.item(say("Change the passphrase…"), nil, d.changePassphrase)),
		gap(),
		onCase(d.item(say("Close the case"), ctrl(fyne.KeyW), d.closeCase)),
		quit)

	undo, redo := fyne.NewMenuItem(say("Undo"), d.undo), fyne.NewMenuItem(say("Redo"), d.redo)
	undo.Shortcut, redo.Shortcut = &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	undo.Disabled, redo.Disabled = true, true
	if open {
		if l := d.ses.UndoLabel(); l != "" {
			undo.Label, undo.Disabled = say("Undo: %s", parts.Step(l)), false
		}
		if l := d.ses.RedoLabel(); l != "" {
			redo.Label, redo.Disabled = say("Redo: %s", parts.Step(l)), false
		}
	}
	_, someone := d.person()
	chosen := 0
	if d.page != nil {
		chosen = len(d.page.selected())
	}
	onPeople := func(least, most int, m *fyne.MenuItem) *fyne.MenuItem {
		m.Disabled = chosen < least || chosen > most
		return m
	}
	onPerson := func(m *fyne.MenuItem) *fyne.MenuItem { m.Disabled = !someone; return m }
	edit := fyne.NewMenu(say("Edit"), undo, redo, gap(),
		onCase(d.item(say("Find somebody"), ctrl(fyne.KeyF), d.find)),
		onCase(d.change(say("Say who is who        /"), ctrl(fyne.KeyK), d.quickLine)),
		gap(),
		onCase(d.relativesMenu(onPerson)),
		onPerson(d.change(say("Log a talk               A"), nil, d.logTalk)),
		gap(),
		clipItem(say("Copy"), &fyne.ShortcutCopy{}, d.copy),
		clipItem(say("Paste"), &fyne.ShortcutPaste{}, d.paste),
		onCase(d.change(say("Paste a table…"), nil, func() { d.page.outline.PasteTable() })),
		gap(),
		onPeople(2, everybody, d.change(say("Change all who are selected…"), nil, func() { d.page.chooseTogether(d.page.selected()) })),
		onPeople(2, 2, d.change(say("These two are one person…"), nil, d.merge)),
		onPeople(1, everybody, d.change(say("Take off the map…"), nil, d.remove)),
		onCase(d.change(say("Title and reference…"), nil, d.retitle)))

	view := fyne.NewMenu(say("View"),
		onCase(d.item(say("Show all"), ctrl(fyne.Key0), func() { d.page.stage.fit() })),
		onCase(d.item(say("Real size"), ctrl(fyne.Key1), func() { d.page.stage.actual() })),
		onCase(d.item(say("Larger"), ctrl(fyne.KeyEqual), func() { d.page.stage.zoomBy(zoomStep) })),
		onCase(d.item(say("Smaller"), ctrl(fyne.KeyMinus), func() { d.page.stage.zoomBy(1 / zoomStep) })),
		gap(),
		d.viewAsItem(),
		onCase(d.item(say("Show to the family         F11"), nil, d.present)),
		onCase(d.item(say("The map in words"), nil, func() { d.page.show("words") })),
		gap(),
		onCase(d.item(say("As at another day…"), nil, func() { d.page.askAsAt() })),
		onCase(d.item(say("Through the years"), ctrl(fyne.KeyT), func() { d.page.time.open() })),
		onCase(d.change(say("Tidy the map…"), nil, func() { d.page.tidy() })),
		d.letGoItem(),
		onCase(d.item(say("About this drawing…"), nil, d.aboutDrawing)),
		gap(),
		d.conventionMenu())
	view.Items = append(view.Items, d.signItems()...)
	view.Items = append(view.Items, onCase(d.legendItem()), gap(), d.textMenu(), d.colourMenu(), d.stillItem(), d.languageMenu())

	hide := fyne.NewMenuItem(say("Hide everything"), d.hideAll) // also while a dialog is open
	hide.Shortcut = ctrl(fyne.KeyB)
	view.Items = append(view.Items, gap(), hide)

	help := fyne.NewMenu(say("Help"),
		d.item(say("What you can say…"), nil, d.quickHelp),
		d.item(say("Keys…"), nil, d.keySheet),
		d.item(say("Show me round…"), nil, d.startTour),
		d.item(say("About Kinweave…"), nil, d.about))
	d.Win.SetMainMenu(fyne.NewMainMenu(file, edit, view, help))
}

// relabelMenu brings the menu up to date after a step or a choice, where it says something else now:
// a new menu lays the whole window out anew.
func (d *Desk) relabelMenu() {
	if d.ses == nil || d.page == nil || d.shown != nil || d.page.own.Turning() {
		return
	}
	_, someone := d.person()
	now := fmt.Sprintln(d.ses.UndoLabel(), "|", d.ses.RedoLabel(), "|", someone, min(len(d.page.selected()), 3), d.ses.Family().Case().Convention)
	if now != d.menuSays {
		d.menu()
		d.menuSays = now
	}
}

func (d *Desk) recentMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for _, path := range d.Set.Recent() {
		m.Items = append(m.Items, d.item(parts.ShortFolder(path), nil, func() { d.openFile(path) }))
	}
	if len(m.Items) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	}
	forget := d.item(say("Clear this list"), nil, func() { d.Set.Forget(); d.refreshStart() })
	forget.Disabled = len(m.Items) == 0
	keep := d.item(say("Keep this list"), nil, d.keepPlaces)
	keep.Checked = d.Set.Bool(parts.KeyKeep)
	m.Items = append(m.Items, forget, keep)
	return m
}

func (d *Desk) refreshStart() {
	if d.ses == nil {
		d.showHome()
	} else {
		d.menu()
	}
}

func (d *Desk) legendItem() *fyne.MenuItem {
	m := d.item(say("Signs under the map"), nil, func() {
		d.Set.SetBool(parts.KeyNoLegend, !d.Set.Bool(parts.KeyNoLegend))
		d.page.fillMiddle()
		d.menu()
	})
	m.Checked = !d.Set.Bool(parts.KeyNoLegend)
	return m
}

func (d *Desk) textMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem(say("Size of text"), nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, s := range []struct {
		label string
		scale float64
	}{{"100 %", 1}, {"125 %", 1.25}, {"150 %", 1.5}, {"200 %", 2}} {
		it := d.item(s.label, nil, func() { d.Set.SetFloat(parts.KeyScale, s.scale); d.redress() })
		it.Checked = float64(d.Set.Scale()) == s.scale
		m.ChildMenu.Items = append(m.ChildMenu.Items, it)
	}
	return m
}

func (d *Desk) colourMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem(say("Colours"), nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, c := range []struct{ label, name string }{{say("Light"), ""}, {say("Dark"), "dark"}, {say("Black on white"), "black-on-white"}, {say("White on black"), "white-on-black"}, {say("As the computer has them"), "system"}} {
		it := d.item(c.label, nil, func() { d.Set.SetString(parts.KeyVariant, c.name); d.redress() })
		it.Checked = d.Set.String(parts.KeyVariant) == c.name
		m.ChildMenu.Items = append(m.ChildMenu.Items, it)
	}
	return m
}

// stillItem keeps everything from moving by itself.
func (d *Desk) stillItem() *fyne.MenuItem {
	m := d.item(say("No movement"), nil, func() { d.Set.SetBool(parts.KeyStill, !d.Set.Bool(parts.KeyStill)); d.redress() })
	m.Checked = d.Set.Bool(parts.KeyStill)
	return m
}

// languageMenu names each language in itself, and itself in both: whoever is lost in the one finds the other.
func (d *Desk) languageMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem("Language / Iaith", nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, l := range []struct {
		label string
		tag   language.Language
	}{{"English", language.English}, {"Cymraeg", language.Welsh}} {
		it := d.item(l.label, nil, func() { d.Set.SetString(parts.KeyLanguage, string(l.tag)); d.redress() })
		it.Checked = parts.Spoken() == l.tag
		m.ChildMenu.Items = append(m.ChildMenu.Items, it)
	}
	return m
}

// redress changes the language, the size of text or the colours of everything that is on the screen.
func (d *Desk) redress() {
	d.dress()
	if d.ses == nil {
		d.showHome()
		return
	}
	chosen, open, look, feelings, health := d.page.chosen, d.page.open, d.page.stage.view(), d.page.feelings, d.page.health
	d.page.leave()
	d.page = newFamilyPage(d)
	d.Put(d.page.root)
	d.page.chosen, d.page.feelings, d.page.health = chosen, feelings, health
	d.page.arrive()
	d.page.show(open)
	d.page.stage.restore(look)
	d.menu()
}

// addAlone puts somebody on the map who is tied to nobody yet.
func (d *Desk) addAlone() {
	if d.page != nil {
		d.join(graph.AddPerson(d.ses.Family(), graph.Person{}))
	}
}

// keys listens for the keys that work where no field is being typed in.
func (d *Desk) keys() {
	c := d.Win.Canvas()
	c.SetOnTypedRune(d.rune)
	c.SetOnTypedKey(d.key)
	for s, do := range d.combined() {
		c.AddShortcut(s, func(fyne.Shortcut) { do() })
	}
}

// combined are the keys that are heard without a menu as well.
func (d *Desk) combined() map[fyne.Shortcut]func() {
	return map[fyne.Shortcut]func(){
		parts.RedoToo:         d.redo,
		ctrl(fyne.KeyB):       d.hideAll, // no menu hears it while the map is shown to a family
		ctrl(fyne.KeyPlus):    func() { d.onStage(func(s *stage) { s.zoomBy(zoomStep) }) },
		&fyne.ShortcutCopy{}:  d.copy,
		&fyne.ShortcutPaste{}: d.paste,
		&fyne.ShortcutUndo{}:  d.undo,
		&fyne.ShortcutRedo{}:  d.redo,
	}
}

// relativesMenu are the relatives whom a letter adds to whoever is selected.
func (d *Desk) relativesMenu(onPerson func(*fyne.MenuItem) *fyne.MenuItem) *fyne.MenuItem {
	m := fyne.NewMenuItem(say("Add somebody"), nil)
	m.ChildMenu = fyne.NewMenu("",
		onPerson(d.change(say("Add a mother        M"), nil, func() { d.addParent(graph.Female) })),
		onPerson(d.change(say("Add a father          F"), nil, func() { d.addParent(graph.Male) })),
		onPerson(d.change(say("Add a partner        P"), nil, d.addPartner)),
		onPerson(d.change(say("Add a child            C"), nil, d.addChild)),
		onPerson(d.change(say("Add a sibling         S"), nil, d.addSibling)),
		onPerson(d.change(say("Add a twin              T"), nil, d.addTwin)),
		onPerson(d.change(say("Add a pet of theirs"), nil, d.addPet)),
		fyne.NewMenuItemSeparator(),
		d.change(say("Add somebody with no tie yet"), nil, d.addAlone))
	return m
}

// everybody is more than are ever selected.
const everybody = 1 << 30

func (d *Desk) onStage(do func(*stage)) {
	if d.page != nil && !d.Blocked() {
		do(d.page.stage)
	}
}

// rune does what a letter stands for on the map, and reports whether it did.
func (d *Desk) rune(r rune) {
	if d.Blocked() {
		return
	}
	if d.shown != nil {
		return
	}
	if r == '?' {
		d.keySheet()
		return
	}
	if r == '/' {
		if d.mayChange() {
			d.quickLine()
		}
		return
	}
	if d.page == nil && d.cases != nil {
		d.cases.Rune(r)
		return
	}
	if d.looking() {
		return
	}
	if d.page != nil && !d.page.empty.shown && (r == 'a' || r == 'A') {
		d.logTalk()
		return
	}
	if d.page == nil || d.page.open != "family" && d.page.open != "people" {
		return
	}
	if d.page.open == "family" && d.page.empty.shown && !d.ses.ReadOnly() { // no letter of the first name is lost
		d.Win.Canvas().Focus(d.page.empty.name)
		d.page.empty.name.TypedRune(r)
		return
	}
	switch unicode.ToUpper(r) {
	case 'F', 'M', 'P', 'C', 'S', 'T':
		d.relative(unicode.ToUpper(r))
	}
}

// key does what a key stands for where no field is focused.
func (d *Desk) key(e *fyne.KeyEvent) {
	if d.cover != nil { // nothing below it listens
		return
	}
	if d.shown != nil {
		if e.Name == fyne.KeyEscape || e.Name == fyne.KeyF11 {
			d.endPresent()
		}
		return
	}
	if n := len(d.Sheets); n > 0 {
		d.Sheets[n-1].Key(e)
		return
	}
	if d.Blocked() {
		return
	}
	if e.Name == fyne.KeyF1 {
		d.keySheet()
		return
	}
	if d.page == nil {
		if d.cases != nil {
			d.cases.Key(e.Name)
		}
		return
	}
	if e.Name == fyne.KeyF11 {
		d.present()
		return
	}
	if d.looking() {
		if e.Name == fyne.KeyEscape {
			d.page.show("family")
		}
		return
	}
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyPageUp, fyne.KeyPageDown:
		switch d.page.open { // whoever walks by key gets the map's frame, nobody else
		case "family":
			d.page.stage.focus()
			d.page.stage.m.TypedKey(e)
		case "people":
			d.page.outline.List.Key(e)
		}
	case fyne.KeyEscape:
		d.page.choose(graph.Key{})
	case fyne.KeyDelete, fyne.KeyBackspace:
		d.remove()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		d.editName()
	}
}
