// Package proof reads back what was written for an audience, in every format and every corner of it, and
// looks for what that audience must not see. It is the second of two locks: graph.For copies only
// what is allowed, and nothing leaves the house before this package has read the bytes.
//
// It fails closed: what cannot be read back counts as a leak. It never says a name in an error; the findings are data, for the
// worker's screen only.
package proof

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"kinweave/graph"
	"kinweave/render/scene"
)

// ErrUnread means that what was written could not be read back, so nobody knows what is in it.
var ErrUnread = errors.New("the print could not be read back to see that it is safe; nothing was kept")

// Leak is one thing found where it must not be.
type Leak struct {
	What  graph.Hit // which fact it gives away: for the worker only
	Where string    // "page 2", "the title of the document", "the name of the file"
}

// Error refuses a print. Its text holds no names: Leaks does.
type Error struct{ Leaks []Leak }

func (e *Error) Error() string {
	var kinds []string
	for _, l := range e.Leaks {
		if s := Sort(l.What.Field) + " in " + l.Where; !slices.Contains(kinds, s) {
			kinds = append(kinds, s)
		}
	}
	more := ""
	if len(kinds) > 3 {
		kinds, more = kinds[:3], fmt.Sprintf(", and %d more", len(kinds)-3)
	}
	return "this print would hold what its readers must not see: " + strings.Join(kinds, "; ") + more + "; nothing was written"
}

// Sort says in words what sort of fact a field holds.
func Sort(field string) string {
	kind, name, _ := strings.Cut(field, ".")
	switch {
	case name == "ID":
		return "the id of a record"
	case field == "Person.Place" || field == "Household.Place" || field == "Group.Place" || field == "Meeting.Venue" || field == "Search.Where":
		return "a place"
	case field == "Household.Name":
		return "a home"
	case field == "Group.Name":
		return "a school or a group"
	case strings.HasPrefix(field, "Person.Birth"), strings.HasPrefix(field, "Person.Death"), strings.HasPrefix(field, "Person.Due"):
		return "a date of birth or death"
	case field == "Pet.Name":
		return "a pet"
	case kind == "Person" && slices.Contains([]string{"Known", "Formal", "Surname", "Also"}, name):
		return "a person's name"
	case kind == "Note":
		return "a note"
	}
	return "something about a " + strings.ToLower(kind)
}

// Passage is a piece of text that was read back.
type Passage struct{ Where, Text string }

// Scan reads a file back and looks for what must not be in it, its name included. A nil
// list of tokens is that of the worker, from whom nothing is kept.
func Scan(data []byte, format, name string, w *graph.Tokens) error {
	if w == nil {
		return nil
	}
	all, err := Read(data, format)
	if err != nil {
		return fmt.Errorf("%w (%s: %w)", ErrUnread, format, err)
	}
	leaks := find(all, w)
	for _, h := range w.FindGlued(name) {
		leaks = append(leaks, Leak{h, "the name of the file"})
	}
	return refuse(leaks)
}

// Pages looks through pictures before they are painted: what stands in a PNG cannot be read back.
func Pages(pages []scene.Scene, w *graph.Tokens) error {
	if w == nil {
		return nil
	}
	var all []Passage
	for i, p := range pages {
		var text strings.Builder
		text.WriteString(p.Title)
		for _, it := range p.Items {
			text.WriteString("\n" + it.Role)
			if _, id, ok := strings.Cut(it.Ref, ":"); ok {
				text.WriteString(" " + id)
			}
		}
		for _, it := range p.Items {
			switch sh := it.Shape.(type) {
			case scene.Text:
				text.WriteString("\n" + sh.String)
			case scene.Image:
				text.WriteString("\n" + sh.Alt)
			}
		}
		all = append(all, Passage{fmt.Sprintf("the picture of page %d", i+1), text.String()})
	}
	return refuse(find(all, w))
}

func find(all []Passage, w *graph.Tokens) []Leak {
	var leaks []Leak
	for _, p := range all {
		for _, h := range w.Find(p.Text) {
			leaks = append(leaks, Leak{h, p.Where})
		}
	}
	return leaks
}

func refuse(leaks []Leak) error {
	if len(leaks) == 0 {
		return nil
	}
	return &Error{leaks}
}
