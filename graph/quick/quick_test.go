package quick_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/quick"
)

// said is one line of GRAMMAR.md and what stands below it.
type said struct {
	line string
	says string
	asks []string
	fail string
}

// grammar reads the examples out of the help page itself: one talk for each run of lines.
func grammar(t testing.TB) [][]said {
	t.Helper()
	b, err := os.ReadFile("GRAMMAR.md")
	if err != nil {
		t.Fatal(err)
	}
	var out [][]said
	inside := false
	for _, line := range strings.Split(string(b), "\n") {
		switch {
		case line == "```quick":
			inside = true
			out = append(out, nil)
		case line == "```":
			inside = false
		case !inside:
		case line == "":
			out = append(out, nil)
		case !strings.HasPrefix(line, "    "):
			out[len(out)-1] = append(out[len(out)-1], said{line: line})
		default:
			talk := out[len(out)-1]
			x := &talk[len(talk)-1]
			switch s := strings.TrimPrefix(line, "    "); {
			case strings.HasPrefix(s, "? "):
				x.asks = append(x.asks, s[2:])
			case strings.HasPrefix(s, "! "):
				x.fail = s[2:]
			default:
				x.says = s
			}
		}
	}
	return out
}

func TestEveryExampleOfTheHelpPage(t *testing.T) {
	n := 0
	for _, talk := range grammar(t) {
		f, focus := graph.Empty(), graph.ID("")
		for _, x := range talk {
			n++
			r, err := quick.Read(f, focus, x.line, today)
			if fail := ""; err != nil && len(r.Unread) == 0 || x.fail != "" {
				if err != nil {
					fail = err.Error()
				}
				if fail != x.fail {
					t.Errorf("%q fails with %q, the page says %q", x.line, fail, x.fail)
				}
			}
			if r.Says != x.says {
				t.Errorf("%q\n says %q\n page %q", x.line, r.Says, x.says)
			}
			if !slices.Equal(r.Unread, x.asks) {
				t.Errorf("%q asks %q, the page says %q", x.line, r.Unread, x.asks)
			}
			next, err := f.Apply(r.Change)
			if err != nil {
				t.Fatalf("%q: %v", x.line, err)
			}
			f, focus = next, r.Focus
		}
	}
	if n < 60 {
		t.Errorf("only %d examples were found: is the page read at all?", n)
	}
}

func TestAnAnswerClosesItsQuestion(t *testing.T) {
	f := talk(t, "Amara, 9", "Dawn, mum", "Dayo, dad")
	for _, line := range []string{"Bob, uncle", "Jean, nan", "Tom, half-brother", "Uncle Ted", "Rob, cousin?"} {
		r, _ := quick.Read(f, "", line, today)
		if len(r.Ask) == 0 || len(r.Ask[0].Answers) < 2 {
			t.Errorf("%q asks %+v", line, r.Ask)
			continue
		}
		for _, answer := range r.Ask[0].Answers {
			again, err := quick.Read(f, "", answer, today)
			if err != nil || slices.Contains(again.Unread, r.Ask[0].Text) {
				t.Errorf("%q, answered with %q, still asks %q (%v)", line, answer, again.Unread, err)
			}
		}
	}
}

func TestALineThatCannotBeReadSaysWhereAndNamesNobodyInItsError(t *testing.T) {
	f := talk(t, "Amara, 9", "Dawn, mum")
	for line, want := range map[string]error{
		"":                         quick.ErrNothing,
		" , ,":                     quick.ErrNothing,
		"Dawn, Amara's daughter":   quick.ErrTwo,
		"divorced":                 quick.ErrNothing,
		"Dawn divorced 2019":       quick.ErrWho,
		strings.Repeat("Jo ", 900): quick.ErrLong,
		"nan's nan's cat":          quick.ErrWhich,
		"another dog":              quick.ErrNothing,
		"Dawn pregnant with Dawn":  quick.ErrTwo,
		"Dawn has a kid with Dawn": quick.ErrTwo,
	} {
		_, err := quick.Read(f, "", line, today)
		var s *quick.Stumble
		if !errors.Is(err, want) || !errors.As(err, &s) || len(s.Examples) == 0 {
			t.Errorf("%.40q: %v, want %v with examples", line, err, want)
			continue
		}
		if strings.Contains(err.Error(), "Dawn") || strings.Contains(err.Error(), "Amara") {
			t.Errorf("%q: the error names somebody", line)
		}
	}
}

func TestNobodyBecomesTheirOwnForebear(t *testing.T) {
	f := talk(t, "Amara, 40")
	r, err := quick.Read(f, "", "partner, kid", today)
	if !errors.Is(err, quick.ErrTwo) || len(r.Change.Edits) > 0 {
		t.Errorf("a partner who is the child as well: %v, %s", err, r.Says)
	}
}

func TestOneUndoTakesALineBack(t *testing.T) {
	f := graph.Empty()
	var before []*graph.Family
	var changes []graph.Change
	for _, line := range graphtest.CaseA {
		r, err := quick.Read(f, "", line, today)
		if err != nil {
			t.Fatal(err)
		}
		before, changes = append(before, f), append(changes, r.Change)
		if f, err = f.Apply(r.Change); err != nil {
			t.Fatal(err)
		}
		if r.Change.Label == "" {
			t.Errorf("%q has no line in the undo list", line)
		}
	}
	for i := len(changes) - 1; i >= 0; i-- {
		var err error
		if f, err = f.Apply(changes[i].Inverse()); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(dump(f), dump(before[i])) {
			t.Fatalf("taking back %q leaves something behind", graphtest.CaseA[i])
		}
	}
}

