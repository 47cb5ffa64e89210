package render

import "github.com/gradus-ssg/gradus/builder/course"

// Goal is the view of the student's own goal, which the client fills.
type Goal struct {
	*Wording
	// WeekEnd is the weekday (0 Sunday … 6) until which a goal is set by default.
	WeekEnd int
}

// weekEnd is the weekday on which a week of school ends: the one before the
// longest time without school; Friday where the calendar does not say.
func weekEnd(c *course.Calendar) int {
	const friday = 5
	if c == nil || len(c.SchoolDays) == 0 {
		return friday
	}
	end, longest := friday, 1
	for i, day := range c.SchoolDays {
		next := c.SchoolDays[(i+1)%len(c.SchoolDays)]
		if rest := (next-day+6)%7 + 1; rest > longest {
			end, longest = day, rest
		}
	}
	return end
}
