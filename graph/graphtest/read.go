package graphtest

import (
	"encoding/json"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
)

// Example is one of the example families, by the name of its case.
func Example(t testing.TB, name string) *graph.Family {
	t.Helper()
	for _, e := range assets.Examples() {
		if e.Name == name {
			return Read(t, e.JSON())
		}
	}
	t.Fatalf("there is no example called %s", name)
	return nil
}

// Put is a family after putting in records.
func Put(t testing.TB, f *graph.Family, rs ...graph.Record) *graph.Family {
	t.Helper()
	return Apply(t, f, graph.Put(f, "Test", rs...), nil)
}

// Apply is a family after a change that must be possible, and must be one.
func Apply(t testing.TB, f *graph.Family, c graph.Change, err error) *graph.Family {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if c.Label == "" || len(c.Edits) == 0 {
		t.Fatalf("an empty change: %+v", c)
	}
	next, err := f.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// Read makes a family of the plain JSON in which the example cases are written. The
// rooms of graph test with them without storage; the caller opens the file.
func Read(t testing.TB, data []byte) *graph.Family {
	t.Helper()
	var in struct {
		Records []struct {
			Kind   graph.Kind
			Record json.RawMessage
		}
	}
	if err := json.Unmarshal(data, &in); err != nil {
		t.Fatal(err)
	}
	var rs []graph.Record
	for _, x := range in.Records {
		r, err := graph.Decode(x.Kind, x.Record)
		if err != nil {
			t.Fatal(err)
		}
		rs = append(rs, r)
	}
	f, err := graph.New(rs...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
