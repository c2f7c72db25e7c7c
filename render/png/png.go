// Package png paints a scene in pixels: into a file, and into the window at every
// step of a pan or zoom. It knows shapes only, never whose family they show.
package png

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	stdpng "image/png"
	"io"
	"math"

	"kinweave/render/scene"
)

// ErrTooLarge is a picture of more pixels than a program could open.
var ErrTooLarge = errors.New("this picture would be too large to open; choose a smaller scale, or PDF, which has no such limit")

// ErrScale is a scale that makes no picture.
var ErrScale = errors.New("the scale of a picture must be more than nothing")

const (
	mostPixels = 120_000_000
	margin     = 24 // of paper round a map that has no sheet
	screenDPI  = 96 // a map's unit is a pixel of a screen
	paperDPI   = 72 // a sheet's unit is a point
)

// Write paints a scene as a PNG file: a sheet whole, a map with a margin. The file says
// how large it is meant to be, and nothing else about itself: no date, no program, no title.
func Write(w io.Writer, s scene.Scene, fonts *scene.Fonts, scale float64) error {
	if !(scale > 0) || math.IsInf(scale, 0) {
		return ErrScale
	}
	box, dpi := s.Page, paperDPI*scale
	if box == (scene.Box{}) {
		dpi = screenDPI * scale
		if len(s.Items) > 0 {
			box = s.Bounds(fonts.Measure)
		}
		box = box.Grow(margin)
	}
	wide, high := math.Ceil(box.W()*scale), math.Ceil(box.H()*scale)
	if !(wide*high <= mostPixels) {
		return ErrTooLarge
	}
	dst := image.NewRGBA(image.Rect(0, 0, max(int(wide), 1), max(int(high), 1)))
	Prepare(s, fonts).paint(dst, scene.Matrix{S: scale, X: -box.X0 * scale, Y: -box.Y0 * scale}, true)
	return encode(w, dst, dpi)
}

// encode writes the picture and, after its first chunk, how many pixels make a metre (PNG 11.3.4.3).
func encode(w io.Writer, m image.Image, dpi float64) error {
	var b bytes.Buffer
	if err := stdpng.Encode(&b, m); err != nil {
		return fmt.Errorf("write PNG: %w", err)
	}
	const head = 8 + 4 + 4 + 13 + 4 // the signature and the chunk IHDR
	size := make([]byte, 0, 21)
	perMetre := uint32(dpi/.0254 + .5)
	size = binary.BigEndian.AppendUint32(size, 9)
	size = append(size, "pHYs"...)
	size = binary.BigEndian.AppendUint32(size, perMetre)
	size = binary.BigEndian.AppendUint32(size, perMetre)
	size = append(size, 1)
	size = binary.BigEndian.AppendUint32(size, crc32.ChecksumIEEE(size[4:]))
	for _, part := range [][]byte{b.Bytes()[:head], size, b.Bytes()[head:]} {
		if _, err := w.Write(part); err != nil {
			return fmt.Errorf("write PNG: %w", err)
		}
	}
	return nil
}
