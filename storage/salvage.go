package storage

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"kinweave/graph"
)

// Salvaged is what could be had from a damaged case.
type Salvaged struct {
	Family  *graph.Family
	Lost    int         // records that nothing is left of
	Missing []graph.Key // those of them that the history names, and those left out because they need one
	Lines   int         // history lines that were lost
	Unsure  bool        // nobody can say what else there was: the last steps may be missing

	records []stored
	lines   []line
	state   state
	header  header
	keys    keys
}

// Salvage reads what is sound in a damaged case and changes nothing.
// Every record stands twice in a case, as itself and in the history, so most
// damage loses nothing.
func Salvage(path string, passphrase []byte) (*Salvaged, error) {
	b, err := readLocked(path)
	if err != nil {
		return nil, plain(err)
	}
	h, k, err := findKeys(b, path, func(h header) (keys, error) { return h.unlock(passphrase) })
	if err != nil {
		return nil, plain(err)
	}
	s, err := salvage(b, h, k)
	return s, plain(err)
}

// findKeys looks for any header in the file, and then in the copy beside it,
// which has the same key.
func findKeys(b []byte, path string, unlock func(header) (keys, error)) (header, keys, error) {
	if !isDatabase(b) {
		return header{}, keys{}, ErrNotACase
	}
	newest, wrong := 0, false
	for _, b := range [][]byte{b, readSmall(backupPath(path))} {
		seen := map[string]bool{}
		var found []header
		scan(b, func(key, value []byte) {
			if string(key) != string(headerKey) {
				return
			}
			if h, err := decodeHeader(value); err == nil && !seen[string(h.Wrapped)] {
				seen[string(h.Wrapped)] = true
				newest = max(newest, h.Format)
				found = append(found, h)
			}
		})
		if newest > Format {
			return header{}, keys{}, ErrNewer
		}
		for _, h := range found[:min(len(found), 4)] {
			k, err := unlock(h)
			if err == nil {
				return h, k, nil
			}
			wrong = true
		}
	}
	if wrong {
		return header{}, keys{}, ErrPassphrase
	}
	return header{}, keys{}, fault("nothing is left of its key")
}

// wreck is everything found on the pages of a damaged file.
type wreck struct {
	exact       bool // the state is the last one that was finished
	live, stale map[graph.Key]stored
	lines       map[uint64][]line // several where a step was tried twice
	state       state
}

