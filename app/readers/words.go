package readers

import (
	"strings"

	"kinweave/app/parts"
	"kinweave/graph"
)

// everybody is who a print can be for, the family first.
var everybody = []parts.Option[string]{
	{Value: graph.Own, Words: "My own record"},
	{Value: graph.ForChild, Words: "The child"},
	{Value: graph.Named, Words: "A family group"},
	{Value: graph.AllInvited, Words: "Everyone invited"},
	{Value: graph.Referrer, Words: "The referrer"},
	{Value: graph.Partner, Words: "A partner agency"},
	{Value: graph.Court, Words: "The court"},
	{Value: graph.Supervision, Words: "Supervision"},
}

// Everybody lists the readers there are, in the language of the window.
func Everybody() []parts.Option[string] { return parts.Said(everybody) }

var seenBy = map[string]string{
	graph.ForChild: later("As the child sees it"), graph.AllInvited: later("As everyone invited sees it"),
	graph.Referrer: later("As the referrer sees it"), graph.Partner: later("As a partner agency sees it"),
	graph.Court: later("As the court sees it"), graph.Supervision: later("As supervision sees it"), graph.Own: later("As your own record has it"),
}

// seen says whose eyes a map is seen with.
func (p *Pages) seen(a graph.Audience) string {
	if a.Name != graph.Named {
		return say(seenBy[nameOf(a)])
	}
	if len(a.People) == 1 {
		return say("As %s sees it", p.list(a.People))
	}
	return say("As %s see it", p.list(a.People))
}

// readerOf is who a print is for, in a few words.
func (p *Pages) readerOf(a graph.Audience) string {
	if a.Name == graph.Named && len(a.People) > 0 {
		return p.list(a.People)
	}
	return parts.WordsFor(everybody, nameOf(a))
}

func nameOf(a graph.Audience) string { return parts.OrElse(a.Name, graph.Own) }

// list is people by name: "Lee, Kayla and Tia".
func (p *Pages) list(ids []graph.ID) string {
	var names []string
	for _, id := range ids {
		names = append(names, p.named(id))
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + say(" and ") + names[n-1]
	}
	return strings.Join(names, "")
}

// whys are the reasons why somebody is not on a print.
var whys = map[graph.Why]string{
	graph.WhyLoss:     later("a pregnancy that was lost or ended"),
	graph.WhyMark:     later("a safety mark"),
	graph.WhyCarer:    later("looks after a child; this print names no carers"),
	graph.WhyAdoption: later("behind a closed adoption"),
	graph.WhyLines:    later("not of these people’s own family"),
	graph.WhyThrough:  later("joined to the family only by what is left out here"),
}

// always is what is never on a print, whatever its layer.
var always = map[string]string{
	graph.ForChild:    later("Never on it: places, days of birth, worries, doubts about a father, who was asked."),
	graph.Named:       later("Never on it: places, days of birth, worries, doubts about a father, who was asked."),
	graph.AllInvited:  later("Never on it: places, days of birth, worries, doubts about a father, who was asked."),
	graph.Partner:     later("Never on it: places, days of birth, worries, doubts about a father, who was asked."),
	graph.Court:       later("Never on it: places, and the names of foster carers. Days of birth: the children’s and their brothers’ and sisters’ only."),
	graph.Referrer:    later("Never on it: who adopted, and what is locked."),
	graph.Supervision: later("Everything but what is locked, and who adopted."),
	graph.Own:         later("What is locked is left out unless you give a reason."),
}
