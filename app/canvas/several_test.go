package canvas

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/render/scene"
)

// drags presses the left button, moves to a place and lets go.
func drags(m *Map, from, to fyne.Position, mod fyne.KeyModifier) {
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary, Modifier: mod})
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
	m.DragEnd()
}

func TestALineIsDrawnFromTheHandleToSomebody(t *testing.T) {
	m, _ := open(t, family())
	said := ""
	m.OnConnect = func(from, to string, _ fyne.Position) { said = from + " " + to }
	m.OnDrag = func(string, float64) { t.Error("somebody was pulled") }
	if _, ok := m.handle(); ok {
		t.Error("there is a handle with nobody selected")
	}
	m.Select("person:Jean")
	h, ok := m.handle()
	if !ok || !m.rings.lines.handle.Visible() {
		t.Fatal("there is no handle")
	}
	drags(m, h, m.spot("person:Kelly"), 0)
	if said != "person:Jean person:Kelly" {
		t.Errorf("connected: %q", said)
	}
	said = ""
	drags(m, h, fyne.NewPos(20, 700), 0)
	drags(m, h, m.spot("person:Jean"), 0)
	if said != "" {
		t.Errorf("a line to nobody connects %q", said)
	}
	m.Select("person:Jean", "person:Kelly")
	if _, ok := m.handle(); ok {
		t.Error("two people have a handle between them")
	}
}

func TestShiftAndADragSelectEverybodyInTheFrame(t *testing.T) {
	m, _ := open(t, family())
	told := 0
	m.OnBand = func() { told++ }
	a, b := m.spot("person:Dawn"), m.spot("person:Kelly")
	before := m.view
	drags(m, a.SubtractXY(60, 60), b.AddXY(60, 60), fyne.KeyModifierShift)
	if got := strings.Join(m.Selection(), " "); got != "person:Dawn person:Kelly" || told != 1 || m.view != before {
		t.Errorf("selected %q, told %d times", got, told)
	}
	c := m.spot("person:Amara")
	drags(m, c.SubtractXY(60, 40), c.AddXY(60, 40), fyne.KeyModifierShift)
	if len(m.Selection()) != 3 {
		t.Errorf("a second frame leaves %v", m.Selection())
	}
	drags(m, fyne.NewPos(20, 700), fyne.NewPos(60, 700), 0)
	if len(m.Selection()) != 3 || m.view == before {
		t.Error("without Shift the map does not move")
	}
	m.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(m.Selection()) != 5 {
		t.Errorf("all are %d", len(m.Selection()))
	}
}

func TestAnApostropheMakesANameOfLetters(t *testing.T) {
	m, _ := open(t, family())
	m.OnType = func(string) { t.Error("the letters were taken for something else") }
	m.Starting = func(typed, after string) string {
		seen := after == ""
		for _, ref := range m.figures.people {
			if seen && strings.HasPrefix(strings.ToLower(ref), "person:"+typed) {
				return ref
			}
			seen = seen || ref == after
		}
		return ""
	}
	for _, r := range "'a" {
		m.TypedRune(r)
	}
	first := m.Selected()
	m.TypedRune('\'')
	if second := m.Selected(); first != "person:Alan" || second != "person:Amara" {
		t.Errorf("went to %q, then to %q", first, second)
	}
	if typed, on := m.Finding(); typed != "a" || !on {
		t.Error("nobody can see what is typed")
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if _, on := m.Finding(); on || m.Selected() == "" {
		t.Error("Escape does not end it, or lets go of whoever was found")
	}
}

// ends are the first and the last point of each stroke of all lines.
func ends(items []scene.Item) (out []scene.Point) {
	for _, it := range items {
		if p, ok := it.Shape.(scene.Path); ok && it.Layer == scene.Lines {
			for _, s := range strokes(p) {
				out = append(out, s[0], s[len(s)-1])
			}
		}
	}
	return out
}

func TestNoLineBreaksWhileSomebodyIsPulled(t *testing.T) {
	m, _ := open(t, family())
	for _, by := range []scene.Point{{X: 70}, {X: -45}} {
		stays, goes := m.figures.loosen("person:Alan")
		now := goes.moved(by)
		if len(stays.Items)+len(now.Items) != len(m.scene.Items) {
			t.Fatalf("%d shapes of %d are left", len(stays.Items)+len(now.Items), len(m.scene.Items))
		}
		hangs := false
		for _, p := range ends(now.Items) {
			hangs = hangs || p == scene.Point{X: by.X, Y: 24}
		}
		if !hangs {
			t.Errorf("by %v the couple's line does not end at him: %v", by, ends(now.Items))
		}
		far := false
		for _, p := range ends(now.Items) {
			far = far || p == scene.Point{X: 200, Y: 24}
		}
		if !far {
			t.Error("the couple's line left his wife")
		}
		for _, it := range now.Items {
			if p, ok := it.Shape.(scene.Path); ok && it.Layer == scene.Lines {
				for _, s := range strokes(p) {
					for i := 1; i < len(s); i++ {
						if s[i].X != s[i-1].X && s[i].Y != s[i-1].Y {
							t.Errorf("a line leans from %v to %v", s[i-1], s[i])
						}
					}
				}
			}
		}
	}
	stays, goes := m.figures.loosen("person:Dawn") // at the foot of a line from the couple
	now := goes.moved(scene.Point{X: 33})
	joined := false
	for _, p := range ends(now.Items) {
		joined = joined || p == scene.Point{X: 100, Y: 60}
	}
	if len(stays.Items) == len(m.scene.Items) || !joined {
		t.Errorf("Dawn's line does not hang on her parents': %v", ends(now.Items))
	}
}

func TestALineLeansWithWhoeverIsMovedAnywhere(t *testing.T) {
	s := &sketch{}
	s.person("Hub", 0, 0, false).person("Nan", 300, 0, true).union("tie", 24, 0, 276, 0)
	m, _ := open(t, s.Scene)
	_, goes := m.figures.loosen("person:Nan")
	now := ends(goes.moved(scene.Point{X: 20, Y: 100}).Items)
	if len(now) != 2 || now[0] != (scene.Point{X: 24}) || now[1] != (scene.Point{X: 296, Y: 100}) {
		t.Errorf("%v", now)
	}
}

func TestALineThatOnlyGoesDownStaysJoinedAbove(t *testing.T) {
	s := &sketch{}
	s.person("Bea", 0, 200, true).union("bar", -100, 100, 100, 100).union("down", 0, 100, 0, 176)
	m, _ := open(t, s.Scene)
	_, goes := m.figures.loosen("person:Bea")
	now := ends(goes.moved(scene.Point{X: 40}).Items)
	if len(now) != 2 || now[0] != (scene.Point{X: 0, Y: 100}) || now[1] != (scene.Point{X: 40, Y: 176}) {
		t.Errorf("%v", now)
	}
}
