package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
)

// lentSource lists what the script of lessons lends to that of questions.
const lentSource = "lent.ts"

// lentLine is a line of that list: names, and the module they are from.
var lentLine = regexp.MustCompile(`(?m)^export \{ ([\w, ]+) \} from '(\./[\w/]+)'$`)

// lentModules are the modules that the script of questions takes from the page,
// by their path in the client: each reads its names from the global object that
// lesson.ts sets. Importing another name from one of them fails the bundle.
func lentModules(client fs.FS) (map[string]string, error) {
	list, err := fs.ReadFile(client, lentSource)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", lentSource, err)
	}
	modules := map[string]string{}
	for _, line := range lentLine.FindAllSubmatch(list, -1) {
		modules[path.Clean(string(line[2]))+".ts"] = fmt.Sprintf("export const { %s } = globalThis.gradus\n", line[1])
	}
	return modules, nil
}
