package content

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// mostLinks bounds a chain of links that lead to links.
const mostLinks = 40

// follow reports whether the link at p leads to something in the course that
// may be read, and warns where it does not.
func (s *survey) follow(p string) bool {
	target, why := s.realPath(p)
	if why == "" {
		for part := range strings.SplitSeq(target, "/") {
			if neverRead(part) && part != "." || neverFolder(part) && !strings.HasPrefix(p, "static/") {
				why = "to a place that gradus never reads (" + target + ")"
			}
		}
		if p == target || strings.HasPrefix(p, target+"/") || target == "." {
			why = "to a folder that it stands in itself"
		}
	}
	if why == "" {
		return true
	}
	s.diags = append(s.diags, symlink.At(diag.FileStart(p),
		fmt.Sprintf("this symbolic link leads %s; it is not followed", why),
		"put a copy of the file into the course's folder in place of the link"))
	return false
}

// realPath is where a path leads when every link on it is followed; why says
// what is wrong when it leads nowhere in the course.
func (s *survey) realPath(p string) (real, why string) {
	todo := strings.Split(p, "/")
	real = "."
	for links := 0; len(todo) > 0; {
		next := path.Join(real, todo[0])
		if todo[0] == ".." && real == "." || next == ".." || strings.HasPrefix(next, "../") {
			return "", "out of the course"
		}
		todo = todo[1:]
		info, err := fs.Lstat(s.fsys, next)
		if err != nil {
			return "", "to nothing"
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			real = next
			continue
		}
		if links++; links > mostLinks {
			return "", "in a circle"
		}
		target, err := fs.ReadLink(s.fsys, next)
		if err != nil {
			return "", "to nothing"
		}
		target = strings.ReplaceAll(target, `\`, "/")
		if path.IsAbs(target) || len(target) > 1 && target[1] == ':' {
			return "", "out of the course"
		}
		todo = append(strings.Split(path.Clean(target), "/"), todo...)
		// real stays the folder that the link stands in.
	}
	return real, ""
}
