package main

import (
	"runtime/debug"
	"testing"
)

func TestABuildNamesAndPinsItself(t *testing.T) {
	stamped := func(version, revision, modified string) *debug.BuildInfo {
		info := &debug.BuildInfo{Main: debug.Module{Version: version}}
		if revision != "" {
			info.Settings = []debug.BuildSetting{{Key: "vcs.revision", Value: revision}, {Key: "vcs.modified", Value: modified}}
		}
		return info
	}
	const hash = "0123456789abcdef0123456789abcdef01234567"
	for _, tt := range []struct {
		name           string
		info           *debug.BuildInfo
		checkout       string
		version, query string
		known          bool
	}{
		{"a release", stamped("v1.2.3", "", ""), hash, "v1.2.3", "v1.2.3", true},
		{"a release candidate", stamped("v1.2.3-rc.1", hash, "false"), hash, "v1.2.3-rc.1", "v1.2.3-rc.1", true},
		{"built in a checkout", stamped("v0.0.0-20260102030405-0123456789ab", hash, "false"), "", "devel-0123456789ab", hash, true},
		{"built in a changed checkout", stamped("v1.2.4-0.20260102030405-0123456789ab+dirty", hash, "true"), "", "devel-0123456789ab-dirty", hash, true},
		{"a release with changed files", stamped("v1.2.3+dirty", hash, "true"), "", "devel-0123456789ab-dirty", hash, true},
		{"installed at a commit", stamped("v0.0.0-20260102030405-0123456789ab", "", ""), "", "devel-0123456789ab", "0123456789ab", true},
		{"go run in a checkout", stamped("(devel)", "", ""), hash, "devel", hash, true},
		{"go run without git", stamped("(devel)", "", ""), "", "devel", "latest", false},
		{"no build information", nil, "", "devel", "latest", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := versionOf(tt.info); got != tt.version {
				t.Errorf("version %q, want %q", got, tt.version)
			}
			query, known := pin(tt.info, func() string { return tt.checkout })
			if query != tt.query || known != tt.known {
				t.Errorf("pin %q %v, want %q %v", query, known, tt.query, tt.known)
			}
		})
	}
}
