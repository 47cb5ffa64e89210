package render

import (
	"html/template"
	"sync"

	"github.com/gradus-ssg/gradus/builder/course"
	"github.com/gradus-ssg/gradus/themes"
)

// Frame is what the layout shows: every page's view embeds one.
type Frame struct {
	*Wording
	// Language is the page's BCP 47 tag, Direction "ltr" or "rtl".
	Language, Direction string
	// Root leads from the page to the site's root: "", "../", …
	Root string
	// Title is the document's title, Heading the page's only h1.
	Title, Heading string
	// Description is plain text for search results; "" for none.
	Description string
	// Generator names gradus and its version.
	Generator string
	// Policy is the content security policy.
	Policy string
	// Card is set when the site's address on the web is known.
	Card *Card
	// Style, Script and Outline are hrefs of assets; Outline is "" where the
	// page needs only its own unit.
	Style, Script, Outline template.URL
	// Live has the page reload itself while its author writes.
	Live bool
	// Home and Work are hrefs of the home page and of "My work".
	Home, Work  template.URL
	CourseTitle string
	// Header and Footer are the same for all pages of a language and depth.
	Header, Footer template.HTML
	// Payload is what the client reads: JSON that is safe within a script element.
	Payload template.JS
}

// Card is what other sites show of a page that is linked there.
type Card struct {
	// URL is the page's one address on the web.
	URL string
	// Site is the course's title, Type "website" or "article".
	Site, Title, Type, Description string
	// Alternates are the same page in other languages.
	Alternates []Alternate
}

// Alternate is a page in another language by its address on the web.
type Alternate struct{ Language, URL string }

// shell is the head and the foot of all pages of one language and depth.
type shell struct {
	wording        *Wording
	direction      string
	header, footer template.HTML
}

// shellKey tells shells apart. Root may be a path from the host's root, for 404.html.
type shellKey struct{ language, root string }

// shells makes each shell once, when the first page needs it.
type shells struct {
	course    *course.Course
	templates templates
	lexicon   themes.Lexicon

	mu   sync.Mutex
	made map[shellKey]*shell
}

// Header is the view of parts/header.
type Header struct {
	*Wording
	Course     string
	Home, Work template.URL
}

// Footer is the view of parts/footer.
type Footer struct {
	*Wording
	Course, Author string
	License        *License
	Home, Credits  template.URL
}

// of returns the shell for a language and root.
func (s *shells) of(language, root string) (*shell, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := shellKey{language, root}
	if made, ok := s.made[key]; ok {
		return made, nil
	}
	words := s.lexicon.Dictionary(language)
	wording, err := newWording(words, s.course.Words)
	if err != nil {
		return nil, err
	}
	header := Header{
		Wording: wording, Course: s.course.Title,
		Home: template.URL(root + homeAddress), Work: template.URL(root + workAddress),
	}
	footer := Footer{
		Wording: wording, Course: s.course.Title, Author: s.course.Author,
		Home: header.Home, Credits: template.URL(root + creditsAddress),
	}
	if s.course.License != "" {
		known := license(s.course.License)
		footer.License = &known
	}
	made := &shell{wording: wording, direction: words.Direction()}
	if made.header, err = s.templates.html(kindPage, "header", header); err != nil {
		return nil, err
	}
	if made.footer, err = s.templates.html(kindPage, "footer", footer); err != nil {
		return nil, err
	}
	s.made[key] = made
	return made, nil
}
