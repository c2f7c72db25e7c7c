// Package shell is Kinweave without its window: the same jobs by words, for those who work from a
// shell and for other programs. Without a word it asks for the window.
package shell

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"kinweave/graph/language"

	"github.com/alecthomas/kong"
)

// Window opens the window, on a case or a family file if one is named; a passphrase that is not
// given is asked for there.
type Window func(file string, passphrase []byte) error

type commands struct {
	Open      openCommand      `cmd:"" default:"withargs" help:"Open the window, on a case if one is named."`
	Import    importCommand    `cmd:"" help:"Bring a family file into a case: a new one, or one that is there already, as one step that can be taken back."`
	Export    exportCommand    `cmd:"" help:"Print a family as PDF, SVG or PNG, or write it as GEDCOM or JSON."`
	Layout    layoutCommand    `cmd:"" help:"Print where everyone stands and how the lines run, as JSON in symbol widths."`
	Show      showCommand      `cmd:"" help:"Print what a family holds and what looks wrong in it."`
	Kin       kinCommand       `cmd:"" help:"Print what one person is to another, in words."`
	Labels    labelsCommand    `cmd:"" help:"Print what the law calls everyone, seen from one child, as a guide."`
	Symbols   symbolsCommand   `cmd:"" help:"Write the chart of signs as PDF."`
	Carers    carersCommand    `cmd:"" help:"Print who could care for a child and who could help, in an order that says why, with no score."`
	Coverage  coverageCommand  `cmd:"" help:"Print where nobody has looked for a child's family yet, and what to ask next."`
	Network   networkCommand   `cmd:"" help:"Draw who and what is around a child as an eco-map or a connectedness map, or the places where the child has lived."`
	Own       ownCommand       `cmd:"" help:"Print a child's own map as the child's page, or say it in words. What the child's other prints may not show stays off it."`
	Links     linksCommand     `cmd:"" help:"Print a child's own people: the three questions in the child's words, who agreed to what, the steps, the plan, what has gone quiet, and how the network has grown."`
	Meeting   meetingCommand   `cmd:"" help:"Print the meetings of a case: who comes, what the room needs, who must not meet, the family's plan and what it lacks."`
	Statement statementCommand `cmd:"" help:"Print who was considered for a child, what came of it, and what is not known. Refused while somebody in reach has neither an answer nor a reason."`
	Pack      packCommand      `cmd:"" help:"Write a meeting pack: everything one reader takes to a meeting, in numbered copies that are logged in the case."`
	Words     wordsCommand     `cmd:"" help:"Print the map in words: the same facts as the picture for that reader, and no others."`
	Work      workCommand      `cmd:"" help:"Print what is due in every case of a folder: calls, replies, meetings, packs, reviews, and the clocks of the law."`
	Supervise superviseCommand `cmd:"" help:"Print what a supervisor would ask of one child's case: coverage, what is overdue, reasons missing, questions nobody has asked, what has changed; and sign it off."`
	Measures  measuresCommand  `cmd:"" help:"Write the measures of every case of a folder as a table without any name, date of birth or place. It is read back before it is kept."`
	Example   exampleCommand   `cmd:"" help:"Write the example cases into a folder. Their passphrase is \"example\"."`
}

// Run does what the arguments say: 0 for done, 1 for a job that failed, 2 for words it does not know.
func Run(args []string, window Window) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var c commands
	code := -1
	tongue = tongueOf(args)
	parser, err := kong.New(&c, kong.Name("kinweave"), kong.UsageOnError(),
		kong.Description("Map a child's family, friends and community. Offline, in one encrypted file."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(window),
		kong.Exit(func(int) { code = 0 })) // only -h exits
	if err != nil {
		return complain(err, 1)
	}
	words, err := parser.Parse(args)
	if code == 0 {
		return 0
	}
	if err != nil {
		return complain(language.Errorf("the command was not understood: %w\nTry: kinweave -h", err), 2)
	}
	if err := words.Run(); err != nil {
		return complain(err, 1)
	}
	return 0
}

func complain(err error, code int) int {
	fmt.Fprintln(os.Stderr, "kinweave:", tongue.Fault(err))
	return code
}

type openCommand struct {
	secret
	File string `arg:"" optional:"" help:"A case (.kinweave) or a family file (.ged)."`
}

func (c openCommand) Run(window Window) error {
	if c.PassphraseFile == "" {
		return window(c.File, nil)
	}
	pass, err := c.passphrase("", false)
	if err != nil {
		return err
	}
	return window(c.File, pass)
}
