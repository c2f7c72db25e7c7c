package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// patience is how long work may take before the window says that it is at it.
const patience = 300 * time.Millisecond

// task is work that may take long.
type task struct {
	name   string      // "Drawing the family"
	show   *progress   // where to say so; nil for nowhere
	wanted func() bool // false when the answer is for a family, or a dialog, that is no longer there
}

// errInside is all we say of a fault in the program: what went wrong may hold names.
var errInside = errors.New("something went wrong inside the program; what was saved is safe")

// run does work in the background and hands the answer to then, on the window's own
// thread. This is the one place with goroutines and fyne.Do. The work is given up,
// with context.Canceled, by the Cancel button or by the function returned.
func run[T any](d *Desk, t task, work func(ctx context.Context, report func(done, total int)) (T, error), then func(T, error)) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	wanted := func() bool { return t.wanted == nil || t.wanted() }
	if d.inline { // tests: nothing may happen behind their back
		v, err := guarded(ctx, work, nil)
		cancel()
		if wanted() {
			then(v, err)
		}
		return cancel
	}

	over := false // read and written on the window's thread only
	var done, total atomic.Int64
	var told atomic.Int64
	report := func(n, of int) {
		done.Store(int64(n))
		total.Store(int64(of))
		now := time.Now().UnixMilli()
		if last := told.Load(); now-last > 80 && told.CompareAndSwap(last, now) {
			fyne.Do(func() {
				if !over && t.show != nil {
					t.show.set(int(done.Load()), int(total.Load()))
				}
			})
		}
	}
	timer := time.AfterFunc(patience, func() {
		fyne.Do(func() {
			if !over && wanted() && t.show != nil {
				t.show.start(t.name, cancel)
			}
		})
	})
	go func() {
		v, err := guarded(ctx, work, report)
		timer.Stop()
		fyne.Do(func() {
			over = true
			cancel()
			if !wanted() {
				if c, ok := any(v).(io.Closer); ok && err == nil {
					_ = c.Close() // a case that nobody waits for any more must not stay locked
				}
				return
			}
			if t.show != nil {
				t.show.stop()
			}
			then(v, err)
		})
	}()
	return cancel
}

// guarded turns a fault in the work into an error, so that a window with a case open stays up.
func guarded[T any](ctx context.Context, work func(context.Context, func(int, int)) (T, error), report func(int, int)) (v T, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w (%T)", errInside, r)
		}
	}()
	return work(ctx, report)
}

// progress says what is being done, and on the map offers to give it up: a dialog has
// a Cancel of its own. It takes no room while nothing is done.
type progress struct {
	box    *fyne.Container
	label  *widget.Label
	bar    *widget.ProgressBar
	wait   *widget.ProgressBarInfinite
	cancel func()
}

func newProgress(stoppable bool) *progress {
	p := &progress{label: small(""), bar: widget.NewProgressBar(), wait: widget.NewProgressBarInfinite()}
	p.bar.TextFormatter = func() string { return "" }
	stop := newPress("Cancel", plain, func() {
		if p.cancel != nil {
			p.cancel()
		}
	})
	p.bar.Hide()
	if !stoppable {
		stop.Hide()
	}
	bars := container.NewCenter(container.New(fixed{w: 140, h: 8}, p.bar, p.wait))
	p.box = row(8, container.NewCenter(p.label), bars, stop)
	if stoppable {
		p.box = container.NewStack(newSurface(colCard, colLine, 8, inset(8, p.box)))
	} else {
		p.box = tight(p.box).(*fyne.Container)
	}
	p.stop()
	return p
}

func (p *progress) start(name string, cancel func()) {
	p.cancel = cancel
	p.label.SetText(name + "…")
	p.bar.Hide()
	p.wait.Show()
	p.wait.Start()
	p.box.Show()
}

func (p *progress) set(done, total int) {
	if total <= 0 {
		return
	}
	p.wait.Stop()
	p.wait.Hide()
	p.bar.Max = float64(total)
	p.bar.SetValue(float64(done))
	p.bar.Show()
}

func (p *progress) stop() {
	p.cancel = nil
	p.wait.Stop()
	p.box.Hide()
}
