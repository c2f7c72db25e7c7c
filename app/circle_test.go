package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/canvas"
	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

// pictured is the map that is on the page in the middle.
func pictured(t *testing.T, d *Desk) *canvas.Map {
	t.Helper()
	var m *canvas.Map
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if x, ok := o.(*canvas.Map); ok {
			m = x
		}
	})
	if m == nil {
		t.Fatal("there is no picture on the page")
	}
	return m
}

// taps finds a button by its words and presses it.
func taps(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	var b *parts.Press
	walk(in, func(o fyne.CanvasObject) {
		if p, ok := o.(*parts.Press); ok && p.Text == text {
			b = p
		}
	})
	if b == nil {
		t.Fatalf("there is no button %q", text)
	}
	test.Tap(b)
}

func TestThePicturesRoundAChildAreDrawnInTheWindow(t *testing.T) {
	for i, name := range []string{"Amara", "Zosia", "Rhys"} {
		d := example(t, i)
		d.page.show("circle")
		if !onPage(d, "Who and what is around "+name) {
			t.Errorf("the eco-map of %s has no title", name)
		}
		m := pictured(t, d)
		if len(m.Named().(*fyne.Container).Objects) < 3 {
			t.Error("the people of the picture have no names for a screen reader")
		}
		taps(t, d.page.middle, "In words")
		if !onPage(d, "Who and what is around "+name+".\n") {
			t.Error("the picture is not said in words")
		}
	}
}

func TestSomebodyInTheCircleIsChosenMovedAndTidied(t *testing.T) {
	d := example(t, 0)
	d.page.show("circle")
	m := pictured(t, d)
	m.OnPick("person:pat", false)
	if d.page.chosen.ID != "pat" || d.page.person.known.Text != "Auntie Pat" {
		t.Fatalf("chosen: %v", d.page.chosen)
	}
	where := func() fyne.Position { at, _, _ := m.Where("person:pat"); return at }
	middle := func() fyne.Position { at, _, _ := m.Where("person:amara"); return at }
	before := where().Subtract(middle())
	at, size, _ := m.Where("person:pat")
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)}, Button: desktop.MouseButtonPrimary})
	m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(90, 40)})
	m.DragEnd()
	if d.ses.UndoLabel() != "Move something in the picture" {
		t.Fatalf("undo would take back %q", d.ses.UndoLabel())
	}
	moved := where().Subtract(middle())
	if dx := moved.X - before.X; dx < 60 {
		t.Errorf("she moved by %v", moved.Subtract(before))
	}
	d.undo()
	if back := where().Subtract(middle()); back.X-before.X > 10 {
		t.Errorf("taken back she is %v away", back.Subtract(before))
	}
	d.redo()
	taps(t, d.page.middle, "Tidy")
	if slices.ContainsFunc(slices.Collect(graph.All[graph.Picture](d.ses.Family())), func(p graph.Picture) bool {
		return slices.ContainsFunc(p.Spots, func(s graph.Spot) bool { return s.Held })
	}) {
		t.Error("tidied, somebody is still held")
	}
}

func TestTheCircleIsPrintedForTheChildWithoutTheWorkersMarks(t *testing.T) {
	d := example(t, 0)
	d.page.show("circle")
	taps(t, d.page.middle, "Print…")
	s := top(t, d)
	dir := t.TempDir()
	walk(s.Pop, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *parts.Field:
			if strings.HasPrefix(o.Text, "network-") || strings.Contains(o.Text, ".pdf") {
				o.SetText(filepath.Join(dir, "eco.svg"))
			}
		case *widget.Select:
			for _, want := range []string{"The child", "SVG drawing"} {
				if slices.Contains(o.Options, want) {
					o.SetSelected(want)
				}
			}
		case *widget.Check:
			o.SetChecked(true)
		}
	})
	s.Enter()
	files, _ := filepath.Glob(filepath.Join(dir, "*.svg"))
	if len(files) != 1 {
		files, _ = filepath.Glob(filepath.Join(d.Set.Folder(), "eco*.svg"))
	}
	if len(files) != 1 {
		t.Fatalf("%d files", len(files))
	}
	b, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), "Amara") {
		t.Error("the child is not on her own picture")
	}
	for _, not := range []string{"said yes", "not asked", "no answer"} {
		if strings.Contains(string(b), not) {
			t.Errorf("the child’s print says %q", not)
		}
	}
}

func TestACaseWithoutAChildIsToldWhatToDoNext(t *testing.T) {
	d, _ := fresh(t)
	d.page.show("circle")
	if !onPage(d, "open “Family” and type the child’s name") {
		t.Error("nothing says what to do next")
	}
	d.page.show("family")
	typed(t, d, "Wren")
	d.page.show("circle")
	if !onPage(d, "Who and what is around Wren") {
		t.Error("a child alone has no picture")
	}
	if !onPage(d, "Nobody is around Wren yet") {
		t.Error("an empty circle does not say what to do next")
	}
	for _, kind := range []string{"Connectedness", "Places", "Eco-map"} {
		walk(d.page.middle, func(o fyne.CanvasObject) {
			if f, ok := o.(fyne.Focusable); ok {
				f.TypedRune(rune(kind[0]))
			}
		})
	}
}

func TestTheCircleFitsAtAnySizeOfTextAndInWelsh(t *testing.T) {
	d := example(t, 1)
	for _, lang := range []language.Language{language.English, language.Welsh} {
		for _, scale := range []float64{1, 1.5, 2} {
			d.Set.SetFloat(parts.KeyScale, scale)
			d.Set.SetString(parts.KeyLanguage, string(lang))
			d.redress()
			d.page.show("circle")
			if w := d.page.root.MinSize().Width; w > 1280 {
				t.Errorf("%s at %.1f: the page needs %.0f", lang, scale, w)
			}
		}
	}
}
