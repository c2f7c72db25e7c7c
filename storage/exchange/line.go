package exchange

import (
	"context"
	"strings"
	"unicode/utf8"

	"kinweave/graph"
)

// node is a line of a GEDCOM file with the lines below it. Continuation lines
// (CONT, CONC) are joined into the value of the line they continue.
//
// The lines are cut here rather than by gedcom-go's parser, which finds a tag by
// searching for its letters and so misreads "0 @NOTE1@ NOTE …", and which drops
// the spaces at the start of a value.
type node struct {
	line  int
	level int
	xref  string // without the @ signs
	tag   string // in capitals
	value string // without the @ that escapes an @
	ptr   string // the xref it points to, when it is a pointer
	kids  []*node
	up    *node
	more  []int    // the numbers of its continuation lines
	rest  []string // what those say, until parse joins them

	taken bool     // represented in the records, or reported
	id    graph.ID // of the record that a level-0 line became
}

// path names a line by its tags.
func (n *node) path() string {
	if n.up == nil || n.up.tag == "" {
		return n.tag
	}
	return n.up.path() + "." + n.tag
}

// kid is the first line below with one of the tags, or nil.
func (n *node) kid(tags ...string) *node {
	for _, k := range n.kids {
		for _, t := range tags {
			if k.tag == t {
				return k
			}
		}
	}
	return nil
}

// pointer is the xref that a value is, if it is one.
func pointer(v string) string {
	v = strings.TrimSpace(v)
	if len(v) < 3 || v[0] != '@' || v[len(v)-1] != '@' || v[1] == '#' || strings.Contains(v[1:len(v)-1], "@") {
		return ""
	}
	return strings.TrimSpace(v[1 : len(v)-1])
}

// plainAt takes away the @ that escapes an @: GEDCOM 7 doubles only the first of a line, earlier ones all.
func plainAt(v string, in Version) string {
	if in == V70 {
		if strings.HasPrefix(v, "@@") {
			return v[1:]
		}
		return v
	}
	return strings.ReplaceAll(v, "@@", "@")
}

// text is the value without the white space around it.
func (n *node) text() string { return strings.TrimSpace(n.value) }

// tree is a file as its level-0 lines.
type tree struct {
	root  node
	size  int     // lines
	joins []*node // lines that others go on from
}

const deepest = 99 // levels; the standard allows 99

// parse makes a tree of a text. It never fails: what is not a line is reported.
func parse(ctx context.Context, text string, v Version, rep *Report, report func(done, total int)) (*tree, error) {
	t := &tree{}
	t.root.level = -1
	last := &t.root
	total := len(text)
	for len(text) > 0 {
		raw, rest := cutLine(text)
		text = rest
		t.size++
		if t.size%4096 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if report != nil {
				report((total-len(text))/2, total)
			}
		}
		if strings.TrimSpace(raw) == "" {
			continue
		}
		if !utf8.ValidString(raw) || strings.ContainsRune(raw, utf8.RuneError) {
			raw = strings.ToValidUTF8(raw, "\uFFFD")
			rep.add(t.size, Guessed, "", "a letter on this line could not be read and shows as \uFFFD")
		}
		n, flaw := cut(raw)
		if n == nil || prose(last, n, raw) {
			last = unread(t, last, raw, rep)
			continue
		}
		n.line = t.size
		if n.ptr = pointer(n.value); n.ptr == "" {
			n.value = plainAt(n.value, v)
		}
		up := last
		for up.level >= n.level {
			up = up.up
		}
		if flaw != "" {
			rep.add(n.line, Guessed, join(up, n), flaw)
		}
		if (n.tag == "CONT" || n.tag == "CONC") && n.level > 0 && up.tag != "" {
			if up.tag == "INDI" || up.tag == "FAM" { // "1 NOTE …" and then "1 CONT …"
				rep.add(n.line, Guessed, join(up, n), "one level too high; read as going on from the line above")
				up = last
			}
			if up.ptr != "" {
				rep.add(n.line, LeftOut, join(up, n), "a line that points to a record cannot go on over two lines")
				continue
			}
			if n.tag == "CONT" {
				t.goOn(up, "\n", n.value, n.line)
			} else {
				t.goOn(up, "", n.value, n.line)
			}
			continue
		}
		if n.level > up.level+1 {
			rep.add(n.line, Guessed, join(up, n), "the level number jumps; read as belonging to the line above")
		}
		n.up = up
		up.kids = append(up.kids, n)
		last = n
	}
	t.join()
	return t, nil
}

