package search

import (
	"strings"

	"kinweave/graph"
)

// next puts those who have not been asked in the order of "next to ask": who is cleared
// first; then whom the child named; then the law; then whoever opens the most unknowns
// within two steps; then the name.
func (l *look) next(r *radius, rows []Row) []Row {
	var out []Row
	kin := l.around(false)
	seen := map[graph.ID]bool{}
	for _, row := range rows {
		if seen[row.People[0].ID] || row.ToFind {
			continue
		}
		row.Place = 0
		cleared := Key{Name: KeyCleared, Words: l.Say("needs clearing before anyone asks"), rank: 1}
		var ids []graph.ID
		for _, p := range row.People {
			seen[p.ID] = true
			ids = append(ids, p.ID)
			if by, ok := graph.ClearedBy(l.asks[p.ID]); ok && cleared.rank > 0 {
				cleared.Words, cleared.rank = l.Say("cleared by %s, %s", by.By, l.lang.Date(by.On.String())), 0
			}
		}
		gate := l.opens(r, kin, ids[0])
		row.Keys = []Key{cleared, l.named(ids), keyOf(row, KeyLegal),
			{Name: KeyGate, Words: l.Say("could answer %s about the family", l.count(gate, "open question", "open questions")), rank: -gate}, keyOf(row, KeyName)}
		var why []string
		for _, k := range row.Keys[:4] {
			why = append(why, k.Words)
		}
		row.Why = upper(strings.Join(why, "; ")) + "."
		out = append(out, row)
	}
	inOrder(out, byKeys)
	for i := range out {
		out[i].Place = i + 1
	}
	return out
}

func keyOf(r Row, name string) Key {
	for _, k := range r.Keys {
		if k.Name == name {
			return k
		}
	}
	return Key{}
}

// opens counts what nobody knows yet within two steps of somebody.
func (l *look) opens(r *radius, kin around, id graph.ID) int {
	n := l.openSlots(r, id)
	seen := map[graph.ID]bool{id: true, l.child: true}
	for _, first := range kin[id] {
		if seen[first.to] {
			continue
		}
		seen[first.to] = true
		n += l.openSlots(r, first.to)
	}
	for _, first := range kin[id] {
		for _, second := range kin[first.to] {
			if !seen[second.to] {
				seen[second.to] = true
				n += l.openSlots(r, second.to)
			}
		}
	}
	return n
}
