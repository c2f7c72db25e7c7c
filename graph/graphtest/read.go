package graphtest

import (
	"encoding/json"
	"testing"

	"kinweave/graph"
)

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
