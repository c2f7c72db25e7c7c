package shell

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kinweave/app/session"
)

type importCommand struct {
	secret
	In   string `arg:"" name:"in" help:"A family file: GEDCOM (.ged, .gdz) or Kinweave's own JSON."`
	Case string `arg:"" name:"case" help:"The case to bring it into; it is made if it is not there."`
}

func (c importCommand) Run(ctx context.Context) error {
	if _, _, err := session.Read(ctx, c.In); err != nil { // before a case is made for nothing
		return fmt.Errorf("%s: %w", c.In, err)
	}
	ses, fresh, err := c.target()
	if err != nil {
		return err
	}
	defer ses.Close()
	step, report, err := ses.Import(ctx, c.In)
	if err == nil {
		err = ses.Do(step)
	}
	if err != nil {
		if fresh {
			_ = ses.Close()
			_ = os.Remove(c.Case) // it was made for this import, and holds nothing
		}
		return err
	}
	printReport(report)
	fmt.Printf("%d people and %d couples are now in %s.\n", report.People, report.Unions, c.Case)
	return nil
}

func (c importCommand) target() (*session.Session, bool, error) {
	if filepath.Ext(c.Case) == "" {
		c.Case += session.Suffix
	}
	if _, err := os.Stat(c.Case); errors.Is(err, os.ErrNotExist) {
		pass, err := c.passphrase("the new case "+c.Case, true)
		if err != nil {
			return nil, false, err
		}
		ses, err := session.New(c.Case, pass)
		return ses, true, err
	}
	pass, err := c.passphrase(c.Case, false)
	if err != nil {
		return nil, false, err
	}
	ses, err := session.Open(c.Case, pass)
	return ses, false, err
}

// printReport says on standard error what reading a file came to, the same thing
// about several lines once.
func printReport(r session.Report) {
	if r.Format == "" {
		return
	}
	fmt.Fprintf(os.Stderr, "%s in %s, %d lines.\n", r.Format, r.Coding, r.Size)
	for _, g := range r.Groups() {
		where := ""
		if g.Path != "" {
			where = g.Path + " "
		}
		fmt.Fprintf(os.Stderr, "  %s: %s%s%s\n", g.Level, where, g.Text, lines(g.Lines))
	}
}

func lines(ns []int) string {
	const most = 8
	var said []string
	for _, n := range ns {
		if n > 0 && len(said) < most {
			said = append(said, fmt.Sprint(n))
		}
	}
	switch {
	case len(said) == 0:
		return ""
	case len(ns) == 1:
		return " (line " + said[0] + ")"
	case len(ns) > most:
		return fmt.Sprintf(" (lines %s and %d more)", strings.Join(said, ", "), len(ns)-most)
	}
	return " (lines " + strings.Join(said, ", ") + ")"
}

func baseName(file string) string {
	return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
}
