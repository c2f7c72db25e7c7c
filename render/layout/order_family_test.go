package layout

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// raceNames are the nine public families every engine is measured on, smallest first.
var raceNames = []string{"b014-bronte", "h038-ptolemies", "h043-relcomplex", "b055-darwin", "h069-greek",
	"b108-lotr", "h347-tudor", "b529-washington", "b2939-royal92"}

// raceFamily reads one of the public families. They are not part of the
// repository, so the test is skipped where they are absent.
func raceFamily(t testing.TB, name string) Family {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(filepath.Dir(root), "shared", "famscore", "families", name+".json")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("NOT CHECKED: the public family %s is not here", name)
	}
	f, err := readNeutral(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func readNeutral(data []byte) (Family, error) {
	var in struct {
		Persons []struct {
			ID    string   `json:"id"`
			Sex   string   `json:"sex"`
			Birth *float64 `json:"birth"`
		} `json:"persons"`
		Unions []struct {
			ID       string   `json:"id"`
			Partners []string `json:"partners"`
			Children []string `json:"children"`
		} `json:"unions"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return Family{}, err
	}
	var f Family
	for _, p := range in.Persons {
		q := Person{ID: p.ID, Male: strings.EqualFold(p.Sex, "M")}
		if p.Birth != nil {
			q.Born = *p.Birth
		}
		f.People = append(f.People, q)
	}
	for _, u := range in.Unions {
		v := Union{ID: u.ID, Partners: u.Partners}
		for _, k := range u.Children {
			v.Children = append(v.Children, Child{ID: k})
		}
		f.Unions = append(f.Unions, v)
	}
	return f, nil
}
