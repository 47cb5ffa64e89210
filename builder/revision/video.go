package revision

import (
	"fmt"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/diag"
)

var renamedVideo = diag.Rule{Code: "renamed-video", Severity: diag.Warning,
	Summary: "A video keeps its id, so that what was watched of it still counts."}

// videos tells of videos that are the same but for their id.
func (c *comparison) videos(p pair) {
	is := map[string]bool{}
	was := map[string]bool{}
	for _, v := range p.now.Videos {
		is[v.ID] = true
	}
	for _, v := range p.before.Videos {
		was[v.ID] = true
	}
	for _, old := range p.before.Videos {
		if is[old.ID] {
			continue
		}
		for _, v := range p.now.Videos {
			if was[v.ID] || v.Provider != old.Provider || v.Ref != old.Ref {
				continue
			}
			c.tell(renamedVideo, atVideo(p.now, v),
				fmt.Sprintf("this video has the id %s now, and had %s: what students watched of it would not count any more", diag.Quote(v.ID), diag.Quote(old.ID)),
				fmt.Sprintf("write id = %s again", quoteKey(old.ID)))
			break
		}
	}
}

// atVideo is the place of a video's id.
func atVideo(l lesson, v *course.Video) diag.Pos {
	if v.At == nil {
		return diag.FileStart(l.Source)
	}
	return v.At.Find("id")
}
