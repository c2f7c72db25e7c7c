package shell

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"kinweave/app/session"
	"kinweave/graph"
)

// secret is how the shell is told a passphrase: asked for on the terminal, or
// read from a file. It is never an argument, since anyone can list those.
type secret struct {
	PassphraseFile string `placeholder:"FILE" help:"Read the case's passphrase from the first line of FILE, or from standard input when FILE is \"-\"."`
}

var errNoTerminal = errors.New("there is no terminal to ask for the passphrase on; use --passphrase-file")

// passphrase gets it from where the user said. A new one is asked for twice.
func (s secret) passphrase(what string, twice bool) ([]byte, error) {
	switch {
	case s.PassphraseFile == "-":
		return firstLine(os.Stdin)
	case s.PassphraseFile != "":
		f, err := os.Open(s.PassphraseFile)
		if err != nil {
			return nil, fmt.Errorf("read the passphrase: %w", err)
		}
		defer f.Close()
		return firstLine(f)
	case !term.IsTerminal(int(os.Stdin.Fd())):
		return nil, errNoTerminal
	}
	first, err := ask(say("Passphrase for %s: ", what))
	if err != nil || !twice {
		return first, err
	}
	second, err := ask(say("The same again: "))
	if err == nil && !bytes.Equal(first, second) {
		err = errors.New("the two are not the same; nothing was made")
	}
	return first, err
}

func firstLine(r io.Reader) ([]byte, error) {
	line, err := bufio.NewReader(r).ReadBytes('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read the passphrase: %w", err)
	}
	if line = bytes.TrimRight(line, "\r\n"); len(line) == 0 {
		return nil, errors.New("the passphrase is empty")
	}
	return line, nil
}

func ask(prompt string) ([]byte, error) {
	fmt.Fprint(os.Stderr, prompt)
	word, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(os.Stderr)
	if err != nil {
		return nil, fmt.Errorf("read the passphrase: %w", err)
	}
	return word, nil
}

// family opens a case, or reads a family file into memory, which takes no passphrase.
func (s secret) family(ctx context.Context, file string) (*session.Session, session.Report, error) {
	var pass []byte
	if !session.IsFamilyFile(file) {
		if _, err := os.Stat(file); err != nil { // before anyone is asked anything
			return nil, session.Report{}, fmt.Errorf("%s: %w", file, session.ErrNoFile)
		}
		var err error
		if pass, err = s.passphrase(file, false); err != nil {
			return nil, session.Report{}, err
		}
	}
	ses, report, err := session.OpenAny(ctx, file, pass)
	if err != nil {
		return nil, report, fmt.Errorf("%s: %w", file, err)
	}
	return ses, report, nil
}

// familyAsAt opens a family as it was on a day; "" is today.
func (s secret) familyAsAt(ctx context.Context, file, day string) (*session.Session, error) {
	var asAt graph.Date
	if day != "" {
		var err error
		if asAt, err = graph.ParseDate(day); err != nil { // before anyone is asked anything
			return nil, fmt.Errorf("--as-at %q: %w", day, err)
		}
	}
	ses, _, err := s.family(ctx, file)
	if err == nil && day != "" {
		ses.SetAsAt(asAt)
	}
	return ses, err
}
