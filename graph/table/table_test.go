package table_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/graph/table"
)

var today = graph.Exact(2026, 11, 21)

// plan reads a table as it was pasted, with the mapping that was guessed, and takes it.
func plan(t testing.TB, f *graph.Family, text string) (table.Plan, *graph.Family) {
	t.Helper()
	x := table.Read(text)
	p := x.Plan(f, x.Guess(), "", today)
	next, err := f.Apply(p.Change)
	if err != nil {
		t.Fatal(err)
	}
	return p, next
}

// kinOf says what everybody is to the child.
func kinOf(f *graph.Family) map[string]string {
	out := map[string]string{}
	child := f.Case().Children[0]
	for p := range graph.All[graph.Person](f) {
		if ks := kin.Relate(f, child, p.ID); len(ks) > 0 && p.Name() != "" {
			out[p.Name()] = kin.Say(f, ks[0], kin.Formal, today)
		}
	}
	return out
}

const excel = "Forename\tSurname\tD.O.B.\tGender\tRelationship to Amara\tAddress\tMobile\tNotes\tNHS No\tBed time\r\n" +
	"Kelly\tByrne\t03-May-1999\tF\tAunt (maternal)\t4 High St, Leeds LS1 1AA\t07700 900123\tHas offered weekends\t943 476\t\r\n" +
	"Amara\tByrne\t14/03/2017 00:00\tF\tSelf\t\t\t\t\t8 pm\r\n" +
	"Steph\tCole\t1997\tF\tKelly's wife\t4 High St,  Leeds LS1 1AA\t\t\"Nurse.\nWorks nights\"\t\t\r\n" +
	"Jean\tDoyle\t1968\tF\tMGM\t\t\t\t\t\r\n" +
	"Dawn\tByrne\tc 1996\tF\tBirth mother\t\t\t\t\t\r\n" +
	"Dayo\t\tunsure\tM\tPutative father\t\t\t\t\t\r\n" +
	"Pat\tHill\t1956\tF\tNeighbour\t\t\t\t\t\r\n" +
	"Zed\tKay\t\t\tsee file\t\t\t\t\t\r\n" +
	"\t\t\t\t\t\t\t\t\t\r\n"

func TestAListFromACaseSystemBecomesAFamily(t *testing.T) {
	p, f := plan(t, graph.Empty(), excel)
	if p.People != 8 || p.Change.Label != "Paste 8 people" {
		t.Errorf("%d people, %q", p.People, p.Change.Label)
	}
	got := kinOf(f)
	for who, want := range map[string]string{"Kelly": "maternal aunt", "Steph": "maternal aunt by marriage", "Jean": "maternal grandmother", "Dawn": "mother", "Dayo": "possible father"} {
		if got[who] != want {
			t.Errorf("%s is %q, want %q", who, got[who], want)
		}
	}
	if c := f.Case().Children; len(c) != 1 {
		t.Fatalf("the map is for %v", c)
	}
	for p := range graph.All[graph.Person](f) {
		if p.Known == "" {
			t.Errorf("somebody without a name is left: %+v", p)
		}
	}
	for i, want := range []string{
		"adds Kelly, keeps the phone number or e-mail as a locked note, born 3 May 1999, lives at Kelly’s, the address itself is not kept, aunt of Amara",
		"adds Amara, born 14 March 2017, the child the map is for",
		"adds Steph, born 1997, lives at Kelly’s, the address itself is not kept, wife of Kelly",
		"adds Jean, born 1968, grandmother of Amara",
		"adds Dawn, born about 1996, mother of Amara",
		"adds Dayo, perhaps father of Amara",
		"adds Pat, born 1956, neighbour of Amara",
		"adds Zed",
	} {
		if !strings.HasPrefix(strings.ReplaceAll(p.Rows[i].Adds, "maternal ", ""), want) {
			t.Errorf("row %d %q\nwant %q", i+1, p.Rows[i].Adds, want)
		}
	}
	for i, want := range map[int]string{5: "could not read “unsure” (date of birth)", 7: "“see file” is kept as a note"} {
		if !strings.Contains(p.Rows[i].Problem, want) {
			t.Errorf("row %d: %q", i+1, p.Rows[i].Problem)
		}
	}
	if p.Rows[2].Problem != "" || p.Rows[0].Problem != "" {
		t.Errorf("problems where there are none: %q %q", p.Rows[0].Problem, p.Rows[2].Problem)
	}
	all := ""
	for r := range f.Records() {
		b, _ := graph.Encode(r)
		all += string(b) + "\n"
	}
	for _, gone := range []string{"High St", "LS1", "943"} {
		if strings.Contains(all, gone) {
			t.Errorf("%q is on the map", gone)
		}
	}
	for _, kept := range []string{"Has offered weekends", "Nurse. Works nights", "unsure", "see file", "Bed time: 8 pm", `07700 900123","Layer":"locked"`} {
		if !strings.Contains(all, kept) {
			t.Errorf("%q is lost", kept)
		}
	}
	if f.Len(graph.KindHousehold) != 1 {
		t.Errorf("%d homes", f.Len(graph.KindHousehold))
	}
}

