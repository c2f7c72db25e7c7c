package graph_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

// logged takes a line into the log or ends the test.
func logged(t *testing.T, f *graph.Family, a graph.Ask) *graph.Family {
	t.Helper()
	c, err := graph.LogAsk(f, a)
	if err != nil {
		t.Fatal(err)
	}
	next, err := f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func aunt() *graph.Family {
	return graphtest.Family(graphtest.Child("mum", "dad", "kid"), graphtest.Child("mum", "dad", "brother"), graphtest.Woman("aunt"), graphtest.For("kid"))
}

var (
	monday  = graph.Exact(2026, 11, 16)
	tuesday = graph.Exact(2026, 11, 17)
)

func TestNobodyIsAskedBeforeTheyAreCleared(t *testing.T) {
	f := aunt()
	call := graph.Ask{Person: "aunt", Child: "kid", State: graph.SaysNo, By: "R. Shah", On: tuesday}
	if _, err := graph.LogAsk(f, call); !errors.Is(err, graph.ErrNotCleared) {
		t.Errorf("asked without clearance: %v", err)
	}
	if _, err := graph.LogAsk(f, graph.Ask{Person: "aunt", State: graph.Cleared, On: monday}); !errors.Is(err, graph.ErrNoClearance) {
		t.Errorf("cleared by nobody: %v", err)
	}
	f = logged(t, f, graph.Ask{Person: "aunt", Child: "kid", State: graph.Cleared, By: "M. Okoro", On: monday})
	f = logged(t, f, call)
	if now, _ := graph.AskNow(f, "aunt", "kid"); now.State != graph.SaysNo {
		t.Errorf("the latest line says %q", now.State)
	}
	other := call
	other.Child = "brother"
	if _, err := graph.LogAsk(f, other); !errors.Is(err, graph.ErrNotCleared) {
		t.Errorf("a clearance for one child let her be asked about another: %v", err)
	}
	other.Child = ""
	if _, err := graph.LogAsk(f, other); !errors.Is(err, graph.ErrNotCleared) {
		t.Errorf("a clearance for one child let her be asked about all: %v", err)
	}
	early := call
	early.On = graph.Exact(2026, 11, 9)
	if _, err := graph.LogAsk(f, early); !errors.Is(err, graph.ErrNotCleared) {
		t.Errorf("asked a week before the clearance: %v", err)
	}
}

func TestAskingSomebodyAllTheSameIsWrittenDown(t *testing.T) {
	f := logged(t, aunt(), graph.Ask{Person: "aunt", State: graph.Offered, By: "R. Shah", On: monday, Override: "She rang the office herself."})
	if now, _ := graph.AskNow(f, "aunt", "kid"); now.Override == "" || now.State != graph.Offered {
		t.Errorf("the log holds %+v", now)
	}
}

func TestADecisionNotToAskTakesTheClearanceBack(t *testing.T) {
	f := logged(t, aunt(), graph.Ask{Person: "aunt", State: graph.Cleared, By: "M. Okoro", On: monday})
	stop := graph.Ask{Person: "aunt", State: graph.DoNotAsk, By: "M. Okoro", On: monday}
	if _, err := graph.LogAsk(f, stop); !errors.Is(err, graph.ErrNoReason) {
		t.Errorf("decided without a reason: %v", err)
	}
	stop.Words = "She is in hospital until the spring."
	f = logged(t, f, stop)
	if now, _ := graph.AskNow(f, "aunt", ""); now.State != graph.DoNotAsk {
		t.Errorf("of two lines of one day the later is %q", now.State)
	}
	if _, err := graph.LogAsk(f, graph.Ask{Person: "aunt", State: graph.AskedWaiting, By: "R. Shah", On: tuesday}); !errors.Is(err, graph.ErrNotCleared) {
		t.Errorf("asked against the decision: %v", err)
	}
}

func TestACallIsLoggedWithWhoAndWhen(t *testing.T) {
	f := logged(t, aunt(), graph.Ask{Person: "aunt", State: graph.Cleared, By: "M. Okoro", On: monday})
	for _, a := range []graph.Ask{{Person: "aunt", State: graph.Maybe, On: tuesday}, {Person: "aunt", State: graph.Maybe, By: "R. Shah"}} {
		if _, err := graph.LogAsk(f, a); !errors.Is(err, graph.ErrWhoAsked) {
			t.Errorf("%+v: %v", a, err)
		}
	}
	if _, err := graph.LogAsk(f, graph.Ask{Person: "nobody", State: graph.NotFound}); !errors.Is(err, graph.ErrNobody) {
		t.Errorf("a line about nobody: %v", err)
	}
}

func TestAParentsObjectionIsADecisionAndNotAGap(t *testing.T) {
	f := aunt()
	b := graph.Barrier{Person: "aunt", Kind: graph.ParentObjects, Note: "Mum does not want her approached."}
	if _, err := graph.Bar(f, b); !errors.Is(err, graph.ErrNoDecider) {
		t.Errorf("nobody decided, and it is kept: %v", err)
	}
	b.By, b.On = "M. Okoro", monday
	c, err := graph.Bar(f, b)
	if err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	id := c.Keys()[0].ID
	if c, err = graph.Lift(f, id, tuesday, "Mum agreed."); err != nil {
		t.Fatal(err)
	}
	f, _ = f.Apply(c)
	if _, err := graph.Lift(f, id, tuesday, ""); !errors.Is(err, graph.ErrAlreadyMoved) {
		t.Errorf("lifted twice: %v", err)
	}
	if c, err := graph.Bar(f, graph.Barrier{Person: "aunt", Kind: graph.Space, Mend: graph.Fixable}); err != nil || len(c.Edits) != 1 {
		t.Errorf("what is no decision needs nobody to decide: %v", err)
	}
}

func TestNoOrderOfLinesLetsAnyoneBeAskedUncleared(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := aunt()
		cleared := false
		for day := range rapid.IntRange(1, 12).Draw(t, "days") {
			a := graph.Ask{Person: "aunt", By: "R. Shah", On: graph.Exact(2026, 3, day+1), Words: "said",
				State: rapid.SampledFrom([]graph.AskState{graph.NotFound, graph.FoundNotAsked, graph.DoNotAsk, graph.Cleared, graph.AskedWaiting, graph.YesCare, graph.Maybe, graph.NoReply}).Draw(t, "state")}
			c, err := graph.LogAsk(f, a)
			if (err == nil) != (cleared || !a.State.Asked()) {
				t.Fatalf("%s when cleared is %v: %v", a.State, cleared, err)
			}
			if err != nil {
				continue
			}
			cleared = cleared && a.State != graph.DoNotAsk || a.State == graph.Cleared
			if f, err = f.Apply(c); err != nil {
				t.Fatal(err)
			}
			if now, _ := graph.AskNow(f, "aunt", "kid"); now.State != a.State {
				t.Fatalf("logged %s, stands at %s", a.State, now.State)
			}
		}
	})
}
