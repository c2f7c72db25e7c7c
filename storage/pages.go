package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
)

// The shape of a bbolt file, as far as it takes to walk one without trusting
// it. bbolt has a check of its own, but runs it in a goroutine where a page
// that points nowhere, or at itself, ends the whole program. So the pages are
// walked here first, in plain memory, where every step can be refused.
const (
	magic       = 0xED0CDAED
	pageHead    = 16
	elementHead = 16
	metaLength  = 64
	bucketHead  = 16

	branchPage = 0x01
	leafPage   = 0x02
	freePage   = 0x10

	noFreelist = 1<<64 - 1
	bigCount   = 0xFFFF // the true count then stands in the first eight bytes

	deepest = 64 // no honest tree of pages comes near
)

var little = binary.LittleEndian

// meta is one of the two pages that say where everything is; each commit writes the other one.
type meta struct {
	pageSize             int
	root, free, high, tx uint64
}

func metaAt(b []byte, at int) (meta, bool) {
	if at < 0 || at+pageHead+metaLength > len(b) {
		return meta{}, false
	}
	b = b[at+pageHead:][:metaLength]
	sum := fnv.New64a()
	sum.Write(b[:56])
	m := meta{pageSize: int(little.Uint32(b[8:])), root: little.Uint64(b[16:]), free: little.Uint64(b[32:]),
		high: little.Uint64(b[40:]), tx: little.Uint64(b[48:])}
	ok := little.Uint32(b) == magic && little.Uint32(b[4:]) == 2 && sum.Sum64() == little.Uint64(b[56:]) &&
		m.pageSize >= 1024 && m.pageSize <= 1<<20 && m.pageSize&(m.pageSize-1) == 0
	return m, ok
}

// metas finds the valid meta pages, the newest first.
func metas(b []byte) []meta {
	var out []meta
	size := pageSize
	if m, ok := metaAt(b, 0); ok {
		out, size = append(out, m), m.pageSize
	}
	if m, ok := metaAt(b, size); ok && m.pageSize == size {
		out = append(out, m)
	}
	if len(out) == 2 && out[1].tx > out[0].tx {
		out[0], out[1] = out[1], out[0]
	}
	return out
}

// latest is the number of the last transaction that was finished, and whether
// that is certain. With one meta page broken, the number still legible on it
// tells whether the older one was lost or the newer.
func latest(b []byte) (tx uint64, sure bool) {
	ms := metas(b)
	if len(ms) == 0 {
		return 0, false
	}
	tx = ms[0].tx
	if len(ms) == 2 {
		return tx, true
	}
	other := int(1-tx%2) * ms[0].pageSize //nolint:gosec // 0 or 1 pages
	if other+pageHead+metaLength > len(b) {
		return tx, false
	}
	switch little.Uint64(b[other+pageHead+48:]) {
	case tx - 1:
		return tx, true
	case tx + 1:
		return tx + 1, true
	}
	return tx, false
}

// isDatabase reports whether the beginning of a file is, or once was, that of a bbolt database.
func isDatabase(b []byte) bool {
	at := func(i int) bool { return len(b) >= i+4 && little.Uint32(b[i:]) == magic }
	return at(pageHead) || at(pageSize+pageHead)
}

var errPages = errors.New("its pages do not fit together")

func broken(page uint64, what string) error {
	return fmt.Errorf("%w: %w: page %d %s", ErrDamaged, errPages, page, what)
}

// book walks the pages of one file.
type book struct {
	b    []byte
	meta meta
	used []bool // pages met so far
	left int    // elements still to come: each takes 16 bytes, unless a made-up file lays them over each other
}

// sound checks every page that the newest meta leads to. After it, bbolt can
// read the file without surprises.
func sound(b []byte) error {
	ms := metas(b)
	if len(ms) == 0 {
		return fault("its first pages cannot be read")
	}
	m := ms[0]
	if have := uint64(len(b)) / uint64(m.pageSize); m.high > have || m.high < 4 { //nolint:gosec // a power of two
		return fmt.Errorf("%w: its end is missing: %d pages of %d are there", ErrDamaged, have, m.high)
	}
	k := &book{b: b, meta: m, used: make([]bool, m.high), left: len(b) / elementHead}
	k.used[0], k.used[1] = true, true
	if err := k.bucket(m.root, 0); err != nil {
		return err
	}
	if m.free == noFreelist {
		return nil
	}
	if err := k.freelist(); err != nil {
		return err
	}
	for i, used := range k.used {
		if !used {
			return broken(uint64(i), "is lost") //nolint:gosec // an index
		}
	}
	return nil
}

// page gives the bytes of a page with its overflow, each page once.
func (k *book) page(id uint64) ([]byte, error) {
	if id < 2 || id >= k.meta.high {
		return nil, broken(id, "is outside the file")
	}
	size := uint64(k.meta.pageSize) //nolint:gosec // a power of two
	p := k.b[id*size:]
	over := uint64(little.Uint32(p[12:]))
	if little.Uint64(p) != id || id+over >= k.meta.high {
		return nil, broken(id, "is not what it should be")
	}
	for i := id; i <= id+over; i++ {
		if k.used[i] {
			return nil, broken(i, "is used twice")
		}
		k.used[i] = true
	}
	return p[:(over+1)*size], nil
}

