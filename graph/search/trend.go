package search

import (
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Course is how far one child's family was explored, from one snapshot to the next (links.Take
// keeps one). The last day
// is the day it was asked for, measured afresh and kept nowhere.
type Course struct {
	Days  []graph.Snapshot
	Lines []Line // in the order of the measures
}

// Line is one measure over the days of a course.
type Line struct {
	Of    string // "mum’s side: explored, per cent"
	At    []int  // one for each day
	Known []bool // whether it was measured on that day
}

// Trend reads the snapshots of a child up to a day, and the day itself.
func Trend(f *graph.Family, child graph.ID, asAt graph.Date) Course {
	var c Course
	for s := range graph.All[graph.Snapshot](f) {
		if s.On.Known() && s.On.By(asAt) && (s.Child == child || s.Child == "" && len(f.Case().Children) < 2) {
			c.Days = append(c.Days, s)
		}
	}
	slices.SortStableFunc(c.Days, func(a, b graph.Snapshot) int { return sign(a.On.Sort() - b.On.Sort()) })
	now := graph.Snapshot{Child: child, On: asAt, Counts: Cover(f, child, asAt, Settings{}).Measures()}
	c.Days = append(c.Days, now)
	var of []string
	for _, x := range now.Counts {
		of = append(of, x.Of)
	}
	for _, d := range c.Days { // what was measured once and is not any more stands last
		for _, x := range d.Counts {
			if side, what, _ := strings.Cut(x.Of, ": "); measured[what] && !strings.Contains(side, "connected people") && !slices.Contains(of, x.Of) {
				of = append(of, x.Of)
			}
		}
	}
	for _, name := range of {
		l := Line{Of: name}
		for _, d := range c.Days {
			i := slices.IndexFunc(d.Counts, func(x graph.Count) bool { return x.Of == name })
			n := 0
			if i >= 0 {
				n = d.Counts[i].N
			}
			l.At, l.Known = append(l.At, n), append(l.Known, i >= 0)
		}
		c.Lines = append(c.Lines, l)
	}
	return c
}

// measured are the ends of the names that Coverage.Measures gives.
var measured = map[string]bool{"people": true, "reached": true, "explored, per cent": true, "in the plan": true, "still happening": true}

// Words says how far each side was explored on the first day it was measured and on the last,
// in words before any picture; a line that has been measured once says nothing of a trend.
func (c Course) Words(lang language.Language) []string {
	var out []string
	for _, l := range c.Lines {
		side, what, _ := strings.Cut(l.Of, ": ")
		first, last := slices.Index(l.Known, true), len(l.Known)-1
		if first < 0 || first == last || !l.Known[last] {
			continue
		}
		from, to, a, b := lang.Date(c.Days[first].On.String()), lang.Date(c.Days[last].On.String()), l.At[first], l.At[last]
		switch what {
		case "explored, per cent":
			out = append(out, lang.Say("%s: %d %% explored on %s, %d %% on %s.", upper(sideIn(lang, side)), a, from, b, to))
		case "reached":
			if side == "everybody" {
				out = append(out, lang.Say("People reached: %d on %s, %d on %s.", a, from, b, to))
			}
		case "still happening":
			out = append(out, lang.Say("Promises still being kept by: %d people on %s, %d on %s.", a, from, b, to))
		}
	}
	return out
}
