package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/diag"
)

var renamedCourse = diag.Rule{Code: "renamed-course", Severity: diag.Warning,
	Summary: "The course keeps its id: every student's whole record is kept under it."}

// course compares the ids of the course itself.
func (c *comparison) course() {
	was, is := c.before.ID, c.now.ID
	if was == is {
		return
	}
	why := ""
	if c.now.Derived {
		why = ", because course.toml does not say it"
	}
	c.tell(renamedCourse, c.now.Place("id"),
		fmt.Sprintf("the course's id is %s now, and was %s%s: no student's record would be found again", diag.Quote(is), diag.Quote(was), why),
		fmt.Sprintf("write at the top of course.toml: id = %s", quoteKey(was)))
}
