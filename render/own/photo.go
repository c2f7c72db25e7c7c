package own

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	stdpng "image/png"
	"math"
	"sync"

	"golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"kinweave/graph"
	"kinweave/render/scene"
)

// A photo is cut to the shape that she chose for it, a little smaller than the shape, whose colour is its frame.
const (
	photoSide  = 320  // pixels of one that is cut out
	photoInner = 0.86 // of the shape
	stickerBig = 1.3  // a picture alone is larger than a shape
)

// photosOf are the pictures that may be on her map: those of which somebody said that she may have them.
func photosOf(f *graph.Family, child graph.ID) map[graph.ID]graph.OwnLook {
	out := map[graph.ID]graph.OwnLook{}
	for _, p := range graph.OwnPhotos(f, child) {
		if p.Layer == graph.ChildOK {
			out[p.ID] = p.Look
		}
	}
	return out
}

// photo draws the picture of a thing, where it has one that can be shown.
func (s *sheet) photo(ref string, x graph.OwnItem, m scene.Matrix) bool {
	cutout, w, h, ok := cutFor(s.photos[x.Photo], x.Shape, s.grey)
	if !ok {
		return false
	}
	if x.Shape == graph.OwnSticker {
		b := around(m, 50*stickerBig*w, 50*stickerBig*h)
		s.path(ref, box(b.Grow(7*m.S), 4), scene.Pen{Fill: colourOf(x.Colour), Stroke: outline, Width: 2})
		s.image(ref, b, cutout, x)
		return true
	}
	f := formOf(x.Shape)
	s.path(ref, moved(f.steps, m), scene.Pen{Fill: colourOf(x.Colour), Stroke: outline, Width: 3})
	inner := m
	inner.S *= photoInner
	s.image(ref, around(inner, 56, 56), cutout, x)
	s.path(ref, moved(f.steps, inner), scene.Pen{Stroke: outline, Width: 2})
	return true
}

func (s *sheet) image(ref string, b scene.Box, cutout []byte, x graph.OwnItem) {
	s.put(scene.Symbols, ref, "symbol", scene.Image{Box: b, PNG: cutout, Alt: cmp.Or(x.Word, s.o.Language.Say(brought))})
}

// brought is what a picture is called that has no word.
const brought = "a picture of mine"

func around(m scene.Matrix, w, h float64) scene.Box {
	return scene.Box{X0: m.X - w*m.S, Y0: m.Y - h*m.S, X1: m.X + w*m.S, Y1: m.Y + h*m.S}
}

// cut is a picture that was cut out, kept because a hand that pulls it draws it anew with every step.
type cut struct {
	png  []byte
	w, h float64 // its sides, the longer being 1
}

type cutKey struct {
	look  graph.OwnLook
	shape graph.OwnShape
	grey  bool
}

var (
	cuts   = map[cutKey]cut{}
	cutsMu sync.Mutex
)

const mostCuts = 64

func cutFor(look graph.OwnLook, shape graph.OwnShape, grey bool) ([]byte, float64, float64, bool) {
	if look == "" {
		return nil, 0, 0, false
	}
	k := cutKey{look, shape, grey}
	cutsMu.Lock()
	defer cutsMu.Unlock()
	c, known := cuts[k]
	if !known {
		c = cutOut(k)
		if len(cuts) >= mostCuts {
			clear(cuts)
		}
		cuts[k] = c
	}
	return c.png, c.w, c.h, c.png != nil
}

// mostPixels of a picture are read: what the case keeps is far smaller, and a strange file may say anything.
const mostPixels = 4 << 20

func cutOut(k cutKey) cut {
	data := k.look.PNG()
	about, err := stdpng.DecodeConfig(bytes.NewReader(data))
	if err != nil || about.Width < 1 || about.Height < 1 || about.Width > mostPixels/about.Height {
		return cut{}
	}
	full, err := stdpng.Decode(bytes.NewReader(data))
	if err != nil {
		return cut{}
	}
	out := cut{w: 1, h: 1}
	var pic *image.NRGBA
	if k.shape == graph.OwnSticker {
		long := float64(max(about.Width, about.Height))
		out.w, out.h = float64(about.Width)/long, float64(about.Height)/long
		pic = image.NewNRGBA(image.Rect(0, 0, about.Width, about.Height))
		draw.Draw(pic, pic.Rect, full, full.Bounds().Min, draw.Src)
	} else {
		pic = shaped(full, formOf(k.shape))
	}
	if k.grey {
		paleInk(pic)
	}
	var b bytes.Buffer
	if stdpng.Encode(&b, pic) == nil {
		out.png = b.Bytes()
	}
	return out
}

// shaped is the middle of a picture, cut to a form that fills a square of 112.
func shaped(full image.Image, f form) *image.NRGBA {
	pic := image.NewNRGBA(image.Rect(0, 0, photoSide, photoSide))
	b := full.Bounds()
	side := min(b.Dx(), b.Dy())
	at := image.Pt(b.Min.X+(b.Dx()-side)/2, b.Min.Y+(b.Dy()-side)/2)
	square := image.NewNRGBA(pic.Rect)
	draw.CatmullRom.Scale(square, square.Rect, full, image.Rectangle{Min: at, Max: at.Add(image.Pt(side, side))}, draw.Src, nil)
	mask := image.NewAlpha(pic.Rect)
	r := vector.NewRasterizer(photoSide, photoSide)
	px := func(p scene.Point) (x, y float32) {
		return float32((p.X + 56) / 112 * photoSide), float32((p.Y + 56) / 112 * photoSide)
	}
	for _, st := range f.steps {
		x, y := px(st.P[0])
		switch st.Op {
		case scene.MoveTo:
			r.MoveTo(x, y)
		case scene.LineTo:
			r.LineTo(x, y)
		case scene.Curve:
			bx, by := px(st.P[1])
			cx, cy := px(st.P[2])
			r.CubeTo(x, y, bx, by, cx, cy)
		case scene.Close:
			r.ClosePath()
		}
	}
	r.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	draw.DrawMask(pic, pic.Rect, square, image.Point{}, mask, image.Point{}, draw.Over)
	return pic
}

// paleInk leaves no colour in a picture.
func paleInk(m *image.NRGBA) {
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			c := m.NRGBAAt(x, y)
			l := uint8(math.Round(0.2126*float64(c.R) + 0.7152*float64(c.G) + 0.0722*float64(c.B)))
			m.SetNRGBA(x, y, color.NRGBA{R: l, G: l, B: l, A: c.A})
		}
	}
}

// Photo is a picture as it is chosen, in a round frame.
func Photo(look graph.OwnLook) scene.Scene {
	return ThingWith(graph.OwnItem{Shape: "circle", Colour: "white"}, look)
}

// ThingWith is a shape with a picture in it that was brought; without one, the same as Thing.
func ThingWith(x graph.OwnItem, look graph.OwnLook) scene.Scene {
	s := &sheet{photos: map[graph.ID]graph.OwnLook{"it": look}}
	x.Photo = "it"
	m := scene.Matrix{S: 0.92}
	if x.Shape == graph.OwnSticker {
		m.S = 0.72
	}
	if look == "" || !s.photo("", x, m) {
		return Thing(x)
	}
	for i := range s.out.Items {
		s.out.Items[i].Role = ""
	}
	return s.out
}
