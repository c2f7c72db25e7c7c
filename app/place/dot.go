package place

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"math"
	"strconv"
	"strings"

	"github.com/goccy/go-graphviz"

	"kinweave/render/network"
	"kinweave/render/scene"
)

const inch = 72 // Graphviz counts in points, and sizes in inches

// question is the picture in Graphviz's language: boxes with numbers for names.
func question(boxes []network.Box, wires []network.Wire) []byte {
	var b bytes.Buffer
	b.WriteString("graph g {\ngraph [overlap=prism, sep=\"+6\", splines=false, notranslate=true, inputscale=72]\nnode [shape=box, label=\"\", fixedsize=true]\n")
	for i, x := range boxes {
		pin := ""
		if x.Fixed {
			pin = "!"
		}
		fmt.Fprintf(&b, "n%d [width=%.4f, height=%.4f, pos=\"%.2f,%.2f%s\"]\n", i, x.W/inch, x.H/inch, x.At.X, x.At.Y, pin)
	}
	for _, w := range wires {
		fmt.Fprintf(&b, "n%d -- n%d [len=%.4f]\n", w.A, w.B, w.Long/inch)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// noFiles is all that Graphviz sees of the disk: it has no business there.
type noFiles struct{}

// Open finds nothing.
func (noFiles) Open(string) (fs.File, error) { return nil, fs.ErrNotExist }

// answer lays out one picture: the whole life of the helper.
func answer(in io.Reader, out io.Writer) error {
	graphviz.SetFileSystem(noFiles{})
	text, err := io.ReadAll(io.LimitReader(in, words))
	if err != nil {
		return err
	}
	g, err := graphviz.ParseBytes(text)
	if err != nil {
		return err
	}
	ctx := context.Background()
	viz, err := graphviz.New(ctx)
	if err != nil {
		return err
	}
	return viz.SetLayout(graphviz.NEATO).Render(ctx, g, "plain", out)
}

// places reads the middles of the boxes: lines of "node n3 2.1 -0.5 …", in inches.
func places(out []byte, n int) ([]scene.Point, error) {
	at, found := make([]scene.Point, n), 0
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		if len(f) < 4 || f[0] != "node" {
			continue
		}
		i, err := strconv.Atoi(strings.TrimPrefix(f[1], "n"))
		x, errX := strconv.ParseFloat(f[2], 64)
		y, errY := strconv.ParseFloat(f[3], 64)
		if err != nil || errX != nil || errY != nil || i < 0 || i >= n || math.IsNaN(x+y) || math.IsInf(x+y, 0) {
			return nil, ErrNoHelp
		}
		at[i] = scene.Point{X: x * inch, Y: y * inch}
		found++
	}
	if found != n {
		return nil, ErrNoHelp
	}
	return at, nil
}
