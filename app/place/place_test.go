package place

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"kinweave/render/network"
)

func hub(n int) ([]network.Box, []network.Wire) {
	boxes := []network.Box{{W: 150, H: 150, Fixed: true}}
	var wires []network.Wire
	for i := range n {
		boxes = append(boxes, network.Box{W: 90, H: 100})
		boxes[i+1].At.X, boxes[i+1].At.Y = 200*math.Cos(float64(i)), 200*math.Sin(float64(i))
		wires = append(wires, network.Wire{A: 0, B: i + 1, Long: 200})
	}
	return boxes, wires
}

// TestGraphvizPartsWhatOverlaps asks the real one, in its own process.
func TestGraphvizPartsWhatOverlaps(t *testing.T) {
	boxes, wires := hub(30)
	at, err := Graphviz(context.Background(), boxes, wires)
	if err != nil {
		t.Fatal(err)
	}
	for i := range at {
		for j := range i {
			if math.Abs(at[i].X-at[j].X) < (boxes[i].W+boxes[j].W)/2-1 && math.Abs(at[i].Y-at[j].Y) < (boxes[i].H+boxes[j].H)/2-1 {
				t.Errorf("%d lies on %d", i, j)
			}
		}
	}
	again, err := Graphviz(context.Background(), boxes, wires)
	if err != nil || fmt.Sprint(at) != fmt.Sprint(again) {
		t.Errorf("asked again it says something else (%v)", err)
	}
}

func TestGraphvizIsNotAskedTooMuchOrTooLong(t *testing.T) {
	boxes, wires := hub(most)
	if _, err := Graphviz(context.Background(), boxes, wires); !errors.Is(err, ErrTooMany) {
		t.Errorf("%d boxes: %v", len(boxes), err)
	}
	ctx, stop := context.WithTimeout(context.Background(), time.Microsecond)
	defer stop()
	if _, err := Graphviz(ctx, boxes[:20], wires[:19]); !errors.Is(err, ErrNoHelp) {
		t.Errorf("out of time: %v", err)
	}
}

func TestAnAnswerThatIsNoneIsRefused(t *testing.T) {
	for _, out := range []string{"", "node n0 1 1", "node n0 1 1\nnode n7 2 2", "node n0 1 1\nnode n1 NaN 2", "node n0 x y\nnode n1 1 1"} {
		if at, err := places([]byte(out), 2); err == nil {
			t.Errorf("%q is read as %v", out, at)
		}
	}
}

// TestNothingIsLeftInTheSharedFolder starts the helper on a machine where nothing was ever compiled: what it makes
// goes into the user's own folder, and into none at all where somebody else's lies in its place.
func TestNothingIsLeftInTheSharedFolder(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	boxes, wires := hub(3)
	run := func(shared, home string) {
		c := exec.Command(self)
		c.Env = append(os.Environ(), mark+"=1", "TMPDIR="+shared, "TMP="+shared, "TEMP="+shared, "XDG_CACHE_HOME="+home, "LOCALAPPDATA="+home, "HOME="+home)
		c.Stdin = bytes.NewReader(question(boxes, wires))
		out, err := c.Output()
		if _, bad := places(out, 4); err != nil || bad != nil {
			t.Fatalf("no answer: %v, %v", err, bad)
		}
	}
	files := func(dir string) (n int) {
		_ = filepath.WalkDir(dir, func(_ string, d os.DirEntry, _ error) error {
			if d != nil && !d.IsDir() {
				n++
			}
			return nil
		})
		return n
	}
	shared, home := t.TempDir(), t.TempDir()
	run(shared, home)
	if files(shared) != 0 || files(home) == 0 {
		t.Errorf("the shared folder has %d files, the user's %d", files(shared), files(home))
	}
	shared, home = t.TempDir(), t.TempDir()
	planted := t.TempDir()
	if err := os.MkdirAll(filepath.Join(home, "kinweave"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(planted, filepath.Join(home, "kinweave", "go-graphviz")); err != nil {
		t.Skip("LOUDLY: this system makes no links, so that one planted is not tried")
	}
	run(shared, home)
	if files(planted)+files(shared) != 0 {
		t.Error("it followed a link that somebody planted")
	}
}

// TestTheUsersFolderForTemporaryFilesIsBack looks at what the rest of the program sees.
func TestTheUsersFolderForTemporaryFilesIsBack(t *testing.T) {
	dir := os.TempDir()
	if dir == os.DevNull || filepath.Base(dir) == "kinweave" {
		t.Errorf("temporary files go to %q", dir)
	}
}

func BenchmarkGraphviz(b *testing.B) {
	for _, n := range []int{12, 40, 80} {
		boxes, wires := hub(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := Graphviz(context.Background(), boxes, wires); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
