package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Complaint is the line of a dialog that says what is wrong. It takes no room while nothing is.
// Only its Container goes into a layout: Fyne does not see through a type of ours.
type Complaint struct {
	*fyne.Container
	label *widget.Label
}

// NewComplaint has nothing to complain of yet.
func NewComplaint() *Complaint {
	l := Words("")
	l.Importance = widget.DangerImportance
	c := &Complaint{label: l, Container: Tight(l).(*fyne.Container)}
	c.Hide()
	return c
}

func (c *Complaint) Tell(err error) {
	if err == nil {
		c.Hide()
		return
	}
	c.label.SetText(Sentence(err))
	c.Show()
}
