package find_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/find"
	"kinweave/graph/graphtest"
)

func people(names ...string) *graph.Family {
	var parts []graphtest.Part
	for _, n := range names {
		parts = append(parts, graphtest.Somebody(n))
	}
	return graphtest.Family(parts...)
}

// first is who comes first, by the ID, which is the name.
func names(f *graph.Family, text string) []string {
	var out []string
	for _, h := range find.In(f, text) {
		out = append(out, string(h.Key.ID))
	}
	return out
}

func TestNobodyNeedsToTypeAnAccentOrTheFullName(t *testing.T) {
	f := people("Siân Jones", "Llŷr ap Gwilym", "Nguyễn Thị Lan", "محمد", "أحمد", "রহমান", "Elizabeth Doyle", "William Doyle", "Kelly-Ann Byrne", "Łukasz", "O'Brien", "Bill", "Zoë")
	for text, want := range map[string]string{
		"sian": "Siân Jones", "SIÂN": "Siân Jones", "jones si": "Siân Jones", "llyr": "Llŷr ap Gwilym", "llŷr": "Llŷr ap Gwilym", "nguyen": "Nguyễn Thị Lan", "lan": "Nguyễn Thị Lan",
		"محم": "محمد", "muhammad": "محمد", "mo": "محمد", "احمد": "أحمد", "রহ": "রহমান", "rahman": "রহমান", "liz": "Elizabeth Doyle", "beth": "Elizabeth Doyle",
		"bil": "Bill", "doyle w": "William Doyle", "ann": "Kelly-Ann Byrne", "kellyann": "Kelly-Ann Byrne", "kelly-ann": "Kelly-Ann Byrne", "lukasz": "Łukasz", "obrien": "O'Brien", "o’b": "O'Brien", "zoe": "Zoë",
		"liz doy": "Elizabeth Doyle",
	} {
		if got := names(f, text); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %q, want %q first", text, got, want)
		}
	}
	if got := names(f, "bill"); !slices.Equal(got, []string{"Bill", "William Doyle", "Llŷr ap Gwilym"}) {
		t.Errorf("bill finds %q", got)
	}
	for _, text := range []string{"", "  ", "-", "xyz", "siân doyle"} {
		if got := find.In(f, text); len(got) != 0 {
			t.Errorf("%q finds %v", text, got)
		}
	}
}

func TestEverythingThatIsWrittenDownIsFound(t *testing.T) {
	long := "She said on the way home, while it rained and the bus was late again, that Auntie Pat has a spare room and would love to help out at weekends if anybody asked her."
	f := graphtest.Family(graphtest.Child("Jean", "", "Dawn"), graphtest.Somebody("Pat"),
		graphtest.With(graph.Person{ID: "Pat", Known: "Pat", Place: "Salford", Work: "nurse", Heritage: "Irish", Notes: []graph.Note{{Text: long}}}),
		graphtest.With(graph.Household{ID: "h", Name: "Nan’s", Place: "Hull"}), graphtest.With(graph.Stay{ID: "s", Person: "Jean", Household: "h"}),
		graphtest.With(graph.Group{ID: "g", Name: "Larkhill Primary"}), graphtest.With(graph.Tie{ID: "t", From: "Dawn", Group: "g", Kind: graph.Member}),
		graphtest.With(graph.Pet{ID: "p", Name: "Biscuit", Animal: "dog", Of: []graph.ID{"Dawn"}}),
		graphtest.With(graph.Statement{ID: "w", About: []graph.ID{"Dawn", "Jean"}, Kind: graph.Words, Text: "I want to live by the sea"}))
	for text, want := range map[string]find.Hit{
		"nan's": {Key: graph.Key{Kind: graph.KindHousehold, ID: "h"}, Words: "Nan’s", Where: find.InHome, Who: []graph.ID{"Jean"}},
		"hull":  {Key: graph.Key{Kind: graph.KindHousehold, ID: "h"}, Words: "Nan’s", Where: find.InHome, Who: []graph.ID{"Jean"}},
		"lark":  {Key: graph.Key{Kind: graph.KindGroup, ID: "g"}, Words: "Larkhill Primary", Where: find.InGroup, Who: []graph.ID{"Dawn"}},
		"salf":  {Key: graph.Key{Kind: graph.KindPerson, ID: "Pat"}, Words: "Pat", Where: find.InPlace, Who: []graph.ID{"Pat"}},
		"nurse": {Key: graph.Key{Kind: graph.KindPerson, ID: "Pat"}, Words: "Pat", Where: find.InRole, Who: []graph.ID{"Pat"}},
		"irish": {Key: graph.Key{Kind: graph.KindPerson, ID: "Pat"}, Words: "Pat", Where: find.InOther, Who: []graph.ID{"Pat"}},
		"dog":   {Key: graph.Key{Kind: graph.KindPet, ID: "p"}, Words: "Biscuit", Where: find.InPet, Who: []graph.ID{"Dawn"}},
		"sea":   {Key: graph.Key{Kind: graph.KindStatement, ID: "w"}, Words: "I want to live by the sea", Where: find.InStatement, Who: []graph.ID{"Dawn", "Jean"}},
		"spare r": {Key: graph.Key{Kind: graph.KindPerson, ID: "Pat"}, Words: "… again, that Auntie Pat has a spare room and would love to help out at weekends i …", Where: find.InNote,
			Who: []graph.ID{"Pat"}},
	} {
		got := find.In(f, text)
		if len(got) != 1 || fmt.Sprint(got[0]) != fmt.Sprint(want) {
			t.Errorf("%q finds %+v\nwant %+v", text, got, want)
		}
	}
}

