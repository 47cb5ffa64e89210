package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// linkify makes links of bare addresses. It is left out where mayLink says no.
type linkify struct{}

// Extend adds goldmark's parser; what it finds is rendered as any autolink.
func (linkify) Extend(m goldmark.Markdown) {
	inline(m, extension.NewLinkifyParser(), 999)
}
