package exchange

import (
	"fmt"
	"slices"
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
	return [...]string{"about the file", "guessed", "left out", "could not be read"}[l]
}

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

// String is a group as one line of text: what, how often, where.
func (g Group) String() string {
	const most = 6
	var b strings.Builder
	if g.Path != "" {
		b.WriteString(g.Path + ": ")
	}
	b.WriteString(g.Text)
	var where []string
	for i, n := range g.Lines {
		if i == most {
			where = append(where, fmt.Sprintf("and %d more", len(g.Lines)-most))
			break
		}
		if n > 0 {
			where = append(where, fmt.Sprint(n))
		}
	}
	switch {
	case len(where) == 1:
		b.WriteString(" (line " + where[0] + ")")
	case len(where) > 1:
		b.WriteString(" (lines " + strings.Join(where, ", ") + ")")
	}
	return b.String()
}

// String is the whole report for people to read.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %s: %s, %s and %s taken in.\n", r.Format, r.Coding, several(r.Size, "line"),
		several(r.People, "person"), several(r.Unions, "union"), several(r.Parentages, "parentage"))
	last := Level(-1)
	for _, g := range r.Groups() {
		if g.Level != last {
			fmt.Fprintf(&b, "\n%s (%s)\n", heading[g.Level], several(r.Count(g.Level), "line"))
			last = g.Level
		}
		fmt.Fprintf(&b, "  %s\n", g)
	}
	return b.String()
}

var heading = map[Level]string{
	Broken:  "Could not be read",
	LeftOut: "Left out",
	Guessed: "Guessed: please check",
	Aside:   "About the file or the program that wrote it",
}

func several(n int, what string) string {
	switch {
	case n == 1:
		return "1 " + what
	case what == "person":
		what = "people"
	default:
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
