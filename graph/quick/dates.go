package quick

import (
	"slices"
	"strconv"
	"strings"

	"kinweave/graph"
)

// span is when something was, as said: "2019", "since Sept 2026", "2021 to 2025".
type span struct {
	on    graph.Date // a date, or the first of two
	to    graph.Date
	since bool
	until bool // only an end was said
}

func (s span) known() bool { return s.on.Known() || s.to.Known() }

// span reads a date at the front of ws, the longest there is.
func (r *reader) span(ws []word) (span, int) {
	skip := 0
	out := span{}
	if len(ws) > 1 {
		switch ws[0].low {
		case "in", "on", "at":
			skip = 1
		case "since", "from":
			skip, out.since = 1, true
		case "until", "till", "til", "to":
			skip, out.until = 1, true
		}
	}
	if skip >= len(ws) || !dateful(ws[skip:]) {
		return span{}, 0
	}
	for n := min(len(ws), 8); n > skip; n-- {
		said := strings.ToLower(raws(ws[skip:n]))
		if first, second, ok := cutRange(said); ok {
			a, okA := r.one(first)
			b, okB := r.one(second)
			if okA && okB && second == "now" {
				return span{on: a, since: true}, n
			}
			if okA && okB && a.Sort() <= b.Sort() {
				return span{on: a, to: b}, n
			}
		}
		if d, ok := r.one(said); ok && d.Known() {
			if d.How == graph.Between && !strings.Contains(said, "between") && !strings.HasSuffix(said, "s") {
				return span{on: graph.Date{How: graph.On, From: d.From}, to: graph.Date{How: graph.On, From: d.To}}, n
			}
			if out.until {
				return span{to: d, until: true}, n
			}
			out.on = d
			return out, n
		}
	}
	return span{}, 0
}

// dateful keeps words that only look like dates, "c" or "May", from being tried.
func dateful(ws []word) bool {
	w := ws[0].low
	next := ""
	if len(ws) > 1 {
		next = ws[1].low
	}
	digit := func(s string) bool { s = strings.TrimLeft(s, "'~<>"); return s != "" && s[0] >= '0' && s[0] <= '9' }
	switch w {
	case "about", "around", "circa", "c", "ca", "roughly", "approx", "before", "after", "by", "between", "early", "late", "mid", "the":
		return digit(next) || len(ws) > 1 && next != w && dateful(ws[1:])
	case "last", "this":
		return next == "year" || next == "month" || next == "christmas" || next == "summer" || next == "spring" || next == "autumn" || next == "winter"
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return len(ws) > 2 && (next == "years" || next == "yrs") && ws[2].low == "ago"
	case "a":
		return next == "year" || next == "month"
	case "spring", "summer", "autumn", "winter", "fall":
		return digit(next)
	}
	if _, ok := months[w]; ok {
		return digit(next)
	}
	return digit(w)
}

var months = map[string]int{"jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7,
	"aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12}

func cutRange(s string) (a, b string, ok bool) {
	for _, by := range []string{" to ", " until ", " till ", " - ", " – "} {
		if a, b, ok = strings.Cut(s, by); ok {
			return a, b, true
		}
	}
	return "", "", false
}

// one reads one date, in the ways people say it that a form would not take.
func (r *reader) one(s string) (graph.Date, bool) {
	year := r.asAt.From.Year
	switch s {
	case "last year", "a year ago":
		return graph.Year(year - 1), r.asAt.Known()
	case "this year":
		return graph.Year(year), r.asAt.Known()
	case "now", "today":
		return r.asAt, true
	}
	if rest, ok := strings.CutPrefix(s, "last "); ok && r.asAt.Known() {
		if rest == "christmas" {
			return graph.Date{How: graph.On, From: graph.Day{Year: year - 1, Month: 12}}, true
		}
		if d, err := graph.ParseDate(rest + " " + strconv.Itoa(year)); err == nil && d.Known() && !strings.ContainsAny(rest, "0123456789") {
			if d.Sort() > r.asAt.Sort() {
				d, err = graph.ParseDate(rest + " " + strconv.Itoa(year-1))
			}
			return d, err == nil
		}
	}
	if first, rest, ok := strings.Cut(s, " "); ok && strings.HasSuffix(rest, "ago") {
		if i := slices.Index([]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}, first); i >= 0 {
			s = strconv.Itoa(i+1) + " " + rest
		}
	}
	for _, unit := range []string{" years ago", " yrs ago"} {
		if n, ok := strings.CutSuffix(s, unit); ok {
			if y, err := strconv.Atoi(n); err == nil && y > 0 && y < 120 && r.asAt.Known() {
				return graph.Date{How: graph.About, From: graph.Day{Year: year - y}}, true
			}
		}
	}
	for _, part := range []string{"early ", "late ", "mid "} {
		if rest, ok := strings.CutPrefix(s, part); ok {
			d, err := graph.ParseDate(rest)
			if err != nil || d.How != graph.On {
				return graph.Date{}, false
			}
			d.How = graph.About
			return d, true
		}
	}
	if d, err := graph.ParseDate(s); err == nil && d.Known() && d.From.Year > 0 && d.From.Year < 3000 {
		return d, true
	}
	how, two := graph.About, s
	for _, lead := range []string{"about ", "around ", "circa ", "c ", "c", "~", "ca ", "roughly "} {
		if rest, ok := strings.CutPrefix(s, lead); ok {
			two = rest
			break
		}
	}
	if rest, ok := strings.CutPrefix(s, "'"); ok {
		how, two = graph.On, rest
	} else if two == s {
		return graph.Date{}, false
	}
	two = strings.TrimPrefix(two, "'")
	if n, err := strconv.Atoi(two); err == nil && len(two) == 2 && n >= 0 && r.asAt.Known() {
		century := year - year%100
		if century+n > year { // "72", said in 2026, is 1972
			century -= 100
		}
		return graph.Date{How: how, From: graph.Day{Year: century + n}}, true
	}
	return graph.Date{}, false
}
