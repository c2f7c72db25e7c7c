package canvas

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"kinweave/render/scene"
)

// snapshot leaves a picture for the eye where KINWEAVE_LOOK says.
func snapshot(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	dir := os.Getenv("KINWEAVE_LOOK")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestTheWheelKeepsWhatIsUnderThePointerThere(t *testing.T) {
	m, _ := open(t, family())
	rapid.Check(t, func(t *rapid.T) {
		m.Fit()
		for range rapid.IntRange(1, 12).Draw(t, "turns") {
			at := fyne.NewPos(float32(rapid.IntRange(0, 1366).Draw(t, "x")), float32(rapid.IntRange(0, 768).Draw(t, "y")))
			place := scene.Point{X: float64(at.X), Y: float64(at.Y)}
			before := m.view.under(place)
			m.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, float32(rapid.IntRange(-80, 80).Draw(t, "wheel")))})
			after := m.view.at(before)
			if math.Hypot(after.X-place.X, after.Y-place.Y) > 1e-6 {
				t.Fatalf("what was at %v went to %v", place, after)
			}
			if s := m.Share(); s < least-1e-9 || s > most+1e-9 {
				t.Fatalf("the zoom is %v", s)
			}
		}
	})
}

func TestADragMovesTheMapAsFarAsTheHand(t *testing.T) {
	m, w := open(t, family())
	before := m.spot("person:Jean")
	test.Drag(w.Canvas(), fyne.NewPos(5, 5), 40, -25)
	test.Drag(w.Canvas(), fyne.NewPos(5, 5), 1, 1)
	if got := m.spot("person:Jean").Subtract(before); got != fyne.NewPos(41, -24) {
		t.Errorf("the map moved by %v, want 41, -24", got)
	}
}

func TestFitShowsEverything(t *testing.T) {
	m, w := open(t, family())
	rapid.Check(t, func(t *rapid.T) {
		s := &sketch{}
		for range rapid.IntRange(1, 40).Draw(t, "people") {
			s.person("P", rapid.Float64Range(-2e4, 2e4).Draw(t, "x"), rapid.Float64Range(-3000, 3000).Draw(t, "y"), true)
		}
		w.Resize(fyne.NewSize(float32(rapid.IntRange(200, 1600).Draw(t, "w")), float32(rapid.IntRange(200, 900).Draw(t, "h"))))
		m.Draw(s.Scene, false)
		b := m.view.box(m.figures.bounds)
		if b.X0 < 0 || b.Y0 < 0 || b.X1 > m.view.w || b.Y1 > m.view.h {
			t.Fatalf("%v does not fit into %v by %v", b, m.view.w, m.view.h)
		}
	})
}

func TestAFittedMapStaysFittedWhenTheWindowGrows(t *testing.T) {
	m, w := open(t, family())
	w.Resize(fyne.NewSize(500, 300))
	b := m.view.box(m.figures.bounds)
	if b.X0 < 0 || b.Y1 > 300 {
		t.Errorf("the family is at %v in a window of 500 by 300", b)
	}
	m.SetZoom(1)
	mid := m.view.middle()
	w.Resize(fyne.NewSize(900, 700))
	if got := m.view.middle(); m.Share() != 1 || math.Hypot(got.X-mid.X, got.Y-mid.Y) > 1e-6 {
		t.Errorf("a map at 100 %% went to %v at %v, want %v", got, m.Share(), mid)
	}
}

func TestAClickChoosesWhoIsThere(t *testing.T) {
	m, w := open(t, family())
	var picked []string
	m.OnPick = func(ref string, _ bool) { picked = append(picked, ref) }
	for _, ref := range []string{"person:Jean", "person:Amara"} {
		test.TapCanvas(w.Canvas(), m.spot(ref))
		if m.Selected() != ref {
			t.Errorf("a click on %s chose %q", ref, m.Selected())
		}
	}
	snapshot(t, "selected.png", w)
	couple := m.view.at(scene.Point{X: 60, Y: 60})
	test.TapCanvas(w.Canvas(), fyne.NewPos(float32(couple.X), float32(couple.Y)+4))
	if m.Selected() != "union:ja" {
		t.Errorf("a click beside the couple's line chose %q", m.Selected())
	}
	snapshot(t, "union.png", w)
	test.TapCanvas(w.Canvas(), fyne.NewPos(3, 3))
	if m.Selected() != "" {
		t.Errorf("a click on empty ground left %q chosen", m.Selected())
	}
	if got := strings.Join(picked, " "); got != "person:Jean person:Amara union:ja " {
		t.Errorf("told of %q", got)
	}
}

