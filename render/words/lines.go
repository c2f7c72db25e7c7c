package words

import (
	"regexp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render"
)

// letters are what stands for a word on the map; a date may follow.
func (t *teller) letters(word string) (string, bool) {
	switch word {
	case "m":
		return t.lang.Say("married"), true
	case "cp":
		return t.lang.Say("civil partners"), true
	case "LT":
		return t.lang.Say("living together"), true
	case "LAT":
		return t.lang.Say("a couple in two homes"), true
	case "eng":
		return t.lang.Say("engaged"), true
	case "rel":
		return t.lang.Say("brief or casual relationship"), true
	case "s":
		return t.lang.Say("separated"), true
	case "end":
		return t.lang.Say("ended"), true
	case "d":
		return t.lang.Say("divorced"), true
	case "diss":
		return t.lang.Say("dissolved"), true
	case "ann":
		return t.lang.Say("annulled"), true
	case "back":
		return t.lang.Say("back together"), true
	case "A":
		return t.lang.Say("adopted"), true
	case "F":
		return t.lang.Say("fostered"), true
	case "KF":
		return t.lang.Say("kinship foster care"), true
	case "SGO":
		return t.lang.Say("special guardianship"), true
	case "CAO":
		return t.lang.Say("lives with, by court order"), true
	case "PF":
		return t.lang.Say("private fostering"), true
	case "D":
		return t.lang.Say("donor"), true
	case "S":
		return t.lang.Say("surrogate"), true
	}
	return word, false
}

var abbreviation = regexp.MustCompile(`^[A-Za-z]+`)

// spelled is a label of the map without its abbreviations: "m 2009, s 2015" is "married 2009, separated 2015".
func (t *teller) spelled(label string) []string {
	var out []string
	for _, part := range strings.Split(label, ", ") {
		part = abbreviation.ReplaceAllStringFunc(part, func(w string) string { s, _ := t.letters(w); return s })
		if strings.HasSuffix(part, "?") {
			part = strings.TrimSpace(strings.TrimSpace(strings.TrimSuffix(part, "?")) + " " + t.lang.Say("(not confirmed)"))
		}
		if part != "" {
			out = append(out, part)
		}
	}
	return out
}

// couples tells the bars at which somebody stands and which have not been told yet.
func (t *teller) couples(id graph.ID) []string {
	var out []string
	for i, c := range t.r.Couples {
		if t.paired[i] || !slices.Contains(c.Partners, id) {
			continue
		}
		t.paired[i] = true
		other := t.names(slices.DeleteFunc(slices.Clone(c.Partners), func(x graph.ID) bool { return x == id }))
		label, relatives, _ := strings.Cut(c.Label, " · ")
		if c.Relatives && relatives == "" {
			label, relatives = "", label
		}
		bar, more := t.bar(c.Sign), t.story(label, c)
		if len(more) > 0 && strings.HasPrefix(more[0], bar) { // "married" is in "married 2009"
			bar, more = strings.Join(more, ", "), nil
		}
		s := t.lang.Say("With %s: %s", other, strings.Join(append([]string{bar}, more...), ", "))
		if c.Relatives {
			s += "; " + t.relatives(relatives)
		}
		out = append(out, s)
	}
	return out
}

// story is the label at a bar with the strokes that its words do not say.
func (t *teller) story(label string, c render.Pair) []string {
	var out []string
	if label != "?" {
		out = t.spelled(label)
	}
	said := strings.Join(out, " ")
	for _, s := range []struct {
		sign  render.Sign
		words []string
	}{
		{render.SignSeparated, []string{"separated", "ended"}},
		{render.SignDivorced, []string{"divorced", "dissolved", "annulled"}},
		{render.SignBack, []string{"back together"}},
	} {
		if c.Strokes == s.sign && !slices.ContainsFunc(s.words, func(w string) bool { return strings.Contains(said, t.lang.Say(w)) }) {
			out = append(out, t.lang.Say(s.words[0]))
		}
	}
	return out
}

