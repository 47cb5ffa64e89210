package course

// Lesson is one step of a unit.
type Lesson struct {
	Page
	Do Kind
	// Minutes is how long it takes; 0 when the author did not say.
	Minutes int
	// Home is false for what needs the classroom.
	Home       bool
	Needs      []Need
	Objectives []Prose
	Standards  []string
	Gate       Gate
	Videos     []*Video
	// Check is the mastery check; nil when the lesson has none.
	Check *Check
	// Practice is unlimited and never counted against anyone.
	Practice []*Question
}

// Need is a lesson to master first.
type Need struct {
	// Ref is as written ("points", "unit/lesson").
	Ref string
	// ID is the full id it means: Ref, or Ref within the lesson's own unit.
	ID string
	// Lesson is what it leads to; nil when there is none.
	Lesson *Lesson
}

// Video is a film of a lesson, from its front matter or from its body.
type Video struct {
	ID    string
	Title string
	// Provider is "youtube", "vimeo" or "file".
	Provider string
	// Ref is the provider's id of the video, or the site address (Path) of a file.
	Ref string
	// URL is as the author wrote it.
	URL string
	// Start is where it begins, in seconds.
	Start    float64
	Minutes  float64
	Poster   string // site address
	Captions []Caption
	// Transcript is the site address of a page or file, Slides of a file,
	// Fallback of a video file shown when the first cannot load.
	Transcript, Slides, Fallback string
	// Seek is "free" or "watched".
	Seek string
	// Watched is the percentage that counts as watched.
	Watched  int
	Waiver   string
	Chapters []Chapter
	Stops    []*Stop
	// InBody says that the body places it; others stand at the top.
	InBody bool
	At     Places
}

// Caption is one language of captions. Path is its site address.
type Caption struct{ Language, Path string }

// Chapter is a named moment of a video, in seconds.
type Chapter struct {
	At    float64
	Title string
}

// Stop is a moment where the video pauses and asks.
type Stop struct {
	// Seconds is when it pauses.
	Seconds  float64
	Question *Question
}
