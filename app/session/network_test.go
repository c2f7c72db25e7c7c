package session

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/scene"
)

func eco(t *testing.T, s *Session, a graph.Audience) network.Picture {
	t.Helper()
	p, err := s.DrawNetwork(context.Background(), a, Network{Kind: network.Eco})
	must(t, err)
	return p
}

func spotOf(p network.Picture, ref string) network.Spot {
	i := slices.IndexFunc(p.Spots, func(x network.Spot) bool { return x.Ref == ref })
	if i < 0 {
		return network.Spot{}
	}
	return p.Spots[i]
}

// TestWhatWasPulledStaysAndCanBeTakenBack drags a neighbour to the other side, and lets her go again.
func TestWhatWasPulledStaysAndCanBeTakenBack(t *testing.T) {
	s := amara(t)
	before := eco(t, s, graph.Audience{})
	to := scene.Point{X: -900, Y: 40}
	must(t, s.MoveInNetwork(before, Network{Kind: network.Eco}, "person:pat", to))
	moved := eco(t, s, graph.Audience{})
	if got := spotOf(moved, "person:pat"); got.At != to || !got.Held {
		t.Errorf("she stands at %+v", got)
	}
	for _, was := range before.Spots {
		if now := spotOf(moved, was.Ref); was.Ref != "person:pat" && now.At != was.At {
			t.Errorf("%s moved, too", was.Ref)
		}
	}
	must(t, s.Undo())
	if got := spotOf(eco(t, s, graph.Audience{}), "person:pat"); got.Held || got.At == to {
		t.Errorf("taken back she stands at %+v", got)
	}
	must(t, s.Redo())
	if got := spotOf(eco(t, s, graph.Audience{}), "person:pat"); got.At != to {
		t.Errorf("taken again she stands at %+v", got)
	}
	must(t, s.TidyNetwork(Network{Kind: network.Eco}))
	if got := spotOf(eco(t, s, graph.Audience{}), "person:pat"); got.Held {
		t.Error("she was not let go")
	}
}

// TestThePictureIsAsItWasWhenTheCaseIsOpenedAgain closes the file in between.
func TestThePictureIsAsItWasWhenTheCaseIsOpenedAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.kinweave")
	s, err := New(path, []byte("a long passphrase"))
	must(t, err)
	must(t, s.Do(graph.Put(s.Family(), "all", slices.Collect(amara(t).Family().Records())...)))
	was := eco(t, s, graph.Audience{})
	must(t, s.Close())
	s, _, err = OpenAny(context.Background(), path, []byte("a long passphrase"))
	must(t, err)
	defer s.Close()
	if s.Family().Len(graph.KindPicture) != 1 {
		t.Error("the case does not hold where everything stood")
	}
	for _, x := range eco(t, s, graph.Audience{}).Spots {
		if spotOf(was, x.Ref).At != x.At {
			t.Errorf("%s stands elsewhere", x.Ref)
		}
	}
}

// TestANetworkPictureLeavesTheHouseLikeAMap writes it for readers, in every format of a picture.
func TestANetworkPictureLeavesTheHouseLikeAMap(t *testing.T) {
	s := amara(t)
	for _, a := range []graph.Audience{{}, {Name: graph.ForChild}, {Name: graph.Court}} {
		for _, kind := range network.Kinds() {
			n := Network{Kind: kind, Child: "amara"}
			p, err := s.DrawNetwork(context.Background(), a, n)
			must(t, err)
			for _, f := range []Format{PDF, SVG} {
				e := n.Printed(p, Export{Format: f, Audience: a, Paper: render.Paper{Size: "A3", Landscape: true, SmallText: true}})
				var b bytes.Buffer
				if err := s.Export(context.Background(), &b, e, nil); err != nil {
					t.Fatalf("%s, %s, %s: %v %v", a.Name, kind, f, err, Leaks(err))
				}
				if f == SVG && !strings.Contains(b.String(), p.Title) {
					t.Errorf("%s, %s: no title", a.Name, kind)
				}
				if f == SVG && a.Name == graph.ForChild && strings.Contains(b.String(), "Lee") {
					t.Errorf("%s: the child's own copy shows whom it must not", kind)
				}
			}
		}
	}
}

// TestAPictureForSomebodyElseIsAboutAChildOfTheCase asks for others.
func TestAPictureForSomebodyElseIsAboutAChildOfTheCase(t *testing.T) {
	s := amara(t)
	if _, err := s.DrawNetwork(context.Background(), graph.Audience{Name: graph.Court}, Network{Kind: network.Eco, Child: "dawn"}); !errors.Is(err, ErrOtherChild) {
		t.Errorf("about the mother, for the court: %v", err)
	}
	if _, err := s.DrawNetwork(context.Background(), graph.Audience{}, Network{Kind: network.Eco, Child: "nobody"}); !errors.Is(err, network.ErrChild) {
		t.Errorf("about nobody: %v", err)
	}
	mum, err := s.DrawNetwork(context.Background(), graph.Audience{}, Network{Kind: network.Eco, Child: "dawn"})
	must(t, err)
	if !strings.Contains(mum.Title, "Dawn") {
		t.Errorf("it is called %q", mum.Title)
	}
}

// TestTwoChildrenOfOneNameAreTwo: a picture asked for about the one who is hidden is not drawn about the other.
func TestTwoChildrenOfOneNameAreTwo(t *testing.T) {
	sam := func(id graph.ID) graph.Person { return graph.Person{ID: id, Known: "Sam", Shown: graph.Male} }
	f := graphtest.Family(graphtest.For("one", "other"), graphtest.Child("mum", "dad", "one"), graphtest.Child("mum", "lee", "other"),
		graphtest.With(sam("one")), graphtest.With(sam("other")), graphtest.With(graph.Safety{ID: "s", Who: "lee", About: "one", Kind: graph.MustNotLearn}))
	s := Loose(f)
	a := graph.Audience{Name: graph.AllInvited, Readers: []graph.ID{"lee"}}
	draw := func(child graph.ID) error {
		_, err := s.DrawNetwork(context.Background(), a, Network{Kind: network.Eco, Child: child})
		return err
	}
	if err := draw("one"); !errors.Is(err, network.ErrChild) {
		t.Errorf("a picture about somebody he must not learn of: %v", err)
	}
	must(t, draw("other"))
}
