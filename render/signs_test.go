package render

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render/scene"
)

// story is the smallest family that shows a sign, with all the signs it needs.
type story struct {
	name    string
	records []graph.Record
	options Options
	shows   []Sign // the one it is about first
}

func stories() []story {
	kid := func(kind graph.ParentageKind, more ...func(*graph.Parentage)) []graph.Record {
		return append(parents(), couple(graph.Married), person("kid", graph.Female, born(2020)), child("kid", kind, more...))
	}
	base := []Sign{SignMale, SignFemale, SignAge, SignMarried}
	with := func(s ...Sign) []Sign { return append(s, base...) }
	one := func(p graph.Person) []graph.Record { return []graph.Record{p} }
	two := func(u graph.Union) []graph.Record { return append(parents(), u) }
	feeling := func(k graph.LineKind, sign Sign) story {
		return story{"feeling-" + string(k), append(two(couple(graph.Married)), graph.Line{ID: "l", From: "dad", To: "mum", Kind: k, According: "Mum", Said: graph.Exact(2026, 11, 14)}),
			Options{Feelings: func(graph.Line) bool { return true }}, with(sign, FeelVoice)}
	}
	year := func(y int) func(*graph.Parentage) {
		return func(p *graph.Parentage) { p.From = graph.Year(y) }
	}
	claimed := func(p *graph.Parentage) { p.Certainty = graph.Claimed }
	twins := func(z graph.Zygosity) []graph.Record {
		return append(kid(graph.ByBirth), person("bea", graph.Female, born(2020)), child("bea", graph.ByBirth),
			graph.Birth{ID: "b", Children: []graph.ID{"kid", "bea"}, Zygosity: z})
	}
	people := []Sign{SignMale, SignFemale, SignAge}
	pair := func(s ...Sign) []Sign { return append(s, people...) }
	all := []story{
		{"male", one(person("dad", graph.Male)), Options{}, []Sign{SignMale}},
		{"female", one(person("mum", graph.Female)), Options{}, []Sign{SignFemale}},
		{"non-binary", one(person("sam", graph.NonBinary)), Options{}, []Sign{SignNonBinary}},
		{"trans-man", one(person("tom", graph.TransMan, born(1990))), Options{}, []Sign{SignTransMan, SignAge}},
		{"trans-woman", one(person("tia", graph.TransWoman, born(1990))), Options{}, []Sign{SignTransWoman, SignAge}},
		{"not-known", one(person("lou", graph.NotKnown, born(1990))), Options{}, []Sign{SignNotKnown, SignAge}},
		{"index-child", []graph.Record{index("kid"), person("kid", graph.Female)}, Options{}, []Sign{SignChild, SignFemale}},
		{"index-children", []graph.Record{index("kid", "ben"), person("kid", graph.Female), person("ben", graph.Male)}, Options{}, []Sign{SignChildren, SignChild, SignFemale, SignMale}},
		{"died", one(person("gran", graph.Female, born(1940), dead(2016))), Options{}, []Sign{SignDied, SignFemale, SignAge}},
		{"died-gently", one(person("gran", graph.Female, born(1940), dead(2016))), Options{Gentle: true}, []Sign{SignDiedGently, SignFemale, SignAge}},
		{"unborn", append(parents(), couple(graph.Married), person("bump", graph.Unborn, nameless, func(p *graph.Person) { p.Due = graph.Exact(2027, 3, 9) }), child("bump", graph.ByBirth)), Options{}, with(SignUnborn, SignBirth)},
		{"miscarriage", append(parents(), couple(graph.Married), person("loss", graph.Miscarriage, nameless), child("loss", graph.ByBirth)), Options{}, with(SignMiscarriage, SignBirth)},
		{"stillborn", append(parents(), couple(graph.Married), person("ivy", graph.Stillborn), child("ivy", graph.ByBirth)), Options{}, with(SignStillborn, SignBirth)},
		{"group", one(person("others", graph.Male, nameless, func(p *graph.Person) { p.Count = 3 })), Options{}, []Sign{SignGroup, SignMale}},
		{"placeholder", one(person("who", graph.Male, nameless, func(p *graph.Person) { p.Identity = graph.IdentityMissing })), Options{}, []Sign{SignMissing, SignMale}},
		{"partly-known", one(person("dayo", graph.Male, func(p *graph.Person) { p.Identity = graph.IdentityPartly })), Options{}, []Sign{SignPartly, SignMale}},
		{"pet", []graph.Record{graph.Pet{ID: "dog", Name: "Biscuit", Animal: "dog"}}, Options{}, []Sign{SignPet}},
		{"age", one(person("mum", graph.Female, func(p *graph.Person) { p.Birth = graph.Date{How: graph.About, From: graph.Day{Year: 1972}} })), Options{}, []Sign{SignAge, SignFemale}},

		{"married", two(couple(graph.Married, event(graph.MarriedEvent, 2009))), Options{}, pair(SignMarried)},
		{"civil-partners", two(couple(graph.CivilPartnership, event(graph.PartneredEvent, 2014))), Options{}, pair(SignCivil)},
		{"living-together", two(couple(graph.LivingTogether, event(graph.MovedInEvent, 2016))), Options{}, pair(SignTogether)},
		{"living-apart", two(couple(graph.LivingApart, event(graph.MetEvent, 2018))), Options{}, pair(SignApart)},
		{"engaged", two(couple(graph.Engaged, event(graph.EngagedEvent, 2025))), Options{}, pair(SignEngaged)},
		{"brief", two(couple(graph.Brief, event(graph.MetEvent, 2012), event(graph.EndedEvent, 2013))), Options{}, pair(SignBrief)},
		{"couple-unknown", two(couple(graph.UnionUnknown)), Options{}, pair(SignCoupleUnknown)},
		{"separated", two(couple(graph.LivingTogether, event(graph.MovedInEvent, 2021), event(graph.SeparatedEvent, 2025))), Options{}, pair(SignSeparated, SignTogether)},
		{"divorced", append(kid(graph.ByBirth)[:2], couple(graph.Married, event(graph.MarriedEvent, 1994), event(graph.DivorcedEvent, 2008)),
			person("kid", graph.Female, born(2000)), child("kid", graph.ByBirth)), Options{}, with(SignDivorced, SignBirth)},
		{"annulled", two(couple(graph.Married, event(graph.MarriedEvent, 2000), event(graph.AnnulledEvent, 2001))), Options{}, with(SignAnnulled, SignDivorced)},
		{"back-together", two(couple(graph.Married, event(graph.MarriedEvent, 2009), event(graph.SeparatedEvent, 2015), event(graph.ReconciledEvent, 2016))), Options{}, with(SignBack)},
		{"relatives", []graph.Record{
			person("mum", graph.Female, born(1990)), person("dad", graph.Male, born(1988)), person("gran", graph.Female, born(1950)),
			couple(graph.Married), graph.Parentage{ID: "p1", Child: "mum", Parent: "gran", Kind: graph.ByBirth}, graph.Parentage{ID: "p2", Child: "dad", Parent: "gran", Kind: graph.ByBirth}},
			Options{}, with(SignRelatives, SignBirth)},

		{"birth", kid(graph.ByBirth), Options{}, with(SignBirth)},
		{"adopted", kid(graph.Adoptive, year(2019)), Options{}, with(SignAdopted)},
		{"fostered", kid(graph.Foster, year(2023)), Options{}, with(SignFoster)},
		{"kinship-foster", kid(graph.KinshipFoster, year(2026)), Options{}, with(SignKinshipFoster)},
		{"special-guardianship", kid(graph.SpecialGuardianship, year(2022)), Options{}, with(SignGuardian)},
		{"child-arrangements", kid(graph.ChildArrangements, year(2020)), Options{}, with(SignArrangements)},
		{"private-fostering", kid(graph.PrivateFostering), Options{}, with(SignPrivateFostering)},
		{"donor", kid(graph.Donor), Options{}, with(SignDonor)},
		{"surrogate", kid(graph.Surrogate), Options{}, with(SignSurrogate)},
		{"raised-by", kid(graph.RaisedBy, year(2021), func(p *graph.Parentage) { p.To = graph.Year(2024) }), Options{}, with(SignRaisedBy)},
		{"unconfirmed", kid(graph.ByBirth, claimed), Options{}, with(SignUnsure)},
		{"parentage-unknown", kid(graph.ParentageUnknown), Options{}, with(SignParentUnknown)},
		{"parents-not-known", []graph.Record{person("kid", graph.Female), person("ben", graph.Male), graph.Union{ID: "u"}, child("kid", graph.ByBirth), child("ben", graph.ByBirth)},
			Options{}, []Sign{SignNoParents, SignFemale, SignMale, SignBirth}},
		{"twins", twins(graph.NotIdentical), Options{}, with(SignTwins, SignBirth)},
		{"twins-identical", twins(graph.Identical), Options{}, with(SignIdentical, SignTwins, SignBirth)},
		{"twins-unknown", twins(""), Options{}, with(SignTwinsUnknown, SignTwins, SignBirth)},
		{"home", append(two(couple(graph.Married)), graph.Household{ID: "h", Name: "Nan’s"},
			graph.Stay{ID: "s1", Person: "mum", Household: "h"}, graph.Stay{ID: "s2", Person: "dad", Household: "h"}), Options{}, with(SignHome)},
		{"two-homes", []graph.Record{index("kid"), person("dad", graph.Male), person("gran", graph.Female), person("kid", graph.Female), person("mum", graph.Female),
			graph.Household{ID: "a", Name: "Mum’s"}, graph.Household{ID: "b", Name: "Dad’s"}, graph.Stay{ID: "s1", Person: "kid", Household: "a"}, graph.Stay{ID: "s2", Person: "mum", Household: "a"},
			graph.Stay{ID: "s3", Person: "dad", Household: "b"}, graph.Stay{ID: "s4", Person: "kid", Household: "b", Part: "weekends"}},
			Options{}, []Sign{SignAlsoThere, SignHome, SignChild, SignFemale, SignMale}},
		{"school", []graph.Record{index("kid"), person("kid", graph.Female), graph.Group{ID: "g", Name: "Larkhill Primary", Kind: graph.School}, graph.Tie{ID: "t", From: "kid", Group: "g", Kind: graph.Member}},
			Options{Groups: true}, []Sign{SignOfGroup, SignChild, SignFemale}},
		{"past-home", []graph.Record{index("kid"), person("kid", graph.Female), person("lou", graph.Female), graph.Household{ID: "a", Name: "Lou’s"},
			graph.Stay{ID: "s1", Person: "kid", Household: "a", From: graph.Year(2019), To: graph.Year(2021)}, graph.Stay{ID: "s2", Person: "lou", Household: "a"}},
			Options{PastHomes: true}, []Sign{SignPastHome, SignChild, SignFemale}},
	}
	all = append(all,
		story{"stub", append(kid(graph.ByBirth), graph.Parentage{ID: "g", Child: "dad", Parent: "gran", Kind: graph.ByBirth}, person("gran", graph.Female)),
			Options{Only: []graph.ID{"mum", "kid", "dad"}}, with(SignStub, SignBirth)},
		story{"unexplored", one(person("dad", graph.Male, born(1980))), Options{Unexplored: map[graph.ID]string{"dad": "brothers or sisters?"}}, []Sign{MarkUnexplored, SignMale, SignAge}})
	for state, sign := range map[graph.AskState]Sign{graph.NotFound: MarkNotFound, graph.FoundNotAsked: MarkNotAsked, graph.AskedWaiting: MarkWaiting,
		graph.YesHelp: MarkYes, graph.Maybe: MarkMaybe, graph.SaysNo: MarkNo, graph.DoNotAsk: MarkDoNotAsk} {
		all = append(all, story{"ask-" + string(state), []graph.Record{person("mum", graph.Female), graph.Ask{ID: "a", Person: "mum", State: state}}, Options{Marks: true}, []Sign{sign, SignFemale}})
	}
	all = append(all, story{"named-by-the-child", []graph.Record{index("kid"), person("kid", graph.Female), person("gran", graph.Female),
		graph.Wish{ID: "w", Child: "kid", About: "gran", Kind: graph.Important}}, Options{Marks: true}, []Sign{MarkNamed, SignChild, SignFemale}})
	for kind, sign := range healthSigns {
		all = append(all, story{"health-" + string(kind), []graph.Record{person("mum", graph.Female, born(1990)), graph.Statement{ID: "s", About: []graph.ID{"mum"}, Kind: graph.OfHealth, Sign: kind, Layer: graph.Professional}},
			Options{Health: true}, []Sign{sign, SignFemale, SignAge}})
	}
	for s := FeelConnected; s < signs; s++ {
		for kind, sign := range feelingSigns {
			if sign == s {
				all = append(all, feeling(kind, sign))
			}
		}
	}
	return all
}

