package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// terminal is how gradus speaks. All of it goes through here, so that it has
// one voice:
//
//   - What was asked for goes to stdout, all else to stderr.
//   - A message to a person begins with "gradus:", its next step with
//     "gradus: hint:". Diagnostics begin with file:line:column instead, so that
//     editors can jump there.
//   - Messages begin in lower case, have no period at their end and name things
//     as the teacher wrote them.
//   - Colour only on a terminal, never when NO_COLOR is set, and never as the
//     only sign of anything.
type terminal struct {
	out, err io.Writer
	// colour says that err is a terminal that wants colours, outColour the
	// same of out.
	colour, outColour bool
}

func newTerminal(out, err *os.File) *terminal {
	return &terminal{out: out, err: err, colour: colourful(err), outColour: colourful(out)}
}

// colourful reports whether a stream shows colours to somebody who wants them.
func colourful(f *os.File) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// result prints what a command was asked for.
func (t *terminal) result(format string, args ...any) {
	fmt.Fprintf(t.out, format+"\n", args...)
}

// say tells what is going on.
func (t *terminal) say(format string, args ...any) {
	t.line("", fmt.Sprintf(format, args...))
}

// warn tells what did not work, though the command goes on. hint may be "".
func (t *terminal) warn(message, hint string) { t.message("warning", "33", message, hint) }

// fail tells why a command ends. hint may be "".
func (t *terminal) fail(message, hint string) { t.message("error", "31", message, hint) }

func (t *terminal) message(kind, colour, message, hint string) {
	t.line(t.paint(colour, kind+":")+" ", message)
	if hint != "" {
		t.line(t.paint("36", "hint:")+" ", hint)
	}
}

// line prints one message; further lines of it are set in.
func (t *terminal) line(mark, message string) {
	message = strings.ReplaceAll(strings.TrimRight(message, "\n"), "\n", "\n        ")
	fmt.Fprintf(t.err, "gradus: %s%s\n", mark, message)
}

// paint colours words, by the number of an ANSI colour.
func (t *terminal) paint(colour, words string) string {
	if !t.colour {
		return words
	}
	return "\x1b[1;" + colour + "m" + words + "\x1b[0m"
}

// diagnostics shows what was found on the way to something else.
func (t *terminal) diagnostics(source fs.FS, found diag.List) {
	// A broken stderr is nobody's to be told of.
	_ = diag.Text{Source: source, Colour: t.colour}.Print(t.err, found)
}

// findings prints diagnostics as what was asked for.
func (t *terminal) findings(source fs.FS, found diag.List) error {
	return diag.Text{Source: source, Colour: t.outColour}.Print(t.out, found)
}

// summary counts diagnostics in words.
func summary(found diag.List) string {
	of := map[diag.Severity]int{}
	for _, d := range found {
		of[d.Severity]++
	}
	words := count(of[diag.Error], "error") + ", " + count(of[diag.Warning], "warning")
	switch {
	case len(found) == 0:
		return "nothing to mend"
	case of[diag.Note] == len(found):
		return "nothing to mend, " + count(len(found), "note")
	case of[diag.Note] > 0:
		return words + ", " + count(of[diag.Note], "note")
	}
	return words
}

// count is a number of things in words.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