func salvage(b []byte, h header, k keys) (*Salvaged, error) {
	w := comb(b, k)
	s := &Salvaged{header: h, keys: k, lines: w.chain(), state: w.state}
	told := replay(s.lines, h.Format)
	best := told.there
	for key, r := range w.live {
		if r.Number >= best[key].Number && r.Number >= told.gone[key] {
			best[key] = r
		}
	}
	if len(best) < w.state.Count || !w.exact {
		for key, r := range w.stale {
			if _, there := best[key]; !there && r.Number >= told.gone[key] && (!w.exact || r.Number <= w.state.Number) {
				best[key] = r
			}
		}
	}
	sum := vault{}
	for _, r := range best {
		s.records = append(s.records, r)
		sum.add(r.mark, 1)
	}
	slices.SortFunc(s.records, func(a, b stored) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	if w.exact {
		s.Lines = int(w.state.Number) - len(s.lines) - len(w.state.Gaps) //nolint:gosec // counts of one file
		s.Lost = max(0, w.state.Count-len(s.records))
	}
	byHistory := told.all && s.Lines == 0 && len(w.state.Gaps) == 0
	bySum := sum.state.Count == w.state.Count && bytes.Equal(sum.state.Sum, w.state.Sum)
	s.Unsure = !w.exact || !(byHistory || bySum || s.Lost > 0)

	raws, err := migrate(h.Format, bare(s.records))
	if err != nil {
		return nil, err
	}
	s.Family, s.Missing = mend(raws)
	s.Lost = max(s.Lost, len(s.Missing))
	return s, nil
}

// told is what the history says of each record: what it is, or when it was deleted.
type told struct {
	there map[graph.Key]stored
	gone  map[graph.Key]uint64
	all   bool // every line could be followed
}

func replay(lines []line, format int) told {
	t := told{there: map[graph.Key]stored{}, gone: map[graph.Key]uint64{}, all: true}
	for _, l := range lines {
		var b body
		if json.Unmarshal(l.Body, &b) != nil || b.Format != format {
			t.all = false
			continue
		}
		for _, e := range b.Edits {
			r := Raw{Kind: e.Kind, ID: e.ID, Record: e.After}
			delete(t.there, r.key())
			delete(t.gone, r.key())
			if e.After == nil {
				t.gone[r.key()] = l.Number
			} else {
				t.there[r.key()] = stored{Number: l.Number, Raw: r}
			}
		}
	}
	return t
}

func bare(records []stored) []Raw {
	out := make([]Raw, len(records))
	for i, r := range records {
		out[i] = r.Raw
	}
	return out
}

// comb opens every value that the key opens, first along the tree and then on
// every page. What the tree still leads to is the present; the rest may be past.
func comb(b []byte, k keys) wreck {
	w := wreck{live: map[graph.Key]stored{}, stale: map[graph.Key]stored{}, lines: map[uint64][]line{}}
	last, sure := latest(b)
	known := map[string]bool{}
	take := func(into map[graph.Key]stored) func(key, value []byte) {
		return func(key, value []byte) {
			if len(value) < nonceSize || known[string(value[:nonceSize])] {
				return
			}
			if w.take(k, key, value, into, last) {
				known[string(value[:nonceSize])] = true
			}
		}
	}
	if ms := metas(b); len(ms) > 0 {
		limp(b, ms[0], take(w.live))
	}
	scan(b, take(w.stale))
	w.exact = sure && w.state.Format > 0 && uint64(w.state.Tx) == last //nolint:gosec // never negative
	return w
}

// take sorts one value; its key tells by its length what it may be.
func (w *wreck) take(k keys, key, value []byte, into map[graph.Key]stored, last uint64) bool {
	switch len(key) {
	case len(stateKey):
		plain, err := k.unseal(stateBucket, key, value)
		var s state
		if err != nil || json.Unmarshal(plain, &s) != nil {
			return false
		}
		if uint64(w.state.Tx) != last && s.Tx >= w.state.Tx { //nolint:gosec // never negative
			w.state = s
		}
	case 8:
		l, err := readLine(k, key, value)
		if err != nil {
			return false
		}
		w.lines[l.Number] = append(w.lines[l.Number], l)
	case keySize:
		plain, err := k.unseal(recordBucket, key, value)
		var r stored
		if err != nil || json.Unmarshal(plain, &r) != nil {
			return false
		}
		m := k.mark(key, value)
		r.mark = m[:]
		if was, there := into[r.key()]; !there || r.Number > was.Number {
			into[r.key()] = r
		}
	default:
		return false
	}
	return true
}

// chain puts the history in order from its last line backwards. Where two
// lines have one number, because a step was tried twice, the one that the next
// line carries on from is right.
func (w wreck) chain() []line {
	numbers := slices.Sorted(maps.Keys(w.lines))
	want := w.state.Chain
	var out []line
	for i := len(numbers) - 1; i >= 0; i-- {
		n := numbers[i]
		switch {
		case n > w.state.Number && w.exact:
			continue
		case n != w.state.Number && (len(out) == 0 || out[len(out)-1].Number != n+1):
			want = nil // the one after it is lost: nothing to tell two apart by
		}
		best := w.lines[n][0]
		for _, l := range w.lines[n] {
			if bytes.Equal(l.link(), want) {
				best = l
			}
		}
		out = append(out, best)
		want = best.Prev
	}
	slices.Reverse(out)
	return out
}
