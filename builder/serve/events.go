package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// heartbeat is how often a silent event stream shows that it is alive; a
// browser that has gone is noticed then at the latest.
const heartbeat = 20 * time.Second

// news is one message to a page; live.js is its other half.
type news struct {
	// Build is the token of what is shown: a page made from another reloads.
	Build string `json:"build"`
	// Trouble is the HTML to lay over the page; "" when all is well.
	Trouble string `json:"trouble"`
}

// events tells one page what is shown now, and again whenever that changes,
// until the page goes or the server ends.
func events(w http.ResponseWriter, r *http.Request, shown *stage) {
	h := w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	out := http.NewResponseController(w)
	if r.Method == http.MethodHead {
		return
	}
	if _, ok := shown.first(r.Context()); !ok {
		return
	}
	alive := time.NewTicker(heartbeat)
	defer alive.Stop()
	for {
		now, changed := shown.look()
		message, err := json.Marshal(news{Build: now.token, Trouble: now.trouble.html()})
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", message); err != nil {
			return
		}
		for waiting := true; waiting; {
			if out.Flush() != nil {
				return
			}
			select {
			case <-changed:
				waiting = false
			case <-alive.C:
				if _, err := fmt.Fprint(w, ":\n\n"); err != nil {
					return
				}
			case <-r.Context().Done():
				return
			}
		}
	}
}
