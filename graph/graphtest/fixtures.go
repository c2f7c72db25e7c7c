package graphtest

import "kinweave/graph"

// Fixture is a small family that holds one difficulty. Its child is called "kid".
type Fixture struct {
	Name   string // what is difficult about it
	Family *graph.Family
}

// Fixtures lists the small families, so that a room can try itself on every
// one of them. Triplets and a known donor are among the example cases.
func Fixtures() []Fixture {
	return []Fixture{
		{"remarried each other", RemarriedEachOther()},
		{"three spouses on each side", ThreeSpousesEach()},
		{"an aunt by marriage who is the foster carer", AuntWhoFosters()},
		{"four children in four homes", FourHomes()},
		{"identical twins in a foster home", FosteredTwins()},
		{"two possible fathers", TwoPossibleFathers()},
		{"nobody known", NobodyKnown()},
		{"a great-grandmother raising a child", GreatGrandmotherRaising()},
		{"an uncle by marriage, widowed", WidowedUncle()},
		{"nobody said which sign", NoSigns()},
		{"loose dates", LooseDates()},
	}
}

func event(k graph.EventKind, year int) graph.Event {
	return graph.Event{Kind: k, On: graph.Year(year)}
}

func born(f string, day string) Part {
	return func(s *sketch) {
		person(f, "")(s)
		p := s.records[graph.Key{Kind: graph.KindPerson, ID: graph.ID(f)}].(graph.Person)
		date, err := graph.ParseDate(day)
		if err != nil {
			panic(err)
		}
		p.Birth = date
		s.put(p)
	}
}

func died(name string, year int) Part {
	return func(s *sketch) {
		person(name, "")(s)
		p := s.records[graph.Key{Kind: graph.KindPerson, ID: graph.ID(name)}].(graph.Person)
		p.Living, p.Death = graph.Died, graph.Year(year)
		s.put(p)
	}
}

// home is a household called "at NAME" and who lives there, all of them since a year.
func home(name string, kind graph.HouseholdKind, since int, who ...string) Part {
	return func(s *sketch) {
		h := graph.Household{ID: graph.ID("at " + name), Name: name, Kind: kind}
		s.put(h)
		for _, w := range who {
			person(w, "")(s)
			s.put(graph.Stay{ID: graph.ID(w + " at " + name), Person: graph.ID(w), Household: h.ID, From: graph.Year(since)})
		}
	}
}

// RemarriedEachOther is a couple who married, divorced and married again, with
// a child of each marriage and one, of the father's, between the two.
func RemarriedEachOther() *graph.Family {
	return Family(For("kid"), Woman("mum"), Man("dad"), Woman("other"), Woman("kid"), Man("brother"), Woman("half"),
		Couple("mum", "dad", graph.Married, event(graph.MarriedEvent, 1997), event(graph.DivorcedEvent, 2000), event(graph.MarriedEvent, 2005)),
		Couple("other", "dad", graph.Relationship, event(graph.MetEvent, 2001), event(graph.EndedEvent, 2003)),
		Child("mum", "dad", "brother"), Child("mum", "dad", "kid"), Child("other", "dad", "half"),
		Born("brother", 1998), Born("half", 2002), Born("kid", 2012))
}

// ThreeSpousesEach is a child whose mother and father have each been married
// three times, the last time to each other, with a child of every marriage.
func ThreeSpousesEach() *graph.Family {
	parts := []Part{For("kid"), Woman("mum"), Man("dad"), Woman("kid"), Born("mum", 1975), Born("dad", 1972), Born("kid", 2014),
		Couple("mum", "dad", graph.Married, event(graph.MarriedEvent, 2012)), Child("mum", "dad", "kid")}
	for i, years := range [][2]int{{1995, 2001}, {2003, 2010}} {
		n := string(rune('1' + i))
		parts = append(parts, Man("husband"+n), Woman("wife"+n), Man("hers"+n), Woman("his"+n), Born("hers"+n, years[0]+1), Born("his"+n, years[0]+2),
			Couple("mum", "husband"+n, graph.Married, event(graph.MarriedEvent, years[0]), event(graph.DivorcedEvent, years[1])),
			Couple("wife"+n, "dad", graph.Married, event(graph.MarriedEvent, years[0]), event(graph.DivorcedEvent, years[1])),
			Child("mum", "husband"+n, "hers"+n), Child("wife"+n, "dad", "his"+n))
	}
	return Family(parts...)
}

// AuntWhoFosters is a child whose mother's brother's wife is the approved foster carer.
func AuntWhoFosters() *graph.Family {
	return Family(For("kid"), Woman("nan"), Woman("mum"), Man("uncle"), Woman("aunt"), Man("kid"), Born("kid", 2018),
		Child("nan", "", "mum"), Child("nan", "", "uncle"), Child("mum", "", "kid"), Couple("uncle", "aunt", graph.Married, event(graph.MarriedEvent, 2010)),
		With(graph.Parentage{ID: "fostered", Child: "kid", Parent: "aunt", Kind: graph.KinshipFoster, From: graph.Exact(2026, 9, 1)}),
		home("the aunt’s", graph.FamilyHome, 2026, "aunt", "uncle", "kid"))
}