func TestMothersFathersAndPartnersAreTied(t *testing.T) {
	_, f := plan(t, graph.Empty(), "Name,Mother,Father,Partner,DoB\nAmara,Dawn,Dayo,,2017\nMax,Dawn,Lee,,2022\nDawn,Jean Doyle,unknown,Lee,1996\nLee,,,Dawn,\n")
	got := kinOf(f)
	for who, want := range map[string]string{"Dawn": "mother", "Dayo": "father", "Max": "maternal half-brother or half-sister", "Jean Doyle": "maternal grandmother"} {
		if want == "maternal half-brother or half-sister" {
			want = "maternal half-sibling"
		}
		if got[who] != want {
			t.Errorf("%s is %q, want %q", who, got[who], want)
		}
	}
	if f.Len(graph.KindUnion) != 2 || f.Len(graph.KindPerson) != 6 {
		t.Errorf("%d couples, %d people", f.Len(graph.KindUnion), f.Len(graph.KindPerson))
	}
}

func TestWhoIsOnTheMapIsWarnedOfAndNeverChangedUnasked(t *testing.T) {
	f := graphtest.Family(graphtest.Child("mum", "", "kid"), graphtest.For("kid"),
		graphtest.With(graph.Person{ID: "mum", Known: "Siân", Surname: "Rees", Formal: "Siân Rees", Birth: graph.Exact(1990, 2, 3)}),
		graphtest.With(graph.Person{ID: "jo", Known: "Jo", Birth: graph.Year(1980)}))
	x := table.Read("Name;DOB;Town\nsian rees;1991;Hull\nSian Rees;3/2/1990;Leeds\nJo;1970;\nJo;;\nJo;;\n")
	m := x.Guess()
	p := x.Plan(f, m, "", today)
	if !slices.Equal(p.Rows[0].Duplicate, []graph.ID{"mum"}) || p.Rows[0].Who == "mum" {
		t.Errorf("a namesake born a year later: %+v", p.Rows[0])
	}
	if p.Rows[1].Who != "mum" || !strings.HasPrefix(p.Rows[1].Adds, "Siân, who is on the map") || p.Rows[1].Twice != 1 {
		t.Errorf("the same name on the same day is the same person: %+v", p.Rows[1])
	}
	if len(p.Rows[2].Duplicate) != 0 || len(p.Rows[3].Duplicate) != 1 || p.Rows[4].Twice == 0 {
		t.Errorf("ten years apart, and not known: %+v", p.Rows[2:])
	}
	m.New, m.Is, m.Leave = map[int]bool{1: true}, map[int]graph.ID{0: "mum"}, map[int]bool{2: true, 3: true, 4: true}
	p = x.Plan(f, m, "", today)
	g, err := f.Apply(p.Change)
	if err != nil || g.Len(graph.KindPerson) != 4 {
		t.Fatalf("%v: %d people", err, g.Len(graph.KindPerson))
	}
	mum, _ := graph.Get[graph.Person](g, "mum")
	if mum.Birth != graph.Exact(1990, 2, 3) || mum.Place != "Hull" || !slices.Contains(mum.Also, "sian rees") || !strings.Contains(p.Rows[0].Problem, "the map says 3 February 1990") {
		t.Errorf("she is %+v\n%+v", mum, p.Rows[0])
	}
}

