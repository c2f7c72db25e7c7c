package network_test

import (
	"context"
	"os"
	"testing"

	"kinweave/app/place"
	"kinweave/assets"
	"kinweave/graph"
	"kinweave/graph/graphtest"
	"kinweave/render"
	"kinweave/render/network"
	"kinweave/render/png"
	"kinweave/render/scene"
)

func TestGallery(t *testing.T) {
	dir := os.Getenv("NETWORK_GALLERY")
	if dir == "" {
		t.Skip("no gallery asked for")
	}
	fonts, _ := scene.LoadFonts(assets.Fonts()...)
	for i, e := range assets.Examples() {
		b, _ := os.ReadFile("../../assets/cases/" + e.Name + ".json")
		fam := graphtest.Read(t, b)
		for _, k := range network.Kinds() {
			for _, home := range []bool{false, true} {
				if home && k != network.Eco {
					continue
				}
				for _, eng := range []string{"gv", "star"} {
					if eng == "star" && k != network.Eco {
						continue
					}
					pl := network.Place(place.Graphviz)
					if eng == "star" {
						pl = nil
					}
					v := graph.Everything(fam, graph.Exact(2026, 11, 22))
					p, err := network.Draw(context.Background(), v, network.Options{Kind: k, Home: home, Place: pl}, fonts)
					if err != nil {
						t.Log(i, k, err)
						continue
					}
					pr, err := render.Sheets(p.Drawing, render.Paper{Size: "A4", Landscape: true, SmallText: true}, render.Heading{Title: p.Title}, fonts)
					if err != nil {
						t.Log(i, k, err)
						continue
					}
					name := e.Name + "-" + string(k)
					if home {
						name += "-home"
					}
					name += "-" + eng
					f, _ := os.Create(dir + "/" + name + ".png")
					if err := png.Write(f, pr.Pages[0], fonts, 1.6); err != nil {
						t.Log(err)
					}
					f.Close()
					t.Log(name, len(p.Spots), p.Bounds.W(), p.Bounds.H(), pr.SmallestText)
				}
			}
		}
	}
}
