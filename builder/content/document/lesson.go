package document

// Lesson is the front matter of a lesson or a plain page. What is not given is
// the zero value or nil; defaults are the course's affair.
type Lesson struct {
	Title      string   `key:"title"`
	ID         string   `key:"id" form:"id"`
	Was        []string `key:"was" form:"subject"`
	Do         string   `key:"do" oneof:"must should aspire"`
	Minutes    int      `key:"minutes" min:"1" example:"35"`
	Home       *bool    `key:"home"`
	Needs      []string `key:"needs"`
	Objectives []string `key:"objectives"`
	Standards  []string `key:"standards"`
	Gate       string   `key:"gate" oneof:"check tasks read teacher"`
	Language   string   `key:"language" form:"language"`
	Videos     []Video  `key:"video"`
	Check      *Check   `key:"check"`
	Practice   Practice `key:"practice"`
}

// Video is one [[video]] table.
type Video struct {
	ID         string            `key:"id" form:"id"`
	URL        string            `key:"url"`
	Title      string            `key:"title"`
	Minutes    float64           `key:"minutes" min:"0" example:"4"`
	Poster     string            `key:"poster"`
	Captions   map[string]string `key:"captions"`
	Transcript string            `key:"transcript"`
	Fallback   string            `key:"fallback"`
	Slides     string            `key:"slides"`
	Seek       string            `key:"seek" oneof:"free watched"`
	Watched    *int              `key:"watched" min:"1" max:"100" example:"90"`
	Waiver     string            `key:"waiver"`
	Chapters   []Chapter         `key:"chapter"`
	Stops      []Stop            `key:"stop"`
}

// Chapter is one [[video.chapter]] table.
type Chapter struct {
	At    *Seconds `key:"at"`
	Title string   `key:"title"`
}

// Stop is one [[video.stop]] table: a moment, and the keys of a question.
type Stop struct {
	At *Seconds `key:"at"`
	Question
}

// Check is the [check] table of a lesson, or the defaults of a course.
type Check struct {
	Rule       *Rule      `key:"rule"`
	Draw       *int       `key:"draw" min:"1" example:"5"`
	Tries      *int       `key:"tries" min:"1" example:"2"`
	Revise     []string   `key:"revise" oneof:"practice video"`
	Confidence *bool      `key:"confidence"`
	Questions  []Question `key:"question"`
}

// Practice is the [practice] table.
type Practice struct {
	Questions []Question `key:"question"`
}

// Question is one question of any kind; which keys are given tells the kind.
type Question struct {
	ID           string           `key:"id" form:"id"`
	Ask          string           `key:"ask"`
	Right        *Answers         `key:"right"`
	Wrong        *Answers         `key:"wrong"`
	Number       string           `key:"number"`
	Within       *Tolerance       `key:"within"`
	Unit         string           `key:"unit"`
	UnitRequired bool             `key:"unit_required"`
	Text         []string         `key:"text"`
	Exact        bool             `key:"exact"`
	Order        []string         `key:"order"`
	Match        []Pair           `key:"match"`
	Extra        []string         `key:"extra"`
	Written      bool             `key:"written"`
	Model        string           `key:"model"`
	Rubric       []string         `key:"rubric"`
	Answer       []string         `key:"answer" oneof:"text audio drawing"`
	Hint         []string         `key:"hint"`
	Why          string           `key:"why"`
	Version      string           `key:"version"`
	Changed      string           `key:"changed" oneof:"credit keep ask"`
	Again        *Seconds         `key:"again"`
	Given        map[string]Given `key:"given"`
	Variants     *int             `key:"variants" min:"1" max:"500" example:"12"`
}
