package graph_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// TestAPlaceIsFoundInWelshSentences, where its first letter changes.
func TestAPlaceIsFoundInWelshSentences(t *testing.T) {
	f := home(mark("dad", "mum", graph.Whereabouts), graphtest.With(graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid"}, Jurisdiction: graph.Wales}),
		graphtest.With(graph.Person{ID: "mum", Known: "mum", Place: "Bangor", Notes: []graph.Note{{Text: "Mae hi’n hapus ym Mangor.", Layer: graph.ChildOK}}}),
		graphtest.With(graph.Person{ID: "nan", Known: "nan", Place: "Caernarfon"}), graphtest.With(graph.Person{ID: "uncle", Known: "uncle", Place: "Gwynedd"}))
	a := readBy(graph.AllInvited, "dad")
	notSaid(t, "invited", graph.For(f, a, today), "Mangor", "hapus")
	w := graph.Withheld(f, a, today)
	for _, s := range []string{"ym Mangor", "i Fangor", "o Fangor", "yng Nghaernarfon", "i Gaernarfon", "a Chaernarfon", "yng Ngwynedd", "o Wynedd"} {
		if len(w.Find(s)) == 0 {
			t.Errorf("%q is not found", s)
		}
	}
}

// TestAWelshWordIsNobodysName: what has come to an end is no Ben, and what stands under a list no Dan.
func TestAWelshWordIsNobodysName(t *testing.T) {
	for name, sentence := range map[string]string{"Ben": "Mae’r cymorth wedi dod i ben.", "Dan": "Plentyn dan warcheidiaeth.", "Beth": "Dywedwch beth sy’n anghywir.", "Mae": "Yno y mae hi."} {
		f := home(mark("nan", "uncle", graph.Existence), graphtest.With(graph.Person{ID: "uncle", Known: name}))
		w := graph.Withheld(f, readBy(graph.AllInvited, "nan"), today)
		if len(w.Find(sentence)) > 0 {
			t.Errorf("%s is found in %q", name, sentence)
		}
		if len(w.Find("with "+name+" at home")) == 0 {
			t.Errorf("%s is not found any more", name)
		}
	}
}

// TestBornTogetherIsARelation like any other, and kept like one.
func TestBornTogetherIsARelation(t *testing.T) {
	f := home(mark("dad", "kid", graph.Relation), graphtest.Child("mum", "dad", "twin"), graphtest.With(graph.Birth{ID: "b", Children: []graph.ID{"kid", "twin"}}),
		graphtest.With(graph.Case{ID: graph.CaseID, Children: []graph.ID{"kid", "twin"}}))
	a := readBy(graph.AllInvited, "dad", "nan")
	if n := graph.For(f, a, today).Family().Len(graph.KindBirth); n != 0 {
		t.Error("the print says that the two were born together")
	}
	if n := graph.For(f, readBy(graph.AllInvited, "nan"), today).Family().Len(graph.KindBirth); n != 1 {
		t.Error("nobody may see it, so nothing was tested")
	}
}
