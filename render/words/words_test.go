package words_test

import (
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/language"
	"kinweave/render"
	"kinweave/render/words"
)

func headings(t words.Telling) string {
	var out []string
	for _, p := range t.Parts {
		out = append(out, p.Heading)
	}
	return strings.Join(out, " | ")
}

func TestTheFamilyIsToldInOneOrder(t *testing.T) {
	f := example(t, "amara")
	told := words.Tell(drawn(t, f, graph.Audience{}, render.Options{Marks: true, Groups: true, PastHomes: true}).Reading, "")
	if got, want := headings(told), "The child | Parents and carers | Brothers and sisters | Mother’s side: the family of Dawn | "+
		"Father’s side: the family of “Dayo” | Step-family | Friends and community | Pets | Homes | Schools, clubs and services"; got != want {
		t.Errorf("the parts are\n%s, want\n%s", got, want)
	}
	text := told.String()
	for _, want := range []string{
		"Amara, the child this map is for, female, aged 9. Child of “Dayo” and Dawn, not confirmed.\n",
		"Nana Jean – Amara’s mum’s mum, aged 58. Said no. Named by the child. With Alan: married 1994, divorced 2008. With Frank: married 2012.\n",
		"Alan – Amara’s mum’s dad, has died (1955–2016), aged 61 at death. Parents not known; the same parents as Maureen.\n",
		"“Dayo” – perhaps Amara’s dad, only partly known.",
		"Maureen’s: Maureen; there too: Amara.\n",
		"Larkhill Primary (school): Amara.\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said:\n%s", want, text)
		}
	}
}

// TestTwoOfOneNameAreToldApart when another's line speaks of them.
func TestTwoOfOneNameAreToldApart(t *testing.T) {
	f := graphtest.Family(graphtest.For("kid"), graphtest.Child("mum", "dad", "kid"), graphtest.Child("gran", "grandad", "mum"), graphtest.Child("nan", "pop", "dad"),
		graphtest.With(graph.Person{ID: "gran", Known: "Jean", Shown: graph.Female}), graphtest.With(graph.Person{ID: "nan", Known: "Jean", Shown: graph.Female}))
	text := words.Tell(drawn(t, f, graph.Audience{}, render.Options{}).Reading, "").String()
	if !strings.Contains(text, "Jean (kid’s") || strings.Contains(text, "Child of Jean and") {
		t.Errorf("which Jean?\n%s", text)
	}
}

func TestTheRecordIsShortAndNamesWhoIsOnTheMap(t *testing.T) {
	f := example(t, "amara")
	note := words.Record(drawn(t, f, graph.Audience{Name: graph.Court}, render.Options{}).Reading, "")
	for _, want := range []string{"For the record: family map\n", "Amara’s family\n", "What was known on 22 November 2026.\n", "For: The court.\n", "Drawn by: R. Shah.\n", "Dawn, ", "Nana Jean"} {
		if !strings.Contains(note, want) {
			t.Errorf("%q is not in the note:\n%s", want, note)
		}
	}
	if n := len(strings.Split(strings.TrimSpace(note), "\n")); n > 7 {
		t.Errorf("%d lines are too long for a case note", n)
	}
}

// TestTheWordsOfTheProgramAreWelsh and what people are called stays as it is.
func TestTheWordsOfTheProgramAreWelsh(t *testing.T) {
	f := example(t, "amara")
	text := words.Tell(drawn(t, f, graph.Audience{}, render.Options{Marks: true}).Reading, language.Welsh).String()
	for _, want := range []string{"Y plentyn\n", "Brodyr a chwiorydd\n", "nain Amara", "Nana Jean", "priod 2012", "22 Tachwedd 2026", "wedi’i enwi gan y plentyn"} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
			t.Errorf("%q is not said:\n%s", want, text)
		}
	}
	for _, s := range render.Signs() {
		if said := s.Words(); len(said) > 6 && strings.Contains(text, said) {
			t.Errorf("%q is in English", said)
		}
	}
}
