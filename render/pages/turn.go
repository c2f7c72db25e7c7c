package pages

import "kinweave/render/scene"

// rightToLeft reports whether the language is read from the right. The pages are then laid out as for the
// left and turned over shape by shape, so that no block needs to know of it.
func (b *Book) rightToLeft() bool {
	return b.style.Lang.RightToLeft()
}

// add puts an item on a page of words.
func (b *Book) add(s *scene.Scene, it scene.Item) {
	if b.rightToLeft() {
		it.Shape = b.turned(it.Shape)
	}
	s.Items = append(s.Items, it)
}

func (b *Book) turned(sh scene.Shape) scene.Shape {
	switch x := sh.(type) {
	case scene.Text:
		x.At.X = b.w - x.At.X
		switch x.Anchor {
		case scene.Start:
			x.Anchor = scene.End
		case scene.End:
			x.Anchor = scene.Start
		}
		return x
	case scene.Path:
		steps := make([]scene.Step, len(x.Steps))
		for i, st := range x.Steps {
			for j := range st.P {
				st.P[j].X = b.w - st.P[j].X
			}
			steps[i] = st
		}
		x.Steps = steps
		return x
	case scene.Image:
		x.Box.X0, x.Box.X1 = b.w-x.Box.X1, b.w-x.Box.X0
		return x
	}
	return sh
}
