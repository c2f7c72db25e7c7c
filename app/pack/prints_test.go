package pack

import (
	"bytes"
	"compress/zlib"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kinweave/app/session"
	"kinweave/graph"
	"kinweave/graph/language"
	"kinweave/graph/search"
	"kinweave/render"
	"kinweave/render/network"
)

// looks is what a PDF has been read back to look like.
type looks struct {
	least  float64 // the smallest writing, in points
	shown  int     // how often writing is shown
	colour string  // the first thing in it that asks for a colour
}

// lookAt follows a PDF's own operators: how large the writing is that is shown, and which colours are asked for.
func lookAt(t *testing.T, data []byte) looks {
	t.Helper()
	out := looks{least: math.Inf(1)}
	say := func(what string) {
		if out.colour == "" {
			out.colour = what
		}
	}
	for rest := data; ; {
		at := bytes.Index(rest, []byte("stream"))
		if at < 0 {
			break
		}
		rest = bytes.TrimLeft(rest[at+len("stream"):], "\r\n")
		z, err := zlib.NewReader(bytes.NewReader(rest))
		if err != nil {
			continue // "endstream", or no words
		}
		text, err := io.ReadAll(z)
		must(t, err)
		for _, space := range []string{"/DeviceRGB", "/DeviceCMYK", "/ICCBased", "/CalRGB", "/Lab"} {
			if bytes.Contains(text, []byte(space)) {
				say(space)
			}
		}
		if bytes.Contains(text, []byte("BT")) && bytes.Contains(text, []byte("Tf")) {
			out.follow(string(text), say)
		}
	}
	for _, space := range []string{"/DeviceRGB", "/DeviceCMYK"} {
		if bytes.Contains(data, []byte(space)) {
			say(space)
		}
	}
	return out
}

func (l *looks) follow(text string, say func(string)) {
	scale, kept, size, line := 1.0, []float64{}, 0.0, 1.0
	number := func(words []string, fromEnd int) float64 {
		if len(words) < fromEnd {
			return math.NaN()
		}
		x, err := strconv.ParseFloat(words[len(words)-fromEnd], 64)
		if err != nil {
			return math.NaN()
		}
		return x
	}
	area := func(w []string) float64 {
		return math.Sqrt(math.Abs(number(w, 7)*number(w, 4) - number(w, 6)*number(w, 5)))
	}
	for _, row := range strings.Split(text, "\n") {
		w := strings.Fields(row)
		if len(w) == 0 {
			continue
		}
		switch w[len(w)-1] {
		case "q":
			kept = append(kept, scale)
		case "Q":
			scale, kept = kept[len(kept)-1], kept[:len(kept)-1]
		case "cm":
			scale *= area(w)
		case "Tf":
			size = number(w, 2)
		case "Tm":
			line = area(w)
		case "BT":
			line = 1
		case "Tj", "TJ":
			l.shown++
			l.least = math.Min(l.least, size*line*scale)
		case "rg", "RG", "k", "K", "sc", "SC", "scn", "SCN", "cs", "CS", "sh":
			say(row)
		}
	}
}

