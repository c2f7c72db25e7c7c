package exchange_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"kinweave/graph"
	"kinweave/storage/exchange"
)

func read(t testing.TB, text string) (*graph.Family, exchange.Report) {
	t.Helper()
	records, rep, err := exchange.ReadGEDCOM(context.Background(), strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	f, err := graph.New(records...)
	if err != nil {
		t.Fatal(err)
	}
	return f, rep
}

func reported(rep exchange.Report, line int, l exchange.Level, words string) bool {
	for _, x := range rep.Lines {
		if x.Line == line && x.Level == l && strings.Contains(x.Text, words) {
			return true
		}
	}
	return false
}

func TestLettersAreReadHoweverTheyAreStored(t *testing.T) {
	const name = "Zoë Müller"
	file := func(char string) string {
		return "0 HEAD\r\n1 GEDC\r\n2 VERS 5.5.1\r\n1 CHAR " + char + "\r\n0 @I1@ INDI\r\n1 NAME Zoë /Müller/\r\n0 TRLR\r\n"
	}
	with := func(e encoding.Encoding, char string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(file(char)))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	ansel := strings.NewReplacer("ë", "\xe8e", "ü", "\xe8u").Replace(file("ANSEL"))
	for what, b := range map[string][]byte{
		"UTF-8":                         []byte(file("UTF-8")),
		"UTF-8 with a mark":             []byte("\ufeff" + file("UTF-8")),
		"UTF-8 that says it is ANSEL":   []byte(file("ANSEL")),
		"UTF-8 that says nothing":       []byte(strings.Replace(file("X"), "1 CHAR X\r\n", "", 1)),
		"UTF-16 little":                 with(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), "UNICODE"),
		"UTF-16 big":                    with(unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM), "UNICODE"),
		"UTF-16 little without a mark":  with(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UNICODE"),
		"UTF-16 big without a mark":     with(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UNICODE"),
		"ANSEL":                         []byte(ansel),
		"ANSI":                          with(charmap.Windows1252, "ANSI"),
		"IBM WINDOWS":                   with(charmap.Windows1252, "IBM WINDOWS"),
		"Windows 1250":                  with(charmap.Windows1250, "WINDOWS-1250"),
		"ANSI with a number":            with(charmap.Windows1254, "ANSI\r\n2 VERS 1254"),
		"IBMPC":                         with(charmap.CodePage437, "IBMPC"),
		"IBM 850":                       with(charmap.CodePage850, "IBM850"),
		"CP850":                         with(charmap.CodePage850, "CP850"),
		"Macintosh":                     with(charmap.Macintosh, "MACINTOSH"),
		"Latin 1":                       with(charmap.ISO8859_1, "ISO-8859-1"),
		"1252 that says nothing":        with(charmap.Windows1252, "nonsense"),
		"1252 that says it is UTF-8":    with(charmap.Windows1252, "UTF-8"),
		"lines that end with CR":        []byte(strings.ReplaceAll(file("UTF-8"), "\r\n", "\r")),
		"lines that end with LF":        []byte(strings.ReplaceAll(file("UTF-8"), "\r\n", "\n")),
		"a last line without an ending": []byte(strings.TrimSpace(file("UTF-8"))),
	} {
		records, rep, err := exchange.ReadGEDCOM(context.Background(), bytes.NewReader(b))
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if p, ok := records[0].(graph.Person); !ok || p.Formal != name || p.Surname != "Müller" {
			t.Errorf("%s (%s): read %q", what, rep.Coding, p.Formal)
		}
		if guess := strings.Contains(what, "that says"); guess == rep.Clean() && what != "UTF-8 that says nothing" {
			t.Errorf("%s: the report must say when letters were guessed, and only then:\n%s", what, rep)
		}
	}
}

func TestABrokenFileIsMendedAloud(t *testing.T) {
	head := "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n"
	for _, x := range []struct {
		name, text   string
		line         int
		level        exchange.Level
		words        string
		people, unis int
	}{
		{"a level that jumps", head + "0 @I1@ INDI\n1 BIRT\n4 DATE 1900\n0 TRLR", 6, exchange.Guessed, "level number jumps", 1, 0},
		{"a level far too deep", head + "0 @I1@ INDI\n1 NAME A\n99 INVALID x\n0 TRLR", 6, exchange.LeftOut, "no place", 1, 0},
		{"a number that is not closed", head + "0 @I1 INDI\n1 NAME A\n0 TRLR", 4, exchange.Guessed, "not closed", 1, 0},
		{"two records with one number", head + "0 @I1@ INDI\n0 @I1@ INDI\n0 TRLR", 5, exchange.Guessed, "second record", 2, 0},
		{"a family that is not there", head + "0 @I1@ INDI\n1 FAMC @F9@\n0 TRLR", 5, exchange.LeftOut, "not in the file", 1, 0},
		{"a child that is not there", head + "0 @I1@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I9@\n0 TRLR", 7, exchange.LeftOut, "not in the file", 1, 1},
		{"no header", "0 @I1@ INDI\n1 NAME A\n0 TRLR", 1, exchange.Guessed, "no header", 1, 0},
		{"a line without a number", head + "0 @I1@ INDI\nhello there\n0 TRLR", 5, exchange.Broken, "not a line", 1, 0},
		{"a record whose line is broken", head + "0 @I1@ INDI\n1 SEX M\n0 @I2@INDI\n1 SEX F\n0 TRLR", 7, exchange.LeftOut, "could not be read", 1, 0},
		{"a remark broken by a new line", head + "0 @I1@ INDI\n1 NOTE one\ntwo\n0 TRLR", 6, exchange.Guessed, "next line of the remark", 1, 0},
		{"a remark that goes on one level too high", head + "0 @I1@ INDI\n1 NOTE one\n1 CONT two\n0 TRLR", 6, exchange.Guessed, "too high", 1, 0},
		{"an ancestor of themselves", head + "0 @I1@ INDI\n0 @I2@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@\n0 @F2@ FAM\n1 HUSB @I2@\n1 CHIL @I1@\n0 TRLR", 4, exchange.Guessed, "ancestor of themselves", 2, 2},
		{"their own parent", head + "0 @I1@ INDI\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I1@\n0 TRLR", 4, exchange.Guessed, "ancestor of themselves", 1, 1},
		{"nobody in a family", head + "0 @F1@ FAM\n1 MARR Y\n0 TRLR", 4, exchange.LeftOut, "nobody in it", 0, 0},
		{"only one side of a tie", head + "0 @I1@ INDI\n1 FAMC @F1@\n0 @I2@ INDI\n0 @F1@ FAM\n1 WIFE @I2@\n0 TRLR", 5, exchange.LeftOut, "not joined", 2, 1},
		{"a pointer of ours to nowhere", head + "0 @I1@ INDI\n0 @X1@ _KIN_RECORD_TIE\n1 _KIN_FROM @I1@\n1 _KIN_TO @I9@\n0 TRLR", 7, exchange.LeftOut, "", 1, 0},
		{"a record of ours that is not whole", head + "0 @I1@ INDI\n0 @X1@ _KIN_RECORD_PARENTAGE\n1 _KIN_CHILD @I1@\n0 TRLR", 5, exchange.LeftOut, "not whole", 1, 0},
		{"an ID of ours that leads nowhere", head + "0 @I1@ INDI\n0 @X1@ _KIN_RECORD_TIE\n1 _KIN_FROM @I1@\n1 _KIN_TO gone\n0 TRLR", 5, exchange.LeftOut, "not whole", 1, 0},
	} {
		f, rep := read(t, x.text)
		if f.Len(graph.KindPerson) != x.people || f.Len(graph.KindUnion) != x.unis {
			t.Errorf("%s: %d people and %d unions; want %d and %d", x.name, f.Len(graph.KindPerson), f.Len(graph.KindUnion), x.people, x.unis)
		}
		if !reported(rep, x.line, x.level, x.words) {
			t.Errorf("%s: line %d is not reported as %q:\n%s", x.name, x.line, x.words, rep)
		}
	}
}

func TestWhatIsNoFamilyFileIsSaidSo(t *testing.T) {
	var noGED bytes.Buffer
	z := zip.NewWriter(&noGED)
	if _, err := z.Create("picture.jpg"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for what, x := range map[string]struct {
		b    string
		want error
	}{
		"empty":         {"", exchange.ErrNotGEDCOM},
		"a letter":      {"Dear Sir,\n\nplease find", exchange.ErrNotGEDCOM},
		"a picture":     {"\x89PNG\r\n\x1a\n\x00\x00", exchange.ErrNotGEDCOM},
		"a broken zip":  {"PK\x03\x04 nothing", exchange.ErrNotGEDCOM},
		"another zip":   {noGED.String(), exchange.ErrNoGEDCOM},
		"numbers alone": {"1\n2\n3\n", exchange.ErrNotGEDCOM},
	} {
		if _, _, err := exchange.ReadGEDCOM(context.Background(), strings.NewReader(x.b)); !errors.Is(err, x.want) {
			t.Errorf("%s: %v", what, err)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, _, err := exchange.ReadGEDCOM(ctx, strings.NewReader("0 HEAD\n0 @I1@ INDI\n")); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped import: %v", err)
	}
}

func TestAFamilyIsReadAsItIsMeant(t *testing.T) {
	f, rep := read(t, `0 HEAD
1 GEDC
2 VERS 7.0
0 @MUM@ INDI
1 NAME Ada /Hollow/
2 NICK Addie
1 NAME Ada /Reed/
1 SEX F
1 BIRT
2 DATE BET 1960 AND 1962
2 PLAC 4 Mill Lane, Oakham, Rutland
1 OCCU Baker
1 RESI
2 PLAC Salford
0 @DAD@ INDI
1 NAME Nguyen /Bao/ Long
1 SEX M
1 DEAT Y
0 @AUNT@ INDI
1 SEX X
1 ASSO @MUM@
2 ROLE GODP
0 @KID@ INDI
1 NAME Dora
1 FAMC @F1@
2 PEDI ADOPTED
2 STAT CHALLENGED
0 @TWO@ INDI
1 ASSO @KID@
2 ROLE MULTIPLE
0 @F1@ FAM
1 HUSB @DAD@
1 WIFE @MUM@
1 CHIL @KID@
1 CHIL @TWO@
1 MARR
2 DATE 4 JUN 1982
2 PLAC Oakham
1 EVEN
2 TYPE Separation
1 DIV Y
0 @F2@ FAM
1 WIFE @AUNT@
1 WIFE @MUM@
1 MARR
2 TYPE Civil partnership
2 DATE 2010
0 TRLR
`)
	mum, _ := graph.Get[graph.Person](f, "MUM")
	if mum.Known != "Addie" || mum.Formal != "Ada Hollow" || mum.Surname != "Hollow" || mum.Shown != graph.Female || mum.Work != "Baker" ||
		mum.Place != "Salford" || fmt.Sprint(mum.Also) != "[Ada Reed]" || mum.Birth.String() != "between 1960 and 1962" {
		t.Errorf("mum: %+v", mum)
	}
	if len(mum.Notes) != 1 || mum.Notes[0].Text != "Born in Oakham, Rutland" || !reported(rep, 11, exchange.LeftOut, "street") {
		t.Errorf("the place of birth: %+v\n%s", mum.Notes, rep)
	}
	dad, _ := graph.Get[graph.Person](f, "DAD")
	if dad.Formal != "Nguyen Bao Long" || dad.Surname != "Bao" || !dad.Dead() {
		t.Errorf("dad: %+v", dad)
	}
	one, _ := graph.Get[graph.Union](f, "F1")
	if one.Kind != graph.Married || len(one.Events) != 3 || one.Events[0].Note != "in Oakham" || one.Events[1].Kind != graph.SeparatedEvent {
		t.Errorf("first union: %+v", one)
	}
	two, _ := graph.Get[graph.Union](f, "F2")
	if two.Kind != graph.CivilPartnership || fmt.Sprint(two.Partners) != "[AUNT MUM]" {
		t.Errorf("second union: %+v", two)
	}
	kids := f.ChildrenOf("F1")
	if len(kids) != 2 || kids[0].Child != "KID" || kids[0].Kind != graph.Adoptive || kids[0].Certainty != graph.Disputed || kids[1].Kind != graph.ByBirth {
		t.Errorf("children: %+v", kids)
	}
	births := 0
	for b := range graph.All[graph.Birth](f) {
		births++
		if fmt.Sprint(b.Children) != "[TWO KID]" {
			t.Errorf("born together: %+v", b)
		}
	}
	if births != 1 {
		t.Errorf("%d births", births)
	}
	ties := 0
	for tie := range graph.All[graph.Tie](f) {
		ties++
		if tie.From != "AUNT" || tie.To != "MUM" || tie.Kind != graph.Godparent {
			t.Errorf("tie: %+v", tie)
		}
	}
	if ties != 1 {
		t.Errorf("%d ties", ties)
	}
}

func TestAnAddressNeverComesIn(t *testing.T) {
	f, rep := read(t, `0 HEAD
1 GEDC
2 VERS 5.5.1
0 @I1@ INDI
1 NAME A
1 BIRT
2 PLAC Zebra Cottage, 17 Zebra Street, Leeds, LS1 4AB, England
1 RESI 17 Zebra Street
2 ADDR 17 Zebra Street
3 CONT Zebra House
3 ADR1 17 Zebra Street
3 CITY Leeds
3 POST LS1 4AB
2 PHON 0113 496 0000 Zebra
2 EMAIL zebra@@zebra.example
1 DEAT
2 PLAC 17 Zebra Road
0 TRLR
`)
	p, _ := graph.Get[graph.Person](f, "I1")
	b, err := graph.Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, never := range []string{"Zebra", "zebra", "17", "LS1", "0113"} {
		if strings.Contains(string(b), never) {
			t.Errorf("%q came in: %s", never, b)
		}
	}
	if p.Place != "Leeds" {
		t.Errorf("the town: %q", p.Place)
	}
	for _, line := range []int{7, 8, 9, 10, 11, 13, 14, 15, 17} {
		if !reported(rep, line, exchange.LeftOut, "") {
			t.Errorf("line %d is not reported", line)
		}
	}
}

func TestNoReportRepeatsWhatTheFileSays(t *testing.T) {
	const secret = "Zyxwvut"
	var b strings.Builder
	b.WriteString("0 HEAD\n1 CHAR " + secret + "\n1 NOTE " + secret + "\n0 @I1@ INDI\n1 NAME " + secret + "\n")
	for _, tag := range []string{"BIRT", "DEAT", "SEX", "FAMC", "FAMS", "ADDR", "EVEN", "OBJE", "NOTE", "SOUR", "ASSO", "PLAC", "RESN", "ALIA", "_X"} {
		fmt.Fprintf(&b, "1 %s %s\n2 DATE %s\n2 PLAC 1 %s Street\n2 TYPE %s\n%s\n", tag, secret, secret, secret, secret, secret)
	}
	_, rep := read(t, b.String())
	if strings.Contains(fmt.Sprintf("%+v", rep), secret) {
		t.Errorf("the report repeats a word of the file:\n%s", rep)
	}
	if len(rep.Lines) < 20 {
		t.Errorf("only %d lines reported", len(rep.Lines))
	}
}

func TestJSONSaysWhatItCouldNotRead(t *testing.T) {
	records, rep, err := exchange.ReadJSON(strings.NewReader(`{"format":1,"records":[
{"kind":"person","record":{"ID":"p1","Known":"Kit","Aura":"blue"}},
{"kind":"spell","record":{"ID":"s1"}},
{"kind":"person","record":{"ID":"p1"}},
{"kind":"person","record":{"ID":"p2","Count":"many"}}
]}`))
	if err != nil || len(records) != 1 {
		t.Fatalf("%d records, %v", len(records), err)
	}
	for line, level := range map[int]exchange.Level{2: exchange.LeftOut, 3: exchange.LeftOut, 4: exchange.LeftOut, 5: exchange.Broken} {
		if !reported(rep, line, level, "") {
			t.Errorf("line %d: %s", line, rep)
		}
	}
	for text, want := range map[string]error{"": exchange.ErrNotJSON, "{}": exchange.ErrNotJSON, `{"format":2}`: exchange.ErrNewer,
		`{"format":1,"records":[{"kind":"stay","record":{"ID":"s","Person":"nobody"}}]}`: exchange.ErrNotJSON} {
		if _, _, err := exchange.ReadJSON(strings.NewReader(text)); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestAFileMadeToBeSlowIsNot would take hours if any of this were done line by line again.
func TestAFileMadeToBeSlowIsNot(t *testing.T) {
	const many = 100_000
	for what, text := range map[string]string{
		"one number for all":   "0 HEAD\n" + strings.Repeat("0 @I1@ INDI\n", many),
		"no number at all":     "0 HEAD\n" + strings.Repeat("0 INDI\n", many),
		"a remark like a book": "0 HEAD\n0 @I1@ INDI\n1 NOTE\n" + strings.Repeat("2 CONT and so on, and on, and on\n", many),
		"a broken book":        "0 HEAD\n0 @I1@ INDI\n1 NOTE\n" + strings.Repeat("and so on, and on, and on\n", many),
		"one long line":        "0 HEAD\n0 @I1@ INDI\n1 NOTE " + strings.Repeat("and so on ", many) + "\n1 BIRT\n2 DATE " + strings.Repeat("1 ", many),
		"deeper and deeper":    "0 HEAD\n0 @I1@ INDI\n" + strings.Repeat("1 BIRT\n99 X\n98 X\n", many/3),
		"partners":             "0 HEAD\n0 @I1@ INDI\n0 @F1@ FAM\n" + strings.Repeat("1 HUSB @I1@\n1 CHIL @I1@\n", many/2),
	} {
		_, rep := read(t, text)
		if rep.Size < 4 {
			t.Errorf("%s: %d lines", what, rep.Size)
		}
	}
}

func TestEventsStandInTheOrderTheyHappened(t *testing.T) {
	f, _ := read(t, `0 HEAD
0 @I1@ INDI
0 @F1@ FAM
1 HUSB @I1@
1 DIV Y
1 EVEN
2 TYPE Separation
2 DATE 1990
1 MARR
2 DATE 1980
1 ENGA
0 TRLR
`)
	u, _ := graph.Get[graph.Union](f, "F1")
	var got []graph.EventKind
	for _, e := range u.Events {
		got = append(got, e.Kind)
	}
	if fmt.Sprint(got) != "[engaged married separated divorced]" {
		t.Errorf("in the order %v", got)
	}
}
