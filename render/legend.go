package render

import (
	"math"
	"strconv"

	"kinweave/render/scene"
)

// The room for the picture of a sign in a legend, and from line to line, in sizes of its writing.
const (
	keyWide  = 2.4
	keySmall = 1.6 // of what has no length: people and badges
	pitch    = 1.65
)

// compact reports whether a sign is as wide as it is high.
func (s Sign) compact() bool {
	return s < SignMarried || s >= SignTwins && s <= SignTwinsUnknown || s == SignAlsoThere || s >= MarkNotFound && s <= SignRecovery
}

// Legend lists signs with their words, in lines no wider than width, in writing of the
// given size. It names the convention, because the two read a broken line differently.
func Legend(d Drawing, fonts *scene.Fonts, width, size float64) scene.Scene {
	return legend(d, fonts.Measure, width, size)
}

func legend(d Drawing, measure scene.Measure, width, size float64) scene.Scene {
	heading := conventionName(d.Language, d.Convention)
	if d.Style != "" {
		heading += ", " + d.Style
	}
	if d.AsAt.Known() {
		heading += ", " + d.Language.Say("as at %s", d.Language.Date(d.AsAt.String()))
	}
	var out scene.Scene
	out.Lang = d.Language.Tag()
	x, y := 0.0, size*1.2
	write := func(role string, t scene.Text) {
		t = fromItsSide(t, d.Language, width)
		out.Items = append(out.Items, scene.Item{Layer: scene.Furniture, Role: role, Shape: t})
	}
	h := scene.Text{String: heading, Size: size, Face: scene.Bold, Color: Ink, At: scene.Point{X: 0, Y: y}}
	w, _, _ := measure(h)
	write("text:legend", h)
	x = w + size*1.3
	add := func(n Sign, words string, picture func(scene.Box) []scene.Item) {
		t := scene.Text{String: words, Size: size, Color: Ink}
		w, _, _ := measure(t)
		key := keyWide
		if n.compact() {
			key = keySmall
		}
		need := size*(key+0.4) + w
		if x > 0 && x+need > width {
			x, y = 0, y+size*pitch
		}
		room := scene.Box{X0: x, Y0: y - size*1.15, X1: x + size*key, Y1: y + size*0.45}
		if d.Language.RightToLeft() {
			room.X0, room.X1 = width-room.X1, width-room.X0
		}
		for _, it := range picture(room) {
			it.Layer, it.Role = scene.Furniture, itemRole(n, "label:sign")
			if mark, ok := it.Shape.(scene.Text); ok && mark.Size < size { // a letter in a sign is read like the words beside it
				mark.At.Y += (size - mark.Size) * 0.36
				mark.Size = size
				it.Shape = mark
			}
			out.Items = append(out.Items, it)
		}
		t.At = scene.Point{X: x + size*(key+0.4), Y: y}
		write(itemRole(n, "body"), t)
		x += need + size*1.2
	}
	for _, s := range d.Signs {
		add(s, s.In(d.Language), func(room scene.Box) []scene.Item { return s.picture(d.look(), room) })
	}
	for i, k := range d.Keys {
		add(signs+Sign(i), k.Words, k.Picture)
	}
	return out
}

// itemRole says that something is a part of a legend's line, so that a reader who
// hears the page is told of a list.
func itemRole(s Sign, part string) string {
	return "list:legend/item:" + strconv.Itoa(int(s)) + "/" + part
}

// legendHigh is the height of a legend.
func legendHigh(s scene.Scene, measure scene.Measure) float64 {
	return math.Max(0, s.Bounds(measure).Y1)
}

// withLegend puts the legend under the map.
func (d Drawing) withLegend(measure scene.Measure) Drawing {
	wide := math.Max(d.Bounds.W(), 420)
	l := legend(d, measure, wide, smallSize).Move(scene.Matrix{S: 1, X: d.Bounds.X0, Y: d.Bounds.Y1 + 24})
	d.Scene.Items = append(d.Scene.Items, l.Items...)
	d.Bounds = d.Scene.Bounds(measure)
	return d
}