// everyPrint writes one of everything that can be printed as PDF, in the way that is asked for, and says where.
func everyPrint(t *testing.T, s *session.Session, large, mono bool) map[string]string {
	t.Helper()
	dir, out, ctx, kid := t.TempDir(), map[string]string{}, t.Context(), s.Family().Case().Children[0]
	to := func(what string) string {
		out[what] = filepath.Join(dir, strings.ReplaceAll(what, " ", "-")+".pdf")
		return out[what]
	}
	paper := render.Paper{Size: "A4", Landscape: true, LargePrint: large, BlackWhite: mono, SmallText: !large}
	fonts, err := session.Fonts()
	must(t, err)
	e := session.Export{Format: session.PDF, Paper: paper, Options: render.Options{Language: language.English}}
	if large {
		e.Options.Text = render.LargeText
	}
	drawn, err := s.DrawFor(ctx, e.Audience, e.Options, nil)
	must(t, err)
	whole := e
	whole.Drawn = &drawn
	for _, c := range render.AdviseFor(drawn, paper, whole.Heading, fonts) {
		if large && c.Readable {
			whole.Paper = c.Paper
			break
		}
	}
	must(t, s.ExportFile(ctx, to("map"), whole, nil))
	branches := e
	branches.Split, branches.Paper.Size = true, "A3"
	must(t, s.ExportFile(ctx, to("map by branches"), branches, nil))
	for _, kind := range []network.Kind{network.Eco, network.Connections, network.Places} {
		n := session.Network{Kind: kind, Child: kid}
		p, err := s.DrawNetwork(ctx, graph.Audience{}, n)
		must(t, err)
		roomy, err := n.Printed(p, e).Roomy()
		must(t, err)
		must(t, s.ExportFile(ctx, to(string(kind)), roomy, nil))
	}
	must(t, s.OwnFile(ctx, to("own map"), session.OwnPrint{Child: kid, Format: session.PDF, Paper: paper}))
	look := session.Look{Large: large, BlackWhite: mono}
	must(t, s.CarersFile(to("carers"), session.CarersPDF, search.Carers(s.Family(), kid, s.AsAt()), look))
	of, err := search.State(s.Family(), kid, s.AsAt())
	must(t, err)
	must(t, s.StatementFile(to("statement"), of, language.English, look))
	for _, kind := range Kinds() {
		name := kind.Readers()[0]
		a := graph.Audience{Name: name}
		if name == graph.Named {
			a.People = []graph.ID{"lee"}
		}
		files, err := pack(t, s, Pack{Kind: kind, Audience: a, Large: large, BlackWhite: mono}).Print(dir, 1)
		must(t, err)
		out["pack "+string(kind)] = filepath.Join(dir, files[0].File)
	}
	return out
}

// TestEveryPrintCanBeLargeAndBlackAndWhite reads every kind of print back: no writing under 16 points, and not one colour. Printed
// in the ordinary way they are neither, so that there is something to be found.
func TestEveryPrintCanBeLargeAndBlackAndWhite(t *testing.T) {
	s := amara(t)
	s.SetAsAt(graph.Exact(2026, 11, 22))
	m := graph.OwnMapOf(s.Family(), "amara")
	m = m.With(graph.OwnItem{No: 21, X: -430, Y: -230, Shape: "heart", Colour: "red", Picture: "dog", Word: "Biscuit"}).With(graph.OwnItem{No: 22, X: 430, Y: 230, Shape: graph.OwnNote, Size: -1, Colour: "blue", Word: "my old school"})
	m.Lines = append(m.Lines, graph.OwnLine{From: 0, To: 21, Kind: "happy", Word: "every day"})
	must(t, s.Do(graph.Put(s.Family(), "An answer", graph.Ask{ID: "folake-said", Person: "folake", State: graph.Maybe, By: "R. Shah", On: s.AsAt(), Turn: 9})))
	must(t, s.PutOwn(m))
	plain, small, coloured := everyPrint(t, s, false, false), 0, 0
	for what, path := range everyPrint(t, s, true, true) {
		data, err := os.ReadFile(path)
		must(t, err)
		l := lookAt(t, data)
		before, err := os.ReadFile(plain[what])
		must(t, err)
		was := lookAt(t, before)
		t.Logf("%-22s %5.1f points, was %5.1f and %q", what, l.least, was.least, was.colour)
		if l.shown == 0 || l.least < render.LargePoints-0.01 {
			t.Errorf("%s: writing of %.1f points in large print (%d times)", what, l.least, l.shown)
		}
		if l.colour != "" {
			t.Errorf("%s: %s in black and white", what, l.colour)
		}
		if was.least < render.LargePoints {
			small++
		}
		if was.colour != "" {
			coloured++
		}
	}
	if small < 10 || coloured < 10 || !slices.Contains(Kinds(), Court) {
		t.Errorf("%d were small and %d coloured: nothing was tested", small, coloured)
	}
}
