package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"strconv"
	"strings"
	"sync"
)

// blobs reads files out of a git repository, by their hashes: one
// `git cat-file --batch` answers any number of questions, one at a time.
type blobs struct {
	turn sync.Mutex
	cmd  *exec.Cmd
	ask  io.WriteCloser
	said *bufio.Reader
}

func openBlobs(ctx context.Context, dir string) (*blobs, error) {
	b := &blobs{cmd: git(ctx, dir, "cat-file", "--batch")}
	ask, err := b.cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("run git cat-file: %w", err)
	}
	said, err := b.cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("run git cat-file: %w", err)
	}
	b.ask, b.said = ask, bufio.NewReader(said)
	if err := b.cmd.Start(); err != nil {
		return nil, fmt.Errorf("run git cat-file: %w", err)
	}
	return b, nil
}

// read is the bytes of one file. Git answers "hash blob size", the bytes and an
// end of line; or "hash missing", where a clone holds only a part.
func (b *blobs) read(hash string) ([]byte, error) {
	b.turn.Lock()
	defer b.turn.Unlock()
	if _, err := io.WriteString(b.ask, hash+"\n"); err != nil {
		return nil, fmt.Errorf("ask git for a file: %w", err)
	}
	about, err := b.said.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("hear git tell of a file: %w", err)
	}
	words := strings.Fields(about)
	if len(words) != 3 || words[1] != "blob" {
		return nil, fs.ErrNotExist
	}
	size, err := strconv.Atoi(words[2])
	if err != nil {
		return nil, fmt.Errorf("hear git tell of a file: %w", err)
	}
	text := make([]byte, size+1)
	if _, err := io.ReadFull(b.said, text); err != nil {
		return nil, fmt.Errorf("hear git read a file: %w", err)
	}
	return text[:size], nil
}

// close ends git, which waits for another question until then.
func (b *blobs) close() error {
	return errors.Join(b.ask.Close(), b.cmd.Wait())
}
