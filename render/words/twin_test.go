package words_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/layout"
	"kinweave/render/scene"
	"kinweave/render/words"
)

var today = graph.Exact(2026, 11, 22)

var fonts = sync.OnceValue(func() *scene.Fonts {
	var files [][]byte
	for _, name := range []string{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name))
		if err != nil {
			panic(err)
		}
		files = append(files, b)
	}
	f, err := scene.LoadFonts(files...)
	if err != nil {
		panic(err)
	}
	return f
})

func example(t testing.TB, name string) *graph.Family {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "assets", "cases", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return graphtest.Read(t, b)
}

func drawn(t interface{ Fatal(...any) }, f *graph.Family, a graph.Audience, o render.Options) render.Drawing {
	d, err := render.Genogram(context.Background(), graph.For(f, a, today), o, fonts(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestEveryWordOfThePictureIsSaid reads all the writing off the drawing itself, and looks for it in the words; and
// every figure in the words must stand on the drawing.
func TestEveryWordOfThePictureIsSaid(t *testing.T) {
	spelled := map[string]string{"m": "married", "cp": "civil partners", "LT": "living together", "LAT": "two homes", "eng": "engaged", "rel": "brief or casual",
		"s": "separated", "d": "divorced", "end": "ended", "back": "back together", "F": "fostered", "A": "adopted", "SGO": "special guardianship"}
	figures := regexp.MustCompile(`\d+`)
	rapid.Check(t, func(rt *rapid.T) {
		f, o := living(rt), options(rt)
		d := drawn(rt, f, reader(rt, f), o)
		telling := words.Tell(d.Reading, "")
		told, body := strings.ToLower(telling.String()), ""
		for _, p := range telling.Parts {
			body += strings.Join(p.Lines, "\n") + "\n"
		}
		written := ""
		for _, it := range d.Scene.Items {
			text, ok := it.Shape.(scene.Text)
			if !ok || it.Layer == scene.Furniture {
				continue
			}
			written += text.String + "\n"
			if it.Role == "inside" && o.Inside == graph.InsideInitials || strings.HasSuffix(text.String, "…") {
				continue // the name says its initials; what is cut short on the map is whole in the words
			}
			for _, w := range strings.FieldsFunc(text.String, func(r rune) bool { return strings.ContainsRune(" ,·×~?()“”–", r) }) {
				if s, short := spelled[w]; short && (it.Role == "couple" || it.Role == "parentage") {
					w = s
				}
				if !strings.Contains(told, strings.ToLower(w)) {
					rt.Fatalf("the map says %q (%s of %s), the words do not:\n%s", text.String, it.Role, it.Ref, told)
				}
			}
		}
		for _, s := range d.Signs {
			if want := meaning(s); !strings.Contains(told, want) {
				rt.Fatalf("the map shows %q, the words do not say %q:\n%s", s.Words(), want, told)
			}
		}
		for _, n := range figures.FindAllString(body, -1) {
			if !strings.Contains(body, "no. "+n) && !strings.Contains(written, n) {
				rt.Fatalf("the words say %s, the map does not:\n%s", n, body)
			}
		}
	})
}

// meaning is what must be said of a sign; "" where what it is about is said line by line, or it only helps to read.
func meaning(s render.Sign) string {
	switch s {
	case render.SignAge, render.SignHop, render.SignMale, render.SignFemale, render.SignChildren, render.SignParentUnknown, render.SignBirth, render.SignUnsure,
		render.SignHome, render.SignAlsoThere, render.SignPastHome, render.SignOfGroup, render.FeelVoice, render.SignNotKnown, render.SignDiedGently, render.SignDied, render.SignAnnulled:
		return ""
	case render.SignMarried:
		return "married"
	case render.SignTogether:
		return "living together"
	case render.SignBrief:
		return "brief or casual"
	case render.SignCoupleUnknown:
		return "what they are to each other is not known"
	case render.SignSeparated:
		return "ed"
	case render.SignDivorced:
		return "divorced"
	case render.SignRelatives:
		return "they are"
	case render.SignAdopted:
		return "adopted"
	case render.SignFoster:
		return "fostered"
	case render.SignGuardian:
		return "special guardianship"
	case render.SignMissing:
		return "somebody who must be there"
	case render.SignGroup:
		return "people"
	}
	return strings.ToLower(s.Words())
}

// TestWhatThePictureDoesNotShowIsNotSaid changes one field of one record. The words change when the picture does, and only then.
func TestWhatThePictureDoesNotShowIsNotSaid(t *testing.T) {
	changed, still := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		f, o := living(rt), options(rt)
		g, what := altered(rt, f)
		a := reader(rt, f)
		before, after := drawn(rt, f, a, o), drawn(rt, g, a, o)
		tellA, tellB := lines(words.Tell(before.Reading, "")), lines(words.Tell(after.Reading, ""))
		drawA, drawB := facts(before), facts(after)
		sameWords, samePicture := slices.Equal(tellA, tellB), slices.Equal(drawA, drawB)
		if samePicture && !sameWords { // whom a line names first follows the places, and a day that nobody sees may move somebody
			o.Layout = func(context.Context, layout.Family, func(int, int)) (layout.Plan, error) { return before.Plan, nil }
			tellB = lines(words.Tell(drawn(rt, g, a, o).Reading, ""))
			sameWords = slices.Equal(tellA, tellB)
		}
		if sameWords != samePicture {
			rt.Fatalf("%s: the words are the same: %t, the picture is: %t\n%s\n%s", what, sameWords, samePicture, differ(tellA, tellB), differ(drawA, drawB))
		}
		if samePicture {
			still++
		} else {
			changed++
		}
	})
	if changed == 0 || still == 0 {
		t.Errorf("%d changes were seen and %d not: that tests one side only", changed, still)
	}
}

// facts are a drawing's shapes without their places: what is there, whose it is, how it is drawn, what it says.
func facts(d render.Drawing) []string {
	said, members := map[string][]string{}, map[string]int{}
	out := []string{"title " + d.Title, "author " + d.Author} // they stand over every sheet
	for _, k := range d.Keys {                                // homes that the map shows by a number
		out = append(out, "key "+k.Words)
	}
	for _, it := range d.Scene.Items {
		if it.Layer == scene.Furniture || slices.Contains([]string{"tick", "rail", "descent", "stem"}, it.Role) {
			continue
		}
		key := it.Ref + " " + it.Role
		switch s := it.Shape.(type) {
		case scene.Text:
			said[key] = append(said[key], s.String)
		case scene.Path:
			form := ""
			switch it.Role {
			case "group line":
				members[key]++
				form = fmt.Sprint(members[key])
			case "symbol", "inner", "mark", "health":
				form = shapeOf(s)
			case "home", "past home":
				form = strings.Join(within(d, s.Bounds(nil)), " ")
			}
			if it.Role == "bar" || it.Role == "child line" || it.Role == "symbol" {
				form += fmt.Sprint(len(s.Pen.Dash), s.Pen.Width)
			}
			out = append(out, key+" "+form)
		}
	}
	for k, w := range said {
		if words := strings.Join(w, " "); words != "relatives" { // the double bar says so, whether there is room for the word or not
			out = append(out, k+" "+words)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// within are the symbols in a room of the map.
func within(d render.Drawing, room scene.Box) []string {
	var out []string
	for _, it := range d.Scene.Items {
		if b := it.Shape.Bounds(fonts().Measure); it.Role == "symbol" && b.X0 > room.X0 && b.X1 < room.X1 && b.Y0 > room.Y0 && b.Y1 < room.Y1 {
			out = append(out, it.Ref)
		}
	}
	slices.Sort(out)
	return out
}

// shapeOf is a form wherever it stands.
func shapeOf(p scene.Path) string {
	b := p.Bounds(nil)
	var out strings.Builder
	for _, s := range p.Steps {
		if s.Op != scene.Close {
			fmt.Fprintf(&out, "%v %.0f %.0f ", s.Op, s.P[0].X-b.X0, s.P[0].Y-b.Y0)
		}
	}
	return out.String()
}

// lines are the words without their order, nor the numbers of those who have no name: both follow the places on the map.
func lines(t words.Telling) []string {
	out := strings.Split(regexp.MustCompile(`, no\. \d+`).ReplaceAllString(t.String(), ""), "\n")
	slices.Sort(out)
	return out
}

func differ(a, b []string) string {
	var out []string
	for _, s := range a {
		if !slices.Contains(b, s) {
			out = append(out, "- "+s)
		}
	}
	for _, s := range b {
		if !slices.Contains(a, s) {
			out = append(out, "+ "+s)
		}
	}
	return strings.Join(out, "\n")
}

// altered changes a text, a date or the notes of one record of a family.
func altered(t *rapid.T, f *graph.Family) (*graph.Family, string) {
	rs := slices.Collect(f.Records())
	i := rapid.IntRange(0, len(rs)-1).Draw(t, "record")
	v := reflect.New(reflect.TypeOf(rs[i])).Elem()
	v.Set(reflect.ValueOf(rs[i]))
	var fields []int
	for n := range v.NumField() {
		switch v.Field(n).Type() {
		case reflect.TypeFor[string](), reflect.TypeFor[graph.Date](), reflect.TypeFor[[]graph.Note]():
			fields = append(fields, n)
		}
	}
	if len(fields) == 0 {
		return f, "nothing"
	}
	n := rapid.SampledFrom(fields).Draw(t, "field")
	switch at := v.Field(n); at.Type() {
	case reflect.TypeFor[string]():
		at.SetString(rapid.SampledFrom([]string{"Other", ""}).Draw(t, "text"))
	case reflect.TypeFor[graph.Date]():
		at.Set(reflect.ValueOf(rapid.SampledFrom([]graph.Date{{}, graph.Exact(1988, 5, 3), graph.Year(2031)}).Draw(t, "date")))
	default:
		at.Set(reflect.ValueOf([]graph.Note{{Text: "A new note", Layer: graph.ChildOK}}))
	}
	rs[i] = v.Interface().(graph.Record)
	g, err := graph.New(rs...)
	if err != nil {
		return f, "nothing"
	}
	return g, string(rs[i].Key().Kind) + "." + v.Type().Field(n).Name
}
