package session_test

import (
	"strings"
	"testing"

	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/scene"
)

// crosses counts the crosses over the dead in a picture.
func crosses(s scene.Scene) int {
	n := 0
	for _, it := range s.Items {
		if it.Role == "cross" {
			n++
		}
	}
	return n
}

// Wherever the family or the child may look, nobody who died has a cross: on every picture, on every kind of paper, whatever the
// worker has set for the worker's own map.
func TestNobodyOfTheFamilySeesACrossOverTheDead(t *testing.T) {
	seen := 0
	for _, x := range assets.Examples() {
		s, err := session.Example(x)
		if err != nil {
			t.Fatal(err)
		}
		s.SetAsAt(graph.Exact(2026, 11, 22))
		f := s.Family()
		own, err := s.Draw(t.Context(), render.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		seen += crosses(own.Scene)
		children := f.Case().Children
		if len(children) == 0 {
			continue
		}
		for _, a := range []graph.Audience{{Name: graph.ForChild}, {Name: graph.AllInvited}, {Name: graph.Named, People: children}} {
			for _, o := range []render.Options{{}, {Marks: true, Kin: true, Groups: true, PastHomes: true}} {
				d, err := s.DrawFor(t.Context(), a, o, nil)
				if err != nil {
					t.Fatal(err)
				}
				if n := crosses(d.Scene); n > 0 || !d.Gentle {
					t.Errorf("%s, %s: %d crosses on the map", x.Name, a.Name, n)
				}
			}
			for _, k := range []network.Kind{network.Eco, network.Connections, network.Places} {
				p, err := s.DrawNetwork(t.Context(), a, session.Network{Kind: k, Child: children[0]})
				if err == nil && (crosses(p.Scene) > 0 || !p.Gentle) {
					t.Errorf("%s, %s, %s: %d crosses", x.Name, a.Name, k, crosses(p.Scene))
				}
			}
		}
		for _, child := range children {
			page, _, _, err := s.OwnSheet(session.OwnPrint{Child: child})
			if err != nil || crosses(page) > 0 {
				t.Errorf("%s: %d crosses on a child's own page, %v", x.Name, crosses(page), err)
			}
			for _, y := range s.OwnTray(child) {
				if strings.Contains(string(y.Picture)+string(y.Shape), "cross") {
					t.Errorf("%s: a child starts from a cross", x.Name)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("nobody on the worker's own maps has a cross: nothing was tested")
	}
}