func TestWhoWasTakenOffTheMapIsNotFound(t *testing.T) {
	f := people("Jean")
	next, err := f.Apply(graph.TakeOff(f, "Jean", graph.Farewell{Reason: "asked"}))
	if err != nil {
		t.Fatal(err)
	}
	if got := find.In(next, "jean"); len(got) != 0 {
		t.Errorf("found %v", got)
	}
}

func TestTypingOnNeverFindsMorePeopleByName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 30)
		text := rapid.StringMatching(`[a-zA-Zâé ']{1,3}|name1?`).Draw(t, "text")
		more := text + rapid.SampledFrom([]string{"1", "2", "x"}).Draw(t, "letter")
		wide := map[graph.Key]bool{}
		for _, h := range find.In(f, text) {
			wide[h.Key] = true
		}
		words := strings.Fields(graph.Fold(text))
		if strings.HasSuffix(graph.Fold(text), " ") || len(words) == 0 || utf8.RuneCountInString(words[len(words)-1]) < 3 {
			return // from three letters on, a word is also found inside another
		}
		for _, h := range find.In(f, more) {
			if h.Where == find.InName && !wide[h.Key] && len(wide) < find.Most {
				t.Fatalf("%q finds %s, %q does not", more, h.Words, text)
			}
		}
	})
}

// thousand is a family of a thousand, with a note each.
func thousand() *graph.Family {
	first := []string{"Siân", "Llŷr", "Nguyễn", "محمد", "রহমান", "Elizabeth", "William", "Kelly-Ann"}
	var rs []graph.Record
	for i := range 1000 {
		rs = append(rs, graph.Person{ID: graph.ID(fmt.Sprint("p", i)), Known: first[i%len(first)], Formal: fmt.Sprint(first[i%len(first)], " Surname", i), Place: "Salford",
			Notes: []graph.Note{{Text: "Often helps on Sundays, and knows the family from chapel."}}})
	}
	f, err := graph.New(rs...)
	if err != nil {
		panic(err)
	}
	return f
}

func BenchmarkIndexAThousand(b *testing.B) {
	f := thousand()
	for b.Loop() {
		find.New(f)
	}
}

func BenchmarkTypeInAThousand(b *testing.B) {
	x := find.New(thousand())
	for b.Loop() {
		x.In("eli")
		x.In("chapel sund")
	}
}
