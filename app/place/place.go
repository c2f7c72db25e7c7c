// Package place asks Graphviz where the circles of a network picture go.
//
// Graphviz runs in a process of its own, which is this same program started with a word in its
// environment. Measured on two cores: 0.07 s for 12 circles and 0.1 s for 80, nearly half of it the start of
// the process. For that price it can be ended when it takes too long (it cannot be stopped within a
// process), it gives its memory back (200 pictures in one process grow to 66 MB, and 500 circles to 1.8 GB),
// and what it does wrong cannot take the window with it. It is told sizes and places in numbers,
// and nothing of the family.
//
// Merely importing Graphviz makes every start of the program 0.02 s longer, the first one on a
// machine 0.5 s; package private says where it keeps what it made then.
package place

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"time"

	"kinweave/app/private"
	"kinweave/render/network"
	"kinweave/render/scene"
)

// What stops Graphviz being asked. The picture is then laid out by rule.
var (
	ErrTooMany = errors.New("there are too many circles for Graphviz")
	ErrNoHelp  = errors.New("graphviz gave no answer")
)

const (
	most  = 100             // beyond it the removing of overlaps takes seconds
	long  = 3 * time.Second // what anyone waits for
	words = 1 << 20         // bytes of a question
	mark  = "KINWEAVE_PLACE"
)

var one sync.Mutex // one process at a time: the machine is somebody's desk

// init answers as Graphviz when this process was started for that. It stands in init so that it
// works the same in every program that has the package on board, tests included, and so that no
// such process can ever get as far as starting another.
func init() {
	private.Restore()
	if os.Getenv(mark) == "" {
		return
	}
	if err := answer(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// Graphviz finds places without overlaps, near those the boxes have, by neato. Fixed boxes stay.
func Graphviz(ctx context.Context, boxes []network.Box, wires []network.Wire) ([]scene.Point, error) {
	if len(boxes) > most {
		return nil, ErrTooMany
	}
	one.Lock()
	defer one.Unlock()
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoHelp, err)
	}
	ctx, stop := context.WithTimeout(ctx, long)
	defer stop()
	helper := exec.CommandContext(ctx, self) //nolint:gosec // it is this very program
	helper.Env = append(os.Environ(), mark+"=1")
	helper.Stdin = bytes.NewReader(question(boxes, wires))
	helper.WaitDelay = time.Second
	out, err := helper.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoHelp, errors.Join(err, ctx.Err()))
	}
	return places(out, len(boxes))
}
