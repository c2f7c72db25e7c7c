package words

import (
	"regexp"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render"
)

// line is everything that stands at somebody's symbol, and the lines that have not been told at another's.
func (t *teller) line(id graph.ID) string {
	f := t.figures[id]
	t.told[id] = true
	head := t.name(id)
	if words := t.related(id); words != "" && !strings.Contains(head, words) {
		head += " – " + words
	}
	facts := append([]string{head}, t.facts(f)...)
	said := []string{strings.Join(slices.DeleteFunc(facts, func(s string) bool { return s == "" }), ", ")}
	for _, s := range f.Marks {
		said = append(said, t.lang.Say(s.Words()))
	}
	said = append(said, t.descents(id)...)
	said = append(said, t.births(id)...)
	said = append(said, t.couples(id)...)
	for i, s := range said {
		if i > 0 || f.Name == "" { // a name stands as it was typed
			said[i] = upper(s)
		}
	}
	said[0] = strings.TrimSuffix(said[0], ".")
	return strings.Join(said, ". ") + "."
}

// facts are what the symbol itself says.
func (t *teller) facts(f render.Figure) []string {
	var out []string
	add := func(s string) { out = append(out, s) }
	if f.Index {
		add(t.lang.Say(render.SignChild.Words()))
	}
	if f.First {
		add(t.lang.Say("the first of the children"))
	}
	if t.plain(f) != t.lang.Say(f.Sign.Words()) && (f.Human || f.Sign == render.SignPet) && !t.saysSex(f) {
		add(t.sign(f.Sign))
	}
	if n, numbered := strings.CutPrefix(f.Inside, "×"); f.Several && numbered {
		add(t.lang.Say("%s people", n))
	} else if f.Several {
		add(t.lang.Say(render.SignGroup.Words()))
	}
	if !f.Died {
		add(t.inside(f))
	}
	switch f.Identity {
	case graph.IdentityMissing:
		add(t.lang.Say("somebody who must be there, and nobody has said who"))
	case graph.IdentityPartly:
		add(t.lang.Say(render.SignPartly.Words()))
	}
	dead := false
	for _, d := range f.Details {
		if d == t.relation[f.ID] || d == f.Name {
			continue
		}
		dead = dead || strings.Contains(d, "died")
		if f.Died && spanOfLife.MatchString(d) {
			d = t.lang.Say("has died (%s)", d)
			dead = true
		}
		add(d)
	}
	if f.Died && !dead {
		add(t.lang.Say(render.SignDied.Words()))
	}
	if f.Died {
		add(t.inside(f))
	}
	return out
}

var spanOfLife = regexp.MustCompile(`^\D*\d{3,4}( BC)?–`)

// sign is what a form means, for one person.
func (t *teller) sign(s render.Sign) string {
	switch s {
	case render.SignMale:
		return t.lang.Say("male")
	case render.SignFemale:
		return t.lang.Say("female")
	}
	return t.lang.Say(s.Words())
}

// inside is what is written into a symbol. Initials say nothing that the name does not.
func (t *teller) inside(f render.Figure) string {
	text := f.Inside
	switch {
	case text == "" || text == "?" || f.Several || !f.Human:
		return ""
	case f.Age && f.Died:
		return t.lang.Say("aged %s at death", t.age(text))
	case f.Age:
		return t.lang.Say("aged %s", t.age(text))
	case strings.ContainsAny(text, "0123456789"):
		return t.lang.Say("born %s", text)
	}
	return ""
}

// age reads the mark of an age that is not sure.
func (t *teller) age(age string) string {
	if rough, is := strings.CutPrefix(age, "~"); is {
		return t.lang.Say("about %s", rough)
	}
	return age
}

func upper(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}
