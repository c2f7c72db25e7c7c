package kin_test

import (
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

// BenchmarkLabelsOf120 gives everybody of the largest example their labels.
func BenchmarkLabelsOf120(b *testing.B) {
	f := graphtest.Example(b, "rhys")
	for b.Loop() {
		if _, err := kin.Labels(f, "rhys", graph.Exact(2026, 11, 21)); err != nil {
			b.Fatal(err)
		}
	}
}
