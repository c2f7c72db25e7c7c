package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/language"
)

// kept writes example cases into a folder, each with its passphrase.
func kept(t *testing.T, pass map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, word := range pass {
		i := slices.IndexFunc(assets.Examples(), func(x assets.Example) bool { return x.Name == name })
		loose, err := session.Example(assets.Examples()[i])
		if err != nil {
			t.Fatal(err)
		}
		s, err := session.New(filepath.Join(dir, name+session.Suffix), []byte(word))
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
	return dir
}

// atWork is a desk with the front page over a folder of cases, on the day the examples were written for.
func atWork(t *testing.T, pass map[string]string) (*Desk, string) {
	t.Helper()
	dir := kept(t, pass)
	d := desk(t, Start{})
	d.Set.SetString(parts.KeyCases, dir)
	d.myCases()
	typed(t, d, "example")
	if d.cases == nil {
		t.Fatal("the folder did not open")
	}
	d.cases.Folder().AsAt = graph.Exact(2026, 11, 22)
	d.showHome()
	t.Cleanup(func() {
		if d.cases != nil {
			d.cases.Folder().Close()
		}
	})
	return d, dir
}

func onDesk(d *Desk, text string) bool { return holds(d.Win.Content(), text) }

// keys presses keys one after the other: a letter, or Enter for a full stop, Tab for a comma.
func keys(d *Desk, all string) (n int) {
	for _, r := range all {
		switch n++; r {
		case '.':
			enter(d)
		case ',':
			d.Win.Canvas().FocusNext()
		default:
			letter(d, r)
		}
	}
	return n
}

func TestAFolderOfCasesIsOnePage(t *testing.T) {
	d, dir := atWork(t, map[string]string{"amara": "example", "rahman-nowak": "example", "triplets": "something else"})
	for _, text := range []string{"My cases (3)", "Amara’s family", "Not opened (1)", "triplets.kinweave", "passphrase", "Due next", "Replies", "Clocks", "Log a talk", "Open the case"} {
		if !onDesk(d, text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	if d.Set.String(parts.KeyCases) != dir {
		t.Error("the folder is not remembered")
	}
}

func TestACallIsLoggedFromTheFrontPageInFewKeys(t *testing.T) {
	d, dir := atWork(t, map[string]string{"amara": "example", "rahman-nowak": "example"})
	was := reopen(t, filepath.Join(dir, "amara.kinweave"))
	n := keys(d, "a.m.")
	if len(d.Sheets) != 0 {
		t.Fatal("a dialog is still open")
	}
	t.Logf("%d keys: A, Enter for whoever is due first, M for maybe, Enter", n)
	logged := 0
	for _, file := range []string{"amara.kinweave", "rahman-nowak.kinweave"} {
		for a := range graph.All[graph.Ask](reopen(t, filepath.Join(dir, file))) {
			if _, old := was.Find(a.Key()); !old && a.State == graph.Maybe && a.On == graph.Exact(2026, 11, 22) && a.How == "phone" && a.By != "" {
				logged++
			}
		}
	}
	if logged != 1 || n > 6 {
		t.Errorf("%d talks are in the files after %d keys", logged, n)
	}
}

func TestSomebodyWhoIsNotDueIsNamedByTheFirstLetters(t *testing.T) {
	d, dir := atWork(t, map[string]string{"amara": "example"})
	keys(d, "a,kel.")
	if !said(d, "Log a talk with Kelly") {
		t.Fatal("Kelly was not understood")
	}
	n := 7 + keys(d, "w.")
	if now, _ := graph.AskNow(reopen(t, filepath.Join(dir, "amara.kinweave")), "kelly", "amara"); now.State != graph.YesHelp && now.State != graph.YesContact && now.State != graph.AskedWaiting {
		t.Errorf("logged with %d keys: %+v", n, now)
	}
}

func reopen(t *testing.T, path string) *graph.Family {
	t.Helper()
	s, err := session.Open(path, []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return s.Family()
}

func TestACaseOfTheFolderIsOpenedAndLeftAgain(t *testing.T) {
	d, _ := atWork(t, map[string]string{"amara": "example", "rahman-nowak": "example"})
	d.openOf("amara.kinweave", graph.Key{Kind: graph.KindPerson, ID: "kelly"})
	if d.ses == nil || d.page.chosen.ID != "kelly" || !onDesk(d, "My cases") {
		t.Fatal("the case is not open at the person")
	}
	if err := d.ses.Retitle("Another title", ""); err != nil {
		t.Fatal(err)
	}
	d.closeCase()
	if d.ses != nil || !onDesk(d, "My cases (2)") || !onDesk(d, "Another title") {
		t.Error("the page over the folder does not show what was done")
	}
	d.openOf("amara.kinweave", graph.Key{})
	if d.ses == nil {
		t.Error("the case does not open a second time")
	}
	d.closeCase()
	d.leaveCases()
	if !onDesk(d, "Who is there for this child?") {
		t.Error("closing the folder does not lead to the start page")
	}
}

func TestThePageIsNarrowedToAKindOrToWhatIsLate(t *testing.T) {
	d, _ := atWork(t, map[string]string{"amara": "example", "rahman-nowak": "example"})
	if !onDesk(d, "Packs") || !onDesk(d, "Calls") {
		t.Fatal("nothing to print and nobody to ring in the examples")
	}
	pick := func(nth int, words string) {
		n := 0
		walk(d.Win.Content(), func(o fyne.CanvasObject) {
			if s, ok := o.(*widget.Select); ok {
				if n++; n == nth {
					s.SetSelected(words)
				}
			}
		})
	}
	pick(1, "Packs not printed")
	if onDesk(d, "Calls") || !onDesk(d, "no pack has been printed") || !onDesk(d, "Nothing is due.") {
		t.Error("a kind does not narrow the page to itself")
	}
	pick(1, "Everything that is due")
	pick(2, "Only what is late")
	if onDesk(d, "no pack has been printed") || !onDesk(d, "Nothing has come of a search yet") {
		t.Error("what is not late is still on the page")
	}
}

func TestMeasuresSayWhatIsInThemBeforeTheyAreWritten(t *testing.T) {
	d, dir := atWork(t, map[string]string{"amara": "example", "triplets": "something else"})
	d.Set.SetString(parts.KeyFolder, dir)
	for _, o := range allPresses(d.Win.Content()) {
		if o.Text == "Measures for my manager…" {
			test.Tap(o)
		}
	}
	for _, text := range []string{"no name, no date of birth and no place", "could not be opened: 1"} {
		if !said(d, text) {
			t.Errorf("it does not say %q first", text)
		}
	}
	top(t, d).Enter()
	b, err := os.ReadFile(filepath.Join(dir, "measures.csv"))
	if err != nil || !strings.HasPrefix(string(b), "case,child,") || strings.Contains(string(b), "Amara") {
		t.Errorf("%v: %.80s", err, b)
	}
}

func allPresses(o fyne.CanvasObject) (out []*parts.Press) {
	walk(o, func(o fyne.CanvasObject) {
		if p, ok := o.(*parts.Press); ok {
			out = append(out, p)
		}
	})
	return out
}

func TestTheFrontPageFitsAtAnySizeOfTextAndInWelsh(t *testing.T) {
	d, _ := atWork(t, map[string]string{"amara": "example", "rahman-nowak": "example", "triplets": "something else"})
	defer parts.Speak(language.English)
	for _, lang := range []language.Language{language.English, language.Welsh} {
		d.Set.SetString(parts.KeyLanguage, string(lang))
		for _, scale := range []float64{1, 1.25, 1.5, 2} {
			d.Set.SetFloat(parts.KeyScale, scale)
			d.redress()
			if w := d.Win.Content().MinSize().Width; w > 1280 {
				t.Errorf("%s at %.2f: it needs %.0f", lang, scale, w)
			}
			d.cases.Rune('a')
			if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
				t.Errorf("%s at %.2f: the dialog needs %v", lang, scale, s)
			}
			top(t, d).Hide()
		}
	}
	if !onDesk(d, "Fy achosion (3)") {
		t.Error("the page does not speak Welsh")
	}
}
