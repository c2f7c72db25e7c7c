package quick

import (
	"slices"
	"strings"

	"kinweave/graph"
)

// term is what a relation word means: a way from one person to another. The
// letters of a path are m, f, p for a mother, a father, either parent; s for a
// brother or sister, c for a child, w for a partner.
type term struct {
	path   string
	shown  graph.Shown
	tie    graph.TieKind // no kin: a friend, a neighbour, a worker
	role   string        // what a worker is called
	animal string        // no person at all
	group  graph.GroupKind
	union  graph.UnionKind
	kind   graph.ParentageKind // of a last step up or down that is not by birth
	former bool
	step   bool
	half   bool
	twin   bool
	many   bool // said in the plural
	unborn bool
	said   string
}

func (t term) zero() bool {
	return t.path == "" && t.tie == "" && t.animal == "" && t.group == "" && !t.unborn
}

var (
	she = graph.Female
	he  = graph.Male
)

func kin(path string, shown graph.Shown) term { return term{path: path, shown: shown} }

// terms are the words by themselves; each is listed once, in its folded form.
var terms = map[string]term{}

func init() {
	add := func(t term, words string) {
		for _, w := range strings.Fields(words) {
			t.said = strings.ReplaceAll(w, "_", " ")
			terms[strings.ReplaceAll(w, "_", "")] = t
		}
	}
	add(kin("m", she), "mum mam mom mummy mommy mama mother ma mami")
	add(kin("f", he), "dad daddy father tad papa da baba abbu")
	add(kin("p", ""), "parent")
	add(kin("pm", she), "nan nana nanna nanny nannie gran granny gran grandma grandmother grandmum nain mamgu")
	add(kin("pf", he), "grandad granddad grandpa grandfather gramps grampy grandda taid tadcu dadcu")
	add(kin("pp", ""), "grandparent")
	add(kin("mm", she), "nani")
	add(kin("fm", she), "dadi")
	add(kin("mf", he), "nano")
	add(kin("s", he), "brother bro brawd")
	add(kin("s", she), "sister sis chwaer")
	add(kin("s", ""), "sibling sib")
	add(kin("ps", she), "aunt auntie aunty anti modryb")
	add(kin("ps", he), "uncle ewythr wncwl")
	add(kin("ms", she), "khala")
	add(kin("ps", ""), "aunt_or_uncle")
	add(kin("psc", ""), "cousin cefnder cyfnither")
	add(kin("c", he), "son boy lad mab")
	add(kin("c", she), "daughter girl lass merch")
	add(kin("c", ""), "child kid bairn plentyn children")
	add(kin("cc", he), "grandson")
	add(kin("cc", she), "granddaughter")
	add(kin("cc", ""), "grandchild grandkid grandchildren")
	add(kin("sc", she), "niece nith")
	add(kin("sc", he), "nephew nai")
	add(kin("wm", she), "mother_in_law mum_in_law")
	add(kin("wf", he), "father_in_law dad_in_law")
	add(kin("ws", he), "brother_in_law")
	add(kin("ws", she), "sister_in_law")
	add(kin("cw", he), "son_in_law")
	add(kin("cw", she), "daughter_in_law")
	add(term{path: "w"}, "partner fella bloke missus other_half")
	add(term{path: "w", shown: she, union: graph.Relationship}, "girlfriend gf")
	add(term{path: "w", shown: he, union: graph.Relationship}, "boyfriend bf")
	add(term{path: "w", shown: he, union: graph.Married}, "husband hubby gwr")
	add(term{path: "w", shown: she, union: graph.Married}, "wife wives gwraig")
	add(term{path: "w", union: graph.Married}, "spouse")
	add(term{path: "w", shown: he, union: graph.Engaged}, "fiance")
	add(term{path: "w", shown: she, union: graph.Engaged}, "fiancee")
	add(term{path: "w", union: graph.CivilPartnership}, "civil_partner")
	add(term{path: "s", twin: true}, "twin triplet")
	add(term{path: "p", kind: graph.SpecialGuardianship}, "guardian special_guardian")
	add(term{path: "p", kind: graph.Foster}, "carer foster_carer")
	add(term{path: "p", kind: graph.Donor}, "donor")
	add(term{path: "c", unborn: true}, "bump")
	add(term{tie: graph.Friend}, "friend mate bestie pal best_friend family_friend ffrind")
	add(term{tie: graph.Neighbour}, "neighbour neighbor next_door cymydog")
	add(term{tie: graph.Godparent, shown: she}, "godmum godmother")
	add(term{tie: graph.Godparent, shown: he}, "goddad godfather")
	add(term{tie: graph.Godparent}, "godparent")
	add(term{tie: graph.Coach}, "coach")
	add(term{tie: graph.Faith}, "vicar priest pastor imam rabbi")
	for _, w := range []string{"teacher", "head_teacher", "headteacher", "class_teacher", "teaching_assistant", "athro", "athrawes"} {
		add(term{tie: graph.Teacher, role: strings.ReplaceAll(w, "_", " ")}, w)
	}
	for _, w := range []string{"worker", "social_worker", "support_worker", "family_support_worker", "youth_worker", "key_worker", "health_visitor", "school_nurse",
		"midwife", "iro", "reviewing_officer", "advocate", "solicitor", "mentor", "therapist", "counsellor", "personal_adviser", "coordinator", "family_worker", "gp", "doctor"} {
		add(term{tie: graph.Worker, role: strings.ReplaceAll(w, "_", " ")}, w)
	}
	for _, w := range []string{"dog", "puppy", "cat", "kitten", "rabbit", "hamster", "budgie", "parrot", "guinea_pig", "gerbil", "fish", "goldfish", "tortoise", "snake", "horse", "pony", "ferret", "pet"} {
		add(term{animal: strings.ReplaceAll(w, "_", " ")}, w)
	}
	add(term{group: graph.School}, "school primary_school nursery college ysgol")
	add(term{group: graph.Club}, "club youth_club drop_in")
	add(term{group: graph.FaithGroup}, "church mosque temple chapel")
}

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
		if k && base.twin && !base.many && !ws[n].poss && n+1 < len(ws) { // "twin sister"
			if _, _, more := baseAt(ws[n+1:]); more {
				t.twin = true
				n++
				continue
			}
		}
		if k {
			t.path, t.shown, t.tie, t.role, t.animal, t.group = base.path, base.shown, base.tie, base.role, base.animal, base.group
			t.union, t.kind, t.many, t.said = base.union, base.kind, base.many, base.said
			t.twin, t.unborn = t.twin || base.twin, base.unborn
			n += width
			break
		}
		rest := strings.ReplaceAll(ws[n].key(), "bigand", "")
		began := n
		for rest != "" {
			switch cut := cutAny(rest, "great", "step", "half", "ex", "foster", "adopted", "adoptive", "maternal", "paternal", "twin", "former", "late",
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
			case "half":
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
				t.unborn = t.unborn || cut == "unborn"
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
		if t, ok := single(key); ok {
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
