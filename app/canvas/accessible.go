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
	people := fmt.Sprintf("%d people", len(m.figures.people))
	switch len(m.figures.people) {
	case 0:
		return "Family map, empty."
	case 1:
		people = "one person"
	}
	name := ""
	if ref := m.Selected(); ref != "" && m.Name != nil {
		name = m.Name(ref)
	}
	if name == "" {
		return fmt.Sprintf("Family map, %s. Nobody is selected.", people)
	}
	return fmt.Sprintf("Family map, %s. Selected: %s.", people, name)
}
