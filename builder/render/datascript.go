package render

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/gradus-ssg/gradus/builder/site"
)

// dataScript is a script that only sets one global object, for what many pages
// share: from disk a page can load a script but fetch nothing.
type dataScript struct {
	// address is the script's; its name has the hash of its content.
	address string
	text    []byte
}

// newDataScript makes assets/NAME-HASH.js, which sets a global to a value in JSON.
func newDataScript(name, global string, value []byte) *dataScript {
	text := slices.Concat([]byte("globalThis."+global+"="), value, []byte("\n"))
	sum := sha256.Sum256(text)
	return &dataScript{"assets/" + name + "-" + hex.EncodeToString(sum[:4]) + ".js", text}
}

func (s *dataScript) entry() site.Entry {
	return site.Entry{Path: s.address, Write: func(_ context.Context, w *bytes.Buffer) error {
		w.Write(s.text)
		return nil
	}}
}
