// Package storage keeps a case on disk: one file, NAME.kinweave, in which
// everything is sealed. It opens, saves at every change, keeps a history and a
// copy of the last good state, and says in plain words what is wrong with a
// file that does not open.
//
// It never shows anything, never decides what may be seen and never writes a
// name, a date or a place where it can be read without the passphrase.
// FORMAT.md says how a case file is made and why.
package storage
