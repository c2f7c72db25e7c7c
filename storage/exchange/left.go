package exchange

import (
	"strings"

	"kinweave/graph"
)

// header marks the lines that were used to read the rest.
func (r *reader) header() {
	for i, n := range r.t.root.kids {
		switch {
		case n.level != 0:
		case n.tag == "TRLR":
			n.taken = true
		case n.tag == "HEAD":
			n.taken = true
			if n.text() != "" {
				r.say(n, Aside, "words beside the header's tag")
			}
			for _, k := range n.kids {
				switch k.tag {
				case "GEDC":
					all(k)
				case "CHAR":
					all(k)
				case "SCHMA":
					all(k)
				}
			}
			if i > 0 {
				r.rep.add(n.line, Guessed, n.path(), "the header does not stand at the beginning")
			}
		}
	}
	if n := r.t.root.kids; len(n) > 0 && n[0].tag != "HEAD" {
		r.rep.add(n[0].line, Guessed, n[0].path(), "there is no header (0 HEAD), so the edition and the letters had to be guessed")
	}
}

func all(n *node) {
	n.taken = true
	for _, k := range n.kids {
		all(k)
	}
}

// reason says why lines with a tag, and all below them, are not taken in.
type reason struct {
	level Level
	text  string
}

const (
	address  = "addresses, telephone numbers and e-mail are never taken in"
	pictures = "pictures and other files are not taken in"
	numbers  = "the other program's own number or mark"
	temple   = "church ordinances have no place on a family map"
	health   = "health, beliefs and looks are not taken in with a family file: record them only where they are needed"
)

// reasons by tag. A reason reaches everything below the line, unless that has its own.
var reasons = map[string]reason{
	"ADDR": {LeftOut, address}, "ADR1": {LeftOut, address}, "ADR2": {LeftOut, address}, "ADR3": {LeftOut, address},
	"CITY": {LeftOut, address}, "STAE": {LeftOut, address}, "POST": {LeftOut, address}, "CTRY": {LeftOut, address},
	"PHON": {LeftOut, address}, "EMAIL": {LeftOut, address}, "EMAI": {LeftOut, address}, "FAX": {LeftOut, address},
	"WWW": {LeftOut, address}, "_EMAIL": {LeftOut, address}, "_WEB": {LeftOut, address},
	"OBJE": {LeftOut, pictures}, "_PHOTO": {LeftOut, pictures}, "BLOB": {LeftOut, pictures},
	"CHAN": {Aside, "when the other program last changed the record"}, "CREA": {Aside, "when the other program made the record"},
	"REFN": {Aside, numbers}, "RIN": {Aside, numbers}, "UID": {Aside, numbers}, "_UID": {Aside, numbers}, "AFN": {Aside, numbers},
	"RFN": {Aside, numbers}, "EXID": {Aside, numbers}, "_HASH": {Aside, numbers}, "_LHASH": {Aside, numbers}, "_MHID": {Aside, numbers},
	"_MHPID": {Aside, numbers}, "_PPEXCLUDE": {Aside, numbers}, "_PREF": {Aside, numbers}, "_APID": {Aside, numbers},
	"_CREATOR": {Aside, numbers}, "_PRIM": {Aside, numbers}, "_TMPLT": {Aside, numbers}, "_FSFTID": {Aside, numbers},
	"SUBM": {Aside, "who sent the file is not taken in"}, "SUBN": {Aside, "how the file was sent is not taken in"},
	"ANCI": {Aside, "whose interest it is, is not taken in"}, "DESI": {Aside, "whose interest it is, is not taken in"},
	"_TODO": {Aside, "the other program's list of things to do"},
	"HEAD":  {Aside, "who wrote the file, with what and when"},
	"REPO":  {LeftOut, "where a source is kept has no place here"},
	"PAGE":  {LeftOut, "where in a source something stands has no place here"},
	"QUAY":  {LeftOut, "how good a source is has no place here"},
	"DATA":  {LeftOut, "where in a source something stands has no place here"},
	"PUBL":  {LeftOut, "how a source was published has no place here"},
	"TIME":  {LeftOut, "only days are kept, not times of day"},
	"MAP":   {LeftOut, "coordinates are not taken in: they are as good as an address"},
	"BAPL":  {Aside, temple}, "CONL": {Aside, temple}, "ENDL": {Aside, temple}, "INIL": {Aside, temple}, "SLGC": {Aside, temple}, "SLGS": {Aside, temple},
	"CAUS": {LeftOut, health}, "DSCR": {LeftOut, health}, "RELI": {LeftOut, health}, "CAST": {LeftOut, health}, "NATI": {LeftOut, health},
	"HEAL": {LeftOut, health}, "_MDCL": {LeftOut, health}, "_HEIG": {LeftOut, health}, "_WEIG": {LeftOut, health}, "_DNA": {LeftOut, health},
	"_DCAUSE": {LeftOut, health}, "SSN": {LeftOut, "numbers of the state are never taken in"}, "IDNO": {LeftOut, "numbers of the state are never taken in"},
	"FAMC": {LeftOut, "this event does not say how the child belongs to the family"},
}

