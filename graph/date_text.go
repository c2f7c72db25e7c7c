package graph

import (
	"fmt"
	"strconv"
	"strings"
)

var months = [...]string{"", "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

var seasons = [...]string{"", "spring", "summer", "autumn", "winter"}

// String writes the date as people in Britain say it: "3 May 2019", "about 1972", "spring 2019".
func (d Date) String() string {
	switch d.How {
	case On:
		return d.From.String()
	case About:
		return "about " + d.From.String()
	case Before:
		return "before " + d.From.String()
	case After:
		return "after " + d.From.String()
	case Between:
		return "between " + d.From.String() + " and " + d.To.String()
	default:
		if d.Phrase != "" {
			return d.Phrase
		}
		return "not known"
	}
}

// String writes the day without saying how it is meant.
func (d Day) String() string {
	year := strconv.Itoa(d.Year)
	if d.Year < 0 {
		year = strconv.Itoa(-d.Year) + " BC"
	}
	switch {
	case d.Month == 0 && d.Season != NoSeason:
		return seasons[d.Season] + " " + year
	case d.Month == 0:
		return year
	case d.Date == 0:
		return months[d.Month] + " " + year
	default:
		return fmt.Sprintf("%d %s %s", d.Date, months[d.Month], year)
	}
}

// MarshalText writes the form that stands in case files; see Date.
func (d Date) MarshalText() ([]byte, error) {
	var s string
	switch d.How {
	case On:
		s = d.From.code()
	case About:
		s = "~" + d.From.code()
	case Before:
		s = "<" + d.From.code()
	case After:
		s = ">" + d.From.code()
	case Between:
		s = d.From.code() + "/" + d.To.code()
	default:
		if d.Phrase != "" {
			s = "?"
		}
	}
	if d.Phrase != "" {
		s += " (" + d.Phrase + ")"
	}
	return []byte(s), nil
}

func (d Day) code() string {
	s := fmt.Sprintf("%04d", d.Year)
	if d.Year < 0 {
		s = fmt.Sprintf("-%04d", -d.Year)
	}
	switch {
	case d.Month == 0 && d.Season != NoSeason:
		return s + "-" + seasons[d.Season]
	case d.Month == 0:
		return s
	case d.Date == 0:
		return fmt.Sprintf("%s-%02d", s, d.Month)
	default:
		return fmt.Sprintf("%s-%02d-%02d", s, d.Month, d.Date)
	}
}

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(b []byte) error {
	*d = Date{}
	s, phrase, found := strings.Cut(string(b), " (")
	if found {
		phrase = strings.TrimSuffix(phrase, ")")
	}
	out := Date{Phrase: phrase}
	switch {
	case s == "" || s == "?":
		*d = out
		return nil
	case s[0] == '~':
		out.How = About
	case s[0] == '<':
		out.How = Before
	case s[0] == '>':
		out.How = After
	default:
		out.How = On
	}
	if out.How != On {
		s = s[1:]
	}
	first, second, between := strings.Cut(s, "/")
	var err error
	if out.From, err = readCode(first); err != nil {
		return err
	}
	if between {
		out.How = Between
		if out.To, err = readCode(second); err != nil {
			return err
		}
	}
	*d = out
	return nil
}

func readCode(s string) (Day, error) {
	bad := fmt.Errorf("graph: %q is not a date of a case file", s)
	var day Day
	sign := 1
	if strings.HasPrefix(s, "-") {
		sign, s = -1, s[1:]
	}
	parts := strings.Split(s, "-")
	if len(parts) > 3 {
		return Day{}, bad
	}
	year, err := strconv.Atoi(parts[0])
	if err != nil || year <= 0 {
		return Day{}, bad
	}
	day.Year = sign * year
	if len(parts) == 1 {
		return day, nil
	}
	for i, name := range seasons {
		if i > 0 && parts[1] == name && len(parts) == 2 {
			day.Season = Season(i)
			return day, nil
		}
	}
	if day.Month, err = strconv.Atoi(parts[1]); err != nil {
		return Day{}, bad
	}
	if len(parts) == 3 {
		if day.Date, err = strconv.Atoi(parts[2]); err != nil || day.Date < 1 {
			return Day{}, bad
		}
	}
	if !day.real() {
		return Day{}, bad
	}
	return day, nil
}
