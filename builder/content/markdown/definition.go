package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
)

// definitions are lists of terms and what they mean: a term, then ": meaning".
type definitions struct{}

// Extend adds goldmark's parsers and our renderers.
func (definitions) Extend(m goldmark.Markdown) {
	block(m, extension.NewDefinitionListParser(), 101)
	block(m, extension.NewDefinitionDescriptionParser(), 102)
	rendering(m, containers{
		east.KindDefinitionList:        wrap("<dl>\n", "</dl>\n"),
		east.KindDefinitionTerm:        wrap("<dt>", "</dt>\n"),
		east.KindDefinitionDescription: wrap("<dd>", "</dd>\n"),
	})
}
