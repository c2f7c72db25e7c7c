package exchange

import (
	"fmt"
	"slices"
	"strings"

	"kinweave/graph"
)

// twin takes an ASSO that says two people were born together, in GEDCOM 7's word or in plain ones.
func (r *reader) twin(n, k *node) bool {
	role, other := k.kid("ROLE", "RELA"), r.records[k.ptr]
	if role == nil || other == nil || other.tag != "INDI" || other == n || k.kid(tagID) != nil {
		return false
	}
	switch strings.ToUpper(role.text()) {
	case "MULTIPLE", "TWIN", "TRIPLET", "TWIN BROTHER", "TWIN SISTER":
	default:
		return false
	}
	k.taken, role.taken = true, true
	r.twins = append(r.twins, [2]graph.ID{n.id, other.id})
	return true
}

// births makes one record of all who were born together.
func (r *reader) births() {
	in := map[graph.ID]int{} // person → place in all
	var all [][]graph.ID
	for _, pair := range r.twins {
		a, okA := in[pair[0]]
		b, okB := in[pair[1]]
		switch {
		case okA && okB && a != b:
			for _, id := range all[b] {
				in[id] = a
			}
			all[a], all[b] = append(all[a], all[b]...), nil
		case okA && !okB:
			all[a], in[pair[1]] = append(all[a], pair[1]), a
		case okB && !okA:
			all[b], in[pair[0]] = append(all[b], pair[0]), b
		case !okA && !okB:
			in[pair[0]], in[pair[1]] = len(all), len(all)
			all = append(all, pair[:])
		}
	}
	for _, ids := range all {
		if len(ids) > 0 {
			id := r.unique(graph.KindBirth, ids[0]+"-together")
			r.out = append(r.out, graph.Birth{ID: id, Children: slices.Clone(ids)})
		}
	}
}

// tie reads an ASSO: somebody who is a friend, a godparent, a witness.
func (r *reader) tie(n, k *node, i int) {
	other, ok := r.people[k.ptr]
	if !ok {
		if k.ptr != "" {
			r.dangling(k)
		}
		return // without a pointer it is left over, and reported as such
	}
	k.taken = true
	t := graph.Tie{From: n.id, To: other, Kind: graph.TieOther}
	id := graph.ID(fmt.Sprintf("%s-tie%d", n.id, i))
	if own := k.kid(tagID); own != nil {
		own.taken = true
		id = graph.ID(unquote(own.value))
	}
	t.ID = r.unique(graph.KindTie, id)
	if role := k.kid("ROLE", "RELA"); role != nil {
		role.taken = true
		t.Words = flat(role.text())
		if kind, ok := roles[strings.ToUpper(t.Words)]; ok {
			t.Kind = kind
		}
		if plain, ok := roleWords[t.Words]; ok {
			t.Words = plain
		}
		if words := role.kid("PHRASE"); words != nil && words.text() != "" {
			words.taken = true
			if t.Words != "" {
				t.Words += ": "
			}
			t.Words += flat(words.text())
		}
	}
	if typ := k.kid("TYPE"); typ != nil && typ.text() == "INDI" {
		typ.taken = true
	}
	if words := k.kid("PHRASE"); words != nil && words.text() != "" {
		words.taken = true
		t.Notes = append(t.Notes, graph.Note{Text: words.text()})
	}
	t.Notes = append(t.Notes, r.notes(k)...)
	r.fields(k, &t)
	r.out = append(r.out, t)
}

var roles = map[string]graph.TieKind{
	"FRIEND": graph.Friend, "NGHBR": graph.Neighbour, "NEIGHBOUR": graph.Neighbour, "NEIGHBOR": graph.Neighbour,
	"GODP": graph.Godparent, "GODPARENT": graph.Godparent, "GODFATHER": graph.Godparent, "GODMOTHER": graph.Godparent,
	"TEACHER": graph.Teacher, "COACH": graph.Coach, "SOCIAL WORKER": graph.Worker, "CLERGY": graph.Faith,
}

// roleWords are GEDCOM 7's words for a role, which are code rather than what anybody says.
var roleWords = map[string]string{"FRIEND": "", "NGHBR": "", "GODP": "", "CLERGY": "clergy", "OTHER": "", "WITN": "witness",
	"OFFICIATOR": "led the ceremony", "FATH": "father", "MOTH": "mother", "PARENT": "parent", "CHIL": "child", "SPOU": "spouse",
	"HUSB": "husband", "WIFE": "wife", "MULTIPLE": "born together"}
