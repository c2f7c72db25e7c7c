//go:build unix

package storage

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"kinweave/graph"
)

// These tests need a second process. It is this test program again, told by
// the environment what to do.
const helperVariable = "KINWEAVE_STORAGE_HELPER"

// TestHelper does nothing unless it is run as one of the helpers below.
func TestHelper(t *testing.T) {
	task, path, _ := strings.Cut(os.Getenv(helperVariable), " ")
	helper := map[string]func(string) error{"": nil, "write": keepWriting, "open": justOpen, "fill": writeUntilFull}[task]
	if helper == nil {
		t.Skip("only as a helper")
	}
	if err := helper(path); err != nil {
		fmt.Println("error", err)
	}
}

func run(t *testing.T, task, path string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestHelper$", "-test.v")
	cmd.Env = append(os.Environ(), helperVariable+"="+task+" "+path)
	cmd.Dir = "/"
	return cmd
}

func person(n int) graph.Person {
	return graph.Person{ID: graph.ID(fmt.Sprint("w", n)), Known: "Somebody", Formal: strings.Repeat("x", n%3000)}
}

// keepWriting commits one person after the other and says so each time.
func keepWriting(path string) error {
	c, err := Open(path, secret)
	if err != nil {
		return err
	}
	for n := c.Family().Len(graph.KindPerson); ; n++ {
		if err := c.Commit(add("Add somebody", person(n)), noon); err != nil {
			return err
		}
		fmt.Println("saved", n+1)
		if n%10 == 9 {
			if err := c.Compact(); err != nil {
				return err
			}
		}
	}
}

func justOpen(path string) error {
	c, err := Open(path, secret)
	if err != nil {
		return err
	}
	fmt.Println("opened", c.ReadOnly())
	if err := c.Commit(add("Add", person(100000)), noon); err != nil {
		return err
	}
	fmt.Println("saved 1")
	return c.Close()
}

// writeUntilFull commits with a limit on the size of files, lifts it, and goes on.
func writeUntilFull(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	c, err := Open(path, secret)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	tight := was
	tight.Cur = uint64(info.Size()) + 3*pageSize
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &tight); err != nil {
		return err
	}
	n := 0
	for ; err == nil && n < 10_000; n++ {
		err = c.Commit(add("Add", person(n)), noon)
	}
	if !errors.Is(err, ErrFull) {
		return fmt.Errorf("after %d: %w", n, err)
	}
	fmt.Println("full", n-1)
	for range 5 { // still full, still nothing lost
		if err := c.Commit(add("Add", person(n-1)), noon); !errors.Is(err, ErrFull) {
			return fmt.Errorf("again: %w", err)
		}
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	for range 20 {
		if err := c.Commit(add("Add", person(n-1)), noon); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
		n++
	}
	fmt.Println("saved", n-1)
	return c.Close()
}

// A worker's laptop may stop at any moment. What was saved by then is there.
func TestNothingSavedIsLostWhenTheProgramIsKilled(t *testing.T) {
	c := newCase(t)
	_ = c.Close()
	rounds := 8
	if testing.Short() {
		rounds = 2
	}
	for round := range rounds {
		cmd := run(t, "write", c.Path())
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(60+37*round)*time.Millisecond, func() { _ = cmd.Process.Kill() })
		saved := last(t, out, "saved ")
		_ = cmd.Wait()
		n, err := Open(c.Path(), secret)
		if err != nil {
			t.Fatalf("round %d, after %d: %v", round, saved, err)
		}
		if got := n.Family().Len(graph.KindPerson); got != saved && got != saved+1 && saved > 0 {
			t.Errorf("round %d: %d were saved, %d are there", round, saved, got)
		}
		if h, err := n.History(); err != nil || len(h) != n.Family().Len(graph.KindPerson) {
			t.Errorf("round %d: %d history lines, %v", round, len(h), err)
		}
		if left, _ := filepath.Glob(c.Path() + ".*.part"); len(left) > 0 {
			t.Errorf("round %d: %d half files are left", round, len(left))
		}
		t.Logf("round %d: killed after %d", round, saved)
		_ = n.Close()
	}
}

// last gives the last number that a helper printed after a word.
func last(t *testing.T, out io.Reader, word string) int {
	t.Helper()
	n := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if rest, ok := strings.CutPrefix(lines.Text(), word); ok {
			n, _ = strconv.Atoi(rest)
		}
		if strings.HasPrefix(lines.Text(), "error ") {
			t.Error(lines.Text())
		}
	}
	return n
}

func TestASecondProgramFindsTheCaseInUse(t *testing.T) {
	c := newCase(t)
	out, _ := run(t, "open", c.Path()).CombinedOutput()
	if !strings.Contains(string(out), "error "+ErrInUse.Error()) {
		t.Errorf("%s", out)
	}
	_ = c.Close()
	out, _ = run(t, "open", c.Path()).CombinedOutput()
	if !strings.Contains(string(out), "saved 1") {
		t.Errorf("once it was closed: %s", out)
	}
}

