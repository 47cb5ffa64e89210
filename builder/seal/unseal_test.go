package seal

import (
	"crypto/sha256"
	"fmt"
)

// decrypt opens what encrypt has sealed.
func decrypt(key [sha256.Size]byte, sealed string) (string, error) {
	gcm, err := newGCM(key)
	if err != nil {
		return "", err
	}
	b, err := coding.DecodeString(sealed)
	if err != nil || len(b) < nonceSize {
		return "", fmt.Errorf("decode a sealed text of %d characters: %w", len(sealed), err)
	}
	text, err := gcm.Open(nil, b[:nonceSize], b[nonceSize:], nil)
	if err != nil {
		return "", fmt.Errorf("open a sealed text: %w", err)
	}
	return string(text), nil
}
