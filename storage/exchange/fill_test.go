package exchange

import (
	"fmt"
	"reflect"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// filled makes a family of every kind of record with every field filled, by
// reflection, so that a field that is added tomorrow is tested tomorrow.
func filled(t *rapid.T) *graph.Family {
	ids := map[graph.Kind][]graph.ID{}
	for _, k := range graph.Kinds() {
		switch k {
		case graph.KindCase:
			if rapid.Bool().Draw(t, "case") {
				ids[k] = []graph.ID{graph.CaseID}
			}
		case graph.KindPin:
			for _, p := range ids[graph.KindPerson] {
				if rapid.Bool().Draw(t, "pin") {
					ids[k] = append(ids[k], p)
				}
			}
		default:
			least := 0
			if k == graph.KindPerson || k == graph.KindHousehold || k == graph.KindUnion || k == graph.KindGroup || k == graph.KindSource || k == graph.KindMeeting {
				least = 1
			}
			ids[k] = rapid.SliceOfNDistinct(someID(), least, 2, rapid.ID[graph.ID]).Draw(t, string(k))
		}
	}
	var out []graph.Record
	for _, k := range graph.Kinds() {
		for _, id := range ids[k] {
			v := reflect.New(blanks[k]).Elem()
			fillStruct(t, v, ids)
			v.FieldByName("ID").SetString(string(id))
			if k == graph.KindParentage { // from a child to a union or to a single parent, never both
				v.FieldByName("Child").SetString(string(rapid.SampledFrom(ids[graph.KindPerson]).Draw(t, "child")))
				v.FieldByName("Parent").SetString("")
				v.FieldByName("Union").SetString(string(rapid.SampledFrom(ids[graph.KindUnion]).Draw(t, "union")))
				if rapid.Bool().Draw(t, "single parent") {
					v.FieldByName("Union").SetString("")
					v.FieldByName("Parent").SetString(string(rapid.SampledFrom(ids[graph.KindPerson]).Draw(t, "parent")))
				}
			}
			out = append(out, v.Interface().(graph.Record))
		}
	}
	f, err := graph.New(out...)
	if err != nil {
		t.Fatalf("the filled family is not whole: %v", err)
	}
	return f
}

func someID() *rapid.Generator[graph.ID] {
	return rapid.Map(rapid.OneOf(
		rapid.StringMatching(`[A-Z0-9_]{1,6}`),
		rapid.StringMatching(`[a-z2-7]{16}`),
		rapid.StringMatching(`[A-Za-z0-9@ /-]{1,30}`),
		rapid.SampledFrom([]string{"VOID", "I1", "F1", "i1", "é", "case", "line-3"}),
	), func(s string) graph.ID { return graph.ID(s) })
}

func fillStruct(t *rapid.T, v reflect.Value, ids map[graph.Kind][]graph.ID) {
	for i := range v.NumField() {
		if rapid.IntRange(0, 3).Draw(t, "leave empty") > 0 {
			fillValue(t, v.Type().Field(i).Name, v.Field(i), ids)
		}
	}
}

func fillValue(t *rapid.T, what string, f reflect.Value, ids map[graph.Kind][]graph.ID) {
	switch {
	case f.Type() == dateType:
		f.Set(reflect.ValueOf(someDate().Draw(t, what)))
	case f.Type() == idType:
		if of := ids[refKind(what)]; len(of) > 0 {
			f.SetString(string(rapid.SampledFrom(of).Draw(t, what)))
		}
	case f.Kind() == reflect.Slice && f.Type().Elem() == idType:
		if of := ids[refKind(what)]; len(of) > 0 {
			f.Set(reflect.ValueOf(rapid.SliceOfNDistinct(rapid.SampledFrom(of), 1, len(of), rapid.ID[graph.ID]).Draw(t, what)))
		}
	case f.Kind() == reflect.Slice:
		n := rapid.IntRange(1, 2).Draw(t, "how many")
		f.Set(reflect.MakeSlice(f.Type(), n, n))
		for i := range n {
			fillValue(t, what, f.Index(i), ids)
		}
	case f.Kind() == reflect.Struct:
		fillStruct(t, f, ids)
	case f.Kind() == reflect.Pointer:
		f.Set(reflect.New(f.Type().Elem()))
		fillStruct(t, f.Elem(), ids)
	case f.Kind() == reflect.String && f.Type() != reflect.TypeOf(""):
		words, ok := vocabulary[f.Type().String()]
		if !ok || rapid.IntRange(0, 9).Draw(t, "odd word") == 0 {
			words = []string{"quite-new", "odd \"word\"", ""}
		}
		f.SetString(rapid.SampledFrom(words).Draw(t, what))
	case f.Kind() == reflect.String:
		f.SetString(someText().Draw(t, what))
	case f.Kind() == reflect.Bool:
		f.SetBool(rapid.Bool().Draw(t, what))
	case f.Kind() == reflect.Int:
		f.SetInt(int64(rapid.IntRange(-3, 5000).Draw(t, what)))
	case f.Kind() == reflect.Float64:
		f.SetFloat(rapid.Float64Range(-1e9, 1e9).Draw(t, what))
	case f.Type() == reflect.TypeOf(map[string]int{}):
		f.Set(reflect.ValueOf(rapid.MapOfN(rapid.StringMatching(`[a-z]{1,4}`), rapid.IntRange(-5, 99), 1, 3).Draw(t, what)))
	default:
		panic("a field of a type that this test does not know: " + what + " " + f.Type().String())
	}
}

var vocabulary = map[string][]string{
	"graph.Shown":         {"male", "female", "non-binary", "not-known", "trans-man", "unborn", "stillborn", "pet"},
	"graph.Living":        {"alive", "died", "unknown"},
	"graph.UnionKind":     {"married", "civil-partnership", "living-together", "engaged", "relationship", "brief", "unknown"},
	"graph.EventKind":     {"met", "engaged", "moved-in", "married", "civil-partnership", "reconciled", "separated", "divorced", "dissolved", "annulled", "ended", "widowed"},
	"graph.ParentageKind": {"birth", "adoptive", "foster", "kinship-foster", "special-guardianship", "donor", "raised-by", "unknown"},
	"graph.Certainty":     {"confirmed", "presumed", "claimed", "disputed", "ruled-out"},
	"graph.TieKind":       {"friend", "neighbour", "godparent", "teacher", "faith", "other", "says-related"},
	"graph.Layer":         {"child", "family", "locked"},
}

func someText() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}`),
		rapid.String(),
		rapid.StringMatching(`[ a@/"\\\n\r\t]{0,12}`),
		rapid.SampledFrom([]string{"@I1@", "@@", "@#DJULIAN@ 5", " lead", "trail ", "\"quoted\"", "two\nlines", "one\r\ntwo\n\n", "a/b/c",
			"Born in Salford", "Died in Leeds, England", "in London", "12 High Street, Salford", "M5 4WT", "\x00\x1f", "\ufeff", "\u2028", "naïve 😀 ابو",
			"1 NAME x", "(brackets)", "christened", "\xff\xfe"}),
		rapid.Map(rapid.IntRange(150, 700), func(n int) string { // long lines
			s := ""
			for i := range n {
				s += string(rune("aé @😀b"[0])) + fmt.Sprint(i%7)
				if i%9 == 0 {
					s += " é@"
				}
			}
			return s
		}),
	)
}

