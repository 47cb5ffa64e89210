package seal

import "github.com/gradus-ssg/gradus/builder/course"

// estimate is more than a lesson's questions can weigh: sealed texts grow by a
// third, keys and hashes have a fixed length.
func estimate(l *course.Lesson) int {
	total := 512
	of := func(text course.Prose) {
		total += 2*len(text.Source) + 64
	}
	all := func(list []course.Prose) {
		for _, text := range list {
			of(text)
		}
	}
	for _, q := range questions(l) {
		total += 256 + 32*len(q.Text)
		for _, gap := range q.Gaps {
			total += 32 * len(gap)
		}
		of(q.Ask)
		of(q.Why)
		of(q.Model)
		all(q.Hint)
		all(q.Order)
		all(q.Extra)
		all(q.Rubric)
		told := 0
		for _, o := range q.Options {
			of(o.Text)
			told = max(told, 2*len(o.Because.Source)+64)
		}
		total += told * len(q.Options)
		for _, pair := range q.Match {
			of(pair.Left)
			of(pair.Right)
		}
		for _, v := range q.Pool {
			total += 160
			for _, value := range v.Values {
				total += 2*len(value) + 8
			}
		}
	}
	return total
}
