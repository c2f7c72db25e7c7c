package words

import (
	"strings"

	"kinweave/render"
)

// homes tells the outlines.
func (t *teller) homes() []string {
	var out []string
	for _, h := range t.r.Homes {
		name, who := h.Name, t.names(h.In)
		if name == "" {
			name = t.lang.Say("One home")
		}
		if h.Past {
			name = t.lang.Say("Before: %s", strings.TrimSpace(name+" "+h.Span))
		}
		s := name + ": " + who
		if len(h.Also) > 0 {
			s += "; " + t.lang.Say("there too: %s", strings.Join(h.Also, ", "))
		}
		out = append(out, s+".")
	}
	return out
}

// groups tells schools, clubs, faith groups and services.
func (t *teller) groups() []string {
	var out []string
	for _, g := range t.r.Groups {
		name := g.Name
		switch {
		case name == "" && g.Kind == "":
			name = t.lang.Say("A group")
		case name == "":
			name = g.Kind
		case g.Kind != "":
			name += " (" + g.Kind + ")"
		}
		out = append(out, name+": "+t.names(g.Members)+".")
	}
	return out
}

// feelings tells the emotional lines, each with its voice.
func (t *teller) feelings() []string {
	var out []string
	for _, f := range t.r.Feelings {
		words := t.lang.Say(f.Sign.Words())
		if f.Past {
			words += ", " + t.lang.Say("in the past")
		}
		s := t.lang.Say("%s and %s: %s", t.name(f.From), t.name(f.To), words)
		if oneWay[f.Sign] {
			s = t.lang.Say("From %s to %s: %s", t.name(f.From), t.name(f.To), words)
		}
		out = append(out, s+" ("+f.Voice+").")
	}
	return out
}

// oneWay are the lines that point at somebody.
var oneWay = map[render.Sign]bool{render.FeelFocusedOn: true, render.FeelFocusedNegatively: true, render.FeelCaretaker: true,
	render.FeelEmotionalAbuse: true, render.FeelPhysicalAbuse: true, render.FeelSexualAbuse: true, render.FeelNeglect: true, render.FeelControlling: true}
