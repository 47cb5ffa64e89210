package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/gradus-ssg/gradus/themes"
)

// boxes are ":::name Title" … ":::", with any number of colons and to any
// depth. The spellings of Pandoc ("::: {.name #id}"), the Carpentries
// ("::::: name :::::") and Docusaurus (":::name[Title]") are read, too. A fence
// without a name always ends the innermost box.
type boxes struct{}

// Extend adds the parser and the renderers.
func (boxes) Extend(m goldmark.Markdown) {
	block(m, boxParser{}, 90)
	rendering(m, containers{kindBox: renderBox, kindBoxTitle: renderBoxTitle})
}

// box is a block with a name; its first child may be its boxTitle.
type box struct {
	ast.BaseBlock
	name string
	// list are the attributes of its fence.
	list []attribute
	// open shows what is closed by its name ("> [!details]+").
	open bool
	// ended is set when its closing fence was met.
	ended bool
}

// boxTitle is the author's title of a box.
type boxTitle struct{ ast.BaseBlock }

// fence is one that ends nothing; it shows nothing.
type fence struct{ ast.BaseBlock }

var (
	kindBox      = ast.NewNodeKind("Box")
	kindBoxTitle = ast.NewNodeKind("BoxTitle")
	kindFence    = ast.NewNodeKind("Fence")
)

// Kind returns the node's kind.
func (*box) Kind() ast.NodeKind { return kindBox }

// Dump is of goldmark's debugging.
func (n *box) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind returns the node's kind.
func (*boxTitle) Kind() ast.NodeKind { return kindBoxTitle }

// Dump is of goldmark's debugging.
func (n *boxTitle) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Kind returns the node's kind.
func (*fence) Kind() ast.NodeKind { return kindFence }

// Dump is of goldmark's debugging.
func (n *fence) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// closed reports whether a box is shut until the reader opens it.
func (n *box) closed() bool {
	switch n.name {
	case "solution", "hint", "details", "spoiler":
		return !n.open
	}
	return false
}

// known reports whether a box is one of gradus' own.
func (n *box) known() bool {
	switch n.name {
	case "note", "tip", "warning", "important", "caution", "solution", "hint", "details", "spoiler":
		return true
	}
	return false
}

type boxParser struct{}

// Trigger returns the colon.
func (boxParser) Trigger() []byte { return []byte{':'} }

// Open reads the fence that begins a box.
func (boxParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	start := pc.BlockOffset()
	if start < 0 {
		return nil, parser.NoChildren
	}
	after := start
	for after < len(line) && line[after] == ':' {
		after++
	}
	if after-start < 3 {
		return nil, parser.NoChildren
	}
	rest := bytes.TrimRight(bytes.TrimRight(line[after:], " \t\r\n"), ":")
	name, list, title := readBoxHead(rest)
	at := segment.Start - segment.Padding + after
	reader.AdvanceToEOL()
	if name == "" && util.IsBlank(rest) {
		return &fence{}, parser.NoChildren
	}
	n := &box{name: name, list: list}
	if title[1] > title[0] {
		t := &boxTitle{}
		t.Lines().Append(text.NewSegment(at+title[0], at+title[1]))
		n.AppendChild(n, t)
	}
	p := pageOf(pc)
	p.boxes = append(p.boxes, n)
	return n, parser.HasChildren
}

// readBoxHead reads what stands behind the colons. title is where the title is.
func readBoxHead(rest []byte) (name string, list []attribute, title [2]int) {
	i := skipBlank(rest, 0)
	word := i
	for i < len(rest) && isName(rest[i]) && rest[i] != ':' {
		i++
	}
	name = strings.ToLower(string(rest[word:i]))
	i = skipBlank(rest, i)
	if i < len(rest) && rest[i] == '{' {
		if end := bytes.IndexByte(rest[i:], '}'); end > 0 {
			list, name = readBoxAttributes(rest[i:i+end+1], name)
			i = skipBlank(rest, i+end+1)
		}
	}
	title = [2]int{i, i + len(bytes.TrimRight(rest[i:], " \t"))}
	if i < len(rest) && rest[i] == '[' && rest[title[1]-1] == ']' && name != "" {
		title = [2]int{i + 1, title[1] - 1}
	}
	name = strings.TrimPrefix(name, "callout-") // Quarto's names
	if first, _ := utf8.DecodeRuneInString(name); name != "" && !unicode.IsLetter(first) {
		name, list, title[0] = "", nil, word // attributes are the title's, and by it the box's
	}
	return name, list, title
}

