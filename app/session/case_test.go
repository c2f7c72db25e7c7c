package session

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
)

func TestWhatWasDoneIsThereWhenTheCaseIsOpenedAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.kinweave")
	s, err := New(path, []byte("correct horse"))
	must(t, err)
	must(t, s.Close())
	few(t, 6)
	rapid.Check(t, func(r *rapid.T) {
		s, err := Open(path, []byte("correct horse"))
		if err != nil {
			r.Fatal(err)
		}
		for range rapid.IntRange(1, 3).Draw(r, "steps") {
			switch rapid.IntRange(0, 3).Draw(r, "way") {
			case 0:
				if err := s.Undo(); err != nil && !errors.Is(err, ErrNothing) {
					r.Fatal(err)
				}
			case 1:
				if err := s.Redo(); err != nil && !errors.Is(err, ErrNothing) {
					r.Fatal(err)
				}
			default:
				if err := s.Do(randomStep(r, s.Family())); err != nil {
					r.Fatal(err)
				}
			}
		}
		want := all(s.Family())
		if err := s.Close(); err != nil {
			r.Fatal(err)
		}
		s, err = Open(path, []byte("correct horse"))
		if err != nil {
			r.Fatal(err)
		}
		defer s.Close()
		if !reflect.DeepEqual(all(s.Family()), want) {
			r.Fatal("the case came back different")
		}
	})
}

// few makes a property try fewer cases where each one has to open a case, which is slow on purpose.
func few(t *testing.T, n int) {
	f := flag.Lookup("rapid.checks")
	was := f.Value.String()
	must(t, f.Value.Set(strconv.Itoa(n)))
	t.Cleanup(func() { must(t, f.Value.Set(was)) })
}

func TestTheFileTellsNoName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.kinweave")
	s, err := New(path, []byte("correct horse"))
	must(t, err)
	c, _ := graph.AddPerson(s.Family(), graph.Person{Known: "Thistlewood", Place: "Penzance"})
	must(t, s.Do(c))
	must(t, s.Close())
	raw, err := os.ReadFile(path)
	must(t, err)
	for _, word := range []string{"Thistlewood", "Penzance", "correct horse"} {
		if bytes.Contains(raw, []byte(word)) {
			t.Errorf("%q can be read in the file", word)
		}
	}
}

func TestAWrongPassphraseIsSaidInWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "one.kinweave")
	s, err := New(path, []byte("right"))
	must(t, err)
	must(t, s.Close())
	if _, err := Open(path, []byte("wrong")); !errors.Is(err, ErrPassphrase) {
		t.Errorf("error: %v", err)
	}
}
