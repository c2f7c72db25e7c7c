package pack

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"kinweave/app/session"
	"kinweave/graph"
)

// ErrCopies is a number of copies that nobody needs.
var ErrCopies = errors.New("say how many copies, from 1 to 60")

// Print writes numbered copies of a pack into a folder, each read back before any is written.
func (b Bundle) Print(dir string, copies int) ([]session.Printed, error) {
	if copies < 1 || copies > 60 {
		return nil, ErrCopies
	}
	m := b.made
	var files []session.Outgoing
	first := m.s.NextCopy()
	for n := first; n < first+copies; n++ {
		book, _, err := m.bind(n)
		if err != nil {
			return nil, err
		}
		data, alarms, err := m.proved(book, n)
		if err != nil {
			return nil, err
		}
		files = append(files, session.Outgoing{Copy: m.logged(n, book.Len(), data, alarms), File: m.file(n), Data: data})
	}
	return m.s.Release(dir, files)
}

func (m *making) logged(number, pages int, data []byte, alarms []session.Leak) graph.Copy {
	sum := sha256.Sum256(data)
	c := graph.Copy{ID: graph.NewID(), Number: number, Pack: string(m.pack.Kind), Audience: cmp.Or(m.pack.Audience.Name, graph.Own), For: m.who(),
		On: m.today, By: m.s.Family().Case().Author, Pages: pages, Hash: hex.EncodeToString(sum[:])}
	if len(alarms) > 0 {
		c.Override, c.Found = m.pack.Override, len(alarms)
	}
	return c
}
