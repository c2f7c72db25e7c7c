package render

import (
	"strings"

	"kinweave/graph"
)

// childLine is how the line to a child is drawn and what is written where it
// enters the child (domain brief 5.3).
type childLine struct {
	dash   dash
	thin   bool
	soft   bool
	label  string
	sign   Sign
	unsure bool
	drawn  bool
	ref    string
	kind   graph.ParentageKind // of the first tie
}

// parentWords is the pattern, the letters and the legend's sign of each kind of parentage.
var parentWords = map[graph.ParentageKind]struct {
	dash  dash
	word  string
	lasts bool // it is a span of time: "F 2023–24"
	sign  Sign
}{
	graph.ByBirth:             {solid, "", false, SignBirth},
	graph.Adoptive:            {paired, "A", false, SignAdopted},
	graph.Foster:              {dotted, "F", true, SignFoster},
	graph.KinshipFoster:       {dashDot, "KF", true, SignKinshipFoster},
	graph.SpecialGuardianship: {dashDot, "SGO", false, SignGuardian},
	graph.ChildArrangements:   {dashDot, "CAO", false, SignArrangements},
	graph.PrivateFostering:    {dotted, "PF", true, SignPrivateFostering},
	graph.Donor:               {dotted, "D", false, SignDonor},
	graph.Surrogate:           {dotted, "S", false, SignSurrogate},
	graph.RaisedBy:            {dashDot, "raised by", true, SignRaisedBy},
	graph.ParentageUnknown:    {solid, "", false, SignParentUnknown},
}

// tie settles how the line to one child of a couple is drawn on a date: by the
// first tie that had begun, with the words of all of them.
func (b *board) tie(k kid) childLine {
	asAt := b.asAt
	var out childLine
	var words []string
	for _, t := range k.ties {
		ended := t.To.Known() && t.To.By(asAt)
		if !t.From.By(asAt) || b.o.NoEnded && ended {
			continue
		}
		kind := t.Kind
		if kind == "" {
			kind = graph.ParentageUnknown
		}
		w := parentWords[kind]
		if !out.drawn {
			out = childLine{dash: w.dash, sign: w.sign, drawn: true, ref: "parentage:" + string(t.ID), kind: kind,
				thin: kind == graph.Donor || kind == graph.Surrogate || kind == graph.ParentageUnknown,
				soft: kind == graph.ParentageUnknown, unsure: !t.Certainty.Sure()}
			if out.unsure && kind == graph.ByBirth {
				out.dash = dashed
			}
		}
		if kind != graph.ByBirth || t.Certainty.Sure() {
			b.use(w.sign)
		}
		word := said(b.o.Language, w.word)
		text := word
		switch {
		case w.lasts && t.From.Known() && ended:
			text += " " + span(b.o.Language, t.From, t.To)
		case w.lasts && t.From.Known():
			text += " " + year(b.o.Language, t.From) + "–"
		case ended:
			text += " –" + year(b.o.Language, t.To)
			if t.From.Known() {
				text = word + " " + span(b.o.Language, t.From, t.To)
			}
		case t.From.Known() && w.word != "":
			text += " " + year(b.o.Language, t.From)
		}
		if !t.Certainty.Sure() || kind == graph.ParentageUnknown {
			text += "?"
			if w.word != "" {
				text = strings.TrimSuffix(text, "?") + " ?"
			}
		}
		if text = strings.TrimSpace(text); text != "" {
			words = append(words, text)
		}
	}
	if out.unsure {
		b.use(SignUnsure)
	}
	out.label = strings.Join(words, ", ")
	return out
}
