package seal

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// coding is how bytes stand in the payload.
var coding = base64.RawURLEncoding

const (
	nonceSize = 12
	// hashSize is how much of a SHA-256 is kept of an accepted answer.
	hashSize = 16
	saltSize = 12
)

// digest hashes parts that cannot run into each other.
func digest(parts ...string) [sha256.Size]byte {
	return sha256.Sum256([]byte(strings.Join(parts, "\x00")))
}

// saltOf derives a question's salt from where it stands and what it asks, never
// from what is right: two questions that differ only there have one salt.
func saltOf(courseID, lesson string, q *course.Question) string {
	parts := []string{"salt", courseID, lesson + "#" + q.ID, string(q.Kind), q.Ask.Source}
	sum := digest(append(parts, texts(q)...)...)
	return coding.EncodeToString(sum[:saltSize])
}

// texts are the sources of what stands to choose, order and match, sorted, so
// that neither their order nor their part tells what is right.
func texts(q *course.Question) []string {
	var all []string
	for _, o := range q.Options {
		all = append(all, o.Text.Source)
	}
	for _, o := range q.Order {
		all = append(all, o.Source)
	}
	for _, pair := range q.Match {
		all = append(all, pair.Left.Source, pair.Right.Source)
	}
	for _, extra := range q.Extra {
		all = append(all, extra.Source)
	}
	slices.Sort(all)
	return all
}

// answerHash is what the page compares an answer in canonical form to.
func answerHash(salt, variant, canonical string) string {
	sum := sha256.Sum256([]byte(salt + "|" + variant + "|" + canonical))
	return coding.EncodeToString(sum[:hashSize])
}

// textKey seals what the page may open by itself; with an item's key, what is
// told to whoever chose that item.
func textKey(salt, item string) [sha256.Size]byte {
	if item != "" {
		return sha256.Sum256([]byte("gradus because|" + salt + "|" + item))
	}
	return sha256.Sum256([]byte("gradus text|" + salt))
}

// encrypt seals a text: nonce, AES-GCM and its tag as base64url. The nonce
// follows from key and text, so one nonce never serves two texts and the same
// input gives the same bytes.
func encrypt(key [sha256.Size]byte, text string) (string, error) {
	gcm, err := newGCM(key)
	if err != nil {
		return "", err
	}
	nonce := sha256.Sum256(append(key[:], text...))
	return coding.EncodeToString(gcm.Seal(nonce[:nonceSize:nonceSize], nonce[:nonceSize], []byte(text), nil)), nil
}

func newGCM(key [sha256.Size]byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, fmt.Errorf("prepare the cipher: %w", err)
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("prepare the cipher: %w", err)
	}
	return gcm, nil
}

// compact is JSON as short as it can be.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode questions: %w", err)
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// encode is JSON that may stand in a script element: there only < means
// anything to the browser.
func encode(v any) ([]byte, error) {
	b, err := compact(v)
	return bytes.ReplaceAll(b, []byte("<"), []byte(`\u003c`)), err
}
