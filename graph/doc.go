// Package graph holds what is known about a family: people, the unions and
// parentages that tie them, their homes, friends and groups, and whose words
// each fact rests on.
//
// A Family is a snapshot that never changes; a Change makes the next one. To be
// drawn, printed or handed to anyone, a family is first cut down to a View.
//
// The package is pure: no files, no windows, no clock. Dates are passed in.
package graph
