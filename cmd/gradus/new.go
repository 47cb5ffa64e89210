package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func newNew(t *terminal, info *debug.BuildInfo) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Begin a course, a unit or a lesson",
		Long:  "new writes a working start with comments. It never writes over a file.",
		Args:  knownCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	dir := cmd.PersistentFlags().String("dir", ".", "the course's folder, for new unit and new lesson")
	cmd.AddCommand(
		&cobra.Command{
			Use:     "course NAME",
			Short:   "Begin a course in a new folder",
			Example: "  gradus new course algebra-1",
			Args:    oneName("the new course", "gradus new course algebra-1"),
			RunE:    func(_ *cobra.Command, args []string) error { return beginCourse(t, info, args[0]) },
		},
		&cobra.Command{
			Use:     "unit NAME",
			Short:   "Begin a unit of the course in this folder",
			Example: "  gradus new unit \"Linear functions\"",
			Args:    oneName("the new unit", "gradus new unit \"Linear functions\""),
			RunE:    func(_ *cobra.Command, args []string) error { return beginUnit(t, *dir, args[0]) },
		},
		&cobra.Command{
			Use:     "lesson UNIT/NAME",
			Short:   "Begin a lesson of a unit",
			Example: "  gradus new lesson \"linear-functions/Slope of a line\"",
			Args:    oneName("the unit and the new lesson", "gradus new lesson \"linear-functions/Slope of a line\""),
			RunE:    func(_ *cobra.Command, args []string) error { return beginLesson(t, *dir, args[0]) },
		},
	)
	return cmd
}

// oneName is for commands that need exactly one name.
func oneName(what, example string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return &misuse{"name " + what, "for example: " + example}
		case len(args) > 1:
			return &misuse{"one name is needed, not " + fmt.Sprint(len(args)), "a name with spaces in it stands in quotes: " + example}
		case slugOf(path.Base(filepath.ToSlash(args[0]))) == "":
			return &misuse{fmt.Sprintf("%q has no letter or digit to make a name of", args[0]), "for example: " + example}
		}
		return nil
	}
}

// beginCourse writes a new course into the folder at name.
func beginCourse(t *terminal, info *debug.BuildInfo, name string) error {
	// The folder is what the author typed; title and id come from its last part.
	base := filepath.Base(filepath.Clean(name))
	if base == "." || base == ".." {
		whole, err := filepath.Abs(name)
		if err != nil {
			return fmt.Errorf("new course: %w", err)
		}
		base = filepath.Base(whole)
	}
	query, known := pin(info, checkout)
	pinned := "The same gradus that began this course. To move to another, change what follows the @."
	if !known {
		pinned = "The newest gradus. To stay with one, write its version behind the @."
	}
	files, err := starterFiles("course", starterView{ID: slugOf(base), Title: titleOf(base), Pin: query, Pinned: pinned})
	if err != nil {
		return err
	}
	if err := writeNew(t, name, files); err != nil {
		return err
	}
	if !known {
		t.warn("this gradus does not know its own version, so the site will be published with the newest",
			"the version is in "+filepath.Join(name, ".github", "workflows", "pages.yml"))
	}
	t.say("next: gradus serve %s", quoted(name))
	t.say("%s says how to publish it", filepath.Join(name, "README.md"))
	return nil
}

// beginUnit writes a new unit into the course at dir.
func beginUnit(t *terminal, dir, name string) error {
	course, err := openCourse(dir)
	if err != nil {
		return err
	}
	defer course.Close()
	at := path.Clean(filepath.ToSlash(name))
	parent, base := path.Split(at)
	parent = path.Clean(parent)
	names, err := namesIn(course, parent, true)
	if err != nil {
		return err
	}
	if same, taken := named(names, base); taken {
		return &misuse{fmt.Sprintf("there is a unit %q already", path.Join(parent, same)),
			"choose another name, or add a lesson to it: gradus new lesson " + quoted(path.Join(parent, same)+"/NAME")}
	}
	folder := path.Join(parent, numbered(base, names))
	files, err := starterFiles("unit", starterView{Title: titleOf(withoutNumber(base))})
	if err != nil {
		return err
	}
	if err := writeNew(t, filepath.Join(dir, filepath.FromSlash(folder)), files); err != nil {
		return err
	}
	if lists(course, "course.toml", "units") {
		t.say("course.toml lists the units: add %q where it belongs", withoutNumber(path.Base(folder)))
	}
	t.say("next: gradus new lesson %s", inFolder(dir, folder+"/NAME"))
	return nil
}

// beginLesson writes a new lesson into a unit of the course at dir. Without a
// unit it belongs to the course's own folder, if that is where lessons are.
func beginLesson(t *terminal, dir, name string) error {
	course, err := openCourse(dir)
	if err != nil {
		return err
	}
	defer course.Close()
	wanted, base := path.Split(path.Clean(filepath.ToSlash(name)))
	unit, err := unitAt(course, path.Clean(wanted))
	if err != nil {
		return err
	}
	base = strings.TrimSuffix(base, ".md")
	names, err := namesIn(course, unit, false)
	if err != nil {
		return err
	}
	if same, taken := named(names, base); taken {
		return &misuse{fmt.Sprintf("there is a lesson %q already", path.Join(unit, same+".md")), "choose another name, or edit that file"}
	}
	file := numbered(base, names) + ".md"
	files, err := starterFiles("lesson", starterView{Title: titleOf(withoutNumber(base))})
	if err != nil {
		return err
	}
	files[0].name = file
	if err := writeNew(t, filepath.Join(dir, filepath.FromSlash(unit)), files); err != nil {
		return err
	}
	if lists(course, path.Join(unit, "index.md"), "lessons") {
		t.say("%s lists the unit's lessons: add %q where it belongs", path.Join(unit, "index.md"), withoutNumber(strings.TrimSuffix(file, ".md")))
	}
	t.say("next: write it, and see it with: gradus serve %s", quoted(dir))
	return nil
}

// inFolder is the argument for a command on a course that may be elsewhere.
func inFolder(dir, argument string) string {
	if dir == "." {
		return quoted(argument)
	}
	return quoted(argument) + " --dir " + quoted(dir)
}

// quoted is a word as it stands on a command line.
func quoted(word string) string {
	if strings.ContainsAny(word, " '\"&();<>|$`\\*?") {
		return `"` + word + `"`
	}
	return word
}

// unitAt finds the folder that an author means by a unit's name: the folder of
// that name, or the one that has it behind its number.
func unitAt(course *os.Root, wanted string) (string, error) {
	if wanted == "." {
		return rootUnit(course)
	}
	parent, base := path.Split(wanted)
	parent = path.Clean(parent)
	names, err := namesIn(course, parent, true)
	if err != nil {
		return "", err
	}
	if same, found := named(names, base); found {
		return path.Join(parent, same), nil
	}
	return "", &misuse{fmt.Sprintf("there is no unit %q", wanted), unitHint(parent, base, names)}
}
