package pack

import (
	"cmp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Kind is what a pack is for.
type Kind string

// The packs.
const (
	FGC             Kind = "fgc"
	LifelongLinks   Kind = "lifelong-links"
	ChildProtection Kind = "child-protection"
	Review          Kind = "review"
	Court           Kind = "court"
	Supervision     Kind = "supervision"
	Partner         Kind = "partner"
	Handover        Kind = "handover"
	Closing         Kind = "closing"
)

// PartName is a part of a pack.
type PartName string

// The parts, in the order in which they are usually bound.
const (
	PartCover      PartName = "cover"
	PartMap        PartName = "map"
	PartWho        PartName = "who is who"
	PartInvites    PartName = "invitations"
	PartChild      PartName = "child's page"
	PartConsidered PartName = "who was considered"
	PartPromises   PartName = "promises"
	PartPlan       PartName = "blank plan"
	PartLegend     PartName = "legend"
	PartFindOut    PartName = "to find out"
)

// kindOfPack says for whom a pack is made and which parts each reader gets. A reader who
// is not in it gets none: there is no pack for court that the family could be handed by mistake.
type kindOfPack struct {
	kind       Kind
	meeting    graph.MeetingKind // whose day and place stand on the cover
	blackWhite bool
	readers    []packReader
}

type packReader struct {
	audience string
	parts    []PartName
}

var (
	forTable   = []PartName{PartCover, PartMap, PartWho, PartChild, PartPlan, PartLegend, PartFindOut}
	forChild   = []PartName{PartCover, PartChild, PartMap, PartPromises, PartLegend} // her own page first; the map says itself in words to who hears it
	forChair   = []PartName{PartCover, PartMap, PartWho, PartInvites, PartChild, PartPlan, PartLegend, PartFindOut}
	forFile    = []PartName{PartCover, PartMap, PartWho, PartChild, PartPromises, PartConsidered, PartLegend, PartFindOut}
	forReview  = []PartName{PartCover, PartMap, PartWho, PartChild, PartPromises, PartPlan, PartLegend, PartFindOut}
	forCourt   = []PartName{PartCover, PartMap, PartWho, PartConsidered, PartFindOut, PartLegend}
	forMeeting = []PartName{PartCover, PartMap, PartWho, PartChild, PartLegend, PartFindOut}
	forPartner = []PartName{PartCover, PartMap, PartWho, PartLegend}
	forEnding  = []PartName{PartCover, PartMap, PartWho, PartChild, PartPromises, PartLegend}
)

var packs = []kindOfPack{
	{kind: FGC, meeting: graph.FamilyGroup, readers: []packReader{
		{graph.AllInvited, forTable}, {graph.Named, forTable}, {graph.ForChild, forChild}, {graph.Own, forChair}, {graph.Referrer, forTable}}},
	{kind: LifelongLinks, meeting: graph.LifelongLinks, readers: []packReader{
		{graph.AllInvited, forTable}, {graph.Named, forTable}, {graph.ForChild, forChild}, {graph.Own, forChair}, {graph.Referrer, forTable}}},
	{kind: ChildProtection, meeting: graph.ChildProtection, readers: []packReader{
		{graph.AllInvited, forMeeting}, {graph.Named, forMeeting}, {graph.ForChild, forChild}, {graph.Partner, forPartner}, {graph.Own, forChair}, {graph.Referrer, forFile}}},
	{kind: Review, meeting: graph.PlanReview, readers: []packReader{
		{graph.AllInvited, forReview}, {graph.Named, forReview}, {graph.ForChild, forChild}, {graph.Own, forReview}, {graph.Referrer, forReview}}},
	{kind: Court, blackWhite: true, readers: []packReader{{graph.Court, forCourt}}},
	{kind: Supervision, readers: []packReader{{graph.Supervision, forFile}}},
	{kind: Partner, readers: []packReader{{graph.Partner, forPartner}}},
	{kind: Handover, readers: []packReader{{graph.Own, forFile}, {graph.Supervision, forFile}, {graph.Referrer, forFile}}},
	{kind: Closing, readers: []packReader{{graph.Named, forEnding}, {graph.ForChild, forChild}, {graph.Own, forFile}}},
}

// Kinds lists the packs there are.
func Kinds() []Kind {
	var out []Kind
	for _, k := range packs {
		out = append(out, k.kind)
	}
	return out
}

// Readers lists the audiences that a pack is made for, its usual one first.
func (k Kind) Readers() []string {
	i := slices.IndexFunc(packs, func(p kindOfPack) bool { return p.kind == k })
	if i < 0 {
		return nil
	}
	var out []string
	for _, r := range packs[i].readers {
		out = append(out, r.audience)
	}
	return out
}

func (k Kind) partsFor(a graph.Audience) (kindOfPack, []PartName, error) {
	i := slices.IndexFunc(packs, func(p kindOfPack) bool { return p.kind == k })
	if i < 0 {
		return kindOfPack{}, nil, ErrKind
	}
	for _, r := range packs[i].readers {
		if r.audience == cmp.Or(a.Name, graph.Own) {
			return packs[i], r.parts, nil
		}
	}
	return kindOfPack{}, nil, language.Errorf("%w: choose %s", ErrReader, strings.Join(k.Readers(), ", "))
}
