package builder_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/gradus-ssg/gradus/builder"
)

// compressed is the size of a file as it is sent.
func compressed(t *testing.T, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// varied is a lesson with five questions of twelve variants, as teachers write
// them: a hint or two, and an explanation.
func varied() string {
	var text strings.Builder
	text.WriteString("+++\ntitle = \"The slope of a line\"\nminutes = 40\n\n[check]\nrule = \"4 of 5\"\n")
	for i, about := range []string{"ramp", "ladder", "road", "roof", "river"} {
		fmt.Fprintf(&text, `
[[check.question]]
id = "%[1]s"
given = { a = "2..9", b = "3..12", c = "1..20" }
ask = 'A %[1]s passes through $(0, {{c}})$ and $({{b}}, {{c + a*b}})$. What is its slope, and what does it tell about the %[1]s?'
number = "a"
within = 0.0%[2]d
hint = ["How far is it from the first point to the second, to the right?", 'The rise is {{a*b}}. Divide it by the run of this %[1]s.']
why = 'From $x = 0$ to $x = {{b}}$ the %[1]s climbs {{a*b}}, from {{c}} to {{c + a*b}}. So the slope is $\frac{{a*b}}{{b}} = {{a}}$.'
`, about, i+1)
	}
	text.WriteString("+++\n")
	for i := range 8 {
		fmt.Fprintf(&text, "\n## Step %d\n\n%s\n", i+1, strings.Repeat(fmt.Sprintf("A line that climbs %d for every step to the right has the slope %d, wherever on it you stand. ", i+2, i+2), 3))
	}
	return text.String()
}

// A lesson with questions is light enough for a phone: what the page asks, and
// the page with its script and stylesheet.
func TestALessonWithQuestionsIsLight(t *testing.T) {
	source := fstest.MapFS{"course.toml": {Data: []byte("id = \"a\"\ntitle = \"Algebra\"\n")}}
	for i := range 15 {
		source[fmt.Sprintf("linear/%02d-lesson-%02d.md", i+10, i)] = &fstest.MapFile{Data: []byte(fmt.Sprintf("# Lesson %d\n\nA line.\n", i))}
	}
	source["linear/40-slope.md"] = &fstest.MapFile{Data: []byte(varied())}
	result, err := builder.Build(t.Context(), builder.Options{Bundles: bundles, Source: source})
	if err != nil || result.Site == nil || len(result.Diags) > 0 {
		t.Fatalf("error %v\n%s", err, lines(result.Diags))
	}
	read := func(path string) []byte {
		data, found, err := result.Site.Read(t.Context(), path)
		if err != nil || !found {
			t.Fatalf("%s: found %v, error %v", path, found, err)
		}
		return data
	}
	page := read("linear/slope.html")
	_, questions, _ := strings.Cut(string(page), `"questions":`)
	questions, _, found := strings.Cut(questions, `,"unit":`)
	if n := strings.Count(questions, `"secret":`); !found || n != 60 {
		t.Fatalf("%d variants in %s", n, questions)
	}
	if size := compressed(t, []byte(questions)); size > 12<<10 {
		t.Errorf("the questions take %d bytes", size)
	} else {
		t.Logf("the questions take %d bytes", size)
	}
	total := compressed(t, page)
	told := fmt.Sprintf("page %d", total)
	// Its own, and that of the questions, which comes when they are near.
	sizes := map[string]int{}
	for _, asset := range regexp.MustCompile(`"(?:\.\./)?(assets/(\w+)-\w+(\.\w+))"`).FindAllStringSubmatch(string(page), -1) {
		name := asset[2] + asset[3]
		sizes[name] = compressed(t, read(asset[1]))
		if asset[2] == "students" || asset[2] == "sharing" {
			continue // comes only where several students share a device, or have a PIN
		}
		total += sizes[name]
		told += fmt.Sprintf(", %s %d", name, sizes[name])
	}
	t.Log(told)
	if total > 45<<10 {
		t.Errorf("the lesson takes %d bytes: %s", total, told)
	}
	lesson, check := sizes["lesson.js"], sizes["check.js"]
	if lesson == 0 || lesson > 15<<10 || check == 0 || lesson+check > 25<<10 {
		t.Errorf("the scripts are too heavy, or not there: %s", told)
	}
	if sizes["students.js"] == 0 || sizes["students.js"] > 10<<10 || sizes["students.css"] == 0 || sizes["students.css"] > 3<<10 {
		t.Errorf("what several students need is too heavy, or not there: script %d, stylesheet %d", sizes["students.js"], sizes["students.css"])
	}
	home := read("index.html")
	for _, asset := range regexp.MustCompile(`"(assets/page-\w+\.js)"`).FindAllStringSubmatch(string(home), -1) {
		if size := compressed(t, read(asset[1])); size > 15<<10 {
			t.Errorf("the script of the home page takes %d bytes", size)
		} else {
			t.Logf("the script of the home page takes %d bytes", size)
		}
	}
}

// A page loads one script, and knows that for questions only where it asks any.
func TestEachPageLoadsItsScript(t *testing.T) {
	script := regexp.MustCompile(`<script defer src="[^"]*assets/(page|work|lesson|check|arrange)-[0-9a-f]+\.js"></script>`)
	asking := map[bool]int{}
	for path, content := range everything(t, exampleCourse(t, bundles)) {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		asks := strings.Contains(content, `,"questions":{`)
		asking[asks]++
		wanted := "page"
		for _, kind := range []string{"lesson", "work"} {
			if strings.Contains(content, `"kind":"`+kind+`"`) {
				wanted = kind
			}
		}
		found := script.FindAllStringSubmatch(content, -1)
		if len(found) != 1 || found[0][1] != wanted || strings.Contains(content, `"asks":"assets/`) != asks {
			t.Errorf("%s, asking: %v, loads %v", path, asks, found)
		}
	}
	if asking[true] < 5 || asking[false] < 5 {
		t.Errorf("pages that ask and others: %v", asking)
	}
}

// BenchmarkQuestions builds a hundred lessons with five questions each, with
// and without variants.
func BenchmarkQuestions(b *testing.B) {
	plain := "+++\ntitle = \"Plain\"\n\n[check]\nrule = \"4 of 5\"\n"
	for i := range 5 {
		plain += fmt.Sprintf("\n[[check.question]]\nid = 'q%d'\nask = 'Which number has the most factors?'\nright = 'twelve %d'\nwrong = ['seven', 'eleven', 'nine']\nhint = ['Count its pairs.']\nwhy = 'It is 1 times 12, 2 times 6, 3 times 4.'\n", i, i)
	}
	for name, text := range map[string]string{"plain": plain + "+++\nNumbers.\n", "variants": varied()} {
		source := fstest.MapFS{}
		for i := range 100 {
			source[fmt.Sprintf("unit-%d/lesson-%02d.md", i/20, i)] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
		b.Run(name, func(b *testing.B) {
			buildAgain(b, source)
		})
	}
}
