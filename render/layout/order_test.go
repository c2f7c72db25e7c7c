package layout

import (
	"context"
	"testing"
	"time"
)

// TestTheRaceInRows prints what the order half reaches on the public families.
func TestTheRaceInRows(t *testing.T) {
	for _, name := range raceNames {
		f := raceFamily(t, name)
		start := time.Now()
		r := arrange(context.Background(), f)
		took := time.Since(start)
		seen := make([]int, len(f.People))
		for g, row := range r.Order {
			for _, s := range row {
				if s.Person >= 0 {
					seen[s.Person]++
					if r.Gen[s.Person] != g {
						t.Errorf("%s: someone stands in another row than their generation", name)
					}
				}
			}
		}
		for _, n := range seen {
			if n != 1 {
				t.Fatalf("%s: someone is drawn %d times", name, n)
			}
		}
		t.Logf("%-18s %s %v", name, took.Round(10*time.Microsecond), count(f, r))
	}
}
