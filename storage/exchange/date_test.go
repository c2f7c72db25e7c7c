package exchange

import "testing"

// Each line is what a file says, what it is read as, and whether that is sure.
func TestDatesAreReadAsTheyAreMeant(t *testing.T) {
	for _, x := range []struct {
		said, read string
		sure       bool
	}{
		{"3 MAY 2019", "2019-05-03", true},
		{"MAY 2019", "2019-05", true},
		{"2019", "2019", true},
		{"ABT 1850", "~1850", true},
		{"cal 3 may 1900", "~1900-05-03", true},
		{"EST 1900", "~1900", true},
		{"BEF 1900", "<1900", true},
		{"AFT JUN 1900", ">1900-06", true},
		{"BET 1850 AND 1860", "1850/1860", true},
		{"FROM 1880 TO 1920", "1880/1920 (from 1880 to 1920)", true},
		{"FROM 1880", ">1880 (from 1880)", true},
		{"TO 1920", "<1920 (to 1920)", true},
		{"44 BC", "-0044", true},
		{"44 BCE", "-0044", true},
		{"(in the war)", "? (in the war)", true},
		{"INT 1850 (about then)", "1850 (about then)", true},
		{"21 FEB 1750/51", "1751-02-21 (21 FEB 1750/51)", true},
		{"15 SEP 1396/1397", "~1396-09-15 (15 SEP 1396/1397)", false},
		{"1056/1060", "1056/1060 (1056/1060)", false},
		{"@#DJULIAN@ 5 NOV 1605", "1605-11-15 (5 NOV 1605 (Julian calendar))", true},
		{"JULIAN 5 NOV 1605", "1605-11-15 (5 NOV 1605 (Julian calendar))", true},
		{"@#DJULIAN@ 11 FEB 1731/32", "1732-02-22 (11 FEB 1731/32 (Julian calendar))", true},
		{"HEBREW 2 TVT 5758", "1998-01-01 (2 TVT 5758 (Hebrew calendar))", true},
		{"@#DFRENCH R@ 12 FRIM 3", "1794-12-02 (12 FRIM 3 (French Republican calendar))", true},
		{"GREGORIAN 3 MAY 2019", "2019-05-03", true},
		{"circa 1850", "~1850 (circa 1850)", false},
		{"1900-05-03", "1900-05-03 (1900-05-03)", false},
		{"3/5/1900", "1900-05-03 (3/5/1900)", false},
		{"30 FEB 1900", "~1900 (30 FEB 1900)", false},
		{"the summer of 1969, in Leeds", "~1969 (the summer of 1969, in Leeds)", false},
		{"unknown", "? (unknown)", false},
		{"BET 1900 AND 1800", "~1900 (BET 1900 AND 1800)", false},
		{"31 484", "? (31 484)", false},
		{"perhaps 484", "~0484 (perhaps 484)", false},
		{"", "", true},
	} {
		d, sure := readDate(x.said)
		text, err := d.MarshalText()
		if err != nil || string(text) != x.read || sure != x.sure {
			t.Errorf("%q: read as %q, sure %v; want %q, %v", x.said, text, sure, x.read, x.sure)
		}
	}
}
