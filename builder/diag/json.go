package diag

import "encoding/json"

// MarshalJSON gives the form that `--json` prints, flat and with all keys.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Code     string `json:"code"`
		Severity string `json:"severity"`
		File     string `json:"file"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		Message  string `json:"message"`
		Hint     string `json:"hint"`
	}{d.Code, d.Severity.String(), d.Pos.File, d.Pos.Line, d.Pos.Column, d.Message, d.Hint})
}

// MarshalJSON gives an array, also of nothing.
func (l List) MarshalJSON() ([]byte, error) {
	if len(l) == 0 {
		return []byte("[]"), nil
	}
	return json.Marshal([]Diagnostic(l))
}

// MarshalJSON gives the form that `lint --rules --json` prints.
func (r Rule) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Code     string `json:"code"`
		Severity string `json:"severity"`
		Summary  string `json:"summary"`
	}{r.Code, r.Severity.String(), r.Summary})
}

var (
	_ json.Marshaler = Diagnostic{}
	_ json.Marshaler = List{}
	_ json.Marshaler = Rule{}
)
