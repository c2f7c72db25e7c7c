package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"kinweave/render/scene"
)

// mostPixels keeps a picture that was made to fill the memory from doing so.
const mostPixels = 50_000_000

// Image draws a picture in its box.
func (c *content) Image(_ scene.Item, m scene.Image) {
	if c.err != nil {
		return
	}
	sum := sha256.Sum256(m.PNG)
	key := string(sum[:])
	r, known := c.doc.images[key]
	if !known {
		var err error
		if r, err = c.doc.image(m.PNG); err != nil {
			c.err = err
			return
		}
		c.doc.images[key] = r
	}
	name := fmt.Sprintf("I%d", int(r.ref))
	c.pics[name] = r.ref
	c.coloured = c.coloured || !r.grey
	defer c.mark(m.Box)()
	c.veil(255, 255)
	c.op("q %s 0 0 %s %s cm /%s Do Q", num(m.Box.W()), num(m.Box.H()), nums(c.x(m.Box.X0), c.y(m.Box.Y1)), name)
}

// picture is one that is in the document already.
type picture struct {
	ref
	grey bool
}

func (d *document) image(data []byte) (picture, error) {
	about, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || about.Width <= 0 || about.Height <= 0 || about.Width > mostPixels/about.Height {
		return picture{}, ErrPicture
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return picture{}, ErrPicture
	}
	pixels, alpha := straight(img)
	mask := ""
	if alpha != nil {
		mask = " /SMask " + d.file.stream(imageDict(img, "DeviceGray"), alpha).String()
	}
	if one, grey := toGrey(pixels); grey {
		return picture{d.file.stream(imageDict(img, "DeviceGray")+mask, one), true}, nil
	}
	return picture{d.file.stream(imageDict(img, "DeviceRGB")+mask, pixels), false}, nil
}

func imageDict(img image.Image, space string) string {
	b := img.Bounds()
	return fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8", b.Dx(), b.Dy(), space)
}

// toGrey leaves one number of three where they are the same everywhere.
func toGrey(pixels []byte) (one []byte, grey bool) {
	for i := 0; i < len(pixels); i += 3 {
		if pixels[i] != pixels[i+1] || pixels[i] != pixels[i+2] {
			return nil, false
		}
		one = append(one, pixels[i])
	}
	return one, true
}

// straight takes a picture apart into colours and how solid they are; the second is nil if they all are.
func straight(img image.Image) (pixels, alpha []byte) {
	b := img.Bounds()
	pixels, alpha = make([]byte, 0, 3*b.Dx()*b.Dy()), make([]byte, 0, b.Dx()*b.Dy())
	solid := true
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			p := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			pixels, alpha = append(pixels, p.R, p.G, p.B), append(alpha, p.A)
			solid = solid && p.A == 255
		}
	}
	if solid {
		return pixels, nil
	}
	return pixels, alpha
}
