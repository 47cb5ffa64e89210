package document

// Calendar is calendar.toml.
type Calendar struct {
	SchoolDays    []Weekday `key:"school_days"`
	NoSchool      []Span    `key:"no_school"`
	Rotation      []string  `key:"rotation"`
	RotationStart Day       `key:"rotation_start"`
	Sections      []Section `key:"section"`
	Units         []Taught  `key:"unit"`
	Lost          []Lost    `key:"lost"`
}

// Section is one [[section]] table.
type Section struct {
	ID       string    `key:"id" form:"id"`
	Name     string    `key:"name"`
	Rotation []string  `key:"rotation"`
	Days     []Weekday `key:"days"`
}

// Taught is one [[unit]] table: when a unit is taught.
type Taught struct {
	ID      string `key:"id"`
	Start   Day    `key:"start"`
	Follows string `key:"follows"`
	Classes *int   `key:"classes" min:"1" example:"12"`
	Then    string `key:"then" oneof:"open practice"`
}

// Lost is one [[lost]] table.
type Lost struct {
	Date     Day      `key:"date"`
	Sections []string `key:"sections"`
	Why      string   `key:"why"`
}
