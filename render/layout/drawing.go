package layout

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

type drawnPerson struct {
	ID string  `json:"id"`
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	W  float64 `json:"w"`
	H  float64 `json:"h"`
}

type drawnPiece struct {
	X1    float64 `json:"x1"`
	Y1    float64 `json:"y1"`
	X2    float64 `json:"x2"`
	Y2    float64 `json:"y2"`
	Kind  string  `json:"kind"`
	Owner string  `json:"owner"`
}

type drawnLabel struct {
	X     float64 `json:"x"`
	Y     float64 `json:"y"`
	W     float64 `json:"w"`
	H     float64 `json:"h"`
	Owner string  `json:"owner"`
}

type drawnUnion struct {
	ID       string   `json:"id"`
	Partners []string `json:"partners"`
	Children []string `json:"children"`
}

// Drawing writes a plan in the form that our ruler for family drawings reads:
// symbols by their centres, straight pieces of line with the union they belong
// to, and boxes of text. tookMS is the time the layout took, 0 to leave it out.
func Drawing(name string, f Family, p Plan, tookMS float64) ([]byte, error) {
	out := struct {
		Name     string        `json:"name"`
		Peer     string        `json:"peer"`
		Unit     float64       `json:"unit"`
		LayoutMS float64       `json:"layout_ms,omitempty"`
		Persons  []drawnPerson `json:"persons"`
		Unions   []drawnUnion  `json:"unions"`
		Segments []drawnPiece  `json:"segments"`
		Labels   []drawnLabel  `json:"labels"`
		Broken   []string      `json:"broken,omitempty"`
	}{Name: name, Peer: "kinweave", Unit: 1, LayoutMS: tookMS}
	for _, q := range p.People {
		out.Persons = append(out.Persons, drawnPerson{q.ID, q.X, q.Y, q.W, q.H})
	}
	slices.SortStableFunc(out.Persons, func(a, b drawnPerson) int { return strings.Compare(a.ID, b.ID) })
	for _, u := range byID(f).Unions {
		d := drawnUnion{u.ID, append([]string{}, u.Partners...), []string{}}
		for _, c := range u.Children {
			d.Children = append(d.Children, c.ID)
		}
		out.Unions = append(out.Unions, d)
	}
	roles := [...]string{Bar: "bar", Descent: "descent", Rail: "rail", Birth: "birth"}
	for _, l := range p.Lines {
		pts := l.Points
		if last := len(pts) - 1; pts[0].X > pts[last].X { // which partner comes first is not drawn
			pts = slices.Clone(pts)
			slices.Reverse(pts)
		}
		for i := 1; i < len(pts); i++ {
			a, b := pts[i-1], pts[i]
			out.Segments = append(out.Segments, drawnPiece{a.X, a.Y, b.X, b.Y, roles[l.Role], l.Union})
		}
	}
	for _, l := range p.Labels {
		out.Labels = append(out.Labels, drawnLabel{l.Box.X, l.Box.Y, l.Box.W, l.Box.H, l.Owner})
	}
	for _, r := range p.Broken {
		people := make([]any, len(r.People))
		for i, id := range r.People {
			people[i] = id
		}
		if strings.Count(r.Why, "%s") == len(people) {
			out.Broken = append(out.Broken, fmt.Sprintf(r.Why, people...))
		} else {
			out.Broken = append(out.Broken, r.Kind)
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetIndent("", " ")
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("write drawing: %w", err)
	}
	return b.Bytes(), nil
}
