package shell

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"kinweave/app/session"
	"kinweave/assets"
	"kinweave/graph"
)

type exampleCommand struct {
	spoken
	Dir string `arg:"" help:"The folder to write the cases into; it is made if it is not there."`
}

func (c exampleCommand) Run() error {
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return fmt.Errorf("make the folder: %w", err)
	}
	for _, e := range assets.Examples() {
		file := filepath.Join(c.Dir, e.Name+session.Suffix)
		if err := writeExample(e, file); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		fmt.Println(file)
	}
	fmt.Println(say("Their passphrase is %q.", assets.ExamplePassphrase))
	return nil
}

// writeExample makes a case of an example. It never writes over another file.
func writeExample(e assets.Example, file string) error {
	loose, err := session.Example(e)
	if err != nil {
		return err
	}
	ses, err := session.New(file, []byte(assets.ExamplePassphrase))
	if err != nil {
		return err
	}
	defer func() { _ = ses.Close() }() // every step is on the disk already
	return ses.Do(graph.Put(ses.Family(), "Write the example", slices.Collect(loose.Family().Records())...))
}
