package render

import (
	"context"
	"testing"

	"kinweave/graph"
	"kinweave/render/layout"
)

// BenchmarkDraw is everything but the layout, for 150 and 1,000 people.
func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{37, 250} {
		f := clan(b, n)
		plan := drawn(b, f, Options{Layout: shelf}).Plan
		o := Options{Layout: func(context.Context, layout.Family, func(int, int)) (layout.Plan, error) { return plan, nil }}
		b.Run(map[int]string{37: "150", 250: "1000"}[n], func(b *testing.B) {
			for b.Loop() {
				if _, err := Genogram(context.Background(), graph.Everything(f, today), o, letters(), nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAdvise tries a map on every paper there is.
func BenchmarkAdvise(b *testing.B) {
	d := drawn(b, clan(b, 37), Options{})
	for b.Loop() {
		Advise(d, Heading{}, letters())
	}
}

// BenchmarkHomes draws the example with most homes, where people stand already.
func BenchmarkHomes(b *testing.B) {
	f := exampleCase(b, "rhys")
	plan := drawn(b, f, Options{}).Plan
	for name, o := range map[string]Options{"without": {NoHomes: true}, "with": {}, "past": {PastHomes: true}} {
		o.Layout = func(context.Context, layout.Family, func(int, int)) (layout.Plan, error) { return plan, nil }
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				drawn(b, f, o)
			}
		})
	}
}
