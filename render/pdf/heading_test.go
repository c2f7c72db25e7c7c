package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"kinweave/render/pdf"
	"kinweave/render/scene"
)

func TestHeadingsStepDownOneLevelAtATime(t *testing.T) {
	y := 0.0
	item := func(role, s string) scene.Item {
		y += 30
		return scene.Item{Layer: scene.Furniture, Role: role, Shape: scene.Text{At: scene.Point{X: 50, Y: y}, String: s, Size: 10, Color: ink}}
	}
	page := scene.Scene{Title: "A pack", Page: scene.Box{X1: 595, Y1: 842}, Items: []scene.Item{
		item("text:1", "before the heading"), item("subheading:2", "the first of all"), item("subheading:2", "goes on"), item("subheading:3", "below it"),
		item("subheading:4", "and below that"), item("heading:5", "up again"),
		item("table:6/row:0/header:0", "Who"), item("table:6/row:1/cell:0", "Jean")}}
	var b bytes.Buffer
	if err := pdf.Write(&b, []scene.Scene{page}, fonts(t), meta); err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, line := range strings.Split(read(t, b.Bytes()).tree(), "\n") {
		if f := strings.Fields(line); len(f) > 0 {
			tags = append(tags, f[0])
		}
	}
	if got, want := strings.Join(tags, " "), "Document Sect P H1 H2 H3 H2 Table TR TH TR TD"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