func TestEverySortOfTableIsCut(t *testing.T) {
	for text, want := range map[string]string{
		"":                                 "0 0 []",
		"Jean":                             "1 1 [name]",
		"Name\nJean\nDawn":                 "2 1 [name]",
		"Jean\t1968\tnan\nDawn\t1996\tmum": "2 3 [name born relation]",
		"Jean,58,F\nDawn,30,F":             "2 3 [name age sex]",
		"Name|Sex\n\"Doyle, Jean\"|f":      "1 2 [name sex]",
		"\ufeffEnw;Dyddiad geni;Rhyw\nSiân;3/2/1990;benyw": "1 3 [name born sex]",
		"Name\tNotes\nJean\t\"loud\nDawn\tquiet":           "2 2 [name notes]",
		"a \"quote, b\nc":                                  "2 2 [name ]",
	} {
		x := table.Read(text)
		if got := fmt.Sprintf("%d %d %v", len(x.Rows), x.Width(), x.Guess().Columns); got != want {
			t.Errorf("%q is cut as %q, want %q", text, got, want)
		}
	}
}

func TestNoPasteBreaksAFamilyOrLosesACell(t *testing.T) {
	cells := []string{"", "Jean", "Dawn", "mum", "nan", "aunt", "cousin", "3/5/1999", "about 72", "x\"y", "M", "Self", "maternal aunt", "4 High St", "Kelly's wife", "محمد", "wibble", "brother", "son", "partner", "dad?"}
	heads := []string{"Name", "Known as", "DOB", "Relationship", "Notes", "Mother", "Father", "Partner", "Colour", "Address", "Sex", "Related to", "Age", "Died", "Household"}
	rapid.Check(t, func(t *rapid.T) {
		head := rapid.SliceOfN(rapid.SampledFrom(heads), 1, 6).Draw(t, "head")
		head[0] = "Name"
		lines := []string{strings.Join(head, "\t")}
		for range rapid.IntRange(0, 7).Draw(t, "rows") {
			lines = append(lines, strings.Join(rapid.SliceOfN(rapid.SampledFrom(cells), len(head), len(head)).Draw(t, "cells"), "\t"))
		}
		f := graphtest.Random(t, 6)
		x := table.Read(strings.Join(lines, "\n"))
		p := x.Plan(f, x.Guess(), "", today)
		g, err := f.Apply(p.Change)
		if err != nil {
			t.Fatal(err)
		}
		for who := range graph.All[graph.Person](g) {
			if g.Forebears().Of(who.ID)[who.ID] && !f.Forebears().Of(who.ID)[who.ID] {
				t.Fatal("somebody is their own forebear")
			}
		}
		back, err := g.Apply(p.Change.Inverse())
		if err != nil || !reflect.DeepEqual(slices.Collect(back.Records()), slices.Collect(f.Records())) {
			t.Fatal("one step back is another family")
		}
		for i, r := range p.Rows {
			if r.Who == "" && r.Problem == "" {
				t.Fatalf("row %d does nothing and says nothing: %+v", i, r)
			}
			if strings.Contains(r.Text, "wibble") {
				said := r.Adds + r.Problem
				who, _ := graph.Get[graph.Person](g, r.Who)
				for _, n := range who.Notes {
					said += n.Text
				}
				for other := range graph.All[graph.Person](g) { // a mother who has a row of her own is tied, and called as she likes
					said += other.Formal
				}
				if r.Who != "" && !strings.Contains(said+fmt.Sprint(who), "wibble") && !strings.Contains(r.Adds, "address") {
					t.Fatalf("a cell is lost: %q gives %+v, %+v", r.Text, r, who)
				}
			}
		}
	})
}

