package markdown

import (
	"strings"
	"testing"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// The pattern backtracks for many times its limit, and is waited for all the same.
func TestASlowMatchIsWaitedFor(t *testing.T) {
	newLexers()
	slow, err := regexp2.Compile(`\G(a+)+$`)
	if err != nil {
		t.Fatal(err)
	}
	slow.MatchTimeout = time.Nanosecond
	if _, err := slow.MatchString(strings.Repeat("a", 22) + "b"); err != nil {
		t.Errorf("the match was given up: %v", err)
	}
}