func join(up, n *node) string {
	if up.tag == "" {
		return n.tag
	}
	return up.path() + "." + n.tag
}

// goOn adds a line to the value of another. The pieces are joined at the end: a
// remark may be a whole book.
func (t *tree) goOn(up *node, between, value string, line int) {
	if len(up.rest) == 0 {
		t.joins = append(t.joins, up)
	}
	up.rest = append(up.rest, between, value)
	up.more = append(up.more, line)
}

func (t *tree) join() {
	for _, n := range t.joins {
		n.value += strings.Join(n.rest, "")
		n.rest = nil
	}
}

// prose reports whether a line that looks like one is really the middle of a
// remark that a program broke off, such as "12 people came".
func prose(last, n *node, raw string) bool {
	return wordy[last.tag] && n.level > last.level+1 && !strings.Contains(raw, n.tag)
}

var wordy = map[string]bool{"NOTE": true, "TEXT": true, "SNOTE": true, "_KIN_TEXT": true}

// unread deals with what is not a line. In the middle of a remark it is nearly
// always a piece of it, broken off by a program that wrote a bare new line.
// Elsewhere it may have begun a record, so what follows must not be joined to the record before.
func unread(t *tree, last *node, raw string, rep *Report) *node {
	level := level(raw)
	if wordy[last.tag] && (level < 0 || level > last.level) {
		t.goOn(last, "\n", strings.TrimSpace(raw), t.size)
		rep.add(t.size, Guessed, last.path(), "no level number and tag; read as the next line of the remark above")
		return last
	}
	rep.add(t.size, Broken, "", "not a line of a family file: it does not begin with a level number and a tag")
	if level < 0 {
		return last
	}
	up := last
	for up.level >= level {
		up = up.up
	}
	n := &node{line: t.size, level: level, tag: unreadable, up: up, taken: true}
	up.kids = append(up.kids, n)
	return n
}

const unreadable = "?"

// level is the number a broken line begins with, or -1.
func level(raw string) int {
	s := strings.TrimLeft(raw, " \t")
	n, i := 0, 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		if i++; n > deepest {
			return -1
		}
	}
	if i == 0 {
		return -1
	}
	return n
}

// cutLine takes the first line off a text. Lines end with LF, CR LF or CR.
func cutLine(s string) (line, rest string) {
	i := strings.IndexAny(s, "\r\n")
	if i < 0 {
		return s, ""
	}
	if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
		return s[:i], s[i+2:]
	}
	return s[:i], s[i+1:]
}

// cut reads "LEVEL [@XREF@] TAG [VALUE]". It gives nil when that is not what the
// line is, and a flaw when it had to be mended.
func cut(raw string) (n *node, flaw string) {
	s := strings.TrimLeft(raw, " \t\uFEFF\u00A0")
	level, i := 0, 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' && i < 4 {
		level = level*10 + int(s[i]-'0')
		i++
	}
	if i == 0 || i == len(s) || level > deepest || s[i] != ' ' && s[i] != '\t' {
		return nil, ""
	}
	n = &node{level: level}
	s = strings.TrimLeft(s[i:], " \t")
	if strings.HasPrefix(s, "@") {
		end := strings.IndexByte(s[1:], '@') + 1
		if end == 0 || end == 1 || !strings.HasPrefix(s[end+1:], " ") && !strings.HasPrefix(s[end+1:], "\t") {
			// "0 @I1 INDI": the second @ is missing
			end = strings.IndexAny(s, " \t")
			if end < 2 || strings.Contains(s[1:end], "@") {
				return nil, ""
			}
			n.xref = s[1:end]
			flaw = "the number of this record is not closed with an @; read as if it were"
		} else {
			n.xref = strings.TrimSpace(s[1:end])
			end++
		}
		s = strings.TrimLeft(s[end:], " \t")
	}
	tag, value, _ := strings.Cut(s, " ")
	if j := strings.IndexByte(tag, '\t'); j >= 0 {
		tag, value = s[:j], s[j+1:]
	}
	if !isTag(tag) {
		return nil, ""
	}
	n.tag, n.value = strings.ToUpper(tag), value
	return n, flaw
}

func isTag(s string) bool {
	for _, c := range []byte(s) {
		if c != '_' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return s != ""
}
