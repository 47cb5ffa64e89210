package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// reason marks, in its Detail, a message that resolving adds to esbuild's own.
type reason int

const (
	fromElsewhere reason = iota + 1
	missingFile
)

// absolute matches a reference that leads out of the site or is complete in
// itself: a scheme, //host, #fragment.
var absolute = regexp.MustCompile(`^(?i:[a-z][a-z0-9+.-]*:|//|#)`)

// plugin answers esbuild from the sources, so that it never looks at a disk.
// What the page lends is read from there.
func (s *sources) plugin(lent map[string]string) api.Plugin {
	return api.Plugin{Name: "sources", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: ".*"}, s.resolve)
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: inClient}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			if text, ok := lent[a.Path]; ok {
				return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
			}
			return s.load(a)
		})
		for _, namespace := range []string{inOwn, inTheme, inMade} {
			build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, s.load)
		}
	}}
}

// resolve finds what a module imports or a stylesheet names.
func (s *sources) resolve(a api.OnResolveArgs) (api.OnResolveResult, error) {
	if a.Kind == api.ResolveEntryPoint {
		return api.OnResolveResult{Path: a.Path, Namespace: inMade}, nil
	}
	if a.Namespace == inMade {
		namespace, name, _ := strings.Cut(a.Path, ":")
		return api.OnResolveResult{Path: name, Namespace: namespace}, nil
	}
	inStyle := a.Kind == api.ResolveCSSImportRule || a.Kind == api.ResolveCSSURLToken
	if inStyle && absolute.MatchString(a.Path) {
		return external(a), nil
	}
	ref, suffix := a.Path, ""
	if i := strings.IndexAny(ref, "?#"); inStyle && i >= 0 {
		ref, suffix = ref[:i], ref[i:]
	}
	name := path.Join(path.Dir(a.Importer), ref)
	if inStyle && strings.HasPrefix(ref, "/") {
		name = path.Clean(ref[1:])
	}
	relative := inStyle || strings.HasPrefix(ref, "./") || strings.HasPrefix(ref, "../")
	if relative {
		if found, ok := find(s.folderOf(a.Namespace), name); ok {
			namespace := a.Namespace
			if namespace != inClient {
				namespace = s.home(found)
			}
			return api.OnResolveResult{Path: found, Namespace: namespace, Suffix: suffix}, nil
		}
	}
	if a.Kind == api.ResolveCSSURLToken {
		return api.OnResolveResult{Path: a.Path, External: true, Warnings: []api.Message{{
			Detail: missingFile, Text: fmt.Sprintf("there is no file %q in the theme", name),
		}}}, nil
	}
	return api.OnResolveResult{Errors: []api.Message{{Detail: missingFile, Text: fmt.Sprintf("there is no file %q to import", a.Path)}}}, nil
}

// external leaves a complete reference as it is. One to another site would
// never load: the pages' policy allows nothing from elsewhere.
func external(a api.OnResolveArgs) api.OnResolveResult {
	kept := api.OnResolveResult{Path: a.Path, External: true}
	if !strings.HasPrefix(a.Path, "#") && !strings.HasPrefix(strings.ToLower(a.Path), "data:") {
		kept.Warnings = []api.Message{{Detail: fromElsewhere, Text: fmt.Sprintf("%s is on another site, and pages load nothing from elsewhere", a.Path)}}
	}
	return kept
}

// find looks for a module by the name it is imported by: the file itself, one
// whose extension was left out, or the TypeScript that .js stands for.
func find(fsys fs.FS, name string) (string, bool) {
	if !fs.ValidPath(name) {
		return "", false
	}
	candidates := []string{name, name + ".ts", name + ".js", name + "/index.ts"}
	if stem, ok := strings.CutSuffix(name, ".js"); ok {
		candidates = append(candidates, stem+".ts")
	}
	for _, candidate := range candidates {
		if info, err := fs.Stat(fsys, candidate); err == nil && !info.IsDir() {
			return candidate, true
		}
	}
	return "", false
}

// load reads a module.
func (s *sources) load(a api.OnLoadArgs) (api.OnLoadResult, error) {
	var text string
	if a.Namespace == inMade {
		text = s.made[a.Path]
	} else {
		data, err := fs.ReadFile(s.folderOf(a.Namespace), a.Path)
		if errors.Is(err, fs.ErrNotExist) {
			return api.OnLoadResult{Errors: []api.Message{{Text: fmt.Sprintf("there is no file %q", a.Path)}}}, nil
		}
		if err != nil {
			return api.OnLoadResult{}, fmt.Errorf("read %s: %w", a.Path, err)
		}
		text = strings.TrimPrefix(string(data), "\ufeff")
	}
	return api.OnLoadResult{Contents: &text, Loader: loader(a.Path)}, nil
}

// loader is how a file is taken in: what is neither script nor style is copied
// under a hashed name.
func loader(name string) api.Loader {
	switch path.Ext(name) {
	case ".ts":
		return api.LoaderTS
	case ".js", ".mjs":
		return api.LoaderJS
	case ".json":
		return api.LoaderJSON
	case ".css":
		return api.LoaderCSS
	}
	return api.LoaderFile
}
