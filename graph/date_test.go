package graph

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// anyDay makes days of every precision.
func anyDay(t *rapid.T, label string) Day {
	d := Day{Year: rapid.IntRange(-400, 2100).Filter(func(y int) bool { return y != 0 && (y < 0 || y > 99) }).Draw(t, label+" year")}
	switch rapid.IntRange(0, 3).Draw(t, label+" precision") {
	case 1:
		d.Season = Season(rapid.IntRange(1, 4).Draw(t, label+" season"))
	case 2:
		d.Month = rapid.IntRange(1, 12).Draw(t, label+" month")
	case 3:
		d.Month = rapid.IntRange(1, 12).Draw(t, label+" month")
		d.Date = rapid.IntRange(1, length(d.Year, d.Month)).Draw(t, label+" date")
	}
	return d
}

func anyDate(t *rapid.T) Date {
	d := Date{How: How(rapid.IntRange(0, 5).Draw(t, "how"))}
	if d.Known() {
		d.From = anyDay(t, "from")
	}
	if d.How == Between {
		d.To = anyDay(t, "to")
		if d.To.last() < d.From.first() {
			d.From, d.To = d.To, d.From
		}
	}
	return d
}

func TestWhatIsPrintedCanBeReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate(t)
		got, err := ParseDate(d.String())
		if err != nil || got != d {
			t.Fatalf("%+v prints as %q, which reads as %+v, %v", d, d.String(), got, err)
		}
	})
}

func TestACaseFileKeepsEveryDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate(t)
		d.Phrase = rapid.StringMatching(`[a-zA-Z ().]{0,12}`).Draw(t, "phrase")
		b, _ := d.MarshalText()
		var got Date
		if err := got.UnmarshalText(b); err != nil || got != d {
			t.Fatalf("%+v is written as %q, which reads as %+v, %v", d, b, got, err)
		}
	})
}

func TestDatesSortByWhenTheyCouldFirstHaveBeen(t *testing.T) {
	order := []string{"52 BC", "before 1990", "1990", "spring 1990", "May 1990", "3 May 1990", "4 May 1990", "autumn 1990", "after 1990", "1991"}
	for i := 1; i < len(order); i++ {
		a, _ := ParseDate(order[i-1])
		b, _ := ParseDate(order[i])
		if a.Sort() >= b.Sort() {
			t.Errorf("%s (%g) does not sort before %s (%g)", order[i-1], a.Sort(), order[i], b.Sort())
		}
	}
}

func TestPeopleTypeDatesInManyWays(t *testing.T) {
	for typed, want := range map[string]string{
		"03/05/2019": "3 May 2019", "3rd of May 2019": "3 May 2019", "May 3, 2019": "3 May 2019", "2019-05-03": "3 May 2019",
		"sept 2026": "September 2026", "c1972": "about 1972", "C. 1972": "about 1972", "circa 1972": "about 1972",
		"2012-13": "between 2012 and 2013", "2001–2003": "between 2001 and 2003", "the 1960s": "between 1960 and 1969",
		"Spring  2019": "spring 2019", "from 2001 to 2003": "between 2001 and 2003", "since 2020": "after 2020", "": "not known",
	} {
		got, err := ParseDate(typed)
		if err != nil || got.String() != want {
			t.Errorf("%q reads as %q, %v; want %q", typed, got, err, want)
		}
	}
}

func TestADayThatNeverWasIsNotGuessed(t *testing.T) {
	for _, typed := range []string{"31 February 2019", "29/02/2019", "0 May 2019", "72", "soon", "3 Mayhem 2019", "13/13/2013", "between 2003 and 2001", "2019-00"} {
		if got, err := ParseDate(typed); !errors.Is(err, ErrDate) {
			t.Errorf("%q reads as %q", typed, got)
		}
	}
}

func TestAgeIsCountedInBirthdays(t *testing.T) {
	born := func(d Date) Person { return Person{Birth: d} }
	for _, c := range []struct {
		p    Person
		at   Date
		want int
		ok   bool
	}{
		{born(Exact(2017, 3, 14)), Exact(2026, 11, 21), 9, true},
		{born(Exact(2017, 11, 22)), Exact(2026, 11, 21), 8, true},
		{born(Year(1968)), Exact(2026, 11, 21), 58, true},
		{born(Date{How: Before, From: Day{Year: 1990}}), Exact(2026, 11, 21), 0, false},
		{born(Exact(2027, 1, 1)), Exact(2026, 11, 21), 0, false},
		{born(Year(2026)), Year(2026), 0, true},
	} {
		got, ok := AgeAt(c.p, c.at)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("born %s, on %s: %d, %v; want %d, %v", c.p.Birth, c.at, got, ok, c.want, c.ok)
		}
	}
}

func TestNothingHasEndedBeforeItEnds(t *testing.T) {
	from, to := Year(2021), Exact(2025, 6, 1)
	for at, want := range map[Date]bool{Year(2020): false, Year(2021): true, Exact(2025, 5, 31): true, Exact(2025, 6, 1): false, Year(2026): false, {}: false} {
		if got := InForce(from, to, at); got != want {
			t.Errorf("from %s to %s, on %s: %v", from, to, at, got)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"3 May 2019", "about 1972", "between 2001 and 2003", "c. 52 BC", "~1900", "2012-13"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			return
		}
		if again, err := ParseDate(d.String()); err != nil || again.String() != d.String() {
			t.Fatalf("%q reads as %q, which reads as %q, %v", s, d, again, err)
		}
	})
}

func TestSoManyDaysBackAndForthIsTheSameDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := Exact(rapid.IntRange(-3, 2100).Filter(func(y int) bool { return y != 0 }).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")), rapid.IntRange(0, 800).Draw(t, "days")
		if back := d.Add(n).Add(-n); back != d {
			t.Fatalf("%v and %d days and back is %v", d, n, back)
		}
	})
	if got := Exact(2024, 3, 1).Add(-1); got != Exact(2024, 2, 29) {
		t.Error(got)
	}
}
