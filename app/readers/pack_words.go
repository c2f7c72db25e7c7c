package readers

import (
	"kinweave/app/pack"
	"kinweave/app/parts"
	"kinweave/graph"
)

var packKinds = []parts.Option[pack.Kind]{
	{Value: pack.FGC, Words: "Family group conference"},
	{Value: pack.LifelongLinks, Words: "Lifelong Links conference"},
	{Value: pack.ChildProtection, Words: "Child protection conference"},
	{Value: pack.Review, Words: "Review of the plan"},
	{Value: pack.Court, Words: "Court: statement and genogram"},
	{Value: pack.Supervision, Words: "Supervision"},
	{Value: pack.Partner, Words: "A partner agency"},
	{Value: pack.Handover, Words: "Handover"},
	{Value: pack.Closing, Words: "Closing the work"},
}

// printKinds are what else leaves the house, as the log calls it.
var printKinds = map[string]string{
	"map": later("Family map"), "eco": later("Eco-map"), "connections": later("Connectedness map"), "places": later("Places lived in"),
	"carers": later("Who could care, who could help"), "statement": later("Statement: who was considered"), "own-map": later("The child’s own map"),
	"words": later("The map in words"), "record": later("Facts for another program"), "note": later("Block for a case note"),
}

// packWords is what a copy in the log was for.
func packWords(kind string) string {
	if words, ok := printKinds[kind]; ok {
		return say(words)
	}
	for _, k := range packKinds {
		if string(k.Value) == kind {
			return say(k.Words)
		}
	}
	return kind
}

// audienceWords is the reader of a pack in the log.
func audienceWords(name string) string {
	for _, r := range everybody {
		if r.Value == parts.OrElse(name, graph.Own) {
			return say(r.Words)
		}
	}
	return name
}

// usual reports whether a pack is made for a reader unless the worker says otherwise.
func usual(kind pack.Kind, reader string) bool {
	return reader != graph.Named && (reader != graph.Referrer || len(kind.Readers()) == 1)
}
