package search

import (
	"strings"

	"kinweave/graph"
)

var askWords = map[graph.AskState]string{
	"":                  "not asked yet",
	graph.NotFound:      "not found yet",
	graph.FoundNotAsked: "found, not asked yet",
	graph.DoNotAsk:      "not to be asked",
	graph.Cleared:       "cleared to approach, not asked yet",
	graph.AskedWaiting:  "asked, waiting to hear",
	graph.YesCare:       "agreed to be assessed",
	graph.Offered:       "offered a home",
	graph.YesHelp:       "will help",
	graph.YesContact:    "would like to be in touch",
	graph.Maybe:         "maybe",
	graph.SaysNo:        "said no",
	graph.NoReply:       "have not heard back",
	graph.Withdrew:      "withdrew",
}

// logWords are for a line of the log: what was done on the day, not where things stand.
func logWords(s graph.AskState) string {
	switch s {
	case graph.Cleared:
		return "cleared to approach"
	case graph.FoundNotAsked:
		return "found"
	case graph.DoNotAsk:
		return "decided not to ask"
	case graph.NotFound:
		return "looked for and not found"
	case graph.AskedWaiting:
		return "asked"
	default:
		return askWords[s]
	}
}

// LogWords says what one line of the log of asking did on its day.
func LogWords(s graph.AskState) string { return logWords(s) }

// BarrierWords are the words of the tick list of domain brief 3.10.
var BarrierWords = map[graph.BarrierKind]string{
	graph.ParentObjects: "a parent objects", graph.Unaware: "does not know of the child", graph.ChildSaysNo: "the child says no, or not now",
	graph.RiskFromPerson: "a risk from them", graph.RiskInHome: "a risk in the home", graph.CourtOrder: "a court order", graph.Health: "their health",
	graph.WorkHours: "work", graph.Space: "space", graph.Money: "money", graph.OtherChildren: "other children", graph.FeelsTooOld: "feels too old",
	graph.Feud: "a falling-out", graph.OtherHelp: "wants to help another way", graph.Distance: "distance", graph.Abroad: "lives abroad",
	graph.CannotFind: "cannot be found", graph.LanguageNeeded: "needs an interpreter", graph.FearOfAuthority: "afraid of the authorities",
	graph.HousingTooSmall: "the home is too small", graph.NoAllowanceInfo: "was not told about allowances", graph.FormerAssessment: "an earlier assessment went against them",
	graph.NeverReplied: "has not replied", graph.TooLate: "too late in the proceedings", graph.Prison: "is in prison", graph.AdoptionWall: "an adoption",
	graph.ServiceCapacity: "the service could not do it", graph.OtherBarrier: "something else", "": "something else",
}

// OfferWords are the words of the filter of who could help.
var OfferWords = map[graph.OfferKind]string{graph.Home: "a home", graph.Overnight: "overnight stays", graph.Respite: "respite", graph.SchoolRun: "school run",
	graph.Calls: "calls", graph.Holidays: "Christmas and holidays", graph.Advice: "advice", graph.OtherGift: "something else", "": "something else"}

var knowsWords = map[graph.Knows]string{graph.LivedWith: "has lived with them", graph.SeesOften: "sees them often", graph.SeesLess: "sees them sometimes",
	graph.KnowsOf: "knows of them", graph.NeverMet: "has never met them", "": "not recorded"}

var bandWords = map[graph.Band]string{graph.SameHome: "same home", graph.SameTown: "same town", graph.UnderHour: "under an hour", graph.InTheUK: "in the UK",
	graph.Overseas: "abroad", "": "distance not known"}

var wishWords = map[graph.WishKind]string{graph.Important: "is important to me", graph.LostTouch: "I have lost touch with", graph.LikeToKnow: "I would like to get to know",
	graph.NotNow: "not now", graph.WishNo: "no", "": "nothing said"}

func fixWords(m graph.Mend) string {
	switch m {
	case graph.Fixable:
		return "could be mended"
	case graph.NotFixable:
		return "cannot be mended"
	}
	return "not known whether it could be mended"
}

// ageBand says roughly how old somebody is: a list that is read aloud needs no date of birth.
func (l *look) ageBand(p graph.Person) string {
	age, ok := graph.AgeAt(p, l.asAt)
	switch {
	case !ok:
		return l.Say("age not known")
	case age < 18:
		return l.Say("under 18")
	case age < 25:
		return l.Say("%d to %d", 18, 24)
	case age >= 75:
		return l.Say("75 or over")
	}
	from := (age-25)/10*10 + 25
	return l.Say("%d to %d", from, from+9)
}

// upper begins a sentence.
func upper(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

func (l *look) and(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return l.Say("%s and %s", strings.Join(words[:len(words)-1], ", "), words[len(words)-1])
}
