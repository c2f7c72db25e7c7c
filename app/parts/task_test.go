package parts

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

// answer is something that has to be closed, as a case has.
type answer struct{ closed chan bool }

func (a answer) Close() error { a.closed <- true; return nil }

func wait[T any](t *testing.T, c <-chan T) T {
	t.Helper()
	select {
	case v := <-c:
		return v
	case <-time.After(5 * time.Second):
		t.Fatal("it never happened")
		panic("unreachable")
	}
}

// oneThread gives a test a thread for its window, as the program has one. Fyne's own driver for tests does what is meant for
// it wherever it happens to be.
func oneThread(t *testing.T) {
	t.Helper()
	test.NewTempApp(t)
	todo, was := make(chan func()), onWindow
	onWindow = func(f func()) { todo <- f }
	go func() {
		for f := range todo {
			f()
		}
	}()
	t.Cleanup(func() { onWindow = was })
}

func TestAnAnswerNobodyWaitsForIsClosedAndNotShown(t *testing.T) {
	oneThread(t)
	a := answer{make(chan bool, 1)}
	Run(&Frame{}, Task{Wanted: func() bool { return false }}, func(context.Context, func(int, int)) (answer, error) {
		return a, nil
	}, func(answer, error) { t.Error("the answer was shown all the same") })
	wait(t, a.closed)
}

func TestWorkCanBeGivenUp(t *testing.T) {
	oneThread(t)
	got := make(chan error, 1)
	stop := Run(&Frame{}, Task{}, func(ctx context.Context, _ func(int, int)) (int, error) {
		<-ctx.Done()
		return 0, ctx.Err()
	}, func(_ int, err error) { got <- err })
	stop()
	if err := wait(t, got); !errors.Is(err, context.Canceled) {
		t.Errorf("error: %v", err)
	}
}

func TestAFaultInTheWorkIsASentenceWithoutANameInIt(t *testing.T) {
	oneThread(t)
	got := make(chan error, 1)
	Run(&Frame{}, Task{}, func(context.Context, func(int, int)) (int, error) {
		panic("Thistlewood has no place")
	}, func(_ int, err error) { got <- err })
	if err := wait(t, got); !errors.Is(err, errInside) || strings.Contains(err.Error(), "Thistlewood") {
		t.Errorf("error: %v", err)
	}
}

func TestProgressIsShownOnlyWhenWorkTakesLong(t *testing.T) {
	oneThread(t)
	p := NewProgress(true)
	shown := make(chan bool, 1)
	Run(&Frame{}, Task{Name: "Waiting", Show: p}, func(context.Context, func(int, int)) (int, error) {
		time.Sleep(patience / 10)
		return 0, nil
	}, func(int, error) { shown <- p.Box.Visible() })
	if wait(t, shown) {
		t.Error("shown for work of a moment")
	}
	during := make(chan bool, 1)
	Run(&Frame{}, Task{Name: "Waiting", Show: p}, func(context.Context, func(int, int)) (int, error) {
		time.Sleep(3 * patience)
		onWindow(func() { during <- p.Box.Visible() })
		return 0, nil
	}, func(int, error) { shown <- p.Box.Visible() })
	if !wait(t, during) {
		t.Error("not shown for long work")
	}
	if wait(t, shown) {
		t.Error("still shown when the work is done")
	}
}
