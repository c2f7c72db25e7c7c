package exchange

import (
	"fmt"
	"slices"
	"strings"

	"kinweave/graph"
)

// readPeople takes in the INDI records.
func (r *reader) readPeople() {
	for _, n := range r.indi {
		if r.ctx.Err() != nil {
			return
		}
		r.out = append(r.out, r.person(n))
	}
	for _, n := range r.indi { // after everybody has an ID
		for i, k := range n.all("ASSO") {
			if !r.twin(n, k) {
				r.tie(n, k, i+1)
			}
		}
	}
	r.births()
}

// twin takes an ASSO that says two people were born together, in GEDCOM 7's word or in plain ones.
func (r *reader) twin(n, k *node) bool {
	role, other := k.kid("ROLE", "RELA"), r.records[k.ptr]
	if role == nil || other == nil || other.tag != "INDI" || other == n || k.kid(tagID) != nil {
		return false
	}
	switch strings.ToUpper(role.text()) {
	case "MULTIPLE", "TWIN", "TRIPLET", "TWIN BROTHER", "TWIN SISTER":
	default:
		return false
	}
	k.taken, role.taken = true, true
	r.twins = append(r.twins, [2]graph.ID{n.id, other.id})
	return true
}

// births makes one record of all who were born together.
func (r *reader) births() {
	in := map[graph.ID]int{} // person → place in all
	var all [][]graph.ID
	for _, pair := range r.twins {
		a, okA := in[pair[0]]
		b, okB := in[pair[1]]
		switch {
		case okA && okB && a != b:
			for _, id := range all[b] {
				in[id] = a
			}
			all[a], all[b] = append(all[a], all[b]...), nil
		case okA && !okB:
			all[a], in[pair[1]] = append(all[a], pair[1]), a
		case okB && !okA:
			all[b], in[pair[0]] = append(all[b], pair[0]), b
		case !okA && !okB:
			in[pair[0]], in[pair[1]] = len(all), len(all)
			all = append(all, pair[:])
		}
	}
	for _, ids := range all {
		if len(ids) > 0 {
			id := r.unique(graph.KindBirth, ids[0]+"-together")
			r.out = append(r.out, graph.Birth{ID: id, Children: slices.Clone(ids)})
		}
	}
}

// all lists the lines below with a tag.
func (n *node) all(tag string) []*node {
	var out []*node
	for _, k := range n.kids {
		if k.tag == tag {
			out = append(out, k)
		}
	}
	return out
}

func (r *reader) person(n *node) graph.Person {
	n.taken = true
	if n.text() != "" {
		r.say(n, LeftOut, "the words beside the record's number were left out")
	}
	p := graph.Person{ID: n.id}
	r.names(n, &p)
	r.sex(n, &p)
	r.life(n, &p)
	var work []string
	for _, k := range n.kids {
		switch k.tag {
		case "OCCU":
			k.taken = true
			if t := flat(k.text()); t != "" {
				work = appendOnce(work, t)
			}
			r.about(k, &p)
		case "TITL":
			k.taken = true
			if t := flat(k.text()); t != "" {
				p.Also = appendOnce(p.Also, t)
			}
			r.about(k, &p)
		case "RESI":
			r.home(k, &p)
		case "RESN":
			r.say(k, Guessed, "the file asks for care with this record; nothing was marked, so please decide who may see it")
		}
	}
	p.Work = strings.Join(work, "; ")
	if p.Shown != graph.Stillborn && strings.Contains(strings.ToLower(p.Formal), "stillborn") {
		p.Shown = graph.Stillborn
		r.rep.add(n.line, Guessed, n.path(), "the name says that the child was stillborn; drawn so")
	}
	r.about(n, &p)
	r.fields(n, &p)
	return p
}

