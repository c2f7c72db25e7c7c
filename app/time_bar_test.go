package app

import (
	"math"
	"testing"

	"kinweave/app/parts"
	"kinweave/graph"
	"kinweave/graph/language"
)

func TestTheYearsAreWalkedThroughAndBackToNow(t *testing.T) {
	d := example(t, 0)
	b := d.page.time
	b.open()
	now := d.ses.AsAt()
	if !b.box.Visible() || b.at() != len(b.days)-1 {
		t.Fatalf("the bar opens at stop %d of %d", b.at(), len(b.days))
	}
	before := d.page.drawing
	b.to(0)
	first := d.ses.AsAt()
	if first == now || first != b.days[0] || b.line.Value != 0 {
		t.Errorf("at the first stop it is %v and the slider at %v", first, b.line.Value)
	}
	for i, q := range d.page.drawing.Plan.People {
		if was := before.Plan.People[i]; was.ID != q.ID || math.Abs(was.X-q.X) > .1 {
			t.Errorf("somebody moved from %v to %v", was.X, q.X)
		}
	}
	b.home()
	if d.ses.AsAt() != now {
		t.Errorf("back to now is %v, want %v", d.ses.AsAt(), now)
	}
	for i, q := range d.page.drawing.Plan.People {
		if was := before.Plan.People[i]; math.Abs(was.X-q.X) > .05 {
			t.Errorf("back to now somebody stands at %v, before at %v", q, was)
		}
	}
	undo := d.ses.UndoLabel()
	b.close()
	if b.box.Visible() || undo != "" {
		t.Error("looking at another day is a step, or the bar stayed")
	}
	if len(graph.Days(d.ses.Family())) < 10 {
		t.Error("the example has hardly any days")
	}
}

// TestTheDaysFitAtAnySizeOfText opens the bar of days in both languages: no page may be wider than a small screen.
func TestTheDaysFitAtAnySizeOfText(t *testing.T) {
	d := example(t, 2)
	t.Cleanup(func() { parts.Speak(language.English) })
	for _, lang := range []language.Language{language.English, language.Welsh} {
		for _, scale := range []float64{1, 1.5, 2} {
			d.Set.SetFloat(parts.KeyScale, scale)
			d.Set.SetString(parts.KeyLanguage, string(lang))
			d.redress()
			d.page.time.open()
			if w := d.page.root.MinSize().Width; w > 1280 {
				t.Errorf("%s at %.1f: the page needs %.0f", lang, scale, w)
			}
		}
	}
}