// long is a list of so many people.
func long(n int) table.Table {
	var text strings.Builder
	text.WriteString("Name\tDoB\tRelation\tHousehold\tNotes\nAmara\t2017\tSelf\t\t\nDawn\t1996\tmother\t\t\n")
	for i := range n {
		fmt.Fprintf(&text, "Cousin%d Byrne\t%d\t%s\tHome %d\tknows the family\n", i, 1960+i%60, []string{"maternal aunt", "neighbour", "half-brother", "friend of mum"}[i%4], i%20)
	}
	return table.Read(text.String())
}

func BenchmarkPlanTwoHundredRows(b *testing.B) { planned(b, 200) }

func BenchmarkPlanAThousandRows(b *testing.B) { planned(b, 1000) }

func planned(b *testing.B, n int) {
	x := long(n)
	m := x.Guess()
	for b.Loop() {
		x.Plan(graph.Empty(), m, "", today)
	}
}

// TestALongTableSaysHowFarItIs also gives it up halfway: then nothing is planned.
func TestALongTableSaysHowFarItIs(t *testing.T) {
	x := long(100)
	m := x.Guess()
	told, last := 0, 0
	m.Tell = func(done, total int) bool {
		if done < last || done > total {
			t.Fatalf("%d of %d after %d", done, total, last)
		}
		told, last = told+1, done
		return true
	}
	whole := x.Plan(graph.Empty(), m, "", today)
	if told < 200 || whole.People < 100 {
		t.Errorf("told %d times, %d people", told, whole.People)
	}
	calls := 0
	m.Tell = func(int, int) bool { calls++; return calls < 150 }
	if p := x.Plan(graph.Empty(), m, "", today); len(p.Rows) > 0 || len(p.Change.Edits) > 0 || calls != 150 {
		t.Errorf("given up after %d calls it still plans %d rows", calls, len(p.Rows))
	}
	m.Tell = nil
	for i, r := range x.Doubles(graph.Empty(), m, today) {
		if r.Twice != whole.Rows[i].Twice || len(r.Duplicate) != len(whole.Rows[i].Duplicate) {
			t.Fatalf("row %d is another double", i)
		}
	}
}

func TestThePreviewSpeaksWelsh(t *testing.T) {
	x := table.Read("Enw;Ganwyd;Tref\nSiân;3/2/1990;Caerdydd\n;1990;\n")
	m := x.Guess()
	m.Language = language.Welsh
	p := x.Plan(graph.Empty(), m, "", today)
	if got := p.Rows[0].Adds; got != "yn ychwanegu Siân, ganwyd 3 Chwefror 1990, yn byw yn Caerdydd, y plentyn y mae’r map ar ei gyfer" {
		t.Errorf("she is %q", got)
	}
	if got := p.Rows[1].Problem; got != "nid oes enw yn y rhes hon, felly nid ychwanegir neb" {
		t.Errorf("nobody is %q", got)
	}
}

func TestAnyTextIsSomeTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([a-zA-Z0-9/"' .,;|\t-]{0,12}[\t,;\n]){0,20}`)).Draw(t, "text")
		x := table.Read(text)
		m := x.Guess()
		for i := range m.Columns {
			m.Columns[i] = rapid.SampledFrom(table.Columns()).Draw(t, "column")
		}
		if _, err := graph.Empty().Apply(x.Plan(graph.Empty(), m, "", today).Change); err != nil {
			t.Fatal(err)
		}
	})
}