func TestTheTopmostIsPicked(t *testing.T) {
	s := &sketch{}
	s.person("below", 0, 0, false).person("above", 10, 0, false).union("across", -100, 0, 100, 0)
	m, w := open(t, s.Scene)
	test.TapCanvas(w.Canvas(), m.spot("person:above"))
	if m.Selected() != "person:above" {
		t.Errorf("chose %q", m.Selected())
	}
}

func TestTwoClicksOpen(t *testing.T) {
	m, w := open(t, family())
	clock := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	m.now = func() time.Time { return clock }
	opened := ""
	m.OnOpen = func(ref string) { opened += ref + " " }
	click := func() { test.TapCanvas(w.Canvas(), m.spot("person:Dawn")) }
	click()
	clock = clock.Add(2 * time.Second)
	click()
	if opened != "" {
		t.Fatalf("two slow clicks opened %q", opened)
	}
	clock = clock.Add(50 * time.Millisecond)
	click()
	if opened != "person:Dawn " {
		t.Fatalf("two quick clicks opened %q", opened)
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != "person:Dawn person:Dawn " {
		t.Fatalf("Enter made it %q", opened)
	}
}

func TestSeveralAreChosenWithShift(t *testing.T) {
	m, _ := open(t, family())
	click := func(ref string, mod fyne.KeyModifier) {
		at := m.spot(ref)
		m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: mod})
		m.Tapped(&fyne.PointEvent{Position: at})
	}
	click("person:Jean", 0)
	click("person:Alan", fyne.KeyModifierShift)
	click("person:Dawn", fyne.KeyModifierControl)
	click("person:Alan", fyne.KeyModifierShift)
	if got := strings.Join(m.Selection(), " "); got != "person:Jean person:Dawn" {
		t.Errorf("chosen: %s", got)
	}
}

func TestTheMenuIsAboutWhoWasClicked(t *testing.T) {
	m, _ := open(t, family())
	got := "none"
	m.OnMenu = func(ref string, _ fyne.Position) { got = ref }
	m.TappedSecondary(&fyne.PointEvent{Position: m.spot("person:Kelly")})
	if got != "person:Kelly" || m.Selected() != got {
		t.Errorf("the menu is about %q and %q is selected", got, m.Selected())
	}
}

func TestArrowsWalkTheFamily(t *testing.T) {
	m, w := open(t, family())
	w.Canvas().Focus(m)
	m.SetHome("person:Amara")
	press := func(k fyne.KeyName) { m.TypedKey(&fyne.KeyEvent{Name: k}) }
	for _, leg := range []struct{ key, to string }{
		{"Home", "Amara"}, {"Up", "Dawn"}, {"Right", "Kelly"}, {"Up", "Jean"}, {"Left", "Alan"}, {"Left", "Alan"}, {"Down", "Dawn"}, {"Down", "Amara"}, {"Down", "Amara"},
	} {
		press(fyne.KeyName(leg.key))
		if m.Selected() != "person:"+leg.to {
			t.Fatalf("%s led to %q, want %s", leg.key, m.Selected(), leg.to)
		}
	}
	snapshot(t, "focus.png", w)
	m.Near = func(string, Direction) []string { return []string{"person:Kelly", "nobody"} }
	press(fyne.KeyUp)
	if m.Selected() != "person:Kelly" {
		t.Errorf("the preferred person was passed over for %q", m.Selected())
	}
	m.Near = func(string, Direction) []string { return []string{"person:Jean", "person:Dawn"} }
	press(fyne.KeyLeft)
	if m.Selected() != "person:Dawn" {
		t.Errorf("Left led to %q, want the preferred in the row", m.Selected())
	}
	press(fyne.KeyLeft)
	if m.Selected() != "person:Dawn" {
		t.Errorf("Left led to %q, and nobody is on the left", m.Selected())
	}
	press(fyne.KeyEscape)
	if m.Selected() != "" {
		t.Error("Escape left someone chosen")
	}
	press(fyne.KeyLeft)
	if m.Selected() != "person:Amara" {
		t.Errorf("from nobody an arrow led to %q, want home", m.Selected())
	}
}