func TestAFileThatMayNotGrowLosesNothing(t *testing.T) {
	c := village(t, 20)
	_ = c.Close()
	out, err := run(t, "fill", c.Path()).Output()
	text := string(out)
	if err != nil || !strings.Contains(text, "full ") || strings.Contains(text, "error ") {
		t.Fatalf("%v\n%s", err, text)
	}
	saved := last(t, strings.NewReader(text), "saved ")
	n, err := Open(c.Path(), secret)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for p := range graph.All[graph.Person](n.Family()) {
		if p.Known == "Somebody" {
			found++
		}
	}
	if found != saved || saved < 20 {
		t.Errorf("%d were saved, %d are there", saved, found)
	}
	if _, err := n.History(); err != nil {
		t.Error(err)
	}
	_ = n.Close()
}

// mount makes a small disk of its own, where the computer allows that.
func mount(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+size, "tmpfs", dir).Run(); err != nil {
		t.Skip("SKIPPED: no disk can be mounted here (needs root)")
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", dir).Run() })
	return dir
}

func TestAFullDiskLosesNothing(t *testing.T) {
	dir := mount(t, "512k")
	path := filepath.Join(dir, "a.kinweave")
	c, err := Create(path, secret)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for ; err == nil && n < 10_000; n++ {
		err = c.Commit(add("Add", person(n)), noon)
	}
	n--
	if !errors.Is(err, ErrFull) {
		t.Fatalf("after %d: %v", n, err)
	}
	if err := c.Compact(); err != nil && !errors.Is(err, ErrFull) {
		t.Errorf("compact on a full disk: %v", err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(filepath.Join(dir, "b.kinweave"), secret); !errors.Is(err, ErrFull) {
		t.Errorf("create on a full disk: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.part")); len(left) > 0 {
		t.Errorf("left behind: %d files", len(left))
	}
	c, err = Open(path, secret)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Family().Len(graph.KindPerson); got != n {
		t.Errorf("%d were saved, %d are there", n, got)
	}
	if c.BackupErr() == nil {
		t.Log("there was room for a copy")
	} else if !errors.Is(c.BackupErr(), ErrFull) {
		t.Error(c.BackupErr())
	}
	_ = c.Close()
}

// A stick with its lock on, a network folder one may only read.
func TestACaseInAReadOnlyPlaceCanBeLookedAt(t *testing.T) {
	dir := mount(t, "4m")
	path := filepath.Join(dir, "a.kinweave")
	c, err := Create(path, secret)
	if err != nil {
		t.Fatal(err)
	}
	if err := errorsOf(c.Commit(add("Add", person(1)), noon), c.Close()); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("mount", "-o", "remount,ro", dir).Run(); err != nil {
		t.Skip("SKIPPED: the disk cannot be made read-only: ", err)
	}
	lookedAt(t, path)
	if _, err := Create(filepath.Join(dir, "b.kinweave"), secret); !errors.Is(err, ErrReadOnly) {
		t.Errorf("create: %v", err)
	}
}

func lookedAt(t *testing.T, path string) {
	t.Helper()
	c, err := Open(path, secret)
	if err != nil {
		t.Fatal(err)
	}
	if !c.ReadOnly() || c.Family().Len(graph.KindPerson) != 1 {
		t.Errorf("read-only %v, %d people", c.ReadOnly(), c.Family().Len(graph.KindPerson))
	}
	for what, err := range map[string]error{
		"commit": c.Commit(add("Add", person(2)), noon), "compact": c.Compact(), "passphrase": c.ChangePassphrase(secret, []byte("other")),
	} {
		if !errors.Is(err, ErrReadOnly) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if h, err := c.History(); err != nil || len(h) != 1 {
		t.Errorf("history: %d, %v", len(h), err)
	}
	again, err := Open(path, secret) // two may look at once
	if err != nil {
		t.Error(err)
	} else {
		_ = again.Close()
	}
	_ = c.Close()
}

// Another user's file, which this one may read and not write. Root may write
// anything, so as root the helper is run as nobody.
func TestAFileOneMayOnlyReadOpensReadOnly(t *testing.T) {
	c := newCase(t)
	if err := errorsOf(c.Commit(add("Add", person(1)), noon), c.Close()); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(c.Path(), 0o444); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() != 0 {
		lookedAt(t, c.Path())
		return
	}
	for dir := filepath.Dir(c.Path()); len(dir) > len(os.TempDir()); dir = filepath.Dir(dir) {
		_ = os.Chmod(dir, 0o755)
	}
	self := filepath.Join(filepath.Dir(c.Path()), "helper")
	b, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(self, b, 0o755); err != nil {
		t.Fatal(err)
	}
	cmd := run(t, "open", c.Path())
	cmd.Path, cmd.Args[0] = self, self
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, _ := cmd.CombinedOutput()
	if text := string(out); !strings.Contains(text, "opened true") || !strings.Contains(text, "error "+ErrReadOnly.Error()) {
		t.Errorf("%s", text)
	}
}