// bar is what a couple's line says by itself.
func (t *teller) bar(s render.Sign) string {
	switch s {
	case render.SignMarried:
		return t.lang.Say("married")
	case render.SignCivil:
		return t.lang.Say("civil partners")
	case render.SignTogether:
		return t.lang.Say("living together")
	case render.SignApart:
		return t.lang.Say("a couple in two homes")
	case render.SignEngaged:
		return t.lang.Say("engaged")
	case render.SignBrief:
		return t.lang.Say("brief or casual relationship")
	}
	return t.lang.Say("what they are to each other is not known")
}

func (t *teller) relatives(word string) string {
	if word == "cousins" {
		return t.lang.Say("they are cousins")
	}
	return t.lang.Say("they are relatives")
}

// descents tells the lines that lead to somebody from above.
func (t *teller) descents(id graph.ID) []string {
	var out []string
	for _, l := range t.r.Lines {
		if l.Child != id {
			continue
		}
		s := t.descent(l.Sign, t.names(l.Parents))
		if len(l.Parents) == 0 {
			s = t.orphan(id, l.Sign)
		}
		own, more := "", []string(nil)
		if parts := strings.Split(l.Label, ", "); l.Label != "" {
			own, more = abbreviation.ReplaceAllString(strings.TrimPrefix(parts[0], "raised by"), ""), parts[1:]
		}
		own = strings.TrimSpace(strings.TrimSuffix(own, "?"))
		var all []string
		if own != "" {
			all = append(all, own)
		}
		if len(more) > 0 {
			all = append(all, t.spelled(strings.Join(more, ", "))...)
		}
		if len(all) > 0 {
			s += " (" + strings.Join(all, ", ") + ")"
		}
		if l.Unsure {
			s += ", " + t.lang.Say("not confirmed")
		}
		out = append(out, s)
	}
	return out
}

// orphan tells the rail of children whose parents are not known: who shares it is visible.
func (t *teller) orphan(id graph.ID, how render.Sign) string {
	var others []graph.ID
	for _, p := range t.r.Kin.ParentagesOf(id) {
		if u, ok := graph.Get[graph.Union](t.r.Kin, p.Union); ok && len(u.Partners) == 0 {
			for _, c := range t.r.Kin.ChildrenOf(p.Union) {
				if c.Child != id {
					others = append(others, c.Child)
				}
			}
		}
	}
	s := t.lang.Say("parents not known")
	if len(others) > 0 {
		s = t.lang.Say("parents not known; the same parents as %s", t.names(others))
	}
	if how != render.SignBirth {
		s += ", " + t.lang.Say(how.Words())
	}
	return s
}

// descent is what the line to a child means.
func (t *teller) descent(s render.Sign, parents string) string {
	switch s {
	case render.SignBirth:
		return t.lang.Say("child of %s", parents)
	case render.SignAdopted:
		return t.lang.Say("adopted by %s", parents)
	case render.SignFoster:
		return t.lang.Say("fostered by %s", parents)
	case render.SignKinshipFoster:
		return t.lang.Say("in kinship foster care with %s", parents)
	case render.SignGuardian:
		return t.lang.Say("under special guardianship of %s", parents)
	case render.SignArrangements:
		return t.lang.Say("by court order lives with %s", parents)
	case render.SignPrivateFostering:
		return t.lang.Say("privately fostered by %s", parents)
	case render.SignDonor:
		return t.lang.Say("born with the help of a donor: %s", parents)
	case render.SignSurrogate:
		return t.lang.Say("carried by a surrogate: %s", parents)
	case render.SignRaisedBy:
		return t.lang.Say("brought up by %s", parents)
	}
	return t.lang.Say("related to %s, and how is not known", parents)
}

// births tells who was born together, once.
func (t *teller) births(id graph.ID) []string {
	var out []string
	for i, b := range t.r.Births {
		if t.born[i] || !slices.Contains(b.Children, id) {
			continue
		}
		t.born[i] = true
		others := slices.DeleteFunc(slices.Clone(b.Children), func(x graph.ID) bool { return x == id })
		s := t.lang.Say("born together with %s", t.names(others))
		switch {
		case len(b.Identical) == len(b.Children):
			s += ", " + t.lang.Say("identical")
		case len(b.Identical) > 0:
			s += "; " + t.lang.Say("identical: %s", t.names(b.Identical))
		case b.Unknown:
			s += ", " + t.lang.Say("not known if identical")
		}
		out = append(out, s)
	}
	return out
}
