package pack

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/render/pages"
	"kinweave/render/scene"
)

// Organisation is how a council or a service has its packs look and what they say: its file is
// organisation.json, beside the program's settings. Everything in it may be left out.
//
//	{
//	  "name": "Anytown Children's Services",
//	  "strapline": "Families first",
//	  "logo": "logo.png",
//	  "colour": "#0b5c57",
//	  "words": {
//	    "en-GB": {"confidential": "…", "return": "…", "watermark": "…"},
//	    "cy":    {"confidential": "…", "return": "…", "watermark": "…"}
//	  },
//	  "instead": [{"of": ["placement", "service user~"], "say": "where they live"}]
//	}
type Organisation struct {
	Name      string             `json:"name"`
	Strapline string             `json:"strapline"`
	Logo      string             `json:"logo"`   // a PNG file, beside the organisation's own
	Colour    string             `json:"colour"` // of rules and lines, dark enough to read on white
	Words     map[string]Wording `json:"words"`  // by language
	Instead   []Instead          `json:"instead"`

	logo []byte
	size image.Point
}

// Wording is what is printed on every pack, in one language.
type Wording struct {
	Confidential string `json:"confidential"` // at the foot of every page
	Return       string `json:"return"`       // on the cover: what becomes of the copy
	Watermark    string `json:"watermark"`    // pale, behind every page
}

// Instead is a word that the organisation would rather have said otherwise. It is offered below what somebody types.
type Instead struct {
	Of  []string `json:"of"` // a word that ends in "~" may go on: "service user~"
	Say string   `json:"say"`
}

// Kinder are the organisation's own words, as the word check takes them.
func (o Organisation) Kinder() []graph.Kinder {
	var out []graph.Kinder
	for _, x := range o.Instead {
		k := graph.Kinder{Better: "“" + x.Say + "”"}
		for _, w := range x.Of {
			stem, open := strings.CutSuffix(strings.TrimSpace(w), "~")
			var words []string
			for _, part := range strings.Fields(stem) {
				words = append(words, graph.Fold(part))
			}
			said := strings.Join(words, " ")
			if open {
				said += "~"
			}
			k.Said = append(k.Said, said)
		}
		out = append(out, k)
	}
	return out
}

// What is wrong with an organisation's file.
var (
	ErrOrganisation = errors.New("the organisation's file can't be used")
	errColour       = errors.New("\"colour\" must be written like #0b5c57")
	errPale         = errors.New("\"colour\" is too pale to be read on white paper: choose a darker one")
	errInstead      = errors.New("each entry of \"instead\" needs the words \"of\" and what to \"say\"")
	errLogo         = errors.New("\"logo\" must be a PNG file of at most 4 megabytes, beside the organisation's file")
)

// OrganisationFile is where the organisation's file is looked for unless another is named.
func OrganisationFile() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "kinweave", "organisation.json")
}

// LoadOrganisation reads an organisation's file. Without a file there is the sensible default; a file that is
// there and cannot be used is an error, since a print must not lose its confidentiality line in silence.
func LoadOrganisation(path string) (Organisation, error) {
	var o Organisation
	data, err := os.ReadFile(path)
	if path == "" || errors.Is(err, os.ErrNotExist) && path == OrganisationFile() {
		return o, nil
	}
	wrong := func(err error) (Organisation, error) {
		return Organisation{}, fmt.Errorf("%w: %w", ErrOrganisation, err)
	}
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) { // the path may hold a name
			err = at.Err
		}
		return wrong(err)
	}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	d.DisallowUnknownFields()
	if err := d.Decode(&o); err != nil {
		return wrong(err)
	}
	if o.Colour != "" {
		c, err := colourOf(o.Colour)
		if err != nil {
			return wrong(err)
		}
		if contrast(c) < 4.5 {
			return wrong(errPale)
		}
	}
	for _, x := range o.Instead {
		if strings.TrimSpace(x.Say) == "" || len(x.Of) == 0 || slices.ContainsFunc(x.Of, func(w string) bool { return graph.Fold(strings.TrimSuffix(w, "~")) == "" }) {
			return wrong(errInstead)
		}
	}
	if o.Logo != "" {
		if err := o.readLogo(filepath.Join(filepath.Dir(path), filepath.FromSlash(o.Logo))); err != nil {
			return wrong(err)
		}
	}
	return o, nil
}

