package storage

import (
	"encoding/json"
	"slices"

	"kinweave/graph"
)

// Salvaged is what could be had from a damaged case.
type Salvaged struct {
	Family  *graph.Family
	Lost    int         // records that nothing is left of
	Missing []graph.Key // those of them that the history names, and those left out because they need one
	Lines   int         // history lines that were lost

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
	live, stale map[graph.Key]stored
	lines       map[uint64][]line // several where a step was tried twice
	state       state
}

func salvage(b []byte, h header, k keys) (*Salvaged, error) {
	w := comb(b, k)
	lines := w.chain()
	s := &Salvaged{header: h, keys: k, lines: lines, state: w.state}
	s.Lines = int(w.state.Number) - len(lines) - len(w.state.Gaps) //nolint:gosec // counts of one file
	s.Lines = max(0, s.Lines)

	latest := map[graph.Key]stored{}
	gone := map[graph.Key]uint64{}
	for _, l := range lines {
		var body body
		if json.Unmarshal(l.Body, &body) != nil {
			continue
		}
		for _, t := range body.Edits {
			r := Raw{Kind: t.Kind, ID: t.ID, Record: t.After}
			if t.After == nil {
				delete(latest, r.key())
				gone[r.key()] = l.Number
				continue
			}
			delete(gone, r.key())
			if body.Format == h.Format {
				latest[r.key()] = stored{Number: l.Number, Step: l.Step, Raw: r}
			}
		}
	}
	for key, r := range w.live {
		if r.Number >= latest[key].Number && r.Number >= gone[key] {
			latest[key] = r
		}
	}
	if len(latest) < w.state.Count {
		for key, r := range w.stale {
			if _, there := latest[key]; !there && r.Number >= gone[key] {
				latest[key] = r
			}
		}
	}
	for _, r := range latest {
		s.records = append(s.records, r)
	}
	slices.SortFunc(s.records, func(a, b stored) int {
		if a.Kind != b.Kind {
			return compare(a.Kind, b.Kind)
		}
		return compare(a.ID, b.ID)
	})
	s.Lost = max(0, w.state.Count-len(s.records))
	raws, err := migrate(h.Format, bare(s.records))
	if err != nil {
		return nil, err
	}
	s.Family, s.Missing = mend(raws)
	s.Lost = max(s.Lost, len(s.Missing))
	return s, nil
}

func compare(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
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
	known := map[string]bool{}
	open := func(live bool) func(key, value []byte) {
		return func(key, value []byte) {
			if len(value) < 24 || known[string(value[:24])] {
				return
			}
			switch {
			case string(key) == string(stateKey):
				var s state
				if plain, err := k.unseal(stateBucket, key, value); err == nil && json.Unmarshal(plain, &s) == nil {
					known[string(value[:24])] = true
					if live || (w.state.Format == 0 && w.state.Number == 0) || (!w.state.live && s.Number > w.state.Number) {
						s.live = live
						w.state = s
					}
				}
			case len(key) == 8:
				if l, err := readLine(k, key, value); err == nil {
					known[string(value[:24])] = true
					l.live = live
					w.lines[l.Number] = append(w.lines[l.Number], l)
				}
			case len(key) == keySize:
				var r stored
				plain, err := k.unseal(recordBucket, key, value)
				if err != nil || json.Unmarshal(plain, &r) != nil {
					return
				}
				known[string(value[:24])] = true
				into := w.stale
				if live {
					into = w.live
				}
				if was, there := into[r.key()]; !there || r.Number > was.Number {
					into[r.key()] = r
				}
			}
		}
	}
	if ms := metas(b); len(ms) > 0 {
		limp(b, ms[0], open(true))
	}
	scan(b, open(false))
	return w
}

// newest is the highest step number that any page, in use or not, gives an account of.
func newest(b []byte, k keys) uint64 {
	var most uint64
	scan(b, func(key, value []byte) {
		var s state
		if string(key) != string(stateKey) {
			return
		}
		if plain, err := k.unseal(stateBucket, key, value); err == nil && json.Unmarshal(plain, &s) == nil {
			most = max(most, s.Number)
		}
	})
	return most
}

// chain puts the history in order from its last line backwards. Where two
// lines have one number, the one that the next line carries on from is right.
func (w wreck) chain() []line {
	var out []line
	want := w.state.Chain
	last := w.state.Number
	if !w.state.live {
		for n := range w.lines {
			last = max(last, n)
		}
		if last > w.state.Number {
			want = nil
		}
	}
	for n := last; n > 0; n-- {
		var best *line
		for i, l := range w.lines[n] {
			switch {
			case want != nil && string(l.link()) == string(want):
				best = &w.lines[n][i]
			case best == nil, l.live && !best.live && string(best.link()) != string(want):
				best = &w.lines[n][i]
			}
		}
		if best == nil {
			want = nil
			if n > uint64(len(w.lines))*1000+1_000_000 { // a state that lies must not keep us here
				break
			}
			continue
		}
		out = append(out, *best)
		want = best.Prev
	}
	slices.Reverse(out)
	return out
}
