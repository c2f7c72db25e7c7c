package graph

import (
	"errors"
	"slices"
)

// OwnSeal says that a child's map was finished: who put it away and when, the picture as it was then, and who opened it
// again. The picture is kept although it is drawn on later.
type OwnSeal struct {
	By       string `json:",omitempty"`
	On       Date
	Items    []OwnItem `json:",omitempty"`
	Lines    []OwnLine `json:",omitempty"`
	OpenedBy string    `json:",omitempty"`
	Opened   Date
}

// What can be said of a map that is put away.
var (
	ErrSealed   = errors.New("this map is finished and locked; unlock it to draw on it again")
	ErrUnsealed = errors.New("this map is not locked")
)

// Sealed is how the map was put away, if it is.
func (m OwnMap) Sealed() (OwnSeal, bool) {
	if n := len(m.Seals); n > 0 && m.Seals[n-1].Opened.IsZero() {
		return m.Seals[n-1], true
	}
	return OwnSeal{}, false
}

// SealOwn puts a child's map away as finished.
func SealOwn(f *Family, child ID, by string, on Date) (Change, error) {
	m := OwnMapOf(f, child)
	if _, sealed := m.Sealed(); sealed {
		return Change{}, ErrSealed
	}
	m.Seals = append(slices.Clone(m.Seals), OwnSeal{By: by, On: on, Items: slices.Clone(m.Items), Lines: slices.Clone(m.Lines)})
	return sealing(f, "Lock", m), nil
}

// UnsealOwn opens it again. That is a step like any other, and says who did it.
func UnsealOwn(f *Family, child ID, by string, on Date) (Change, error) {
	m := OwnMapOf(f, child)
	if _, sealed := m.Sealed(); !sealed {
		return Change{}, ErrUnsealed
	}
	m.Seals = slices.Clone(m.Seals)
	last := &m.Seals[len(m.Seals)-1]
	last.OpenedBy, last.Opened = by, on
	return sealing(f, "Unlock", m), nil
}

func sealing(f *Family, does string, m OwnMap) Change {
	label := does + " a child’s own map"
	if p, ok := Get[Person](f, m.Child); ok && p.Name() != "" {
		label = does + " " + p.Name() + "’s own map"
	}
	return Put(f, label, m)
}

// Finished is the map as it was when it was put away for the nth time, counted from 0.
func (m OwnMap) Finished(n int) OwnMap {
	if n >= 0 && n < len(m.Seals) {
		m.Items, m.Lines = m.Seals[n].Items, m.Seals[n].Lines
	}
	return m
}
