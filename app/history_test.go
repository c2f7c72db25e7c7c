package app

import (
	"testing"

	"kinweave/graph"
)

func TestOneCanJumpBackInTheHistoryAndForwardAgain(t *testing.T) {
	d := example(t, 0)
	n := d.ses.Family().Len(graph.KindPerson)
	for range 3 {
		d.join(graph.AddPerson(d.ses.Family(), graph.Person{}))
	}
	d.page.show("history")
	jump := func(label string) {
		t.Helper()
		all, err := d.page.moments()
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			if m.words == label {
				d.page.try(d.ses.GoTo(m.jump))
				return
			}
		}
		t.Fatalf("no line says %q", label)
	}
	jump("As it was when you opened it")
	if got := d.ses.Family().Len(graph.KindPerson); got != n {
		t.Errorf("%d people after going back, want %d", got, n)
	}
	all, _ := d.page.moments()
	if len(all) < 4 || !all[0].ahead || !all[3].now {
		t.Fatalf("the history does not say where the case stands: %+v", all)
	}
	if err := d.ses.GoTo(all[1].jump); err != nil {
		t.Fatal(err)
	}
	if got := d.ses.Family().Len(graph.KindPerson); got != n+2 {
		t.Errorf("%d people after going forward by two, want %d", got, n+2)
	}
	if !onPage(d, "taken back") {
		t.Error("the page does not say what was taken back")
	}
}
