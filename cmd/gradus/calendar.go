package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

// calendarName is the only file of a course with dates.
const calendarName = "calendar.toml"

type calendarCommand struct {
	dir, section, ics, version string
	// chosen says that a section was asked for.
	chosen bool
}

func newCalendar(t *terminal, version string) *cobra.Command {
	o := calendarCommand{version: version}
	cmd := &cobra.Command{
		Use:   "calendar [DIR]",
		Short: "Show what the calendar works out to",
		Long: "calendar shows for each section when each unit of the course in DIR (by default\n" +
			"this folder) is taught, which days are lost, and what does not fit. With --ics\n" +
			"it writes a section's dates as a file that calendar programs read; the site\n" +
			"offers the same files to families.",
		Args: atMostOneFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir, o.chosen = folderOf(args), cmd.Flags().Changed("section")
			return o.run(cmd.Context(), t, cmd.Flags().Changed("ics"))
		},
	}
	cmd.Flags().StringVar(&o.section, "section", "", "show one section, by its id")
	cmd.Flags().StringVar(&o.ics, "ics", "", "write the section's dates to this file (iCalendar)")
	return cmd
}

func (o calendarCommand) run(ctx context.Context, t *terminal, write bool) error {
	clock, err := buildClock()
	if err != nil {
		return err
	}
	source, err := openCourse(o.dir)
	if err != nil {
		return err
	}
	defer source.Close()
	result, err := builder.Build(ctx, builder.Options{Source: source.FS(), Clock: clock, Version: o.version})
	if err != nil {
		return err
	}
	c := result.Course
	if c.Calendar == nil && !calendarMistaken(result.Diags) {
		return o.without(t, c, write)
	}
	// Mistakes elsewhere do not move a date; the file is a part of the site, which
	// they stop.
	shown := slices.DeleteFunc(slices.Clone(result.Diags), func(d diag.Diagnostic) bool {
		return d.Pos.File != calendarName && !(write && result.Diags.Failed())
	})
	t.diagnostics(source.FS(), shown)
	if shown.Failed() {
		t.say("%s", summary(shown))
		return errProblems
	}
	sections, err := o.sections(c.Calendar)
	if err != nil {
		return err
	}
	if write {
		return o.write(ctx, t, result, sections)
	}
	if len(c.Calendar.Units) == 0 {
		t.say("%s", noUnits)
		t.say("%s", datesHint(c))
		return nil
	}
	for i, s := range sections {
		if i > 0 {
			t.result("")
		}
		if err := (timetable{c, pacing.New(c.Calendar), s}).print(t); err != nil {
			return err
		}
	}
	dateless(t, c)
	return nil
}

// calendarMistaken reports whether the calendar is there and cannot be read.
func calendarMistaken(found diag.List) bool {
	return slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Pos.File == calendarName })
}

// without is a course that has no calendar, which is nothing wrong.
func (o calendarCommand) without(t *terminal, c *course.Course, write bool) error {
	const message = "this course has no calendar: its lessons have no dates, and students go by their own pace alone"
	if write || o.chosen {
		return &misuse{message, datesHint(c)}
	}
	t.say("%s", message)
	t.say("%s", datesHint(c))
	return nil
}

const noUnits = "the calendar has no units yet, so there are no dates"

// datesHint is the next step for a course without dates.
func datesHint(c *course.Course) string {
	unit := "linear"
	if len(c.Units) > 0 {
		unit = c.Units[0].ID
	}
	return fmt.Sprintf("to give a unit dates, write in %s:\n\n[[unit]]\nid = %q\nstart = 2027-01-11\nclasses = 12", calendarName, unit)
}

// sections are those that were asked for.
func (o calendarCommand) sections(c *course.Calendar) ([]course.Section, error) {
	if !o.chosen {
		if len(c.Sections) == 0 {
			return []course.Section{{}}, nil
		}
		return c.Sections, nil
	}
	var ids []string
	for _, s := range c.Sections {
		if s.ID == o.section {
			return []course.Section{s}, nil
		}
		ids = append(ids, s.ID)
	}
	m := &misuse{message: fmt.Sprintf("there is no section %q in %s", o.section, calendarName)}
	near, ok := diag.Suggest(o.section, ids)
	switch {
	case len(ids) == 0:
		m.hint = "the calendar names no sections: leave --section out"
	case ok:
		m.hint = fmt.Sprintf("did you mean --section %s?", near)
	default:
		m.hint = "its sections are " + strings.Join(ids, ", ")
	}
	return nil, m
}

// dateless tells of units that the calendar leaves out.
func dateless(t *terminal, c *course.Course) {
	var titles []string
	for _, u := range c.Units {
		if u.Translates == nil && len(u.Lessons) > 0 && !slices.ContainsFunc(c.Calendar.Units, func(taught course.CalendarUnit) bool { return taught.ID == u.ID }) {
			titles = append(titles, u.Title)
		}
	}
	if len(titles) > 0 {
		t.result("\nNot in the calendar: %s", strings.Join(titles, ", "))
	}
}

// write writes the calendar file of one section.
func (o calendarCommand) write(ctx context.Context, t *terminal, result *builder.Result, sections []course.Section) error {
	if o.ics == "" {
		return &misuse{"--ics names no file", "name the file to write: --ics dates.ics"}
	}
	if len(sections) > 1 {
		var ids []string
		for _, s := range sections {
			ids = append(ids, s.ID)
		}
		return &misuse{"a calendar file holds the dates of one section", "choose it with --section: " + strings.Join(ids, ", ")}
	}
	file, found, err := result.Dates(ctx, sections[0].ID)
	if err != nil {
		return err
	}
	who := cmp.Or(sections[0].Name, result.Course.Title)
	if !found {
		return &misuse{noUnits, datesHint(result.Course)}
	}
	if err := writeCalendar(o.ics, file); err != nil {
		return err
	}
	t.result("%s: %s of %s", o.ics, count(bytes.Count(file, []byte("\r\nBEGIN:VEVENT\r\n")), "event"), who)
	return nil
}

// writeCalendar writes a calendar file, over another one but over nothing else.
func writeCalendar(name string, file []byte) error {
	if there, err := os.Stat(name); err == nil && !there.Mode().IsRegular() {
		return &misuse{fmt.Sprintf("%q is no file that can be written over", name), "name a file with --ics, such as dates.ics"}
	}
	if there, err := os.ReadFile(name); err == nil && len(there) > 0 && !bytes.HasPrefix(there, []byte("BEGIN:VCALENDAR")) {
		return &misuse{fmt.Sprintf("%q is there already, and is no calendar file", name), "choose another name with --ics"}
	}
	// Written beside it and put in its place, so that it is never half a file.
	draft, err := os.CreateTemp(filepath.Dir(name), ".gradus-*.ics")
	if err != nil {
		return fmt.Errorf("write the calendar file: %w", err)
	}
	defer os.Remove(draft.Name())
	_, err = draft.Write(file)
	if err = errors.Join(err, draft.Chmod(0o644), draft.Close()); err == nil {
		err = os.Rename(draft.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("write the calendar file: %w", err)
	}
	return nil
}