func (o *Organisation) readLogo(path string) error {
	info, err := os.Stat(path)
	if err != nil || info.Size() > 4<<20 {
		return errLogo
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return errLogo
	}
	about, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || about.Width < 1 || about.Height < 1 || about.Width > 6000 || about.Height > 6000 {
		return errLogo
	}
	if _, err := png.Decode(bytes.NewReader(data)); err != nil {
		return errLogo
	}
	o.logo, o.size = data, image.Pt(about.Width, about.Height)
	return nil
}

func colourOf(s string) (scene.Color, error) {
	hex, ok := strings.CutPrefix(s, "#")
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || len(hex) != 6 || err != nil {
		return scene.Color{}, errColour
	}
	return scene.RGB(uint32(n)), nil
}

// contrast is how far a colour stands out from white, as WCAG reckons.
func contrast(c scene.Color) float64 {
	light := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 1.05 / (0.2126*light(c.R) + 0.7152*light(c.G) + 0.0722*light(c.B) + 0.05)
}

// accent is the colour of rules; without a choice, the program's own.
func (o Organisation) accent() scene.Color {
	if c, err := colourOf(o.Colour); err == nil {
		return c
	}
	return scene.RGB(0x0B5C57)
}

// letterhead is the logo, the name and the strap-line at the top of a cover.
func (o Organisation) letterhead(b *pages.Book, blackWhite bool) {
	if len(o.logo) > 0 {
		data := o.logo
		if blackWhite {
			data = grey(data)
		}
		b.Image(data, cmp.Or(o.Name, "logo"), 200, 64, float64(o.size.X)/float64(o.size.Y))
	}
	if o.Name != "" {
		b.Strong(o.Name)
	}
	if o.Strapline != "" {
		b.Small(o.Strapline)
	}
}

// grey is a picture without its colours.
func grey(data []byte) []byte {
	in, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return data
	}
	flat := image.NewGray(in.Bounds())
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), in, in.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if png.Encode(&out, flat) != nil {
		return data
	}
	return out.Bytes()
}

// wording is what the organisation says in the pack's language, and what the program says where it says nothing.
func (m *making) wording() Wording {
	lang := m.pack.Lang
	w := m.pack.Organisation.Words[lang.Tag()]
	said := Wording{
		Confidential: lang.Say("Confidential. This copy is for %s. Please do not copy it or pass it on.", m.who()),
		Return:       lang.Say("After the meeting, please give this copy back or shred it, unless we agreed that you keep it."),
		Watermark:    lang.Say("Confidential"),
	}
	switch {
	case m.pack.Audience.Name == graph.ForChild:
		said.Confidential = lang.Say("Private. This belongs to %s.", m.who())
		said.Return = lang.Say("Keep it in a safe place, or ask your worker to keep it for you.")
		said.Watermark = lang.Say("Private")
	case m.pack.Kind == Court:
		said.Confidential = lang.Say("Confidential – family court papers. Only for those whom the court permits to read them.")
		said.Return = lang.Say("This copy must not be shown to anybody else without the court’s leave. Return or shred it when the case has ended.")
		said.Watermark = lang.Say("Family court papers")
	case m.office():
		said.Return = lang.Say("Keep this copy with the case papers, or shred it.")
	}
	return Wording{cmp.Or(w.Confidential, said.Confidential), cmp.Or(w.Return, said.Return), cmp.Or(w.Watermark, said.Watermark)}
}

// Languages lists those that a pack can be printed in.
func Languages() []language.Language { return language.Languages() }
