package graph

import (
	"strings"
	"unicode"
)

// everydayFields hold everyday words more often than not: a single one gives nothing away.
var everydayFields = map[string]bool{"Stay.Part": true, "Tie.Words": true, "Tie.Voice": true, "Note.Voice": true, "Statement.Voice": true, "Source.Voice": true,
	"Source.Kind": true, "Source.Title": true, "Pet.Animal": true, "Person.Work": true, "Person.Role": true, "Person.Language": true, "Person.Heritage": true,
	"Ask.By": true, "Ask.NextBy": true, "Ask.How": true, "Barrier.By": true, "Barrier.Owner": true, "Offer.Often": true, "Search.Method": true, "Search.By": true, "Search.NextBy": true,
	"Slot.By": true, "Safety.By": true, "Contact.Often": true, "Contact.How": true, "Promise.Often": true, "Promise.Tell": true, "Promise.Needs": true,
	"Meeting.Time": true, "Invite.Interpreter": true, "Invite.Food": true, "Snapshot.By": true, "Line.According": true, "Wish.Name": true, "Case.Convention": true,
	"Copy.Pack": true, "Copy.Audience": true, "Copy.For": true, "Copy.By": true, "Copy.Form": true}

// run is how many words in a row give a remark away.
const run = 5

// remarks adds the texts that the view does not hold, whole and in pieces, and the ids that
// would let two prints be laid side by side.
func (c *cutter) remarks(w *Tokens) {
	seen := leaves(c.settled)
	said := map[string]bool{}
	for _, l := range seen {
		said[l.hit.Text] = true
	}
	for _, l := range leaves(c.f) {
		if said[l.hit.Text] || !l.date.IsZero() || names[l.hit.Field] || addresses[l.hit.Field] {
			continue
		}
		parts := split(l.hit.Text)
		switch {
		case len(parts) == 0:
		case hersPaths[l.hit.Field] && len(parts) < run && !strings.ContainsFunc(l.hit.Text, unicode.IsDigit):
			// a child's "my school" stands on any page; the names among her words are looked for as names
		case len(parts) == 1 && !strings.ContainsFunc(parts[0], unicode.IsDigit) && (everydayFields[l.hit.Field] || len(parts[0]) < 5):
		default:
			w.add(l.hit, l.hit.Text, true)
		}
		for i := 0; i+run < len(parts); i++ {
			w.add(l.hit, strings.Join(parts[i:i+run], " "), true)
		}
	}
	if !c.a.Own() {
		for r := range c.f.Records() {
			id := string(r.Key().ID)
			if len(id) >= 6 && strings.ContainsAny(id, "0123456789") || len(id) >= 16 && !strings.ContainsAny(id, "- _") {
				w.add(Hit{r.Key(), structName(r) + ".ID", id}, id, true)
			}
		}
	}
	for _, l := range seen { // what is said elsewhere on the print gives nothing away
		w.forgive(l.hit.Text)
	}
	for _, words := range []string{c.sort.title, c.asAt.String(), "Kinweave"} {
		w.forgive(words)
	}
}

// Forgive takes out the remarks that the worker says on a print on purpose, such as for whom it is: the log of
// earlier copies says the same. Names are never forgiven.
func (w *Tokens) Forgive(text string) {
	if w != nil {
		w.forgive(text)
	}
}

// forgive takes out the remarks that a text of the print holds rightly. Names are never forgiven.
func (w *Tokens) forgive(text string) {
	f := fold(text)
	for i, r := range f.r {
		if f.gap[i] == 0 {
			continue
		}
		kept := w.by[r][:0]
		for _, t := range w.by[r] {
			if !t.loose || !f.holds(t, i, false) {
				kept = append(kept, t)
			}
		}
		w.by[r] = kept
	}
}
