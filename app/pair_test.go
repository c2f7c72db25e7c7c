package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func TestTwoPeopleAreCalledInThreeRegistersAndTheirWayIsLit(t *testing.T) {
	d := example(t, 0)
	d.page.choosePair(pair{"amara", "maureen"})
	var all strings.Builder
	walk(d.page.both.root, func(o fyne.CanvasObject) {
		if l, ok := o.(*widget.Label); ok {
			all.WriteString(l.Text + "\n")
		}
	})
	for _, want := range []string{"mum’s aunt", "In a report: maternal great-aunt", "As a child says it: "} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("nothing says %q in\n%s", want, all.String())
		}
	}
	people, lines := 0, 0
	for _, ref := range d.page.stage.m.Selection() {
		if strings.HasPrefix(ref, "person:") {
			people++
		} else {
			lines++
		}
	}
	if people != 2 || lines < 4 {
		t.Errorf("%d people and %d lines are lit", people, lines)
	}
	if got := len(d.page.stage.people()); got != 2 {
		t.Errorf("%d people count as selected", got)
	}
}
