package scene

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// Dump writes a scene as text, a line for each item in its order, rounded to a tenth so that it
// is the same on every machine. It is the form in which pictures are compared and reviewed.
func Dump(w io.Writer, s Scene) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "scene %q %s page %s, %d items\n", s.Title, orDash(s.Lang), dumpBox(s.Page), len(s.Items))
	for _, it := range s.Items {
		fmt.Fprintf(out, "%s %s %s %s\n", it.Layer, orDash(it.Ref), orDash(it.Role), dumpShape(it.Shape))
	}
	return out.Flush()
}

// String is the layer's name in a dump.
func (l Layer) String() string {
	names := [...]string{"ground", "lines", "symbols", "marks", "names", "furniture"}
	if l < 0 || int(l) >= len(names) {
		return "layer" + strconv.Itoa(int(l))
	}
	return names[l]
}

func dumpShape(shape Shape) string {
	switch sh := shape.(type) {
	case Path:
		return "path " + dumpPen(sh.Pen) + dumpSteps(sh.Steps)
	case Text:
		return "text " + dumpText(sh)
	case Image:
		return fmt.Sprintf("image %s %x %q", dumpBox(sh.Box), sha256.Sum256(sh.PNG), sh.Alt)
	}
	return "nothing"
}

func dumpSteps(steps []Step) string {
	var b strings.Builder
	for _, st := range steps {
		letter, n := "M", 1
		switch st.Op {
		case MoveTo:
		case LineTo:
			letter = "L"
		case Curve:
			letter, n = "C", 3
		case Close:
			letter, n = "Z", 0
		}
		b.WriteString(" " + letter)
		for _, p := range st.P[:n] {
			b.WriteString(" " + tenth(p.X) + "," + tenth(p.Y))
		}
	}
	return b.String()
}

func dumpPen(p Pen) string {
	out := "fill " + dumpColor(p.Fill) + " pen " + dumpColor(p.Stroke) + " " + tenth(p.Width)
	for i, d := range p.Dash {
		out += []string{" dash ", "/"}[min(i, 1)] + tenth(d)
	}
	if p.Cap == Round {
		out += " round"
	}
	return out
}

func dumpText(t Text) string {
	out := fmt.Sprintf("%s,%s %s size %s %s", tenth(t.At.X), tenth(t.At.Y),
		[...]string{"start", "middle", "end"}[min(max(t.Anchor, 0), 2)], tenth(t.Size), dumpColor(t.Color))
	if t.Face == Bold {
		out += " bold"
	}
	if t.Edge > 0 {
		out += " halo " + dumpColor(t.Halo) + " " + tenth(t.Edge)
	}
	if t.Turn != 0 {
		out += " turn " + tenth(t.Turn)
	}
	if t.Lang != "" {
		out += " in " + t.Lang
	}
	return out + " " + strconv.Quote(t.String)
}

func dumpBox(b Box) string {
	return tenth(b.X0) + "," + tenth(b.Y0) + "–" + tenth(b.X1) + "," + tenth(b.Y1)
}

func dumpColor(c Color) string {
	switch c.A {
	case 0:
		return "none"
	case 255:
		return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	}
	return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// tenth rounds to 0.1 and writes no "-0".
func tenth(v float64) string {
	r := math.Round(v*10) / 10
	if r == 0 {
		r = 0
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}