// about gathers the remarks and sources below a line into the person.
func (r *reader) about(n *node, p *graph.Person) {
	p.Notes = append(p.Notes, r.notes(n)...)
	for _, id := range r.cites(n) {
		p.Sources = appendOnce(p.Sources, id)
	}
}

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
	if whole := pieces(k); apart && whole != full {
		p.Also = appendOnce(p.Also, whole)
	}
}

func (r *reader) also(k *node, p *graph.Person) {
	k.taken = true
	if t := slashless(k.text()); t != "" && t != p.Formal && t != p.Known {
		p.Also = appendOnce(p.Also, t)
	}
}

func (r *reader) sex(n *node, p *graph.Person) {
	for i, k := range n.all("SEX") {
		if i > 0 {
			r.say(k, LeftOut, "said a second time; the first was taken")
			continue
		}
		k.taken = true
		v := strings.ToUpper(k.text())
		switch v {
		case "M":
			p.Shown = graph.Male
		case "F":
			p.Shown = graph.Female
		case "X":
			p.Shown = graph.NonBinary
		case "U":
			p.Shown = graph.NotKnown
		case "":
			r.say(k, Aside, "nothing is said")
		case "MALE", "MAN", "BOY":
			p.Shown = graph.Male
			r.say(k, Guessed, "not a letter of the standard; read by its first letter")
		case "FEMALE":
			p.Shown = graph.Female
			r.say(k, Guessed, "not a letter of the standard; read by its first letter")
		default:
			p.Shown = graph.NotKnown
			switch v[0] {
			case 'M':
				p.Shown = graph.Male
			case 'F':
				p.Shown = graph.Female
			}
			r.say(k, Guessed, "not a letter of the standard; shown as its first letter says, or as not known")
		}
	}
}

// life reads birth and death. A christening stands in for a birth that has no date.
func (r *reader) life(n *node, p *graph.Person) {
	for _, k := range n.kids {
		switch k.tag {
		case "BIRT":
			r.birth(k, p)
		case "DEAT":
			r.death(k, p)
		case "STIL", "_STIL", "_STILLBORN":
			r.happened(k)
			p.Shown = graph.Stillborn
		case "NO":
			if strings.EqualFold(k.text(), "DEAT") {
				k.taken, p.Living = true, graph.Alive
			}
		}
	}
	for _, k := range n.kids {
		switch k.tag {
		case "CHR", "BAPM":
			if d := r.christened(k); d.Known() && !p.Birth.Known() {
				r.say(k, Guessed, "no date of birth is given; the christening stands in for it, as \"about\"")
				p.Birth = d
				r.about(k, p)
			}
		case "BURI", "CREM":
			if n.kid("DEAT") == nil && p.Living != graph.Alive {
				p.Living = graph.Died
				r.say(k, Guessed, "no death is given; the person was taken to have died, and the rest left out")
			}
		}
	}
}

func (r *reader) christened(k *node) graph.Date {
	x := k.kid("DATE")
	if x == nil {
		return graph.Date{}
	}
	d, _ := dateNode(x)
	if !d.Known() {
		return d
	}
	x.taken = true
	if d.How == graph.On {
		d.How = graph.About
	}
	if d.Phrase == "" {
		d.Phrase = x.text()
	}
	d.Phrase = "christened " + d.Phrase
	return d
}

func (r *reader) birth(k *node, p *graph.Person) {
	r.happened(k)
	if d := k.kid("DATE"); d != nil {
		switch was := p.Birth; {
		case !was.Known() && was.Phrase == "":
			p.Birth = r.date(k)
		default:
			r.say(d, LeftOut, "a second date of birth; the first was taken")
		}
	}
	if t := r.place(k); t != "" {
		p.Notes = append(p.Notes, graph.Note{Text: "Born in " + t})
	}
	r.about(k, p)
}

