package graph

import (
	"maps"
	"slices"
)

// Decided reports whether somebody decided who may see a field.
func Decided(path string) bool { _, ok := fields[path]; return ok }

// DecidedFields lists them.
func DecidedFields() []string { return slices.Sorted(maps.Keys(fields)) }
