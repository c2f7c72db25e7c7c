package graph_test

import (
	"strings"
	"testing"

	"kinweave/graph"
)

// pictured is Amara's map with a picture for one of the things on it.
func pictured(t *testing.T, p graph.OwnPhoto, x graph.OwnItem) *graph.Family {
	t.Helper()
	f := example(t, "amara")
	p.ID, p.Child, p.Look = "snap", "amara", graph.LookOf([]byte("a small picture"))
	f = after(t, f, graph.BringPhoto(f, p))
	m := graph.OwnMapOf(f, "amara")
	x.No, x.Photo = 1, "snap"
	m.Items, m.Lines = nil, nil
	return after(t, f, graph.PutOwn(f, m.With(x)))
}

// shows reports whether her printed page has the picture, and whether a thing on it still has.
func shows(f *graph.Family) (photo, item bool) {
	v, _ := graph.OwnPage(f, "amara", today)
	for p := range graph.All[graph.OwnPhoto](v.Family()) {
		photo = true
		for m := range graph.All[graph.OwnMap](v.Family()) {
			x, _ := m.Item(1)
			item = item || x.Photo == p.ID
		}
	}
	return photo, item
}

func TestAPictureIsOnHerPageOnlyWhenSomebodyChoseSo(t *testing.T) {
	for _, l := range []graph.Layer{graph.ChildOK, "", graph.Professional, graph.Locked} {
		f := pictured(t, graph.OwnPhoto{Layer: l}, graph.OwnItem{Word: "Biscuit"})
		if photo, item := shows(f); photo != (l == graph.ChildOK) || item != photo {
			t.Errorf("layer %q: her page has the picture: %v, and uses it: %v", l, photo, item)
		}
	}
}

func TestAPictureOfSomebodyHiddenIsHiddenToo(t *testing.T) {
	mark := graph.Safety{ID: "quiet", Who: "amara", About: "kelly", Kind: graph.MustNotLearn}
	open := graph.OwnPhoto{Layer: graph.ChildOK}
	seen := open
	seen.Of = []graph.ID{"jean", "kelly"}
	for name, c := range map[string]struct {
		p graph.OwnPhoto
		x graph.OwnItem
	}{
		"who it stands for":        {open, graph.OwnItem{Person: "kelly", Word: "her"}},
		"who was said to be on it": {seen, graph.OwnItem{Word: "us"}},
		"whom her word names":      {open, graph.OwnItem{Word: "me and Kelly"}},
	} {
		f := pictured(t, c.p, c.x)
		if photo, _ := shows(f); !photo {
			t.Errorf("%s: nobody is hidden, and there is no picture", name)
		}
		if may := graph.OwnBrought(f, "amara", today); len(may) != 1 || len(graph.OwnUnpictured(f, "amara", today)) != 0 {
			t.Errorf("%s: nobody is hidden, and she is offered %v", name, may)
		}
		f = after(t, f, graph.Put(f, "Mark", mark))
		if photo, item := shows(f); photo || item {
			t.Errorf("%s: the picture is on her page: %v, %v", name, photo, item)
		}
		if kept := graph.OwnUnpictured(f, "amara", today); len(kept) != 1 {
			t.Errorf("%s: the worker is told of %v", name, kept)
		}
		if may := graph.OwnBrought(f, "amara", today); len(may) != 0 {
			t.Errorf("%s: she is offered %v", name, may)
		}
		if m := graph.OwnMapOf(f, "amara"); m.Items[0].Photo != "snap" {
			t.Errorf("%s: her own map has lost its picture", name)
		}
	}
	f := pictured(t, open, graph.OwnItem{Person: "kelly", Word: "her"})
	f = after(t, f, graph.TakeOff(f, "kelly", graph.Farewell{Reason: "asked not to be on it"}))
	if photo, _ := shows(f); photo {
		t.Error("somebody who asked to be taken off still looks out of the page")
	}
}

