package session

import (
	"errors"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
	"kinweave/storage/proof"
)

// ErrNoReason is an override without a word of why.
var ErrNoReason = errors.New("an override needs the reason in words")

// Refused is a print that a reason cannot open: something locked was found, or where somebody is.
type Refused struct{ Leaks []Leak }

func (e *Refused) Error() string {
	return "a reason does not open this print: something was found in it that is locked, or says where somebody is; nothing was written"
}

// Proving reads one print back for its readers, and knows which findings a worker's reason sets aside.
type Proving struct {
	Secrets *graph.Tokens // what must not be in it

	ses    *Session
	asAt   graph.Date
	reason string
	leaks  []Leak
}

// Proving begins to read a print back. A reason says why a finding is a false alarm; without one every finding refuses the print.
func (s *Session) Proving(a graph.Audience, asAt graph.Date, reason string) (*Proving, error) {
	if reason != "" && strings.TrimSpace(reason) == "" {
		return nil, ErrNoReason
	}
	return &Proving{Secrets: graph.Withheld(s.Family(), a, asAt), ses: s, asAt: asAt, reason: strings.TrimSpace(reason)}, nil
}

// Pages looks through pictures before they are painted.
func (p *Proving) Pages(sheets []scene.Scene) error {
	return p.note(proof.Pages(sheets, p.Secrets))
}

// File looks through what was written, and through its name.
func (p *Proving) File(data []byte, format, name string) error {
	return p.note(proof.Scan(data, format, name, p.Secrets))
}

// note keeps findings for the verdict. What could not be read back is no finding, and no reason opens it.
func (p *Proving) note(err error) error {
	var found *proof.Error
	if errors.As(err, &found) {
		p.leaks = append(p.leaks, found.Leaks...)
		return nil
	}
	return err
}

// Verdict gives the findings that the reason sets aside, or refuses the print.
func (p *Proving) Verdict() ([]Leak, error) {
	leaks := p.leaks
	p.leaks = nil
	if len(leaks) == 0 {
		return nil, nil
	}
	if p.reason == "" {
		return nil, &proof.Error{Leaks: leaks}
	}
	if closed := p.closed(leaks); len(closed) > 0 {
		return nil, &Refused{closed}
	}
	return leaks, nil
}

// Noted says in a line of the log which findings were set aside, and why.
func (p *Proving) Noted(line graph.Copy, alarms []Leak) graph.Copy {
	if len(alarms) > 0 {
		line.Override, line.Found = p.reason, len(alarms)
	}
	return line
}

// calls are the fields that a false alarm can come from: a name may be an everyday word, or the name of a town.
var calls = []string{"Person.Known", "Person.Formal", "Person.Surname", "Person.Also", "Pet.Name"}

// closed are the findings that no reason opens: whatever is not a name; the name of somebody whom a safety mark
// protects; and what is kept even from supervision, which is what is locked.
func (p *Proving) closed(leaks []Leak) []Leak {
	f := p.ses.Family()
	locked := graph.Withheld(f, graph.Audience{Name: graph.Supervision}, p.asAt)
	marked := map[graph.ID]bool{}
	for s := range graph.All[graph.Safety](f) {
		marked[s.About] = true
	}
	var out []Leak
	for _, l := range leaks {
		if !slices.Contains(calls, l.What.Field) || marked[l.What.What.ID] || locked.In(l.What.Text) || len(locked.FindGlued(l.What.Text)) > 0 {
			out = append(out, l)
		}
	}
	return out
}
