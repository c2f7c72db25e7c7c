package quick_test

import (
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/quick"
)

func TestCompletingANameLeavesTheRestOfTheLineAlone(t *testing.T) {
	f := talk(t, "Amara, 9, girl", "Dawn, mum", "Nana Jean, nan")
	for line, want := range map[string]string{
		"Bob, Daw": "Bob, Dawn", "Bob,Daw": "Bob,Dawn", "Kelly and Daw": "Kelly and Dawn", "  Daw": "  Dawn", "Bob,  Nana Je": "Bob,  Nana Jean", "Bob (Daw": "Bob (Dawn", "Dawn: C x, Ama": "Dawn: C x, Amara",
	} {
		got := quick.Complete(f, line, len([]rune(line)))
		if len(got) == 0 || got[0].Line != want {
			t.Errorf("%q is completed as %+v, want %q", line, got, want)
		}
		for _, s := range got {
			if before := line[:strings.LastIndexAny(line, ",( ")+1]; s.From > 0 && !strings.HasPrefix(s.Line, strings.TrimSuffix(before, "Nana ")) {
				t.Errorf("%q lost its beginning: %q", line, s.Line)
			}
		}
	}
}

func TestALetterThatCannotBeAddsNobody(t *testing.T) {
	f := talk(t, "Amara, 9, girl", "Dawn, mum", "Dayo, dad")
	for _, line := range []string{"F", "M 1990"} {
		r, err := quick.Read(f, "", line, today)
		if err == nil || len(r.Change.Edits) > 0 {
			t.Errorf("%q: %v, %q", line, err, r.Says)
		}
	}
	r, err := quick.Read(graph.Empty(), "", "C Ava 2016", today)
	if err != nil || len(r.Adds) != 1 {
		t.Errorf("on an empty map: %v, %q", err, r.Says)
	}
}

func TestARelationIsTiedBetweenTwoWhoExist(t *testing.T) {
	f := talk(t, "Amara, 9, girl", "Dawn, mum")
	child := f.Case().Children[0]
	for _, x := range []struct{ name, words, says string }{
		{"Jean", "Grandmother (maternal)", "grandmother of Amara"},
		{"Kelly", "aunt, maternal", "aunt of Amara; taken for granted: Kelly has the same parents as Dawn"},
		{"Dayo", "father, not confirmed", "perhaps father of Amara"},
		{"Bisi", "paternal aunt", "paternal aunt of Amara"},
		{"Zed", "see file", ""},
	} {
		c, id := graph.AddPerson(f, graph.Person{Known: x.name})
		f, _ = f.Apply(c)
		r, err := quick.Tie(f, child, id, x.words, today)
		if (err == nil) != (x.says != "") || err == nil && !strings.HasPrefix(r.Says, x.says) {
			t.Errorf("%s: %v, %q, want %q", x.words, err, r.Says, x.says)
		}
		if f, err = f.Apply(r.Change); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOfTwoWhoAreCalledTheSameOneCanBeChosen(t *testing.T) {
	f := talk(t, "Amara, 9, girl", "Dawn, mum", "Kelly, mum's sister", "another Kelly, Kelly's girl", "Lee, mum's brother")
	for _, line := range []string{"Kelly's with Liam", "Liam, Kelly's partner", "Kelly died 2020"} {
		r, err := quick.Read(f, "", line, today)
		if err == nil && len(r.Unread) == 0 || len(r.Ask) != 1 || len(r.Ask[0].Answers) != 2 {
			t.Errorf("%q: %v, asks %+v", line, err, r.Ask)
			continue
		}
		says := map[string]bool{}
		for _, answer := range r.Ask[0].Answers {
			again, err := quick.Read(f, "", answer, today)
			if err != nil || len(again.Unread) > 0 || len(again.Change.Edits) == 0 {
				t.Errorf("%q, answered with %q: %v, %q", line, answer, err, again.Unread)
			}
			says[again.Says] = true
		}
		if len(says) != 2 {
			t.Errorf("%q: both answers mean %v", line, says)
		}
	}
}
