package app

import (
	"kinweave/app/parts"
	"kinweave/graph"
)

var signs = []parts.Option[graph.Shown]{
	{Value: graph.NotKnown, Words: "Not known"},
	{Value: graph.Female, Words: "Woman or girl"},
	{Value: graph.Male, Words: "Man or boy"},
	{Value: graph.NonBinary, Words: "Non-binary"},
	{Value: graph.TransWoman, Words: "Trans woman"},
	{Value: graph.TransMan, Words: "Trans man"},
	{Value: graph.Unborn, Words: "Not born yet"},
	{Value: graph.Miscarriage, Words: "Miscarriage"},
	{Value: graph.Stillborn, Words: "Stillborn"},
	{Value: graph.Termination, Words: "Termination"},
}

var livings = []parts.Option[graph.Living]{
	{Value: graph.LivingUnknown, Words: "Not known"},
	{Value: graph.Alive, Words: "Living"},
	{Value: graph.Died, Words: "Died"},
}

var unionKinds = []parts.Option[graph.UnionKind]{
	{Value: graph.UnionUnknown, Words: "Nobody has said"},
	{Value: graph.Married, Words: "Married"},
	{Value: graph.CivilPartnership, Words: "Civil partners"},
	{Value: graph.LivingTogether, Words: "Living together"},
	{Value: graph.LivingApart, Words: "Together, in two homes"},
	{Value: graph.Engaged, Words: "Engaged"},
	{Value: graph.Relationship, Words: "In a relationship"},
	{Value: graph.Brief, Words: "A brief relationship"},
	{Value: graph.Affair, Words: "An affair"},
	{Value: graph.OneOff, Words: "One time only"},
}

var eventKinds = []parts.Option[graph.EventKind]{
	{Value: graph.MetEvent, Words: "Got together"},
	{Value: graph.MovedInEvent, Words: "Moved in together"},
	{Value: graph.EngagedEvent, Words: "Got engaged"},
	{Value: graph.MarriedEvent, Words: "Married"},
	{Value: graph.PartneredEvent, Words: "Civil partnership"},
	{Value: graph.SeparatedEvent, Words: "Separated"},
	{Value: graph.DivorcedEvent, Words: "Divorced"},
	{Value: graph.DissolvedEvent, Words: "Partnership dissolved"},
	{Value: graph.AnnulledEvent, Words: "Annulled"},
	{Value: graph.EndedEvent, Words: "Ended"},
	{Value: graph.ReconciledEvent, Words: "Got back together"},
	{Value: graph.WidowedEvent, Words: "One of them died"},
}

var homeKinds = []parts.Option[graph.HouseholdKind]{
	{Value: graph.FamilyHome, Words: "A family home"},
	{Value: graph.FosterHome, Words: "A foster home"},
	{Value: graph.ChildrensHome, Words: "A children’s home"},
	{Value: graph.Refuge, Words: "A refuge"},
	{Value: graph.Supported, Words: "Supported living"},
	{Value: graph.Institution, Words: "A hospital, prison or school"},
}

// tieKinds are what two people can be to each other without being family.
var tieKinds = []parts.Option[graph.TieKind]{
	{Value: graph.Friend, Words: "Friends"},
	{Value: graph.Neighbour, Words: "Neighbours"},
	{Value: graph.Godparent, Words: "Godparent and godchild"},
	{Value: graph.Teacher, Words: "Teacher and pupil"},
	{Value: graph.FormerCarer, Words: "Former carer and child"},
	{Value: graph.FosterSibling, Words: "Foster brothers or sisters"},
	{Value: graph.Worker, Words: "Somebody who works with them"},
	{Value: graph.Coach, Words: "Coach, or club leader"},
	{Value: graph.Faith, Words: "From their faith"},
	{Value: graph.SaysRelated, Words: "Say that they are related"},
	{Value: graph.TieOther, Words: "Something else"},
}

var parentageKinds = []parts.Option[graph.ParentageKind]{
	{Value: graph.ParentageUnknown, Words: "nobody has said how yet"},
	{Value: graph.ByBirth, Words: "by birth"},
	{Value: graph.Adoptive, Words: "adopted"},
	{Value: graph.Foster, Words: "fostered"},
	{Value: graph.KinshipFoster, Words: "fostered by family or friends"},
	{Value: graph.SpecialGuardianship, Words: "special guardianship"},
	{Value: graph.ChildArrangements, Words: "child arrangements order"},
	{Value: graph.PrivateFostering, Words: "private fostering"},
	{Value: graph.Donor, Words: "donor"},
	{Value: graph.Surrogate, Words: "surrogate"},
	{Value: graph.RaisedBy, Words: "raised by"},
}

var certainties = []parts.Option[graph.Certainty]{
	{Value: graph.Confirmed, Words: "for sure"},
	{Value: graph.Presumed, Words: "likely"},
	{Value: graph.Claimed, Words: "somebody says so"},
	{Value: graph.Disputed, Words: "disputed"},
	{Value: graph.RuledOut, Words: "ruled out"},
}
