package parts

import "kinweave/graph/language"

// spoken is the language of the window. There is one window, and it is made anew when the
// language changes; what is printed has a language of its own.
var spoken = language.English

// taught is the language that Fyne has been given its words in.
var taught language.Language

// Speak makes the window speak a language from the next page on.
func Speak(l language.Language) {
	spoken = l
	if taught != l {
		taught = l
		teach()
	}
}

// Spoken is the language of the window.
func Spoken() language.Language { return spoken }

// Say gives a sentence of the program in the language of the window.
func Say(english string, args ...any) string { return spoken.Say(english, args...) }

// Said gives choices that the program itself offers in the language of the window. A list that
// holds names of people must not pass through here.
func Said[T comparable](options []Option[T]) []Option[T] {
	out := make([]Option[T], len(options))
	for i, o := range options {
		out[i] = Option[T]{Value: o.Value, Words: Say(o.Words)}
	}
	return out
}

// later marks a sentence that is made before the language is known, and said when it is shown.
func later(english string) string { return english }