func TestNobodyElseHasHerPictures(t *testing.T) {
	f := pictured(t, graph.OwnPhoto{Layer: graph.ChildOK}, graph.OwnItem{Word: "Biscuit"})
	for _, name := range graph.Audiences() {
		a := graph.Audience{Name: name}
		if name == graph.Named {
			a.People = []graph.ID{"dawn"}
		}
		n := graph.For(f, a, today).Family().Len(graph.KindOwnPhoto)
		if own := a.Own() || name == graph.ForChild; (n == 1) != own {
			t.Errorf("%s: %d", name, n)
		}
	}
	two := f.Case()
	two.Children = []graph.ID{"amara", "tay"}
	f = after(t, f, graph.Put(f, "Two", two))
	if n := graph.For(f, graph.Audience{Name: graph.ForChild}, today).Family().Len(graph.KindOwnPhoto); n != 0 {
		t.Error("Tay has Amara's picture")
	}
	v, _ := graph.OwnPage(f, "amara", today)
	if all := said(t, v); strings.Contains(all, "snap") {
		t.Error("her page still has the name of the picture as the case knows it")
	}
}

func TestAPictureThatIsTakenOutIsTakenOffHerMap(t *testing.T) {
	f := pictured(t, graph.OwnPhoto{Layer: graph.ChildOK}, graph.OwnItem{Word: "Biscuit"})
	c, err := graph.SealOwn(f, "amara", "J. Shah", today)
	if err != nil {
		t.Fatal(err)
	}
	f = after(t, f, c)
	f = after(t, f, graph.DropPhoto(f, "snap"))
	m := graph.OwnMapOf(f, "amara")
	if f.Len(graph.KindOwnPhoto) != 0 || m.Items[0].Photo != "" || m.Items[0].Word != "Biscuit" || m.Seals[0].Items[0].Photo != "" {
		t.Errorf("left: %+v", m)
	}
}

// A finished map is kept as it was, with who put it away and who opened it, although she draws on.
func TestAFinishedMapIsKeptAlthoughSheDrawsOn(t *testing.T) {
	f := amaraDrew(t, "Nana", "Biscuit")
	c, err := graph.SealOwn(f, "amara", "J. Shah", today)
	if err != nil {
		t.Fatal(err)
	}
	f = after(t, f, c)
	if _, err := graph.SealOwn(f, "amara", "J. Shah", today); err == nil {
		t.Error("it was locked twice")
	}
	c, err = graph.UnsealOwn(f, "amara", "P. Ray", graph.Exact(2026, 11, 23))
	if err != nil {
		t.Fatal(err)
	}
	f = after(t, f, c)
	f = after(t, f, graph.PutOwn(f, graph.OwnMapOf(f, "amara").Without(1)))
	m := graph.OwnMapOf(f, "amara")
	if _, sealed := m.Sealed(); sealed || len(m.Items) != 1 {
		t.Errorf("she draws on, and has %+v", m)
	}
	s := m.Seals[0]
	if s.By != "J. Shah" || s.On != today || s.OpenedBy != "P. Ray" || s.Opened.String() != "23 November 2026" {
		t.Errorf("kept: %+v", s)
	}
	if was := m.Finished(0); len(was.Items) != 2 || was.Items[0].Word != "Nana" {
		t.Errorf("the finished one has %+v", was.Items)
	}
}

func TestAFamilyFileLeavesHerPicturesInTheCase(t *testing.T) {
	f := pictured(t, graph.OwnPhoto{Layer: graph.ChildOK}, graph.OwnItem{Word: "Biscuit"})
	v := graph.Everything(f, today).Unpictured()
	m := graph.OwnMapOf(v.Family(), "amara")
	if v.Family().Len(graph.KindOwnPhoto) != 0 || m.Items[0].Photo != "" || m.Items[0].Word != "Biscuit" {
		t.Errorf("left: %+v", m.Items)
	}
	if graph.OwnMapOf(f, "amara").Items[0].Photo != "snap" {
		t.Error("the case has lost the picture")
	}
}
