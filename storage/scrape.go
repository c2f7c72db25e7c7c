package storage

// scan gives every key and value on every page that looks like a leaf, in use
// or not: the last resort, for files whose tree is broken. Most of what it
// gives in such a file is nonsense; the seals tell what is not.
func scan(b []byte, do func(key, value []byte)) {
	s := newScraper(b, do)
	for at := 0; at+pageHead+elementHead <= len(b); at += s.size {
		p := b[at:]
		if little.Uint16(p[8:]) == leafPage || little.Uint64(p) == uint64(at/s.size) { //nolint:gosec // an index
			s.page(p, false, nil)
		}
	}
}

// limp follows the tree as far as it goes, from page to page, past what is broken.
func limp(b []byte, m meta, do func(key, value []byte)) {
	s, seen := newScraper(b, do), map[uint64]bool{}
	var walk func(id uint64, depth int)
	walk = func(id uint64, depth int) {
		if id < 2 || id >= uint64(len(b)/s.size) || seen[id] || depth > deepest { //nolint:gosec // lengths
			return
		}
		seen[id] = true
		p := b[int(id)*s.size:] //nolint:gosec // checked above
		switch little.Uint16(p[8:]) {
		case leafPage:
			s.page(p, false, func(root uint64) { walk(root, depth+1) })
		case branchPage:
			for i := range min(int(little.Uint16(p[10:])), s.size/elementHead-1) {
				walk(little.Uint64(p[pageHead+i*elementHead+8:]), depth+1)
			}
		}
	}
	walk(m.root, 0)
}

// scraper reads leaf pages without believing them. It gives up on a made-up
// file that lays many values over each other, before that takes for ever.
type scraper struct {
	size  int
	left  int // bytes of values, with a little for each element
	value func(key, value []byte)
}

func newScraper(b []byte, do func(key, value []byte)) *scraper {
	s := &scraper{size: pageSize, left: 8*len(b) + 1<<20, value: do}
	if ms := metas(b); len(ms) > 0 {
		s.size = ms[0].pageSize
	}
	return s
}

// page gives the values of one page. The heads of its elements always stand on
// the page itself; the values may run on over the pages after it.
func (s *scraper) page(p []byte, inline bool, bucket func(root uint64)) {
	most := min(int(little.Uint16(p[10:])), s.size/elementHead-1)
	_ = elements(p, most, func(flags uint32, key, value []byte, ok bool) error {
		if s.left -= 16; s.left < 0 {
			return errPages
		}
		if !ok || len(key) == 0 || len(key) > 64 {
			return nil
		}
		if flags&1 == 0 {
			s.left -= len(value)
			s.value(key, value)
			return nil
		}
		switch {
		case inline || len(value) < bucketHead:
		case little.Uint64(value) != 0 && bucket != nil:
			bucket(little.Uint64(value))
		case little.Uint64(value) == 0 && len(value) >= bucketHead+pageHead:
			s.page(value[bucketHead:], true, nil)
		}
		return nil
	})
}
