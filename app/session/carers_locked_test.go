package session

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/storage/proof"
)

// What is locked stays off the worker's own prints, and the lists of carers are such prints.
func TestTheListsOfCarersSayNothingThatIsLocked(t *testing.T) {
	for _, format := range []CarersFormat{CarersPDF, CarersCSV} {
		s, err := Example(assets.Examples()[0])
		must(t, err)
		dir := t.TempDir()
		must(t, s.CarersFile(filepath.Join(dir, "before"+format.Ending()), format, search.Carers(s.Family(), "amara", s.AsAt())))
		must(t, s.Do(graph.Put(s.Family(), "Ask", graph.Ask{ID: "folake-said", Person: "folake", State: graph.Maybe, By: "R. Shah", On: s.AsAt(), Turn: 9,
			Words: "Hides her sister at the mill cottage in Quernmore", Layer: graph.Locked})))
		path := filepath.Join(dir, "after"+format.Ending())
		err = s.CarersFile(path, format, search.Carers(s.Family(), "amara", s.AsAt()))
		var found *proof.Error
		if !errors.As(err, &found) {
			t.Errorf("%s: what is locked is on the list: %v", format, err)
		}
		if _, err := os.Lstat(path); err == nil {
			t.Errorf("%s: the file is there all the same", format)
		}
	}
}