// FourHomes is four brothers and sisters in four homes: fostered, with a
// guardian, adopted, and in a children's home.
func FourHomes() *graph.Family {
	return Family(For("kid", "sister", "brother", "baby"), Woman("mum"), Man("dad"), Woman("nan"), Woman("carer"), Woman("ma"), Man("pa"), Man("kid"), Woman("sister"), Man("brother"), Woman("baby"),
		Child("nan", "", "mum"), Child("mum", "dad", "kid"), Child("mum", "dad", "sister"), Child("mum", "dad", "brother"), Child("mum", "dad", "baby"),
		Born("kid", 2011), Born("sister", 2013), Born("brother", 2016), Born("baby", 2020), Couple("ma", "pa", graph.Married, event(graph.MarriedEvent, 2015)),
		With(graph.Parentage{ID: "guardian", Child: "sister", Parent: "nan", Kind: graph.SpecialGuardianship, From: graph.Year(2021), PR: []graph.ID{"nan"}}),
		With(graph.Parentage{ID: "fostered", Child: "brother", Parent: "carer", Kind: graph.Foster, From: graph.Year(2021)}),
		With(graph.Parentage{ID: "adopted", Child: "baby", Union: "ma+pa", Kind: graph.Adoptive, From: graph.Year(2022)}),
		home("the children’s home", graph.ChildrensHome, 2021, "kid"), home("nan’s", graph.FamilyHome, 2021, "nan", "sister"),
		home("the foster home", graph.FosterHome, 2021, "carer", "brother"), home("ma and pa’s", graph.FamilyHome, 2022, "ma", "pa", "baby"))
}

// FosteredTwins is identical twins, a brother, and the couple who foster the twins:
// two sets of parents for children who are born together.
func FosteredTwins() *graph.Family {
	fostered := func(child string) Part { return Parented("ma", "pa", child, graph.Foster) }
	return Family(For("kid", "twin"), Woman("mum"), Man("dad"), Woman("kid"), Woman("twin"), Man("brother"), Woman("ma"), Man("pa"),
		Born("brother", 2015), Born("kid", 2020), Born("twin", 2020),
		Child("mum", "dad", "brother"), Child("mum", "dad", "kid"), Child("mum", "dad", "twin"), fostered("kid"), fostered("twin"),
		With(graph.Birth{ID: "twins", Children: []graph.ID{"kid", "twin"}, Zygosity: graph.Identical}),
		home("the foster home", graph.FosterHome, 2024, "ma", "pa", "kid", "twin"), home("dad’s", graph.FamilyHome, 2024, "dad", "brother"))
}

// TwoPossibleFathers is a child of one of two men, each with a mother and a sister of his own.
func TwoPossibleFathers() *graph.Family {
	maybe := func(man string, c graph.Certainty) Part {
		return With(graph.Parentage{ID: graph.ID(man + "?"), Child: "kid", Union: graph.ID("mum+" + man), Kind: graph.ByBirth, Certainty: c, Unsure: []graph.ID{graph.ID(man)}})
	}
	return Family(For("kid"), Woman("nan"), Woman("mum"), Man("ade"), Man("ben"), Woman("ade’s mum"), Woman("ben’s mum"), Woman("ade’s sister"), Woman("ben’s sister"), Somebody("kid"), Born("kid", 2019),
		Child("nan", "", "mum"), Child("ade’s mum", "", "ade"), Child("ade’s mum", "", "ade’s sister"), Child("ben’s mum", "", "ben"), Child("ben’s mum", "", "ben’s sister"),
		Couple("mum", "ade", graph.Brief), Couple("mum", "ben", graph.Brief), maybe("ade", graph.Claimed), maybe("ben", graph.Disputed))
}

// NobodyKnown is a child of whose family nobody has said anything yet.
func NobodyKnown() *graph.Family { return Family(For("kid"), Somebody("kid"), Born("kid", 2017)) }

// GreatGrandmotherRaising is a child who has lived with a great-grandmother for years, by nobody's order.
func GreatGrandmotherRaising() *graph.Family {
	return Family(For("kid"), Woman("gran"), Woman("nan"), Woman("mum"), Woman("kid"), Born("gran", 1948), Born("nan", 1966), Born("mum", 1990), Born("kid", 2015), died("nan", 2019),
		Child("gran", "", "nan"), Child("nan", "", "mum"), Child("mum", "", "kid"), Parented("gran", "", "kid", graph.RaisedBy), home("gran’s", graph.FamilyHome, 2018, "gran", "kid"))
}

// WidowedUncle is a child whose mother's sister has died; her husband has married again.
func WidowedUncle() *graph.Family {
	return Family(For("kid"), Woman("nan"), Woman("mum"), Woman("aunt"), Man("uncle"), Woman("new wife"), Man("cousin"), Man("kid"), Born("kid", 2014), Born("cousin", 2012), died("aunt", 2020),
		Child("nan", "", "mum"), Child("nan", "", "aunt"), Child("mum", "", "kid"), Child("aunt", "uncle", "cousin"),
		Couple("aunt", "uncle", graph.Married, event(graph.MarriedEvent, 2008), event(graph.WidowedEvent, 2020)),
		Couple("new wife", "uncle", graph.Married, event(graph.MarriedEvent, 2023)))
}

// NoSigns is three generations of whom nobody has said how they are to be shown.
func NoSigns() *graph.Family {
	return Family(For("kid"), Somebody("a"), Somebody("b"), Somebody("c"), Somebody("d"), Somebody("e"), Somebody("kid"), Somebody("f"),
		Child("a", "b", "c"), Child("a", "b", "e"), Child("c", "d", "kid"), Child("c", "d", "f"))
}

// LooseDates is a family of whose dates nothing is exact, or all in another way.
func LooseDates() *graph.Family {
	return Family(For("kid"), Woman("nan"), Man("grandad"), Woman("mum"), Man("dad"), Woman("kid"), Man("brother"), Woman("sister"),
		born("nan", "before 1960"), born("grandad", "1950s"), born("mum", "before 1990"), born("dad", "about 1984"), born("kid", "about 2003"), born("brother", "spring 2019"), born("sister", "after 2009"),
		Child("nan", "grandad", "mum"), Child("mum", "dad", "kid"), Child("mum", "dad", "brother"), Child("mum", "dad", "sister"))
}
