package storage

import (
	"fmt"
	"os"
	"testing"

	"kinweave/graph"
)

// town is an import of so many people with their unions and parentages.
func town(people int) []graph.Record {
	var rs []graph.Record
	id := func(kind string, n int) graph.ID { return graph.ID(fmt.Sprint(kind, n)) }
	for i := range people {
		rs = append(rs, graph.Person{ID: id("I", i), Known: fmt.Sprint("Person ", i), Formal: fmt.Sprint("Person Number ", i),
			Shown: graph.Female, Birth: graph.Year(1900 + i%100), Place: "Somewhere"})
		if i%3 == 2 {
			rs = append(rs, graph.Union{ID: id("F", i), Partners: []graph.ID{id("I", i-2), id("I", i-1)}, Kind: graph.Married},
				graph.Parentage{ID: id("C", i), Child: id("I", i), Union: id("F", i), Kind: graph.ByBirth})
		}
	}
	return rs
}

func BenchmarkCommitOneChange(b *testing.B) {
	for _, people := range []int{15, 1000, 5000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			c := newCase(b)
			if err := c.Commit(add("Import", town(people)...), noon); err != nil {
				b.Fatal(err)
			}
			p := graph.Person{ID: "x", Known: "A"}
			if err := c.Commit(add("Add", p), noon); err != nil {
				b.Fatal(err)
			}
			for n := 0; b.Loop(); n++ {
				q := p
				q.Known = fmt.Sprint(n)
				if err := c.Commit(graph.Change{Label: "Rename", Edits: []graph.Edit{{Before: p, After: q}}}, noon); err != nil {
					b.Fatal(err)
				}
				p = q
			}
		})
	}
}

func BenchmarkCommitAnImport(b *testing.B) {
	for _, people := range []int{3000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			ch := add("Import", town(people)...)
			for b.Loop() {
				b.StopTimer()
				c := newCase(b)
				b.StartTimer()
				if err := c.Commit(ch, noon); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				_ = c.Close()
				b.StartTimer()
			}
		})
	}
}

// BenchmarkOpen is everything but the passphrase, which takes a quarter of a second on purpose.
func BenchmarkOpen(b *testing.B) {
	for _, people := range []int{1000, 5000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			c := newCase(b)
			if err := errorsOf(c.Commit(add("Import", town(people)...), noon), c.Close()); err != nil {
				b.Fatal(err)
			}
			if info, err := os.Stat(c.Path()); err == nil {
				b.ReportMetric(float64(info.Size())/(1<<20), "MiB")
			}
			for b.Loop() {
				c, err := Open(c.Path(), secret)
				if err != nil {
					b.Fatal(err)
				}
				_ = c.Close()
			}
		})
	}
}

func BenchmarkPassphrase(b *testing.B) {
	h := header{Cost: dear, Salt: random(32)}
	for b.Loop() {
		h.passphraseKey([]byte("example"))
	}
}

func BenchmarkRepair(b *testing.B) {
	c := newCase(b)
	if err := errorsOf(c.Commit(add("Import", town(5000)...), noon), c.Close()); err != nil {
		b.Fatal(err)
	}
	good, err := os.ReadFile(c.Path())
	if err != nil {
		b.Fatal(err)
	}
	good[len(good)/2] ^= 1
	for b.Loop() {
		if err := os.WriteFile(c.Path(), good, 0o600); err != nil {
			b.Fatal(err)
		}
		if _, err := Salvage(c.Path(), secret); err != nil {
			b.Fatal(err)
		}
	}
}
