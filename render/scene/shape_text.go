package scene

import (
	"math"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Run is a stretch of a text in one font, one script and one direction. Runs come from left to right.
type Run struct {
	File   *FontFile
	Size   float64
	RTL    bool
	X      float64 // where its pen begins, counted from Text.At like its glyphs
	From   int     // the runes of Text.String that it draws: From up to To
	To     int
	Glyphs []Glyph // from left to right
}

// Glyph is one glyph. X and Y are its origin counted from Text.At, in the text's own unit,
// y downwards, with the anchor applied and before any turn.
type Glyph struct {
	ID      GlyphID
	X, Y    float64
	Advance float64
	Cluster int // the first rune of the ones it (with its neighbours of the same number) stands for
}

// Shape lays a text out, glyph by glyph.
func (f *Fonts) Shape(t Text) []Run {
	line := f.line(t)
	left := line.left(t)
	runs := make([]Run, len(line.runs))
	for i, r := range line.runs {
		scale := t.Size / r.File.Units
		glyphs := make([]Glyph, len(r.Glyphs))
		for j, g := range r.Glyphs {
			glyphs[j] = Glyph{ID: g.ID, X: left + r.x*t.Size + g.X*scale, Y: g.Y * scale, Advance: g.Advance * scale, Cluster: g.Cluster}
		}
		r.Run.Size, r.Run.X, r.Run.Glyphs = t.Size, left+r.x*t.Size, glyphs
		runs[i] = r.Run
	}
	return runs
}

// Measure is how far a text's pen moves, and how far its ink reaches above and below the baseline.
func (f *Fonts) Measure(t Text) (width, ascent, descent float64) {
	line := f.line(t)
	return line.width * t.Size, line.up * t.Size, line.down * t.Size
}

// line is a shaped text at a size of one, so that it serves every zoom.
type line struct {
	runs            []run
	width, up, down float64
}

// run is a Run in font units, beginning at x.
type run struct {
	Run
	x float64
}

func (l *line) left(t Text) float64 {
	switch t.Anchor {
	case Middle:
		return -l.width * t.Size / 2
	case End:
		return -l.width * t.Size
	default:
		return 0
	}
}

func (f *Fonts) line(t Text) *line {
	key := memoKey{t.String, t.Lang, t.Face, t.Nastaliq()}
	f.mu.Lock()
	defer f.mu.Unlock()
	if l := f.memo.get(key); l != nil {
		return l
	}
	l := f.shape(key)
	f.memo.put(key, l)
	return l
}

// shape does the work of line. The lock is held.
func (f *Fonts) shape(key memoKey) *line {
	text := clean([]rune(key.text))
	l := &line{}
	for _, part := range f.itemise(text, key) {
		r := f.shapeRun(text, part, key.lang)
		r.x = l.width
		l.runs = append(l.runs, r)
		for _, g := range r.Glyphs {
			l.width += g.Advance / r.File.Units
			if ink, ok := r.File.face.GlyphExtents(g.ID); ok && ink.Height != 0 {
				top := float64(ink.YBearing) - g.Y
				l.up = math.Max(l.up, top/r.File.Units)
				l.down = math.Max(l.down, (-top-float64(ink.Height))/r.File.Units)
			}
		}
	}
	return l
}

func (f *Fonts) shapeRun(text []rune, p part, lang string) run {
	f.buf.Clear()
	f.buf.AddRunes(text, p.from, p.to-p.from)
	f.buf.Props = harfbuzz.SegmentProperties{
		Language:  language.NewLanguage(lang),
		Script:    p.script,
		Direction: harfbuzz.LeftToRight,
	}
	if p.rtl() {
		f.buf.Props.Direction = harfbuzz.RightToLeft
	}
	f.buf.Shape(p.file.hb, nil)
	glyphs := make([]Glyph, len(f.buf.Info))
	x := 0.0
	for i, info := range f.buf.Info {
		pos := f.buf.Pos[i]
		glyphs[i] = Glyph{
			ID: info.Glyph, Cluster: info.Cluster, Advance: float64(pos.XAdvance),
			X: x + float64(pos.XOffset), Y: -float64(pos.YOffset),
		}
		x += float64(pos.XAdvance)
	}
	return run{Run: Run{File: p.file, RTL: p.rtl(), From: p.from, To: p.to, Glyphs: glyphs}}
}
