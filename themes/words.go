package themes

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

// Lexicon is all dictionaries of a theme by language ("en", "pt-br").
type Lexicon map[string]map[string]string

// WordsError is a file of words that is not one flat object of texts.
type WordsError struct {
	// File is its path in the theme.
	File string
	data []byte
	err  error
}

// Error says which file and why.
func (e *WordsError) Error() string { return fmt.Sprintf("read %s: %v", e.File, e.err) }

// Unwrap gives the decoder's own error.
func (e *WordsError) Unwrap() error { return e.err }

// Line is where reading stopped, from 1.
func (e *WordsError) Line() int {
	offset := 0
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(e.err, &syntax):
		offset = int(syntax.Offset)
	case errors.As(e.err, &kind):
		offset = int(kind.Offset)
	}
	return 1 + bytes.Count(e.data[:min(offset, len(e.data))], []byte("\n"))
}

// ReadWords reads the words/ folder of a theme: one flat JSON object of key and
// text a language. A course may bring a language of its own this way; what its
// file leaves out is English. A file that cannot be understood is a *WordsError.
func ReadWords(theme fs.FS) (Lexicon, error) {
	files, err := fs.Glob(theme, "words/*.json")
	if err != nil {
		return nil, fmt.Errorf("list words: %w", err)
	}
	lexicon := make(Lexicon, len(files))
	for _, file := range files {
		data, err := fs.ReadFile(theme, file)
		if err != nil {
			return nil, fmt.Errorf("read words: %w", err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(data, &words); err != nil {
			return nil, &WordsError{file, data, err}
		}
		lexicon[strings.ToLower(strings.TrimSuffix(path.Base(file), ".json"))] = words
	}
	return lexicon, nil
}

// defaults is the default theme's lexicon: a constant that is decoded on first use.
var defaults = sync.OnceValue(func() Lexicon {
	lexicon, err := ReadWords(Default())
	if err != nil {
		panic(err) // the files are embedded and a test decodes them
	}
	return lexicon
})

// Words returns the default theme's dictionary for a BCP 47 language tag.
func Words(language string) Dictionary { return defaults().Dictionary(language) }

// Dictionary returns the words for a BCP 47 language tag: those of the tag
// itself, else of a shorter form of it ("pt-BR", "pt"), else English.
func (l Lexicon) Dictionary(language string) Dictionary {
	d := Dictionary{language: language, english: l["en"]}
	for tag := strings.ToLower(language); tag != ""; tag = shorter(tag) {
		if own, ok := l[tag]; ok {
			d.own, d.found = own, tag
			break
		}
	}
	return d
}

// shorter drops the last subtag: "pt-br" gives "pt", "pt" gives "".
func shorter(tag string) string {
	i := strings.LastIndexByte(tag, '-')
	return tag[:max(i, 0)]
}

// Dictionary is the words of one language, English where they are missing. Its
// zero value has no words at all.
type Dictionary struct {
	language string // as asked for
	found    string // the tag of own
	own      map[string]string
	english  map[string]string
}

// Language is the tag the dictionary was asked for.
func (d Dictionary) Language() string { return d.language }

// Get returns the text of a key. translated is false when the language lacks
// it and the text is English, or, where English lacks it too, the key itself.
func (d Dictionary) Get(key string) (text string, translated bool) {
	if text, ok := d.own[key]; ok {
		return text, true
	}
	if text, ok := d.english[key]; ok {
		return text, false
	}
	return key, false
}

// Plural returns the text of key for a count: key with the suffix of n's plural
// category in the language of the text (".one", ".few", …), else ".other".
func (d Dictionary) Plural(key string, n int) (text string, translated bool) {
	own := pluralForm(d.found, n)
	for _, form := range []string{own, "other"} {
		if text, ok := d.own[key+"."+form]; ok {
			return text, true
		}
	}
	text, _ = Dictionary{own: d.english}.Get(key + "." + pluralForm("en", n))
	return text, false
}

// Keys returns the keys that begin with a prefix, English ones included, sorted.
func (d Dictionary) Keys(prefix string) []string {
	var keys []string
	for _, words := range []map[string]string{d.own, d.english} {
		for key := range maps.Keys(words) {
			if strings.HasPrefix(key, prefix) {
				keys = append(keys, key)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
