package exchange

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/cacack/gedcom-go/v2/gedcom"

	"kinweave/graph"
)

// readDate turns a GEDCOM date into ours. sure is false when it had to be guessed;
// the words of the file are then kept in the Phrase, as they are for other calendars.
func readDate(s string) (d graph.Date, sure bool) {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, "@@", "@")), " ")
	if s == "" {
		return graph.Date{}, true
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		return graph.Date{Phrase: strings.TrimSpace(s[1 : len(s)-1])}, true
	}
	if d, ok := standard(s); ok {
		return d, true
	}
	if d, err := graph.ParseDate(s); err == nil && d.Known() {
		d.Phrase = s
		return d, false
	}
	if m := twoYears.FindStringSubmatch(s); m != nil { // "15 SEP 1396/1397" is no double year: one of the two
		if d, ok := standard(m[1]); ok && d.How == graph.On {
			d.How, d.Phrase = graph.About, s
			return d, false
		}
	}
	if m := someYear.FindString(s); m != "" && !justNumbers.MatchString(s) {
		y, err := strconv.Atoi(strings.TrimRight(m, " AD"))
		if err == nil && y > 0 {
			return graph.Date{How: graph.About, From: graph.Day{Year: y}, Phrase: s}, false
		}
	}
	return graph.Date{Phrase: s}, false
}

var (
	twoYears    = regexp.MustCompile(`^(.*\d{3,4})/\d{1,4}$`)
	someYear    = regexp.MustCompile(`\b\d{4}\b|\b\d{3}(?: ?AD)?$`)
	justNumbers = regexp.MustCompile(`^[\d ]+$`) // "31 484" is a slip, not the year 484
	period      = regexp.MustCompile(`(?i)^(BET|FROM) (.+) (AND|TO) (.+)$`)
	open        = regexp.MustCompile(`(?i)^(ABT|CAL|EST|BEF|AFT|FROM|TO|INT) (.+)$`)
	phrase      = regexp.MustCompile(`^(.+) \((.*)\)$`)
)

// standard reads what the GEDCOM grammars allow.
func standard(s string) (graph.Date, bool) {
	if m := period.FindStringSubmatch(s); m != nil {
		from, said, ok := day(m[2])
		to, said2, ok2 := day(m[4])
		if !ok || !ok2 {
			return graph.Date{}, false
		}
		d := graph.Date{How: graph.Between, From: from, To: to}
		if d.Sort() > (graph.Date{How: graph.On, From: to}).Sort()+1 {
			return graph.Date{}, false // backwards
		}
		if said != "" || said2 != "" || strings.EqualFold(m[1], "FROM") {
			d.Phrase = plain(s)
		}
		return d, true
	}
	m := open.FindStringSubmatch(s)
	if m == nil {
		from, said, ok := day(s)
		return graph.Date{How: graph.On, From: from, Phrase: said}, ok
	}
	words, rest := strings.ToUpper(m[1]), m[2]
	d := graph.Date{How: opens[words]}
	if words == "INT" {
		p := phrase.FindStringSubmatch(rest)
		if p == nil {
			return graph.Date{}, false
		}
		from, _, ok := day(p[1])
		return graph.Date{How: graph.On, From: from, Phrase: p[2]}, ok
	}
	from, said, ok := day(rest)
	d.From = from
	if said != "" || words == "FROM" || words == "TO" {
		d.Phrase = plain(s)
	}
	return d, ok
}

var opens = map[string]graph.How{"ABT": graph.About, "CAL": graph.About, "EST": graph.About,
	"BEF": graph.Before, "TO": graph.Before, "AFT": graph.After, "FROM": graph.After, "INT": graph.On}

var calendars = []struct{ old, seven, name string }{
	{"@#DGREGORIAN@ ", "GREGORIAN ", ""},
	{"@#DJULIAN@ ", "JULIAN ", "Julian calendar"},
	{"@#DHEBREW@ ", "HEBREW ", "Hebrew calendar"},
	{"@#DFRENCH R@ ", "FRENCH_R ", "French Republican calendar"},
}

