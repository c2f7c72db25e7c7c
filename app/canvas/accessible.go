package canvas

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// AccessibilityRole implements fyne.Accessible. Fyne 2.8 has no role for a picture one can walk in;
// "text" is the one that is read out on every system.
func (m *Map) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel implements fyne.Accessible. The list beside the map is the fuller way to read a family.
func (m *Map) AccessibilityLabel() string {
	if m.Label != nil {
		return m.Label(len(m.figures.people), m.called(m.Selected()))
	}
	return fmt.Sprintf("%d people. Selected: %s.", len(m.figures.people), m.called(m.Selected()))
}

func (m *Map) called(ref string) string {
	if ref == "" || m.Name == nil {
		return ""
	}
	return m.Name(ref)
}

// Named is a sheet to lay over the map on which everybody in sight has a name for a screen reader, each in
// their place. It draws nothing and takes no click. Fyne looks for such names in containers only, and
// so the map, which is a widget, cannot hold them itself.
func (m *Map) Named() fyne.CanvasObject {
	if m.named == nil {
		m.named = &fyne.Container{Layout: still{}}
		m.name()
	}
	return m.named
}

// name makes a name for everybody who is on the map now.
func (m *Map) name() {
	if m.named == nil {
		return
	}
	m.named.Objects = nil
	for _, ref := range m.figures.people {
		m.named.Objects = append(m.named.Objects, spoken{m, ref})
	}
}

// still leaves everything where it is: names know their places.
type still struct{}

func (still) Layout([]fyne.CanvasObject, fyne.Size) {}
func (still) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// spoken is the name of one person. Where it stands is asked for, never told, so that nothing has to be
// moved when the map is.
type spoken struct {
	m   *Map
	ref string
}

var _ fyne.Accessible = spoken{}

func (s spoken) AccessibilityLabel() string             { return s.m.called(s.ref) }
func (s spoken) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
func (s spoken) Position() fyne.Position                { at, _, _ := s.m.Where(s.ref); return at }
func (s spoken) Size() fyne.Size                        { _, size, _ := s.m.Where(s.ref); return size }
func (spoken) MinSize() fyne.Size                       { return fyne.Size{} }
func (spoken) Move(fyne.Position)                       {}
func (spoken) Resize(fyne.Size)                         {}
func (spoken) Hide()                                    {}
func (spoken) Show()                                    {}
func (spoken) Refresh()                                 {}
func (s spoken) Visible() bool {
	b := s.m.view.box(s.m.figures.places[s.ref].box)
	return b.X1 > 0 && b.Y1 > 0 && b.X0 < s.m.view.w && b.Y0 < s.m.view.h
}