// bucket walks the tree of one bucket.
func (k *book) bucket(root uint64, depth int) error {
	var last []byte
	return k.tree(root, depth, &last)
}

func (k *book) tree(id uint64, depth int, last *[]byte) error {
	if depth > deepest {
		return broken(id, "is too deep")
	}
	p, err := k.page(id)
	if err != nil {
		return err
	}
	switch little.Uint16(p[8:]) {
	case leafPage:
		return k.leaves(id, p, depth, last)
	case branchPage:
		return k.branches(id, p, depth, last)
	}
	return broken(id, "is of an unknown sort")
}

func (k *book) branches(id uint64, p []byte, depth int, last *[]byte) error {
	n := int(little.Uint16(p[10:]))
	if n == 0 || pageHead+n*elementHead > len(p) {
		return broken(id, "is not whole")
	}
	for i := range n {
		at := pageHead + i*elementHead
		key, ok := cut(p, at+int(little.Uint32(p[at:])), int(little.Uint32(p[at+4:])))
		if !ok || (*last != nil && bytes.Compare(key, *last) <= 0) {
			return broken(id, "is out of order")
		}
		child := little.Uint64(p[at+8:])
		if first, ok := k.first(child); !ok || bytes.Compare(key, first) > 0 {
			return broken(id, "does not fit what is below it")
		}
		if err := k.tree(child, depth+1, last); err != nil {
			return err
		}
	}
	return nil
}

// first is the first key on a page.
func (k *book) first(id uint64) ([]byte, bool) {
	size := uint64(k.meta.pageSize) //nolint:gosec // a power of two
	if id < 2 || id >= k.meta.high {
		return nil, false
	}
	p := k.b[id*size:]
	if little.Uint16(p[10:]) == 0 {
		return nil, false
	}
	switch pos, length := int(little.Uint32(p[pageHead:])), int(little.Uint32(p[pageHead+4:])); little.Uint16(p[8:]) {
	case branchPage:
		return cut(p, pageHead+pos, length)
	case leafPage:
		pos, length = length, int(little.Uint32(p[pageHead+8:]))
		return cut(p, pageHead+pos, length)
	}
	return nil, false
}

func (k *book) leaves(id uint64, p []byte, depth int, last *[]byte) error {
	return elements(p, int(little.Uint16(p[10:])), func(flags uint32, key, value []byte, ok bool) error {
		if k.left--; !ok || len(key) == 0 || (*last != nil && bytes.Compare(key, *last) <= 0) || k.left < 0 {
			return broken(id, "is out of order")
		}
		*last = key
		if flags&1 == 0 {
			return nil
		}
		if len(value) < bucketHead {
			return broken(id, "holds half a bucket")
		}
		if root := little.Uint64(value); root != 0 {
			return k.bucket(root, depth+1)
		}
		inline := value[bucketHead:]
		if len(inline) < pageHead || little.Uint16(inline[8:]) != leafPage || depth > deepest {
			return broken(id, "holds half a bucket")
		}
		var none []byte
		return k.leaves(id, inline, depth+1, &none)
	})
}

// elements gives the first n keys and values of a leaf page; ok is false for one that points outside.
func elements(p []byte, n int, do func(flags uint32, key, value []byte, ok bool) error) error {
	for i := range n {
		at := pageHead + i*elementHead
		if at+elementHead > len(p) {
			return do(0, nil, nil, false)
		}
		pos, keyLength, length := at+int(little.Uint32(p[at+4:])), int(little.Uint32(p[at+8:])), int(little.Uint32(p[at+12:]))
		key, ok1 := cut(p, pos, keyLength)
		value, ok2 := cut(p, pos+keyLength, length)
		if err := do(little.Uint32(p[at:]), key, value, ok1 && ok2); err != nil {
			return err
		}
	}
	return nil
}

func cut(p []byte, at, length int) ([]byte, bool) {
	if at < 0 || length < 0 || at > len(p) || length > len(p)-at {
		return nil, false
	}
	return p[at : at+length], true
}

// freelist marks the free pages; one that is also in use would be overwritten by the next change.
func (k *book) freelist() error {
	p, err := k.page(k.meta.free)
	if err != nil {
		return err
	}
	n, at := uint64(little.Uint16(p[10:])), pageHead
	if n == bigCount {
		n, at = little.Uint64(p[pageHead:]), pageHead+8
	}
	if little.Uint16(p[8:]) != freePage || n > uint64(len(p)-at)/8 {
		return broken(k.meta.free, "is not a list of free pages")
	}
	for i := range n {
		id := little.Uint64(p[at+int(i)*8:]) //nolint:gosec // checked against the page's length
		if id < 2 || id >= k.meta.high || k.used[id] {
			return broken(id, "is free and in use")
		}
		k.used[id] = true
	}
	return nil
}
