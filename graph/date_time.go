package graph

import "math"

// Sort is a decimal year to put dates in order by: the first moment that the
// date allows. It is 0, a year that never was, for a date that is not known.
func (d Date) Sort() float64 {
	if !d.Known() {
		return 0
	}
	y := float64(d.From.Year)
	if m := d.From.firstMonth(); m > 0 {
		y += float64(m-1) / 12
	}
	if d.From.Date > 0 {
		y += float64(d.From.Date-1) / 373
	}
	switch d.How { // "before 1990" sorts before "1990", "after 1990" behind it
	case Before:
		y -= 0.001
	case After:
		y += 0.999
	}
	return y
}

// Span is the first and the last day that a date allows, as day numbers. What is
// open on one side reaches to the end of the integers.
func (d Date) Span() (first, last int) {
	switch d.How {
	case On, About:
		return d.From.first(), d.From.last()
	case Before:
		return math.MinInt, d.From.first() - 1
	case After:
		return d.From.last() + 1, math.MaxInt
	case Between:
		return d.From.first(), d.To.last()
	default:
		return math.MinInt, math.MaxInt
	}
}

// By reports whether something with this date had happened by the given day.
// Something undated has; nothing is in the future of an unknown day.
func (d Date) By(asAt Date) bool {
	if !d.Known() || !asAt.Known() {
		return true
	}
	first, _ := d.Span()
	_, last := asAt.Span()
	return first <= last
}

// InForce reports whether something that lasts from one date to another did so on a day.
// What has ended on the day itself is over.
func InForce(from, to, asAt Date) bool {
	return from.By(asAt) && !(to.Known() && to.By(asAt))
}

// AgeAt is a person's age in completed years on a date, as well as it can be
// said: somebody of whom only the year of birth is known is taken to be born in
// the middle of it. It is not ok before the birth or when either date is unknown.
func AgeAt(p Person, at Date) (years int, ok bool) {
	if !p.Birth.Known() || !at.Known() || p.Birth.How == Before || p.Birth.How == After {
		return 0, false
	}
	b, a := p.Birth.From.middle(), at.From.middle()
	if p.Birth.How == Between {
		b.Year += (p.Birth.To.Year - p.Birth.From.Year) / 2
	}
	years = a.Year - b.Year
	if b.Year < 0 && a.Year > 0 {
		years-- // there was no year 0
	}
	if a.Month < b.Month || a.Month == b.Month && a.Date < b.Date {
		years--
	}
	if years == -1 && a.Year == b.Year {
		years = 0 // both only known by the year
	}
	return years, years >= 0
}

func (d Day) firstMonth() int {
	if d.Month > 0 {
		return d.Month
	}
	return [...]int{0, 3, 6, 9, 1}[d.Season]
}

func (d Day) middle() Day {
	switch {
	case d.Month == 0 && d.Season == NoSeason:
		return Day{Year: d.Year, Month: 7, Date: 1}
	case d.Month == 0:
		return Day{Year: d.Year, Month: d.firstMonth() + 1, Date: 15}
	case d.Date == 0:
		return Day{Year: d.Year, Month: d.Month, Date: 15}
	}
	return d
}

// first and last are day numbers in the proleptic Gregorian calendar.
func (d Day) first() int {
	return number(d.Year, max(d.firstMonth(), 1), max(d.Date, 1))
}

func (d Day) last() int {
	switch {
	case d.Date > 0:
		return d.first()
	case d.Month > 0:
		return number(d.Year, d.Month, length(d.Year, d.Month))
	case d.Season != NoSeason:
		m := d.firstMonth() + 2
		return number(d.Year, m, length(d.Year, m))
	}
	return number(d.Year, 12, 31)
}

// real reports whether there was such a day.
func (d Day) real() bool {
	return d.Year != 0 && d.Year > -10000 && d.Year < 10000 && d.Month >= 0 && d.Month <= 12 && d.Date >= 0 &&
		(d.Date == 0 || d.Month > 0 && d.Date <= length(d.Year, d.Month))
}

func length(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y < 0 {
			y++
		}
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// number counts days; years before Christ have no year 0.
func number(y, m, d int) int {
	if y < 0 {
		y++
	}
	if m <= 2 {
		y--
		m += 12
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*(m-3)+2)/5 + d
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && a < 0 {
		q--
	}
	return q
}

// Add is the exact day so many days later, or earlier for a number below 0; a date that is
// not exact is given back as it is.
func (d Date) Add(days int) Date {
	if d.How != On || d.From.Date == 0 {
		return d
	}
	day := d.From
	for ; days > 0; days-- {
		if day.Date++; day.Date > length(day.Year, day.Month) {
			day.Date = 1
			if day.Month++; day.Month > 12 {
				day.Month = 1
				if day.Year++; day.Year == 0 {
					day.Year = 1
				}
			}
		}
	}
	for ; days < 0; days++ {
		if day.Date--; day.Date == 0 {
			if day.Month--; day.Month == 0 {
				day.Month = 12
				if day.Year--; day.Year == 0 {
					day.Year = -1
				}
			}
			day.Date = length(day.Year, day.Month)
		}
	}
	return Date{How: On, From: day}
}
