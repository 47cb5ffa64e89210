package course

// Date is a calendar day as written, YYYY-MM-DD; it compares as text.
type Date string

// Calendar is the only part of a course with dates.
type Calendar struct {
	// SchoolDays are weekdays, 0 for Sunday to 6 for Saturday, sorted.
	SchoolDays []int
	NoSchool   []DateRange
	// Rotation are the day letters in order; empty without a rotation.
	Rotation      []string
	RotationStart Date
	Sections      []Section
	Units         []CalendarUnit
	Lost          []Lost
	// At finds the keys of calendar.toml.
	At Places
}

// DateRange is First to Last, both included.
type DateRange struct{ First, Last Date }

// Section is one class that is taught the course.
type Section struct {
	ID, Name string
	// Rotation are the letters it meets on; empty for all.
	Rotation []string
	// Days are the weekdays it meets on, as SchoolDays; empty for all.
	Days []int
}

// CalendarUnit is when a unit is taught.
type CalendarUnit struct {
	ID string
	// Start is its first day; "" when it Follows another unit.
	Start   Date
	Follows string
	// Classes counts meetings of the section, not days.
	Classes int
	// Then is "open" or "practice": what the unit is after its end.
	Then string
}

// Lost is a day on which sections do not meet.
type Lost struct {
	Date Date
	// Sections are ids; empty for all.
	Sections []string
	Why      string
}
