// Package locale gives the program a language before anything asks for one.
//
// Fyne reads the user's language while the program is being loaded, and complains
// on standard error where there is none, as under LANG=C on a server or in a
// build. Packages are made ready in the order of their paths as soon as all they
// need is ready; this one needs only os, and so comes before Fyne's.
package locale

import "os"

func init() {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		switch os.Getenv(name) {
		case "":
			continue
		case "C", "POSIX", "C.UTF-8", "C.utf8":
			_ = os.Setenv(name, "en_GB.UTF-8")
		}
		return
	}
	_ = os.Setenv("LANG", "en_GB.UTF-8")
}
