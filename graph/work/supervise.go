package work

import (
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/graph/links"
	"kinweave/graph/search"
)

// Supervision is what a supervisor, a reviewing officer or a guardian would ask of one child's
// case on a day: how far everybody has looked, what is overdue, what nobody has explained.
type Supervision struct {
	Child    graph.ID
	AsAt     graph.Date
	Coverage search.Coverage // its bars say it in words first
	Overdue  []Due           // of the whole case
	Missing  []Reason        // who has neither an answer nor a reason, or a reason nobody stands for
	Unowned  []Reason        // what could be mended and nobody is mending
	Prompts  []Prompt        // drawn from what nobody has found out yet
	Trend    search.Course
	Signed   *graph.Snapshot // the latest that somebody signed off
}

// Reason is one thing that has to be explained.
type Reason struct {
	Person graph.ID
	Words  string
	Key    graph.Key
}

// Supervise makes the view of one child.
func Supervise(f *graph.Family, child graph.ID, asAt graph.Date, o Options) Supervision {
	d := &desk{f: f, asAt: asAt, o: o.filled()}
	seen := search.In(d.o.Lang).Look(f, child, asAt, search.Settings{Most: 400})
	s := Supervision{Child: child, AsAt: asAt, Coverage: seen.Coverage, Prompts: prompts(d, seen.Coverage), Trend: search.Trend(f, child, asAt)}
	d.screens = map[graph.ID]search.Screen{child: seen.Screen}
	for _, due := range d.dues() {
		if due.Late && (due.Child == "" || due.Child == child) {
			s.Overdue = append(s.Overdue, due)
		}
	}
	s.Missing = d.missing(child, seen)
	s.Unowned = d.unowned(child)
	for i, x := range s.Trend.Days {
		if x.By != "" {
			s.Signed = &s.Trend.Days[i]
		}
	}
	return s
}

// missing says of whom nobody can say what came of them, and why.
func (d *desk) missing(child graph.ID, seen search.Survey) []Reason {
	var out []Reason
	put := func(id graph.ID, words string) {
		out = append(out, Reason{id, words, graph.Key{Kind: graph.KindPerson, ID: id}})
	}
	none := map[graph.ID]bool{}
	rows := slices.Concat(seen.Screen.Live.NotConsidered, seen.Screen.Help.NotConsidered)
	for _, r := range rows {
		who := r.People[0].ID
		if r.Unexplained && !none[who] {
			none[who] = true
			put(who, d.Say("%s is not being considered, and no reason is recorded.", d.name(who)))
		}
	}
	for _, id := range seen.Open {
		if none[id] {
			continue
		}
		none[id] = true
		switch now, asked := graph.AskNow(d.f, id, child); {
		case asked && now.State == graph.AskedWaiting:
			put(id, d.Say("%s was asked on %s and has not answered.", d.name(id), d.day(now.On)))
		case asked && now.State == graph.Cleared:
			put(id, d.Say("%s was cleared on %s, and nobody has asked.", d.name(id), d.day(now.On)))
		default:
			put(id, d.Say("Nobody has asked %s, and nobody has written down why not.", d.name(id)))
		}
	}
	for _, r := range rows {
		if who := r.People[0].ID; r.Undecided && !none[who] {
			none[who] = true
			put(who, d.Say("It is not recorded who decided, or when, that %s is not being considered.", d.name(who)))
		}
	}
	return out
}

// unowned are barriers that could be mended and have nobody who is mending them.
func (d *desk) unowned(child graph.ID) []Reason {
	var out []Reason
	for b := range graph.All[graph.Barrier](d.f) {
		if (b.Child == "" || b.Child == child) && b.Mend == graph.Fixable && b.Owner == "" && graph.InForce(b.On, b.Lifted, d.asAt) && d.here(b.Person) {
			out = append(out, Reason{b.Person, d.Say("%s: this could be mended, and nobody is named who is doing it (%s).", d.name(b.Person), d.o.Lang.Say(search.BarrierWords[b.Kind])), b.Key()})
		}
	}
	return out
}

// ErrWhoSigns means that nobody stands for a sign-off.
var ErrWhoSigns = errors.New("say who signs it off")

// SignOff keeps the measures of a day with the name of whoever looked at them, and what they
// asked for: a decision that somebody stands for.
func SignOff(f *graph.Family, child graph.ID, asAt graph.Date, by, note string) (graph.Change, error) {
	if strings.TrimSpace(by) == "" {
		return graph.Change{}, ErrWhoSigns
	}
	return links.Take(f, child, asAt, "", by, note), nil
}
