package exchange

import (
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"kinweave/graph"
)

// Version is an edition of the GEDCOM standard.
type Version string

// The versions that are written. Reading also takes 5.5 and what came before it.
const (
	V70  Version = "7.0"
	V551 Version = "5.5.1"
)

// What can be wrong with a file as a whole.
var (
	ErrNotGEDCOM = errors.New("this is not a family file in GEDCOM form")
	ErrTooLarge  = errors.New("this file is too large to be a family file")
)

const largest = 128 << 20 // bytes; the largest public family files are a tenth of this

// ReadGEDCOM reads a GEDCOM file, or the zip container of GEDCOM 7, whatever its
// letters are stored in. The records are whole: graph.New takes them as they are.
// A person's and a union's ID is the xref of the file without its @ signs.
//
// It fails only when nothing can be made of the file, or ctx ends.
func ReadGEDCOM(ctx context.Context, r io.Reader) ([]graph.Record, Report, error) {
	return ReadGEDCOMWith(ctx, r, nil)
}

// ReadGEDCOMWith also says how far it has got, which may be never asked for (nil).
func ReadGEDCOMWith(ctx context.Context, r io.Reader, report func(done, total int)) ([]graph.Record, Report, error) {
	b, err := io.ReadAll(io.LimitReader(r, largest+1))
	if err != nil {
		return nil, Report{}, fmt.Errorf("read family file: %w", err)
	}
	if len(b) > largest {
		return nil, Report{}, ErrTooLarge
	}
	if isZip(b) {
		if b, err = unzip(b); err != nil {
			return nil, Report{}, err
		}
	}
	d := decode(b)
	rep := Report{Format: "GEDCOM", Coding: d.coding}
	if d.guess != "" {
		rep.add(0, Guessed, "", d.guess)
	}
	v, said := version(d.text)
	if said != "" {
		rep.Format += " " + said
	}
	t, err := parse(ctx, d.text, v, &rep, report)
	if err != nil {
		return nil, rep, err
	}
	rep.Size = t.size
	if err := plausible(t); err != nil {
		return nil, rep, err
	}
	in := newReader(ctx, t, &rep)
	records, err := in.read(report, len(d.text))
	if err != nil {
		return nil, rep, err
	}
	rep.settle(records)
	order(records)
	return records, rep, nil
}

var versLine = regexp.MustCompile(`[\r\n][ \t]*1[ \t]+GEDC[^\r\n]*[\r\n]+[ \t]*2[ \t]+VERS[ \t]+([0-9.]+)`)

// version finds the edition early, because it decides how an @ is written.
func version(text string) (Version, string) {
	m := versLine.FindStringSubmatch(text[:min(len(text), 64<<10)])
	if m == nil {
		return V551, ""
	}
	if strings.HasPrefix(m[1], "7") {
		return V70, m[1]
	}
	return V551, m[1]
}

// plausible tells a family file from something else that was opened by mistake.
func plausible(t *tree) error {
	for _, n := range t.root.kids {
		switch {
		case n.level != 0:
		case n.tag == "HEAD", n.xref != "", n.tag == "INDI", n.tag == "FAM":
			return nil
		}
	}
	if t.size == 0 {
		return fmt.Errorf("%w: it is empty", ErrNotGEDCOM)
	}
	return fmt.Errorf("%w: from line 1 to line %d there is neither its header (0 HEAD) nor a person", ErrNotGEDCOM, t.size)
}

// reader makes records of a tree. Every line that it uses is marked as taken, and
// what is left over at the end is reported: that is how nothing is lost silently.
type reader struct {
	ctx context.Context
	t   *tree
	rep *Report

	records  map[string]*node // level-0 lines by xref
	people   map[string]graph.ID
	unions   map[string]graph.ID
	sources  map[string]graph.ID
	inline   map[string]graph.ID // sources that are only a text, by it
	used     map[graph.Key]int   // and how many have wanted it
	twins    [][2]graph.ID
	ours     bool    // our own tags were found
	indi     []*node // in order of the file
	fam      []*node
	families map[*node][]*node // a child's FAMC lines that a family confirms
	born     map[*node]string  // the family a child was born into

	out []graph.Record
}

