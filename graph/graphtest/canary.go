package graphtest

import (
	"fmt"
	"reflect"

	"pgregory.net/rapid"

	"kinweave/graph"
)

// Canary says which fact of a family a made-up word stands for.
type Canary struct {
	Key   graph.Key
	Field string      // "Note.Text"
	Layer graph.Layer // of the record, or of the note
	// Layered says whether the record or the note has a layer at all.
	Layered bool
	About   []graph.ID // the people whom the record mentions, or is
}

// Canaries puts a word of its own into every text field of every record of a family, by reflection, and adds a record of
// every kind, on random layers, about random people. A field that is added tomorrow is filled tomorrow.
func Canaries(t *rapid.T, f *graph.Family) (*graph.Family, map[string]Canary) {
	c := &cage{t: t, words: map[string]Canary{}}
	for p := range graph.All[graph.Person](f) {
		c.people = append(c.people, p.ID)
	}
	records := map[graph.Key]graph.Record{}
	var order []graph.Key
	put := func(r graph.Record) {
		if _, there := records[r.Key()]; !there {
			order = append(order, r.Key())
		}
		records[r.Key()] = r
	}
	for r := range f.Records() {
		put(r)
	}
	for _, k := range graph.Kinds() {
		switch k {
		case graph.KindPerson, graph.KindUnion, graph.KindParentage, graph.KindBirth:
			continue
		}
		for range rapid.IntRange(1, 3).Draw(t, string(k)) {
			if r := c.fresh(k); r != nil {
				put(r)
			}
		}
	}
	var all []graph.Record
	for _, k := range order {
		all = append(all, c.fill(records[k]))
	}
	out, err := graph.New(all...)
	if err != nil {
		t.Fatalf("the family full of canaries is not whole: %v", err)
	}
	return out, c.words
}

type cage struct {
	t      *rapid.T
	n      int
	people []graph.ID
	made   map[graph.Kind][]graph.ID
	words  map[string]Canary
}

var layers = []graph.Layer{"", graph.ChildOK, graph.FamilyOK, graph.MeetingOK, graph.Coordinator, graph.Professional, graph.Locked, "quite-new"}

// Kind is the kind of record that an ID field names.
func kindOf(field string) graph.Kind {
	switch field {
	case "Union":
		return graph.KindUnion
	case "Household":
		return graph.KindHousehold
	case "Group":
		return graph.KindGroup
	case "Meeting":
		return graph.KindMeeting
	case "Sources":
		return graph.KindSource
	}
	return graph.KindPerson
}

func (c *cage) fresh(k graph.Kind) graph.Record {
	blank, err := graph.Decode(k, []byte("{}"))
	if err != nil {
		c.t.Fatal(err)
	}
	v := reflect.New(reflect.TypeOf(blank)).Elem()
	c.n++
	id := graph.ID(fmt.Sprintf("%s-%04d", k, c.n))
	switch k {
	case graph.KindCase:
		id = graph.CaseID
	case graph.KindArrangement:
		id = graph.ArrangementID
	case graph.KindPin:
		id = rapid.SampledFrom(c.people).Draw(c.t, "pinned")
	}
	for i := range v.NumField() {
		field, at := v.Type().Field(i).Name, v.Field(i)
		switch {
		case at.Type() == reflect.TypeFor[graph.ID]():
			at.SetString(string(c.pick(kindOf(field))))
		case at.Type() == reflect.TypeFor[[]graph.ID]() && kindOf(field) == graph.KindPerson:
			at.Set(reflect.ValueOf([]graph.ID{c.pick(graph.KindPerson)}))
		}
	}
	v.FieldByName("ID").SetString(string(id))
	if c.made == nil {
		c.made = map[graph.Kind][]graph.ID{}
	}
	switch k { // a household before a stay: kinds come in that order, but groups and meetings come later
	case graph.KindTie:
		v.FieldByName("Group").SetString("")
	case graph.KindPromise:
		v.FieldByName("Meeting").SetString("")
	case graph.KindSafety:
		v.FieldByName("Kind").SetString(string(rapid.SampledFrom([]graph.SafetyKind{graph.MustNotLearn, graph.MustNotLearn, graph.NoContact, graph.MustNotMeet}).Draw(c.t, "mark")))
		hide := rapid.SliceOfDistinct(rapid.SampledFrom([]graph.Secret{graph.Whereabouts, graph.Existence, graph.Attendance, graph.Relation}), rapid.ID).Draw(c.t, "hide")
		v.FieldByName("Hide").Set(reflect.ValueOf(hide))
	case graph.KindStatement:
		v.FieldByName("Kind").SetString(string(rapid.SampledFrom([]graph.StatementKind{graph.Brings, graph.Fact, graph.Worry}).Draw(c.t, "statement")))
	case graph.KindHousehold:
		v.FieldByName("Kind").SetString(string(rapid.SampledFrom([]graph.HouseholdKind{"", graph.FosterHome, graph.Refuge}).Draw(c.t, "home")))
	}
	c.made[k] = append(c.made[k], id)
	return v.Interface().(graph.Record)
}

