package session

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/graph/work"
)

var friday = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

// aFolder holds the three large examples with the passphrase "example", one with another, and
// a file that is no case.
func aFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, e := range []struct{ name, pass string }{{"amara", "example"}, {"rahman-nowak", "example"}, {"rhys", "example"}, {"triplets", "something else"}} {
		i := slices.IndexFunc(assets.Examples(), func(x assets.Example) bool { return x.Name == e.name })
		if i < 0 {
			t.Fatalf("there is no example %s", e.name)
		}
		loose, err := Example(assets.Examples()[i])
		if err != nil {
			t.Fatal(err)
		}
		s, err := New(filepath.Join(dir, e.name+Suffix), []byte(e.pass))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Do(graph.Put(s.Family(), "Begin", slices.Collect(loose.Family().Records())...)); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestAFolderOpensWithOnePassphraseAndSaysWhatDidNot(t *testing.T) {
	dir := aFolder(t)
	open, err := Open(filepath.Join(dir, "rhys"+Suffix), []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = open.Close() }()
	var steps []int
	f, err := OpenFolder(context.Background(), dir, []byte("example"), func(done, total int) {
		if steps = append(steps, done); total != 4 {
			t.Errorf("of %d", total)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if !slices.Equal(steps, []int{1, 2, 3, 4}) {
		t.Errorf("the progress was %v", steps)
	}
	var files []string
	for _, c := range f.Cases {
		files = append(files, c.File)
	}
	if !slices.Equal(files, []string{"amara.kinweave", "rahman-nowak.kinweave", "rhys.kinweave", "triplets.kinweave"}) {
		t.Errorf("the cases are %q", files)
	}
	if !errors.Is(f.Cases[2].Err, ErrInUse) || !errors.Is(f.Cases[3].Err, ErrPassphrase) || f.Cases[3].Title != "" || f.Cases[3].Family() != nil {
		t.Errorf("in use: %v; another passphrase: %v", f.Cases[2].Err, f.Cases[3].Err)
	}
	if c := f.Cases[0]; c.Err != nil || c.Title != "Amara’s family" || len(c.Dues(work.Options{})) == 0 {
		t.Errorf("%q, %v, %d due", c.Title, c.Err, len(c.Dues(work.Options{})))
	}
	if !f.See(open) || f.Cases[2].Err != nil || f.Cases[2].Title != "Rhys’s people" {
		t.Errorf("the case in this window: %v", f.Cases[2].Err)
	}
	if err := f.Log("rhys.kinweave", graph.Ask{Person: "noah", State: graph.Maybe, By: "N. Ellery", On: f.AsAt, Override: "he rang"}); err != nil {
		t.Errorf("log in the case of this window: %v", err)
	}
	if now, _ := graph.AskNow(open.Family(), "noah", "rhys"); now.State != graph.Maybe {
		t.Errorf("it stands at %q", now.State)
	}
}

func TestATalkIsLoggedFromTheFolderAndIsInTheFile(t *testing.T) {
	dir := aFolder(t)
	f, err := OpenFolder(context.Background(), dir, []byte("example"), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	talk := graph.Ask{Person: "folake", Child: "amara", State: graph.Maybe, By: "R. Shah", On: f.AsAt, How: "phone", Words: "she would like to hear more"}
	if err := f.Log("amara.kinweave", talk); !errors.Is(err, graph.ErrNotCleared) {
		t.Errorf("nobody has cleared her: %v", err)
	}
	talk.Override = "she rang us"
	if err := f.Log("amara.kinweave", talk); err != nil {
		t.Fatal(err)
	}
	if err := f.Log("triplets.kinweave", talk); !errors.Is(err, ErrNotOpen) {
		t.Errorf("a case with another passphrase: %v", err)
	}
	for _, got := range []*graph.Family{f.Cases[0].Family(), reopened(t, filepath.Join(dir, "amara.kinweave"))} {
		if now, _ := graph.AskNow(got, "folake", "amara"); now.Words != talk.Words {
			t.Errorf("it stands at %+v", now)
		}
	}
}

func reopened(t *testing.T, path string) *graph.Family {
	t.Helper()
	s, err := Open(path, []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	return s.Family()
}

func TestAFolderCanBeCalledOffAndAnEmptyOneSaysSo(t *testing.T) {
	if _, err := OpenFolder(context.Background(), t.TempDir(), []byte("x"), nil); !errors.Is(err, ErrNoCases) {
		t.Error(err)
	}
	if _, err := OpenFolder(context.Background(), filepath.Join(t.TempDir(), "none"), []byte("x"), nil); !errors.Is(err, ErrNotThere) {
		t.Error(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := OpenFolder(ctx, aFolder(t), []byte("example"), nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// loose is a folder that was never on a disk, for what does not need one.
func loose(t *testing.T, names ...string) *Folder {
	t.Helper()
	f := &Folder{AsAt: day(friday)}
	for _, e := range assets.Examples() {
		if !slices.Contains(names, e.Name) {
			continue
		}
		s, err := Example(e)
		if err != nil {
			t.Fatal(err)
		}
		c := FolderCase{File: e.Name + Suffix, asAt: f.AsAt}
		c.take(s)
		f.Cases = append(f.Cases, c)
	}
	return f
}

func TestTheMeasuresAddUp(t *testing.T) {
	f := loose(t, "amara", "rahman-nowak", "rhys")
	f.Cases = append(f.Cases, FolderCase{File: "shut.kinweave", Err: ErrPassphrase})
	table, leftOut, err := Measures(f)
	if err != nil || leftOut != 1 {
		t.Fatal(leftOut, err)
	}
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	if err != nil || len(rows) != 1+6+1 { // Amara, four children, Rhys
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for j, head := range rows[0] {
		if j < 2 || columns[j-2].part != nil {
			continue
		}
		sum := 0
		for _, r := range rows[1 : len(rows)-1] {
			n, err := strconv.Atoi(r[j])
			if err != nil {
				t.Fatalf("%s: %v", head, err)
			}
			sum += n
		}
		if last := rows[len(rows)-1][j]; last != strconv.Itoa(sum) {
			t.Errorf("%s: %s, and the cases add up to %d", head, last, sum)
		}
	}
}

// Whatever a column lets slip of any family, the table is refused and nothing is written.
func TestATableThatNamesAnybodyIsNotWritten(t *testing.T) {
	f := loose(t, "amara", "rhys")
	cells := map[string]func(m *measured) string{
		"a name":            func(m *measured) string { p, _ := graph.Get[graph.Person](m.f, m.sup.Child); return p.Known },
		"a grown-up's name": func(*measured) string { return "Kwabena" },
		"a date of birth":   func(*measured) string { return birthOf(f).String() },
		"a date of birth in digits": func(*measured) string {
			d := birthOf(f).From
			return strconv.Itoa(d.Date) + "/" + strconv.Itoa(d.Month) + "/" + strconv.Itoa(d.Year)
		},
		"a place": func(*measured) string { return "Wolverhampton" },
	}
	for what, of := range cells {
		path := filepath.Join(t.TempDir(), "table.csv")
		_, _, err := f.nameless([]string{"case"}, [][]string{{"1", of(measure(search.All(f.Cases[0].family, "amara"), f.AsAt))}}, "table.csv", 0)
		if err == nil || len(Leaks(err)) == 0 {
			t.Errorf("%s was let through: %v", what, err)
		}
		if err != nil && strings.Contains(err.Error(), of(measure(search.All(f.Cases[0].family, "amara"), f.AsAt))) {
			t.Errorf("the refusal says it: %v", err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Error("and written")
		}
	}
	path := filepath.Join(t.TempDir(), "Kwabena.csv")
	if _, err := f.MeasuresFile(path); len(Leaks(err)) == 0 {
		t.Errorf("the name of the file names somebody: %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("and it was written")
	}
	good := filepath.Join(t.TempDir(), "table.csv")
	if _, err := f.MeasuresFile(good); err != nil {
		t.Errorf("a table of numbers is refused: %v", err)
	}
	if _, _, err := Measures(&Folder{}); !errors.Is(err, ErrNoMeasures) {
		t.Error(err)
	}
}

// birthOf is a full date of birth of the folder.
func birthOf(f *Folder) graph.Date {
	for _, c := range f.Cases {
		for p := range graph.All[graph.Person](c.family) {
			if p.Birth.From.Date > 0 {
				return p.Birth
			}
		}
	}
	return graph.Date{}
}

func TestWhatChangedSinceADayComesFromTheHistory(t *testing.T) {
	s, err := New(filepath.Join(t.TempDir(), "case.kinweave"), []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	at := friday
	s.clock = func() time.Time { return at }
	if err := s.Do(graph.Put(s.Family(), "Begin", graph.Person{ID: "jean", Known: "Jean"}, graph.Person{ID: "alan", Known: "Alan"})); err != nil {
		t.Fatal(err)
	}
	at = friday.AddDate(0, 0, 3)
	if err := s.Do(graph.Put(s.Family(), "Add", graph.Person{ID: "kim", Known: "Kim"}, graph.Person{ID: "jean", Known: "Nana Jean"})); err != nil {
		t.Fatal(err)
	}
	if err := s.Do(graph.AddedByMistake(s.Family(), "alan")); err != nil {
		t.Fatal(err)
	}
	changed, err := s.Since(day(friday), work.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, c := range changed {
		words = append(words, c.Words)
	}
	if !slices.Equal(words, []string{"Alan was added by mistake and is not on the map any more.", "Kim is on the map.", "Nana Jean was called Jean before."}) {
		t.Errorf("%q", words)
	}
	if none, err := s.Since(day(at), work.Options{}); err != nil || len(none) != 0 {
		t.Errorf("since today: %v %v", none, err)
	}
}

// The families are in memory only: nothing that was read lies in the folder in plain letters.
func TestAFolderLeavesNoPlainWordOnTheDisk(t *testing.T) {
	dir := aFolder(t)
	f, err := OpenFolder(context.Background(), dir, []byte("example"), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Log("amara.kinweave", graph.Ask{Person: "folake", State: graph.Maybe, By: "R. Shah", On: f.AsAt, Override: "she rang us"}); err != nil {
		t.Fatal(err)
	}
	if _, err := f.MeasuresFile(filepath.Join(dir, "table.csv")); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) < 5 {
		t.Fatal(len(files), err)
	}
	for _, e := range files {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"Folake", "Amara’s family", "Kwabena", "example"} {
			if bytes.Contains(b, []byte(word)) {
				t.Errorf("%s holds %q", e.Name(), word)
			}
		}
	}
}

func BenchmarkAFolderOfTwelveCases(b *testing.B) {
	dir := b.TempDir()
	s, err := Example(assets.Examples()[0])
	if err != nil {
		b.Fatal(err)
	}
	kept, err := New(filepath.Join(dir, "0"+Suffix), []byte("example"))
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(kept.Do(graph.Put(kept.Family(), "Begin", slices.Collect(s.Family().Records())...)), kept.Close()); err != nil {
		b.Fatal(err)
	}
	whole, err := os.ReadFile(filepath.Join(dir, "0"+Suffix))
	if err != nil {
		b.Fatal(err)
	}
	for i := 1; i < 12; i++ {
		if err := os.WriteFile(filepath.Join(dir, strconv.Itoa(i)+Suffix), whole, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		f, err := OpenFolder(context.Background(), dir, []byte("example"), nil)
		if err != nil || f.Cases[11].Err != nil {
			b.Fatal(err)
		}
		for _, c := range f.Cases {
			c.Dues(work.Options{})
		}
		f.Close()
	}
}

// TestWhatIsLockedCountsInNoMeasure: the table of a case is the same to the letter with locked facts in it and without.
func TestWhatIsLockedCountsInNoMeasure(t *testing.T) {
	loose, err := Example(assets.Examples()[0])
	must(t, err)
	table := func(f *graph.Family) string {
		b, _, err := (&Folder{AsAt: day(friday), Cases: []FolderCase{{File: "a", family: f, asAt: day(friday)}}}).measures("")
		must(t, err)
		return string(b)
	}
	f := loose.Family()
	locked, err := f.Apply(graph.Put(f, "Lock", graph.Household{ID: "h", Kind: graph.Refuge, Layer: graph.Locked}, graph.Stay{ID: "s", Person: "sue", Household: "h"},
		graph.Contact{ID: "c", Child: "amara", Person: "sue", Knows: graph.SeesOften, Last: day(friday), Layer: graph.Locked},
		graph.Offer{ID: "o", Person: "sue", Kind: graph.Calls, Layer: graph.Locked}, graph.Search{ID: "q", Method: "social media", On: day(friday), Layer: graph.Locked},
		graph.Promise{ID: "v", Who: "sue", Child: "amara", What: "Rings", Days: 7, Kept: day(friday), Layer: graph.Locked}))
	must(t, err)
	if all := measure(search.All(locked, "amara"), day(friday)); columns[0].cell(columns[0].value(all)) == "" || all.InPlan == measure(search.All(f, "amara"), day(friday)).InPlan {
		t.Fatal("the locked facts would count for nothing anyway, so nothing was tested")
	}
	if a, b := table(f), table(locked); a != b {
		t.Errorf("%s\n%s", a, b)
	}
}
