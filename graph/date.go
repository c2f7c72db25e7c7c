package graph

// Date is a day as well as anyone remembers it. The zero Date is "not known".
//
// It is written into case files as text: "2019-05-03", "2019-05", "2019", "2019-spring",
// "~1972", "<1990", ">2001", "2001/2003", "-0051" (52 BC). Anything else that a family file
// said is kept in Phrase, after a space: "~1700 (in the old style)".
type Date struct {
	How    How
	From   Day
	To     Day    // Between only
	Phrase string // the words of the source, where they say more than the rest
}

// Day is a year and as much more as is known. Season is used only where Month is 0.
type Day struct {
	Year   int // never 0 in a known day; below 0 before Christ
	Month  int // 1 to 12, 0 when not known
	Date   int // 1 to 31, 0 when not known
	Season Season
}

// How says how a Date is meant.
type How int

// The ways. On is a day, a month, a season or a year, by how much of From is filled in.
const (
	Unknown How = iota
	On
	About
	Before
	After
	Between
)

// Season is a quarter of a year as people remember it.
type Season int

// The seasons; winter is the one the year begins with.
const (
	NoSeason Season = iota
	Spring
	Summer
	Autumn
	Winter
)

// Known reports whether the date says anything at all.
func (d Date) Known() bool { return d.How != Unknown }

// IsZero lets encoding/json leave out dates that say nothing.
func (d Date) IsZero() bool { return d == Date{} }

// Year makes a date of which only the year is known; Exact one of which all is.
func Year(y int) Date { return Date{How: On, From: Day{Year: y}} }

// Exact makes a full date.
func Exact(y, m, d int) Date { return Date{How: On, From: Day{Year: y, Month: m, Date: d}} }
