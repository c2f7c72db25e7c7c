package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// plurals of words that do not simply take an s.
var plurals = map[string]bool{"children": true, "grandchildren": true, "wives": true}

// lookup reads a relation word or two at the front of ws, with what stands before
// it: "step", "half-", "great-", "ex", "foster", "adopted", "twin".
func lookup(ws []word) (t term, n int, ok bool) {
	var great int
	var foster, adopted bool
	side := byte(0)
words:
	for n < len(ws) && n < 8 {
		base, width, k := baseAt(ws[n:])
		if k && (base.twin && !base.many || base.rank) && !ws[n].poss && n+1 < len(ws) { // "twin sister", "eldest daughter"
			if _, _, more := baseAt(ws[n+1:]); more {
				t.twin = t.twin || base.twin
				n++
				continue
			}
		}
		if k {
			t.path, t.shown, t.tie, t.role, t.animal, t.group = base.path, base.shown, base.tie, base.role, base.animal, base.group
			t.union, t.kind, t.many, t.said, t.rank, t.cy = base.union, base.kind, base.many, base.said, base.rank, base.cy
			t.step = t.step || base.step
			t.twin, t.unborn = t.twin || base.twin, base.unborn
			n += width
			break
		}
		rest := strings.ReplaceAll(ws[n].key(), "bigand", "")
		began := n
		for rest != "" {
			switch cut := cutAny(rest, "great", "step", "half", "ex", "foster", "adopted", "adoptive", "maternal", "paternal", "twin", "former", "late", "first", "second", "third", "new", "current", "middle", "hanner", "eldest", "oldest", "youngest", "own",
				"birth", "biological", "bio", "real", "full", "big", "little", "older", "elder", "younger", "wee", "baby", "best", "class", "old", "other", "unborn"); cut {
			case "":
				if n == 1 { // "baby is Zoe", "ex from school": the word stood by itself
					break words
				}
				return term{}, 0, false
			case "great":
				great++
				rest = rest[len(cut):]
			case "step":
				t.step = true
				rest = rest[len(cut):]
			case "half", "hanner":
				t.half = true
				rest = rest[len(cut):]
			case "ex", "former":
				t.former = true
				rest = rest[len(cut):]
			case "foster":
				foster = true
				rest = rest[len(cut):]
			case "adopted", "adoptive":
				adopted = true
				rest = rest[len(cut):]
			case "maternal":
				side, rest = 'm', rest[len(cut):]
			case "paternal":
				side, rest = 'f', rest[len(cut):]
			case "twin":
				t.twin = true
				rest = rest[len(cut):]
			default:
				if cut != rest { // "bigger", "oldham": these stand by themselves only
					return term{}, 0, false
				}
				t.unborn, t.first, t.dead = t.unborn || cut == "unborn", t.first || cut == "first", t.dead || cut == "late"
				rest = ""
			}
			if base, k := single(rest); rest != "" && k {
				t.path, t.shown, t.tie, t.role = base.path, base.shown, base.tie, base.role
				t.union, t.kind, t.many, t.said = base.union, base.kind, base.many, base.said
				n++
				rest = ""
				ok = true
			}
		}
		if ok {
			break
		}
		n++
		if ws[began].poss {
			if t.former && n == 1 { // "Dawn’s ex’s mum"
				break
			}
			return term{}, 0, false
		}
	}
	if t.zero() && n == 1 && ws[0].key() == "baby" {
		t.path, t.unborn = "c", true
	}
	if t.path == "" && t.tie == "" && t.animal == "" && t.group == "" {
		if !t.former || n == 0 || n > 1 { // "ex" stands by itself
			if !t.twin || n != 1 {
				return term{}, 0, false
			}
			t.path = "s"
		} else {
			t.path = "w"
		}
	}
	if n == 0 || n > len(ws) {
		return term{}, 0, false
	}
	for ; great > 0; great-- {
		if strings.HasPrefix(t.path, "c") || t.path == "sc" {
			t.path = strings.Replace(t.path, "c", "cc", 1)
		} else {
			t.path = "p" + t.path
		}
	}
	if side != 0 && strings.HasPrefix(t.path, "p") {
		t.path = string(side) + t.path[1:]
	}
	switch {
	case foster && t.path == "s":
		t.path, t.tie = "", graph.FosterSibling
	case foster && t.path != "":
		t.kind = graph.Foster
	case adopted:
		t.kind = graph.Adoptive
	}
	t.said = asSaid(ws[:n])
	return t, n, true
}

// asSaid is a relation word as somebody said it, without its ’s.
func asSaid(ws []word) string {
	var out []string
	for _, w := range ws {
		out = append(out, strings.ToLower(w.stem))
	}
	return strings.Join(out, " ")
}

// baseAt finds the longest word of the list, of up to three words as typed.
func baseAt(ws []word) (term, int, bool) {
	for n := min(3, len(ws)); n > 0; n-- {
		key := ""
		for i, w := range ws[:n] {
			if i < n-1 && (w.poss || w.ask) {
				key = "?"
				break
			}
			key += w.key()
		}
		if t, ok := single(key); ok && (n == 1 || widths[key] == n || widths[strings.TrimSuffix(key, "s")] == n) {
			return t, n, true
		}
	}
	return term{}, 0, false
}

func single(key string) (term, bool) {
	if t, ok := terms[key]; ok {
		t.many = plurals[key]
		return t, true
	}
	if s, ok := strings.CutSuffix(key, "s"); ok {
		if t, ok := terms[s]; ok {
			t.many = true
			return t, true
		}
	}
	if s, ok := strings.CutSuffix(key, "sinlaw"); ok {
		if t, ok := terms[s+"inlaw"]; ok {
			t.many = true
			return t, true
		}
	}
	return term{}, false
}

func cutAny(s string, prefixes ...string) string {
	i := slices.IndexFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
	if i < 0 {
		return ""
	}
	return prefixes[i]
}