func (r *reader) death(k *node, p *graph.Person) {
	if strings.EqualFold(k.text(), "N") || strings.EqualFold(k.text(), "NO") {
		k.taken = true
		r.say(k, Guessed, "read as still alive")
		p.Living = graph.Alive
		return
	}
	r.happened(k)
	p.Living = graph.Died
	if d := k.kid("DATE"); d != nil {
		if p.Death.IsZero() {
			p.Death = r.date(k)
		} else {
			r.say(d, LeftOut, "a second date of death; the first was taken")
		}
	}
	if a := k.kid("AGE"); a != nil && strings.EqualFold(a.text(), "STILLBORN") {
		a.taken, p.Shown = true, graph.Stillborn
	}
	if t := r.place(k); t != "" {
		p.Notes = append(p.Notes, graph.Note{Text: "Died in " + t})
	}
	r.about(k, p)
}

// home takes the town of a residence, never the address. The last one in the file counts.
func (r *reader) home(k *node, p *graph.Person) {
	k.taken = true
	if k.text() != "" {
		r.say(k, LeftOut, "addresses are never taken in")
	}
	town := r.place(k)
	if a := k.kid("ADDR"); a != nil && town == "" {
		if c := a.kid("CITY"); c != nil {
			c.taken = true
			town, _ = Town(c.text())
		}
	}
	if town != "" && p.Place != "" && p.Place != town {
		p.Notes = append(p.Notes, graph.Note{Text: "Lived in " + p.Place})
	}
	if town != "" {
		p.Place = town
	}
	r.about(k, p)
}

// tie reads an ASSO: somebody who is a friend, a godparent, a witness.
func (r *reader) tie(n, k *node, i int) {
	other, ok := r.people[k.ptr]
	if !ok {
		if k.ptr != "" {
			r.dangling(k)
		}
		return // without a pointer it is left over, and reported as such
	}
	k.taken = true
	t := graph.Tie{From: n.id, To: other, Kind: graph.TieOther}
	id := graph.ID(fmt.Sprintf("%s-tie%d", n.id, i))
	if own := k.kid(tagID); own != nil {
		own.taken = true
		id = graph.ID(unquote(own.value))
	}
	t.ID = r.unique(graph.KindTie, id)
	if role := k.kid("ROLE", "RELA"); role != nil {
		role.taken = true
		t.Words = flat(role.text())
		if kind, ok := roles[strings.ToUpper(t.Words)]; ok {
			t.Kind = kind
		}
		if plain, ok := roleWords[t.Words]; ok {
			t.Words = plain
		}
		if words := role.kid("PHRASE"); words != nil && words.text() != "" {
			words.taken = true
			if t.Words != "" {
				t.Words += ": "
			}
			t.Words += flat(words.text())
		}
	}
	if typ := k.kid("TYPE"); typ != nil && typ.text() == "INDI" {
		typ.taken = true
	}
	if words := k.kid("PHRASE"); words != nil && words.text() != "" {
		words.taken = true
		t.Notes = append(t.Notes, graph.Note{Text: words.text()})
	}
	t.Notes = append(t.Notes, r.notes(k)...)
	r.fields(k, &t)
	r.out = append(r.out, t)
}

var roles = map[string]graph.TieKind{
	"FRIEND": graph.Friend, "NGHBR": graph.Neighbour, "NEIGHBOUR": graph.Neighbour, "NEIGHBOR": graph.Neighbour,
	"GODP": graph.Godparent, "GODPARENT": graph.Godparent, "GODFATHER": graph.Godparent, "GODMOTHER": graph.Godparent,
	"TEACHER": graph.Teacher, "COACH": graph.Coach, "SOCIAL WORKER": graph.Worker, "CLERGY": graph.Faith,
}

// roleWords are GEDCOM 7's words for a role, which are code rather than what anybody says.
var roleWords = map[string]string{"FRIEND": "", "NGHBR": "", "GODP": "", "CLERGY": "clergy", "OTHER": "", "WITN": "witness",
	"OFFICIATOR": "led the ceremony", "FATH": "father", "MOTH": "mother", "PARENT": "parent", "CHIL": "child", "SPOU": "spouse",
	"HUSB": "husband", "WIFE": "wife", "MULTIPLE": "born together"}
