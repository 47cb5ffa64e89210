package markdown

import (
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"

	"github.com/gradus-ssg/gradus/themes"
)

// stylesheet reads a file of the default theme.
func stylesheet(t *testing.T, name string) string {
	t.Helper()
	data, err := fs.ReadFile(themes.Default(), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// classes are all that highlighted code may have.
func classes() []string {
	var all []string
	for kind := range chroma.StandardTypes {
		if class := classOf(kind); class != "" && !slices.Contains(all, class) {
			all = append(all, class)
		}
	}
	slices.Sort(all)
	return all
}

func TestEveryClassOfCodeHasARule(t *testing.T) {
	css := stylesheet(t, "parts/code/code.css")
	written := classes()
	if len(written) < 10 {
		t.Fatalf("only %d classes are written: %v", len(written), written)
	}
	for _, class := range written {
		if !regexp.MustCompile(`\.chroma \.` + class + `[ ,{]`).MatchString(css) {
			t.Errorf("code.css has no rule for .chroma .%s", class)
		}
	}
	for _, m := range regexp.MustCompile(`\.chroma \.([a-z0-9]+)`).FindAllStringSubmatch(css, -1) {
		if !slices.Contains(written, m[1]) {
			t.Errorf("code.css has a rule for .chroma .%s, which is never written", m[1])
		}
	}
}

func TestColoursOfCodeCanBeReadOnTheNote(t *testing.T) {
	css, tokens := stylesheet(t, "parts/code/code.css"), stylesheet(t, "tokens.css")
	colour := regexp.MustCompile(`(--code-[a-z]+): (#[0-9a-f]{6});`)
	note := regexp.MustCompile(`--note: (#[0-9a-f]{6});`).FindAllStringSubmatch(tokens, -1)
	if len(note) < 2 {
		t.Fatalf("tokens.css has %d notes, want light and dark", len(note))
	}
	light, dark, ok := strings.Cut(css, "@media (prefers-color-scheme: dark)")
	if !ok {
		t.Fatal("code.css has no dark colours")
	}
	for i, scheme := range []string{light, dark} {
		found := colour.FindAllStringSubmatch(scheme, -1)
		if len(found) < 8 {
			t.Fatalf("scheme %d has %d colours", i, len(found))
		}
		for _, m := range found {
			if ratio := contrast(t, m[2], note[i][1]); ratio < 4.5 {
				t.Errorf("%s %s on the note %s has a contrast of %.2f, want 4.5", m[1], m[2], note[i][1], ratio)
			}
		}
	}
}

// contrast is WCAG's ratio of two colours.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(hex string) float64 {
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			c := float64(n) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestInfoStringsOfManyTools(t *testing.T) {
	for info, want := range map[string]codeInfo{
		"rust,ignore":                 {language: "rust"},
		"{r eval=FALSE}":              {language: "r"},
		"{.python .numberLines}":      {language: "python"},
		`python title="main.py"`:      {language: "python", title: "main.py"},
		"js {1,3-4}":                  {language: "js"},
		"js:app.js":                   {language: "js"},
		"ts{2}":                       {language: "ts"},
		"c++":                         {language: "c++"},
		`title="notes"`:               {title: "notes"},
		"aquascope,interpreter+steps": {language: "aquascope"},
		"":                            {},
	} {
		if got := readInfo(info); got != want {
			t.Errorf("readInfo(%q) = %+v, want %+v", info, got, want)
		}
	}
}