func someDate() *rapid.Generator[graph.Date] {
	return rapid.Custom(func(t *rapid.T) graph.Date {
		d := graph.Date{How: graph.How(rapid.IntRange(0, 5).Draw(t, "how"))}
		if d.How != graph.Unknown {
			d.From = someDay(t)
		}
		if d.How == graph.Between {
			d.To = someDay(t)
		}
		if rapid.IntRange(0, 3).Draw(t, "phrase") == 0 {
			d.Phrase = rapid.OneOf(rapid.StringMatching(`[a-z() ]{1,9}[a-z]`), rapid.SampledFrom([]string{
				"a (b) c", " lead", "two\nlines", "\"q\"", "@x@", "1850", "spring 2019"})).Draw(t, "words")
		}
		return d
	})
}

func someDay(t *rapid.T) graph.Day {
	for {
		d := graph.Day{Year: rapid.IntRange(-500, 2030).Draw(t, "year")}
		switch rapid.IntRange(0, 3).Draw(t, "fine") {
		case 1:
			d.Season = graph.Season(rapid.IntRange(0, 4).Draw(t, "season"))
		case 2:
			d.Month = rapid.IntRange(1, 12).Draw(t, "month")
		case 3:
			d.Month, d.Date = rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 31).Draw(t, "day")
		}
		if realDay(d) {
			return d
		}
	}
}
