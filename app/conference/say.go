package conference

import "kinweave/app/parts"

// say gives a sentence of the program in the language of the window.
func say(english string, args ...any) string { return parts.Say(english, args...) }
