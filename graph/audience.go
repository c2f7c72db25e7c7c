package graph

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// Audience is who a print is for, as data: what its readers may see, who they are, and what
// the worker chose. The zero Audience is the worker's own record. AUDIENCES.md holds the rules.
type Audience struct {
	Name    string // one of Audiences; empty is Own
	People  []ID   // of Named: the family group; the map is cut to their own lines, and they read it
	Sitting []ID   // of AllInvited: who comes to one part of a meeting that is held in two; nobody else reads it
	Readers []ID   // others known to read it; marks between people are obeyed for each
	Also    []ID   // people the worker adds, because every reader knows them
	Hidden  Hiding // how somebody is hidden whose place on the map the readers know
	Lines   []ID   // the emotional lines to draw; none without being asked for
	Facts   []Key  // for Court: the professional facts ticked one by one
	Unlock  string // for Own: the reason for printing locked facts; without one they are left out
}

// The audiences by name.
const (
	Own         = "worker"
	ForChild    = "child"
	Named       = "family" // a named family group
	AllInvited  = "invited"
	Referrer    = "referrer"
	Partner     = "partner" // another agency
	Court       = "court"
	Supervision = "supervision"
)

// Hiding is what is drawn in the place of somebody who is hidden.
type Hiding string

// Omitted leaves no gap; Unnamed leaves a shape. Whoever must not be known of, or belongs to
// another father's family, is always omitted.
const (
	Omitted Hiding = ""
	Unnamed Hiding = "unnamed"
)

// NotNamed is written at an unnamed shape.
const NotNamed = "name not shown"

// What can be wrong with an audience.
var (
	ErrAudience = errors.New("there is no such reader: choose worker, child, family, invited, referrer, partner, court or supervision")
	ErrNoGroup  = errors.New("a print for family needs to know for whom: name the people who will read it")
	ErrNotOnMap = errors.New("somebody among the readers is not on the map")
	ErrApart    = errors.New("two of these readers must not meet or must not learn about each other: make a print for each")
)

// reader is what a kind of audience may see; its letter stands in the table of fields.
type reader struct {
	name, title string
	letter      byte
	upTo        Layer
}

var everybody = []reader{
	{Own, "Worker", 'w', Professional},
	{ForChild, "The child", 'c', ChildOK},
	{Named, "Family", 'f', FamilyOK},
	{AllInvited, "Those invited", 'i', MeetingOK},
	{Referrer, "The referrer", 'r', Coordinator},
	{Partner, "Partner agency", 'p', MeetingOK},
	{Court, "The court", 't', Coordinator},
	{Supervision, "Supervision", 's', Professional},
}

var layers = []Layer{ChildOK, FamilyOK, MeetingOK, Coordinator, Professional, Locked}

// Audiences lists the names there are.
func Audiences() []string {
	var out []string
	for _, s := range everybody {
		out = append(out, s.name)
	}
	return out
}

func (a Audience) reader() (reader, bool) {
	i := slices.IndexFunc(everybody, func(s reader) bool { return s.name == cmp.Or(a.Name, Own) })
	if i < 0 {
		return reader{title: "Nobody"}, false
	}
	return everybody[i], true
}

// Title says in words who a print is for.
func (a Audience) Title() string { s, _ := a.reader(); return s.title }

// Own reports whether this is the worker's own record.
func (a Audience) Own() bool { return cmp.Or(a.Name, Own) == Own }

// Office reports whether its readers work on the case. Every other print lies on tables where others can read it.
func (a Audience) Office() bool {
	s, ok := a.reader()
	return ok && (a.Own() || strings.IndexByte(office, s.letter) >= 0)
}

// Layers lists what the audience may see. What is undecided, or unknown to this program, is in none.
func (a Audience) Layers() []Layer {
	s, ok := a.reader()
	if !ok {
		return nil
	}
	return layers[:slices.Index(layers, s.upTo)+1]
}

// May reports whether a fact on a layer may be seen.
func (a Audience) May(l Layer) bool {
	if a.Own() {
		return l != Locked || strings.TrimSpace(a.Unlock) != ""
	}
	return slices.Contains(a.Layers(), l)
}

// Strictest is the layer of a sentence that is put together from several facts: the
// narrowest of theirs. An undecided fact makes the sentence undecided.
func Strictest(of ...Layer) Layer {
	worst := -1
	for _, l := range of {
		i := slices.Index(layers, l)
		if i < 0 {
			return ""
		}
		worst = max(worst, i)
	}
	if worst < 0 {
		return ""
	}
	return layers[worst]
}

// Check reports what keeps a print from being made for this audience.
func (a Audience) Check(f *Family) error {
	if _, ok := a.reader(); !ok {
		return ErrAudience
	}
	if a.Name == Named && len(a.People) == 0 {
		return ErrNoGroup
	}
	all := slices.Concat(a.People, a.Sitting, a.Readers)
	for _, id := range slices.Concat(all, a.Also) {
		if _, ok := Get[Person](f, id); !ok {
			return ErrNotOnMap
		}
	}
	if a.Own() {
		return nil
	}
	for s := range All[Safety](f) {
		if slices.Contains(all, s.Who) && slices.Contains(all, s.About) && s.Who != s.About {
			return ErrApart
		}
	}
	return nil
}

// readers lists everybody known to read the print. All invited are whoever has an invitation; before
// there is any, everybody on the map but those whom a mark keeps from an index child.
func (a Audience) readers(f *Family) map[ID]bool {
	out := map[ID]bool{}
	add := func(ids ...ID) {
		for _, id := range ids {
			out[id] = true
		}
	}
	add(a.People...)
	add(a.Readers...)
	switch a.Name {
	case ForChild:
		add(f.Case().Children...)
	case AllInvited:
		if add(a.Sitting...); len(a.Sitting) > 0 {
			break
		}
		for i := range All[Invite](f) {
			if i.State != StayingOut {
				add(i.Person)
			}
		}
		if len(out) > 0 {
			break
		}
		for p := range All[Person](f) {
			add(p.ID)
		}
		for s := range All[Safety](f) {
			if slices.Contains(f.Case().Children, s.About) {
				delete(out, s.Who)
			}
		}
	}
	return out
}
