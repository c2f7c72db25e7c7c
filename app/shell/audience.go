package shell

import (
	"errors"
	"fmt"
	"os"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
)

// reader is how the shell is told who a print is for.
type reader struct {
	Audience string   `placeholder:"NAME" help:"Who it is for: worker, child, family, invited, referrer, partner, court or supervision. Without it, the worker's own record."`
	People   []string `placeholder:"ID" help:"Who will read it, by name or id, with commas between. For family these are the family group, and the map is cut to their own lines."`
	Also     []string `placeholder:"ID" help:"People to show as well, because every reader knows them."`
	Hidden   string   `placeholder:"HOW" help:"omit (no gap) or unnamed (a shape without a name): how people are hidden whose place the readers know."`
	Unlock   string   `placeholder:"REASON" help:"Print what is locked, on the worker's own record only, for a reason."`
	Explain  bool     `help:"When a print is refused, list on the terminal what was found. This shows names."`
}

// audience turns the flags into what session is asked for.
func (r reader) audience(f *graph.Family) (graph.Audience, error) {
	a := graph.Audience{Name: r.Audience, Unlock: r.Unlock}
	people, err := everyone(f, r.People)
	if err != nil {
		return a, fmt.Errorf("--people: %w", err)
	}
	if a.Also, err = everyone(f, r.Also); err != nil {
		return a, fmt.Errorf("--also: %w", err)
	}
	if a.Name == graph.Named {
		a.People = people
	} else {
		a.Readers = people
	}
	switch r.Hidden {
	case "", "omit":
	case "unnamed":
		a.Hidden = graph.Unnamed
	default:
		return a, language.Errorf("--hidden %q: say omit or unnamed", r.Hidden)
	}
	if r.Unlock != "" && !a.Own() {
		return a, errors.New("--unlock is for the worker's own record: what is locked is on no other print")
	}
	return a, a.Check(f)
}

func everyone(f *graph.Family, said []string) ([]graph.ID, error) {
	var out []graph.ID
	for _, s := range said {
		id, err := whoIs(f, s)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, nil
}

// explain lists what a refused print would have given away.
func (r reader) explain(err error) error {
	for _, l := range session.Leaks(err) {
		if r.Explain {
			fmt.Fprintf(os.Stderr, "%s: %q (%s)\n", l.Where, l.What.Text, l.What.Field)
		}
	}
	return err
}
