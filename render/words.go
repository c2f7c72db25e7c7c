package render

import (
	"math"
	"strings"

	"github.com/go-text/typesetting/segmenter"

	"kinweave/graph"
	"kinweave/graph/kin"
	"kinweave/graph/language"
	"kinweave/render/layout"
	"kinweave/render/scene"
)

// block is the writing at a person's symbol: the name and what stands under it.
type block struct {
	lines []line
	w, h  float64
	room  layout.Size // kept for it on the map: enough on any date, so that none moves anybody
	star  float64     // room for the gentle sign of the dead before the first line, 0 for none
}

type line struct {
	text  string
	role  string
	size  float64
	face  scene.Face
	color scene.Color
	base  float64 // from the top of the line to its baseline
	high  float64 // some scripts reach further down than Latin does
}

const (
	leading  = 1.22 // from baseline to baseline, in sizes
	nameWide = 1.6  // symbols: about ten letters
	wordWide = 2.5  // one long word may be wider before it is cut
	maxLines = 3
	starRoom = 15.0
)

func (k block) size() layout.Size {
	if len(k.lines) == 0 {
		return layout.Size{}
	}
	return layout.Size{W: (k.w + 2) / unit, H: k.h / unit}
}

// block writes what stands at somebody's symbol.
func (b *board) block(p graph.Person, child, loner bool) block {
	var k block
	if p.Shown == stubShown {
		k.add(b, "stub", p.Known, line{size: smallSize, color: Ink}, 7)
		return k
	}
	name, known := b.name(p)
	size, face, color := nameSize, scene.Bold, Ink
	if child {
		size = childSize
	}
	if !known {
		size, face, color = smallSize, scene.Regular, Soft
	}
	k.add(b, "name", name, line{size: size, face: face, color: color}, maxLines)
	for _, w := range b.details(p, loner) {
		k.add(b, "detail", w, line{size: smallSize, color: Soft}, 2)
	}
	if b.o.Gentle && b.died(p) && len(k.lines) > 0 {
		k.star = starRoom * b.o.Text
		k.w += k.star
	}
	return k
}

// blockFor is a person's writing on the view's date, with room for what there is to
// write on any date.
func (b *board) blockFor(p graph.Person, child, loner bool) block {
	k := b.block(p, child, loner)
	then := b.asAt
	b.asAt = graph.Date{}
	whole := b.block(p, child, loner).size()
	b.asAt = then
	now := k.size()
	k.room = layout.Size{W: math.Max(now.W, whole.W), H: math.Max(now.H, whole.H)}
	return k
}

func (k *block) add(b *board, role, words string, l line, most int) {
	if words == "" {
		return
	}
	l.size *= b.o.Text
	l.role = role
	wide := nameWide * unit * math.Sqrt(b.o.Text)
	for _, w := range strings.Fields(words) {
		one := l
		one.text = w
		long, _, _ := b.measure(one.at(scene.Point{}, scene.Start))
		wide = math.Max(wide, math.Min(long+0.5, wordWide*unit*math.Sqrt(b.o.Text)))
	}
	if role == "detail" { // dates read badly in two lines
		wide = math.Max(wide, 2.3*unit*math.Sqrt(b.o.Text))
	}
	l.text = words
	for _, s := range b.wrap(l.at(scene.Point{}, scene.Start), wide, most) {
		l.text = s
		w, up, down := b.measure(l.at(scene.Point{}, scene.Start))
		l.base = math.Max(l.size*0.95, up)
		l.high = math.Max(l.size*leading, l.base+down+1)
		k.lines = append(k.lines, l)
		k.w = math.Max(k.w, w)
		k.h += l.high
	}
}

// at is the line as a shape. Its halo keeps it readable where a line runs close by.
func (l line) at(p scene.Point, a scene.Anchor) scene.Text {
	return scene.Text{At: p, Anchor: a, String: l.text, Size: l.size, Face: l.face, Color: l.color, Halo: PaperColor, Edge: 3}
}

// name is what to write for a person, and whether anybody has said a name.
func (b *board) name(p graph.Person) (string, bool) {
	name := strings.TrimSpace(p.Name())
	switch {
	case name == "" && p.Count > 1:
		return b.o.Language.Say("%d people, names not known", p.Count), false
	case name == "" && (p.Shown == graph.Miscarriage || p.Shown == graph.Stillborn || p.Shown == graph.Unborn || p.Shown == petShown):
		return "", false // the sign says enough
	case name == "":
		return b.o.Language.Say("not known yet"), false
	case p.Identity == graph.IdentityPartly || p.Identity == graph.IdentityMissing:
		return "“" + name + "”", true
	}
	return name, true
}