func newReader(ctx context.Context, t *tree, rep *Report) *reader {
	return &reader{ctx: ctx, t: t, rep: rep, records: map[string]*node{}, people: map[string]graph.ID{},
		unions: map[string]graph.ID{}, sources: map[string]graph.ID{}, inline: map[string]graph.ID{},
		used: map[graph.Key]int{}, families: map[*node][]*node{},
		born: map[*node]string{}}
}

func (r *reader) read(report func(done, total int), size int) ([]graph.Record, error) {
	r.header()
	r.name()
	steps := []func(){r.readSources, r.readPeople, r.readFamilies, r.readExtras, r.mend, r.circles, r.leftovers}
	for i, step := range steps {
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
		step()
		if report != nil {
			report(size/2+size/2*(i+1)/len(steps), size)
		}
	}
	return r.out, nil
}

// name gives every record its ID before anything points to it.
func (r *reader) name() {
	for _, n := range r.t.root.kids {
		if n.level != 0 || n.tag == unreadable {
			continue
		}
		kind, ours := extraKinds[n.tag]
		switch {
		case n.tag == "INDI":
			kind = graph.KindPerson
		case n.tag == "FAM":
			kind = graph.KindUnion
		case n.tag == "SOUR":
			kind = graph.KindSource
		case !ours:
			r.remember(n)
			continue
		}
		id := r.fresh(n, kind)
		again := !r.remember(n)
		switch kind {
		case graph.KindPerson:
			r.indi = append(r.indi, n)
			r.point(r.people, n, id, again)
		case graph.KindUnion:
			r.fam = append(r.fam, n)
			r.point(r.unions, n, id, again)
		case graph.KindSource:
			r.point(r.sources, n, id, again)
		}
		n.id = id
	}
}

func (r *reader) remember(n *node) bool {
	if n.xref == "" {
		return true
	}
	if _, there := r.records[n.xref]; there {
		return false
	}
	r.records[n.xref] = n
	return true
}

func (r *reader) point(to map[string]graph.ID, n *node, id graph.ID, again bool) {
	switch {
	case n.xref == "":
		r.rep.add(n.line, Guessed, n.path(), "this record has no number, so nothing can point to it; it was taken in on its own")
	case again:
		r.rep.add(n.line, Guessed, n.path(),
			"a second record with the same number; it was taken in as a record of its own, and what points to the number was joined to the first one")
	default:
		to[n.xref] = id
	}
}

// fresh is the ID of a level-0 record: what we wrote beside it, its xref, or its line.
func (r *reader) fresh(n *node, k graph.Kind) graph.ID {
	id := graph.ID(n.xref)
	if own := n.kid(tagID); own != nil {
		own.taken = true
		id = graph.ID(unquote(own.value))
	}
	if id == "" {
		id = graph.ID(fmt.Sprintf("line-%d", n.line))
	}
	return r.unique(k, id)
}

// unique makes sure of one record per key.
func (r *reader) unique(k graph.Kind, id graph.ID) graph.ID {
	out := id
	for r.used[graph.Key{Kind: k, ID: out}] > 0 {
		r.used[graph.Key{Kind: k, ID: id}]++
		out = graph.ID(fmt.Sprintf("%s-%d", id, r.used[graph.Key{Kind: k, ID: id}]))
	}
	r.used[graph.Key{Kind: k, ID: out}] = 1
	return out
}

// order puts records as a family keeps them: by kind, then by ID.
func order(records []graph.Record) {
	at := map[graph.Kind]int{}
	for i, k := range graph.Kinds() {
		at[k] = i
	}
	slices.SortFunc(records, func(a, b graph.Record) int {
		if c := at[a.Key().Kind] - at[b.Key().Kind]; c != 0 {
			return c
		}
		return strings.Compare(string(a.Key().ID), string(b.Key().ID))
	})
}

// settle counts what came back and puts the lines in order.
func (r *Report) settle(records []graph.Record) {
	for _, x := range records {
		switch x.Key().Kind {
		case graph.KindPerson:
			r.People++
		case graph.KindUnion:
			r.Unions++
		case graph.KindParentage:
			r.Parentages++
		case graph.KindSource:
			r.Sources++
		default:
			r.Others++
		}
	}
	r.sort()
}
