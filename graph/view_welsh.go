package graph

import (
	"strings"
	"unicode"
)

// mutations are what the first letters of a place become in Welsh: Bangor, i Fangor, ym Mangor.
var mutations = []struct {
	from string
	to   []string
}{
	{"Ll", []string{"L"}}, {"Rh", []string{"R"}}, {"Ch", nil}, {"Dd", nil}, {"Ff", nil}, {"Ph", nil}, {"Th", nil},
	{"C", []string{"G", "Ngh", "Ch"}}, {"P", []string{"B", "Mh", "Ph"}}, {"T", []string{"D", "Nh", "Th"}},
	{"G", []string{"", "Ng"}}, {"B", []string{"F", "M"}}, {"D", []string{"Dd", "N"}}, {"M", []string{"F"}},
}

// mutated lists the other forms of a name of a place. Short ones would be other words, and are left out.
func mutated(place string) []string {
	if len([]rune(place)) < 5 {
		return nil
	}
	for _, m := range mutations {
		rest, ok := strings.CutPrefix(place, m.from)
		if !ok {
			continue
		}
		var out []string
		for _, to := range m.to {
			r := []rune(to + rest)
			r[0] = unicode.ToUpper(r[0])
			out = append(out, string(r))
		}
		return out
	}
	return nil
}
