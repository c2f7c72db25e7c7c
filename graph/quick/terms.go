package quick

import (
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
	first  bool // "first husband": there was another after him
	dead   bool // "late husband"
	rank   bool // "eldest": by itself a child, before another word only which one
	cy     bool // a Welsh word: whose it is comes behind it
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

// widths tells how many words a term is when it is typed apart: "socialworker" is two, and "dad is" none.
var widths = map[string]int{}

func init() {
	add := func(t term, words string) {
		for _, w := range strings.Fields(words) {
			t.said = strings.ReplaceAll(w, "_", " ")
			terms[strings.ReplaceAll(w, "_", "")] = t
			key := strings.ReplaceAll(w, "_", "")
			widths[key] = max(widths[key], 1+strings.Count(w, "_"))
		}
	}
	add(kin("m", she), "mum mam mom mummy mommy mama mother ma mami")
	add(kin("f", he), "dad daddy father tad papa da baba abbu")
	add(kin("p", ""), "parent")
	add(kin("pm", she), "nan nana nanna nanny nannie gran granny gran grandma grandmother grandmum nain mam_gu")
	add(kin("pf", he), "grandad granddad grandpa grandfather gramps grampy grandda taid tad_cu dad_cu")
	add(kin("pp", ""), "grandparent")
	add(kin("mm", she), "nani")
	add(kin("fm", she), "dadi")
	add(kin("mf", he), "nano")
	add(kin("s", he), "brother bro brawd")
	add(kin("s", she), "sister sis chwaer")
	add(kin("s", ""), "sibling sib")
	add(kin("ps", she), "aunt auntie aunty anti modryb")
	add(kin("ps", he), "uncle ewythr wncwl yncl")
	add(kin("ms", she), "khala")
	add(kin("ps", ""), "aunt_or_uncle")
	add(kin("psc", ""), "cousin cefnder cyfnither")
	add(kin("c", he), "son boy lad mab")
	add(kin("c", she), "daughter girl lass merch")
	add(kin("c", ""), "child kid bairn plentyn children plant")
	add(term{path: "c", rank: true}, "eldest oldest youngest")
	add(kin("cc", he), "grandson wyr")
	add(kin("cc", she), "granddaughter wyres")
	add(kin("cc", ""), "grandchild grandkid grandchildren wyrion")
	add(kin("sc", she), "niece nith")
	add(kin("sc", he), "nephew nai")
	add(kin("wm", she), "mother_in_law mum_in_law")
	add(kin("wf", he), "father_in_law dad_in_law")
	add(kin("ws", he), "brother_in_law")
	add(kin("ws", she), "sister_in_law")
	add(kin("cw", he), "son_in_law")
	add(kin("cw", she), "daughter_in_law")
	add(term{path: "w"}, "partner fella feller bloke missus other_half cariad")
	add(term{path: "w", shown: she, union: graph.Relationship}, "girlfriend gf")
	add(term{path: "w", shown: he, union: graph.Relationship}, "boyfriend bf")
	add(term{path: "w", shown: he, union: graph.Married}, "husband hubby gwr")
	add(term{path: "w", shown: she, union: graph.Married}, "wife wives gwraig")
	add(term{path: "w", union: graph.Married}, "spouse")
	add(term{path: "w", shown: he, union: graph.Engaged}, "fiance")
	add(term{path: "w", shown: she, union: graph.Engaged}, "fiancee")
	add(term{path: "w", union: graph.CivilPartnership}, "civil_partner")
	add(term{path: "s", twin: true}, "twin triplet gefell efaill")
	add(term{path: "p", kind: graph.SpecialGuardianship}, "guardian special_guardian")
	add(term{path: "p", kind: graph.Foster}, "carer foster_carer")
	add(term{path: "p", kind: graph.Donor}, "donor")
	add(term{path: "c", unborn: true}, "bump")
	add(term{tie: graph.Friend}, "friend mate bestie pal best_friend family_friend ffrind cyfaill")
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
	for _, w := range []string{"dog", "puppy", "cat", "kitten", "rabbit", "hamster", "budgie", "parrot", "guinea_pig", "gerbil", "fish", "goldfish", "tortoise", "snake", "horse", "pony", "ferret", "pet", "ci", "cath"} {
		add(term{animal: strings.ReplaceAll(w, "_", " ")}, w)
	}
	for _, w := range strings.Fields("mam tad nain taid mamgu tadcu brawd chwaer modryb ewythr wncwl yncl cefnder cyfnither mab merch plentyn plant wyr wyres wyrion nith nai gwr gwraig cariad ffrind cyfaill cymydog athro athrawes partner gefell efaill") {
		t := terms[w]
		t.cy = true
		terms[w] = t
	}
	for w, t := range map[string]term{"llystad": terms["tad"], "llysfam": terms["mam"], "llysfrawd": terms["brawd"], "llyschwaer": terms["chwaer"]} {
		t.step, t.said = true, w
		terms[w], widths[w] = t, 1
	}
	add(term{group: graph.School}, "school primary_school nursery college ysgol")
	add(term{group: graph.Club}, "club youth_club drop_in")
	add(term{group: graph.FaithGroup}, "church mosque temple chapel")
}
