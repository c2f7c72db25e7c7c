package exchange

import (
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
			if t := slashless(k.text()); t != "" {
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
			r.stillborn(n, p)
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
		a.taken = true
		r.stillborn(k.up, p)
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

// stillborn is a sign of its own here, whatever the sex.
func (r *reader) stillborn(n *node, p *graph.Person) {
	if k := n.kid("SEX"); k != nil && p.Shown != "" && p.Shown != graph.NotKnown && p.Shown != graph.Stillborn {
		r.say(k, LeftOut, "the sign of a stillborn child does not show the sex")
	}
	p.Shown, p.Living = graph.Stillborn, graph.Died
}
