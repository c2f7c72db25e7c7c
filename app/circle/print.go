package circle

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/render"
)

var formats = []parts.Option[session.Format]{
	{Value: session.PDF, Words: later("PDF, to print or send")},
	{Value: session.PNG, Words: later("PNG picture")},
	{Value: session.SVG, Words: later("SVG drawing")},
}

var papers = []parts.Option[string]{{Value: "A4", Words: "A4"}, {Value: "A3", Words: "A3"}, {Value: "A2", Words: "A2"}}

// print writes the picture to a file, for whoever is chosen. For anybody but the worker it is drawn anew
// out of what they may see.
func (g *Page) print() {
	if g.at.Blocked() || !g.had {
		return
	}
	d, ses, n := g.at, g.at.Ses, g.asked()
	var s *parts.Sheet
	fault, busy := d.NewExcuse(func() { s.Hide() }), parts.NewProgress(false)
	who := g.w.Readers.NewChooser(graph.Audience{}, nil, fault.Forget)
	where := parts.NewPlace(d.Frame, parts.FreeName(d.Set.Folder(), "network-"+string(n.Kind), ".pdf"), ".pdf")
	format := parts.NewChoice(parts.Said(formats), func(f session.Format) { where.SetEnding(f.Ending()) })
	format.Put(session.PDF)
	paper := parts.NewChoice(papers, nil)
	paper.Put("A4")
	small, large, mono := widget.NewCheck(say("Small writing is fine"), nil), widget.NewCheck(say("Large print, on larger paper where it needs that"), nil), widget.NewCheck(say("Black and white"), nil)
	large.OnChanged = func(on bool) { // there is no small writing in large print
		if small.SetChecked(false); on {
			small.Disable()
		} else {
			small.Enable()
		}
	}

	put := func() {
		e := session.Export{Format: format.Value(), Audience: who.Audience(), Override: fault.Reason(),
			Paper: render.Paper{Size: paper.Value(), Landscape: true, SmallText: small.Checked, LargePrint: large.Checked, BlackWhite: mono.Checked}}
		path := where.Path()
		parts.Run(d.Frame, parts.Task{Name: say("Writing"), Show: busy, Wanted: s.Open},
			func(ctx context.Context, report func(int, int)) (struct{}, error) {
				p, err := ses.DrawNetwork(ctx, e.Audience, n)
				if err != nil {
					return struct{}{}, err
				}
				roomy, err := n.Printed(p, e).Roomy()
				if err != nil {
					return struct{}{}, err
				}
				return struct{}{}, ses.ExportFile(ctx, path, roomy, report)
			},
			func(_ struct{}, err error) {
				if err != nil {
					fault.Tell(err)
					s.Pop.Refresh()
					return
				}
				d.Set.SetString(parts.KeyFolder, filepath.Dir(path))
				s.Hide()
				d.Written(path)
			})
	}
	write := func() {
		if err := who.Err(); err != nil {
			fault.Tell(err)
			return
		}
		if _, err := os.Lstat(where.Path()); err == nil {
			d.Ask(say("Replace the file?"), say("There is already a file of that name in this folder."), say("Replace"), put)
			return
		}
		put()
	}
	s = d.NewSheet(say("Print the picture"), 520, parts.Column(12,
		parts.Labelled(say("Who it is for"), who.Box),
		container.NewGridWithColumns(2, parts.Labelled(say("As"), format.Box()), parts.Labelled(say("Paper"), paper.Box())),
		parts.TightCheck(large), parts.TightCheck(mono), parts.TightCheck(small),
		parts.Labelled(say("File"), where.Box),
		parts.Tight(parts.Wrapped(parts.Small(say("The file is not locked: whoever has it can read it.")))),
		fault.Container, busy.Box),
		parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), parts.NewPress(say("Write the file"), parts.Primary, write))
	s.Enter = write
	where.Name.Escape = s.Hide
	s.Show()
}
