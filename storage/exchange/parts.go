package exchange

import (
	"fmt"
	"regexp"
	"strings"

	"kinweave/graph"
)

// The pieces that hang below people, families and events alike.

func (r *reader) say(n *node, l Level, text string) {
	n.taken = true
	r.rep.add(n.line, l, n.path(), text)
	for _, line := range n.more {
		r.rep.add(line, l, n.path(), text)
	}
}

// happened takes a line such as "1 BIRT" or "1 DEAT Y". Words beside it have no place.
func (r *reader) happened(n *node) {
	n.taken = true
	if v := n.text(); v != "" && !strings.EqualFold(v, "Y") {
		r.say(n, LeftOut, "the words beside this event were left out")
	}
}

// date reads the DATE below an event.
func (r *reader) date(n *node) graph.Date {
	k := n.kid("DATE")
	if k == nil {
		return graph.Date{}
	}
	return r.dateOf(k)
}

// dateOf reads a line whose value is a date.
func (r *reader) dateOf(k *node) graph.Date {
	d, sure := dateNode(k)
	k.taken = true
	if !sure {
		r.say(k, Guessed, "not a date as the standard writes them; it was read as well as possible and its words were kept")
	}
	for _, line := range k.more { // a date goes on over two lines
		r.rep.add(line, LeftOut, k.path(), "a date stands on one line; the second was left out")
	}
	return d
}

func dateNode(k *node) (d graph.Date, sure bool) {
	if exact := k.kid(tagDate); exact != nil {
		exact.taken = true
		var d graph.Date
		if d.UnmarshalText([]byte(unquote(exact.value))) == nil {
			if p := k.kid("PHRASE", tagPhrase); p != nil {
				p.taken = true
			}
			return d, true
		}
		exact.taken = false
	}
	value, _, _ := strings.Cut(k.value, "\n")
	d, sure = readDate(value)
	if p := k.kid("PHRASE", tagPhrase); p != nil {
		p.taken = true
		words := p.text()
		if p.tag == tagPhrase {
			words = unquote(words)
		}
		if words != "" && d.Phrase != "" {
			d.Phrase = words + "; " + d.Phrase
		} else if words != "" {
			d.Phrase = words
		}
	}
	return d, sure
}

// place reads the PLAC below an event, cut down to a town or larger.
func (r *reader) place(n *node) string {
	k := n.kid("PLAC")
	if k == nil {
		return ""
	}
	k.taken = true
	town, cut := Town(k.text())
	if cut {
		r.say(k, LeftOut, "the street or house was left out: addresses are never taken in")
	}
	return town
}

var (
	street = regexp.MustCompile(`(?i)^(flat|apt|apartment|unit|room|plot|po box|p\.o\. box)\b|` +
		`\b(street|str|road|rd|avenue|ave|lane|ln|drive|terrace|crescent|close|gardens|mews|blvd|boulevard|grove|row|walk|way|court|cottage|lodge)\.?$|` +
		`^(no\.? ?)?\d+[a-z]?\b.*[a-z]`)
	// postcodes of the United Kingdom, the United States and the continent, and numbers alone
	postcode = regexp.MustCompile(`(?i)\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b|\b(?:[a-z]{1,2}-)?\d{5}(?:-\d{4})?\b|^[\d\s-]+$`)
)

// Town cuts a place down to the town or larger: leading parts that look like a
// house or street go, and so do postcodes. cut says whether anything did.
func Town(place string) (town string, cut bool) {
	var out []string
	leading := true
	for _, p := range strings.Split(place, ",") {
		t := strings.TrimSpace(p)
		if t == "" {
			continue
		}
		if leading && street.MatchString(t) {
			cut = true
			continue
		}
		leading = false
		if s := strings.TrimSpace(postcode.ReplaceAllString(t, "")); s != t {
			cut = true
			if t = s; t == "" {
				continue
			}
		}
		out = append(out, t)
	}
	return strings.Join(out, ", "), cut
}

// notes reads the remarks below a line, in the file's words. No layer: nobody but the worker sees them.
func (r *reader) notes(n *node) []graph.Note {
	var out []graph.Note
	for _, k := range n.kids {
		if k.tag != "NOTE" && k.tag != "SNOTE" {
			continue
		}
		text := k.text()
		if k.ptr != "" {
			rec := r.records[k.ptr]
			if rec == nil || rec.tag != "NOTE" && rec.tag != "SNOTE" {
				r.dangling(k)
				continue
			}
			rec.taken = true
			text = rec.text()
		}
		k.taken = true
		if text == "" && k.kid(tagText) == nil {
			r.say(k, Aside, "an empty remark")
			continue
		}
		note := graph.Note{Text: text}
		r.fields(k, &note)
		out = append(out, note)
	}
	return out
}

func (r *reader) dangling(k *node) {
	if k.ptr == "VOID" {
		r.say(k, Aside, "points to nobody, on purpose")
		return
	}
	r.say(k, LeftOut, "points to a record that is not in the file")
}

// cites reads the sources below a line.
func (r *reader) cites(n *node) []graph.ID {
	var out []graph.ID
	for _, k := range n.kids {
		if k.tag != "SOUR" {
			continue
		}
		id, ok := r.sources[k.ptr]
		switch {
		case k.ptr != "" && !ok:
			r.dangling(k)
			continue
		case k.ptr == "":
			id = r.textSource(k)
			if id == "" {
				continue
			}
		}
		k.taken = true
		out = appendOnce(out, id)
	}
	return out
}

// textSource is a source that has no record of its own, only words.
func (r *reader) textSource(k *node) graph.ID {
	title := k.text()
	if title == "" {
		return "" // nothing but subordinate lines: reported as left over
	}
	if id, ok := r.inline[title]; ok {
		return id
	}
	id := r.unique(graph.KindSource, graph.ID(fmt.Sprintf("source-%d", len(r.inline)+1)))
	r.inline[title] = id
	r.out = append(r.out, graph.Source{ID: id, Title: title, Kind: familyFile})
	return id
}

const familyFile = "family file"

func appendOnce[T comparable](list []T, x T) []T {
	for _, y := range list {
		if x == y {
			return list
		}
	}
	return append(list, x)
}

// readSources takes in the SOUR records.
func (r *reader) readSources() {
	for _, n := range r.t.root.kids {
		if n.tag != "SOUR" || n.level != 0 {
			continue
		}
		n.taken = true
		s := graph.Source{ID: n.id, Kind: familyFile}
		if k := n.kid("TITL"); k != nil {
			s.Title, k.taken = k.text(), true
		} else if k := n.kid("ABBR"); k != nil {
			s.Title, k.taken = k.text(), true
		}
		if k := n.kid("AUTH"); k != nil {
			s.Voice, k.taken = k.text(), true
		}
		if k := n.kid("TEXT"); k != nil {
			s.Text, k.taken = k.text(), true
		}
		if v := n.text(); v != "" && s.Title == "" {
			s.Title = v
		} else if v != "" {
			r.say(n, LeftOut, "the words beside the record's number were left out")
		}
		for _, note := range r.notes(n) {
			s.Text = strings.TrimSpace(s.Text + "\n" + note.Text)
		}
		r.fields(n, &s)
		r.out = append(r.out, s)
	}
}
