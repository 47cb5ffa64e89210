package render

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"

	"github.com/gradus-ssg/gradus/builder/site"
)

// outlineScript is the script that tells the home page and "My work" about all
// units: from disk a page can load a script but fetch nothing. Its name has the
// hash of its content, as all assets do.
func (r *renderer) outlineScript() (site.Entry, error) {
	var script bytes.Buffer
	script.WriteString(`globalThis.gradusCourse={"units":[`)
	for i, u := range r.course.Units {
		unit, err := r.wholeUnit(u)
		if err != nil {
			return site.Entry{}, err
		}
		if i > 0 {
			script.WriteByte(',')
		}
		script.Write(unit)
	}
	script.WriteString("]}\n")
	sum := sha256.Sum256(script.Bytes())
	content := script.Bytes()
	return site.Entry{
		Path: "assets/course-" + hex.EncodeToString(sum[:4]) + ".js",
		Write: func(_ context.Context, w *bytes.Buffer) error {
			w.Write(content)
			return nil
		},
	}, nil
}
