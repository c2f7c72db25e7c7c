package kin_test

import (
	"slices"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

func TestRhysHasAHundredAndTwentyPeople(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	if n := f.Len(graph.KindPerson); n != 120 {
		t.Errorf("there are %d people, want 120", n)
	}
	holdsTheseBlocks(t, f, []block{
		{"Rhys, brothers and sisters", 8, "rhys seren cai tilly kwasi akosua osian mabli"},
		{"parents and their partners", 5, "kezia gethin dean kwabena nerys"},
		{"mother’s parents and their later partners", 4, "lavinia elias walter pauline"},
		{"mother’s mother’s brothers and sisters, and partners", 13, "hezekiah job mizelli unity levi sabina tren ivy charlotte bert kenny sandra amos"},
		{"mother’s father’s brothers and sisters, and partners", 7, "john-great-uncle wisdom genty patience rita eileen harry"},
		{"great-grandparents on mum’s side", 4, "john-great-grandfather priscilla ambrose trinity"},
		{"mother’s brothers and sisters, and partners", 13, "john-uncle noah cindy sampson liberty moses ash marie rosanna tom delilah darren charity"},
		{"first cousins on mum’s side", 17, "shannon young-john bobby ezra talaitha levi-john rosie sammy-jo kizzy elijah nathan ruby tommy-lee blue frankie jolene nelson-james"},
		{"mother’s first cousins", 9, "reuben lureni duke kelly-marie aaron britannia righteous sooty amber"},
		{"father’s parents, his wife, her civil partner", 4, "eirlys emrys menna gwenan"},
		{"father’s brother and sisters, and partners", 5, "sian llyr bethan dafydd cerys"},
		{"first cousins on dad’s side", 4, "elin guto twm nel"},
		{"father’s grandmother", 1, "blodwen"},
		{"Kwabena’s kin", 7, "yaw comfort kojo abena nana-yaw efua adwoa"},
		{"adoptive family", 3, "adopter-1 adopter-2 adoptive-sister"},
		{"former foster homes", 7, "carol geoff josh yvonne kyle steve mags"},
		{"friends and workers", 8, "tamsin mr-probert coach jayden donna hugh miriam raman"},
		{"nobody has placed him", 1, "danny"},
	})
}

func TestTheLivingAndTheDeadTheAdultsAndTheChildrenAddUp(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	var alive, dead, unknown, children, adults int
	var undated []graph.ID
	for p := range graph.All[graph.Person](f) {
		switch {
		case p.Dead():
			dead++
			if !p.Death.Known() {
				undated = append(undated, p.ID)
			}
			continue
		case p.Living == graph.Alive:
			alive++
		default:
			unknown++
		}
		if age, ok := graph.AgeAt(p, today); ok && age < 18 {
			children++
		} else {
			adults++
		}
	}
	if alive != 112 || dead != 7 || unknown != 1 || alive+dead+unknown != 120 {
		t.Errorf("alive %d, dead %d, not known %d", alive, dead, unknown)
	}
	if children != 30 || adults != 83 {
		t.Errorf("children %d, adults %d", children, adults)
	}
	if !slices.Equal(undated, []graph.ID{"john-great-grandfather", "john-uncle"}) {
		t.Errorf("nobody knows when these died: %v, want two", undated)
	}
}

func TestRhyssRelatives(t *testing.T) {
	relativesAre(t, graphtest.Example(t, "rhys"), "rhys",
		"seren tilly akosua osian mabli elias eirlys emrys menna gwenan noah cindy sampson liberty moses ash "+
			"rosanna tom delilah charity sian llyr bethan dafydd nerys", "walter")
}

func TestKwabenaIsAFormerStepParentSinceTheDivorce(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	expect(t, f, "rhys", graph.Exact(2020, 1, 1), map[graph.ID]kin.Answer{"kwabena": kin.Yes})
	expect(t, f, "rhys", graph.Exact(2024, 5, 19), map[graph.ID]kin.Answer{"kwabena": kin.Yes})
	expect(t, f, "rhys", today, map[graph.ID]kin.Answer{"kwabena": kin.No})
	if got := grounds(f, "rhys", "kwabena", today); !slices.Equal(got, []string{"former step-parent"}) {
		t.Errorf("he is %q", got)
	}
	ls := labels(t, f, "rhys", today)["kwabena"]
	if !slices.Equal(ls, []string{"wider kinship list", "connected person"}) {
		t.Errorf("he is labelled %q", ls)
	}
	if now, _ := graph.AskNow(f, "kwabena", "rhys"); now.State != graph.YesCare {
		t.Errorf("asked, he says %s", now.State)
	}
}

func TestTheGuardianIsAGreatAuntAndNoRelativeButHoldsResponsibility(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	expect(t, f, "seren", today, map[graph.ID]kin.Answer{"sabina": kin.No})
	if got := grounds(f, "seren", "sabina", today); !slices.Contains(got, "great-uncle or great-aunt") || !slices.Contains(got, "carer") {
		t.Errorf("she is %q", got)
	}
	const pr = "parental responsibility"
	if l := labels(t, f, "seren", today)["sabina"]; !slices.Contains(l, pr) {
		t.Errorf("for Seren she is %q", l)
	}
	if l := labels(t, f, "seren", graph.Exact(2020, 1, 1))["sabina"]; slices.Contains(l, pr) {
		t.Errorf("before the order she is %q", l)
	}
	if l := labels(t, f, "rhys", today)["sabina"]; slices.Contains(l, pr) || !slices.Contains(l, "connected person") {
		t.Errorf("for Rhys she is %q", l)
	}
	tie, _ := graph.Get[graph.Parentage](f, "seren-guardian")
	if tie.Kind != graph.SpecialGuardianship || tie.From.From.Year != 2020 {
		t.Errorf("the line says %s %s", tie.Kind, tie.From)
	}
}

func TestTheAdoptedBrotherHasTwoLinesAndRhysNoKinAmongTheAdopters(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	expect(t, f, "rhys", graph.Exact(2021, 1, 1), map[graph.ID]kin.Answer{"cai": kin.Yes})
	expect(t, f, "rhys", today, map[graph.ID]kin.Answer{"cai": kin.No})
	expect(t, f, "cai", today, map[graph.ID]kin.Answer{"rhys": kin.No, "elias": kin.No, "adoptive-sister": kin.Yes})
	var kinds []graph.ParentageKind
	for _, p := range f.ParentagesOf("cai") {
		kinds = append(kinds, p.Kind)
	}
	if !slices.Equal(kinds, []graph.ParentageKind{graph.ByBirth, graph.Adoptive}) {
		t.Errorf("his lines are %v", kinds)
	}
	ls := labels(t, f, "rhys", today)
	for _, who := range []graph.ID{"adopter-1", "adopter-2", "adoptive-sister"} {
		if len(ls[who]) > 0 || len(kin.Relate(f, "rhys", who)) > 0 {
			t.Errorf("%s is %q to Rhys", who, ls[who])
		}
	}
	if l := ls["cai"]; !slices.Contains(l, "connected person") {
		t.Errorf("his brother by birth is %q", l)
	}
}

func TestFourMenAreCalledJohnLovell(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	about := map[graph.ID]bool{}
	for _, p := range graph.Check(f) {
		if p.Kind == "same name" {
			for _, id := range p.About {
				about[id] = true
			}
		}
	}
	if len(about) != 4 {
		t.Errorf("one name is borne by %v, want four men", about)
	}
	for _, id := range []graph.ID{"john-great-grandfather", "john-great-uncle", "john-uncle", "young-john"} {
		if p, _ := graph.Get[graph.Person](f, id); !about[id] || p.Formal != "John Lovell" {
			t.Errorf("%s is called %q; warned: %v", id, p.Formal, about[id])
		}
	}
}

func TestDoubleCousinsAreCousinsTwice(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	for _, other := range []graph.ID{"kizzy", "sammy-jo", "elijah"} {
		cousins := 0
		for _, k := range kin.Relate(f, "ezra", other) {
			if len(k.Steps) == 4 && k.Steps[1].Way == kin.Up && k.Steps[2].Way == kin.Down {
				cousins++
			}
		}
		if cousins != 2 {
			t.Errorf("Ezra and %s are cousins %d times", other, cousins)
		}
	}
	if n := len(kin.Relate(f, "rhys", "kizzy")); n != 1 {
		t.Errorf("Rhys and Kizzy are related %d times, want once", n)
	}
}

func TestAnUnclesWifeIsAlsoACousinsHalfSister(t *testing.T) {
	f := graphtest.Example(t, "rhys")
	if got := grounds(f, "nathan", "charity", today); !slices.Contains(got, "half sibling") || !slices.Contains(got, "uncle or aunt by marriage") {
		t.Errorf("to Nathan she is %q", got)
	}
	if got := grounds(f, "rhys", "charity", today); !slices.Equal(got, []string{"uncle or aunt by marriage"}) {
		t.Errorf("to Rhys she is %q", got)
	}
}
