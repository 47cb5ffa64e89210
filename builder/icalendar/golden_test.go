package icalendar

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strconv"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write testdata/texts.ics anew")

// The file is read back by another's parser in js/test/unit/icalendar.test.ts.
func TestTextsForAnotherReader(t *testing.T) {
	list, err := os.ReadFile("testdata/texts.json")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	if err := json.Unmarshal(list, &texts); err != nil {
		t.Fatal(err)
	}
	c := Calendar{Name: texts[3], URL: "https://x.org/" + "%D8%A7%D9%84%D8%AF%D9%88%D8%A7%D9%84/long/enough/to/be/folded/in/the/middle/", Stamp: time.Date(2027, 1, 11, 0, 0, 0, 0, time.UTC)}
	for i, text := range texts {
		c.Events = append(c.Events, Event{
			UID: "p1/" + strconv.Itoa(i) + "@x.org", Day: day(2028, 2, 27+i), Summary: text, Description: text + "\n" + text, URL: c.URL,
		})
	}
	const golden = "testdata/texts.ics"
	if *update {
		if err := os.WriteFile(golden, c.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, c.Bytes()) {
		t.Errorf("%s differs from\n%s", golden, c.Bytes())
	}
}
