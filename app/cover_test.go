package app

import "testing"

func TestOneKeyHidesEverythingAndBringsItBack(t *testing.T) {
	d := example(t, 0)
	d.Tell("Amara’s dialog", "Something about Amara.")
	d.hideAll()
	over := d.Win.Canvas().Overlays().Top()
	if over != d.cover || over.Size() != d.Win.Canvas().Size() {
		t.Fatalf("%T of %v lies on top, want the cover over all of the window", over, over.Size())
	}
	if holds(over, "Amara") {
		t.Error("the cover says a name")
	}
	d.hideAll()
	if d.cover != nil || len(d.Sheets) != 1 || !d.Sheets[0].Open() {
		t.Error("the dialog that was open is not there again")
	}
}