const noPlace = "a family map has no place for this"

// leftovers reports every line that nothing has taken.
func (r *reader) leftovers() {
	for _, n := range r.t.root.kids {
		why := reason{LeftOut, noPlace}
		switch {
		case n.tag == unreadable:
			why = reason{LeftOut, "belongs to a line that could not be read"}
		case n.level > 0:
			why = reason{LeftOut, "belongs to no record"}
		case n.tag == "HEAD":
			why = reasons["HEAD"]
		case n.tag == "NOTE" || n.tag == "SNOTE":
			why = reason{LeftOut, "a remark that no person, family or source points to"}
		case strings.HasPrefix(n.tag, "_"):
			why = reason{LeftOut, "another program's own record"}
		}
		r.leftover(n, why, "")
	}
}

func (r *reader) leftover(n *node, why reason, under string) {
	if x, ok := reasons[n.tag]; ok && why.level != Aside && why != x {
		why, under = x, ""
	}
	if n.tag == unreadable {
		why, under = reason{LeftOut, "belongs to a line that could not be read"}, ""
	}
	if n.taken {
		below := reason{LeftOut, noPlace}
		above := ""
		if n.tag == "HEAD" || n.tag == unreadable {
			below, above = why, n.tag
		}
		for _, k := range n.kids {
			r.leftover(k, below, above)
		}
		return
	}
	if under == "" {
		under = n.path()
	}
	n.taken = true
	r.rep.under(n.line, why.level, under, n.path(), why.text)
	for _, line := range n.more {
		r.rep.under(line, why.level, under, n.path(), why.text)
	}
	for _, k := range n.kids {
		r.leftover(k, why, under)
	}
}

// circles reports people who would be their own ancestors. They stay as they are:
// only somebody who knows the family can say which line is wrong.
func (r *reader) circles() {
	up := map[graph.ID][]graph.ID{}
	partners := map[graph.ID][]graph.ID{}
	for _, x := range r.out {
		if u, ok := x.(graph.Union); ok {
			partners[u.ID] = u.Partners
		}
	}
	for _, x := range r.out {
		if p, ok := x.(graph.Parentage); ok {
			up[p.Child] = append(up[p.Child], partners[p.Union]...)
			if p.Parent != "" {
				up[p.Child] = append(up[p.Child], p.Parent)
			}
		}
	}
	ring := onRing(up)
	for _, n := range r.indi {
		if ring[n.id] {
			r.rep.add(n.line, Guessed, n.path(), "this person would be an ancestor of themselves; one of the FAMC or CHIL lines must be wrong")
		}
	}
}

// onRing finds everybody on a cycle: the strong components of more than one (Tarjan,
// without recursion, because a file may be one line of descent of any length).
func onRing(up map[graph.ID][]graph.ID) map[graph.ID]bool {
	type frame struct {
		id   graph.ID
		next int
	}
	index, low := map[graph.ID]int{}, map[graph.ID]int{}
	on, out := map[graph.ID]bool{}, map[graph.ID]bool{}
	var stack []graph.ID
	for start := range up {
		if index[start] != 0 {
			continue
		}
		work := []frame{{start, 0}}
		for len(work) > 0 {
			f := &work[len(work)-1]
			if f.next == 0 {
				index[f.id] = len(index) + 1
				low[f.id] = index[f.id]
				stack, on[f.id] = append(stack, f.id), true
			}
			if f.next < len(up[f.id]) {
				to := up[f.id][f.next]
				f.next++
				switch {
				case to == f.id:
					out[to] = true
				case index[to] == 0:
					work = append(work, frame{to, 0})
				case on[to]:
					low[f.id] = min(low[f.id], index[to])
				}
				continue
			}
			id := f.id
			work = work[:len(work)-1]
			if len(work) > 0 {
				p := work[len(work)-1].id
				low[p] = min(low[p], low[id])
			}
			if low[id] == index[id] {
				n := len(stack)
				for stack[n-1] != id {
					n--
				}
				for _, x := range stack[n-1:] {
					on[x] = false
					out[x] = out[x] || len(stack)-n+1 > 1
				}
				stack = stack[:n-1]
			}
		}
	}
	return out
}
