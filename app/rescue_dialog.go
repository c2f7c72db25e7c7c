package app

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"kinweave/app/session"
)

// offerRescue says what is left of a damaged case and offers to make it whole. The
// damaged file is kept beside it, whatever is chosen.
func (d *Desk) offerRescue(path string, pass []byte, broken *session.Damage) {
	fault, busy := newComplaint(), newProgress(false)
	var s *sheet
	var ways []fyne.CanvasObject
	do := func(name string, work func() (int, error)) func() {
		return func() {
			s.stuck = true
			run(d, task{name: name, show: busy}, func(context.Context, func(int, int)) (int, error) {
				return work()
			}, func(lost int, err error) {
				s.stuck = false
				if err != nil {
					fault.say(err)
					return
				}
				s.hide()
				d.open(path, pass, func(err error) { d.askPassphrase(path, err) })
				if lost > 0 {
					d.tell("The case is repaired", fmt.Sprintf("%s could not be read any more. The damaged file is kept beside the case.", plural(lost, "record", "records")))
				}
			})
		}
	}
	ways = append(ways, newPress("Leave it", plain, func() { s.hide() }))
	if !broken.Backup.IsZero() {
		ways = append(ways, newPress("Bring back the copy", plain, do("Bringing back the copy", func() (int, error) {
			return 0, session.Restore(path, pass)
		})))
	}
	if broken.Readable > 0 {
		ways = append(ways, newPress("Repair", primary, do("Repairing", func() (int, error) { return session.Repair(path, pass) })))
	}
	text := tight(words(sentence(broken) + " The damaged file stays beside it, whatever you choose."))
	s = d.newSheet("This case is damaged", 480, column(12, text, fault.Container, busy.box), ways...)
	s.show()
}

// changePassphrase seals the case on the desk anew.
func (d *Desk) changePassphrase() {
	if d.ses == nil || !d.ses.Kept() || d.blocked() {
		return
	}
	ses := d.ses
	old, pass, again := secret(""), secret(""), secret("")
	fault, busy := newComplaint(), newProgress(false)
	var s *sheet
	var change *press
	try := func() {
		if err := checkPassphrase(pass.Text, again.Text); err != nil {
			fault.say(err)
			return
		}
		fault.say(nil)
		change.Disable()
		s.stuck = true // nobody may take a step while the file is written anew
		run(d, task{name: "Sealing the case anew", show: busy}, func(context.Context, func(int, int)) (struct{}, error) {
			return struct{}{}, ses.ChangePassphrase([]byte(old.Text), []byte(pass.Text))
		}, func(_ struct{}, err error) {
			s.stuck = false
			change.Enable()
			if err != nil {
				fault.say(err)
				return
			}
			s.hide()
			d.tell("The passphrase is changed", "From now on only the new one opens this case. Copies you made elsewhere still open with the old one.")
		})
	}
	change = newPress("Change it", primary, try)
	s = d.newSheet("Change the passphrase", 440, column(12,
		labelled("The passphrase it has now", old), labelled("The new one", pass), labelled("The new one again", again),
		fault.Container, busy.box), newPress("Cancel", plain, func() { s.hide() }), change)
	next(s, try, old, pass, again)
	s.show()
	d.win.Canvas().Focus(old)
}
