package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// ManifestName is the file in an output folder that says what a build wrote. A
// folder that holds one is never read as part of a course.
const ManifestName = ".gradus-manifest"

// sum is the SHA-256 of a file's bytes.
type sum = [sha256.Size]byte

// madeFolder stands where a file's line has its sum.
const madeFolder = "made"

// manifest is what former builds wrote into a folder. Its text has one line a
// file, `sha256  path`, and one a folder, `made  path/`, sorted by path.
type manifest struct {
	// files has a second sum only while a build moves its files into place: the
	// old bytes or the new ones may stand there when it is killed, and either
	// way they are ours.
	files map[string][]sum
	// folders are those that a build made and may remove once they are empty.
	folders map[string]bool
}

func newManifest() manifest {
	return manifest{files: map[string][]sum{}, folders: map[string]bool{}}
}

// wrote reports whether a build wrote these bytes at this path.
func (m manifest) wrote(path string, s sum) bool { return slices.Contains(m.files[path], s) }

// add notes a file.
func (m manifest) add(path string, s sum) {
	if !m.wrote(path, s) {
		m.files[path] = append(m.files[path], s)
	}
}

// clone is a copy that may be added to.
func (m manifest) clone() manifest {
	copied := manifest{files: make(map[string][]sum, len(m.files)), folders: maps.Clone(m.folders)}
	for path, sums := range m.files {
		copied.files[path] = slices.Clone(sums)
	}
	return copied
}

// parseManifest reads the text of a manifest. A line that is not one is an
// error: guessing what we wrote could remove what we did not.
func parseManifest(text []byte) (manifest, error) {
	m := newManifest()
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		mark, path, found := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if folder, isFolder := strings.CutSuffix(path, "/"); isFolder && mark == madeFolder && owned(folder) {
			m.folders[folder] = true
			continue
		}
		digest, err := hex.DecodeString(mark)
		if !found || err != nil || len(digest) != sha256.Size || !owned(path) {
			return manifest{}, fmt.Errorf("%s, line %d: not a line of a manifest", ManifestName, number)
		}
		m.add(path, sum(digest))
	}
	return m, nil
}

// owned reports whether a path can be one of a site's files or folders.
func owned(path string) bool {
	return fs.ValidPath(path) && path != "." && path != ManifestName && path != stagingName &&
		!strings.HasPrefix(path, stagingName+"/")
}

// text is the manifest as it is written.
func (m manifest) text() []byte {
	var w bytes.Buffer
	paths := slices.Collect(maps.Keys(m.files))
	for folder := range m.folders {
		paths = append(paths, folder+"/")
	}
	slices.Sort(paths)
	for _, path := range paths {
		if strings.HasSuffix(path, "/") {
			fmt.Fprintf(&w, "%s  %s\n", madeFolder, path)
			continue
		}
		sums := m.files[path]
		slices.SortFunc(sums, func(a, b sum) int { return bytes.Compare(a[:], b[:]) })
		for _, s := range sums {
			fmt.Fprintf(&w, "%x  %s\n", s, path)
		}
	}
	return w.Bytes()
}
