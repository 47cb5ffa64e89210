package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"

	"github.com/gradus-ssg/gradus/builder/diag"
)

// dropComments takes comments of several lines out of what is parsed, so that
// none of a teacher's notes reaches the site. Markdown ends a comment at a blank
// line when it began within a paragraph, an item or other HTML, and would show
// the rest; a comment of one line needs no help, and its id: is still to be
// read. Comments in code are code.
func (p *page) dropComments() {
	if !bytes.Contains(p.source, []byte("<!--")) {
		return
	}
	whole := p.source
	var kept []byte
	copied := 0
	var fence []byte // the marks that opened the code block around the line
	// listed says that the last line at the margin began an item of a list: then
	// an indented line belongs to it and is no code.
	indented, blank, listed := false, true, false
	for start := 0; start < len(whole); {
		end := lineEnd(whole, start)
		line := whole[start:end]
		inner := bytes.TrimLeft(line, " \t>")
		switch mark := fenceOf(inner); {
		case fence != nil:
			if len(mark) >= len(fence) && mark[0] == fence[0] && util.IsBlank(inner[len(mark):]) {
				fence = nil
			}
		case mark != nil:
			fence = mark
		case util.IsBlank(line):
			indented = false
		case blank && isIndented(line) && !listed || indented && isIndented(line):
			indented = true
		default:
			indented = false
			if !isIndented(line) {
				listed = isItem(inner)
			}
			if i := openComment(line); i >= 0 {
				from := start + i
				to := p.commentEnd(from)
				p.meetCommented(whole[from:to], p.place(from))
				if start == from && util.IsBlank(whole[to:lineEnd(whole, to)]) {
					to = lineEnd(whole, to) // nothing else is on its lines
				}
				kept = append(kept, whole[copied:from]...)
				p.cuts = append(p.cuts, cut{at: len(kept), length: to - from})
				copied, start = to, to
				blank = from == 0 || blank && util.IsBlank(line[:i])
				continue
			}
		}
		blank = util.IsBlank(line)
		start = end
	}
	if copied > 0 {
		p.source = append(kept, whole[copied:]...)
	}
}

// cut is a place of the parsed source at which bytes of the text are missing.
type cut struct{ at, length int }

// uncut turns an offset in the parsed source into one in the text.
func (p *page) uncut(offset int) int {
	for _, c := range p.cuts {
		if c.at > offset {
			break
		}
		offset += c.length
	}
	return offset
}

// lineEnd is the offset behind the line that holds an offset.
func lineEnd(b []byte, offset int) int {
	if i := bytes.IndexByte(b[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(b)
}

// fenceOf returns the marks of a code fence that a line begins with.
func fenceOf(line []byte) []byte {
	n := 0
	for n < len(line) && (line[n] == '`' || line[n] == '~') && line[n] == line[0] {
		n++
	}
	if n < 3 || line[0] == '`' && bytes.IndexByte(line[n:], '`') >= 0 {
		return nil
	}
	return line[:n]
}

func isIndented(line []byte) bool {
	return bytes.HasPrefix(line, []byte("    ")) || bytes.HasPrefix(line, []byte("\t"))
}

// isItem reports whether a line begins an item of a list.
func isItem(line []byte) bool {
	marker := bytes.TrimLeft(line, "0123456789")
	return len(marker) > 1 && bytes.IndexByte([]byte("-*+.)"), marker[0]) >= 0 && (marker[1] == ' ' || marker[1] == '\t')
}

// openComment finds a comment that begins on a line and ends on a later one.
func openComment(line []byte) int {
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '`':
			n := 1
			for i+n < len(line) && line[i+n] == '`' {
				n++
			}
			if end := bytes.Index(line[i+n:], line[i:i+n]); end >= 0 {
				i += n + end
			}
			i += n - 1
		case line[i] == '\\':
			i++
		case bytes.HasPrefix(line[i:], []byte("<!--")):
			end := bytes.Index(line[i:], []byte("-->"))
			if end < 0 {
				return i
			}
			i += end + 2
		}
	}
	return -1
}

// commentEnd is the offset behind a comment. One that never ends hides the rest
// of the page, as it would on GitHub: its author meant nobody to read it.
func (p *page) commentEnd(from int) int {
	if i := bytes.Index(p.source[from+4:], []byte("-->")); i >= 0 {
		return from + 4 + i + 3
	}
	// Nothing of the page is parsed yet, so the offset is the text's own.
	if p.facts != nil && !p.Foreign {
		p.diags = append(p.diags, unclosedComment.At(p.place(from),
			"this comment is never closed, so the rest of the page is hidden", "Write --> where the comment ends"))
	}
	return len(p.source)
}

// meetCommented lists the pictures of the course that a comment holds. A
// teacher's own note is nobody else's: what it names stays where it is.
func (p *page) meetCommented(comment []byte, at diag.Pos) {
	inner := bytes.TrimLeft(bytes.TrimPrefix(comment, []byte("<!--")), " \t\r\n")
	if p.facts == nil || !bytes.Contains(inner, []byte("<img")) || hasLabel(inner, "teacher:") {
		return
	}
	z := html.NewTokenizer(bytes.NewReader(inner))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		src, _ := attr(token, "src")
		if src = withoutLiquid(strings.TrimSpace(src)); token.Data == "img" && src != "" && !hasScheme(src) {
			p.facts.Refs = append(p.facts.Refs, Ref{URL: src, Image: true, Comment: true, At: at})
		}
	}
}

// hasLabel reports whether a comment begins with a word, in capitals or not.
func hasLabel(b []byte, label string) bool {
	return len(b) >= len(label) && strings.EqualFold(string(b[:len(label)]), label)
}
