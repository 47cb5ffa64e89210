package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/diag"
	"github.com/gradus-ssg/gradus/builder/site"
)

type buildCommand struct {
	dir, output, url, version string
	json                      bool
}

func newBuild(t *terminal, version string) *cobra.Command {
	o := buildCommand{version: version}
	cmd := &cobra.Command{
		Use:   "build [DIR]",
		Short: "Write the site, ready to publish",
		Long: "build writes the site of the course in DIR (by default this folder). Errors in\n" +
			"the course are shown and nothing is written; warnings are shown and the site\n" +
			"is written all the same.",
		Args: atMostOneFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = folderOf(args)
			o.output = cmp.Or(o.output, filepath.Join(o.dir, "public"))
			return o.run(cmd.Context(), t)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "folder to write to (default DIR/public)")
	cmd.Flags().StringVar(&o.url, "url", "", "address where the site will stand, instead of course.toml's url")
	cmd.Flags().BoolVar(&o.json, "json", false, "print one JSON object instead of words")
	return cmd
}

func (o buildCommand) run(ctx context.Context, t *terminal) error {
	start := time.Now()
	if err := checkURL(o.url); err != nil {
		return err
	}
	course, err := openCourse(o.dir)
	if err != nil {
		return err
	}
	defer course.Close()
	if err := site.CheckFolder(o.dir, o.output); err != nil {
		return &misuse{err.Error(), "choose a folder of its own with -o, or leave -o out"}
	}
	clock, err := buildClock()
	if err != nil {
		return err
	}
	result, err := builder.Build(ctx, builder.Options{Source: course.FS(), URL: o.url, Clock: clock, Version: o.version})
	if err != nil {
		return err
	}
	if !o.json {
		t.diagnostics(course.FS(), result.Diags)
	}
	var report site.Report
	if !result.Diags.Failed() {
		report, err = write(ctx, t, course, result, o.output)
		if d, found := builder.Mistake(err); found {
			result.Diags = append(result.Diags, d).Sort()
			if !o.json {
				t.diagnostics(course.FS(), diag.List{d})
			}
		} else if err != nil {
			return err
		}
	}
	took := time.Since(start)
	switch {
	case o.json:
		err = o.print(t, result, report, took)
	case !result.Diags.Failed():
		t.result("%s in %s: %d written, %d unchanged, %d removed, %.2f s", count(len(result.Pages()), "page"), o.output,
			report.Written, report.Unchanged, report.Removed, took.Seconds())
	default:
		t.say("nothing was written: %s", summary(result.Diags))
	}
	if err == nil && result.Diags.Failed() {
		return errProblems
	}
	return err
}

// write puts a good build where it belongs: the site into the output folder,
// new ids into the course.
func write(ctx context.Context, t *terminal, course *os.Root, result *builder.Result, output string) (site.Report, error) {
	report, err := result.Site.Write(ctx, output)
	var foreign *site.ForeignError
	if errors.As(err, &foreign) {
		return report, &misuse{err.Error(), "gradus never replaces what it did not write: move these files away, or choose another folder with -o"}
	}
	if err != nil {
		return report, err
	}
	for _, path := range report.Kept {
		t.warn(fmt.Sprintf("kept %s, which is no longer part of the site: somebody changed it", filepath.Join(output, filepath.FromSlash(path))),
			"delete it yourself when it is not needed")
	}
	keepIDs(t, course, result.IDs)
	return report, nil
}

// buildReport is what `build --json` prints.
type buildReport struct {
	Output      string             `json:"output"`
	Pages       []builder.PageInfo `json:"pages"`
	Files       []copiedFile       `json:"files"`
	Diagnostics diag.List          `json:"diagnostics"`
	Written     int                `json:"written"`
	Unchanged   int                `json:"unchanged"`
	Removed     int                `json:"removed"`
	// Seconds is the whole time, to the millisecond.
	Seconds float64 `json:"seconds"`
}

// copiedFile is a file of the course and its address in the site.
type copiedFile struct {
	Source string `json:"source"`
	Path   string `json:"path"`
}

// print prints the report. A course with errors has no pages and no files:
// nothing was written.
func (o buildCommand) print(t *terminal, result *builder.Result, report site.Report, took time.Duration) error {
	r := buildReport{
		Output:      o.output,
		Pages:       []builder.PageInfo{},
		Files:       []copiedFile{},
		Diagnostics: result.Diags,
		Written:     report.Written,
		Unchanged:   report.Unchanged,
		Removed:     report.Removed,
		Seconds:     math.Round(took.Seconds()*1000) / 1000,
	}
	if !result.Diags.Failed() {
		r.Pages = append(r.Pages, result.Pages()...)
		for _, f := range result.Course.Files {
			r.Files = append(r.Files, copiedFile{f.Source, f.Path})
		}
	}
	return printJSON(t, r)
}

// printJSON prints one value on one line.
func printJSON(t *terminal, v any) error {
	out := json.NewEncoder(t.out)
	out.SetEscapeHTML(false)
	if err := out.Encode(v); err != nil {
		return fmt.Errorf("print json: %w", err)
	}
	return nil
}

// checkURL refuses an address that links could not be made from.
func checkURL(address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return &misuse{fmt.Sprintf("--url %q is not the address of a site", address),
			"write it whole: https://name.github.io/" + strings.Trim(filepath.ToSlash(filepath.Base(address)), "/. ") + "/"}
	}
	return nil
}
