package canvas

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kinweave/render/scene"
)

// pulls presses a button at a place, moves the mouse and lets go.
func pulls(m *Map, at fyne.Position, button desktop.MouseButton, dx, dy float32) {
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: button})
	m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(dx/2, dy/2)})
	m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(dx/2, dy/2)})
	m.DragEnd()
}

func TestTheLeftButtonPullsAPersonAndTheMiddleOneTheMap(t *testing.T) {
	m, _ := open(t, family())
	who, how := "", 0.
	m.OnDrag = func(ref string, by float64) { who, how = ref, by }
	m.Fixed = func(ref string) bool { return ref == "person:Amara" }

	before := m.view
	pulls(m, m.spot("person:Kelly"), desktop.MouseButtonPrimary, 60, 30)
	if who != "person:Kelly" || math.Abs(how-60/before.zoom) > 1e-3 || m.view != before {
		t.Errorf("pulled %q by %v, and the map from %v to %v", who, how, before, m.view)
	}
	if m.Selected() != "person:Kelly" {
		t.Error("nobody can see in the panel who is pulled")
	}

	who = ""
	for _, c := range []struct {
		what   string
		at     fyne.Position
		button desktop.MouseButton
	}{
		{"the middle button", m.spot("person:Kelly"), desktop.MouseButtonTertiary},
		{"the ground", fyne.NewPos(20, 700), desktop.MouseButtonPrimary},
		{"somebody who cannot be pulled", m.spot("person:Amara"), desktop.MouseButtonPrimary},
	} {
		before := m.view
		pulls(m, c.at, c.button, 60, 30)
		if who != "" || math.Abs(m.view.x-before.x-60) > 1e-3 || math.Abs(m.view.y-before.y-30) > 1e-3 {
			t.Errorf("%s: pulled %q, the map moved by %v, %v", c.what, who, m.view.x-before.x, m.view.y-before.y)
		}
	}
}

func TestAShakingHandAndEscapePullNobody(t *testing.T) {
	m, _ := open(t, family())
	m.OnDrag = func(string, float64) { t.Error("somebody was pulled") }
	pulls(m, m.spot("person:Kelly"), desktop.MouseButtonPrimary, 4, 40)
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: m.spot("person:Kelly")}, Button: desktop.MouseButtonPrimary})
	m.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(80, 0)})
	if !m.stage.laid() {
		t.Error("nothing shows where Kelly would go")
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if m.stage.laid() {
		t.Error("after Escape it still shows where Kelly would go")
	}
	m.DragEnd()
}

func TestPinsGoWithTheMap(t *testing.T) {
	m, _ := open(t, family())
	m.SetPins("person:Kelly", "person:Nobody")
	at := m.rings.pins[0].head.Position()
	m.pan(100, 0)
	if got := m.rings.pins[0].head.Position(); !m.rings.pins[0].head.Visible() || got.X-at.X < 99 {
		t.Errorf("the pin was at %v and is at %v", at, got)
	}
	if m.rings.pins[1].head.Visible() {
		t.Error("a pin stands for nobody")
	}
	m.SetPins()
	if m.rings.pins[0].head.Visible() {
		t.Error("a pin that was taken away is still there")
	}
}

func TestCtrlAndAnArrowPullWhoeverIsSelected(t *testing.T) {
	m, _ := open(t, family())
	how := 0.
	m.OnDrag = func(_ string, by float64) { how += by }
	m.Select("person:Kelly")
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft} {
		m.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault})
	}
	if how != scene.Symbol/2 {
		t.Errorf("pulled by %v", how)
	}
}
