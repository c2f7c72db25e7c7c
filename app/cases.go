package app

import (
	"context"
	"slices"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/app/work"
	"kinweave/graph"
)

// myCases goes to the page over a folder of cases, and asks for the folder where none is open.
func (d *Desk) myCases() {
	if d.cases != nil {
		d.closeCase()
		return
	}
	work.Ask(d.Frame, func(f *session.Folder) {
		if d.ses != nil { // it is in use by us, and could not be read a second time
			f.See(d.ses)
		}
		d.release()
		d.cases = work.NewFront(d.Frame, f, work.Doors{Open: d.openOf, Ask: d.openFile, Close: d.leaveCases, Again: d.showHome})
		d.showHome()
	})
}

func (d *Desk) leaveCases() {
	d.cases.Folder().Close()
	d.cases = nil
	d.showStart()
}

// showHome shows where one is while no case is open: the cases of a folder, or the start page.
func (d *Desk) showHome() {
	if d.cases == nil {
		d.showStart()
		return
	}
	d.Win.SetTitle("Kinweave")
	d.Put(d.cases.Fill())
	d.menu()
	if !d.Blocked() {
		d.cases.Focus()
	}
}

// openOf opens a case of the folder in the window, with something of it selected.
func (d *Desk) openOf(file string, at graph.Key) {
	if d.Blocked() {
		return
	}
	folder := d.cases.Folder()
	busy := parts.NewProgress(false)
	s := d.NewSheet(say("Opening the case"), 320, busy.Box)
	s.Stuck = true
	s.Show()
	parts.Run(d.Frame, parts.Task{Name: say("Opening"), Show: busy}, func(context.Context, func(int, int)) (*session.Session, error) {
		return folder.Open(file)
	}, func(ses *session.Session, err error) {
		s.Stuck = false
		s.Hide()
		if err != nil {
			d.Complain(err)
			return
		}
		d.adopt(ses)
		d.page.come(at)
	})
}

// come shows what somebody came to the case for: whoever it is about, or the page it stands on.
func (p *familyPage) come(to graph.Key) {
	switch to.Kind {
	case graph.KindPerson, graph.KindUnion, graph.KindHousehold:
		if p.onMap(to) {
			p.goTo(to)
			p.stage.mark(to)
		}
		return
	}
	id := map[graph.Kind]string{graph.KindMeeting: "meetings", graph.KindInvite: "meetings", graph.KindNeed: "meetings", graph.KindFamilyOffer: "meetings", graph.KindSearch: "explored"}[to.Kind]
	if slices.ContainsFunc(p.pages, func(x page) bool { return x.id == id }) {
		p.show(id)
	}
}
