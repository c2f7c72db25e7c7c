package exchange

import (
	"fmt"
	"strings"

	"kinweave/graph"
)

// build makes the file that any program can read: what GEDCOM has tags for.
func (b *writer) build() {
	for p := range graph.All[graph.Person](b.f) {
		b.person(p)
	}
	for u := range graph.All[graph.Union](b.f) {
		b.union(u)
	}
	for p := range graph.All[graph.Person](b.f) {
		b.alone(p.ID)
	}
	for s := range graph.All[graph.Source](b.f) {
		b.source(s)
	}
	count := map[graph.ID]int{}
	for t := range graph.All[graph.Tie](b.f) {
		if b.people[t.From] != nil && b.people[t.To] != nil {
			count[t.From]++
			b.tie(t, count[t.From])
		}
	}
	for r := range b.f.Records() {
		if b.home[r.Key()] == nil {
			b.extra(r)
		}
	}
}

func (b *writer) person(p graph.Person) {
	n := b.record(p.Key(), "INDI")
	b.people[p.ID] = n
	b.name(n, p)
	switch p.Shown {
	case graph.Male:
		n.add("SEX", "M")
	case graph.Female:
		n.add("SEX", "F")
	case graph.NonBinary:
		if b.version == V70 {
			n.add("SEX", "X")
		} else {
			n.add("SEX", "U")
		}
	case graph.NotKnown:
		n.add("SEX", "U")
	}
	notes := p.Notes
	born, notes := placeNote(notes, "Born in ")
	died, notes := placeNote(notes, "Died in ")
	if !p.Birth.IsZero() || born != "" {
		k := n.add("BIRT", "")
		b.date(k, "DATE", p.Birth)
		if born != "" {
			k.add("PLAC", born)
		}
	}
	switch {
	case !p.Death.IsZero() || died != "":
		k := n.add("DEAT", "")
		b.date(k, "DATE", p.Death)
		if died != "" {
			k.add("PLAC", died)
		}
	case p.Living == graph.Died:
		n.add("DEAT", "Y")
	case p.Living == graph.Alive && b.version == V70:
		n.add("NO", "DEAT")
	}
	if t := plainText(p.Work); t != "" {
		n.add("OCCU", t)
	}
	if t := plainText(p.Place); t != "" {
		n.add("RESI", "").add("PLAC", t)
	}
	b.notes(n, notes)
	b.cites(n, p.Sources)
}

// placeNote takes back the remark that reading makes of a place of birth or death.
func placeNote(notes []graph.Note, lead string) (place string, rest []graph.Note) {
	if len(notes) == 0 {
		return "", notes
	}
	place, ok := strings.CutPrefix(notes[0].Text, lead)
	if !ok || notes[0] != (graph.Note{Text: lead + place}) {
		return "", notes
	}
	if town, cut := Town(place); cut || town != place || plainText(place) != place {
		return "", notes
	}
	return place, notes[1:]
}

func (b *writer) name(n *node, p graph.Person) {
	formal := plainText(p.Formal)
	if formal == "" {
		formal = plainText(p.Known)
	}
	if formal != "" {
		value := strings.ReplaceAll(formal, "/", " ")
		if s := plainText(p.Surname); s != "" {
			if i := strings.LastIndex(formal, s); i >= 0 {
				value = flat(formal[:i] + " /" + s + "/ " + formal[i+len(s):])
			}
		}
		k := n.add("NAME", value)
		if t := plainText(p.Known); t != "" && t != formal {
			k.add("NICK", t)
		}
	}
	for _, a := range p.Also {
		if t := plainText(a); t != "" && formal != "" {
			n.add("NAME", t).add("TYPE", b.word("AKA"))
		}
	}
}

// word is an enumerated word: in capitals since GEDCOM 7, small before.
func (b *writer) word(s string) string {
	if b.version == V70 {
		return s
	}
	return strings.ToLower(s)
}

func (b *writer) notes(n *node, notes []graph.Note) {
	for _, note := range notes {
		k := n.add("NOTE", plainLines(note.Text))
		if k.value == "" {
			k.value = "-" // a remark without words; our own tag says so
			k.add(tagText, "")
		}
		b.noteFields(k, note)
	}
}

func (b *writer) noteFields(k *node, note graph.Note) {
	if note.Layer != "" {
		k.add(own+"LAYER", quote(string(note.Layer)))
	}
	if note.Voice != "" {
		k.add(own+"VOICE", quote(note.Voice))
	}
	b.date(k, own+"ON", note.On)
}

func (b *writer) cites(n *node, ids []graph.ID) {
	for _, id := range ids {
		if x, ok := b.xrefs[graph.Key{Kind: graph.KindSource, ID: id}]; ok {
			n.link("SOUR", x)
		}
	}
}

func (b *writer) source(s graph.Source) {
	n := b.record(s.Key(), "SOUR")
	if t := plainText(s.Title); t != "" {
		n.add("TITL", t)
	}
	if t := plainText(s.Voice); t != "" {
		n.add("AUTH", t)
	}
	if t := plainLines(s.Text); t != "" {
		n.add("TEXT", t)
	}
}

func (b *writer) tie(t graph.Tie, i int) {
	k := b.people[t.From].link("ASSO", b.people[t.To].xref)
	b.home[t.Key()] = k
	if t.ID != graph.ID(fmt.Sprintf("%s-tie%d", t.From, i)) {
		k.add(tagID, quote(string(t.ID)))
	}
	words := plainText(t.Words)
	if b.version == V551 {
		if words == "" {
			words = string(t.Kind)
		}
		if words == "" {
			words = "other"
		}
		k.add("RELA", words)
	} else {
		role := map[graph.TieKind]string{graph.Friend: "FRIEND", graph.Neighbour: "NGHBR", graph.Godparent: "GODP", graph.Faith: "CLERGY"}[t.Kind]
		if role == "" {
			role = "OTHER"
		}
		n := k.add("ROLE", role)
		if words != "" {
			n.add("PHRASE", words)
		}
	}
	b.notes(k, t.Notes)
}
