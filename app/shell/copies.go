package shell

import (
	"fmt"
	"os"

	"kinweave/app/session"
)

// overriding is how the shell is told that a finding is a false alarm.
type overriding struct {
	Override string `placeholder:"REASON" help:"Write a print that was refused for a false alarm, and log the reason. It never opens what is locked or where somebody is."`
}

// numbered says which copy was just written: every one has its number and its line in the log.
func numbered(ses *session.Session, file string) {
	log := ses.Copies()
	if c := log[len(log)-1]; file != "-" {
		fmt.Println(say("%s: copy %d", file, c.Number))
	}
	unlogged(ses)
}

// unlogged says that nobody will find a copy again.
func unlogged(ses *session.Session) {
	if !ses.Kept() {
		fmt.Fprintln(os.Stderr, "kinweave:", say("this family is not kept in a case, so the copy is in no log; bring it into a case with \"kinweave import\""))
	}
}