func (c *cage) pick(k graph.Kind) graph.ID {
	if k == graph.KindPerson {
		return rapid.SampledFrom(c.people).Draw(c.t, "who")
	}
	if of := c.made[k]; len(of) > 0 {
		return rapid.SampledFrom(of).Draw(c.t, string(k))
	}
	return ""
}

// fill puts a canary into every text of a record.
func (c *cage) fill(r graph.Record) graph.Record {
	v := reflect.New(reflect.TypeOf(r)).Elem()
	v.Set(reflect.ValueOf(r))
	about := Canary{Key: r.Key()}
	for i := range v.NumField() {
		field, at := v.Type().Field(i).Name, v.Field(i)
		switch {
		case field == "ID" && r.Key().Kind == graph.KindPerson, at.Type() == reflect.TypeFor[graph.ID]() && field != "ID" && kindOf(field) == graph.KindPerson && at.String() != "":
			about.About = append(about.About, graph.ID(at.String()))
		case at.Type() == reflect.TypeFor[[]graph.ID]() && kindOf(field) == graph.KindPerson:
			about.About = append(about.About, at.Interface().([]graph.ID)...)
		case field == "Layer":
			at.SetString(string(rapid.SampledFrom(layers).Draw(c.t, "layer")))
			about.Layer, about.Layered = graph.Layer(at.String()), true
		}
	}
	c.texts(v, about, "")
	return v.Interface().(graph.Record)
}

func (c *cage) texts(v reflect.Value, about Canary, path string) {
	switch {
	case v.Type() == reflect.TypeFor[graph.Date]():
		if path == "Person.Birth" && rapid.Bool().Draw(c.t, "to the day") {
			v.Set(reflect.ValueOf(graph.Exact(rapid.IntRange(1930, 2020).Draw(c.t, "year"), rapid.IntRange(1, 12).Draw(c.t, "month"), rapid.IntRange(1, 28).Draw(c.t, "day"))))
		}
	case v.Type() == reflect.TypeFor[graph.Note]():
		l := rapid.SampledFrom(layers).Draw(c.t, "note's layer")
		v.FieldByName("Layer").SetString(string(l))
		about.Layer, about.Layered = l, true
		c.texts(v.FieldByName("Text"), about, "Note.Text")
		c.texts(v.FieldByName("Voice"), about, "Note.Voice")
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			c.texts(v.Field(i), about, v.Type().Name()+"."+v.Type().Field(i).Name)
		}
	case v.Kind() == reflect.Slice && v.Type().Elem() != reflect.TypeFor[graph.ID]():
		text := v.Type().Elem() == reflect.TypeFor[string]() || v.Type().Elem().Kind() == reflect.Struct && v.Type().Elem() != reflect.TypeFor[graph.Place]()
		if v.Len() == 0 && text {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		} else if v.Len() > 0 { // the family's own must stay as they are
			own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
		}
		for i := range v.Len() {
			c.texts(v.Index(i), about, path)
		}
	case v.Type() == reflect.TypeFor[*graph.Farewell]() && rapid.IntRange(0, 9).Draw(c.t, "gone") == 0:
		v.Set(reflect.New(v.Type().Elem()))
		c.texts(v.Elem(), about, path)
	case v.Type() == reflect.TypeFor[string]():
		c.n++
		word := fmt.Sprintf("Canary%04dq", c.n)
		v.SetString(word)
		about.Field = path
		c.words[word] = about
	}
}