// TestEverySignHasItsPicture draws each sign's story in both conventions and compares it
// with the picture that was looked at and accepted.
func TestEverySignHasItsPicture(t *testing.T) {
	told := map[Sign]bool{}
	for _, s := range stories() {
		told[s.shows[0]] = true
		for _, convention := range []string{UKICS, McGoldrick} {
			t.Run(s.name+"/"+convention, func(t *testing.T) {
				o := s.options
				o.Convention, o.Layout = convention, shelf
				d := drawn(t, family(t, s.records...), o)
				golden(t, fmt.Sprintf("signs/%s.%s.txt", s.name, convention), dump(t, d.Scene))
			})
		}
	}
	for _, s := range Signs() {
		if !told[s] && s != SignHop && s != FeelVoice { // crossings need a larger family, and every line has a voice
			t.Errorf("no story shows %q", s.Words())
		}
	}
}

// TestTheLegendListsWhatIsOnTheMapAndNothingElse asks it of every story.
func TestTheLegendListsWhatIsOnTheMapAndNothingElse(t *testing.T) {
	for _, s := range stories() {
		t.Run(s.name, func(t *testing.T) {
			o := s.options
			o.Layout = shelf
			d := drawn(t, family(t, s.records...), o)
			want := slices.Clone(s.shows)
			slices.Sort(want)
			if !slices.Equal(d.Signs, slices.Compact(want)) {
				t.Errorf("the map uses %v, the story shows %v", words(d.Signs), words(want))
			}
			var listed []string
			for _, it := range Legend(d, letters(), 500, 9).Items {
				if strings.HasSuffix(it.Role, "/body") {
					listed = append(listed, it.Shape.(scene.Text).String)
				}
			}
			if !slices.Equal(listed, words(d.Signs)) {
				t.Errorf("the legend lists %v, the map uses %v", listed, words(d.Signs))
			}
		})
	}
}