// Everybody can be reached by arrow keys from everybody, when people stand in rows.
func TestNobodyIsOutOfReach(t *testing.T) {
	f := fonts(t)
	rapid.Check(t, func(t *rapid.T) {
		s := &sketch{}
		rows := rapid.IntRange(1, 5).Draw(t, "rows")
		n := 0
		for r := range rows {
			x := rapid.Float64Range(-500, 500).Draw(t, "x")
			for range rapid.IntRange(1, 6).Draw(t, "people") {
				x += rapid.Float64Range(60, 900).Draw(t, "gap")
				s.person(strings.Repeat("p", n+1), x, float64(r)*200, n%2 == 0)
				n++
			}
		}
		fs := newFigures(s.Scene, f)
		reached := map[string]bool{fs.people[0]: true}
		todo := []string{fs.people[0]}
		for len(todo) > 0 {
			from := todo[0]
			todo = todo[1:]
			for d := Up; d <= Right; d++ {
				if to := fs.walk(from, d, nil); to != "" && !reached[to] {
					reached[to] = true
					todo = append(todo, to)
				}
			}
		}
		if len(reached) != n {
			t.Fatalf("%d of %d people can be reached", len(reached), n)
		}
	})
}

func TestWhoIsReachedIsBroughtIntoSight(t *testing.T) {
	m, _ := open(t, crowd(200))
	m.SetZoom(2)
	m.Select("person:Maureen0")
	m.CentreOn("person:Maureen0")
	for range 40 {
		m.Walk(Right)
		b := m.view.box(m.figures.places[m.Selected()].box)
		if b.X0 < 0 || b.Y0 < 0 || b.X1 > m.view.w || b.Y1 > m.view.h {
			t.Fatalf("%s is at %v", m.Selected(), b)
		}
	}
}

func TestOnlyKeysThatMeanSomethingAreToldOf(t *testing.T) {
	m, _ := open(t, family())
	told := ""
	m.OnKey = func(k fyne.KeyName) { told += string(k) + " " }
	for _, k := range []fyne.KeyName{desktop.KeyShiftLeft, fyne.KeyDelete, fyne.KeyA, fyne.KeyF2, fyne.KeyUp} {
		m.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if told != "Delete F2 " {
		t.Errorf("told of %q", told)
	}
}

func TestTheKeyboardsPlaceIsShownToWhoUsesIt(t *testing.T) {
	m, w := open(t, family())
	w.Canvas().Focus(m)
	if !m.rings.frame.Visible() {
		t.Error("Tab brought the keyboard here, and it does not show")
	}
	at := m.spot("person:Jean")
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	m.Tapped(&fyne.PointEvent{Position: at})
	if m.rings.frame.Visible() || m.rings.focus.Visible() || !m.rings.chosen[0].Visible() {
		t.Error("a click shows more than who is selected")
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if !m.rings.frame.Visible() || !m.rings.focus.Visible() {
		t.Error("an arrow key does not show where the keyboard is")
	}
	w.Canvas().Unfocus()
	if m.rings.frame.Visible() || m.rings.focus.Visible() {
		t.Error("the keyboard has gone, and its ring has not")
	}
}

func TestLettersJump(t *testing.T) {
	m, w := open(t, family())
	clock := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	m.now = func() time.Time { return clock }
	var typed []string
	m.OnType = func(s string) { typed = append(typed, s) }
	w.Canvas().Focus(m)
	test.Type(m, "ke")
	clock = clock.Add(3 * time.Second)
	test.Type(m, " a")
	if got := strings.Join(typed, ","); got != "k,ke,a" {
		t.Errorf("typed %q", got)
	}
}

// keyboard is a window that remembers its shortcuts. Fyne's test window has them and cannot be asked to act on them.
type keyboard struct {
	fyne.Canvas
	fyne.ShortcutHandler
}

func (k *keyboard) AddShortcut(s fyne.Shortcut, f func(fyne.Shortcut)) {
	k.ShortcutHandler.AddShortcut(s, f)
}
func (k *keyboard) RemoveShortcut(s fyne.Shortcut) { k.ShortcutHandler.RemoveShortcut(s) }

func TestShortcutsWorkWhereverTheKeyboardIs(t *testing.T) {
	m, _ := open(t, family())
	window := &keyboard{}
	m.Bind(window)
	m.pass = window.TypedShortcut
	press := func(to fyne.Shortcutable, k fyne.KeyName) {
		to.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault})
	}
	for _, to := range []fyne.Shortcutable{m, window} {
		press(to, fyne.Key1)
		press(to, fyne.KeyPlus)
		if got := m.Share(); math.Abs(got-step) > 1e-9 {
			t.Errorf("100 %% and one step is %v", got)
		}
		press(to, fyne.Key0)
		if !m.fitted {
			t.Error("Ctrl+0 does not fit")
		}
	}
	found := false
	window.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { found = true })
	press(m, fyne.KeyF)
	if !found {
		t.Error("the map swallowed a shortcut of the window")
	}
}

