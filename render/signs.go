package render

import (
	"kinweave/graph"
	"kinweave/graph/language"
)

// Sign is one thing that a picture can say without words. The order is that of
// every legend, and of SYMBOLS.md.
type Sign int

// The signs of domain brief 5.1 to 5.5, the marks of 5.8, the fills of 5.7, and from FeelConnected on the lines of 5.6.
const (
	SignMale Sign = iota
	SignFemale
	SignNonBinary
	SignTransMan
	SignTransWoman
	SignNotKnown
	SignChild
	SignChildren
	SignDied
	SignDiedGently
	SignUnborn
	SignMiscarriage
	SignStillborn
	SignGroup
	SignMissing
	SignPartly
	SignPet
	SignAge
	SignMarried
	SignCivil
	SignTogether
	SignApart
	SignEngaged
	SignBrief
	SignCoupleUnknown
	SignSeparated
	SignDivorced
	SignAnnulled
	SignBack
	SignRelatives
	SignBirth
	SignAdopted
	SignFoster
	SignKinshipFoster
	SignGuardian
	SignArrangements
	SignPrivateFostering
	SignDonor
	SignSurrogate
	SignRaisedBy
	SignUnsure
	SignParentUnknown
	SignNoParents
	SignTwins
	SignIdentical
	SignTwinsUnknown
	SignHome
	SignAlsoThere
	SignPastHome
	SignOfGroup
	SignHop
	SignStub
	MarkNotFound
	MarkNotAsked
	MarkWaiting
	MarkYes
	MarkMaybe
	MarkNo
	MarkDoNotAsk
	MarkNamed
	MarkUnexplored
	SignIllness
	SignSubstance
	SignRecovery
	FeelConnected
	FeelClose
	FeelFused
	FeelDistant
	FeelHostile
	FeelCloseHostile
	FeelFusedHostile
	FeelDistantHostile
	FeelCutOff
	FeelRepaired
	FeelFocusedOn
	FeelFocusedNegatively
	FeelCaretaker
	FeelSpiritual
	FeelEmotionalAbuse
	FeelPhysicalAbuse
	FeelSexualAbuse
	FeelNeglect
	FeelControlling
	FeelLove
	FeelVoice
	signs // how many
)

// Signs lists every sign in the legend's order.
func Signs() []Sign {
	out := make([]Sign, signs)
	for i := range out {
		out[i] = Sign(i)
	}
	return out
}

var signWords = [signs]string{
	SignMale: "man or boy", SignFemale: "woman or girl", SignNonBinary: "non-binary person",
	SignTransMan: "trans man", SignTransWoman: "trans woman", SignNotKnown: "sex or gender not known",
	SignChild: "the child this map is for", SignChildren: "heavier: the first of the children",
	SignDied: "has died", SignDiedGently: "has died",
	SignUnborn: "not born yet", SignMiscarriage: "pregnancy lost", SignStillborn: "stillborn",
	SignGroup: "several people", SignMissing: "somebody not known yet", SignPartly: "only partly known", SignPet: "pet", SignAge: "age on that date, or at death",
	SignMarried: "married (m)", SignCivil: "civil partners (cp)", SignTogether: "living together (LT)",
	SignApart: "a couple in two homes (LAT)", SignEngaged: "engaged (eng)", SignBrief: "brief or casual (rel)",
	SignCoupleUnknown: "what they are to each other is not known",
	SignSeparated:     "separated (s) or ended (end)", SignDivorced: "divorced (d), dissolved (diss)",
	SignAnnulled: "annulled (ann)", SignBack: "back together", SignRelatives: "couple who are relatives",
	SignBirth: "child by birth", SignAdopted: "adopted (A)", SignFoster: "fostered (F)",
	SignKinshipFoster: "kinship foster care (KF)", SignGuardian: "special guardianship (SGO)",
	SignArrangements: "lives with, by court order (CAO)", SignPrivateFostering: "private fostering (PF)",
	SignDonor: "donor (D)", SignSurrogate: "surrogate (S)", SignRaisedBy: "brought up by",
	SignUnsure: "not confirmed", SignParentUnknown: "how they are related is not known",
	SignNoParents: "parents not known", SignTwins: "born together", SignIdentical: "identical", SignTwinsUnknown: "not known if identical",
	SignHome: "live together", SignAlsoThere: "lives or lived there too", SignPastHome: "lived together then", SignOfGroup: "school, club, faith group or service",
	SignHop:               "lines that pass, not meet",
	SignStub:              "goes on, on that sheet",
	MarkNotFound:          "not found yet",
	MarkNotAsked:          "found, not asked",
	MarkWaiting:           "asked, no answer yet",
	MarkYes:               "said yes to something",
	MarkMaybe:             "maybe",
	MarkNo:                "said no",
	MarkDoNotAsk:          "not to be asked",
	MarkNamed:             "named by the child",
	MarkUnexplored:        "not explored yet",
	SignIllness:           "serious illness, of mind or body",
	SignSubstance:         "alcohol or drug misuse",
	SignRecovery:          "in recovery",
	FeelConnected:         "connected",
	FeelClose:             "close",
	FeelFused:             "very close",
	FeelDistant:           "distant",
	FeelHostile:           "in conflict",
	FeelCloseHostile:      "close and in conflict",
	FeelFusedHostile:      "very close and in conflict",
	FeelDistantHostile:    "distant and in conflict",
	FeelCutOff:            "cut off",
	FeelRepaired:          "cut off, now mended",
	FeelFocusedOn:         "focused on",
	FeelFocusedNegatively: "focused on, in a bad way",
	FeelCaretaker:         "takes care of",
	FeelSpiritual:         "spiritual tie",
	FeelEmotionalAbuse:    "emotional abuse",
	FeelPhysicalAbuse:     "physical abuse",
	FeelSexualAbuse:       "sexual abuse",
	FeelNeglect:           "neglect",
	FeelControlling:       "controls",
	FeelLove:              "love",
	FeelVoice:             "beside a line: who says so, and when",
}

