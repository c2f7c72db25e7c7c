package links

import (
	"cmp"
	"slices"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Way is the steps from the child to one person, in their order.
type Way struct {
	Person  graph.ID
	Name    string
	Steps   []Step
	Next    graph.ID // the step that comes next; empty when none is planned
	Missing []Gap    // before the next step
}

// Step is one step and where it stands.
type Step struct {
	graph.Step
	What   string // the kind in words
	Stands string // done, planned, late, stopped
	Late   bool
}

// Ways lists the people towards whom steps were planned or taken: whoever has a step to come first,
// by its date, then the others by the last step.
func Ways(f *graph.Family, child graph.ID, asAt graph.Date, lang language.Language) []Way {
	return lookAt(f, child, asAt, lang).ways()
}

func (l *look) ways() []Way {
	var out []Way
	when := map[graph.ID]graph.Date{}
	for id, steps := range l.steps {
		w := Way{Person: id, Name: l.name(id)}
		slices.SortStableFunc(steps, func(a, b graph.Step) int {
			return cmp.Or(byDate(dayOf(a), dayOf(b)), cmp.Compare(a.ID, b.ID))
		})
		for _, s := range steps {
			row := l.step(s)
			w.Steps = append(w.Steps, row)
			if open := s.Stopped == "" && !l.done(s); open && w.Next == "" {
				w.Next, when[id] = s.ID, s.Planned
			}
		}
		if w.Next != "" {
			w.Missing = l.missing(id)
		} else {
			when[id] = dayOf(steps[len(steps)-1])
		}
		out = append(out, w)
	}
	slices.SortStableFunc(out, func(a, b Way) int {
		return cmp.Or(cmp.Compare(none(a.Next), none(b.Next)), byDate(when[a.Person], when[b.Person]), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Person, b.Person))
	})
	return out
}

func none(id graph.ID) int {
	if id == "" {
		return 1
	}
	return 0
}

func dayOf(s graph.Step) graph.Date {
	if s.Done.Known() {
		return s.Done
	}
	return s.Planned
}

func (l *look) done(s graph.Step) bool { return s.Done.Known() && s.Done.By(l.asAt) }

func (l *look) step(s graph.Step) Step {
	row := Step{Step: s, What: StepWords(s.What, l.lang)}
	n, known := since(s.Planned, l.asAt)
	switch {
	case s.Stopped != "":
		row.Stands = l.Say("stopped")
	case l.done(s):
		row.Stands = l.Say("done")
	case known && n > 0 && s.Planned.By(l.asAt):
		row.Stands, row.Late = l.Say("planned for %s, not done yet", l.date(s.Planned)), true
	case s.Planned.Known():
		row.Stands = l.Say("planned for %s", l.date(s.Planned))
	default:
		row.Stands = l.Say("planned, when the child is ready")
	}
	return row
}

// StepWords is a kind of step in words.
func StepWords(k graph.StepKind, lang language.Language) string {
	switch k {
	case graph.StepNews:
		return lang.Say("news of them")
	case graph.StepLetter:
		return lang.Say("a letter or card")
	case graph.StepPhoto:
		return lang.Say("a photograph")
	case graph.StepCall:
		return lang.Say("a call")
	case graph.StepVideo:
		return lang.Say("a video call")
	case graph.StepVisit:
		return lang.Say("a visit")
	case graph.StepStay:
		return lang.Say("staying with them")
	}
	return lang.Say("another step")
}
