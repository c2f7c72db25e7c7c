package session

import (
	"bytes"
	"context"
	"fmt"

	"kinweave/assets"
	"kinweave/graph"
)

// Example opens an example family in memory: it can be changed to the heart's
// content, and nothing of it is kept.
func Example(e assets.Example) (*Session, error) {
	records, _, err := read(context.Background(), bytes.NewReader(e.JSON()), "example.json")
	if err != nil {
		return nil, fmt.Errorf("open the example: %w", err)
	}
	f, err := graph.New(records...)
	if err != nil {
		return nil, fmt.Errorf("open the example: %w", err)
	}
	return Loose(f), nil
}
