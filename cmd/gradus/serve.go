package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/gradus-ssg/gradus/builder"
	"github.com/gradus-ssg/gradus/builder/bundle"
	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/serve"
)

type serveCommand struct {
	dir, today, version string
	port                int
}

func newServe(t *terminal, version string) *cobra.Command {
	o := serveCommand{version: version}
	cmd := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Show the course while you write it",
		Long: "serve shows the course in DIR (by default this folder) to browsers on this\n" +
			"computer, and reloads the page when you save a file. It prints the address to\n" +
			"open; Ctrl-C ends it.",
		Args: atMostOneFolder,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = folderOf(args)
			return o.run(cmd.Context(), t)
		},
	}
	cmd.Flags().IntVar(&o.port, "port", 8080, "port to answer on; 0 takes a free one")
	cmd.Flags().StringVar(&o.today, "today", "", "show the course as on this day, such as 2027-01-20")
	return cmd
}

func (o serveCommand) run(ctx context.Context, t *terminal) error {
	if o.port < 0 || o.port > 65535 {
		return &misuse{fmt.Sprintf("--port %d is not a port", o.port), "choose one from 1024 to 65535, or 0 for a free one"}
	}
	if _, err := time.Parse(time.DateOnly, o.today); o.today != "" && err != nil {
		return &misuse{fmt.Sprintf("--today %q is not a day", o.today), "write the year, month and day: 2027-01-20"}
	}
	source, err := openCourse(o.dir)
	if err != nil {
		return err
	}
	defer source.Close()
	listener, err := serve.Listen(ctx, o.port)
	if err != nil {
		return err
	}
	// The preview stands at an address of its own, whatever course.toml says.
	address := fmt.Sprintf("http://%s/", listener.Addr())
	t.result("%s", address)
	t.say("watching %s; Ctrl-C ends this", o.dir)
	bundles := &bundle.Memo{}
	server := serve.Server{
		Dir:    o.dir,
		Output: filepath.Join(o.dir, "public"),
		Source: source.FS(),
		Build: func(ctx context.Context) (*builder.Result, error) {
			return builder.Build(ctx, builder.Options{
				Source: source.FS(), URL: address, Today: course.Date(o.today), Preview: true, Bundles: bundles, Version: o.version,
			})
		},
		Report: func(b serve.Build) {
			if b.Err != nil {
				t.fail(explain(b.Err))
				return
			}
			t.diagnostics(source.FS(), b.Result.Diags)
			if b.Result.Diags.Failed() {
				t.say("%s; the page shows what to mend", summary(b.Result.Diags))
				return
			}
			keepIDs(t, source, b.Result.IDs)
			t.say("built %s in %.2f s", count(len(b.Result.Pages()), "page"), b.Took.Seconds())
		},
		Warn: func(message string) { t.warn(message, "") },
	}
	return server.Run(ctx, listener)
}
