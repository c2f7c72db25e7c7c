package quick

import (
	"strconv"
	"strings"

	"kinweave/graph"
)

// age reads "62", "aged 62", "62 years old", "9 months": as a date of birth.
func (r *reader) age(ws []word) (graph.Date, int) {
	n := 0
	if len(ws) > 2 && ws[0].low == "in" && r.asAt.Known() { // "in her 70s"
		tens, ok := strings.CutSuffix(strings.ReplaceAll(ws[2].low, "'", ""), "s")
		if t, err := strconv.Atoi(tens); ok && err == nil && len(tens) == 2 && t%10 == 0 && (ws[1].low == "her" || ws[1].low == "his" || ws[1].low == "their" || ws[1].low == "the") {
			y := r.asAt.From.Year - t
			return graph.Date{How: graph.Between, From: graph.Day{Year: y - 10}, To: graph.Day{Year: y}}, 3
		}
	}
	for n < len(ws) && (ws[n].low == "aged" || ws[n].low == "age") {
		n++
	}
	about := n < len(ws) && (ws[n].low == "about" || ws[n].low == "nearly" || ws[n].low == "almost")
	if about && n == 0 {
		return graph.Date{}, 0 // "about 72" is a year; "aged about 72" an age
	}
	if about {
		n++
	}
	if n >= len(ws) || !r.asAt.Known() {
		return graph.Date{}, 0
	}
	said := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(ws[n].low, "yo"), "y"), "yrs")
	years, err := strconv.Atoi(said)
	if err != nil || years < 0 || years > 120 || len(said) > 3 {
		return graph.Date{}, 0
	}
	n++
	day := graph.Day{Year: r.asAt.From.Year - years}
	if n < len(ws) {
		switch ws[n].low {
		case "years", "yrs", "year", "y":
			n++
			if n < len(ws) && ws[n].low == "old" {
				n++
			}
		case "months", "month", "mths", "weeks", "week":
			day = graph.Day{Year: r.asAt.From.Year, Month: r.asAt.From.Month}
			if day.Month == 0 {
				day.Month = 6
			}
			if strings.HasPrefix(ws[n].low, "m") {
				day.Month -= years
			} else {
				day.Month -= years / 4
			}
			for day.Month < 1 {
				day.Month += 12
				day.Year--
			}
			n++
			if n < len(ws) && ws[n].low == "old" {
				n++
			}
		case "old":
			n++
		case "weekend", "weekends", "nights", "days", "times", "hours", "miles":
			return graph.Date{}, 0
		}
	}
	if day.Year < 1 {
		return graph.Date{}, 0
	}
	return graph.Date{How: graph.About, From: day}, n
}

// due reads when a baby is expected: a month alone is the next one of that name.
func (r *reader) due(ws []word) (graph.Date, int) {
	skip := 0
	if len(ws) > 1 && (ws[0].low == "in" || ws[0].low == "on") {
		skip = 1
	}
	if s, n := r.span(ws); n > 0 {
		return s.on, n
	}
	if skip < len(ws) && r.asAt.Known() {
		if m, ok := months[ws[skip].low]; ok {
			y := r.asAt.From.Year
			if m < r.asAt.From.Month {
				y++
			}
			return graph.Date{How: graph.On, From: graph.Day{Year: y, Month: m}}, skip + 1
		}
	}
	return graph.Date{}, 0
}
