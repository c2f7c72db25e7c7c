package circle

import "kinweave/app/parts"

// say gives a sentence of the program in the language of the window.
func say(english string, args ...any) string { return parts.Say(english, args...) }

// later marks a sentence that is made before the language is known, and said when it is shown.
func later(english string) string { return english }
