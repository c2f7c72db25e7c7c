package scene

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// ErrNoFonts is a program without letters.
var ErrNoFonts = errors.New("no fonts were given, so no text can be drawn")

// GlyphID is the number of a glyph in its font file.
type GlyphID = font.GID

// FontFile is one font. Its Name is the PostScript name and Data the file itself, for painters that embed it.
type FontFile struct {
	Name  string
	Data  []byte
	Units float64 // units to the em

	bold     bool
	nastaliq bool
	face     *font.Face     // caches; used under the lock of Fonts only
	hb       *harfbuzz.Font // the same
	outlines map[GlyphID][]Step
}

// Fonts measures and shapes text. The same text has the same measure on every machine:
// glyph advances are whole font units, and no system font is ever asked.
// It is safe for concurrent use.
type Fonts struct {
	files []*FontFile
	plain []*FontFile // in order of preference for each face
	bold  []*FontFile

	mu   sync.Mutex
	bidi bidi.Paragraph
	buf  *harfbuzz.Buffer
	memo memo
}

// LoadFonts reads TrueType files, in order of preference. The first has the box that stands
// for a letter none of them has.
func LoadFonts(files ...[]byte) (*Fonts, error) {
	if len(files) == 0 {
		return nil, ErrNoFonts
	}
	f := &Fonts{buf: harfbuzz.NewBuffer()}
	for i, data := range files {
		file, err := loadFont(data)
		if err != nil {
			return nil, fmt.Errorf("font %d of %d: %w", i+1, len(files), err)
		}
		f.files = append(f.files, file)
	}
	f.plain, f.bold = prefer(f.files, false), prefer(f.files, true)
	return f, nil
}

// Files are the fonts in order of preference.
func (f *Fonts) Files() []*FontFile { return append([]*FontFile(nil), f.files...) }

func loadFont(data []byte) (*FontFile, error) {
	loader, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	ft, err := font.NewFont(loader)
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	about := ft.Describe()
	names, _ := loader.RawTable(opentype.MustNewTag("name"))
	face := font.NewFace(ft)
	name := postScriptName(names, about.Family)
	file := &FontFile{
		Name:     name,
		Data:     data,
		Units:    float64(ft.Upem()),
		bold:     about.Aspect.Weight >= font.WeightSemibold || strings.HasSuffix(name, "-Bold"), // one file has the wrong weight in it
		nastaliq: strings.Contains(strings.ToLower(about.Family), "nastaliq"),
		face:     face,
		hb:       harfbuzz.NewFont(face),
		outlines: map[GlyphID][]Step{},
	}
	return file, nil
}

// prefer puts the files of one weight first. The other weight follows, so that a
// script that has only one is still written.
func prefer(files []*FontFile, bold bool) []*FontFile {
	var out []*FontFile
	for _, same := range []bool{true, false} {
		for _, file := range files {
			if (file.bold == bold) == same {
				out = append(out, file)
			}
		}
	}
	return out
}

// has reports whether the font can draw every letter of a grapheme. Joiners and
// the like need no glyph.
func (file *FontFile) has(grapheme []rune) bool {
	for _, r := range grapheme {
		if harfbuzz.IsDefaultIgnorable(r) {
			continue
		}
		if _, ok := file.face.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}
