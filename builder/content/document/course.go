package document

// Course is course.toml.
type Course struct {
	ID         string          `key:"id" form:"id"`
	Title      string          `key:"title"`
	Language   string          `key:"language" form:"language"`
	Units      []string        `key:"units"`
	License    string          `key:"license"`
	Author     string          `key:"author"`
	URL        string          `key:"url" form:"url"`
	Repository string          `key:"repository" form:"url"`
	Edit       bool            `key:"edit"`
	Devices    string          `key:"devices" oneof:"own shared"`
	Words      Words           `key:"words"`
	Check      CheckDefaults   `key:"check"`
	Pace       Pace            `key:"pace"`
	Theme      Theme           `key:"theme"`
	Unit       map[string]Unit `key:"unit"`
	Tex        Tex             `key:"tex"`
	Use        []Use           `key:"use"`
}

// Words are a course's own names for the three kinds of lesson.
type Words struct {
	Must   string `key:"must"`
	Should string `key:"should"`
	Aspire string `key:"aspire"`
}

// CheckDefaults is what every lesson's check has unless it says otherwise.
type CheckDefaults struct {
	Rule       *Rule    `key:"rule"`
	Draw       *int     `key:"draw" min:"1" example:"5"`
	Tries      *int     `key:"tries" min:"1" example:"2"`
	Revise     []string `key:"revise" oneof:"practice video"`
	Confidence *bool    `key:"confidence"`
}

// Pace is the [pace] table.
type Pace struct {
	Review *int `key:"review" min:"0" example:"2"`
	Band   *int `key:"band" min:"0" example:"1"`
}

// Theme is the [theme] table.
type Theme struct {
	Accent string `key:"accent" form:"colour"`
}

// Tex is the [tex] table.
type Tex struct {
	Macros map[string]string `key:"macros"`
}

// Use is one [[use]] table: units from another repository.
type Use struct {
	From    string   `key:"from"`
	Version string   `key:"version"`
	Units   []string `key:"units"`
}
