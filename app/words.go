package app

import (
	"strings"

	"kinweave/graph"
)

// option is a value with the words it is shown by.
type option[T comparable] struct {
	value T
	words string
}

var signs = []option[graph.Shown]{
	{graph.NotKnown, "Not known"},
	{graph.Female, "Woman or girl"},
	{graph.Male, "Man or boy"},
	{graph.NonBinary, "Non-binary"},
	{graph.TransWoman, "Trans woman"},
	{graph.TransMan, "Trans man"},
	{graph.Unborn, "Not born yet"},
	{graph.Miscarriage, "Miscarriage"},
	{graph.Stillborn, "Stillborn"},
	{graph.Termination, "Termination"},
}

var livings = []option[graph.Living]{
	{graph.LivingUnknown, "Not known"},
	{graph.Alive, "Living"},
	{graph.Died, "Died"},
}

var unionKinds = []option[graph.UnionKind]{
	{graph.UnionUnknown, "Nobody has said"},
	{graph.Married, "Married"},
	{graph.CivilPartnership, "Civil partners"},
	{graph.LivingTogether, "Living together"},
	{graph.LivingApart, "Together, in two homes"},
	{graph.Engaged, "Engaged"},
	{graph.Relationship, "In a relationship"},
	{graph.Brief, "A brief relationship"},
	{graph.Affair, "An affair"},
	{graph.OneOff, "One time only"},
}

var eventKinds = []option[graph.EventKind]{
	{graph.MetEvent, "Got together"},
	{graph.MovedInEvent, "Moved in together"},
	{graph.EngagedEvent, "Got engaged"},
	{graph.MarriedEvent, "Married"},
	{graph.PartneredEvent, "Civil partnership"},
	{graph.SeparatedEvent, "Separated"},
	{graph.DivorcedEvent, "Divorced"},
	{graph.DissolvedEvent, "Partnership dissolved"},
	{graph.AnnulledEvent, "Annulled"},
	{graph.EndedEvent, "Ended"},
	{graph.ReconciledEvent, "Got back together"},
	{graph.WidowedEvent, "One of them died"},
}

var homeKinds = []option[graph.HouseholdKind]{
	{graph.FamilyHome, "A family home"},
	{graph.FosterHome, "A foster home"},
	{graph.ChildrensHome, "A children’s home"},
	{graph.Refuge, "A refuge"},
	{graph.Supported, "Supported living"},
	{graph.Institution, "A hospital, prison or school"},
}

var parentageKinds = []option[graph.ParentageKind]{
	{graph.ParentageUnknown, "nobody has said how yet"},
	{graph.ByBirth, "by birth"},
	{graph.Adoptive, "adopted"},
	{graph.Foster, "fostered"},
	{graph.KinshipFoster, "fostered by family or friends"},
	{graph.SpecialGuardianship, "special guardianship"},
	{graph.ChildArrangements, "child arrangements order"},
	{graph.PrivateFostering, "private fostering"},
	{graph.Donor, "donor"},
	{graph.Surrogate, "surrogate"},
	{graph.RaisedBy, "raised by"},
}

var certainties = []option[graph.Certainty]{
	{graph.Confirmed, "for sure"},
	{graph.Presumed, "likely"},
	{graph.Claimed, "somebody says so"},
	{graph.Disputed, "disputed"},
	{graph.RuledOut, "ruled out"},
}

func wordsFor[T comparable](options []option[T], v T) string {
	for _, o := range options {
		if o.value == v {
			return o.words
		}
	}
	return options[0].words
}

// nameOf is what to call somebody whose name may not be known yet.
func nameOf(p graph.Person) string {
	if n := p.Name(); n != "" {
		return n
	}
	return "Name not known yet"
}

// coupleOf names a couple: "Jean and Frank".
func coupleOf(f *graph.Family, u graph.Union) string {
	var names []string
	for _, id := range u.Partners {
		p, _ := graph.Get[graph.Person](f, id)
		if n := p.Name(); n != "" {
			names = append(names, n)
		} else {
			names = append(names, "somebody not named yet")
		}
	}
	if len(names) == 0 {
		return "Parents not known yet"
	}
	return strings.Join(names, " and ")
}

// sentence makes an error's words into a sentence: a capital and a full stop.
func sentence(err error) string {
	s := err.Error()
	if s == "" {
		return ""
	}
	s = strings.ToUpper(s[:1]) + s[1:]
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
		s += "."
	}
	return s
}
