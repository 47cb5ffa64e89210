package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/util"
)

// hideComments blanks out comments of several lines, so that none of a
// teacher's notes reaches the site. Markdown ends a comment at a blank line
// when it began within a paragraph, an item or other HTML, and would show the
// rest; a comment of one line needs no help, and its id: is still to be read.
// Comments in code are code.
func (p *page) hideComments() {
	if !bytes.Contains(p.source, []byte("<!--")) {
		return
	}
	var hidden []byte
	var fence []byte // the marks that opened the code block around the line
	// listed says that the last line at the margin began an item of a list: then
	// an indented line belongs to it and is no code.
	indented, blank, listed := false, true, false
	for start := 0; start < len(p.source); {
		end := lineEnd(p.source, start)
		line := p.source[start:end]
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
			if from := p.commentIn(start, end); from >= 0 {
				if hidden == nil {
					hidden = bytes.Clone(p.source)
				}
				to := p.commentEnd(from)
				for i := from; i < to; i++ {
					if hidden[i] != '\n' && hidden[i] != '\r' {
						hidden[i] = ' '
					}
				}
				// What follows the comment on its last line is read again.
				p.source, start = hidden, to
				blank = false
				continue
			}
		}
		blank = util.IsBlank(line)
		start = end
	}
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

// commentIn finds a comment that begins on a line and ends on a later one.
func (p *page) commentIn(start, end int) int {
	line := p.source[start:end]
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '`':
			n := 1
			for i+n < len(line) && line[i+n] == '`' {
				n++
			}
			if close := bytes.Index(line[i+n:], line[i:i+n]); close >= 0 {
				i += n + close
			}
			i += n - 1
		case line[i] == '\\':
			i++
		case bytes.HasPrefix(line[i:], []byte("<!--")):
			if close := bytes.Index(line[i:], []byte("-->")); close < 0 {
				return start + i
			} else {
				i += close + 2
			}
		}
	}
	return -1
}

// commentEnd is the offset behind a comment. One that never ends hides the rest
// of the page, as it would on GitHub: its author meant nobody to read it.
func (p *page) commentEnd(from int) int {
	if i := bytes.Index(p.source[from:], []byte("-->")); i >= 0 {
		return from + i + 3
	}
	p.warn(openComment, from, "this comment is never closed, so the rest of the page is hidden",
		"Write --> where the comment ends")
	return len(p.source)
}
