package readers

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/pack"
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
)

// packer is the dialog that makes a meeting pack: one bundle for each reader, seen before it is written.
type packer struct {
	p    *Pages
	s    *parts.Sheet
	rows []*packRow

	kind        *parts.Choice[pack.Kind]
	lang        *parts.Choice[language.Language]
	large, mono *widget.Check
	list        *fyne.Container
	where       *widget.Label
	folder      string
	fault       *parts.Complaint
	busy        *parts.Progress
	makeIt      *parts.Press
	house       pack.Organisation
	stop        func()
	written     []session.Printed
	setting     bool
}

// Pack opens the dialog.
func (p *Pages) Pack() {
	if p.at.Blocked() {
		return
	}
	if p.at.Ses.Family().Len(graph.KindPerson) == 0 {
		p.at.Tell(say("Nothing to print yet"), say("Put the first person on the map, then print it."))
		return
	}
	x := &packer{p: p, list: parts.Column(8), fault: parts.NewComplaint(), busy: parts.NewProgress(false), folder: p.at.Set.Folder()}
	house, err := pack.LoadOrganisation(pack.OrganisationFile())
	x.house = house
	x.build()
	x.fault.Tell(err)
	x.refill()
	x.s.Show()
}

func (x *packer) build() {
	d := x.p.at.Frame
	stale := func() {
		if !x.setting {
			x.stale()
		}
	}
	x.setting = true
	x.kind = parts.NewChoice(parts.Said(packKinds), func(pack.Kind) { x.refill() })
	x.kind.Put(pack.FGC)
	x.lang = parts.NewChoice(Tongues, func(language.Language) { stale() })
	x.lang.Put(parts.Spoken())
	x.large = widget.NewCheck(say("Large print"), func(bool) { stale() })
	x.mono = widget.NewCheck(say("Black and white"), func(bool) { stale() })
	x.setting = false
	x.where = parts.Small(say("in %s", parts.ShortFolder(x.folder)))
	x.where.Truncation = fyne.TextTruncateEllipsis
	folder := parts.NewPress(say("Folder…"), parts.Plain, func() {
		d.ChooseFolder(x.folder, func(dir string) {
			x.folder = dir
			d.Set.SetString(parts.KeyFolder, dir)
			x.where.SetText(say("in %s", parts.ShortFolder(dir)))
		})
	})
	col := parts.Column(12, parts.Labelled(say("What the pack is for"), x.kind.Box()),
		parts.Labelled(say("Language of the print"), x.lang.Box()),
		parts.TightCheck(x.large), parts.TightCheck(x.mono),
		parts.Column(4, parts.Tight(parts.Small(say("Where the files go"))), parts.Row(0, folder), parts.Tight(x.where)),
		parts.Tight(parts.Wrapped(parts.Small(say("Each copy has a number of its own and stands in the log. The files are not locked: whoever has one can read it.")))),
		x.fault.Container, x.busy.Box)
	if !x.p.at.Ses.Kept() {
		col.Add(parts.Tight(parts.ToDo(say("This family is kept in no case, so no log will remember the copies."))))
	}
	left := container.NewVScroll(parts.Insets(0, 0, 2, 14, col))
	right := container.NewVScroll(parts.Insets(0, 0, 8, 14, x.list))
	body := container.NewBorder(nil, nil, parts.Wide(280, left), nil, right)
	x.makeIt = parts.NewPress("", parts.Primary, x.ahead)
	x.s = d.NewSheet(say("Meeting pack"), 960, container.New(parts.Fixed{H: x.height()}, body),
		parts.NewPress(say("Cancel"), parts.Plain, func() { x.s.Hide() }), x.makeIt)
	x.s.Enter = x.ahead
	x.s.Closed = func() {
		if x.stop != nil {
			x.stop()
		}
		x.p.at.Refill()
		x.p.at.Back()
	}
}

// height is what the window has left for the dialog's body.
func (x *packer) height() float32 {
	return fyne.Max(300, fyne.Min(560, x.p.at.Win.Canvas().Size().Height-80-parts.Scaled(130)))
}

// refill lists the readers of another kind of pack.
func (x *packer) refill() {
	x.rows = nil
	kind := x.kind.Value()
	for _, name := range kind.Readers() {
		if name == graph.Named {
			continue
		}
		for _, one := range pack.Sittings(x.p.at.Ses, pack.Pack{Kind: kind, Audience: graph.Audience{Name: name}}) {
			r := x.row(one.Audience, usual(kind, name))
			if r.meeting, r.sitting = one.Meeting, one.Sitting; r.sitting > 0 {
				r.tick.SetText(r.title())
			}
			x.rows = append(x.rows, r)
		}
	}
	x.layRows()
	x.label()
}

func (x *packer) layRows() {
	x.list.Objects = nil
	for _, r := range x.rows {
		x.list.Add(r.card)
	}
	for _, name := range x.kind.Value().Readers() {
		if name == graph.Named {
			x.list.Add(parts.Row(0, parts.NewPress(say("A family group of its own…"), parts.Plain, func() {
				x.rows = append(x.rows, x.row(graph.Audience{Name: graph.Named}, true))
				x.layRows()
				x.stale()
			}).WithSign("plus")))
		}
	}
	x.list.Refresh()
}