// day reads one day, month or year in any calendar. said is what the file said
// where it says more than the day: another calendar, or two years for one day.
func day(s string) (d graph.Day, said string, ok bool) {
	name := ""
	for _, c := range calendars {
		for _, lead := range []string{c.old, c.seven} {
			if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) {
				s, name = s[len(lead):], c.name
				if name != "" {
					s = c.old + s // the form gedcom-go knows
				}
			}
		}
	}
	// A year has three or four digits, or is BC: "5" alone is not a date.
	g, err := gedcom.ParseDate(strings.ToUpper(s))
	if err != nil || g.IsPhrase || g.Modifier != gedcom.ModifierNone || g.EndDate != nil {
		return graph.Day{}, "", false
	}
	if name != "" {
		said = s[strings.IndexByte(s, ' ')+1:]
		if strings.HasPrefix(s, "@#DFRENCH R@ ") {
			said = s[len("@#DFRENCH R@ "):]
		}
		said += " (" + name + ")"
		if !doubled(g) {
			return graph.Day{}, "", false
		}
		if g.DualYear != 0 { // 11 FEB 1731/32 is 1732 to us, whose years begin in January
			g.Year, g.DualYear = g.DualYear, 0
		}
		if g, err = g.ToGregorian(); err != nil {
			return graph.Day{}, "", false
		}
	}
	if !doubled(g) {
		return graph.Day{}, "", false
	}
	d = graph.Day{Year: g.Year, Month: g.Month, Date: g.Day}
	if g.DualYear != 0 {
		said = s
		d.Year = g.DualYear
	}
	if g.IsBC {
		d.Year = -d.Year
	}
	return d, said, realDay(d)
}

// doubled reports whether two years are given as the old calendar did between January and 25 March.
func doubled(g *gedcom.Date) bool {
	return g.DualYear == 0 || g.DualYear == g.Year+1 && g.Month >= 1 && g.Month <= 3
}

// realDay asks graph, through the form of case files, whether there was such a day.
func realDay(d graph.Day) bool {
	text, err := graph.Date{How: graph.On, From: d}.MarshalText()
	if err != nil || d.Month < 0 || d.Month > 12 || d.Date < 0 || d.Date > 0 && d.Month == 0 {
		return false
	}
	var back graph.Date
	return back.UnmarshalText(text) == nil && back.From == d
}

// plain is a date as the file has it, without the signs around calendars.
func plain(s string) string {
	for _, c := range calendars {
		s = strings.ReplaceAll(s, c.old, strings.TrimSpace(strings.Trim(c.old, "@#D "))+" ")
	}
	return strings.ToLower(s)
}

var gedcomMonths = [...]string{"", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

// writeDate gives a date in GEDCOM's words, and the phrase that goes with it.
// What those cannot say exactly is written beside them; see fields.go.
func writeDate(d graph.Date, v Version) (text, words string) {
	from, to := gedcomDay(d.From, v), gedcomDay(d.To, v)
	words = d.Phrase
	if d.From.Month == 0 && d.From.Season != graph.NoSeason || d.How == graph.Between && d.To.Season != graph.NoSeason {
		if words == "" {
			words = d.String()
		}
	}
	switch d.How {
	case graph.On:
		text = from
		if d.From.Month == 0 && d.From.Season != graph.NoSeason {
			text = quarter(d.From, v)
		}
	case graph.About:
		text = "ABT " + from
	case graph.Before:
		text = "BEF " + from
	case graph.After:
		text = "AFT " + from
	case graph.Between:
		text = "BET " + from + " AND " + to
	}
	return text, words
}

// quarter is a season as GEDCOM can say it. Winter is the one the year begins with.
func quarter(d graph.Day, v Version) string {
	first := [...]int{0, 3, 6, 9, 1}[d.Season]
	last := first + 2
	if d.Season == graph.Winter {
		last = 2
	}
	return "BET " + gedcomDay(graph.Day{Year: d.Year, Month: first}, v) + " AND " + gedcomDay(graph.Day{Year: d.Year, Month: last}, v)
}

func gedcomDay(d graph.Day, v Version) string {
	year := fmt.Sprint(d.Year)
	if d.Year < 0 {
		year = fmt.Sprint(-d.Year) + " BCE"
		if v != V70 {
			year = fmt.Sprint(-d.Year) + " B.C."
		}
	}
	switch {
	case d.Month < 1 || d.Month > 12:
		return year
	case d.Date == 0:
		return gedcomMonths[d.Month] + " " + year
	default:
		return fmt.Sprint(d.Date) + " " + gedcomMonths[d.Month] + " " + year
	}
}
