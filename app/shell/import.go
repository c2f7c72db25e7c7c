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
	spoken
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
	fmt.Println(say("%d people and %d couples are now in %s.", report.People, report.Unions, c.Case))
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
	fmt.Fprintln(os.Stderr, say("%s in %s, %d lines.", r.Format, say(r.Coding), r.Size))
	for _, g := range r.Groups() {
		fmt.Fprintf(os.Stderr, "  %s: %s\n", say(g.Level.String()), g.Words(say))
	}
}

func baseName(file string) string {
	return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
}
