package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/work"
)

func TestASupervisorReadsOnePageAndSignsItOff(t *testing.T) {
	d := example(t, 0)
	d.page.show("oversight")
	for _, text := range []string{"Supervision: Amara", "Overdue (", "Reasons missing (", "Could be mended, and nobody does (", "Questions to be curious about", "How far everybody has looked", "What has changed since", "Nobody has kept the measures of an earlier day yet"} {
		if !onPage(d, text) {
			t.Errorf("the page does not say %q", text)
		}
	}
	for _, day := range []graph.Date{graph.Exact(2026, 10, 3), graph.Exact(2026, 11, 22)} {
		d.ses.SetAsAt(day)
		d.page.fillMiddle()
		pushed(t, d, "Sign off…")
		top(t, d).Enter()
		if !said(d, "Say who signs it off") {
			t.Fatal("signed off by nobody")
		}
		typed(t, d, "M. Osei, team manager")
	}
	if !onPage(d, "Signed off on 22 Nov 2026 by M. Osei, team manager.") || !onPage(d, "explored on 3 October 2026") {
		t.Error("the sign-off or the trend is not on the page")
	}
	d.undo()
	if onPage(d, "Signed off on 22 Nov 2026") {
		t.Error("a sign-off is not one step")
	}
}

func TestWhatHasChangedSinceADayIsSaid(t *testing.T) {
	dir := kept(t, map[string]string{"amara": "example"})
	s, err := session.Open(dir+"/amara.kinweave", []byte("example"))
	if err != nil {
		t.Fatal(err)
	}
	d := desk(t, Start{})
	d.adopt(s)
	d.page.show("oversight")
	if !onPage(d, "Kelly is on the map.") {
		t.Error("what was put in today is not said to be new")
	}
	d.ses.SetAsAt(d.ses.AsAt().Add(40)) // nothing was done since
	d.page.fillMiddle()
	if !onPage(d, "Nothing has changed since then.") {
		t.Error("an old change is said to be new")
	}
}

func TestAReasonThatIsMissingLeadsToWhoeverItIsAbout(t *testing.T) {
	d := example(t, 0)
	d.page.show("oversight")
	missing := work.Supervise(d.ses.Family(), "amara", d.ses.AsAt(), work.Options{}).Missing
	if len(missing) == 0 {
		t.Fatal("the example has nobody to be asked about")
	}
	walk(d.page.middle, func(o fyne.CanvasObject) {
		if l, ok := o.(*parts.Touch); ok && strings.Contains(l.Says, missing[0].Words) {
			l.Do()
		}
	})
	if d.page.open != "family" || d.page.chosen.ID != missing[0].Person {
		t.Errorf("on %q at %s, wanted %s", d.page.open, d.page.chosen.ID, missing[0].Person)
	}
}

func TestTheOversightPageFitsAtAnySizeOfTextAndInWelsh(t *testing.T) {
	d := example(t, 1)
	defer parts.Speak(language.English)
	for _, lang := range []language.Language{language.English, language.Welsh} {
		d.Set.SetString(parts.KeyLanguage, string(lang))
		for _, scale := range []float64{1, 1.25, 1.5, 2} {
			d.Set.SetFloat(parts.KeyScale, scale)
			d.redress()
			for _, page := range []string{"oversight", "care", "explored"} {
				d.page.show(page)
				if w := d.page.root.MinSize().Width; w > 1280 {
					t.Errorf("%s at %.2f: the page %q needs %.0f", lang, scale, page, w)
				}
			}
			d.page.care.LogSearch(graph.Search{})
			if s := top(t, d).Pop.Content.MinSize(); s.Width > 1280 || s.Height > 720 {
				t.Errorf("%s at %.2f: the search needs %v", lang, scale, s)
			}
			top(t, d).Hide()
		}
	}
}

// A call takes fifteen seconds: a key takes a quarter of one, and a decision, of which there are
// two (with whom, and what they said), a little over one.
func TestACallIsOnRecordInFourKeysWhereverOneIs(t *testing.T) {
	d := example(t, 2)
	for _, page := range []string{"family", "care", "explored"} {
		d.page.show(page)
		d.page.choose(graph.Key{Kind: graph.KindPerson, ID: cleared(d)})
		d.Win.Canvas().Unfocus()
		before := d.ses.Family().Len(graph.KindAsk)
		d.rune('a')
		n := 1 + keys(d, "m.")
		seconds := float64(n)*0.25 + 2*1.35
		t.Logf("%s: %d keys, about %.1f seconds", page, n, seconds)
		if d.ses.Family().Len(graph.KindAsk) != before+1 || n > 4 || seconds > 15 {
			t.Errorf("%s: %d talks were logged with %d keys", page, d.ses.Family().Len(graph.KindAsk)-before, n)
		}
	}
}

// cleared is somebody of Rhys's people who may be asked.
func cleared(d *Desk) graph.ID {
	for p := range graph.All[graph.Person](d.ses.Family()) {
		if _, ok := graph.ClearedBy(graph.AsksOf(d.ses.Family(), p.ID, "rhys")); ok && !p.Dead() {
			return p.ID
		}
	}
	return ""
}

func pushed(t *testing.T, d *Desk, text string) {
	t.Helper()
	for _, p := range allPresses(d.page.middle) {
		if p.Text == text {
			p.Do()
			return
		}
	}
	t.Fatalf("there is no button %q", text)
}
