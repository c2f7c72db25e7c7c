package assets_test

import (
	"context"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/scene"
)

// TestNobodyWhoPartedIsDrawnAsTogether: where the words on a bar find no room, its strokes do.
func TestNobodyWhoPartedIsDrawnAsTogether(t *testing.T) {
	fonts, err := scene.LoadFonts(assets.Fonts()...)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range assets.Examples() {
		f := read(t, e.Name)
		for _, v := range []graph.View{graph.Everything(f, today), graph.For(f, graph.Audience{}, today)} {
			d, err := render.Genogram(context.Background(), v, render.Options{}, fonts, nil)
			if err != nil {
				t.Fatal(err)
			}
			stroked := map[string]bool{}
			for _, i := range d.Scene.Items {
				if i.Role == "stroke" {
					stroked[i.Ref] = true
				}
			}
			for u := range graph.All[graph.Union](v.Family()) {
				parted := false
				for _, e := range u.Events[max(0, len(u.Events)-1):] {
					parted = e.Kind == graph.SeparatedEvent || e.Kind == graph.DivorcedEvent || e.Kind == graph.EndedEvent
				}
				if parted && u.Kind != graph.Brief && len(u.Partners) > 1 && !stroked["union:"+string(u.ID)] {
					t.Errorf("%s: a couple who parted are drawn as together", e.Name)
				}
			}
		}
	}
}
