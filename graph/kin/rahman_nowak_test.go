package kin_test

import (
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

func kinRelatives(f *graph.Family, child graph.ID, asAt graph.Date) []kin.Relative {
	return kin.Relatives(f, child, asAt)
}

func TestTheRahmanNowaksAreFortyFive(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	if n := f.Len(graph.KindPerson); n != 45 {
		t.Errorf("there are %d people, want 45", n)
	}
	holdsTheseBlocks(t, f, []block{
		{"index children", 4, "zosia adam safa marwa"},
		{"mother and two fathers", 3, "nasima tomasz imran"},
		{"mother’s parents", 2, "rashida habib"},
		{"great-grandparents and the couple above them", 6, "rofik jahanara taher rokeya moyna sufia"},
		{"Imran’s parents", 2, "mojid halima"},
		{"mother’s brothers and sisters", 5, "jamal shirin kamrul nargis tariq"},
		{"their partners", 3, "ruksana faisal tanjina"},
		{"first cousins", 5, "ibrahim maryam inaya musa ayaan"},
		{"mother’s father’s second wife", 1, "monwara"},
		{"Tomasz’s side", 9, "halina zbigniew bozena ola marcin kuba kasia lena stas"},
		{"foster home", 3, "angela martin ellie"},
		{"the Qur’an teacher and the teaching assistant", 2, "sadiq khanom"},
	})
	if got := f.Case().Children; !slices.Equal(got, []graph.ID{"zosia", "adam", "safa", "marwa"}) {
		t.Errorf("the map is for %v", got)
	}
}

func TestEachOfTheFourHasRelativesOfTheirOwn(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	mums := "rashida jamal ruksana shirin faisal kamrul tanjina tariq"
	toms := "halina zbigniew bozena ola kasia lena stas imran"
	relativesAre(t, f, "zosia", "adam safa marwa "+mums+" "+toms, "monwara mojid halima")
	relativesAre(t, f, "adam", "zosia safa marwa "+mums+" "+toms, "monwara mojid halima")
	relativesAre(t, f, "safa", "marwa zosia adam mojid halima "+mums, "monwara")
	relativesAre(t, f, "marwa", "safa zosia adam mojid halima "+mums, "monwara")
}

func TestOlaIsAuntToTheOlderTwoAndNoRelativeOfTheTwins(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for child, want := range map[graph.ID]kin.Answer{"zosia": kin.Yes, "adam": kin.Yes, "safa": kin.No, "marwa": kin.No} {
		expect(t, f, child, today, map[graph.ID]kin.Answer{"ola": want})
	}
	if got := grounds(f, "zosia", "ola", today); !slices.Contains(got, "uncle or aunt") {
		t.Errorf("Ola is %q", got)
	}
}

func TestLenaIsAStepSisterAndKasiaAStepParentOfTheOlderTwoOnly(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for child, want := range map[graph.ID][2]string{"zosia": {"step-sibling", "step-parent"}, "adam": {"step-sibling", "step-parent"}, "safa": {}, "marwa": {}} {
		lena, kasia := strings.Join(grounds(f, child, "lena", today), " "), strings.Join(grounds(f, child, "kasia", today), " ")
		if lena != want[0] || kasia != want[1] {
			t.Errorf("to %s, Lena is %q and Kasia %q, want %q", child, lena, kasia, want)
		}
	}
}

func TestImransFatherIsTheTwinsGrandfatherAndGreatUncle(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for _, twin := range []graph.ID{"safa", "marwa"} {
		expect(t, f, twin, today, map[graph.ID]kin.Answer{"mojid": kin.Yes})
		if got := grounds(f, twin, "mojid", today); len(got) < 2 || got[0] != "grandparent" || !slices.Contains(got, "great-uncle or great-aunt") {
			t.Errorf("to %s he is %q", twin, got)
		}
		if ks := kin.Relate(f, twin, "mojid"); len(ks) < 2 || len(ks[0].Steps) != 2 {
			t.Errorf("to %s he is related in %d ways, the grandfather not first", twin, len(ks))
		}
	}
	if got := grounds(f, "zosia", "mojid", today); !slices.Equal(got, []string{"parent of a step-parent", "great-uncle or great-aunt"}) {
		t.Errorf("to Zosia he is %q", got)
	}
}

func TestImranIsNasimasCousinAndHusband(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for _, pair := range [][2]graph.ID{{"nasima", "imran"}, {"rashida", "habib"}} {
		var partner, cousin bool
		for _, k := range kin.Relate(f, pair[0], pair[1]) {
			partner = partner || len(k.Steps) == 1 && k.Steps[0].Way == kin.Across
			cousin = cousin || len(k.Steps) == 4 && k.Blood()
		}
		if !partner || !cousin {
			t.Errorf("%s and %s: a couple %v, cousins %v", pair[0], pair[1], partner, cousin)
		}
		if !f.Forebears().Share(pair[0], pair[1]) {
			t.Errorf("the bar of %s and %s is not drawn double", pair[0], pair[1])
		}
	}
	if f.Forebears().Share("nasima", "tomasz") {
		t.Error("the bar of Nasima and Tomasz is drawn double")
	}
}

func TestImranIsAStepParentUntilHeIsDivorced(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	f, err := f.Apply(graph.Happen(f, "imran-nasima", graph.Event{Kind: graph.DivorcedEvent, On: graph.Exact(2027, 2, 1)}))
	if err != nil {
		t.Fatal(err)
	}
	for _, child := range []graph.ID{"zosia", "adam"} {
		for _, on := range []struct {
			date graph.Date
			want kin.Answer
			as   string
		}{
			{graph.Year(2017), kin.No, "parent’s partner"}, {graph.Exact(2024, 5, 1), kin.Yes, "step-parent"},
			{today, kin.Yes, "step-parent"}, {graph.Exact(2027, 1, 31), kin.Yes, "step-parent"}, {graph.Exact(2027, 2, 2), kin.No, "former step-parent"},
		} {
			expect(t, f, child, on.date, map[graph.ID]kin.Answer{"imran": on.want})
			if got := grounds(f, child, "imran", on.date); len(got) == 0 || got[0] != on.as {
				t.Errorf("on %s Imran is %q to %s, want %q", on.date, got, child, on.as)
			}
		}
		if l := labels(t, f, child, graph.Exact(2027, 2, 2))[graph.ID("imran")]; !slices.Contains(l, "wider kinship list") {
			t.Errorf("once divorced he is %q to %s", l, child)
		}
	}
}

func TestTheUncleOfSeventeenIsAChildHimself(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	tariq, _ := graph.Get[graph.Person](f, "tariq")
	if age, ok := graph.AgeAt(tariq, today); !ok || age != 17 {
		t.Errorf("he is %d", age)
	}
	if got := grounds(f, "zosia", "tariq", today); !slices.Contains(got, "uncle or aunt of the half blood") {
		t.Errorf("he is %q", got)
	}
}

func TestTheSisterWhoDiedInInfancyIsOnTheMapAndNobodysRelativeToAsk(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	nargis, _ := graph.Get[graph.Person](f, "nargis")
	if nargis.Death.From.Year != 1994 || !nargis.Dead() {
		t.Errorf("she died %s", nargis.Death)
	}
	expect(t, f, "zosia", today, map[graph.ID]kin.Answer{"nargis": kin.No})
}

func TestTwelveAdultsAreAskedAndTheSumIsTwelve(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	for _, child := range []graph.ID{"zosia", "marwa"} {
		got := answers(t, f, child)
		sums(t, got, map[graph.AskState]int{graph.YesHelp: 7, graph.Offered: 1, graph.SaysNo: 3, graph.NoReply: 1})
		if !slices.Equal(got[graph.Offered], []graph.ID{"jamal"}) {
			t.Errorf("care is offered by %v", got[graph.Offered])
		}
	}
}

func TestTheMeetingKnowsWhoNeedsAnInterpreterAndWhichPartIsTheirs(t *testing.T) {
	f := graphtest.Example(t, "rahman-nowak")
	speaks, part := map[string]int{}, map[graph.ID]int{}
	for i := range graph.All[graph.Invite](f) {
		if i.Interpreter != "" {
			speaks[i.Interpreter]++
		}
		part[i.Person] = i.Part
	}
	if speaks["Sylheti"] != 2 || speaks["Polish"] != 3 || len(speaks) != 2 {
		t.Errorf("interpreters: %v", speaks)
	}
	if part["imran"] != 2 || part["tomasz"] != 1 || part["nasima"] != 0 {
		t.Errorf("Imran in part %d, Tomasz in %d, Nasima in %d", part["imran"], part["tomasz"], part["nasima"])
	}
	mark, ok := graph.Get[graph.Safety](f, "mojid-nasima")
	if !ok || mark.Kind != graph.MustNotLearn || !slices.Contains(mark.Hide, graph.Whereabouts) {
		t.Errorf("nothing keeps Nasima’s address from Imran’s father: %+v", mark)
	}
}
