package scene

// Matrix scales by S and then moves by (X, Y): all that a map on a screen or a sheet needs.
type Matrix struct{ S, X, Y float64 }

// Apply moves a point.
func (m Matrix) Apply(p Point) Point { return Point{p.X*m.S + m.X, p.Y*m.S + m.Y} }

// Move makes a scene of the same shapes elsewhere and at another size.
func (s Scene) Move(m Matrix) Scene {
	out := s
	out.Items = make([]Item, len(s.Items))
	for i, it := range s.Items {
		it.Shape = it.Shape.moved(m)
		out.Items[i] = it
	}
	return out
}

func (p Path) moved(m Matrix) Shape {
	q := p
	q.Steps = make([]Step, len(p.Steps))
	for i, st := range p.Steps {
		for j := range st.P {
			st.P[j] = m.Apply(st.P[j])
		}
		q.Steps[i] = st
	}
	q.Pen.Width *= m.S
	q.Pen.Dash = nil
	for _, d := range p.Pen.Dash {
		q.Pen.Dash = append(q.Pen.Dash, d*m.S)
	}
	return q
}

func (t Text) moved(m Matrix) Shape {
	t.At = m.Apply(t.At)
	t.Size *= m.S
	t.Edge *= m.S
	return t
}

func (i Image) moved(m Matrix) Shape {
	a, b := m.Apply(Point{i.Box.X0, i.Box.Y0}), m.Apply(Point{i.Box.X1, i.Box.Y1})
	i.Box = Box{a.X, a.Y, b.X, b.Y}
	return i
}
