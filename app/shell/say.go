package shell

import (
	"strings"

	"kinweave/graph/language"
)

// tongue is the language of what this run says on the terminal. It is looked for before anything
// else is read, so that words it does not know are complained of in it, too.
var tongue language.Language

func say(english string, args ...any) string { return tongue.Say(english, args...) }

// tongueOf finds --language among the words of a command.
func tongueOf(args []string) language.Language {
	for i, a := range args {
		tag, ok := strings.CutPrefix(a, "--language=")
		if a == "--language" && i+1 < len(args) {
			tag, ok = args[i+1], true
		}
		if !ok {
			continue
		}
		if l, err := languageOf(tag); err == nil {
			return l
		}
	}
	return ""
}
