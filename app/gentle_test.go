package app

import (
	"testing"

	"kinweave/app/parts"
	"kinweave/app/readers"
	"kinweave/graph"
	"kinweave/render"
)

func crosses(d render.Drawing) int {
	n := 0
	for _, it := range d.Scene.Items {
		if it.Role == "cross" {
			n++
		}
	}
	return n
}

// TestNobodyWhoLooksAtTheScreenSeesACross: the map that is shown to the family, and the map as they see it, have none, though the
// worker's own has, and the worker chose no gentle signs.
func TestNobodyWhoLooksAtTheScreenSeesACross(t *testing.T) {
	own := 0
	for i := range 3 {
		d := example(t, i)
		d.Set.SetBool(parts.KeyGentle, false)
		own += crosses(d.page.drawing)
		for _, name := range readers.ForFamily {
			a := graph.Audience{Name: name}
			if name == graph.Named {
				a.People = d.ses.Family().Case().Children[:1]
			}
			d.presentTo(a)
			if d.shown == nil || len(d.shown.Drawing.Scene.Items) == 0 {
				t.Fatalf("example %d, %s: nothing is shown", i, name)
			}
			if n := crosses(d.shown.Drawing); n > 0 || !d.shown.Drawing.Gentle {
				t.Errorf("example %d, %s: %d crosses on the screen that everybody looks at", i, name, n)
			}
			d.shown.Map.OnKey("Escape")
			if n := crosses(lookAs(t, d, a).Drawing); n > 0 {
				t.Errorf("example %d, %s: %d crosses on the map as they see it", i, name, n)
			}
		}
	}
	if own == 0 {
		t.Error("no worker's map has a cross: nothing was tested")
	}
}
