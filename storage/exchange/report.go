package exchange

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Level says how much a line of a Report matters.
type Level int

// From the least to the most that a reader should look at.
const (
	Aside   Level = iota // about the file or the other program, not about the family
	Guessed              // taken in, but it may have been meant differently
	LeftOut              // understood, but there is no place for it here
	Broken               // could not be read
)

// String names a level in a report.
func (l Level) String() string {
	return levelWords[l]
}

var levelWords = [...]string{"about the file", "guessed", "left out", "could not be read"}

// ReportLine is one thing that a reader of the file should know. It names a line
// and a tag, never what stands there: a report may be shown to anyone.
type ReportLine struct {
	Line  int // counted from 1; 0 is the whole file
	Level Level
	Path  string // the tags down to it: "INDI.BIRT.PLAC"
	Text  string // why, as a sentence without a full stop
	Under string // the path of the line above that took this one with it; Path itself if none
}

// Report tells what reading a file came to.
type Report struct {
	Format string // "GEDCOM 5.5.1" or "JSON"
	Coding string // "UTF-8", "ANSEL" …: how letters were stored
	Size   int    // lines in the file

	People, Unions, Parentages, Sources, Others int // records that came back

	Lines []ReportLine // in order of the file
}

// Group is the same thing said of several lines, and of what hung below them.
type Group struct {
	Level Level
	Path  string
	Text  string
	Lines []int
}

func (r *Report) add(line int, level Level, path, text string) {
	r.under(line, level, path, path, text)
}

func (r *Report) under(line int, level Level, under, path, text string) {
	r.Lines = append(r.Lines, ReportLine{Line: line, Level: level, Path: path, Text: text, Under: under})
}

func (r *Report) sort() {
	slices.SortStableFunc(r.Lines, func(a, b ReportLine) int { return a.Line - b.Line })
}

// Count is how many lines were reported at a level.
func (r Report) Count(l Level) int {
	n := 0
	for _, x := range r.Lines {
		if x.Level == l {
			n++
		}
	}
	return n
}

// Clean reports whether every line about the family was taken in as it stands.
func (r Report) Clean() bool {
	return !slices.ContainsFunc(r.Lines, func(l ReportLine) bool { return l.Level != Aside })
}

// Groups puts lines of one kind together, what matters most first.
func (r Report) Groups() []Group {
	type key struct {
		level      Level
		path, text string
	}
	at := map[key]int{}
	var out []Group
	for _, l := range r.Lines {
		k := key{l.Level, l.Under, l.Text}
		i, seen := at[k]
		if !seen {
			i = len(out)
			at[k] = i
			out = append(out, Group{Level: l.Level, Path: l.Under, Text: l.Text})
		}
		out[i].Lines = append(out[i].Lines, l.Line)
	}
	slices.SortStableFunc(out, func(a, b Group) int { return int(b.Level) - int(a.Level) })
	return out
}

// Words are a group in one line: what, how often, where. Say is how the program speaks to whoever
// reads it, as fmt.Sprintf does in English; tags are the same everywhere.
func (g Group) Words(say func(english string, args ...any) string) string {
	const most = 6
	out := say(g.Text)
	if g.Path != "" {
		out = g.Path + ": " + out
	}
	var at []string
	for _, n := range g.Lines {
		if n > 0 && len(at) < most {
			at = append(at, strconv.Itoa(n))
		}
	}
	where := strings.Join(at, ", ")
	switch {
	case len(at) == 0:
		return out
	case len(g.Lines) == 1:
		return out + " " + say("(line %s)", where)
	case len(g.Lines) > most:
		return out + " " + say("(lines %s and %d more)", where, len(g.Lines)-most)
	}
	return out + " " + say("(lines %s)", where)
}

// String is the whole report in English.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %d lines, %d people\n", r.Format, r.Coding, r.Size, r.People)
	for _, g := range r.Groups() {
		fmt.Fprintf(&b, "%s: %s\n", g.Level, g.Words(fmt.Sprintf))
	}
	return b.String()
}
