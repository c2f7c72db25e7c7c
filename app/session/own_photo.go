package session

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // a photo
	stdpng "image/png"
	"io"
	"os"

	"golang.org/x/image/draw"

	"kinweave/graph"
)

// What a picture may be at most: the file, what is in it, and what is kept of it.
const (
	photoFile   = 25 << 20
	photoPixels = 60_000_000
	photoSide   = 512
	photoBytes  = 320 << 10
)

// Why a picture is not taken.
var (
	ErrPhotoKind   = errors.New("this is no picture that can be brought; a photo (JPEG) or a drawing (PNG) can")
	ErrPhotoBroken = errors.New("this picture is broken and cannot be read; try another copy of it")
	ErrPhotoLarge  = errors.New("this picture is too large to be read; make it smaller and bring it again")
)

// OwnPhotoEndings are those of the files that can be brought.
var OwnPhotoEndings = []string{".png", ".jpg", ".jpeg"}

// OwnPhotoAt reads a picture from the disk and makes it small.
func OwnPhotoAt(path string) (graph.OwnLook, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", ErrPhotoBroken
	}
	defer f.Close()
	return ShrinkPhoto(f)
}

// ShrinkPhoto makes a picture as small as a page of a child’s needs it. Only what can be seen is kept: it is drawn anew, so that
// where and when it was taken, with what, and whatever else stood in the file, stays behind.
func ShrinkPhoto(r io.Reader) (graph.OwnLook, error) {
	b, err := io.ReadAll(io.LimitReader(r, photoFile+1))
	switch {
	case err != nil:
		return "", ErrPhotoBroken
	case len(b) > photoFile:
		return "", ErrPhotoLarge
	}
	about, format, err := image.DecodeConfig(bytes.NewReader(b))
	switch {
	case errors.Is(err, image.ErrFormat), format != "png" && format != "jpeg" && err == nil:
		return "", ErrPhotoKind
	case err != nil, about.Width < 1, about.Height < 1:
		return "", ErrPhotoBroken
	case about.Width > photoPixels/about.Height:
		return "", ErrPhotoLarge
	}
	full, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return "", ErrPhotoBroken
	}
	full = half(full, 4*photoSide)
	for side := photoSide; side >= 64; side = side * 4 / 5 {
		var out bytes.Buffer
		if err := stdpng.Encode(&out, upright(scaled(full, side), turnOf(b))); err != nil {
			return "", fmt.Errorf("keep a picture: %w", err)
		}
		if out.Len() <= photoBytes {
			return graph.LookOf(out.Bytes()), nil
		}
	}
	return "", ErrPhotoLarge
}

// scaled is a picture no longer than a side; a smaller one stays as it is.
func scaled(full image.Image, side int) *image.NRGBA {
	b := full.Bounds()
	w, h := b.Dx(), b.Dy()
	if long := max(w, h); long > side {
		w, h = max(1, w*side/long), max(1, h*side/long)
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(out, out.Rect, full, b, draw.Src, nil)
	return out
}

// half takes every second, third … point of a picture that is far too large: the eye does not see the difference in a
// small one, and a photo of a telephone is ready at once.
func half(full image.Image, most int) image.Image {
	b := full.Bounds()
	step := max(b.Dx(), b.Dy()) / most
	if step < 2 {
		return full
	}
	out := image.NewNRGBA(image.Rect(0, 0, max(1, b.Dx()/step), max(1, b.Dy()/step)))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Set(x, y, full.At(b.Min.X+x*step, b.Min.Y+y*step))
		}
	}
	return out
}

// upright turns a photo as its camera says that it was held.
func upright(m *image.NRGBA, turn int) *image.NRGBA {
	if turn < 2 || turn > 8 {
		return m
	}
	w, h := m.Rect.Dx(), m.Rect.Dy()
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if turn > 4 {
		out = image.NewNRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			to := [...]image.Point{2: {w - 1 - x, y}, 3: {w - 1 - x, h - 1 - y}, 4: {x, h - 1 - y}, 5: {y, x}, 6: {h - 1 - y, x}, 7: {h - 1 - y, w - 1 - x}, 8: {y, w - 1 - x}}[turn]
			out.SetNRGBA(to.X, to.Y, m.NRGBAAt(x, y))
		}
	}
	return out
}

// turnOf reads from a JPEG how its camera was held: the only thing of what a camera writes that is looked at, and
// it is not kept either. Anything odd is 1, upright.
func turnOf(b []byte) int {
	for at := 2; at+4 <= len(b) && b[at] == 0xff && b[at+1] != 0xda; {
		n := int(binary.BigEndian.Uint16(b[at+2:]))
		if n < 2 || at+2+n > len(b) {
			return 1
		}
		if part, ok := bytes.CutPrefix(b[at+4:at+2+n], []byte("Exif\x00\x00")); ok && b[at+1] == 0xe1 {
			return orientation(part)
		}
		at += 2 + n
	}
	return 1
}

// orientation finds one figure in a camera's table.
func orientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	if string(tiff[:2]) == "MM" {
		order = binary.BigEndian
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return 1
	}
	for i := range uint64(order.Uint16(tiff[at:])) {
		row := at + 2 + 12*i
		if row+12 > uint64(len(tiff)) {
			return 1
		}
		if order.Uint16(tiff[row:]) == 0x0112 {
			return int(order.Uint16(tiff[row+8:]))
		}
	}
	return 1
}
