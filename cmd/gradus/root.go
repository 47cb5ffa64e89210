package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// What gradus exits with.
const (
	exitFine = iota
	// exitProblems: the course has something to mend, or the machine failed.
	exitProblems
	// exitMisuse: gradus was asked for something it cannot do.
	exitMisuse
)

// errProblems ends a command whose diagnostics have been shown.
var errProblems = errors.New("the course has problems")

// misuse is a request that gradus cannot follow, with the next step.
type misuse struct{ message, hint string }

func (m *misuse) Error() string { return m.message }

// run is the whole program: it does what args ask for and returns the exit
// code. Ctrl-C ends the command's context, so that it leaves things whole.
func run(args []string) int {
	collectSeldom()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	t := newTerminal(os.Stdout, os.Stderr)
	// What is wrong before a command starts is the command line.
	started := false
	root := newRoot(t, &started)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var wrong *misuse
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errProblems):
		return exitProblems
	case errors.As(err, &wrong):
		t.fail(wrong.message, wrong.hint)
		return exitMisuse
	case !started:
		t.fail(err.Error(), "gradus help shows what it can do")
		return exitMisuse
	default:
		t.fail(explain(err))
		return exitProblems
	}
}

// newRoot is the command gradus with everything below it. started is set when a
// command begins to work.
func newRoot(t *terminal, started *bool) *cobra.Command {
	info, _ := debug.ReadBuildInfo()
	version := versionOf(info)
	root := &cobra.Command{
		Use:   "gradus",
		Short: "Turn a folder of Markdown into a self-paced course",
		Long: "gradus turns a folder of Markdown into a course site that students follow at\n" +
			"their own pace. Start with: gradus new course algebra-1",
		Version:          version,
		Args:             knownCommand,
		RunE:             func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		PersistentPreRun: func(*cobra.Command, []string) { *started = true },
		SilenceErrors:    true,
		SilenceUsage:     true,
	}
	root.SetVersionTemplate("gradus {{.Version}}\n")
	root.SetOut(t.out)
	root.SetErr(t.err)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &misuse{err.Error(), cmd.CommandPath() + " --help lists the options"}
	})
	root.AddCommand(newNew(t, info), newServe(t, version), newBuild(t, version), newLint(t, version), newCalendar(t, version), newVersion(t, info))
	return root
}

// knownCommand refuses what is left of a command line where a command should
// stand.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	m := &misuse{fmt.Sprintf("there is no command %q", cmd.CommandPath()+" "+args[0]), cmd.CommandPath() + " --help lists the commands"}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	if near, ok := diag.Suggest(args[0], names); ok {
		m.hint = fmt.Sprintf("did you mean %s %s?", cmd.CommandPath(), near)
	}
	return m
}

// atMostOneFolder is for commands that take a course's folder, by default the
// one they are started in.
func atMostOneFolder(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return &misuse{
			fmt.Sprintf("%s takes one folder, not %d", cmd.CommandPath(), len(args)),
			"a name with spaces in it stands in quotes",
		}
	}
	return nil
}

// folderOf is the course's folder among a command's arguments.
func folderOf(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return args[0]
}
