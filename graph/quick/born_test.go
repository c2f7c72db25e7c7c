package quick_test

import (
	"testing"

	"kinweave/graph/quick"
)

func TestAFieldForABirthTakesNothingElse(t *testing.T) {
	for text, want := range map[string]string{"": "", "9": "9", "about 72": "born about 72", "2016": "born 2016", "spring 2019": "born spring 2019", "b 1955, d 2016": "b 1955, d 2016", "9 months": "9 months", "14 March 2017": "born 14 March 2017", "due March": "due March", "in her 70s": "in her 70s"} {
		if got, ok := quick.Born(text, today); !ok || got != want {
			t.Errorf("%q is read as %q, %v; want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"Salford", "married 2012", "nan", "not sure", "2019 to 2021", "a while ago", "?", ",", "31 foo"} {
		if got, ok := quick.Born(text, today); ok {
			t.Errorf("%q is taken for %q", text, got)
		}
	}
}
