package readers

import (
	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
)

var packKinds = []parts.Option[session.PackKind]{
	{Value: session.PackFGC, Words: "Family group conference"},
	{Value: session.PackLifelongLinks, Words: "Lifelong Links conference"},
	{Value: session.PackChildProtection, Words: "Child protection conference"},
	{Value: session.PackReview, Words: "Review of the plan"},
	{Value: session.PackCourt, Words: "Court: statement and genogram"},
	{Value: session.PackSupervision, Words: "Supervision"},
	{Value: session.PackPartner, Words: "A partner agency"},
	{Value: session.PackHandover, Words: "Handover"},
	{Value: session.PackClosing, Words: "Closing the work"},
}

// packWords is what a pack in the log was for.
func packWords(kind string) string {
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
func usual(kind session.PackKind, reader string) bool {
	return reader != graph.Named && (reader != graph.Referrer || len(kind.Readers()) == 1)
}
