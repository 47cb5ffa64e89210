package markdown

import (
	"sync"
	"time"

	"github.com/dlclark/regexp2/v2"
)

// patience is about how long one pattern of a lexer may look for a match.
const patience = 30 * time.Second

// waitForMatches has chroma's patterns take their time. chroma gives each match
// a quarter of a second by the clock and then takes the next rule, so that on a
// busy machine a page would come out differently from one build to the next.
// Its limit cannot be set, but the clock that the limit is read from can: it
// now moves on only so often. What never ends is still given up.
var waitForMatches = sync.OnceFunc(func() { regexp2.SetTimeoutCheckPeriod(patience) })
