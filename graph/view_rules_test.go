package graph_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kinweave/graph"
	"kinweave/graph/graphtest"
)

func TestEveryFieldHasBeenDecidedAbout(t *testing.T) {
	seen := map[string]bool{}
	var walk func(x reflect.Type)
	walk = func(x reflect.Type) {
		for x.Kind() == reflect.Slice || x.Kind() == reflect.Pointer {
			x = x.Elem()
		}
		if x.Kind() != reflect.Struct || x == reflect.TypeFor[graph.Date]() {
			return
		}
		for i := range x.NumField() {
			path := x.Name() + "." + x.Field(i).Name
			if !seen[path] && !graph.Decided(path) {
				t.Errorf("nobody has decided who may see %s, so it is hidden: add it to fields in view_fields.go and to AUDIENCES.md", path)
			}
			seen[path] = true
			walk(x.Field(i).Type)
		}
	}
	for _, k := range graph.Kinds() {
		r, err := graph.Decode(k, []byte("{}"))
		if err != nil {
			t.Fatal(err)
		}
		walk(reflect.TypeOf(r))
	}
	for _, path := range graph.DecidedFields() {
		if !seen[path] {
			t.Errorf("%s is decided about and is no field of any record", path)
		}
	}
}

// TestAViewOfAViewShowsNothingNew finds people again by the name that only they have.
func TestAViewOfAViewShowsNothingNew(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f, _ := canaries(rt)
		for _, a := range audiences(rt, f) {
			v := graph.For(f, a, today)
			again := a
			again.People, again.Readers = find(f, v, a.People), find(f, v, a.Readers)
			w := graph.For(v.Family(), again, today)
			if a.Name == graph.Named && len(again.People) < len(a.People) {
				continue // the group itself is not on its own print
			}
			first := map[string]bool{}
			for _, token := range canary.FindAllString(said(t, v), -1) {
				first[token] = true
			}
			for _, token := range canary.FindAllString(said(t, w), -1) {
				if !first[token] {
					rt.Fatalf("a view of a view for %s shows %s, which the view did not:\n%s\nbecomes\n%s", a.Title(), token, said(t, v), said(t, w))
				}
			}
		}
	})
}

var canary = regexp.MustCompile(`Canary[0-9]+q`)

func find(f *graph.Family, v graph.View, ids []graph.ID) []graph.ID {
	var out []graph.ID
	for _, id := range ids {
		p, _ := graph.Get[graph.Person](f, id)
		for q := range graph.All[graph.Person](v.Family()) {
			if q.Known == p.Known {
				out = append(out, q.ID)
			}
		}
	}
	return out
}

func TestNamesOfRecordsTellNothing(t *testing.T) {
	f := example(t, "amara")
	for r := range graph.For(f, pack("dawn"), today).Family().Records() {
		if id := string(r.Key().ID); len(id) > 4 && r.Key().Kind != graph.KindCase {
			t.Errorf("a %s is still called %s", r.Key().Kind, id)
		}
	}
}

func TestASentenceTakesTheStrictestLayer(t *testing.T) {
	for _, c := range []struct {
		of   []graph.Layer
		want graph.Layer
	}{
		{[]graph.Layer{graph.ChildOK, graph.Coordinator, graph.FamilyOK}, graph.Coordinator},
		{[]graph.Layer{graph.FamilyOK, ""}, ""}, {[]graph.Layer{"quite-new", graph.Locked}, ""}, {nil, ""},
		{[]graph.Layer{graph.MeetingOK}, graph.MeetingOK},
	} {
		if got := graph.Strictest(c.of...); got != c.want {
			t.Errorf("of %v the strictest is said to be %q", c.of, got)
		}
	}
}

func TestAdoptersStayBehindTheWall(t *testing.T) {
	f := example(t, "rhys")
	never := []string{"Imogen", "Piers", "Clemency", "Thackray", "Northumberland", "Cai’s home"}
	for _, name := range graph.Audiences() {
		for _, how := range []graph.Hiding{graph.Omitted, graph.Unnamed} {
			a := graph.Audience{Name: name, Hidden: how}
			if name == graph.Named {
				a.People = []graph.ID{"kezia"}
			}
			v := graph.For(f, a, today)
			all := said(t, v)
			for _, n := range never {
				if strings.Contains(all, n) {
					t.Errorf("the print for %s says %s", name, n)
				}
			}
			if name == graph.ForChild && !slices.Contains(called(v), "Cai") {
				t.Error("Rhys has lost his little brother")
			}
			if how == graph.Unnamed && name == graph.Court && !slices.Contains(called(v), graph.NotNamed) {
				t.Error("nobody stands for the adopters")
			}
		}
	}
	if all := said(t, graph.For(f, graph.Audience{Unlock: "For the adoption support agency"}, today)); !strings.Contains(all, "Thackray") {
		t.Error("the worker's own record can't be unlocked")
	}
}

