package app

import (
	"context"

	"fyne.io/fyne/v2"

	"kinweave/app/parts"
	"kinweave/app/session"
)

// offerRescue says what is left of a damaged case and offers to make it whole. The
// damaged file is kept beside it, whatever is chosen.
func (d *Desk) offerRescue(path string, pass []byte, broken *session.Damage) {
	fault, busy := parts.NewComplaint(), parts.NewProgress(false)
	var s *parts.Sheet
	var ways []fyne.CanvasObject
	do := func(name string, work func() (int, error)) func() {
		return func() {
			s.Stuck = true
			parts.Run(d.Frame, parts.Task{Name: name, Show: busy}, func(context.Context, func(int, int)) (int, error) {
				return work()
			}, func(lost int, err error) {
				s.Stuck = false
				if err != nil {
					fault.Tell(err)
					return
				}
				s.Hide()
				d.open(path, pass, func(err error) { d.askPassphrase(path, err) })
				if lost > 0 {
					d.Tell(say("The case is repaired"), say("%s could not be read any more. The damaged file is kept beside the case.", parts.Plural(lost, say("record"), say("records"))))
				}
			})
		}
	}
	ways = append(ways, parts.NewPress(say("Leave it"), parts.Plain, func() { s.Hide() }))
	if !broken.Backup.IsZero() {
		ways = append(ways, parts.NewPress(say("Bring back the copy"), parts.Plain, do(say("Bringing back the copy"), func() (int, error) {
			return 0, session.Restore(path, pass)
		})))
	}
	if broken.Readable > 0 {
		ways = append(ways, parts.NewPress(say("Repair"), parts.Primary, do(say("Repairing"), func() (int, error) { return session.Repair(path, pass) })))
	}
	text := parts.Tight(parts.Words(say("%s The damaged file stays beside it, whatever you choose.", parts.Sentence(broken))))
	s = d.NewSheet(say("This case is damaged"), 480, parts.Column(12, text, fault.Container, busy.Box), ways...)
	s.Show()
}

// changePassphrase seals the case on the desk anew.
func (d *Desk) changePassphrase() {
	if d.ses == nil || !d.ses.Kept() || d.Blocked() {
		return
	}
	ses := d.ses
	old, pass, again := secret(""), secret(""), secret("")
	fault, busy := parts.NewComplaint(), parts.NewProgress(false)
	var s *parts.Sheet
	var change *parts.Press
	try := func() {
		if err := checkPassphrase(pass.Text, again.Text); err != nil {
			fault.Tell(err)
			return
		}
		fault.Tell(nil)
		change.Disable()
		s.Stuck = true // nobody may take a step while the file is written anew
		parts.Run(d.Frame, parts.Task{Name: say("Sealing the case anew"), Show: busy}, func(context.Context, func(int, int)) (struct{}, error) {
			return struct{}{}, ses.ChangePassphrase([]byte(old.Text), []byte(pass.Text))
		}, func(_ struct{}, err error) {
			s.Stuck = false
			change.Enable()
			if err != nil {
				fault.Tell(err)
				return
			}
			s.Hide()
			d.Tell(say("The passphrase is changed"), say("From now on only the new one opens this case. Copies you made elsewhere still open with the old one."))
		})
	}
	change = parts.NewPress(say("Change it"), parts.Primary, try)
	s = d.NewSheet(say("Change the passphrase"), 440, parts.Column(12,
		parts.Labelled(say("The passphrase it has now"), old), parts.Labelled(say("The new one"), pass), parts.Labelled(say("The new one again"), again),
		fault.Container, busy.Box), parts.NewPress(say("Cancel"), parts.Plain, func() { s.Hide() }), change)
	next(s, try, old, pass, again)
	s.Show()
	d.Win.Canvas().Focus(old)
}
