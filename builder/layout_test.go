package builder_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// topLevel is everything that stands at the top of the repository, beside
// dotfiles. A new name there is a decision, not a habit.
func topLevel() []string {
	return []string{
		"cmd", "builder", "themes", "content-example", "js", "go.mod", "go.sum", "README.md",
		"ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile",
	}
}

func TestTopLevelIsAsAgreed(t *testing.T) {
	ignored, err := os.ReadFile(filepath.Join("..", ".gitignore"))
	if err != nil {
		t.Fatal(err)
	}
	patterns := strings.Fields(string(ignored))
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, e := range entries {
		name := e.Name()
		made := slices.ContainsFunc(patterns, func(pattern string) bool {
			match, err := filepath.Match(strings.Trim(pattern, "/"), name)
			return err == nil && match
		})
		if strings.HasPrefix(name, ".") || made {
			continue
		}
		found = append(found, name)
		if !slices.Contains(topLevel(), name) {
			t.Errorf("%s has no place at the top of the repository", name)
		}
	}
	for _, name := range topLevel() {
		if !slices.Contains(found, name) {
			t.Errorf("%s is missing at the top of the repository", name)
		}
	}
}