func dump(f *graph.Family) []string {
	var out []string
	for r := range f.Records() {
		b, _ := graph.Encode(r)
		out = append(out, string(b))
	}
	return out
}

func TestWhateverIsSaidTheFamilyStaysWhole(t *testing.T) {
	words := strings.Fields(`Jean Dawn Amara Lee Bea Siân محمد রহমান O'Brien Jean's Dawn’s Lees' mum mum's dad dad's nan uncle cousin sister sisters half-brother stepdad ex
		partner wife husband kid kids girls boys baby twins twin and & , , , ? . : ( ) dad? married divorced split from with lives lived at in died born b due March 2019 72 about '72 62
		since until to foster carer carers friend neighbour dog school is are not confirmed another my the of on side great- adopted 's ’s 2021 2025 together pregnant surname
		got has had a new fella called same no longer used to be her his she he they eldest first late there's our I think some lad someone in care last Christmas mam chwaer brawd 4 6 with`)
	rapid.Check(t, func(t *rapid.T) {
		f := graphtest.Random(t, 8)
		for range rapid.IntRange(1, 5).Draw(t, "lines") {
			line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 9).Draw(t, "line"), " ")
			r, err := quick.Read(f, "", line, today)
			var s *quick.Stumble
			if err != nil && !errors.As(err, &s) {
				t.Fatalf("%q: %v is no error of ours", line, err)
			}
			next, err := f.Apply(r.Change)
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			if len(r.Change.Edits) > 0 && r.Says == "" {
				t.Fatalf("%q changes the family in silence", line)
			}
			for _, p := range graph.Check(next) {
				if p.Kind == "own forebear" || p.Kind == "own partner" {
					t.Fatalf("%q makes somebody their %s", line, p.Kind)
				}
			}
			f = next
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, talk := range grammar(f) {
		for _, x := range talk {
			f.Add(x.line)
		}
	}
	family := talk(f, graphtest.CaseA...)
	f.Fuzz(func(t *testing.T, line string) {
		for _, from := range []*graph.Family{graph.Empty(), family} {
			r, _ := quick.Read(from, "", line, today)
			if _, err := from.Apply(r.Change); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			quick.Complete(from, line, len(line)/2)
		}
	})
}

func TestSuggestionsFindPeopleAsTheyAreTyped(t *testing.T) {
	f := talk(t, "Amara, 9", "Siân, mum", "Nana Jean, mum's mum", "Ama Jones, dad's mum", "محمد, dad's brother")
	for typed, want := range map[string][]string{
		"sian": {"Siân"}, "Liam, Si": {"Siân"}, "je": {"Nana Jean"}, "Nana J": {"Nana Jean"}, "am": {"Ama Jones", "Amara"}, "مح": {"محمد"}, "": nil, "x, ": nil, "jo": {"Ama Jones"},
	} {
		var got []string
		for _, s := range quick.Complete(f, typed, len([]rune(typed))) {
			got = append(got, s.Text)
			if !strings.HasSuffix(s.Line, s.Text) {
				t.Errorf("%q becomes %q", typed, s.Line)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q suggests %q, want %q", typed, got, want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	f := talk(b, graphtest.CaseA...)
	for b.Loop() {
		_, _ = quick.Read(f, "", "Liam, Kelly’s partner, 31, Leeds", today)
	}
}

// BenchmarkReadAmongAThousand is one key press in a large family: read, and complete.
func BenchmarkReadAmongAThousand(b *testing.B) {
	var all []graph.Record
	add := func(r graph.Record) { all = append(all, r) }
	for i := range 250 {
		n := string(rune('A'+i%26)) + strings.Repeat("a", 1+i/26)
		add(graph.Person{ID: graph.ID(n + "1"), Known: n, Shown: graph.Female})
		add(graph.Person{ID: graph.ID(n + "2"), Known: n + " Jones", Shown: graph.Male})
		add(graph.Union{ID: graph.ID(n), Partners: []graph.ID{graph.ID(n + "1"), graph.ID(n + "2")}})
		for _, k := range []string{"3", "4"} {
			add(graph.Person{ID: graph.ID(n + k), Known: n + " " + k})
			add(graph.Parentage{ID: graph.ID(n + k), Child: graph.ID(n + k), Union: graph.ID(n), Kind: graph.ByBirth})
		}
	}
	add(graph.Case{ID: graph.CaseID, Children: []graph.ID{"Aa3"}})
	f, err := graph.New(all...)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		_, _ = quick.Read(f, "", "Liam, Ba Jones’s partner, 31, Leeds", today)
		quick.Complete(f, "Liam, Ba", 8)
	}
}

func TestANewHomeEndsTheOneBefore(t *testing.T) {
	f := talk(t, "Amara, 9", "Dawn, mum", "Amara lives with Dawn", "Amara stays with Dawn at weekends", "Amara lives with foster carers since Sept 2026")
	open := 0
	for s := range graph.All[graph.Stay](f) {
		who, _ := graph.Get[graph.Person](f, s.Person)
		if who.Known != "Amara" || s.Part != "" {
			continue
		}
		h, _ := graph.Get[graph.Household](f, s.Household)
		if !s.To.Known() {
			open++
		}
		if h.Kind != graph.FosterHome && s.To.String() != "September 2026" {
			t.Errorf("she left Dawn's %s", s.To)
		}
	}
	if open != 1 {
		t.Errorf("Amara has %d homes at once", open)
	}
}
