package search_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
	"kinweave/graph/search"
)

// BenchmarkCarersOfAThousand is what the window works out after a change to a family of 1,000 people.
func BenchmarkCarersOfAThousand(b *testing.B) {
	f, asAt := graphtest.Village(1000), graph.Exact(2026, 11, 22)
	child := f.Case().Children[0]
	b.Run("lists", func(b *testing.B) {
		for b.Loop() {
			search.Carers(f, child, asAt)
		}
	})
	b.Run("labels", func(b *testing.B) {
		for b.Loop() {
			if _, err := kin.Labels(f, child, asAt); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("coverage", func(b *testing.B) {
		for b.Loop() {
			search.Cover(f, child, asAt, search.Settings{Most: 400})
		}
	})
}