// Words says what a sign means.
func (s Sign) Words() string {
	if s < 0 || s >= signs {
		return ""
	}
	return signWords[s]
}

// In says what a sign means in a language.
func (s Sign) In(lang language.Language) string { return said(lang, s.Words()) }

// said is a word of a table in the language; no word stays none.
func said(lang language.Language, english string) string {
	if english == "" {
		return ""
	}
	return lang.Say(english)
}

var shownSigns = map[graph.Shown]Sign{graph.Male: SignMale, graph.Female: SignFemale, graph.NonBinary: SignNonBinary,
	graph.TransMan: SignTransMan, graph.TransWoman: SignTransWoman, graph.Unborn: SignUnborn, graph.Miscarriage: SignMiscarriage,
	graph.Termination: SignMiscarriage, graph.Stillborn: SignStillborn, petShown: SignPet, stubShown: SignStub}

var feelingSigns = map[graph.LineKind]Sign{
	graph.Connected:         FeelConnected,
	graph.Close:             FeelClose,
	graph.Fused:             FeelFused,
	graph.Distant:           FeelDistant,
	graph.Hostile:           FeelHostile,
	graph.CloseHostile:      FeelCloseHostile,
	graph.FusedHostile:      FeelFusedHostile,
	graph.DistantHostile:    FeelDistantHostile,
	graph.CutOff:            FeelCutOff,
	graph.Repaired:          FeelRepaired,
	graph.FocusedOn:         FeelFocusedOn,
	graph.FocusedNegatively: FeelFocusedNegatively,
	graph.Caretaker:         FeelCaretaker,
	graph.Spiritual:         FeelSpiritual,
	graph.EmotionalAbuse:    FeelEmotionalAbuse,
	graph.PhysicalAbuse:     FeelPhysicalAbuse,
	graph.SexualAbuse:       FeelSexualAbuse,
	graph.Neglect:           FeelNeglect,
	graph.Controlling:       FeelControlling,
	graph.Love:              FeelLove,
}

func (b *board) signOf(p graph.Person) Sign {
	if s, ok := shownSigns[p.Shown]; ok {
		return s
	}
	return SignNotKnown
}

func (b *board) use(s Sign) { b.used[s] = true }

func (b *board) signs() []Sign {
	var out []Sign
	for _, s := range Signs() {
		if b.used[s] {
			out = append(out, s)
		}
	}
	return out
}

// conventionName is how a legend calls a convention.
func conventionName(lang language.Language, convention string) string {
	if convention == McGoldrick {
		return lang.Say("McGoldrick style")
	}
	return lang.Say("UK convention")
}
