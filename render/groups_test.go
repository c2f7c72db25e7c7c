package render

import (
	"reflect"
	"testing"

	"kinweave/graph"
	"kinweave/render/scene"
)

// TestGroupsMoveNobody and stand under everything else, each with a line from its members and from nobody else.
func TestGroupsMoveNobody(t *testing.T) {
	for _, name := range []string{"amara", "rahman-nowak", "rhys"} {
		f := exampleCase(t, name)
		without, with := drawn(t, f, Options{}), drawn(t, f, Options{Groups: true})
		if !reflect.DeepEqual(without.Plan, with.Plan) {
			t.Errorf("%s: showing groups moves somebody", name)
		}
		members := map[string]int{}
		for tie := range graph.All[graph.Tie](f) {
			if tie.Group != "" && graph.InForce(tie.Began, tie.Ended, today) {
				members["group:"+string(tie.Group)]++
			}
		}
		boxes, lines := 0, map[string]int{}
		for _, it := range with.Scene.Items {
			switch it.Role {
			case "group":
				boxes++
				if b := it.Shape.Bounds(nil); b.Y0 < without.Bounds.Y1 {
					t.Errorf("%s: a group stands among the people", name)
				}
			case "group line":
				lines[it.Ref]++
			}
		}
		if boxes != len(members) || !reflect.DeepEqual(lines, members) {
			t.Errorf("%s: %d groups with lines %v, want %v", name, boxes, lines, members)
		}
		for _, it := range without.Scene.Items {
			if it.Role == "group" || it.Role == "group line" {
				t.Errorf("%s: a group is drawn unasked", name)
			}
		}
	}
}

// TestAGroupsLineRunsRoundEverybodyElse is asked of the example with most people.
func TestAGroupsLineRunsRoundEverybodyElse(t *testing.T) {
	d := drawn(t, exampleCase(t, "rhys"), Options{Groups: true})
	for _, it := range d.Scene.Items {
		if it.Role != "group line" {
			continue
		}
		touched := map[string]bool{}
		for _, line := range flat(it.Shape.(scene.Path).Steps) {
			for _, p := range line {
				for _, sym := range d.Scene.Items {
					if sym.Role == "symbol" && sym.Shape.Bounds(nil).Holds(p) {
						touched[sym.Ref] = true
					}
				}
			}
		}
		if len(touched) > 1 {
			t.Errorf("the line of %s runs through %d people", it.Ref, len(touched)-1)
		}
	}
}
