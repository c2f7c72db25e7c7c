package exchange

import (
	"strings"

	"kinweave/graph"
)

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// names reads the NAME lines: the first is the name, the others are other names.
func (r *reader) names(n *node, p *graph.Person) {
	for i, k := range n.all("NAME") {
		k.taken = true
		full, surname := fullName(k)
		switch {
		case full == "":
		case p.Formal == "" && i == 0:
			p.Formal, p.Surname = full, surname
		case full != p.Formal:
			p.Also = appendOnce(p.Also, full)
		}
		r.nameParts(k, full, i == 0, p)
		r.about(k, p)
	}
	for _, k := range n.all("ALIA") {
		if k.ptr != "" {
			r.say(k, LeftOut, "says that two records may be the same person; please compare them")
			continue
		}
		k.taken = true
		if t := slashless(k.text()); t != "" && t != p.Formal {
			p.Also = appendOnce(p.Also, t)
		}
	}
	for _, tag := range []string{"_AKA", "_AKAN", "_MARNM", "NICK"} {
		for _, k := range n.all(tag) {
			r.also(k, p)
		}
	}
}

// fullName is a name in its own order, and the family name within it.
func fullName(k *node) (full, surname string) {
	if before, rest, ok := strings.Cut(flat(k.text()), "/"); ok {
		in, after, _ := strings.Cut(rest, "/")
		surname = flat(in)
		if full = flat(before + " " + in + " " + strings.ReplaceAll(after, "/", " ")); full != "" {
			return full, surname
		}
	} else if full = flat(k.text()); full != "" {
		if s := k.kid("SURN"); s != nil && strings.Contains(full, flat(s.text())) {
			surname = flat(s.text())
		}
		return full, surname
	}
	if s := k.kid("SURN"); s != nil {
		surname = flat(s.text())
	}
	return pieces(k), surname
}

func slashless(s string) string { return flat(strings.ReplaceAll(s, "/", " ")) }

// pieces puts a name together from its parts.
func pieces(k *node) string {
	var out []string
	for _, tag := range []string{"NPFX", "GIVN", "SPFX", "SURN", "NSFX"} {
		for _, part := range k.all(tag) {
			if t := flat(strings.ReplaceAll(part.text(), "/", " ")); t != "" {
				out = append(out, t)
			}
		}
	}
	return strings.Join(out, " ")
}

// nameParts sees that every part of a name is kept somewhere.
func (r *reader) nameParts(k *node, full string, first bool, p *graph.Person) {
	apart := false
	for _, part := range k.kids {
		switch part.tag {
		case "NPFX", "GIVN", "SPFX", "SURN", "NSFX":
			part.taken = true
			words := strings.FieldsFunc(part.text(), func(c rune) bool { return c == ' ' || c == ',' || c == '/' || c == '\t' || c == '\n' })
			for _, w := range words {
				apart = apart || !strings.Contains(strings.ToLower(full), strings.ToLower(w))
			}
		case "NICK", "_RUFNAME", "_USED":
			if t := flat(part.text()); first && p.Known == "" && t != "" {
				part.taken, p.Known = true, t
				break
			}
			r.also(part, p)
		case "_AKA", "_AKAN", "_MARNM", "TRAN", "FONE", "ROMN":
			r.also(part, p)
			r.nameParts(part, part.text(), false, p)
		}
	}
	whole := pieces(k)
	if k.kid("GIVN", "SURN") == nil { // "Jr." alone is no name
		whole = flat(textOf(k.kid("NPFX")) + " " + full + " " + textOf(k.kid("NSFX")))
	}
	if apart && whole != full {
		p.Also = appendOnce(p.Also, whole)
	}
}

func (r *reader) also(k *node, p *graph.Person) {
	k.taken = true
	if t := slashless(k.text()); t != "" && t != p.Formal && t != p.Known {
		p.Also = appendOnce(p.Also, t)
	}
}

func textOf(n *node) string {
	if n == nil {
		return ""
	}
	return slashless(n.text())
}
