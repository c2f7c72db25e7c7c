package language_test

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"kinweave/graph/language"
)

func TestWhatWentWrongIsSaidThroughEveryRoomItCameThrough(t *testing.T) {
	known := errors.New("yes") // a word that every catalogue has
	yes := language.Welsh.Say("yes")
	for _, c := range []struct {
		err  error
		want string
	}{
		{known, yes},
		{fmt.Errorf("cases/a.kinweave: %w", known), "cases/a.kinweave: " + yes},
		{fmt.Errorf("no: %w: page 3", known), language.Welsh.Say("no") + ": " + yes + ": page 3"},
		{fmt.Errorf("%w (%w)", os.ErrNotExist, known), os.ErrNotExist.Error() + " (" + yes + ")"},
		{language.Errorf("about %s", known), language.Welsh.Say("about %s", yes)},
		{fmt.Errorf("no: %w", language.Errorf("about %s", known)), language.Welsh.Say("no") + ": " + language.Welsh.Say("about %s", yes)},
	} {
		if got := language.Welsh.Fault(c.err); got != c.want {
			t.Errorf("%v is said as %q, want %q", c.err, got, c.want)
		}
		if got := language.English.Fault(c.err); got != c.err.Error() {
			t.Errorf("%v is said in English as %q", c.err, got)
		}
	}
	if err := language.Errorf("about %w", known); !errors.Is(err, known) {
		t.Error("what went wrong below is hidden")
	}
}
