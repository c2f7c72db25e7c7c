package table

import (
	"regexp"
	"strconv"
	"strings"

	"kinweave/graph"
)

var (
	clock    = regexp.MustCompile(`[ T]\d{1,2}:\d{2}(:\d{2})?$`)
	dashed   = regexp.MustCompile(`^(\d{1,2})-([A-Za-z]+|\d{1,2})-(\d{4})$`)
	phone    = regexp.MustCompile(`^[+(]?\d[\d ()-]{7,}$`)
	postcode = regexp.MustCompile(`(?i)\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`)
)

// date reads a date as spreadsheets and case systems write them.
func date(s string) (graph.Date, bool) {
	s = clock.ReplaceAllString(strings.TrimSpace(s), "")
	if m := dashed.FindStringSubmatch(s); m != nil {
		sep := " "
		if m[2][0] <= '9' {
			sep = "/"
		}
		s = m[1] + sep + m[2] + sep + m[3]
	}
	d, err := graph.ParseDate(s)
	return d, err == nil
}

// ageOf reads "9", "9y", "9 years"; nobody is older than 120.
func ageOf(s string) (int, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, tail := range []string{" years old", " years", " yrs", "yrs", "yo", "y"} {
		s = strings.TrimSuffix(s, tail)
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= 120
}

func sexOf(s string) graph.Shown {
	switch graph.Fold(s) {
	case "m", "male", "man", "boy", "gwryw", "mr":
		return graph.Male
	case "f", "female", "woman", "girl", "benyw", "w", "mrs", "miss", "ms":
		return graph.Female
	case "nonbinary", "non binary", "nb", "anneuaidd":
		return graph.NonBinary
	case "trans man":
		return graph.TransMan
	case "trans woman":
		return graph.TransWoman
	case "unborn":
		return graph.Unborn
	}
	return ""
}

func phoneLike(s string) bool { return phone.MatchString(s) || strings.Contains(s, "@") }

// relations are what case systems write for what the quick line calls otherwise.
var relations = map[string]string{
	"mgm": "maternal grandmother", "mgf": "maternal grandfather", "pgm": "paternal grandmother", "pgf": "paternal grandfather",
	"mggm": "maternal great-grandmother", "pggm": "paternal great-grandmother", "ma": "mum", "fa": "dad", "mo": "mum", "m aunt": "maternal aunt", "p aunt": "paternal aunt", "m uncle": "maternal uncle", "p uncle": "paternal uncle",
	"mat aunt": "maternal aunt", "pat aunt": "paternal aunt", "mat uncle": "maternal uncle", "pat uncle": "paternal uncle", "mat grandmother": "maternal grandmother", "pat grandmother": "paternal grandmother",
	"mat grandfather": "maternal grandfather", "pat grandfather": "paternal grandfather", "maternal nan": "maternal nan", "birth mother": "mother", "birth father": "father", "natural mother": "mother", "natural father": "father",
	"putative father": "father?", "alleged father": "father?", "possible father": "father?", "father not confirmed": "father?", "stepfather": "stepdad", "stepmother": "stepmum", "step father": "stepdad", "step mother": "stepmum",
	"fullsibling": "sibling", "full sibling": "sibling", "sw": "social worker", "allocated worker": "social worker", "hv": "health visitor", "former carer": "former foster carer", "previous carer": "former foster carer",
}

// selves are what stands for the child the list is about.
var selves = map[string]bool{"self": true, "child": true, "subject": true, "subject child": true, "index child": true, "client": true, "main client": true, "the child": true, "service user": true, "plentyn": true}

func relationWords(s string) string {
	if w, ok := relations[graph.Fold(s)]; ok {
		return w
	}
	return s
}

func isRelation(s string) bool {
	w := graph.Fold(relationWords(s))
	for _, part := range []string{"mother", "father", "mum", "dad", "mam", "nan", "gran", "aunt", "uncle", "cousin", "brother", "sister", "sibling", "son", "daughter", "niece", "nephew",
		"partner", "husband", "wife", "friend", "neighbour", "carer", "worker", "teacher", "parent"} {
		if w == part || strings.HasSuffix(w, part) || strings.HasPrefix(w, part+" ") || strings.Contains(w, " "+part) {
			return true
		}
	}
	return selves[w]
}
