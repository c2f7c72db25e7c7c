package parts

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

// Task is work that may take long.
type Task struct {
	Name   string      // "Drawing the family"
	Show   *Progress   // where to say so; nil for nowhere
	Wanted func() bool // false when the answer is for a family, or a dialog, that is no longer there
}

// errInside is all we say of a fault in the program: what went wrong may hold names.
var errInside = errors.New("something went wrong inside the program; what was saved is safe")

// onWindow does something on the window's own thread.
var onWindow = fyne.Do

// Run does work in the background and hands the answer to then, on the window's own
// thread. This is the one place with goroutines and fyne.Do. The work is given up,
// with context.Canceled, by the Cancel button or by the function returned.
func Run[T any](d *Frame, t Task, work func(ctx context.Context, report func(done, total int)) (T, error), then func(T, error)) (cancel func()) {
	ctx, cancel := context.WithCancel(context.Background())
	wanted := func() bool { return t.Wanted == nil || t.Wanted() }
	begun := d.now() // its answer may come when somebody else has the window
	if d.Inline {    // tests: nothing may happen behind their back
		v, err := guarded(ctx, work, nil)
		cancel()
		if wanted() {
			d.as(begun, func() { then(v, err) })
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
			onWindow(func() {
				if !over && t.Show != nil {
					t.Show.set(int(done.Load()), int(total.Load()))
				}
			})
		}
	}
	timer := time.AfterFunc(patience, func() {
		onWindow(func() {
			if !over && wanted() && t.Show != nil {
				t.Show.start(t.Name, cancel)
			}
		})
	})
	go func() {
		v, err := guarded(ctx, work, report)
		timer.Stop()
		onWindow(func() {
			over = true
			cancel()
			if !wanted() {
				if c, ok := any(v).(io.Closer); ok && err == nil {
					_ = c.Close() // a case that nobody waits for any more must not stay locked
				}
				return
			}
			if t.Show != nil {
				t.Show.stop()
			}
			d.as(begun, func() { then(v, err) })
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

// Progress says what is being done, and on the map offers to give it up: a dialog has
// a Cancel of its own. It takes no room while nothing is done.
type Progress struct {
	Box    *fyne.Container
	label  *widget.Label
	bar    *widget.ProgressBar
	wait   *widget.ProgressBarInfinite
	cancel func()
}

// NewProgress is idle and takes no room. One that can be stopped has a Cancel of its own.
func NewProgress(stoppable bool) *Progress {
	p := &Progress{label: Small(""), bar: widget.NewProgressBar(), wait: widget.NewProgressBarInfinite()}
	p.bar.TextFormatter = func() string { return "" }
	stop := NewPress(Say("Cancel"), Plain, func() {
		if p.cancel != nil {
			p.cancel()
		}
	})
	p.bar.Hide()
	if !stoppable {
		stop.Hide()
	}
	bars := container.NewCenter(container.New(Fixed{W: 140, H: 8}, p.bar, p.wait))
	p.Box = Row(8, container.NewCenter(p.label), bars, stop)
	if stoppable {
		p.Box = container.NewStack(NewSurface(ColCard, ColLine, 8, Inset(8, p.Box)))
	} else {
		p.Box = Tight(p.Box).(*fyne.Container)
	}
	p.stop()
	return p
}

func (p *Progress) start(name string, cancel func()) {
	p.cancel = cancel
	p.label.SetText(name + "…")
	p.bar.Hide()
	if !IsStill() {
		p.wait.Show()
		p.wait.Start()
	}
	p.Box.Show()
}

func (p *Progress) set(done, total int) {
	if total <= 0 {
		return
	}
	p.wait.Stop()
	p.wait.Hide()
	p.bar.Max = float64(total)
	p.bar.SetValue(float64(done))
	p.bar.Show()
}

func (p *Progress) stop() {
	p.cancel = nil
	p.wait.Stop()
	p.Box.Hide()
}
