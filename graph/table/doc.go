// Package table reads a list of people as it comes from a spreadsheet or a case system, and makes of it one
// change to a family. Which column is what is guessed from its heading and can be set right; what each row
// will add is said before anything is added; what cannot be read is kept as a note and said, never lost.
//
// Addresses are not kept, since Kinweave records none: who has the same address is put into one home.
package table

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"kinweave/graph"
)

// Table is a text cut into rows and columns.
type Table struct {
	Delimiter rune
	Header    []string // empty when the first row was a person already
	Rows      [][]string
	Cut       int // rows beyond the most that are read
}

// Most is how many rows are read: a family of more is no family.
const Most = 2000

// Read cuts a text into a table. It finds out what stands between the columns and whether the first row is a
// heading. Every text is some table; one with no rows has nothing in it.
func Read(text string) Table {
	text = strings.NewReplacer("\ufeff", "", "\u00a0", " ", "\r\n", "\n", "\r", "\n", "\x00", "").Replace(text)
	t := Table{Delimiter: delimiter(text)}
	in := csv.NewReader(strings.NewReader(text))
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = t.Delimiter, true, -1
	var rows [][]string
	for {
		cells, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil || strings.Count(text, `"`)%2 == 1 { // no spreadsheet wrote this, and a quote left open would swallow the rest: take each line as it is
			rows = nil
			for _, line := range strings.Split(text, "\n") {
				rows = append(rows, strings.Split(line, string(t.Delimiter)))
			}
			break
		}
		rows = append(rows, cells)
	}
	for i := range rows {
		for j := range rows[i] {
			rows[i][j] = strings.Join(strings.Fields(rows[i][j]), " ")
		}
	}
	rows = slices.DeleteFunc(rows, func(r []string) bool { return strings.Join(r, "") == "" })
	if len(rows) > 0 && heading(rows[0]) {
		t.Header, rows = rows[0], rows[1:]
	}
	if len(rows) > Most {
		t.Cut, rows = len(rows)-Most, rows[:Most]
	}
	t.Rows = rows
	return t
}

// Width is the number of columns.
func (t Table) Width() int {
	n := len(t.Header)
	for _, r := range t.Rows {
		n = max(n, len(r))
	}
	return n
}

// delimiter is the sign that cuts most of the first lines into the same number of cells.
func delimiter(text string) rune {
	lines := strings.SplitN(text, "\n", 21)
	lines = lines[:min(len(lines), 20)]
	best, most := ',', 0
	for _, d := range []rune{'\t', ';', '|', ','} {
		counts := map[int]int{}
		for _, l := range lines {
			if n := strings.Count(l, string(d)); n > 0 {
				counts[n]++
			}
		}
		for n, lines := range counts {
			score := 4*lines + min(n, 3)
			if d == '\t' { // nobody types one
				score += 100
			}
			if score > most {
				best, most = d, score
			}
		}
	}
	return best
}

// heading holds for a row that names columns instead of a person.
func heading(row []string) bool {
	known := 0
	for _, cell := range row {
		if d, err := graph.ParseDate(cell); err == nil && d.Known() {
			return false
		}
		if column(cell) != Unknown {
			known++
		}
	}
	return known > 1 || known == 1 && (len(row) == 1 || column(row[0]) == Name || column(row[0]) == First || column(row[0]) == Known)
}
