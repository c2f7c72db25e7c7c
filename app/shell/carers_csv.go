package shell

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"kinweave/graph/search"
)

var carersColumns = []string{"list", "group", "place", "names", "how related", "legal (as a guide)", "age", "town or country", "lives with", "child's wish", "known to child", "asked", "answer", "said",
	"offers", "barriers", "not considered because", "next step", "confidence in facts", "in this order because"}

// writeCarersCSV writes a row for each line of both lists. A cell that a spreadsheet would
// take for a formula is written as text.
func writeCarersCSV(w io.Writer, s search.Screen) error {
	out := csv.NewWriter(w)
	columns, part := carersColumns, s.Filtered("")
	if part != "" {
		columns = append(slices.Clone(columns), "this is a part")
	}
	_ = out.Write(columns)
	for _, l := range []struct {
		title string
		list  search.List
	}{{"could live with", s.Live}, {"could help", s.Help}} {
		for _, rows := range [][]search.Row{l.list.Possible, l.list.NotAsked, l.list.NotConsidered} {
			for _, r := range rows {
				var names, how, legal []string
				for _, p := range r.People {
					names, how, legal = append(names, p.Name), append(how, p.How), append(legal, p.Legal)
				}
				cells := []string{l.title, string(r.Group), strconv.Itoa(r.Place), strings.Join(names, " + "), strings.Join(how, " + "), strings.Join(legal, " + "), agesOf(r), r.Where, strings.Join(r.LivesWith, ", "),
					r.Wish, r.Known, r.Asked, r.Answer, r.Said, giftsOf(r), hurdlesOf(r), stopsOf(r, s.Lang), stepWords(r.Next, s.Lang), r.Confidence, r.Why}
				if part != "" {
					cells = append(cells, part)
				}
				for i, c := range cells {
					if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
						cells[i] = "'" + c
					}
				}
				_ = out.Write(cells)
			}
		}
	}
	out.Flush()
	return out.Error()
}
