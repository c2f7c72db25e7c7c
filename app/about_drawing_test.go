package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/render"
	"kinweave/render/layout"
)

func TestADrawingThatKeepsAllSaysSoKindly(t *testing.T) {
	d := amara(t)
	d.page.drawing.Notes, d.page.drawing.Plan.Broken = nil, nil
	d.aboutDrawing()
	if !said(d, "Nothing had to give") {
		t.Error("it does not say that all is well")
	}
	top(t, d).Hide()
}

func TestWhatADrawingCouldNotKeepIsNamedAndCanBeLookedAt(t *testing.T) {
	d := amara(t)
	dr := &d.page.drawing
	dr.Plan.Broken = []layout.Rule{
		{Kind: "couple apart", Why: "%s and %s and %s", People: []string{"kelly"}}, // could not be put into words
		{Kind: "couple apart", Why: "%s is drawn apart from %s because both belong to larger sibships", People: []string{"kelly", "lee"}},
	}
	dr.Notes = []string{"Kelly is drawn apart from Lee because both belong to larger sibships", "Box is not drawn: the birth is after 2020"}
	d.page.countRegrets()
	if d.page.about.Text != "2" {
		t.Errorf("the button counts %q", d.page.about.Text)
	}
	d.page.choose(named(t, d, "Amara").Key())
	d.aboutDrawing()
	for _, want := range []string{"Couples who do not stand side by side", "Kelly is drawn apart from Lee because both belong to larger sibships.", "Left out", "Box is not drawn"} {
		if !said(d, want) {
			t.Errorf("%q is not said", want)
		}
	}
	var look *parts.Press
	walk(top(t, d).Pop.Content, func(o fyne.CanvasObject) {
		if b, ok := o.(*parts.Press); ok && b.Text == "Look" {
			look = b
		}
	})
	look.Do()
	if d.page.chosen.ID != "kelly" || len(d.Sheets) != 0 {
		t.Error("Look does not lead to whom the note is about")
	}
}

func TestATallyCountsWhatCanBeSeen(t *testing.T) {
	a := layout.Plan{
		People: []layout.Place{{ID: "a", X: 0, W: 1}, {ID: "b", X: 2, W: 1}, {ID: "c", X: 4, W: 1}},
		Lines:  []layout.Line{{Role: layout.Bar}, {Role: layout.Bar, Hops: []layout.Point{{}}}, {Role: layout.Rail, Hops: []layout.Point{{}, {}}}},
		Broken: []layout.Rule{{Kind: "couple apart"}, {Kind: "crossing"}},
	}
	if got := tallyOf(a); got.people != 3 || got.couples != 2 || got.together != 1 || got.crossings != 3 || got.wide != 5 {
		t.Errorf("tally: %+v", got)
	}
	b := layout.Plan{People: []layout.Place{{ID: "a", X: 10, W: 1}, {ID: "b", X: 12, W: 1}, {ID: "c", X: 16, W: 1}, {ID: "new", X: 14, W: 1}}}
	if n := moved(a, b); n != 1 {
		t.Errorf("moved: %d; that all lie further right moves nobody, and c did", n)
	}
}

func TestEveryRuleOfALayoutHasAHeading(t *testing.T) {
	for _, r := range []string{"couple apart", "sibship parted", "birth order", "crossing", "couple across generations", "text left out", "pin"} {
		found := false
		for _, g := range kindsOfRegret {
			found = found || strings.Contains(strings.Join(g.kinds, "|"), r)
		}
		if !found {
			t.Errorf("%q would be in no list", r)
		}
	}
	if rs := regrets(render.Drawing{Notes: []string{"x"}}); len(rs) != 1 || rs[0].kind != "left out" {
		t.Errorf("%+v", rs)
	}
}
