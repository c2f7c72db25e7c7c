package language

import (
	"fmt"
	"slices"
	"strings"
)

// Errorf is fmt.Errorf for a sentence with arguments that somebody will read: it keeps the sentence
// and what goes into it apart until the language is known.
func Errorf(format string, args ...any) error {
	return &fault{fmt.Errorf(format, args...), format, args}
}

type fault struct {
	error
	format string
	args   []any
}

// Unwrap leads to what fmt.Errorf made, and through it to what went wrong below.
func (f *fault) Unwrap() error { return f.error }

// In says it in a language.
func (f *fault) In(l Language) string {
	args := slices.Clone(f.args)
	for i, a := range args {
		if err, ok := a.(error); ok {
			args[i] = l.Fault(err)
		}
	}
	return fmt.Sprintf(strings.NewReplacer("%w", "%s", "]w", "]s").Replace(l.Say(f.format)), args...)
}

// Fault says what went wrong. An error that rooms below have wrapped is said piece by piece, so that
// a sentence is understood whatever stands before it; what only the machine can say stays as it is.
func (l Language) Fault(err error) string {
	if in, ok := err.(interface{ In(Language) string }); ok {
		return in.In(l)
	}
	rest, out := err.Error(), ""
	if l.Has(rest) {
		return l.Say(rest)
	}
	var below []error
	switch e := err.(type) { //nolint:errorlint // each wrapper is asked what it wraps itself
	case interface{ Unwrap() error }:
		below = []error{e.Unwrap()}
	case interface{ Unwrap() []error }:
		below = e.Unwrap()
	}
	for _, e := range below {
		if e == nil {
			continue
		}
		if before, after, ok := strings.Cut(rest, e.Error()); ok {
			out, rest = out+l.pieces(before)+l.Fault(e), after
		}
	}
	return out + l.pieces(rest)
}

// pieces says what stands between colons.
func (l Language) pieces(words string) string {
	all := strings.Split(words, ": ")
	for i, w := range all {
		if l.Has(w) {
			all[i] = l.Say(w)
		}
	}
	return strings.Join(all, ": ")
}
