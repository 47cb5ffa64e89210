package pacing_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"strings"
	"testing"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/builder/pacing"
)

var (
	update = flag.Bool("update", false, "write testdata/agreement.txt anew")
	show   = flag.Int("show", -1, "print the random calendar of a number, and what it works out to")
)

const (
	batches = 100
	batch   = 100
)

// TestAgreement holds ten thousand random calendars against
// testdata/agreement.txt, as js/test/unit/agreement.test.ts does: a line a
// hundred, with the hash of all its answers and the ends of the hash of each. To
// see what the other language says of one that differs, run
//
//	go test ./builder/pacing -run Agreement -v -show 4711
//	SHOW=4711 node_modules/.bin/playwright test --project=unit agreement
func TestAgreement(t *testing.T) {
	if *show >= 0 {
		input, answer := answered(t, *show, nil)
		t.Logf("%s\n%s", input, answer)
	}
	var file strings.Builder
	seen := map[string]int{}
	for b := range batches {
		all := fnv.New32a()
		var ends strings.Builder
		for i := range batch {
			_, answer := answered(t, b*batch+i, seen)
			one := fnv.New32a()
			one.Write([]byte(answer))
			all.Write([]byte(answer))
			fmt.Fprintf(&ends, "%04x", one.Sum32()&0xffff)
		}
		fmt.Fprintf(&file, "%08x %s\n", all.Sum32(), &ends)
	}
	// What the agreement is about is worth agreeing on.
	for _, sort := range []string{"before", "pace", "behind", "ahead", "done", "over", "running", "unknown", "flag within"} {
		if seen[sort] < 150 {
			t.Errorf("only %d are %s", seen[sort], sort)
		}
	}
	const name = "testdata/agreement.txt"
	if *update {
		if err := os.WriteFile(name, []byte(file.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n")
	reported := 0
	for b, line := range strings.Split(file.String(), "\n") {
		if b < len(want) && want[b] == line {
			continue
		}
		t.Errorf("line %d differs", b+1)
		for i := range batch {
			at := 9 + 4*i
			if reported < 3 && b < len(want) && len(want[b]) >= at+4 && len(line) >= at+4 && want[b][at:at+4] != line[at:at+4] {
				reported++
				input, answer := answered(t, b*batch+i, nil)
				t.Errorf("calendar %d:\n%s\nworks out to\n%s", b*batch+i, input, answer)
			}
		}
	}
}

// answered is a question and its answer as texts; seen, if not nil, counts of
// which sort it is, and the question is not written out.
func answered(t *testing.T, number int, seen map[string]int) (input, answer string) {
	t.Helper()
	q := ask(number)
	tt := q.Calendar.timetable()
	p := tt.Pace(q.Section, course.Date(q.Today), q.Calendar.rules(), q.Work)
	units, pace := spelled(p)
	var b bytes.Buffer
	b.WriteString(strings.Join(dates(tt.Meetings(q.Section), pacing.LookAhead), " "))
	for _, part := range [][]string{taught(tt, q.Section), units, {pace}} {
		b.WriteString("\n" + strings.Join(part, "\n"))
	}
	if seen != nil {
		sort(p, seen)
		return "", b.String()
	}
	text, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	return string(text), b.String()
}

// sort counts of which sorts a pace and its units are.
func sort(p pacing.Pace, seen map[string]int) {
	seen[string(p.Status)]++
	for _, u := range p.Units {
		switch {
		case u.Over:
			seen["over"]++
		case u.Begun:
			seen["running"]++
		case u.First == "":
			seen["unknown"]++
		}
		if u.Flag > 0 && u.Flag < u.Total {
			seen["flag within"]++
		}
	}
}
