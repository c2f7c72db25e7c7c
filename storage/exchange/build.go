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

func (b *writer) union(u graph.Union) {
	n := b.record(u.Key(), "FAM")
	for i, id := range u.Partners {
		if p := b.people[id]; p != nil {
			n.link(b.side(u, i), p.xref)
			p.link("FAMS", n.xref)
		}
	}
	for _, e := range u.Events {
		b.event(n, e)
	}
	has := func(k graph.EventKind) bool {
		for _, e := range u.Events {
			if e.Kind == k {
				return true
			}
		}
		return false
	}
	switch { // for other programs; our own tags say that there was no such event
	case u.Kind == graph.Married && !has(graph.MarriedEvent):
		n.add("MARR", "Y")
	case u.Kind == graph.CivilPartnership && !has(graph.PartneredEvent):
		n.add("MARR", "Y").add("TYPE", "Civil partnership")
	}
	b.notes(n, u.Notes)
	b.cites(n, u.Sources)
	b.children(n, u.ID, b.f.ChildrenOf(u.ID))
	if n.kid("HUSB", "WIFE", "CHIL") == nil {
		n.add(tagKeep, "Y")
	}
}

// side says which of GEDCOM's two places a partner stands in. A woman is WIFE and a man
// HUSB where that leaves each a place of their own; the words say nothing else in GEDCOM 7.
func (b *writer) side(u graph.Union, i int) string {
	shown := func(i int) graph.Shown {
		p, _ := graph.Get[graph.Person](b.f, u.Partners[i])
		return p.Shown
	}
	woman := func(i int) bool { return shown(i) == graph.Female || shown(i) == graph.TransWoman }
	if len(u.Partners) == 2 {
		if woman(0) && !woman(1) {
			return [...]string{"WIFE", "HUSB"}[i]
		}
		return [...]string{"HUSB", "WIFE"}[i]
	}
	if woman(i) {
		return "WIFE"
	}
	return "HUSB"
}

// eventWords are what reading looks for in the TYPE of an EVEN.
var eventWords = map[graph.EventKind]string{
	graph.SeparatedEvent: "Separation", graph.ReconciledEvent: "Reconciliation", graph.DissolvedEvent: "Civil partnership dissolved",
	graph.MovedInEvent: "Moved in together", graph.EndedEvent: "Relationship ended", graph.MetEvent: "Relationship began",
	graph.WidowedEvent: "Widowed",
}

func (b *writer) event(n *node, e graph.Event) {
	var k *node
	switch e.Kind {
	case graph.MarriedEvent:
		k = n.add("MARR", "")
	case graph.PartneredEvent:
		k = n.add("MARR", "")
		k.add("TYPE", "Civil partnership")
	case graph.EngagedEvent:
		k = n.add("ENGA", "")
	case graph.DivorcedEvent:
		k = n.add("DIV", "")
	case graph.AnnulledEvent:
		k = n.add("ANUL", "")
	default:
		words := eventWords[e.Kind]
		if words == "" {
			return // our own tags carry all events of this union
		}
		k = n.add("EVEN", "")
		k.add("TYPE", words)
	}
	if e.On.IsZero() && k.tag != "EVEN" {
		k.value = "Y"
	}
	b.date(k, "DATE", e.On)
	place, ok := strings.CutPrefix(e.Note, "in ")
	town, cut := Town(place)
	switch {
	case ok && !cut && town == place && plainText(place) == place && place != "":
		k.add("PLAC", place)
	case e.Note != "":
		k.add(tagNote, quote(e.Note))
	}
}

// children writes the CHIL lines of a family and the FAMC lines of its children.
func (b *writer) children(n *node, family graph.ID, ps []graph.Parentage) {
	at := map[graph.ID]int{}
	for _, p := range ps {
		if _, seen := at[p.Child]; !seen && b.people[p.Child] != nil {
			at[p.Child] = len(at) + 1
			n.link("CHIL", b.people[p.Child].xref)
		}
	}
	seen := map[graph.ID]bool{}
	for _, p := range ps {
		child := b.people[p.Child]
		if child == nil {
			continue
		}
		k := child.link("FAMC", n.xref)
		b.home[p.Key()] = k
		if seen[p.Child] || p.ID != parentageID(family, at[p.Child], len(at), p.Child) {
			k.add(tagID, quote(string(p.ID)))
		}
		seen[p.Child] = true
		b.parentage(k, p)
	}
}

func (b *writer) parentage(k *node, p graph.Parentage) {
	switch p.Kind {
	case graph.ByBirth:
		k.add("PEDI", b.word("BIRTH"))
	case graph.Adoptive:
		k.add("PEDI", b.word("ADOPTED"))
	case graph.Foster, graph.KinshipFoster, graph.PrivateFostering:
		k.add("PEDI", b.word("FOSTER"))
	default:
		if b.version == V70 {
			k.add("PEDI", "OTHER")
		}
	}
	switch p.Certainty {
	case graph.Confirmed:
		k.add("STAT", b.word("PROVEN"))
	case graph.Disputed, graph.Claimed:
		k.add("STAT", b.word("CHALLENGED"))
	case graph.RuledOut:
		k.add("STAT", b.word("DISPROVEN"))
	}
	b.notes(k, p.Notes)
}

// alone writes the children of one parent as a family of its own, which is how
// GEDCOM says it; our own tag says that it is not a union.
func (b *writer) alone(parent graph.ID) {
	ps := b.f.ChildrenAlone(parent)
	mine := b.people[parent]
	if parent == "" || len(ps) == 0 || mine == nil {
		return
	}
	n := &node{tag: "FAM", xref: b.spare("A")}
	b.top = append(b.top, n)
	n.add(tagAlone, "Y")
	person, _ := graph.Get[graph.Person](b.f, parent)
	tag := "HUSB"
	if person.Shown == graph.Female {
		tag = "WIFE"
	}
	n.link(tag, mine.xref)
	mine.link("FAMS", n.xref)
	b.children(n, graph.ID(n.xref), ps)
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
