package session_test

import (
	"errors"
	"strings"
	"testing"

	"kinweave/app/pack"
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

// packed counts the crosses in every pack that a reader can have.
func packed(t *testing.T, s *session.Session, a graph.Audience) (crossed, made int) {
	t.Helper()
	for _, kind := range pack.Kinds() {
		b, err := pack.Make(t.Context(), s, pack.Pack{Kind: kind, Audience: a}, nil)
		if errors.Is(err, pack.ErrReader) {
			continue
		}
		if err != nil {
			t.Fatalf("%s for %s: %v", kind, a.Name, err)
		}
		made++
		for _, page := range b.Pages {
			crossed += crosses(page)
		}
	}
	return crossed, made
}

// Wherever the family or the child may look, nobody who died has a cross: on every picture, on every kind of paper, whatever the
// worker has set for the worker's own map.
func TestNobodyOfTheFamilySeesACrossOverTheDead(t *testing.T) {
	seen, packs, inPacks := 0, 0, 0
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
			if f.Len(graph.KindPerson) <= 60 { // one of a hundred takes as long as all the others
				n, made := packed(t, s, a)
				if packs += made; n > 0 {
					t.Errorf("%s, %s: %d crosses in %d packs", x.Name, a.Name, n, made)
				}
			}
			for _, k := range []network.Kind{network.Eco, network.Connections, network.Places} {
				p, err := s.DrawNetwork(t.Context(), a, session.Network{Kind: k, Child: children[0]})
				if err == nil && (crosses(p.Scene) > 0 || !p.Gentle) {
					t.Errorf("%s, %s, %s: %d crosses", x.Name, a.Name, k, crosses(p.Scene))
				}
			}
		}
		if f.Len(graph.KindPerson) <= 60 {
			n, _ := packed(t, s, graph.Audience{Name: graph.Supervision})
			inPacks += n
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
	if seen == 0 || inPacks == 0 || packs < 8 {
		t.Errorf("%d crosses on the worker's own maps, %d in packs for supervision, %d packs for the family: nothing was tested", seen, inPacks, packs)
	}
}