// details are the lines under a name.
func (b *board) details(p graph.Person, loner bool) []string {
	var out []string
	if b.o.Kin {
		out = append(out, b.kinWord(p))
	}
	if w := b.o.Unexplored[p.ID]; w != "" {
		out = append(out, w)
	}
	if b.o.Caption != nil {
		out = append(out, b.o.Caption(p.ID))
	}
	switch {
	case p.Shown == graph.Unborn && p.Due.Known():
		out = append(out, b.o.Language.Say("due")+" "+b.o.Language.Date(shortDate(p.Due)))
	case b.died(p) && (p.Birth.Known() || p.Death.Known()):
		out = append(out, lifespan(b.o.Language, p))
	}
	if b.o.Gentle && b.died(p) && len(out) == 0 {
		out = append(out, b.o.Language.Say("died"))
	}
	if loner {
		out = append(out, b.tieWords(p)...)
	}
	return out
}

// kinWord is what somebody is to the first index child, "" when they are no kin.
func (b *board) kinWord(p graph.Person) string {
	child := b.fam.Case().Children
	if len(child) == 0 || p.Shown == petShown || p.Shown == stubShown {
		return ""
	}
	ways := kin.Relate(b.fam, child[0], p.ID)
	if len(ways) == 0 {
		return ""
	}
	return kin.In(b.o.Language, b.fam, ways[0], b.asAt)
}

// died reports whether somebody had died by the view's date.
func (b *board) died(p graph.Person) bool {
	return p.Dead() && p.Death.By(b.asAt)
}

// lifespan is "1816–55", as spans are written everywhere on the map: seven people in a row need the room.
func lifespan(lang language.Language, p graph.Person) string {
	switch {
	case !p.Birth.Known():
		return lang.Say("died %s", year(lang, p.Death))
	case !p.Death.Known():
		return lang.Say("born %s, died", year(lang, p.Birth))
	}
	if b, d := year(lang, p.Birth), year(lang, p.Death); b == d {
		return b + "–" + d
	}
	return span(lang, p.Birth, p.Death)
}

// shortDate is a date without its day: nobody needs a due date to the day on a wall.
func shortDate(d graph.Date) string {
	d.From.Date, d.To.Date = 0, 0
	return d.String()
}

var tieWords = map[graph.TieKind]string{
	graph.Friend: "friend", graph.Neighbour: "neighbour", graph.Godparent: "godparent", graph.Teacher: "teacher",
	graph.FormerCarer: "former carer", graph.FosterSibling: "foster sibling", graph.Worker: "worker",
	graph.Coach: "coach", graph.Faith: "from the faith group", graph.SaysRelated: "says they are related",
}

// calls reports whether words under a name are those of a tie, there now or once.
func (b *board) calls(words string, k graph.TieKind) bool {
	word := said(b.o.Language, tieWords[k])
	return words == word || words == b.o.Language.Say("former %s", word)
}

// tieWords says what somebody without kin on the map is to the people on it, so
// that nobody stands there for no reason anyone can see.
func (b *board) tieWords(p graph.Person) []string {
	var out []string
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" && s != p.Name() && len(out) < 2 {
			for _, had := range out {
				if strings.EqualFold(had, s) {
					return
				}
			}
			out = append(out, s)
		}
	}
	for t := range graph.All[graph.Tie](b.fam) {
		if t.From != p.ID && t.To != p.ID || !t.Began.By(b.asAt) {
			continue
		}
		word := said(b.o.Language, tieWords[t.Kind])
		plain := word
		if t.Ended.Known() && t.Ended.By(b.asAt) && word != "" && t.Kind != graph.FormerCarer {
			word = b.o.Language.Say("former %s", word)
		}
		if word == "" || !strings.Contains(strings.ToLower(p.Role), strings.ToLower(strings.TrimPrefix(plain, "former "))) {
			add(word) // "class teacher" says "teacher" already
		}
		if t.Words != "" {
			if words := strings.Trim(t.Words, "“”\""); !strings.EqualFold(words, p.Name()) {
				add("“" + words + "”")
			}
		}
	}
	if p.Role != "" {
		out = append([]string{p.Role}, out...)
	}
	return out
}

// wrap breaks words into at most so many lines. What does not fit ends in "…",
// never inside a letter nor where letters join.
func (b *board) wrap(t scene.Text, wide float64, most int) []string {
	lines := b.fonts.Wrap(t, wide)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	g := scene.Pieces(lines[most-1])
	for len(g) > 1 {
		t.String = strings.TrimRight(strings.Join(g, ""), " -–") + "…"
		if w, _, _ := b.measure(t); w <= wide {
			break
		}
		g = g[:len(g)-1]
	}
	lines[most-1] = strings.TrimRight(strings.Join(g, ""), " -–") + "…"
	return lines
}

func graphemes(s string) []string {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var out []string
	for it := seg.GraphemeIterator(); it.Next(); {
		out = append(out, string(it.Grapheme().Text))
	}
	return out
}
