package render

import (
	"cmp"
	"errors"
	"math"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render/scene"
)

// Heading is what stands at the top of every sheet.
type Heading struct {
	Title string // empty takes the case's
	For   string // who the copy is for; empty takes the view's reader
	By    string // who keeps the map; empty takes the case's
	Copy  string // "copy 3", when copies are numbered
}

// Print is a map on sheets of paper.
type Print struct {
	Pages        []scene.Scene // in points, each with its Page box
	SmallestText float64       // of all writing, in points
	Names        float64       // the names on the map, in points
	Split        []string      // refs of symbols and names that no sheet shows whole
	Advice       string        // what would be better, when something would
	Readings     []*Reading    // what the map on each page says; nil where an earlier page has said it, or there is no map
}

// ErrNoPaper is a paper size there is not.
var ErrNoPaper = errors.New("there is no such paper: choose A4, A3, A2 or A1")

// TooSmall means that a map would be too small to read on the paper that was asked for.
type TooSmall struct {
	Paper  Paper
	Points float64
	Try    []Choice
}

func (e *TooSmall) Error() string { return e.In("") }

// In is the sentence in a language.
func (e *TooSmall) In(lang language.Language) string {
	paper, points, least := e.Paper.In(lang), math.Floor(e.Points*10)/10, e.Paper.least()
	s := lang.Say("on %s the smallest writing would be %.1f points; %g is the least that can be read", paper, points, least)
	if e.Paper.LargePrint {
		s = lang.Say("on %s the smallest writing would be %.1f points; %g is the least in large print", paper, points, least)
	}
	var try []string
	for _, c := range e.Try {
		try = append(try, c.Paper.In(lang))
	}
	if len(try) == 0 {
		return s + lang.Say(": use larger paper, or allow small writing")
	}
	return s + lang.Say(": use %s, or allow small writing", strings.Join(try, lang.Say(", or ")))
}

// Sheets sets a map on paper, whole on one sheet or over several that are glued
// together. It refuses with *TooSmall when the writing would be too small to read,
// unless the paper says that this is wanted.
func Sheets(d Drawing, p Paper, h Heading, fonts *scene.Fonts) (Print, error) {
	if _, _, ok := p.Points(); !ok {
		return Print{}, ErrNoPaper
	}
	s := newSetter(d, h, fonts.Measure)
	f := s.fit(p)
	if f.smallest < p.least()-0.005 && !p.SmallText {
		return Print{}, &TooSmall{Paper: p, Points: f.smallest, Try: s.instead(p)}
	}
	out := Print{SmallestText: f.smallest, Names: s.names * f.scale, Split: f.split}
	for row := range f.ys {
		for col := range f.xs {
			out.Pages = append(out.Pages, s.page(f, col, row))
		}
	}
	out.Readings = make([]*Reading, len(out.Pages))
	out.Readings[0] = &d.Reading
	switch {
	case f.smallest < p.least()-0.005:
		out.Advice = (&TooSmall{Paper: p, Points: f.smallest, Try: s.instead(p)}).In(s.lang)
	case len(f.split) > 0:
		out.Advice = s.lang.Say("a symbol or a name runs over the edge of a sheet and is whole on none: use more or larger sheets")
	}
	return out, nil
}

// setter puts one drawing on paper. Its boxes are worked out once for all papers that are tried.
type setter struct {
	d       Drawing
	h       Heading
	measure scene.Measure
	items   []scene.Item
	boxes   []scene.Box
	bounds  scene.Box
	whole   []keepWhole // what a sheet should not cut
	least   float64     // the smallest writing, in units of the map
	names   float64     // the smallest name
	sign    map[[2]float64]float64

	lang      language.Language
	first, of int  // of the pages, where they are more than the parts of one map
	bare      bool // the legend has a page of its own
}

// keepWhole is something that should be whole on one sheet.
type keepWhole struct {
	ref string
	box scene.Box
}

func newSetter(d Drawing, h Heading, measure scene.Measure) *setter {
	h.Title = cmp.Or(h.Title, d.Title, d.Language.Say("Family map"))
	if h.For == "" {
		h.For = said(d.Language, d.Audience)
	}
	if h.By == "" {
		h.By = d.Author
	}
	s := &setter{d: d, h: h, measure: measure, lang: d.Language, least: smallSize, sign: map[[2]float64]float64{}}
	s.least, s.names = math.Inf(1), math.Inf(1)
	at := map[string]int{}
	for _, it := range d.Scene.Items {
		if it.Layer == scene.Furniture { // the sheets have a legend of their own
			continue
		}
		b := it.Shape.Bounds(measure)
		s.items, s.boxes = append(s.items, it), append(s.boxes, b)
		s.bounds = s.bounds.Union(b)
		if t, ok := it.Shape.(scene.Text); ok {
			s.least = math.Min(s.least, t.Size)
			if it.Role == "name" && t.Face == scene.Bold {
				s.names = math.Min(s.names, t.Size)
			}
		}
		part := ""
		switch it.Role {
		case "symbol", "ring", "group", "open":
			part = "symbol"
		case "name", "detail", "stub", "couple", "parentage", "home name":
			part = "writing"
		default:
			continue
		}
		key := it.Ref + " " + part
		if i, seen := at[key]; seen && it.Role != "parentage" {
			s.whole[i].box = s.whole[i].box.Union(b)
			continue
		}
		at[key] = len(s.whole)
		s.whole = append(s.whole, keepWhole{it.Ref, b})
	}
	if math.IsInf(s.least, 1) {
		s.least = smallSize
	}
	if math.IsInf(s.names, 1) {
		s.names = nameSize
	}
	return s
}

