package render

import (
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
)

func TestWeekEnd(t *testing.T) {
	if got := weekEnd(nil); got != 5 {
		t.Errorf("without a calendar the week ends on %d", got)
	}
	for _, c := range []struct {
		days []int
		want int
	}{
		{nil, 5}, {[]int{1, 2, 3, 4, 5}, 5}, {[]int{0, 1, 2, 3, 4}, 4}, {[]int{0, 1, 2, 3, 6}, 3},
		{[]int{1, 3, 5}, 5}, {[]int{2}, 2}, {[]int{0, 1, 2, 3, 4, 5, 6}, 5}, {[]int{1, 2, 3, 4, 5, 6}, 6},
	} {
		if got := weekEnd(&course.Calendar{SchoolDays: c.days}); got != c.want {
			t.Errorf("a week of %v ends on %d, want %d", c.days, got, c.want)
		}
	}
}
