package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
)

type lintCommand struct {
	dir, version, since string
	strict, rules, json bool
}

func newLint(t *terminal, version string) *cobra.Command {
	o := lintCommand{version: version}
	cmd := &cobra.Command{
		Use:   "lint [DIR]",
		Short: "Look for mistakes; write nothing",
		Long: "lint looks for mistakes in the course in DIR (by default this folder). With\n" +
			"--since it also tells what was edited since then and what that does to the\n" +
			"records that students already have: gradus lint --since HEAD before a commit,\n" +
			"gradus lint --since main before a branch is merged. It writes nothing.",
		Args: atMostOneFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.rules {
				return o.list(t)
			}
			if cmd.Flags().Changed("since") && o.since == "" {
				return &misuse{"--since names nothing", "name a git revision (--since HEAD), or a folder that holds the course as it was"}
			}
			o.dir = folderOf(args)
			return o.run(cmd.Context(), t)
		},
	}
	cmd.Flags().BoolVar(&o.strict, "strict", false, "exit with 1 for warnings too")
	cmd.Flags().StringVar(&o.since, "since", "", "tell what edits since a git revision, or since a copy in a folder, do to students' records")
	cmd.Flags().BoolVar(&o.rules, "rules", false, "list what is looked for")
	cmd.Flags().BoolVar(&o.json, "json", false, "print one JSON object instead of words")
	return cmd
}

func (o lintCommand) run(ctx context.Context, t *terminal) error {
	course, err := openCourse(o.dir)
	if err != nil {
		return err
	}
	defer course.Close()
	var before former
	if o.since != "" {
		if before, err = openFormer(ctx, o.dir, o.since); err != nil {
			return err
		}
		defer before.Close()
	}
	result, err := builder.Build(ctx, builder.Options{Source: course.FS(), Version: o.version})
	if err != nil {
		return err
	}
	edit, err := compare(ctx, result, before)
	if err != nil {
		return err
	}
	found := result.Diags
	if edit != nil {
		found = slices.Concat(found, edit.Diags)
	}
	if o.json {
		err = o.print(t, found, edit)
	} else {
		err = t.findings(course.FS(), found)
		t.say("%s", summary(found))
		if o.since != "" {
			sayEdit(t, o.since, edit)
		}
	}
	if err == nil && (found.Failed() || o.strict && warned(found)) {
		return errProblems
	}
	return err
}

// print prints the report as JSON; edit is nil when nothing was compared.
func (o lintCommand) print(t *terminal, found diag.List, edit *builder.Edit) error {
	report := struct {
		Diagnostics diag.List    `json:"diagnostics"`
		Since       *sinceReport `json:"since,omitempty"`
	}{Diagnostics: found.Sort()}
	if edit != nil {
		report.Since = &sinceReport{From: o.since, Complete: !edit.Mistaken, Harmless: edit.Harmless}
	}
	return printJSON(t, report)
}

// list prints every code there is.
func (o lintCommand) list(t *terminal) error {
	rules := slices.SortedFunc(slices.Values(slices.Concat(builder.Rules(), builder.EditRules())),
		func(a, b diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	if o.json {
		return printJSON(t, struct {
			Rules []diag.Rule `json:"rules"`
		}{rules})
	}
	table := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	for _, r := range rules {
		fmt.Fprintf(table, "%s\t%s\t%s\n", r.Code, r.Severity, r.Summary)
	}
	return table.Flush()
}
