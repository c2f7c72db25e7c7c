package kin_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"kinweave/graph"
	"kinweave/graph/kin"
)

const royal = "../../../shared/data/gedcom/royal92.ged"

// royals reads no more of a family file than who is in which family: enough to check kinship by.
func royals(t testing.TB) *graph.Family {
	t.Helper()
	file, err := os.Open(royal)
	if err != nil {
		t.Skipf("SKIPPED, blood relations go unchecked: no %s beside the house", royal)
	}
	defer file.Close()
	people, unions, ties := map[string]graph.Person{}, map[string]graph.Union{}, []graph.Parentage{}
	id, kind := "", ""
	for in := bufio.NewScanner(file); in.Scan(); {
		w := strings.Fields(in.Text())
		switch {
		case len(w) >= 3 && w[0] == "0" && strings.HasPrefix(w[1], "@"):
			id, kind = strings.Trim(w[1], "@"), w[2]
			switch kind {
			case "INDI":
				people[id] = graph.Person{ID: graph.ID(id), Known: id}
			case "FAM":
				unions[id] = graph.Union{ID: graph.ID(id), Kind: graph.Married}
			}
		case len(w) < 3 || w[0] != "1":
		case kind == "INDI" && w[1] == "SEX":
			p := people[id]
			p.Shown = map[string]graph.Shown{"M": graph.Male, "F": graph.Female}[w[2]]
			people[id] = p
		case kind == "FAM" && (w[1] == "HUSB" || w[1] == "WIFE"):
			u := unions[id]
			u.Partners = append(u.Partners, graph.ID(strings.Trim(w[2], "@")))
			unions[id] = u
		case kind == "FAM" && w[1] == "CHIL":
			child := strings.Trim(w[2], "@")
			ties = append(ties, graph.Parentage{ID: graph.ID(id + ">" + child), Child: graph.ID(child), Union: graph.ID(id), Kind: graph.ByBirth})
		}
	}
	var all []graph.Record
	for _, p := range people {
		all = append(all, p)
	}
	for _, u := range unions {
		all = append(all, u)
	}
	for _, p := range ties {
		all = append(all, p)
	}
	f, err := graph.New(all...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// elders is the independent computation's own table: each person's parents, nothing else.
func elders(f *graph.Family) map[graph.ID][]graph.ID {
	out := map[graph.ID][]graph.ID{}
	for p := range graph.All[graph.Parentage](f) {
		u, _ := graph.Get[graph.Union](f, p.Union)
		for _, id := range u.Partners {
			if !slices.Contains(out[p.Child], id) {
				out[p.Child] = append(out[p.Child], id)
			}
		}
	}
	return out
}

// lines lists every line of descent down to somebody, as the people on it, the forebear first.
func lines(up map[graph.ID][]graph.ID, of graph.ID, deep int) [][]graph.ID {
	out := [][]graph.ID{{of}}
	if deep == 0 {
		return out
	}
	for _, p := range up[of] {
		for _, line := range lines(up, p, deep-1) {
			if !slices.Contains(line, of) {
				out = append(out, append(slices.Clone(line), of))
			}
		}
	}
	return out
}

// common finds all ways two people are related by blood: two lines down from one forebear that meet
// nowhere else. A couple at the top counts once, and is no half-blood.
func common(up map[graph.ID][]graph.ID, a, b graph.ID, deep int) []string {
	byTop := map[graph.ID][][]graph.ID{}
	for _, l := range lines(up, b, deep) {
		byTop[l[0]] = append(byTop[l[0]], l)
	}
	ways := map[string]int{}
	for _, x := range lines(up, a, deep) {
		for _, y := range byTop[x[0]] {
			if slices.ContainsFunc(x[1:], func(id graph.ID) bool { return slices.Contains(y[1:], id) }) || len(x) == 1 && len(y) == 1 {
				continue
			}
			half := false
			if len(x) > 1 && len(y) > 1 {
				shared := 0
				for _, p := range up[x[1]] {
					if slices.Contains(up[y[1]], p) {
						shared++
					}
				}
				half = shared < 2 && (len(up[x[1]]) > 1 || len(up[y[1]]) > 1)
			}
			ways[fmt.Sprintf("%v|%v|%d up %d down half %v", x[1:], y[1:], len(x)-1, len(y)-1, half)]++
		}
	}
	var out []string
	for w := range ways { // the two partners of a couple give the same line below them
		out = append(out, w[strings.LastIndex(w, "|")+1:])
	}
	slices.Sort(out)
	return out
}

func TestBloodAmongRoyalsAgreesWithASecondComputation(t *testing.T) {
	f := royals(t)
	up := elders(f)
	var ids []graph.ID
	for p := range graph.All[graph.Person](f) {
		ids = append(ids, p.ID)
	}
	random := rand.New(rand.NewPCG(92, 1))
	forebears := f.Forebears()
	related, twice, halves := 0, 0, 0
	for range 500 {
		a, b := ids[random.IntN(len(ids))], ids[random.IntN(len(ids))]
		if random.IntN(3) > 0 { // one of three lies close by, where kinship is
			for range 1 + random.IntN(4) {
				if ps := up[b]; len(ps) > 0 {
					a = ps[random.IntN(len(ps))]
				}
			}
			for range 1 + random.IntN(4) {
				if downs := f.UnionsOf(a); len(downs) > 0 {
					if kids := f.ChildrenOf(downs[random.IntN(len(downs))].ID); len(kids) > 0 {
						a = kids[random.IntN(len(kids))].Child
					}
				}
			}
		}
		if a == b {
			continue
		}
		want := common(up, a, b, 7)
		var got []string
		ks := kin.Relate(f, a, b)
		for _, k := range ks {
			if !k.Blood() {
				continue
			}
			ups, downs := 0, 0
			for _, s := range k.Steps {
				if s.Way == kin.Up {
					ups++
				} else {
					downs++
				}
			}
			if ups > 7 || downs > 7 {
				continue // found by the nearest way only, and looked at below
			}
			got = append(got, fmt.Sprintf("%d up %d down half %v", ups, downs, k.Half))
			if k.Half {
				halves++
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s and %s: %q, by the other way %q", a, b, got, want)
		}
		if len(got) > 0 {
			related++
		}
		if len(got) > 1 {
			twice++
		}
		if all := forebears.Share(a, b); all != slices.ContainsFunc(ks, kin.Kinship.Blood) {
			t.Errorf("%s and %s have forebears in common: %v, and Relate says otherwise", a, b, all)
		}
	}
	t.Logf("%d pairs are related, %d of them more than once, %d ways by half blood", related, twice, halves)
	if related < 100 || twice < 20 || halves < 5 {
		t.Error("too few relations were met to tell anything")
	}
}

func BenchmarkRelateRoyals(b *testing.B) {
	f := royals(b)
	var ids []graph.ID
	for p := range graph.All[graph.Person](f) {
		ids = append(ids, p.ID)
	}
	random := rand.New(rand.NewPCG(92, 2))
	for b.Loop() {
		kin.Relate(f, ids[random.IntN(len(ids))], ids[random.IntN(len(ids))])
	}
}
