package table

import (
	"fmt"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Plan is what a table would do to a family: shown row by row before it is done, and then one step.
type Plan struct {
	Rows   []Row
	Change graph.Change
	People int // who is new
}

// Row is one line of the preview.
type Row struct {
	Text      string     // as it came
	Adds      string     // what it will add
	Problem   string     // what could not be read, and is kept as a note
	Duplicate []graph.ID // who on the map may be the same person
	Twice     int        // the earlier row, counted from 1, that may be the same person
	Who       graph.ID   // the person of this row, "" for one that adds nobody
}

// planner builds the change up, so that each row finds who came before it.
type planner struct {
	f, was *graph.Family
	change graph.Change
	asAt   graph.Date
	child  graph.ID
	source graph.ID
	homes  map[string]graph.ID // by folded address
	lang   language.Language
	rows   []*row

	folded      map[string]string
	tell        func(done, total int) bool
	done, total int
	off         bool // given up
}

// fold is graph.Fold, once for each name: a thousand rows compare the same ones a thousand times.
func (p *planner) fold(s string) string {
	if f, ok := p.folded[s]; ok {
		return f
	}
	if p.folded == nil {
		p.folded = map[string]string{}
	}
	p.folded[s] = graph.Fold(s)
	return p.folded[s]
}

// turns is how often a plan goes over the rows: who is there already, who is added, whose relative, whose family, and what is left over.
const turns = 5

// turn counts one row of one of them. It reports false once nobody waits for the plan any more.
func (p *planner) turn() bool {
	if p.done++; p.tell != nil && !p.off {
		p.off = !p.tell(min(p.done, p.total), p.total)
	}
	return !p.off
}

// row is a line in the making.
type row struct {
	Row
	cells    map[Column]string
	notes    []graph.Note
	person   graph.Person
	said     []string
	problems []string
	self     bool
	leave    bool
	lang     language.Language
}

// Plan says what a table would add to a family whose words of relation are about a child, on a date.
// Nothing is done yet: Change is for the caller to take, as one step.
func (t Table) Plan(f *graph.Family, m Mapping, child graph.ID, asAt graph.Date) Plan {
	if f == nil {
		f = graph.Empty()
	}
	p := &planner{f: f, was: f, asAt: asAt, child: child, lang: m.Language, homes: map[string]graph.ID{}, tell: m.Tell, total: turns * len(t.Rows)}
	if _, there := graph.Get[graph.Person](f, child); !there {
		p.child = ""
		if cs := f.Case().Children; len(cs) > 0 {
			p.child = cs[0]
		}
	}
	for i, cells := range t.Rows {
		p.rows = append(p.rows, t.read(m, i, cells, asAt))
	}
	if t.Cut > 0 && len(p.rows) > 0 {
		last := p.rows[len(p.rows)-1]
		last.problem(m.Language.Say("%d more rows are not read: paste them in a second go", t.Cut))
	}
	p.doubles()
	for _, i := range p.order() {
		if p.turn() {
			p.add(i, m)
		}
	}
	p.relations()
	p.families()
	for _, r := range p.rows {
		if p.turn() {
			p.finish(r)
		}
	}
	if p.off {
		return Plan{}
	}
	out := Plan{Change: graph.Change{}.Then(p.change)}
	for _, r := range p.rows {
		if r.Who != "" {
			if _, there := graph.Get[graph.Person](p.was, r.Who); !there {
				out.People++
			}
		}
		r.Adds = strings.Join(r.said, ", ")
		r.Problem = strings.Join(r.problems, "; ")
		out.Rows = append(out.Rows, r.Row)
	}
	out.Change.Label = fmt.Sprintf("Paste %d people", out.People)
	if out.People == 1 {
		out.Change.Label = "Paste a person"
	}
	return out
}

// Doubles says of each row who on the map, and which earlier row, may be the same person. It is all that has to be known
// before somebody chooses, and a fraction of a plan.
func (t Table) Doubles(f *graph.Family, m Mapping, asAt graph.Date) []Row {
	p := &planner{f: f, was: f, asAt: asAt, lang: m.Language, tell: m.Tell, total: turns * len(t.Rows)}
	var out []Row
	for i, cells := range t.Rows {
		p.rows = append(p.rows, t.read(m, i, cells, asAt))
	}
	p.doubles()
	for _, r := range p.rows {
		out = append(out, r.Row)
	}
	return out
}

// do takes one small step of the plan.
func (p *planner) do(c graph.Change) bool {
	next, err := p.f.Apply(c)
	if err != nil {
		return false
	}
	p.f, p.change.Edits = next, append(p.change.Edits, c.Edits...) // made one step at the end, once
	return true
}

func (p *planner) name(id graph.ID) string {
	who, _ := graph.Get[graph.Person](p.f, id)
	if who.Name() == "" {
		return p.lang.Say("somebody without a name")
	}
	return who.Name()
}

// order puts the child first, and else keeps the rows as they came.
func (p *planner) order() []int {
	first := -1
	for i, r := range p.rows {
		if r.self && first < 0 {
			first = i
		}
	}
	if first < 0 && p.child == "" { // of an empty map the one who is nobody's relative is the child
		first = slices.IndexFunc(p.rows, func(r *row) bool {
			return !r.leave && r.cells[Relation] == "" && r.cells[Related] == "" && r.person.Name() != ""
		})
	}
	var out []int
	if first >= 0 {
		out = append(out, first)
		if p.child == "" {
			p.rows[first].self = true
		}
	}
	for i := range p.rows {
		if i != first {
			out = append(out, i)
		}
	}
	return out
}

// add puts the person of a row on the map, or what is new about somebody who is there.
func (p *planner) add(i int, m Mapping) {
	r := p.rows[i]
	if r.leave {
		r.say(p.lang.Say("left out"))
		return
	}
	if r.person.Name() == "" && r.cells[Relation] == "" {
		r.problem(p.lang.Say("there is no name in this row, so nobody is added"))
		return
	}
	is := m.Is[i]
	if is == "" && !m.New[i] && len(r.Duplicate) == 1 && p.certain(r.Duplicate[0], r.person) {
		is = r.Duplicate[0]
	}
	if is == "" && r.self && p.child != "" && !m.New[i] {
		is = p.child
	}
	if p.source == "" {
		s := graph.Source{ID: graph.NewID(), Title: "A list that was pasted", Kind: "list", On: p.asAt}
		p.do(graph.Put(p.f, "", s))
		p.source = s.ID
	}
	r.person.ID, r.person.Sources = graph.NewID(), []graph.ID{p.source}
	r.person.Notes = r.notes
	c, id := graph.AddPerson(p.f, r.person)
	p.do(c)
	r.Who = id
	if _, there := graph.Get[graph.Person](p.f, is); there && is != "" {
		c, conflicts, err := graph.Merge(p.f, is, id, nil)
		if err == nil && p.do(c) {
			r.Who = is
			r.said = append([]string{p.lang.Say("%s, who is on the map", p.name(is))}, r.said...)
			for _, x := range conflicts {
				r.problem(p.lang.Say("%s: the map says %s, the table %s; the map’s stays, the table’s is kept as a note", p.lang.Say(x.Words), x.Keep, x.Gone))
			}
		}
	}
	if r.Who == id {
		r.said = append([]string{strings.TrimSpace(p.lang.Say("adds %s", r.person.Name()))}, r.said...)
	}
	if r.self && p.child == "" {
		p.child = r.Who
		r.say(p.lang.Say("the child the map is for"))
	}
	p.home(r)
}

// certain holds when the same name and the same full date of birth stand on the map: then it is the same person unless somebody says otherwise.
func (p *planner) certain(id graph.ID, with graph.Person) bool {
	old, _ := graph.Get[graph.Person](p.f, id)
	return old.Birth.Known() && old.Birth == with.Birth && old.Birth.From.Date > 0
}

// finish keeps as a note what nobody could read.
func (p *planner) finish(r *row) {
	if r.Who == "" {
		return
	}
	who, _ := graph.Get[graph.Person](p.f, r.Who)
	notes := slices.Clone(who.Notes)
	for _, n := range r.notes {
		if !slices.Contains(notes, n) {
			notes = append(notes, n)
		}
	}
	if len(notes) > len(who.Notes) {
		who.Notes = notes
		p.do(graph.Put(p.f, "", who))
	}
}

// doubles finds who may be on the map already, or twice in the table.
func (p *planner) doubles() {
	for i, r := range p.rows {
		if !p.turn() {
			return
		}
		if r.person.Name() == "" || r.leave {
			continue
		}
		for old := range graph.All[graph.Person](p.was) {
			if old.Gone == nil && p.alike(old, r.person) {
				r.Duplicate = append(r.Duplicate, old.ID)
			}
		}
		for j, other := range p.rows[:i] {
			if r.Twice == 0 && other.person.Name() != "" && !other.leave && p.alike(other.person, r.person) {
				r.Twice = j + 1
			}
		}
	}
}

// alike holds for one name, accents or none, and dates of birth that do not say otherwise.
func (p *planner) alike(a, b graph.Person) bool {
	names := func(who graph.Person) []string {
		var out []string
		for _, n := range append([]string{who.Known, who.Formal}, who.Also...) {
			if f := p.fold(n); f != "" {
				out = append(out, f)
			}
		}
		return out
	}
	same := false
	for _, x := range names(a) {
		same = same || slices.Contains(names(b), x)
	}
	if !same || a.Surname != "" && b.Surname != "" && p.fold(a.Surname) != p.fold(b.Surname) {
		return false
	}
	if !a.Birth.Known() || !b.Birth.Known() {
		return true
	}
	gap := a.Birth.From.Year - b.Birth.From.Year
	return gap >= -1 && gap <= 1
}
