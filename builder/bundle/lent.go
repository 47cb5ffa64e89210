package bundle

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
)

// lentLine is a line of a lender's list: names, and the module they are from.
var lentLine = regexp.MustCompile(`(?m)^export \{ ([\w, ]+) \} from '(\./[\w/]+)'$`)

// lentModules are the modules that a script takes from the one before it in the
// page, by their path in the client, as a lender lists them: each reads its names
// from the global object that is set there. Importing another name from one of
// them fails the bundle.
func lentModules(client fs.FS, lender string) (map[string]string, error) {
	if lender == "" {
		return nil, nil
	}
	list, err := fs.ReadFile(client, lender)
	if err != nil {
		return nil, fmt.Errorf("read what is lent: %w", err)
	}
	modules := map[string]string{}
	for _, line := range lentLine.FindAllSubmatch(list, -1) {
		modules[path.Clean(string(line[2]))+".ts"] = fmt.Sprintf("export const { %s } = globalThis.gradus\n", line[1])
	}
	return modules, nil
}
