package render

import (
	"bytes"
	"encoding/json"

	"github.com/gradus-ssg/gradus/builder/course"
)

// outline is what the client knows of all units: made once, for the script
// with the whole course and for the pages of each unit.
type outline struct {
	units map[*course.Unit]unitOutline
	// dataScript tells the home page and "My work" about all units.
	*dataScript
}

// unitOutline is a unit's JSON: station by station, and whole.
type unitOutline struct {
	stations []json.RawMessage
	whole    json.RawMessage
}

// outline makes the outline of the course.
func (x *index) outline() (*outline, error) {
	o := &outline{units: make(map[*course.Unit]unitOutline, len(x.course.Units))}
	var all bytes.Buffer
	all.WriteString(`{"units":[`)
	for i, u := range x.course.Units {
		stations, err := x.stations(u, x.lesson)
		if err != nil {
			return nil, err
		}
		whole, err := x.unit(u, stations)
		if err != nil {
			return nil, err
		}
		o.units[u] = unitOutline{stations, whole}
		if whole, err = x.revised(u, whole); err != nil {
			return nil, err
		}
		if i > 0 {
			all.WriteByte(',')
		}
		all.Write(whole)
	}
	all.WriteString("]}")
	o.dataScript = newDataScript("course", "gradusCourse", all.Bytes())
	return o, nil
}

// revised is a unit's JSON as the script of the whole course has it, with the
// revisions of its questions; plain is its JSON elsewhere.
func (x *index) revised(u *course.Unit, plain json.RawMessage) (json.RawMessage, error) {
	if !x.asking || x.revisions == nil {
		return plain, nil
	}
	stations, err := x.stations(u, func(l *course.Lesson) outlineLesson {
		line := x.lesson(l)
		line.Revs = x.revisions(l)
		return line
	})
	if err != nil {
		return nil, err
	}
	return x.unit(u, stations)
}
