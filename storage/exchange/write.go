package exchange

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

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
	for i := 1; ; i++ {
		x := fmt.Sprint(letter, i)
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

// complete adds what reading the plain file did not bring back.
func (b *writer) complete(records []graph.Record) {
	got := map[graph.Key]graph.Record{}
	for _, r := range records {
		got[r.Key()] = r
	}
	for want := range b.f.Records() {
		home := b.home[want.Key()]
		if home == nil {
			continue // written whole by extras
		}
		w := reflect.ValueOf(want)
		have := reflect.New(w.Type()).Elem()
		if r, ok := got[want.Key()]; ok {
			have = reflect.ValueOf(r)
		}
		for i := range w.NumField() {
			name := w.Type().Field(i).Name
			if name == "ID" || reflect.DeepEqual(w.Field(i).Interface(), have.Field(i).Interface()) {
				continue
			}
			if w.Field(i).IsZero() {
				home.add(tagNone, strings.ToUpper(name))
				continue
			}
			b.field(home, name, w.Field(i))
		}
	}
}

// extra writes a record that GEDCOM does not know.
func (b *writer) extra(r graph.Record) {
	k := r.Key()
	if _, ok := b.xrefs[k]; !ok {
		b.xrefs[k] = b.spare("X")
	}
	n := b.record(k, recordTag(k.Kind))
	delete(b.home, k)
	b.fields(n, reflect.ValueOf(r))
}

func (b *writer) fields(n *node, v reflect.Value) {
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if v.Field(i).IsZero() || name == "ID" && n.level == 0 && strings.HasPrefix(n.tag, own+"RECORD_") {
			continue
		}
		b.field(n, name, v.Field(i))
	}
}

// field writes one field of a record in our own tags.
func (b *writer) field(n *node, name string, f reflect.Value) {
	tag := own + strings.ToUpper(name)
	switch {
	case f.Type() == dateType:
		b.date(n, tag, f.Interface().(graph.Date))
	case f.Type() == idType:
		if x, ok := b.xrefs[graph.Key{Kind: refKind(name), ID: graph.ID(f.String())}]; ok {
			n.link(tag, x)
			return
		}
		n.add(tag, quote(f.String()))
	case f.Kind() == reflect.Slice:
		for i := range f.Len() {
			b.field(n, name, f.Index(i))
		}
	case f.Kind() == reflect.Struct:
		b.fields(n.add(tag, ""), f)
	case f.Kind() == reflect.Pointer:
		b.fields(n.add(tag, ""), f.Elem())
	case f.Kind() == reflect.String:
		n.add(tag, quote(f.String()))
	case f.Kind() == reflect.Bool:
		n.add(tag, "Y")
	case f.Kind() == reflect.Int || f.Kind() == reflect.Float64:
		n.add(tag, fmt.Sprint(f.Interface()))
	default: // a table or the like: as JSON
		if text, err := json.Marshal(f.Interface()); err == nil {
			n.add(tag, quote(string(text)))
		}
	}
}

// date writes a date, and beside it what GEDCOM's words for it lose.
func (b *writer) date(n *node, tag string, d graph.Date) {
	if d.IsZero() {
		return
	}
	text, words := writeDate(d, b.version)
	k := n.add(tag, text)
	if words = plainText(words); words != "" {
		if b.version == V70 {
			k.add("PHRASE", words)
		} else {
			k.add(tagPhrase, quote(words))
		}
	}
	if back, _ := dateNode(k); back != d {
		if exact, err := d.MarshalText(); err == nil {
			k.add(tagDate, quote(string(exact)))
		}
	}
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

// lines writes nodes as lines. It is ours because gedcom-go's encoder has no schema
// (SCHMA) in its header and splits no long line that it is given as tags.
type lines struct {
	w       io.Writer
	version Version
	err     error
}

const longest = 200 // bytes of a value in one line of 5.5.1, which allows 255 for the whole line

func (l *lines) put(n *node, level int) {
	if n.ptr != "" {
		l.line(level, n.xref, n.tag, "@"+n.ptr+"@")
	} else {
		for i, text := range strings.Split(n.value, "\n") {
			for j, piece := range l.pieces(text) {
				switch {
				case i == 0 && j == 0:
					l.line(level, n.xref, n.tag, l.escape(piece))
				case j == 0:
					l.line(level+1, "", "CONT", l.escape(piece))
				default:
					l.line(level+1, "", "CONC", l.escape(piece))
				}
			}
		}
	}
	for _, k := range n.kids {
		l.put(k, level+1)
	}
}

// pieces cuts a long line for 5.5.1, between two letters, because programs trim spaces.
func (l *lines) pieces(s string) []string {
	if l.version == V70 {
		return []string{s}
	}
	var out []string
	for len(s) > longest {
		at := longest
		for at > longest/2 && (!utf8.RuneStart(s[at]) || s[at] == ' ' || s[at-1] == ' ') {
			at--
		}
		for !utf8.RuneStart(s[at]) {
			at--
		}
		out = append(out, s[:at])
		s = s[at:]
	}
	return append(out, s)
}

func (l *lines) escape(s string) string {
	if l.version == V70 {
		if strings.HasPrefix(s, "@") {
			return "@" + s
		}
		return s
	}
	if strings.HasPrefix(s, "@#D") { // the calendar of a date
		return s
	}
	return strings.ReplaceAll(s, "@", "@@")
}

func (l *lines) line(level int, xref, tag, value string) {
	if l.err != nil {
		return
	}
	if xref != "" {
		tag = "@" + xref + "@ " + tag
	}
	if value != "" {
		tag += " " + value
	}
	_, l.err = fmt.Fprintf(l.w, "%d %s\n", level, tag)
}