func words(signs []Sign) []string {
	var out []string
	for _, s := range signs {
		out = append(out, s.Words())
	}
	return out
}

// TestNoTwoMeaningsDifferByColourAlone photocopies every sign and compares the copies.
// Signs that the books draw alike are told apart by the letters beside them, which the words name.
func TestNoTwoMeaningsDifferByColourAlone(t *testing.T) {
	for _, convention := range []string{UKICS, McGoldrick} {
		seen := map[string]Sign{}
		for _, s := range Signs() {
			copied := dump(t, BlackWhiteTones.On(scene.Scene{Items: s.picture(look{convention: convention}, scene.Box{X1: 36, Y1: 22})}))
			other, same := seen[copied]
			if same && (!strings.Contains(s.Words(), "(") || !strings.Contains(other.Words(), "(")) && s != SignRaisedBy {
				t.Errorf("%s: %q and %q look the same on a photocopy", convention, s.Words(), other.Words())
			}
			seen[copied] = s
		}
	}
}

// TestTheChartKeepsOnItsPaper in Welsh too, which is longer.
func TestTheChartKeepsOnItsPaper(t *testing.T) {
	for _, lang := range language.Full() {
		s := SymbolChart(UKICS, lang)
		for _, it := range s.Items {
			if b := it.Shape.Bounds(letters().Measure); !inside(b, s.Page.Grow(-16)) {
				t.Errorf("%s: %+v runs off the sheet", lang, it.Shape)
			}
		}
	}
}

// TestTheChartShowsEverySign is the picture behind SYMBOLS.md.
func TestTheChartShowsEverySign(t *testing.T) {
	for _, convention := range []string{UKICS, McGoldrick} {
		s := SymbolChart(convention, "")
		text := dump(t, s)
		for _, sign := range Signs() {
			if !strings.Contains(text, sign.Words()) {
				t.Errorf("%s: %q is missing", convention, sign.Words())
			}
		}
		for _, it := range s.Items {
			if b := it.Shape.Bounds(letters().Measure); !inside(b, s.Page.Grow(-16)) {
				t.Errorf("%s: a sign runs off the sheet at %.0f, %.0f", convention, b.X0, b.Y0)
			}
		}
		golden(t, "chart."+convention+".txt", text)
	}
}

// TestThePageAboutTheSignsNamesThemAll keeps SYMBOLS.md from drifting.
func TestThePageAboutTheSignsNamesThemAll(t *testing.T) {
	page, err := os.ReadFile("SYMBOLS.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range Signs() {
		if !strings.Contains(string(page), "| "+s.Words()) {
			t.Errorf("SYMBOLS.md does not name %q", s.Words())
		}
	}
}
