package storage

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

func (v *vault) edit(e graph.Edit) (trace, error) {
	var t trace
	var after *Raw
	if e.Before == nil && e.After == nil {
		return t, errors.New("save: an edit of nothing")
	}
	if e.Before != nil {
		r, err := raw(e.Before)
		if err != nil {
			return t, fmt.Errorf("save: %w", err)
		}
		t = trace{Kind: r.Kind, ID: r.ID, Before: r.Record}
	}
	if e.After != nil {
		r, err := raw(e.After)
		if err != nil {
			return t, fmt.Errorf("save: %w", err)
		}
		if e.Before != nil && (t.Kind != r.Kind || t.ID != r.ID) {
			return t, errors.New("save: an edit of two records at once")
		}
		t.Kind, t.ID, t.After = r.Kind, r.ID, r.Record
		after = &r
	}
	return t, v.put(Raw{Kind: t.Kind, ID: t.ID}.key(), after, e.Before != nil)
}

func (c *Case) writable() error {
	switch {
	case c.db == nil:
		return ErrClosed
	case c.stuck != nil:
		return c.stuck
	case c.readOnly:
		return ErrReadOnly
	}
	return nil
}

func (c *Case) view(do func(*vault) error) error {
	if c.db == nil {
		return ErrClosed
	}
	return plain(guard(func() error {
		return c.db.View(func(tx *bolt.Tx) error {
			v, err := begin(tx, c.keys)
			if err != nil {
				return err
			}
			return do(v)
		})
	}))
}

// update runs one writing transaction and keeps the case's account of itself in
// step with it. The account is read from the file each time: after a failed
// write only the file knows which state it is in.
func (c *Case) update(do func(*vault) error) error {
	if err := c.writable(); err != nil {
		return err
	}
	var want int
	err := guard(func() error {
		return c.db.Update(func(tx *bolt.Tx) error {
			v, err := begin(tx, c.keys)
			if err != nil {
				return err
			}
			if err := do(v); err != nil {
				return err
			}
			want = tx.ID()
			return v.saveState()
		})
	})
	if err == nil {
		return nil
	}
	if errors.Is(err, errPanic) {
		c.stuck = ErrReopen
		return join(ErrReopen, err)
	}
	var is int
	if look := c.view(func(v *vault) error { is = v.state.Tx; return nil }); want > 0 && (look != nil || is >= want) {
		c.stuck = ErrReopen // it was written and then not confirmed: perhaps there, perhaps not
		return join(ErrReopen, err)
	}
	return plain(err)
}
