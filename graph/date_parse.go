package graph

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// ErrDate means that a date could not be read; the sentence says what can.
var ErrDate = errors.New(`I can read dates such as "3 May 2019", "May 2019", "2019", "spring 2019", "about 1972", "before 1990" or "between 2001 and 2003"`)

// leads are the words that say how a date is meant, longest first where one begins another.
var leads = []struct {
	word string
	how  How
}{
	{"approximately", About}, {"approx.", About}, {"approx", About}, {"around", About}, {"about", About},
	{"circa", About}, {"roughly", About}, {"abt", About}, {"ca.", About}, {"c.", About}, {"ca", About},
	{"c", About}, {"~", About}, {"?", About},
	{"before", Before}, {"by", Before}, {"until", Before}, {"bef", Before}, {"<", Before},
	{"after", After}, {"since", After}, {"from", After}, {"aft", After}, {">", After},
}

var (
	between   = regexp.MustCompile(`^(?:between|from)\s+(.+?)\s+(?:and|to|&|-|–)\s+(.+)$`)
	yearRange = regexp.MustCompile(`^(\d{3,4})\s*(?:-|–|/|to)\s*(\d{2,4})$`)
	decade    = regexp.MustCompile(`^(?:the\s+)?(\d{3}0)'?s$`)
	isoDay    = regexp.MustCompile(`^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$`)
	british   = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)
	monthYear = regexp.MustCompile(`^(\d{1,2})[/.](\d{4})$`)
	words     = regexp.MustCompile(`^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]+)\.?,?\s+(?:of\s+)?(\d{1,4})(\s+bc)?$`)
	american  = regexp.MustCompile(`^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$`)
	onlyYear  = regexp.MustCompile(`^(\d{1,4})(\s+bc)?$`)
)

// ParseDate reads a date as people type it. Nothing at all, "unknown" and "not
// known" are the unknown date; what cannot be read is ErrDate.
func ParseDate(s string) (Date, error) {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	switch s {
	case "", "?", "unknown", "not known", "don't know", "no idea":
		return Date{}, nil
	}
	if m := between.FindStringSubmatch(s); m != nil {
		return span(m[1], m[2])
	}
	if m := yearRange.FindStringSubmatch(s); m != nil {
		if len(m[2]) < len(m[1]) { // 2001–03
			m[2] = m[1][:len(m[1])-len(m[2])] + m[2]
		}
		return span(m[1], m[2])
	}
	how := On
	for _, l := range leads {
		rest, ok := strings.CutPrefix(s, l.word)
		if ok && rest != "" && (rest[0] == ' ' || l.word[len(l.word)-1] < 'a' || isDigit(rest[0])) {
			how, s = l.how, strings.TrimSpace(rest)
			break
		}
	}
	if m := decade.FindStringSubmatch(s); m != nil {
		y, _ := strconv.Atoi(m[1])
		return Date{How: Between, From: Day{Year: y}, To: Day{Year: y + 9}}, nil
	}
	day, ok := parseDay(s)
	if !ok {
		return Date{}, ErrDate
	}
	return Date{How: how, From: day}, nil
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func span(a, b string) (Date, error) {
	from, ok1 := parseDay(a)
	to, ok2 := parseDay(b)
	if !ok1 || !ok2 || from.first() > to.last() {
		return Date{}, ErrDate
	}
	return Date{How: Between, From: from, To: to}, nil
}

func parseDay(s string) (Day, bool) {
	var d Day
	num := func(t string) int { n, _ := strconv.Atoi(t); return n }
	switch {
	case isoDay.MatchString(s):
		m := isoDay.FindStringSubmatch(s)
		d = Day{Year: num(m[1]), Month: num(m[2]), Date: num(m[3])}
		if d.Month == 0 || m[3] != "" && d.Date == 0 {
			return Day{}, false
		}
	case british.MatchString(s):
		m := british.FindStringSubmatch(s)
		d = Day{Year: num(m[3]), Month: num(m[2]), Date: num(m[1])}
		if d.Month == 0 || d.Date == 0 {
			return Day{}, false
		}
	case monthYear.MatchString(s):
		m := monthYear.FindStringSubmatch(s)
		d = Day{Year: num(m[2]), Month: num(m[1])}
		if d.Month == 0 {
			return Day{}, false
		}
	case onlyYear.MatchString(s):
		m := onlyYear.FindStringSubmatch(s)
		if len(m[1]) < 3 && m[2] == "" {
			return Day{}, false // "72" could be 1872, 1972 or an age: ask
		}
		d = Day{Year: num(m[1])}
		if m[2] != "" {
			d.Year = -d.Year
		}
	case words.MatchString(s):
		m := words.FindStringSubmatch(s)
		d = Day{Year: num(m[3]), Date: num(m[1]), Month: monthNamed(m[2])}
		if d.Month == 0 {
			if d.Season = seasonNamed(m[2]); d.Season == NoSeason || m[1] != "" {
				return Day{}, false
			}
		}
		if len(m[3]) < 3 && m[4] == "" || m[1] != "" && d.Date == 0 {
			return Day{}, false
		}
		if m[4] != "" {
			d.Year = -d.Year
		}
	case american.MatchString(s):
		m := american.FindStringSubmatch(s)
		d = Day{Year: num(m[3]), Month: monthNamed(m[1]), Date: num(m[2])}
		if d.Month == 0 || d.Date == 0 {
			return Day{}, false
		}
	}
	return d, d.real()
}

func monthNamed(s string) int {
	if len(s) < 3 {
		return 0
	}
	for i, m := range months {
		if i > 0 && strings.HasPrefix(strings.ToLower(m), s) {
			return i
		}
	}
	if s == "sept" {
		return 9
	}
	return 0
}

func seasonNamed(s string) Season {
	if s == "fall" {
		return Autumn
	}
	for i, n := range seasons {
		if i > 0 && n == s {
			return Season(i)
		}
	}
	return NoSeason
}
