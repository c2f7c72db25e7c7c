package render

import (
	"kinweave/graph/language"
	"kinweave/render/scene"
)

// chapters are the parts of the chart, each with the sign it begins with.
var chapters = []struct {
	from  Sign
	title string
}{
	{SignMale, "People"},
	{SignMarried, "Couples"},
	{SignBirth, "Parents and children"},
	{SignTwins, "Born together"},
	{SignHome, "Homes and crossings"},
	{MarkNotFound, "Marks for the worker"},
	{SignIllness, "Health, on the worker’s own map"},
	{FeelConnected, "How people get on, in somebody’s words"},
}

// SymbolChart is every sign of a convention with its words, drawn by the code that
// draws the map, on a sheet of A3. It is what SYMBOLS.md describes.
func SymbolChart(convention string, lang language.Language) scene.Scene {
	const (
		size    = 11.0
		colWide = 286.0
		pitch   = 26.0
		rows    = 29
	)
	out := scene.Scene{Title: lang.Say("The signs of the map: %s", conventionName(lang, convention)), Lang: lang.Tag()}
	write := func(role string, at scene.Point, s string, size float64, face scene.Face) {
		out.Items = append(out.Items, scene.Item{Layer: scene.Furniture, Role: role,
			Shape: scene.Text{At: at, String: s, Size: size, Face: face, Color: Ink}})
	}
	write("title", scene.Point{X: 24, Y: 36}, out.Title, 18, scene.Bold)
	row, col := 0, 0
	for _, s := range Signs() {
		for i, c := range chapters {
			if c.from == s {
				end := signs
				if i+1 < len(chapters) {
					end = chapters[i+1].from
				}
				if row+2+int(end-s) > rows {
					row, col = 0, col+1
				}
				if row > 0 {
					row++
				}
				write("heading", scene.Point{X: 24 + float64(col)*colWide, Y: 70 + float64(row)*pitch}, lang.Say(c.title), 14, scene.Bold)
				row++
			}
		}
		x, y := 24+float64(col)*colWide, 70+float64(row)*pitch
		for _, it := range s.picture(look{convention: convention}, scene.Box{X0: x, Y0: y - 17, X1: x + 36, Y1: y + 5}) {
			it.Layer, it.Role = scene.Furniture, itemRole(s, "label:sign")
			out.Items = append(out.Items, it)
		}
		write(itemRole(s, "body"), scene.Point{X: x + 48, Y: y}, s.In(lang), size, scene.Regular)
		row++
	}
	w, h, _ := Paper{Size: "A3", Landscape: true}.Points()
	out.Page = scene.Box{X1: w, Y1: h}
	return out
}
