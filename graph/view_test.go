package graph_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kinweave/graph"
)

var today = graph.Exact(2026, 11, 21)

// example reads one of the embedded cases as a file: graph itself opens none.
func example(t testing.TB, name string) *graph.Family {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "assets", "cases", name+".json"))
	if err != nil {
		t.Skipf("SKIPPED: the example %s is not here, so nobody has looked at its prints", name)
	}
	var file struct {
		Records []struct {
			Kind   graph.Kind
			Record json.RawMessage
		}
	}
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	var all []graph.Record
	for _, x := range file.Records {
		r, err := graph.Decode(x.Kind, x.Record)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	f, err := graph.New(all...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// said is everything that a view holds, as one text.
func said(t *testing.T, v graph.View) string {
	t.Helper()
	var b strings.Builder
	for r := range v.Family().Records() {
		j, err := graph.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(j)
		b.WriteByte('\n')
	}
	return b.String()
}

// called lists who is on a view.
func called(v graph.View) []string {
	var out []string
	for p := range graph.All[graph.Person](v.Family()) {
		out = append(out, p.Name())
	}
	return out
}

func pack(people ...graph.ID) graph.Audience {
	return graph.Audience{Name: graph.Named, People: people}
}

func TestThePackForLeeHoldsHisOwnFamilyOnly(t *testing.T) {
	v := graph.For(example(t, "amara"), pack("lee"), today)
	all := said(t, v)
	for _, never := range []string{"Amara", "Kelly", "Steph", "Maureen", "Pat", "Sue", "Folake", "Peckham", "Leeds", "Salford", "Larkhill", "Foster home", "Dawn’s", "foster", "Biscuit"} {
		if strings.Contains(all, never) {
			t.Errorf("Lee's pack says %q", never)
		}
	}
	for _, want := range []string{"Lee", "Tay", "Bea", "Dawn"} {
		if !strings.Contains(all, `"Known":"`+want+`"`) {
			t.Errorf("%s is not in it", want)
		}
	}
}

func TestTheOwnRecordIsEverything(t *testing.T) {
	f := example(t, "amara")
	if v := graph.For(f, graph.Audience{}, today); v.Family() != f {
		t.Error("it is not the family as it stands")
	}
	if w := graph.Withheld(f, graph.Audience{}, today); w.Len() != 0 {
		t.Error("something is withheld from the worker")
	}
}

func TestEveryAudienceSeesAmara(t *testing.T) {
	f := example(t, "amara")
	for _, name := range graph.Audiences() {
		a := graph.Audience{Name: name}
		if name == graph.Named {
			a = pack("dawn")
		}
		v := graph.For(f, a, today)
		t.Log(name, called(v), v.Family().Len(graph.KindHousehold), v.Family().Case().Title)
	}
}

func BenchmarkCuttingALargeFamily(b *testing.B) {
	f := example(b, "rhys")
	a := graph.Audience{Name: graph.AllInvited}
	b.Run("for", func(b *testing.B) {
		for b.Loop() {
			graph.For(f, a, today)
		}
	})
	b.Run("withheld", func(b *testing.B) {
		for b.Loop() {
			graph.Withheld(f, a, today)
		}
	})
}
