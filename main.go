// Kinweave maps a child's extended family, friends and community as a genogram,
// keeps it in one encrypted file, and prints it. Without a command it opens its
// window; the commands do the same jobs from a shell.
package main

import (
	"os"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"kinweave/app"
	_ "kinweave/app/locale" // before Fyne looks for a language
	"kinweave/app/session"
	"kinweave/app/shell"
	"kinweave/assets"
)

func main() { os.Exit(shell.Run(os.Args[1:], window)) }

func window(file string, passphrase []byte) error {
	a := fyneapp.NewWithID("org.kinweave.app")
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	return app.Run(a, app.Start{File: file, Passphrase: passphrase,
		Example: func() (*session.Session, error) { return session.Example(assets.Examples()[0]) }})
}
