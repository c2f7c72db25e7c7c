package exchange

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

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
