package session

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"

	"kinweave/graph"
	"kinweave/graph/search"
	"kinweave/graph/work"
	"kinweave/storage/proof"
)

// ErrNoMeasures means that no case of the folder could be read, so there is nothing to measure.
var ErrNoMeasures = errors.New("no case of this folder could be opened, so there is nothing to count")

// measured is one child of one case on a day, with everything that is counted of it.
type measured struct {
	search.Counts // of everybody
	mum, dad      search.Counts
	sup           work.Supervision
	f             *graph.Family
	asAt          graph.Date
}

// column is one measure. Every one is a number: a table that holds no words can name nobody.
type column struct {
	head string
	of   func(m *measured) int
	part func(m *measured) (n, all int) // or a share, of which sums are made by their two halves
}

// columns are the measures, in the order of the table.
var columns = []column{
	{head: "people mapped", of: func(m *measured) int { return m.Mapped }},
	{head: "living adults", of: func(m *measured) int { return m.Adults }},
	{head: "located", of: func(m *measured) int { return m.Located }},
	{head: "asked", of: func(m *measured) int { return m.Asked }},
	{head: "answered", of: func(m *measured) int { return m.Answered }},
	{head: "agreed to something", of: func(m *measured) int { return m.SaidYes }},
	{head: "in the plan", of: func(m *measured) int { return m.InPlan }},
	{head: "still happening", of: func(m *measured) int { return m.StillHappening }},
	{head: "utilised", part: func(m *measured) (int, int) { return m.StillHappening, m.SaidYes }},
	{head: "mother's side explored", part: func(m *measured) (int, int) { return m.mum.Closed, m.mum.Slots }},
	{head: "father's side explored", part: func(m *measured) (int, int) { return m.dad.Closed, m.dad.Slots }},
	{head: "all explored", part: func(m *measured) (int, int) { return m.Closed, m.Slots }},
	{head: "one side far behind", of: func(m *measured) int { return min(1, len(m.sup.Coverage.Uneven)) }},
	{head: "neither answer nor reason", of: func(m *measured) int { return len(m.sup.Missing) }},
	{head: "could be mended and nobody does", of: func(m *measured) int { return len(m.sup.Unowned) }},
	{head: "overdue", of: func(m *measured) int { return len(m.sup.Overdue) }},
	{head: "ways of searching tried", of: func(m *measured) int { return len(search.Log(m.f, m.asAt).Tried) }},
	{head: "connected people", of: func(m *measured) int { return search.Connections(m.f, m.sup.Child, m.asAt).N() }},
	{head: "meeting offered", of: func(m *measured) int { return offersOf(m) }},
	{head: "signed off", of: func(m *measured) int {
		if m.sup.Signed == nil {
			return 0
		}
		return 1
	}},
}

func offersOf(m *measured) int {
	for x := range graph.All[graph.Meeting](m.f) {
		if x.Offered.Known() && x.Offered.By(m.asAt) {
			return 1
		}
	}
	for o := range graph.All[graph.FamilyOffer](m.f) {
		if o.To != "" && o.On.By(m.asAt) && (o.Child == "" || o.Child == m.sup.Child) {
			return 1
		}
	}
	return 0
}

// Measures counts every child of every case of a folder, and adds them up. It is a table of
// numbers without any name, date of birth or place, and it is read back and looked through for
// every one of them before it is given. LeftOut counts the cases that could not be opened.
func Measures(f *Folder) (table []byte, leftOut int, err error) { return f.measures("") }

// MeasuresFile writes the table of Measures, whole or not at all.
func (f *Folder) MeasuresFile(path string) (leftOut int, err error) {
	table, leftOut, err := f.measures(filepath.Base(path))
	if err != nil {
		return leftOut, err
	}
	return leftOut, put(path, table)
}

func (f *Folder) measures(name string) ([]byte, int, error) {
	heads := []string{f.Lang.Say("case"), f.Lang.Say("child")}
	for _, c := range columns {
		heads = append(heads, f.Lang.Say(c.head))
	}
	var rows [][]string
	sums := make([][2]int, len(columns))
	leftOut, number := 0, 0
	for _, k := range f.Cases {
		if k.family == nil {
			leftOut++
			continue
		}
		number++
		k = k.Printed() // a number is worked out from facts, too
		for i, child := range k.family.Case().Children {
			m := measure(k.part(child), f.AsAt)
			row := []string{strconv.Itoa(number), strconv.Itoa(i + 1)}
			for j, c := range columns {
				n, all := c.value(m)
				sums[j][0], sums[j][1] = sums[j][0]+n, sums[j][1]+all
				row = append(row, c.cell(n, all))
			}
			rows = append(rows, row)
		}
	}
	if number == 0 {
		return nil, leftOut, ErrNoMeasures
	}
	total := []string{f.Lang.Say("total"), ""}
	for j, c := range columns {
		total = append(total, c.cell(sums[j][0], sums[j][1]))
	}
	return f.nameless(heads, append(rows, total), name, leftOut)
}

func (c column) value(m *measured) (n, all int) {
	if c.part != nil {
		return c.part(m)
	}
	return c.of(m), 0
}

// cell writes a share as a fraction, and nothing where there is nothing to have a share of.
func (c column) cell(n, all int) string {
	switch {
	case c.part == nil:
		return strconv.Itoa(n)
	case all == 0:
		return ""
	}
	return fmt.Sprintf("%.2f", float64(n)/float64(all))
}

func measure(p search.Part, asAt graph.Date) *measured {
	m := &measured{f: p.Family, asAt: asAt, sup: work.SuperviseFor(p, asAt, work.Options{})}
	m.Counts = m.sup.Coverage.Total
	for _, b := range m.sup.Coverage.Bars {
		switch b.Words {
		case "mum’s side":
			m.mum = b.Counts
		case "dad’s side":
			m.dad = b.Counts
		}
	}
	return m
}

// nameless reads the rows back and refuses them for anything that any of the families holds:
// an audience that there is not may see nothing, so everything is withheld from it. The heads
// are the program's own words and are the same in every table.
func (f *Folder) nameless(heads []string, rows [][]string, name string, leftOut int) ([]byte, int, error) {
	body, err := asCSV(rows)
	if err != nil {
		return nil, leftOut, err
	}
	for _, k := range f.Cases {
		if k.family == nil {
			continue
		}
		secrets := graph.Withheld(k.family, graph.Audience{Name: "nobody"}, f.AsAt)
		if secrets.Len() == 0 && k.family.Len(graph.KindPerson) > 0 {
			return nil, leftOut, proof.ErrUnread // nothing was looked for
		}
		if err := proof.Scan(body, "csv", name, secrets); err != nil {
			return nil, leftOut, err
		}
	}
	top, err := asCSV([][]string{heads})
	return append(top, body...), leftOut, err
}

func asCSV(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(rows)
	return b.Bytes(), err
}
