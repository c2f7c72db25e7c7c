package assets_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/storage/exchange"
)

// printed is all that a view holds, as text: what is not in it can't be drawn or exported.
func printed(t *testing.T, f *graph.Family, a graph.Audience) string {
	t.Helper()
	if err := a.Check(f); err != nil {
		t.Fatalf("%s: %v", a.Name, err)
	}
	var b bytes.Buffer
	if err := exchange.WriteJSON(&b, graph.For(f, a, today)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func says(t *testing.T, who, text string, secrets ...string) {
	t.Helper()
	for _, s := range secrets {
		if strings.Contains(text, s) {
			t.Errorf("%s reads %q", who, s)
		}
	}
}

// everyReader is each audience there is; a family group is made of the people given.
func everyReader(people ...graph.ID) []graph.Audience {
	var out []graph.Audience
	for _, name := range graph.Audiences() {
		a := graph.Audience{Name: name}
		if name == graph.Named {
			a.People = people
		}
		out = append(out, a)
	}
	return out
}

func TestNoReaderFindsTheAdoptersUnlessTheyAreUnlockedWithAReason(t *testing.T) {
	f := read(t, "rhys")
	secrets := []string{"Thackray", "Clemency", "Imogen", "Piers", "Northumberland"}
	for _, group := range [][]graph.ID{{"kezia"}, {"sabina", "seren"}, {"gethin"}} {
		for _, a := range everyReader(group...) {
			says(t, a.Name, printed(t, f, a), secrets...)
		}
	}
	unlocked := printed(t, f, graph.Audience{Unlock: "The authority asked for the letterbox file."})
	if !strings.Contains(unlocked, "Thackray") {
		t.Error("with a reason the worker still can't read their names")
	}
}

func TestTheBrotherIsOnRhyssOwnCopyWithoutTheAdopters(t *testing.T) {
	text := printed(t, read(t, "rhys"), graph.Audience{Name: graph.ForChild})
	if !strings.Contains(text, `"Cai"`) || !strings.Contains(text, "My little brother. I don’t know where he is.") {
		t.Error("his little brother, or what he says of him, is not on his own copy")
	}
	says(t, "Rhys", text, "Thackray", "Prison", "prison")
}

func TestTheAuntInPrisonIsTheCoordinatorsAffair(t *testing.T) {
	f := read(t, "rhys")
	for _, a := range everyReader("elias", "cindy") {
		text := printed(t, f, a)
		if !slices.Contains([]string{graph.Own, graph.Supervision, graph.Referrer, graph.Court}, a.Name) {
			says(t, a.Name, text, "Prison", "prison")
		}
	}
	if !strings.Contains(printed(t, f, graph.Audience{}), "Prison") {
		t.Error("the worker can't read it either: the test proves nothing")
	}
}

func TestTwoPacksForOneMeetingDoNotTellOfEachOther(t *testing.T) {
	f := read(t, "rahman-nowak")
	first := printed(t, f, graph.Audience{Name: graph.Named, People: []graph.ID{"tomasz", "ola", "kasia", "halina"}})
	second := printed(t, f, graph.Audience{Name: graph.Named, People: []graph.ID{"imran", "halima"}})
	says(t, "Tomasz’s family", first, "Sylhet", "Mojid", "Halima", "Imran", "Rochdale")
	says(t, "Imran’s family", second, "Kraków", "Halina", "Dziadek", "Bożena", "Ola", "Kasia", "Lena", "Staś", "Rochdale")
	if !strings.Contains(first, "Babcia Halina") || !strings.Contains(second, "Dadi Halima") {
		t.Error("a pack leaves out its own family: the test proves nothing")
	}
}

func TestImransFatherLearnsNothingOfTheNewAddress(t *testing.T) {
	f := read(t, "rahman-nowak")
	for _, a := range []graph.Audience{{Name: graph.Named, People: []graph.ID{"mojid"}}, {Name: graph.AllInvited, Readers: []graph.ID{"mojid"}}, {Name: graph.Named, People: []graph.ID{"imran", "mojid"}}} {
		says(t, a.Name, printed(t, f, a), "Rochdale", "new flat")
	}
	if !strings.Contains(printed(t, f, graph.Audience{}), "Rochdale") {
		t.Error("nobody can read it: the test proves nothing")
	}
}
