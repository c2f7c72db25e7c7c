package layout

type toll struct{}

func newToll(d *deck) *toll { return &toll{} }
