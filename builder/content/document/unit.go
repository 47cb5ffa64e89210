package document

// Unit is the front matter of a folder's page, or what course.toml says of a
// folder under [unit."folder"].
type Unit struct {
	Title      string   `key:"title"`
	ID         string   `key:"id" form:"unit"`
	Was        []string `key:"was" form:"unit"`
	Language   string   `key:"language" form:"language"`
	Translates string   `key:"translates"`
	Lessons    []string `key:"lessons"`
	Choose     []Choose `key:"choose"`
}

// Choose is one [[choose]] table: a choice board.
type Choose struct {
	ID    string   `key:"id" form:"id"`
	Title string   `key:"title"`
	Pick  *int     `key:"pick" min:"1" example:"2"`
	From  []string `key:"from"`
	Do    string   `key:"do" oneof:"must should aspire"`
	After string   `key:"after"`
}
