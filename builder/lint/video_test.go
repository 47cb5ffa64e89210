package lint

import "github.com/gradus-ssg/gradus/builder/course"

// stops makes stops at these seconds.
func stops(seconds ...float64) []*course.Stop {
	var all []*course.Stop
	for i, s := range seconds {
		q := choice("1", "2")
		q.ID = string(rune('a' + i))
		all = append(all, &course.Stop{Seconds: s, Question: q})
	}
	return all
}

var videoCases = []testCase{
	{"no captions", func(c *course.Course) { film(c, func(v *course.Video) { v.Provider = "file" }) },
		[]string{`video url: no-captions: no captions (captions =)`}},
	{"no captions in the body", func(c *course.Course) {
		film(c, func(v *course.Video) { v.Provider, v.InBody = "file", true })
	}, []string{`video url: no-captions: no captions (front matter)`}},
	{"captions, or a reason for none", func(c *course.Course) {
		film(c, func(v *course.Video) {
			v.Provider, v.Captions = "file", []course.Caption{{Language: "en", Path: "x.vtt"}}
		})
		film(c, func(v *course.Video) { v.ID, v.Provider, v.Waiver = "b", "file", "silent animation" })
		film(c, func(v *course.Video) { v.ID, v.Provider = "c", "vimeo" })
	}, nil},
	{"a stop after the end", func(c *course.Course) { film(c, func(v *course.Video) { v.Stops = stops(95, 151) }) },
		[]string{`video stop 1 at: stop-beyond-video: at 2:31, but the video has only 2 minutes (correct)`}},
	{"a stop after an exact end", func(c *course.Course) {
		film(c, func(v *course.Video) { v.Minutes, v.Stops = 1.5, stops(90, 91) })
	}, []string{`video stop 1 at: stop-beyond-video: only 1.5 minutes`}},
	{"a stop of a video whose length is not known", func(c *course.Course) {
		film(c, func(v *course.Video) { v.Minutes, v.Stops = 0, stops(5000) })
	}, nil},
	{"two stops at once", func(c *course.Course) { film(c, func(v *course.Video) { v.Stops = stops(95, 40, 95) }) },
		[]string{`video stop 2 at: stops-together: at 1:35 twice (move)`}},
	{"a chapter after the end", func(c *course.Course) {
		film(c, func(v *course.Video) { v.Chapters = []course.Chapter{{At: 0}, {At: 3700}} })
	}, []string{`video chapter 1 at: chapter-beyond-video: at 1:01:40, but (correct)`}},
	{"chapters out of order", func(c *course.Course) {
		film(c, func(v *course.Video) { v.Chapters = []course.Chapter{{At: 0}, {At: 40}, {At: 30}, {At: 30}} })
	}, []string{`video chapter 2 at: chapter-order: at 0:30, not after the one before it (0:40) (in order)`,
		`video chapter 3 at: chapter-order: the one before it (0:30) (in order)`}},
	{"again without a video", func(c *course.Course) {
		q := choice("1", "2")
		q.Again = 70
		lesson(c, "u/a").Practice = []*course.Question{q}
	}, []string{`q again: again-nowhere: no video (add)`}},
	{"again after the end", func(c *course.Course) {
		film(c, func(v *course.Video) { v.Stops = stops(95) })
		lesson(c, "u/a").Videos[0].Stops[0].Question.Options[1].Again = 200
		lesson(c, "u/a").Videos[0].Stops[0].Question.Again = 70
	}, []string{`q wrong 0 again: again-nowhere: at 3:20, after the end (within)`}},
}
