package exchange

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"kinweave/graph"
)

// ErrVersion means an edition of GEDCOM that is not written here.
var ErrVersion = errors.New("GEDCOM can be written as 7.0 or 5.5.1")

// WriteGEDCOM writes what a reader may see as a GEDCOM file: 7.0 when version is
// empty. What GEDCOM has a tag for stands in that tag, for other programs; what it
// has none for stands in our own tags beside it. Reading it back gives equal records.
//
// To know what our own tags must add, the plain file is read back once: whatever
// differs from the family is written beside the record it belongs to. So nothing
// that is added to a record later can be forgotten here.
func WriteGEDCOM(w io.Writer, v graph.View, version Version) error {
	if version == "" {
		version = V70
	}
	if version != V70 && version != V551 {
		return fmt.Errorf("write family file: %w", ErrVersion)
	}
	b := newWriter(v.Family(), version)
	b.build()
	var plain strings.Builder
	if err := b.print(&plain); err != nil {
		return err
	}
	records, _, err := ReadGEDCOM(context.Background(), strings.NewReader(plain.String()))
	if err != nil {
		return fmt.Errorf("write family file: %w", err)
	}
	b.complete(records)
	out := bufio.NewWriter(w)
	if err := b.print(out); err != nil {
		return fmt.Errorf("write family file: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write family file: %w", err)
	}
	return nil
}

type writer struct {
	f       *graph.Family
	version Version
	xrefs   map[graph.Key]string
	taken   map[string]bool
	home    map[graph.Key]*node // the line of the file that a record is
	people  map[graph.ID]*node
	top     []*node
	spares  int
	sender  string // the xref of the record about who sends the file
}

func newWriter(f *graph.Family, v Version) *writer {
	b := &writer{f: f, version: v, xrefs: map[graph.Key]string{}, taken: map[string]bool{"VOID": true},
		home: map[graph.Key]*node{}, people: map[graph.ID]*node{}}
	b.number()
	b.sender = b.spare("U")
	return b
}

var (
	xref70  = regexp.MustCompile(`^[A-Z0-9_]+$`)
	xref551 = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$`)
)

// number gives every record an xref: its ID where that may be one, so that a file that
// came in goes out with the numbers it had.
func (b *writer) number() {
	var later []graph.Key
	for r := range b.f.Records() {
		k := r.Key()
		if k.Kind == graph.KindParentage || k.Kind == graph.KindTie {
			continue // these hang below people
		}
		if !b.claim(k, string(k.ID)) && !b.claim(k, strings.ToUpper(string(k.ID))) {
			later = append(later, k)
		}
	}
	letter := map[graph.Kind]string{graph.KindPerson: "I", graph.KindUnion: "F", graph.KindSource: "S"}
	next := map[string]int{}
	for _, k := range later {
		l := letter[k.Kind]
		if l == "" {
			l = "X"
		}
		for next[l]++; !b.claim(k, fmt.Sprint(l, next[l])); next[l]++ {
		}
	}
}

func (b *writer) claim(k graph.Key, x string) bool {
	valid := xref551
	if b.version == V70 {
		valid = xref70
	}
	if b.taken[x] || !valid.MatchString(x) {
		return false
	}
	b.taken[x], b.xrefs[k] = true, x
	return true
}

// spare is an xref that no record has.
func (b *writer) spare(letter string) string {
	for {
		b.spares++
		x := fmt.Sprint(letter, b.spares)
		if !b.taken[x] {
			b.taken[x] = true
			return x
		}
	}
}

// record makes a level-0 line.
func (b *writer) record(k graph.Key, tag string) *node {
	n := &node{xref: b.xrefs[k], tag: tag}
	if n.xref != string(k.ID) {
		n.add(tagID, quote(string(k.ID)))
	}
	b.home[k] = n
	b.top = append(b.top, n)
	return n
}

func (n *node) add(tag, value string) *node {
	k := &node{tag: tag, value: value}
	n.kids = append(n.kids, k)
	return k
}

func (n *node) link(tag, xref string) *node {
	k := &node{tag: tag, ptr: xref}
	n.kids = append(n.kids, k)
	return k
}

// plainText is a text as other programs can take it: our own tags carry what this changes.
func plainText(s string) string {
	s = strings.Map(func(c rune) rune {
		if c == '\n' || c == '\t' {
			return ' '
		}
		if !safe(string(c)) {
			return -1
		}
		return c
	}, strings.ToValidUTF8(s, ""))
	return strings.TrimSpace(s)
}

// plainLines keeps the lines of a text.
func plainLines(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i, l := range lines {
		lines[i] = plainText(l)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// print writes header, records and trailer as lines.
func (b *writer) print(w io.Writer) error {
	lines := &lines{w: w, version: b.version}
	lines.put(b.header(), 0)
	if b.version == V551 { // which wants to know who sends the file
		s := &node{tag: "SUBM", xref: b.sender}
		s.add("NAME", "Kinweave")
		lines.put(s, 0)
	}
	for _, n := range b.top {
		lines.put(n, 0)
	}
	lines.put(&node{tag: "TRLR"}, 0)
	return lines.err
}

func (b *writer) header() *node {
	h := &node{tag: "HEAD"}
	g := h.add("GEDC", "")
	g.add("VERS", string(b.version))
	if b.version == V551 {
		g.add("FORM", "LINEAGE-LINKED")
		h.add("CHAR", "UTF-8")
		h.link("SUBM", b.sender)
	} else if tags := b.ownTags(); len(tags) > 0 {
		s := h.add("SCHMA", "")
		for _, t := range tags {
			s.add("TAG", t+" "+terms+strings.ToLower(strings.TrimPrefix(t, own)))
		}
	}
	h.add("SOUR", "KINWEAVE").add("NAME", "Kinweave")
	return h
}

// terms is where our own tags are said to be explained; EXCHANGE.md is that explanation.
const terms = "https://kinweave.org/gedcom/v1/"

func (b *writer) ownTags() []string {
	seen := map[string]bool{}
	var walk func(n *node)
	walk = func(n *node) {
		if strings.HasPrefix(n.tag, own) {
			seen[n.tag] = true
		}
		for _, k := range n.kids {
			walk(k)
		}
	}
	for _, n := range b.top {
		walk(n)
	}
	var out []string
	for t := range seen {
		out = append(out, t)
	}
	slices.Sort(out)
	return out
}