// stale forgets what was put together: something else is asked for now.
func (x *packer) stale() {
	for _, r := range x.rows {
		r.forget()
	}
	x.label()
}

// ready reports whether every bundle that is wanted has been put together, and how many copies that makes.
func (x *packer) ready() (copies int, ok bool) {
	ok = true
	for _, r := range x.rows {
		if !r.tick.Checked {
			continue
		}
		if r.bundle == nil {
			ok = false
			continue
		}
		copies += r.copies.Value()
	}
	return copies, ok && copies > 0
}

func (x *packer) label() {
	if n, ok := x.ready(); ok {
		x.makeIt.SetText(parts.Plural(n, say("copy: write it"), say("copies: write them")))
	} else {
		x.makeIt.SetText(say("See what would be in it"))
	}
	if x.s != nil {
		x.s.Pop.Refresh()
	}
}

func (x *packer) ahead() {
	if x.makeIt.Disabled() {
		return
	}
	if _, ok := x.ready(); ok {
		x.write()
		return
	}
	x.gather()
}

// gather puts together what is wanted, one bundle after another.
func (x *packer) gather() {
	x.fault.Tell(nil)
	var wanted []*packRow
	for _, r := range x.rows {
		if r.tick.Checked && r.bundle == nil {
			if err := r.err(); err != nil {
				x.fault.Tell(err)
				x.s.Pop.Refresh()
				return
			}
			wanted = append(wanted, r)
		}
	}
	if len(wanted) == 0 {
		x.fault.Tell(errNobodyTicked)
		x.s.Pop.Refresh()
		return
	}
	x.makeIt.Allow(false)
	x.next(wanted)
}

var errNobodyTicked = errors.New("tick at least one reader")

func (x *packer) next(wanted []*packRow) {
	if len(wanted) == 0 {
		x.makeIt.Allow(true)
		x.label()
		return
	}
	r, ses := wanted[0], x.p.at.Ses
	ask, scale := r.wish(), x.p.at.Win.Canvas().Scale()
	x.stop = parts.Run(x.p.at.Frame, parts.Task{Name: say("Putting together: %s", r.title()), Show: x.busy, Wanted: x.s.Open},
		func(ctx context.Context, report func(int, int)) (made, error) {
			return makeSeen(ctx, ses, ask, scale, report)
		},
		func(b made, err error) {
			if errors.Is(err, context.Canceled) {
				x.makeIt.Allow(true)
				return
			}
			r.put(b, err)
			x.next(wanted[1:])
		})
}

// write writes copy after copy. Each is in the log before it is in the folder, so it can be stopped between two.
func (x *packer) write() {
	var todo []*packRow
	for _, r := range x.rows {
		for range r.copies.Value() {
			if r.tick.Checked {
				todo = append(todo, r)
			}
		}
	}
	x.makeIt.Allow(false)
	x.written = nil
	x.writeNext(todo)
}

func (x *packer) writeNext(todo []*packRow) {
	if len(todo) == 0 {
		x.s.Hide()
		x.done()
		return
	}
	r := todo[0]
	x.stop = parts.Run(x.p.at.Frame, parts.Task{Name: say("Writing"), Show: x.busy, Wanted: x.s.Open},
		func(ctx context.Context, _ func(int, int)) (struct{}, error) { return struct{}{}, ctx.Err() },
		func(_ struct{}, err error) {
			if err == nil { // here, since the log is the window's to show
				var out []session.Printed
				out, err = r.bundle.Print(x.folder, 1)
				x.written = append(x.written, out...)
			}
			if err != nil {
				x.makeIt.Allow(true)
				if !errors.Is(err, context.Canceled) {
					x.fault.Tell(err)
					x.s.Pop.Refresh()
				}
				return
			}
			x.writeNext(todo[1:])
		})
}

// done says what was written and where.
func (x *packer) done() {
	col := parts.Column(8, parts.Tight(parts.Words(say("in %s", parts.ShortFolder(x.folder)))))
	for _, w := range x.written {
		col.Add(parts.Column(0, parts.Tight(parts.Words(say("Copy %d for %s", w.Number, w.For))), parts.Tight(parts.Small(fmt.Sprintf("%s · %s", w.File, parts.Plural(w.Pages, say("page"), say("pages")))))))
	}
	var s *parts.Sheet
	s = x.p.at.NewSheet(say("The pack is written"), 480, col, parts.NewPress(say("OK"), parts.Primary, func() { s.Hide() }))
	s.Enter = s.Hide
	s.Show()
}

// Mind makes the fields of the window offer the organisation's own words. A file that cannot be used is told of by whoever prints.
func Mind() {
	house, _ := pack.LoadOrganisation(pack.OrganisationFile())
	parts.Mind(house.Kinder())
}