func TestTwoPacksForOneMeetingKeepTheFathersApart(t *testing.T) {
	f := example(t, "rahman-nowak")
	first := said(t, graph.For(f, pack("tomasz", "ola", "halina", "zbigniew"), today))
	second := said(t, graph.For(f, pack("imran", "mojid", "halima"), today))
	for _, n := range []string{"Sylhet", "Mojid", "Halima", "Imran", "Jamal", "Shirin", "Kamrul"} {
		if strings.Contains(first, n) {
			t.Errorf("the pack for Tomasz's family says %s", n)
		}
	}
	for _, n := range []string{"Kraków", "Halina", "Babcia", "Zbyszek", "Ola", "Bożena", "Poland", "Rochdale"} {
		if strings.Contains(second, n) {
			t.Errorf("the pack for Imran's family says %s", n)
		}
	}
	for _, n := range []string{"Zosia", "Nasima", "Tomasz", "Babcia Halina"} {
		if !strings.Contains(first, n) {
			t.Errorf("%s is not in the pack for Tomasz's family", n)
		}
	}
}

func TestAMotherAndHerFormerPartnerShareOnlyTheirChildren(t *testing.T) {
	mum, ex := "mum", "ex"
	f := graphtest.Family(graphtest.For("kid", "other"),
		graphtest.Couple(mum, ex, graph.LivingTogether, graph.Event{Kind: graph.SeparatedEvent}),
		graphtest.Child(mum, ex, "kid"), graphtest.Child(mum, "first", "other"),
		graphtest.Child("nan", "grandad", mum), graphtest.Child("nan", "grandad", "aunt"), graphtest.Child("his mum", "his dad", ex))
	got := called(graph.For(f, pack("mum", "ex"), today))
	slices.Sort(got)
	if !slices.Equal(got, []string{"ex", "kid", "mum"}) {
		t.Errorf("one paper for both shows %v", got)
	}
}

func TestPeopleWhoMustNotMeetGetPrintsOfTheirOwn(t *testing.T) {
	f := example(t, "amara")
	if err := pack("lee", "dawn").Check(f); err != graph.ErrApart {
		t.Errorf("error: %v", err)
	}
	if err := pack().Check(f); err != graph.ErrNoGroup {
		t.Errorf("error: %v", err)
	}
	if err := (graph.Audience{Name: "press"}).Check(f); err != graph.ErrAudience {
		t.Errorf("error: %v", err)
	}
	if n := graph.For(f, graph.Audience{Name: "press"}, today).Family().Len(graph.KindPerson); n != 0 {
		t.Errorf("a reader there is not sees %d people", n)
	}
}

func TestDoubtAboutAFatherIsOnNoPaperForTheTable(t *testing.T) {
	f := example(t, "amara")
	for _, a := range []graph.Audience{pack("dawn"), {Name: graph.AllInvited}, {Name: graph.Partner}, {Name: graph.ForChild}} {
		v := graph.For(f, a, today)
		for p := range graph.All[graph.Parentage](v.Family()) {
			if !p.Certainty.Sure() || len(p.Unsure) > 0 {
				t.Errorf("%s: a parentage in doubt", a.Name)
			}
		}
		for u := range graph.All[graph.Union](v.Family()) {
			for _, id := range u.Partners {
				if p, _ := graph.Get[graph.Person](v.Family(), id); p.Known == "Dayo" {
					t.Errorf("%s: a couple that tells the doubt", a.Name)
				}
			}
		}
	}
	if all := said(t, graph.For(f, graph.Audience{Name: graph.Court}, today)); !strings.Contains(all, "claimed") {
		t.Error("the court is not told of the doubt")
	}
}

func TestTheCourtHasBirthdaysOfTheChildrenOnly(t *testing.T) {
	for p := range graph.All[graph.Person](graph.For(example(t, "amara"), graph.Audience{Name: graph.Court}, today).Family()) {
		child := slices.Contains([]string{"Amara", "Tay", "Bea"}, p.Known)
		if day := p.Birth.From.Date > 0; day != child {
			t.Errorf("%s: to the day is %v", p.Known, day)
		}
	}
}
