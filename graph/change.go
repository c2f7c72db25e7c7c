package graph

import (
	"errors"
	"fmt"
	"reflect"
)

// Edit is what happens to one record. A nil Before makes it, a nil After deletes it.
type Edit struct{ Before, After Record }

// Change is one step a user took and can take back: at once the edit, the undo
// step, the event that watchers get, the list of keys to save and the line in the history.
type Change struct {
	Label string // "Add Jean as mother": shown in the undo list
	Edits []Edit
}

// ErrConflict means that a change was made for another state of the family.
var ErrConflict = errors.New("the family has changed since this step was prepared")

// ErrDangling means that a change would leave a record mentioning one that is not there.
var ErrDangling = errors.New("something would be left without the record it belongs to")

// Inverse takes the change back.
func (c Change) Inverse() Change {
	inv := Change{Label: c.Label, Edits: make([]Edit, len(c.Edits))}
	for i, e := range c.Edits {
		inv.Edits[len(c.Edits)-1-i] = Edit{Before: e.After, After: e.Before}
	}
	return inv
}

// Keys lists the records that the change touches.
func (c Change) Keys() []Key {
	out := make([]Key, 0, len(c.Edits))
	for _, e := range c.Edits {
		if k, err := e.key(); err == nil {
			out = append(out, k)
		}
	}
	return out
}

// Then joins a change that followed at once into one step, so that a drag's
// hundred moves are taken back together. Edits of one record are folded.
func (c Change) Then(next Change) Change {
	out := Change{Label: c.Label}
	at := map[Key]int{}
	for _, e := range append(append([]Edit(nil), c.Edits...), next.Edits...) {
		k, _ := e.key()
		if i, seen := at[k]; seen && same(out.Edits[i].After, e.Before) {
			out.Edits[i].After = e.After
			continue
		}
		at[k] = len(out.Edits)
		out.Edits = append(out.Edits, e)
	}
	kept := out.Edits[:0]
	for _, e := range out.Edits {
		if !same(e.Before, e.After) {
			kept = append(kept, e)
		}
	}
	out.Edits = kept
	return out
}

func (e Edit) key() (Key, error) {
	for _, r := range []Record{e.Before, e.After} {
		// Go lets a pointer to a record pass for a record, but a snapshot holds values only.
		if r != nil && reflect.TypeOf(r).Kind() == reflect.Pointer {
			return Key{}, errors.New("an edit of a pointer to a record")
		}
	}
	switch {
	case e.Before == nil && e.After == nil:
		return Key{}, errors.New("an edit of nothing")
	case e.Before == nil:
		return e.After.Key(), nil
	case e.After != nil && e.After.Key() != e.Before.Key():
		return Key{}, errors.New("an edit of two records at once")
	}
	return e.Before.Key(), nil
}

func same(a, b Record) bool { return reflect.DeepEqual(a, b) }

// whole checks that nothing the change touched, or that mentions what it deleted, is left dangling.
func (f *Family) whole(c Change) error {
	deleted := map[Key]bool{}
	for _, e := range c.Edits {
		k, _ := e.key()
		r, there := f.Find(k)
		if !there {
			deleted[k] = true
			continue
		}
		if err := f.holds(r); err != nil {
			return err
		}
	}
	if len(deleted) == 0 {
		return nil
	}
	for r := range f.Records() {
		for _, m := range r.mentions() {
			if deleted[m] {
				return fmt.Errorf("a %s needs a %s that is gone: %w", r.Key().Kind, m.Kind, ErrDangling)
			}
		}
	}
	return nil
}

func (f *Family) holds(r Record) error {
	if r.Key().ID == "" {
		return fmt.Errorf("a %s without an ID: %w", r.Key().Kind, ErrDangling)
	}
	switch r := r.(type) {
	case Parentage:
		if (r.Union == "") == (r.Parent == "") || r.Child == "" {
			return fmt.Errorf("a parentage leads from a child to a union or to a single parent: %w", ErrDangling)
		}
	case Case:
		if r.ID != CaseID {
			return fmt.Errorf("there is one case record, %q: %w", CaseID, ErrDangling)
		}
	}
	for _, m := range r.mentions() {
		if _, ok := f.Find(m); !ok {
			return fmt.Errorf("a %s mentions a %s that is not there: %w", r.Key().Kind, m.Kind, ErrDangling)
		}
	}
	return nil
}