// readBoxAttributes reads {.name #id key="value"} or {name}: without a name
// before it, the first class or word is the box's.
func readBoxAttributes(b []byte, name string) ([]attribute, string) {
	list, n := readAttributes(b)
	if n == 0 {
		list, n = readAttributes(append([]byte("{:"), b[1:]...))
	}
	if n == 0 {
		return nil, name
	}
	for i, a := range list {
		if name == "" && (a.name == "class" || a.value == "") {
			name = strings.ToLower(a.value)
			if a.value == "" {
				name = strings.ToLower(a.name)
			}
			list = append(list[:i:i], list[i+1:]...)
		}
	}
	return list, name
}

// skipBlank is the index of the first byte at or after i that is not blank.
func skipBlank(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\t') {
		i++
	}
	return i
}

// Continue ends the innermost box at a bare fence; in code a fence is code.
func (boxParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	n, ok := node.(*box)
	if !ok {
		return parser.Close // a fence is one line
	}
	line, _ := reader.PeekLine()
	if !isBareFence(line, reader.LineOffset()) {
		return parser.Continue | parser.HasChildren
	}
	open := pc.OpenedBlocks()
	if last := open[len(open)-1].Node; last != node && last.IsRaw() && !hasEnded(last, reader.Source()) {
		return parser.Continue | parser.HasChildren
	}
	for i := len(open) - 1; i >= 0 && open[i].Node != node; i-- {
		if open[i].Node.Kind() == kindBox {
			return parser.Continue | parser.HasChildren
		}
	}
	n.ended = true
	reader.AdvanceToEOL()
	return parser.Close
}

// hasEnded reports whether a block of raw lines has had its last, though it is
// open until the next line is looked at. HTML that only a blank line would end
// gives way to the fence: nobody means ::: as a part of it.
func hasEnded(n ast.Node, source []byte) bool {
	switch n := n.(type) {
	case *mathBlock:
		return n.ended
	case *ast.HTMLBlock:
		if n.HasClosure() || n.HTMLBlockType >= ast.HTMLBlockType6 {
			return true
		}
		if n.Lines().Len() != 1 {
			return false
		}
		closers := map[ast.HTMLBlockType][]string{
			ast.HTMLBlockType1: {"</pre>", "</script>", "</style>", "</textarea>"},
			ast.HTMLBlockType2: {"-->"}, ast.HTMLBlockType3: {"?>"}, ast.HTMLBlockType4: {">"}, ast.HTMLBlockType5: {"]]>"},
		}[n.HTMLBlockType]
		first := n.Lines().At(0)
		line := strings.ToLower(string(first.Value(source)))
		return slices.ContainsFunc(closers, func(c string) bool { return strings.Contains(line, c) })
	}
	return false
}

// isBareFence reports whether a line is three or more colons and nothing else.
func isBareFence(line []byte, offset int) bool {
	width, i := util.IndentWidth(line, offset)
	if width > 3 {
		return false
	}
	rest := bytes.TrimRight(line[min(i, len(line)):], " \t\r\n")
	return len(rest) >= 3 && len(bytes.Trim(rest, ":")) == 0
}

// Close does nothing.
func (boxParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph lets a fence stand right below text.
func (boxParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine leaves indented lines to code.
func (boxParser) CanAcceptIndentedLine() bool { return false }

func renderBox(o *output, n ast.Node, entering bool) ast.WalkStatus {
	b := n.(*box)
	if !entering {
		if b.closed() {
			o.put("</details>\n")
		} else {
			o.put("</div>\n")
		}
		return ast.WalkContinue
	}
	if b.closed() {
		o.put("<details")
	} else {
		o.put("<div")
	}
	o.attributes(n, "box")
	if b.name != "" {
		o.attribute("data-box", b.name)
	}
	o.put(">\n")
	if first := n.FirstChild(); first != nil && first.Kind() == kindBoxTitle {
		return ast.WalkContinue
	}
	if word := boxWord(b, o.page.Language); word != "" {
		o.boxTitle(b, true)
		o.text(word)
		o.boxTitle(b, false)
	}
	return ast.WalkContinue
}

func renderBoxTitle(o *output, n ast.Node, entering bool) ast.WalkStatus {
	o.boxTitle(n.Parent().(*box), entering)
	return ast.WalkContinue
}

// boxTitle writes the start or the end of the title's element.
func (o *output) boxTitle(b *box, entering bool) {
	switch {
	case b.closed() && entering:
		o.put("<summary>")
	case b.closed():
		o.put("</summary>\n")
	case entering:
		o.put(`<p class="box-title">`)
	default:
		o.put("</p>\n")
	}
}

// boxWord is the title of a box whose author gave none: the interface's word
// for it, else the name itself as a word.
func boxWord(b *box, language string) string {
	if b.known() {
		word, _ := themes.Words(language).Get("box." + b.name)
		return word
	}
	word := strings.NewReplacer("-", " ", "_", " ").Replace(b.name)
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + word[size:]
}
