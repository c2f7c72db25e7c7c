package storage

import "fmt"

// migration is one numbered step from a format to the next. It works on the
// records as they stand in the file, never on today's types, so it means the
// same for ever. FORMAT.md has a line for each.
type migration struct {
	from int
	why  string // for the history: "families have several names"
	do   func([]Raw) ([]Raw, error)
}

// migrations are all the steps there have ever been. Format 1 is the first.
var migrations []migration

// migrate brings records up to today's format.
func migrate(format int, records []Raw) ([]Raw, error) {
	for ; format < Format; format++ {
		m, err := stepFrom(format)
		if err != nil {
			return nil, err
		}
		if records, err = m.do(records); err != nil {
			return nil, fmt.Errorf("bring the case from format %d to %d: %w", format, format+1, err)
		}
	}
	return records, nil
}

func stepFrom(format int) (migration, error) {
	for _, m := range migrations {
		if m.from == format {
			return m, nil
		}
	}
	return migration{}, fault(fmt.Sprintf("no Kinweave ever wrote format %d", format))
}

// modernise brings a case to today's format: a copy first, then the records,
// the number and a history line in one transaction. In a place where nothing
// can be written, only what is shown is brought up to date.
func (c *Case) modernise(b []byte, records []Raw) ([]Raw, error) {
	from := c.header.Format
	if from == Format {
		return records, nil
	}
	records, err := migrate(from, records)
	if err != nil || c.readOnly {
		return records, err
	}
	if err := keepCopy(migratedPath(c.path, from), b); err != nil {
		return nil, err
	}
	h := c.header
	h.Format = Format
	err = c.update(func(v *vault) error {
		if err := v.tx.DeleteBucket([]byte(recordBucket)); err != nil {
			return err
		}
		if _, err := v.tx.CreateBucket([]byte(recordBucket)); err != nil {
			return err
		}
		v.state.Format, v.state.Count, v.state.Sum = Format, 0, nil
		for _, r := range records {
			if err := v.put(r.key(), &r, false); err != nil {
				return err
			}
		}
		if err := putHeader(v.tx, h); err != nil {
			return err
		}
		return v.append(now(), c.who, fmt.Sprintf("Bring the case from format %d to %d", from, Format), nil)
	})
	c.header = h
	return records, err
}
