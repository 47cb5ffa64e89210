package main

import (
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

func newVersion(t *terminal, info *debug.BuildInfo) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which gradus this is",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			t.result("gradus %s\n%s %s/%s", versionOf(info), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}

// versionOf names a build: its release ("v1.2.0"), else its commit
// ("devel-0123456789ab", with "-dirty" when files had been changed), else
// "devel".
func versionOf(info *debug.BuildInfo) string {
	if release(info) {
		return info.Main.Version
	}
	revision, dirty := commit(info)
	if revision == "" {
		return "devel"
	}
	version := "devel-" + revision[:min(12, len(revision))]
	if dirty {
		version += "-dirty"
	}
	return version
}

// pin is what `go install …@` takes to get this same gradus: a release its tag,
// any other build its commit, which checkout is asked for where the build does
// not hold it. Without a commit it is the newest; known is false then.
func pin(info *debug.BuildInfo, checkout func() string) (query string, known bool) {
	if release(info) {
		return info.Main.Version, true
	}
	revision, _ := commit(info)
	if revision == "" {
		revision = checkout()
	}
	if revision == "" {
		return "latest", false
	}
	return revision, true
}

// release reports whether a build is a published release.
func release(info *debug.BuildInfo) bool {
	return info != nil && semver.IsValid(info.Main.Version) &&
		!module.IsPseudoVersion(info.Main.Version) && semver.Build(info.Main.Version) == ""
}

// commit is the revision a build was made from, "" when it is not known, and
// whether files had been changed since.
func commit(info *debug.BuildInfo) (revision string, dirty bool) {
	if info == nil {
		return "", false
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			dirty = s.Value == "true"
		}
	}
	if revision == "" {
		// `go install …@COMMIT` leaves no settings: the commit is in the version.
		clean, build, _ := strings.Cut(info.Main.Version, "+")
		if r, err := module.PseudoVersionRev(clean); err == nil {
			return r, build == "dirty"
		}
	}
	return revision, dirty
}
