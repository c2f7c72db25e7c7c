package storage

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"kinweave/graph"
)

// ancient makes a case of a format 0 that never was: people had a "Nickname".
func ancient(t *testing.T, format int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "old.kinweave")
	k, err := freshKeys()
	if err != nil {
		t.Fatal(err)
	}
	temp, err := fresh(path, func(tx *bolt.Tx) error {
		if err := build(tx, newHeader(format, k, secret)); err != nil {
			return err
		}
		v := &vault{tx: tx, keys: k, state: state{Format: format}}
		r := Raw{Kind: "person", ID: "p1", Record: json.RawMessage(`{"ID":"p1","Nickname":"Maja","Hat":"red"}`)}
		if err := v.put(r.key(), &r, false); err != nil {
			return err
		}
		if err := v.append(noon, "", "Long ago", nil); err != nil {
			return err
		}
		return v.saveState()
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := claim(temp, path); err != nil {
		t.Fatal(err)
	}
	return path
}

var nicknames = migration{from: 0, why: "a nickname is the name on the map", do: func(records []Raw) ([]Raw, error) {
	for i, r := range records {
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(r.Record, &fields); err != nil {
			return nil, err
		}
		fields["Known"] = fields["Nickname"]
		delete(fields, "Nickname")
		records[i].Record, _ = json.Marshal(fields)
	}
	return records, nil
}}

func withMigrations(t *testing.T, m ...migration) {
	was := migrations
	migrations = m
	t.Cleanup(func() { migrations = was })
}

func TestAnOldCaseIsBroughtUpToDateAndACopyKept(t *testing.T) {
	path := ancient(t, 0)
	before, _ := os.ReadFile(path)
	withMigrations(t, nicknames)
	for range 2 {
		c, err := Open(path, secret)
		if err != nil {
			t.Fatal(err)
		}
		if p, _ := graph.Get[graph.Person](c.Family(), "p1"); p.Known != "Maja" {
			t.Errorf("%+v", p)
		}
		if h, err := c.History(); err != nil || len(h) != 2 || h[1].Label != "Bring the case from format 0 to 1" {
			t.Errorf("%+v %v", h, err)
		}
		_ = c.Close()
	}
	copied, err := os.ReadFile(migratedPath(path, 0))
	if err != nil || string(copied) != string(before) {
		t.Errorf("the copy is not what was there before: %v", err)
	}
}

func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	path := ancient(t, 0)
	before, _ := os.ReadFile(path)
	bad := errors.New("no")
	withMigrations(t, migration{from: 0, do: func([]Raw) ([]Raw, error) { return nil, bad }})
	if _, err := Open(path, secret); !errors.Is(err, bad) {
		t.Error(err)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file was changed")
	}
	withMigrations(t)
	if _, err := Open(path, secret); !errors.Is(err, ErrDamaged) {
		t.Errorf("a format nobody ever wrote: %v", err)
	}
}

func TestANewerCaseIsLeftAlone(t *testing.T) {
	path := ancient(t, Format+1)
	before, _ := os.ReadFile(path)
	for what, err := range map[string]error{
		"open": second(Open(path, secret)), "wrong passphrase": second(Open(path, []byte("no"))),
		"salvage": second(Salvage(path, secret)), "repair": second(Repair(path, secret)),
	} {
		if !errors.Is(err, ErrNewer) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file was changed")
	}
}
