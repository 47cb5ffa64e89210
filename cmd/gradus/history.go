package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// openRevision opens the course in dir as it was at a revision of the git
// repository that it lies in, at its root or below. Nothing is checked out: git
// is only asked.
func openRevision(ctx context.Context, dir, revision string) (*snapshot, error) {
	if strings.HasPrefix(revision, "-") || strings.TrimSpace(revision) == "" {
		return nil, &misuse{fmt.Sprintf("--since %q is no git revision and no folder", revision), "try --since HEAD: what was changed since the last commit"}
	}
	if _, err := exec.LookPath("git"); err != nil {
		return nil, &misuse{fmt.Sprintf("--since %q: there is no folder of that name, and git is not installed", revision),
			"install git, or name a folder that holds the course as it was"}
	}
	prefix, err := ask(ctx, dir, "rev-parse", "--show-prefix")
	var refused *refusal
	if errors.As(err, &refused) && strings.Contains(refused.said, "not a git repository") {
		return nil, &misuse{fmt.Sprintf("--since %q: there is no folder of that name, and the course lies in no git repository", revision),
			"name a folder that holds the course as it was"}
	} else if err != nil {
		return nil, err
	}
	commit, err := ask(ctx, dir, "rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if errors.As(err, &refused) {
		return nil, &misuse{fmt.Sprintf("git knows no revision %s here, and there is no folder of that name", diag.Quote(revision)),
			"git log --oneline lists revisions; in a GitHub workflow, actions/checkout fetches them with fetch-depth: 0"}
	} else if err != nil {
		return nil, err
	}
	folder := strings.TrimSuffix(line(prefix), "/")
	tree, err := ask(ctx, dir, "rev-parse", "--verify", "--quiet", line(commit)+":"+folder)
	if errors.As(err, &refused) {
		return nil, &misuse{fmt.Sprintf("there was no folder %q at the revision %s", folder, revision),
			"name a later revision, or a folder that holds the course as it was"}
	} else if err != nil {
		return nil, err
	}
	listing, err := ask(ctx, dir, "ls-tree", "-r", "-z", "-l", "--full-tree", line(tree))
	if err != nil {
		return nil, err
	}
	return newSnapshot(ctx, dir, listing)
}

// refusal is git ending with an error, and what it said.
type refusal struct{ command, said string }

func (r *refusal) Error() string { return "git " + r.command + ": " + r.said }

// ask runs git in a folder and returns what it prints.
func ask(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := git(ctx, dir, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var ended *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.As(err, &ended):
		return nil, &refusal{args[0], strings.TrimSpace(stderr.String())}
	case err != nil:
		return nil, fmt.Errorf("run git %s: %w", args[0], err)
	}
	return out, nil
}

// git is a run of git in a folder. Within a hook git names the repository of
// the commit in the environment; here it is the folder that counts.
func git(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	cmd.Env = slices.DeleteFunc(os.Environ(), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}, name)
	})
	cmd.Env = append(cmd.Env, "LC_ALL=C") // messages are told apart by their words
	return cmd
}

// line is one line of output without its end.
func line(out []byte) string { return strings.TrimRight(string(out), "\r\n") }
