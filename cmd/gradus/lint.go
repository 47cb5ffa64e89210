package main

import (
	"context"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
)

type lintCommand struct {
	dir, version        string
	strict, rules, json bool
}

func newLint(t *terminal, version string) *cobra.Command {
	o := lintCommand{version: version}
	cmd := &cobra.Command{
		Use:   "lint [DIR]",
		Short: "Look for mistakes; write nothing",
		Args:  atMostOneFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.rules {
				return o.list(t)
			}
			o.dir = folderOf(args)
			return o.run(cmd.Context(), t)
		},
	}
	cmd.Flags().BoolVar(&o.strict, "strict", false, "exit with 1 for warnings too")
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
	result, err := builder.Build(ctx, builder.Options{Source: course.FS(), Version: o.version})
	if err != nil {
		return err
	}
	found := result.Diags
	if o.json {
		err = printJSON(t, struct {
			Diagnostics diag.List `json:"diagnostics"`
		}{found})
	} else {
		err = t.findings(course.FS(), found)
		t.say("%s", summary(found))
	}
	if err == nil && (found.Failed() || o.strict && len(found) > 0) {
		return errProblems
	}
	return err
}

// list prints every code there is.
func (o lintCommand) list(t *terminal) error {
	rules := builder.Rules()
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
