package png

import (
	"image"

	"kinweave/render/scene"
)

// fill colours a rectangle. It is most of what a family picture is made of:
// nearly every line is upright or level, and so is every square.
func fill(dst *image.RGBA, r image.Rectangle, c scene.Color) {
	r = r.Intersect(dst.Rect)
	if r.Empty() || c.A == 0 {
		return
	}
	if c.A < 255 {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			i := dst.PixOffset(r.Min.X, y)
			row := dst.Pix[i : i+4*r.Dx()]
			for ; len(row) >= 4; row = row[4:] {
				mix(row, c, uint32(c.A))
			}
		}
		return
	}
	first := dst.PixOffset(r.Min.X, r.Min.Y)
	n := 4 * r.Dx()
	row := dst.Pix[first : first+n]
	row[0], row[1], row[2], row[3] = c.R, c.G, c.B, 255
	for done := 4; done < n; done *= 2 {
		copy(row[done:], row[:done])
	}
	for y := 1; y < r.Dy(); y++ {
		at := first + y*dst.Stride
		copy(dst.Pix[at:at+n], row)
	}
}

// stamp colours the pixels a mask covers; the mask's corner lies at p.
func stamp(dst *image.RGBA, m *image.Alpha, p image.Point, c scene.Color) {
	off := p.Sub(m.Rect.Min)
	r := m.Rect.Add(off).Intersect(dst.Rect)
	if r.Empty() || c.A == 0 {
		return
	}
	n := r.Dx()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		i := dst.PixOffset(r.Min.X, y)
		row := dst.Pix[i : i+4*n]
		j := m.PixOffset(r.Min.X-off.X, y-off.Y)
		for k, a := range m.Pix[j : j+n] {
			if a == 0 {
				continue
			}
			px := row[4*k : 4*k+4 : 4*k+4]
			if a == 255 && c.A == 255 {
				px[0], px[1], px[2], px[3] = c.R, c.G, c.B, 255
				continue
			}
			mix(px, c, uint32(a)*uint32(c.A)/255)
		}
	}
}

// mix lays a colour over one opaque pixel. The paper is opaque, so the result is too.
func mix(px []uint8, c scene.Color, a uint32) {
	b := 255 - a
	px[0] = uint8((uint32(c.R)*a + uint32(px[0])*b + 127) / 255)
	px[1] = uint8((uint32(c.G)*a + uint32(px[1])*b + 127) / 255)
	px[2] = uint8((uint32(c.B)*a + uint32(px[2])*b + 127) / 255)
	px[3] = 255
}

// fade makes a colour fainter by a share between 0 and 1.
func fade(c scene.Color, share float64) scene.Color {
	if share < 1 {
		c.A = uint8(float64(c.A)*max(share, 0) + .5)
	}
	return c
}