func TestAnEditDoesNotMoveWhoIsSelected(t *testing.T) {
	m, _ := open(t, family())
	m.SetZoom(1.3)
	m.Select("person:Kelly")
	before := m.spot("person:Kelly")
	s := family().Move(scene.Matrix{S: 1, X: 777, Y: -90})
	m.Draw(s, true)
	if after := m.spot("person:Kelly"); math.Hypot(float64(after.X-before.X), float64(after.Y-before.Y)) > .01 {
		t.Errorf("Kelly went from %v to %v", before, after)
	}
	if m.Selected() != "person:Kelly" || m.Share() != 1.3 {
		t.Errorf("selected %q at %v", m.Selected(), m.Share())
	}
	m.Draw(scene.Scene{}, true)
	if m.Selected() != "" {
		t.Errorf("%q is still selected and no longer there", m.Selected())
	}
}

func TestAFamilyThatGrowsStaysInSight(t *testing.T) {
	m, _ := open(t, family())
	s := &sketch{family()}
	s.person("Pat", 3000, 200, true)
	m.Draw(s.Scene, true)
	if !m.seen() {
		t.Error("the new person is out of sight on a map that was fitted")
	}
	m.SetZoom(2)
	v := m.view
	s.person("Sam", 6000, 200, true)
	m.Draw(s.Scene, true)
	if m.view != v {
		t.Error("the map moved though the user had placed it")
	}
}

// A screen with two pixels to the unit shows the same map, finer.
func TestAFinerScreenShowsTheSameMap(t *testing.T) {
	m, _ := open(t, family())
	m.SetZoom(1)
	m.pan(.3, .3)
	coarse := *m.stage.paint(1366, 768).(*image.RGBA)
	coarse.Pix = append([]uint8(nil), coarse.Pix...)
	fine := m.stage.paint(2732, 1536)
	for _, ref := range m.figures.people {
		at := m.spot(ref).AddXY(0, 10)
		if a, b := coarse.At(int(at.X), int(at.Y)), fine.At(2*int(at.X), 2*int(at.Y)); a != b {
			t.Errorf("inside %s: %v and %v", ref, a, b)
		}
	}
}

func TestThePlaceIsKept(t *testing.T) {
	m, _ := open(t, family())
	m.SetZoom(.7)
	m.pan(33, -4)
	v, at := m.View(), m.spot("person:Jean")
	m.Fit()
	m.Restore(v)
	if got := m.spot("person:Jean"); math.Hypot(float64(got.X-at.X), float64(got.Y-at.Y)) > .01 {
		t.Errorf("Jean is at %v, was at %v", got, at)
	}
	m.Fit()
	if m.View() != (View{}) {
		t.Error("a fitted map is not kept as fitted")
	}
}

func TestAScreenReaderIsToldWhoIsSelected(t *testing.T) {
	m, _ := open(t, family())
	m.Name = func(ref string) string { return strings.TrimPrefix(ref, "person:") + " Byrne" }
	m.Select("person:Jean")
	m.Label = func(people int, chosen string) string { return fmt.Sprint("Family map, ", people, ", ", chosen) }
	if got, want := m.AccessibilityLabel(), "Family map, 5, Jean Byrne"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestEverybodyInSightHasANameInTheirPlace(t *testing.T) {
	m, _ := open(t, family())
	m.Name = func(ref string) string { return strings.TrimPrefix(ref, "person:") + " Byrne" }
	sheet := m.Named().(*fyne.Container)
	m.Draw(family(), false)
	said := func() map[string]fyne.Position {
		out := map[string]fyne.Position{}
		for _, o := range sheet.Objects {
			if o.Visible() {
				out[o.(fyne.Accessible).AccessibilityLabel()] = o.Position()
			}
		}
		return out
	}
	before := said()
	if len(before) != 5 || before["Jean Byrne"] == (fyne.Position{}) {
		t.Fatalf("%v", before)
	}
	m.pan(40, 0)
	if after := said(); after["Jean Byrne"].X-before["Jean Byrne"].X != 40 {
		t.Error("the name stays behind when the map is moved")
	}
	m.pan(-5000, 0)
	if after := said(); len(after) != 0 {
		t.Errorf("%d are named who are out of sight", len(after))
	}
}

func TestADarkWindowHasDarkPaper(t *testing.T) {
	m, w := open(t, family())
	m.SetPalette(Dark)
	m.Select("person:Jean")
	m.FocusGained()
	snapshot(t, "dark.png", w)
	if got, want := m.stage.paint(1366, 768).At(2, 700), (color.RGBA{R: 0x17, G: 0x1C, B: 0x20, A: 255}); got != want {
		t.Errorf("the paper is %v, want %v", got, want)
	}
}