// fitting is a map on a paper: its scale and where each sheet begins.
type fitting struct {
	paper    Paper
	area     scene.Box // of the map on every sheet, in points
	scale    float64
	xs, ys   []float64 // where each column and row of sheets begins, in units of the map
	mapped   float64   // the smallest writing of the map, in points
	smallest float64   // and of all
	split    []string
}

// area is the room for the map on a sheet: what the heading, the legend and the margins leave.
func (s *setter) area(p Paper) scene.Box {
	w, h, _ := p.Points()
	k := p.grown()
	foot := s.legendHigh(w-2*margin, k) + footGap*k + noteSize*k*1.6
	return scene.Box{X0: margin, Y0: margin + headHigh*k, X1: w - margin, Y1: h - margin - foot}
}

// undated is the drawing for the legend of a sheet, whose heading and last line give the date already.
func (s *setter) undated() Drawing {
	d := s.d
	d.AsAt = graph.Date{}
	return d
}

func (s *setter) legendHigh(width, k float64) float64 {
	if s.bare {
		return 0
	}
	if h, ok := s.sign[[2]float64{width, k}]; ok {
		return h
	}
	h := legendHigh(legend(s.undated(), s.measure, width, legendSize*k), s.measure)
	s.sign[[2]float64{width, k}] = h
	return h
}

// fit finds the largest scale at which the map goes on the sheets with every symbol and
// every name whole on one of them; when that would cost more than a fifth of the size, something is cut.
func (s *setter) fit(p Paper) fitting {
	f := fitting{paper: p, area: s.area(p)}
	across, down := p.tiles()
	w, h := math.Max(1, f.area.W()), math.Max(1, f.area.H())
	room := func(n int, one float64) float64 { return float64(n)*one - float64(n-1)*overlap }
	limit := largest
	if across*down > 1 {
		limit = largestWall
	}
	limit = math.Max(limit, p.least()/s.least)
	most := math.Min(limit, math.Min(room(across, w)/math.Max(1, s.bounds.W()), room(down, h)/math.Max(1, s.bounds.H())))
	try := func(scale float64) (xs, ys []float64, ok bool) {
		xs, okX := starts(s.bounds.X0, s.bounds.X1, across, w/scale, overlap/scale, s.spans(true))
		ys, okY := starts(s.bounds.Y0, s.bounds.Y1, down, h/scale, overlap/scale, s.spans(false))
		return xs, ys, okX && okY
	}
	f.scale = most
	for k := 1.0; k > 0.8; k -= 0.01 {
		if xs, ys, ok := try(most * k); ok {
			f.scale, f.xs, f.ys = most*k, xs, ys
			break
		}
	}
	if f.xs == nil {
		f.xs, f.ys, _ = try(most)
	}
	for _, o := range s.whole {
		if !shown(o.box.X0, o.box.X1, f.xs, w/f.scale) || !shown(o.box.Y0, o.box.Y1, f.ys, h/f.scale) {
			f.split = append(f.split, o.ref)
		}
	}
	f.mapped = s.least * f.scale
	f.smallest = math.Min(f.mapped, legendSize*p.grown())
	return f
}

func (s *setter) spans(across bool) [][2]float64 {
	out := make([][2]float64, len(s.whole))
	for i, o := range s.whole {
		out[i] = [2]float64{o.box.Y0, o.box.Y1}
		if across {
			out[i] = [2]float64{o.box.X0, o.box.X1}
		}
	}
	return out
}

// shown reports whether one of the sheets holds all of a span.
func shown(lo, hi float64, starts []float64, long float64) bool {
	for _, at := range starts {
		if lo >= at-0.01 && hi <= at+long+0.01 {
			return true
		}
	}
	return false
}

// starts says where each of n sheets begins along one direction. A sheet begins
// further back than the overlap asks for when something would else be cut by both. ok is
// false when the sheets do not reach the end so.
func starts(lo, hi float64, n int, long, lap float64, keep [][2]float64) (out []float64, ok bool) {
	walk := func(first float64) ([]float64, float64) {
		at := []float64{first}
		for len(at) < n {
			end := at[len(at)-1] + long
			next := end - lap
			for again := true; again; {
				again = false
				for _, k := range keep {
					if k[0] < next && k[1] > end && k[1]-k[0] <= long {
						next, again = k[0]-1, true
					}
				}
			}
			if next <= at[len(at)-1] { // nothing but one long name: cut it
				next = end - lap
			}
			at = append(at, next)
		}
		return at, at[n-1] + long - hi
	}
	out, slack := walk(lo)
	if slack < -0.01 {
		return out, false
	}
	// Set what is left over on both sides, if that still cuts nothing.
	if even, rest := walk(lo - slack/2); rest >= -0.01 {
		return even, true
	}
	return out, true
}
