package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
)

// strikethrough is GFM's ~~text~~.
type strikethrough struct{}

// Extend adds goldmark's parser and our renderer.
func (strikethrough) Extend(m goldmark.Markdown) {
	inline(m, extension.NewStrikethroughParser(), 500)
	rendering(m, containers{east.KindStrikethrough: wrap("<del>", "</del>")})
}
