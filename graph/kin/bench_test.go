package kin_test

import (
	"os"
	"testing"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/graph/kin"
)

// BenchmarkLabelsOf120 gives everybody of the largest example their labels.
func BenchmarkLabelsOf120(b *testing.B) {
	file, err := os.ReadFile("../../assets/cases/rhys.json")
	if err != nil {
		b.Fatal(err)
	}
	f := graphtest.Read(b, file)
	for b.Loop() {
		if _, err := kin.Labels(f, "rhys", graph.Exact(2026, 11, 21)); err != nil {
			b.Fatal(err)
		}
	}
}
