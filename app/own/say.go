package own

import "kinweave/app/parts"

func say(english string, args ...any) string { return parts.Say(english, args...) }

// later marks a sentence that is made before the language is known, and said when it is shown.
func later(english string) string { return english }
